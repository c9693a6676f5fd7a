"""Runs -> lines: what the reader put on one line, cut where columns part, joined where it was torn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.reading.as_seen import is_set_as_seen, lines_as_seen
from docviewer.reading.column_gaps import column_gaps
from docviewer.reading.drop_caps import is_initial
from docviewer.reading.script import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from docviewer.reading.runs import Run

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

Part = list["Run"]


def parts_of(runs: Sequence[Run], text: str) -> list[Part]:
    """Put runs of a page together to lines, in no order yet."""
    backwards = _right_to_left_groups(runs, text) if has_right_to_left(text) else frozenset[int]()
    if backwards and is_set_as_seen(runs, text):
        return lines_as_seen(runs, text)
    parts: list[Part] = []
    before: Run | None = None
    for run in runs:
        if before is not None and run.group == before.group and _goes_on(before, run, backwards):
            parts[-1].append(run)
        else:
            parts.append([run])
        before = run
    return _joined(column_gaps(parts, text, backwards))


def _right_to_left_groups(runs: Sequence[Run], text: str) -> frozenset[int]:
    """Return the reader's lines that hold right-to-left text, where the order of runs proves nothing."""
    return frozenset(run.group for run in runs if has_right_to_left(text[run.start : run.end]))


def _goes_on(before: Run, run: Run, backwards: Collection[int]) -> bool:
    """Tell whether the next run of the reader's line goes on where the one before it ends."""
    if run.x0 - before.x1 <= -min(run.size, before.size) and run.group not in backwards:
        return False
    if run.top == before.top and run.bottom == before.bottom:
        return True
    shared = min(run.bottom, before.bottom) - max(run.top, before.top)
    height = min(run.bottom - run.top, before.bottom - before.top)
    return shared > _OVERLAP * height and not is_initial(before, run)


def _joined(parts: list[Part]) -> list[Part]:
    """Join parts that stand side by side on one line, as close as words, whatever order they were drawn in."""
    behind = _followers(parts)
    if not behind:
        return parts
    followers = set(behind.values())
    joined: list[Part] = []
    for number, part in enumerate(parts):
        if number in followers:
            continue
        whole = list(part)
        at = behind.get(number)
        while at is not None:
            whole.extend(parts[at])
            at = behind.get(at)
        joined.append(whole)
    return joined


def _followers(parts: Sequence[Part]) -> dict[int, int]:
    """Return part -> the part that goes on to its right, one to one, the closest first."""
    pairs = sorted(_close_pairs(parts))
    behind: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in pairs:
        if left not in behind and right not in taken:
            behind[left] = right
            taken.add(right)
    return behind


def _close_pairs(parts: Sequence[Part]) -> list[tuple[float, int, int]]:
    """Return (gap, left part, right part) for parts of one line that stand as close as words."""
    spans = [(part[0].top, part[0].bottom, part[0].x0, part[0].x1) if len(part) == 1 else _span(part) for part in parts]
    by_top = sorted(range(len(parts)), key=spans.__getitem__)
    found: list[tuple[float, int, int]] = []
    for place, i in enumerate(by_top, 1):
        top, bottom, x0, x1 = spans[i]
        low = bottom - 0.25 * (bottom - top)
        for at in range(place, len(by_top)):
            j = by_top[at]
            other_top, _, other_x0, other_x1 = spans[j]
            if other_top > low:
                break
            left, right = (i, j) if x0 <= other_x0 else (j, i)
            gap = other_x0 - x1 if x0 <= other_x0 else x0 - other_x1
            if _follows(parts[left], parts[right], gap, left + 1 == right):
                found.append((abs(gap), left, right))
    return found


def _span(part: Part) -> tuple[float, float, float, float]:
    """Return top, bottom, left and right of a part; it may begin or end with a sub- or superscript."""
    return min([run.top for run in part]), max([run.bottom for run in part]), part[0].x0, part[-1].x1


def _follows(left: Part, right: Part, gap: float, next_in_file: bool) -> bool:
    """Tell whether a part goes on behind another: on one line, and close enough."""
    end, begin = left[-1], right[0]
    if next_in_file and end.group == begin.group:
        return False  # they have just been parted
    size = max(end.size, begin.size)
    if not -_KERN * size < gap < (_WORD_GAP_NEXT if next_in_file else _WORD_GAP) * size:
        return False
    if begin.x0 <= left[0].x0 or right[-1].x1 <= end.x1:
        return False
    small = min(end.size, begin.size)
    if len(left) == 1 and is_initial(end, begin, anywhere=True):
        return False
    if abs(end.baseline - begin.baseline) <= _BASELINE * small:
        return True
    shared = min(end.bottom, begin.bottom) - max(end.top, begin.top)
    return small <= _SCRIPT_SIZE * size and shared > 0.5 * small
