"""Runs -> parts of lines: what the reader put on one line, cut where columns part, joined where it was torn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.reading.column_gaps import column_gaps
from docviewer.reading.drop_caps import DROP_CAP_LARGER, DROP_CAP_LONGEST
from docviewer.reading.script import has_right_to_left

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray, IntArray
    from docviewer.reading.runs import Runs

#: Share of the smaller height by which two runs of a line must overlap vertically.
_OVERLAP = 0.4
#: Widest gap, in sizes, over which two parts that the reader put on different lines are one line.
_WORD_GAP = 0.5
#: The same where one follows the other in the file.
_WORD_GAP_NEXT = 0.9
#: How far letters of one line may reach into each other, in sizes.
_KERN = 0.3
#: A part that is set in this share of its neighbour's size may stand higher or lower: a sub- or superscript.
_SCRIPT_SIZE = 0.88
#: Difference of baselines, in sizes, up to which letters of one size stand on one line.
_BASELINE = 0.2
#: Number of parts that are compared with all others at a time.
_BATCH = 256


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Runs in the order of their lines; line `i` is runs `first[i]` up to the next line's first."""

    runs: Runs
    first: IntArray

    @property
    def last(self) -> IntArray:
        """Index of each line's last run; (n,)."""
        return np.append(self.first[1:], len(self.runs)) - 1


def parts_of(runs: Runs) -> Parts:
    """Put runs together to lines."""
    if not len(runs):
        return Parts(runs, np.zeros(0, dtype=np.int32))
    together = _together(runs)
    together &= ~column_gaps(runs, together)
    first = np.flatnonzero(np.concatenate(([True], ~together))).astype(np.int32)
    return _joined(Parts(runs, first))


def _together(runs: Runs) -> BoolArray:
    """Return for each run but the first whether it goes on where the run before it ends; (n - 1,)."""
    same = runs.group[1:] == runs.group[:-1]
    shared = np.minimum(runs.bottom[1:], runs.bottom[:-1]) - np.maximum(runs.top[1:], runs.top[:-1])
    height = np.minimum((runs.bottom - runs.top)[1:], (runs.bottom - runs.top)[:-1])
    beside = runs.x0[1:] - runs.x1[:-1] > -np.minimum(runs.size[1:], runs.size[:-1])
    if has_right_to_left(runs.text):
        beside |= _right_to_left(runs)
    return np.asarray(
        same & (shared > _OVERLAP * height) & beside & ~_is_initial(runs, slice(None, -1), slice(1, None))
    )


def _is_initial(runs: Runs, letter: AnyArray | slice, text: AnyArray | slice) -> BoolArray:
    """Return where runs at `letter` are drop caps of the text at `text`: large, alone, and standing lines lower."""
    large = runs.size[letter] >= DROP_CAP_LARGER * runs.size[text]
    alone = runs.end[letter] - runs.start[letter] <= DROP_CAP_LONGEST
    return np.asarray(large & alone & (runs.baseline[letter] - runs.baseline[text] > runs.size[text]))


def _right_to_left(runs: Runs) -> BoolArray:
    """Return for each run but the first whether its line holds right-to-left text, where order proves nothing."""
    spans = zip(runs.start.tolist(), runs.end.tolist(), strict=True)
    written = np.array([has_right_to_left(runs.text[start:end]) for start, end in spans])
    lines = np.zeros(int(runs.group[-1]) + 1, dtype=bool)
    lines[runs.group[written]] = True
    return np.asarray(lines[runs.group[1:]])


def _joined(parts: Parts) -> Parts:
    """Join parts that stand side by side on one line, as close as words, whatever order they were drawn in."""
    behind = _followers(parts)
    if not behind:
        return parts
    bounds = [*parts.first.tolist(), len(parts.runs)]
    order: list[int] = []
    first: list[int] = []
    followers = set(behind.values())
    for part in range(len(parts.first)):
        if part in followers:
            continue
        first.append(len(order))
        at: int | None = part
        while at is not None:
            order.extend(range(bounds[at], bounds[at + 1]))
            at = behind.get(at)
    return Parts(parts.runs.take(np.array(order)), np.array(first, dtype=np.int32))


def _followers(parts: Parts) -> dict[int, int]:
    """Return part -> the part that goes on to its right, one to one."""
    runs, first = parts.runs, parts.first
    x0, x1 = np.minimum.reduceat(runs.x0, first), np.maximum.reduceat(runs.x1, first)
    top, bottom = np.minimum.reduceat(runs.top, first), np.maximum.reduceat(runs.bottom, first)
    if not _any_beside(top, bottom):
        return {}
    pairs: list[tuple[float, int, int]] = []
    for begin in range(0, len(first), _BATCH):
        rows = np.arange(begin, min(begin + _BATCH, len(first)))
        gap = x0 - x1[rows, None]
        left, right = np.nonzero((gap < _WORD_GAP_NEXT * runs.size[first]) & (gap > -_KERN * runs.size[first]))
        left += begin
        kept = _goes_on(parts, left, right, gap[left - begin, right])
        kept &= (x0[right] > x0[left]) & (x1[right] > x1[left])
        left, right = left[kept], right[kept]
        pairs.extend(zip(np.abs(gap[left - begin, right]).tolist(), left.tolist(), right.tolist(), strict=True))
    behind: dict[int, int] = {}
    taken: set[int] = set()
    for _, left_part, right_part in sorted(pairs):
        if left_part not in behind and right_part not in taken:
            behind[left_part] = right_part
            taken.add(right_part)
    return behind


def _any_beside(top: FloatArray, bottom: FloatArray) -> bool:
    """Tell whether any two parts overlap in height by so much that they may stand on one line."""
    order = np.argsort(top, kind="stable")
    low = np.maximum.accumulate(bottom[order])[:-1]
    high = top[order][1:]
    return bool((low - high > 0.25 * (bottom[order][1:] - high)).any())


def _goes_on(parts: Parts, left: AnyArray, right: AnyArray, gap: FloatArray) -> BoolArray:
    """Return whether parts at `right` may go on behind those at `left`: on one line, and close enough."""
    runs, ends, begins = parts.runs, parts.last[left], parts.first[right]
    size = np.maximum(runs.size[ends], runs.size[begins])
    widest = np.where(left + 1 == right, _WORD_GAP_NEXT, _WORD_GAP)
    # What stands beside a drop cap on its own baseline is the last line beside it, not the one that it begins.
    initial = (parts.first[left] == ends) & (runs.end[ends] - runs.start[ends] <= DROP_CAP_LONGEST)
    initial &= runs.size[ends] >= DROP_CAP_LARGER * runs.size[begins]
    near = (gap < widest * size) & (gap > -_KERN * size)
    return np.asarray(near & _on_one_line(runs, ends, begins) & ~initial)


def _on_one_line(runs: Runs, left: AnyArray, right: AnyArray) -> BoolArray:
    """Return whether runs at `left` and `right` stand on one line, as equals or as text and its sub- or superscript."""
    size = np.maximum(runs.size[left], runs.size[right])
    small = np.minimum(runs.size[left], runs.size[right])
    level = np.abs(runs.baseline[left] - runs.baseline[right]) <= _BASELINE * small
    shared = np.minimum(runs.bottom[left], runs.bottom[right]) - np.maximum(runs.top[left], runs.top[right])
    script = (small <= _SCRIPT_SIZE * size) & (shared > 0.5 * small)
    return np.asarray(level | script)


def mostly(flags: tuple[BoolArray, ...], weights: FloatArray, first: IntArray) -> list[BoolArray]:
    """Return for each flag of the runs whether it holds for most characters of a line."""
    if len(first) == len(weights):
        return list(flags)
    share = np.add.reduceat(np.stack(flags) * weights, first, axis=1)
    return list(share > np.add.reduceat(weights, first) / 2)
