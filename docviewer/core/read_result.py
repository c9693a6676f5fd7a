"""What reading a document gives: its lines and all that its source tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.core.document import DocumentInfo, PageStatus
    from docviewer.core.hints import Hints
    from docviewer.core.lines import Lines
    from docviewer.core.tables import Table


@dataclass(frozen=True, slots=True, eq=False)
class ReadResult:
    """A document that was read.

    Attributes:
        info: What the document is, with its hash and what a person should know of its pages.
        lines: The n lines of the pages read, in page order.
        statuses: Of every page, waiting where it wasn't asked for.
        hints: What the source says of the n lines, or None where it says nothing.
        tables: Those found, in page order.
    """

    info: DocumentInfo
    lines: Lines
    statuses: tuple[PageStatus, ...]
    hints: Hints | None = None
    tables: tuple[Table, ...] = ()
