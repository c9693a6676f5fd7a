"""What a reading queue tells, as it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.document import DocumentInfo, OutlineEntry
    from docviewer.core.errors import DocviewerError
    from docviewer.core.properties import FileProperties
    from docviewer.reading.page_results import Glyphs, Link, PageLines, Picture


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """The document is open."""

    info: DocumentInfo


@dataclass(frozen=True, slots=True, eq=False)
class OpenFailed:
    """The document can't be opened, or not without a password; `open` may be called again."""

    error: DocviewerError


@dataclass(frozen=True, slots=True, eq=False)
class PictureReady:
    """A page is rendered at `scale` pixels per point; `urgent` as it was asked for."""

    page: int
    scale: float
    picture: Picture
    urgent: bool


@dataclass(frozen=True, slots=True, eq=False)
class PictureFailed:
    """A page can't be rendered at `scale`; `urgent` as it was asked for."""

    page: int
    error: DocviewerError
    scale: float
    urgent: bool


@dataclass(frozen=True, slots=True, eq=False)
class PageRead:
    """A page's lines are there, or its status says why not. Every page gets exactly one."""

    page: int
    page_lines: PageLines


@dataclass(frozen=True, slots=True, eq=False)
class GlyphsReady:
    """A page's characters are there."""

    page: int
    glyphs: Glyphs


@dataclass(frozen=True, slots=True, eq=False)
class LinksReady:
    """A page's links are there."""

    page: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, eq=False)
class OutlineReady:
    """The document's own bookmarks are there."""

    entries: tuple[OutlineEntry, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PropertiesReady:
    """What the file says of itself is there."""

    properties: FileProperties


@dataclass(frozen=True, slots=True, eq=False)
class HashReady:
    """The file's digest is there."""

    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class RequestFailed:
    """`glyphs`, `links`, `outline`, `properties` or `hash` failed; `page` is -1 for the last three."""

    request: str
    page: int
    error: DocviewerError


@dataclass(frozen=True, slots=True, eq=False)
class Finished:
    """Every page's lines, the outline and the hash have been told, or reading was stopped."""


Event = (
    Opened
    | OpenFailed
    | PictureReady
    | PictureFailed
    | PageRead
    | GlyphsReady
    | LinksReady
    | OutlineReady
    | PropertiesReady
    | HashReady
    | RequestFailed
    | Finished
)
