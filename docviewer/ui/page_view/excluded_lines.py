"""The lines that a person left out: where they are on the pages, for painting, pointing and restoring."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from docviewer.core.edited_lines import EditedLines, Piece
    from docviewer.core.line_keys import LineKey
    from docviewer.ui.page_view.page_boxes import Edges

#: White space between text and box, points.
_PAD = 1.0


class ExcludedLine(NamedTuple):
    """One line (or piece of one) left out: its place in points, its text, and its name, by which it is restored."""

    x0: float
    top: float
    x1: float
    bottom: float
    key: LineKey
    text: str

    @property
    def edges(self) -> Edges:
        """(x0, top, x1, bottom)."""
        return self[:4]

    @property
    def area(self) -> float:
        """In square points."""
        return (self.x1 - self.x0) * (self.bottom - self.top)


class ExcludedLines:
    """Lines left out, by page.

    Args:
        edited: The lines after a person's edits; None for none.
    """

    def __init__(self, edited: EditedLines | None = None) -> None:
        self._pages: dict[int, list[ExcludedLine]] = {}
        self._all: list[ExcludedLine] = []
        if edited is not None:
            self._all = [_placed(piece, edited) for piece in edited.excluded]
        for line in self._all:
            self._pages.setdefault(line.key.page, []).append(line)

    def __len__(self) -> int:
        return len(self._all)

    def on_page(self, page: int) -> list[ExcludedLine]:
        """Return the lines left out of `page`, in reading order."""
        return self._pages.get(page, [])

    def under(self, page: int, x: float, y: float) -> ExcludedLine | None:
        """Return the line left out at a point of `page`, the smallest, or None."""
        found = [line for line in self.on_page(page) if line.x0 <= x <= line.x1 and line.top <= y <= line.bottom]
        return min(found, key=lambda line: line.area, default=None)

    def of(self, key: LineKey | None) -> ExcludedLine | None:
        """Return the line of this name, or None where it isn't left out."""
        pages = () if key is None else self.on_page(key.page)
        return next((line for line in pages if line.key == key), None)

    def step(self, key: LineKey | None, way: int, page: int) -> ExcludedLine | None:
        """Return the next line left out (`way` 1) or the one before (-1), from `page` on where none is selected."""
        at = next((i for i, line in enumerate(self._all) if line.key == key), None)
        if at is None:
            at = next((i for i, line in enumerate(self._all) if line.key.page >= page), len(self._all) - 1)
            return self._all[at] if self._all else None
        return self._all[(at + way) % len(self._all)]


def _placed(piece: Piece, edited: EditedLines) -> ExcludedLine:
    if piece.added is not None:
        x0, top, x1, bottom = piece.added.box
    else:
        x0, x1 = piece.x0, piece.x1
        top, bottom = (float(edge[piece.origin]) for edge in (edited.source.top, edited.source.bottom))
    return ExcludedLine(x0 - _PAD, top - _PAD, x1 + _PAD, bottom + _PAD, piece.key, piece.text)
