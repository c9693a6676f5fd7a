"""Where runs of a PDF page stand as shown: boxes of their first and last characters; runs with columns in them cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.reading.pdf_runs import loose_boxes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.pdf_runs import Span
    from docviewer.reading.runs import Edges

#: Width per character, in heights of the font box, from which a run may hide the gap between two columns.
_WIDE = 0.68
#: A gap that wide (in heights of the font box) inside a run parts it in two.
_GAP = 0.8


def end_boxes(text_page: int, spans: Sequence[Span], box: PageBox) -> tuple[list[Edges], list[Edges]]:
    """Return the boxes as shown of each run's first and of its last character."""
    indices = [start for start, _, _, _ in spans]
    indices += [end - 1 for _, end, _, _ in spans]
    boxes = box.shown_boxes(loose_boxes(text_page, indices))
    return boxes[: len(spans)], boxes[len(spans) :]


def wide_runs(spans: Sequence[Span], first: Sequence[Edges], last: Sequence[Edges], text: str) -> set[int]:
    """Return rows so wide for their number of characters that they may hold the gap between two columns."""
    rows = {
        row
        for row, ((start, end, _, _), (x0, top, _, bottom), (_, _, x1, _)) in enumerate(
            zip(spans, first, last, strict=True)
        )
        if x1 - x0 > _WIDE * (end - start) * (bottom - top) and end - start > 2
    }
    return {row for row in rows if " " in text[spans[row][0] : spans[row][1]]} if rows else rows


def cut_at_gaps(text_page: int, text: str, spans: Sequence[Span], rows: set[int], box: PageBox) -> list[Span]:
    """Cut the runs at `rows` where a space in them is as wide as a gap between columns."""
    cut: list[Span] = []
    for row, (start, end, group, thing) in enumerate(spans):
        begin = start
        for space in _gaps(text_page, text, start, end, box) if row in rows else ():
            cut.append((begin, begin + len(text[begin:space].rstrip()), group, thing))
            begin = space + 1
        cut.append((begin, end, group, thing))
    return cut


def _gaps(text_page: int, text: str, start: int, end: int, box: PageBox) -> list[int]:
    """Return the indices of spaces in a level run that are wider than `_GAP`."""
    spaces = [i for i in range(start + 1, end - 1) if text[i].isspace() and not text[i + 1].isspace()]
    before = [start + len(text[start:i].rstrip()) - 1 for i in spaces]
    boxes = box.shown_boxes(loose_boxes(text_page, [*before, *(i + 1 for i in spaces)]))
    half = len(spaces)
    return [
        space
        for space, (_, top, x1, bottom), (x0, _, _, _) in zip(spaces, boxes[:half], boxes[half:], strict=True)
        if x0 - x1 > _GAP * (bottom - top)
    ]
