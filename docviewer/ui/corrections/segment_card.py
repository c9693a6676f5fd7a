"""What the Segment panel says of one segment, of several, and of the lines left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.line_keys import LineKey
    from docviewer.core.tables import Table


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of a segment, or one left out.

    Attributes:
        key: Its name.
        text: As it is now.
        read_as: As it was read where that differs, else None.
        excluded: Whether it is left out.
        added: Whether a person added it.
        piece: Whether it is a piece of a line that was cut.
    """

    key: LineKey
    text: str
    read_as: str | None = None
    excluded: bool = False
    added: bool = False
    piece: bool = False


@dataclass(frozen=True, slots=True)
class SegmentCard:
    """What the panel says of one segment.

    Attributes:
        title: As "12 paragraph under “Results”".
        place: As "Page 3 · 4 lines".
        reason: Why it starts where it does.
        text: All of it.
        table: Its cells where it is a table whose cells are known.
        confidence: How sure its recognition is, or empty.
        key: Of its first line; None where nothing can be corrected.
        role: A `Role` value.
        level: Of a heading or list item.
        lines: Its lines, those left out among them.
        read_as: Its text as read where that differs, else None.
        made: What a person corrected of it, a phrase each.
        rest: Of a table, the texts of lines that no cell holds.
    """

    title: str
    place: str
    reason: str
    text: str
    table: Table | None = None
    confidence: str = ""
    key: LineKey | None = None
    role: int = 0
    level: int = 0
    lines: tuple[LineRow, ...] = ()
    read_as: str | None = None
    made: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def editable(self) -> bool:
        """Whether a person can change anything."""
        return self.key is not None


@dataclass(frozen=True, slots=True)
class SeveralCard:
    """What the panel says of several segments.

    Attributes:
        title: As "3 segments selected".
        place: As "Pages 1 and 2 · 12 lines".
        roles: As "2 paragraphs, 1 heading".
        role: What all are, None where they differ.
        level: Likewise.
        told: Says the text of all, a segment a line group; asked when it is wanted, for they may be very many.
        corrected: How many of them a person corrected.
        key: Of the current one's first line.
    """

    title: str
    place: str
    roles: str
    role: int | None
    level: int | None
    told: Callable[[], str]
    corrected: int = 0
    key: LineKey | None = None

    @property
    def text(self) -> str:
        """All of their text."""
        return self.told()
