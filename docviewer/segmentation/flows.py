"""Tell the text from what stands between its lines: running lines, footnotes, captions, tables, marks beside the text.

Each is a flow of its own, so that a paragraph goes on from the line of text before, whatever stands between.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Flow, Role
from docviewer.segmentation.captions import find_captions
from docviewer.segmentation.endings import DIGIT, LOWER, NO_MARK
from docviewer.segmentation.notes import find_notes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from docviewer.core.lines import AnyArray, BoolArray, Lines
    from docviewer.segmentation.neighbours import Neighbours

#: A mark beside the text (an icon's sign or word) has few characters and another size than the text, by such a share.
_FEW, _OTHER_SIZE = 10, 0.15
#: Lines inside of a figure, in the middle of a sentence: no more than so many, short (characters), and smaller.
_MOST_INSIDE, _SHORT_INSIDE, _SMALLER = 20, 40, 0.95
_BESIDE = 0.5
#: It stands at the height of a line of text near by in reading order: so many lines before or after.
_NEAR = 3


@dataclass(frozen=True, slots=True, eq=False)
class Flows:
    """The flows of n lines.

    Attributes:
        flow: int8 (n,), values of `Flow`.
        role: int8 (n,), `Role` of lines that aren't text; 0 for text.
        begins: bool (n,), where in a flow other than the text something begins.
    """

    flow: NDArray[np.int8]
    role: NDArray[np.int8]
    begins: BoolArray


def find_flows(
    lines: Lines,
    page_sizes: tuple[tuple[float, float], ...],
    features: Mapping[str, AnyArray],
    neighbours: Neighbours,
    body_size: float,
) -> Flows:
    """Find the flow of each line."""
    flow, role = np.zeros((2, len(lines)), dtype=np.int8)
    begins = np.zeros(len(lines), dtype=bool)
    marks = _marks_beside(lines, features)
    notes = find_notes(lines, page_sizes, features, neighbours, body_size)
    captions = find_captions(lines, features)
    table = features["table"]
    first_of_table = np.zeros(len(lines), dtype=bool)
    first_of_table[np.unique(table, return_index=True)[1]] = True
    inside_figures = _inside_figures(lines, features, body_size)
    for inside, begin, stream, kind in (
        (inside_figures, inside_figures, Flow.FLOAT, Role.OTHER),
        (marks, marks, Flow.FLOAT, Role.OTHER),
        (*captions, Flow.FLOAT, Role.CAPTION),
        (*notes, Flow.NOTE, Role.FOOTNOTE),
        (table >= 0, first_of_table, Flow.FLOAT, Role.TABLE),
    ):
        flow[inside], role[inside] = stream, kind
        begins[inside] = begin[inside]
    running = features["running"] > 0
    flow[running], role[running], begins[running] = Flow.RUNNING, features["running"][running], True
    return Flows(flow, role, begins)


def _marks_beside(lines: Lines, features: Mapping[str, AnyArray]) -> BoolArray:
    """Tell which lines are a sign, or a smaller word, beside lines of text, as icons have; bool (n,).

    A larger word beside the text may be its heading.
    """
    few = (features["characters"] <= _FEW) & (features["running"] == 0) & (features["list_mark"] == NO_MARK)
    few &= features["start_case"] != DIGIT
    at, size = np.flatnonzero(few), lines.font_size
    beside = np.zeros(len(at), dtype=bool)
    for step in (*range(-_NEAR, 0), *range(1, _NEAR + 1)):
        other = np.clip(at + step, 0, len(lines) - 1)
        like_an_icon = ~features["may_head"][at] | (size[at] < size[other]) & (lines.column[at] == lines.column[other])
        beside |= like_an_icon & _stands_beside(lines, at, other) & (features["characters"][other] > _FEW)
    found = np.zeros(len(lines), dtype=bool)
    found[at[beside & ~_is_drop_cap(lines, features, at)]] = True
    return found


def _stands_beside(lines: Lines, at: AnyArray, other: AnyArray) -> BoolArray:
    """Tell which lines have another line of text, of clearly another size, at their height."""
    size = lines.font_size
    overlap = np.minimum(lines.bottom[at], lines.bottom[other]) - np.maximum(lines.top[at], lines.top[other])
    apart = (lines.x0[at] >= lines.x1[other]) | (lines.x1[at] <= lines.x0[other])
    differ = np.abs(size[at] - size[other]) > _OTHER_SIZE * size[other]
    return np.asarray((lines.page[at] == lines.page[other]) & (overlap > 0) & apart & differ)


def _is_drop_cap(lines: Lines, features: Mapping[str, AnyArray], at: AnyArray) -> BoolArray:
    """Tell which lines are one letter that the next line goes on from."""
    after = np.minimum(at + 1, len(lines) - 1)
    letter = (features["characters"][at] == 1) & np.array([lines.texts[i].strip().isalpha() for i in at.tolist()], bool)
    return np.asarray(letter & (lines.x0[after] >= lines.x1[at] - 1.0))


def _inside_figures(lines: Lines, features: Mapping[str, AnyArray], body_size: float) -> BoolArray:
    """Tell which lines stand, small and short, where a sentence of the text is interrupted; bool (n,).

    The sentence shows it: a line of text that doesn't stop, and after them one that begins with a lower-case letter.
    """
    found = np.zeros(len(lines), dtype=bool)
    free = (features["running"] == 0) & (features["table"] < 0)
    small = free & (lines.font_size < _SMALLER * body_size) & (features["characters"] <= _SHORT_INSIDE)
    text = free & (np.abs(lines.font_size - body_size) <= (1 - _SMALLER) * body_size)
    beside = features["gap_ratio"] < _BESIDE
    goes_on = np.flatnonzero(text[1:] & small[:-1] & (features["start_case"][1:] == LOWER) & ~beside[1:]) + 1
    for line in goes_on.tolist():
        first = line
        while first > 0 and line - first < _MOST_INSIDE and (small[first - 1] or not free[first - 1]):
            first -= 1
        if first > 0 and text[first - 1] and not features["stops"][first - 1]:
            found[first:line] = small[first:line]
    return found
