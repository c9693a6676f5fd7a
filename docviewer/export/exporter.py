"""What an export format is: one file each, registered in `wiring`."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.segmented import SegmentedDocument

#: Roles of what stands on a page without belonging to the text; running text leaves it out.
PAGE_FURNITURE = frozenset({"header", "footer", "page_number"})


class Exporter(Protocol):
    """Writes segmented documents in one format.

    Attributes:
        name: Public name, as `csv`.
        title: As "CSV table".
        suffix: Of a file in this format, as `.csv`.
        writes: What the file holds, "segments" or "tables".
        options: Which of "columns" and "raw" change what is written.
        left_out: Roles that aren't written.
        columns: Names that `columns` may choose from, in their usual order; empty if there is no choice.
        more_columns: Further ones, written only where they are chosen.
    """

    @property
    def name(self) -> str:
        """Public name."""
        ...

    @property
    def title(self) -> str:
        """Name shown to people."""
        ...

    @property
    def suffix(self) -> str:
        """Of a file in this format, with its dot."""
        ...

    @property
    def writes(self) -> str:
        """What the file holds, in the plural."""
        ...

    @property
    def options(self) -> frozenset[str]:
        """Options that change what is written."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns to choose from."""
        ...

    @property
    def more_columns(self) -> tuple[str, ...]:
        """Columns that are left out unless they are chosen."""
        ...

    @property
    def left_out(self) -> frozenset[str]:
        """Tokens of roles that this format leaves out."""
        ...

    def write(
        self,
        documents: Sequence[SegmentedDocument],
        stream: BinaryIO,
        *,
        columns: Sequence[str] | None = None,
        raw: bool = False,
        several: bool = False,
    ) -> None:
        """Write `documents`, one after another; the stream stays open.

        Args:
            documents: In the order in which they are written.
            stream: Takes bytes.
            columns: Chosen columns in order, where the format has columns; None for the usual ones.
            raw: Leave texts exactly as they are, where the format would change them for safety.
            several: Write the form for several documents even if there is one; more than one always take it.

        Raises:
            WrongInput: A column isn't known.
        """
        ...
