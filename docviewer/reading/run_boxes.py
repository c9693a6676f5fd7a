"""Where runs of a PDF page stand as shown: boxes of their first and last characters, and what their fonts say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.reading import pdfium_calls as calls
from docviewer.reading.pdf_fonts import style_of
from docviewer.reading.pdf_runs import loose_boxes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.lines import AnyArray, FloatArray
    from docviewer.reading.directions import Edges
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.pdf_runs import Span

#: Width per character, in heights of the font box, from which a run may hide the gap between two columns.
_WIDE = 0.68
#: A gap that wide (in heights of the font box) inside a run parts it in two.
_GAP = 0.8


@dataclass(frozen=True, slots=True, eq=False)
class RunBoxes:
    """Boxes as shown (x0, top, x1, bottom) of the first and the last character of n runs.

    Attributes:
        first: Four arrays (n,).
        last: Four arrays (n,).
        style: (n, 6): bold, italic, ascent, descent, box height, box descent; see `FontStyle`.
    """

    first: Edges
    last: Edges
    style: FloatArray

    def take(self, rows: AnyArray) -> RunBoxes:
        """Return the boxes of the runs at `rows`."""
        return RunBoxes(_take(self.first, rows), _take(self.last, rows), self.style[rows])


def _take(edges: Edges, rows: AnyArray) -> Edges:
    x0, top, x1, bottom = edges
    return x0[rows], top[rows], x1[rows], bottom[rows]


def measure(text_page: int, spans: Sequence[Span], box: PageBox) -> RunBoxes:
    """Ask PDFium for two boxes and the font of each run."""
    ends = [start for start, _, _, _ in spans]
    ends += [end - 1 for _, end, _, _ in spans]
    x0, top, x1, bottom = _shown(loose_boxes(text_page, ends), box)
    half = len(spans)
    fonts = list(map(calls.object_font, [thing for _, _, _, thing in spans]))
    begins = dict(zip(reversed(fonts), reversed(ends[:half]), strict=True))
    numbers = {font: i for i, font in enumerate(begins)}
    table = np.array([style_of(text_page, font, begin).numbers for font, begin in begins.items()])
    return RunBoxes(
        (x0[:half], top[:half], x1[:half], bottom[:half]),
        (x0[half:], top[half:], x1[half:], bottom[half:]),
        table[[numbers[font] for font in fonts]],
    )


def _shown(corners: FloatArray, box: PageBox) -> Edges:
    left, top, right, bottom = corners.T
    xa, ya = box.shown(left, top)
    xb, yb = box.shown(right, bottom)
    if box.quarter_turns == 0:
        return xa, ya, xb, yb
    return np.minimum(xa, xb), np.minimum(ya, yb), np.maximum(xa, xb), np.maximum(ya, yb)


def wide_runs(boxes: RunBoxes, spans: Sequence[Span], text: str) -> list[int]:
    """Return rows so wide for their number of characters that they may hold the gap between two columns."""
    counts = np.array([end - start for start, end, _, _ in spans])
    height = boxes.first[3] - boxes.first[1]
    rows = np.flatnonzero((boxes.last[2] - boxes.first[0] > _WIDE * counts * height) & (counts > 2)).tolist()
    return [row for row in rows if " " in text[spans[row][0] : spans[row][1]]]


def cut_at_gaps(text_page: int, text: str, spans: Sequence[Span], rows: Sequence[int], box: PageBox) -> list[Span]:
    """Cut the runs at `rows` where a space in them is as wide as a gap between columns."""
    chosen = set(rows)
    cut: list[Span] = []
    for row, (start, end, group, thing) in enumerate(spans):
        begin = start
        for space in _gaps(text_page, text, start, end, box) if row in chosen else ():
            cut.append((begin, begin + len(text[begin:space].rstrip()), group, thing))
            begin = space + 1
        cut.append((begin, end, group, thing))
    return cut


def _gaps(text_page: int, text: str, start: int, end: int, box: PageBox) -> list[int]:
    """Return the indices of spaces in a level run that are wider than `_GAP`."""
    spaces = [i for i in range(start + 1, end - 1) if text[i].isspace() and not text[i + 1].isspace()]
    before = [start + len(text[start:i].rstrip()) - 1 for i in spaces]
    x0, top, x1, bottom = _shown(loose_boxes(text_page, before + [i + 1 for i in spaces]), box)
    half = len(spaces)
    wide = x0[half:] - x1[:half] > _GAP * (bottom - top)[:half]
    return [space for space, is_wide in zip(spaces, wide.tolist(), strict=True) if is_wide]
