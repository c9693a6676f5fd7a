"""What the slow queue tells, as it happens: each request ends in exactly one of the first five."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.errors import DocviewerError
    from docviewer.core.tables import Table
    from docviewer.reading.page_results import PageLines
    from docviewer.reading.region import Region


class Stage(StrEnum):
    """What takes long."""

    TABLES = "tables"
    RECOGNITION = "recognition"
    REGION = "region"


@dataclass(frozen=True, slots=True, eq=False)
class TablesFound:
    """A page has been looked through; there may be no tables on it."""

    document: int
    page: int
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TextRecognised:
    """The text of a page has been recognised."""

    document: int
    page: int
    page_lines: PageLines


@dataclass(frozen=True, slots=True, eq=False)
class RegionRecognised:
    """The text of a region of a page has been recognised; there may be none."""

    document: int
    page: int
    region: Region
    page_lines: PageLines


@dataclass(frozen=True, slots=True, eq=False)
class SlowFailed:
    """A page could not be looked through, or its text, or that of a region of it, not be recognised."""

    document: int
    page: int
    stage: Stage
    error: DocviewerError
    region: Region | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SlowCancelled:
    """These pages won't be worked on: they may be asked for again."""

    document: int
    pages: tuple[int, ...]
    stage: Stage


@dataclass(frozen=True, slots=True, eq=False)
class SlowProgress:
    """So many of the pages of a document asked for are done; `done == total` at the end, whatever became of them."""

    document: int
    stage: Stage
    done: int
    total: int


SlowEvent = TablesFound | TextRecognised | RegionRecognised | SlowFailed | SlowCancelled | SlowProgress
