"""A drop cap belongs to the line it begins: the large first letter that reaches down beside the next lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.line_building import BuiltLine
    from docviewer.reading.runs import Run

#: A drop cap is at least this much larger than the text it begins.
_LARGER = 1.8
#: Longest drop cap, characters: a letter with its opening quotation mark.
_LONGEST = 2
#: How far the text stands from the letter, in sizes of the text.
_NEAR = 1.5
#: Difference of baselines, in sizes, up to which a raised first letter stands on its line.
_LEVEL = 0.2
#: A page with more large letters than this is a chart or a game; none of them begins a line.
_MOST = 200


def is_initial(letter: Run, run: Run, *, anywhere: bool = False) -> bool:
    """Tell whether a run is a drop cap beside another: large, alone, and standing a line lower.

    Args:
        letter: The run on the left.
        run: The run on the right.
        anywhere: Whichever line it stands on; what is level with a drop cap is the last line beside it.
    """
    if letter.size < _LARGER * run.size or letter.end - letter.start > _LONGEST:
        return False
    return anywhere or letter.baseline - run.baseline > run.size


def joined_drop_caps(lines: list[BuiltLine]) -> list[BuiltLine]:
    """Return `lines` with each drop cap put before the first line beside it; the line keeps its own height."""
    letters = [i for i, line in enumerate(lines) if len(line.text) <= _LONGEST and line.text[-1].isalpha()]
    if not letters or len(lines) < 2:
        return lines
    usual = sorted(line.size for line in lines)[len(lines) // 2]
    letters = [cap for cap in letters if lines[cap].size >= _LARGER * usual]
    if len(letters) > _MOST:
        return lines
    joined = list(lines)
    caps: set[int] = set()
    for cap in letters:
        if (at := _line_beside(lines, lines[cap])) is not None:
            letter, line = lines[cap], joined[at]
            joined[at] = line._replace(text=letter.text + line.text, pieces=letter.pieces + line.pieces, x0=letter.x0)
            caps.add(cap)
    return [line for i, line in enumerate(joined) if i not in caps]


def _line_beside(lines: Sequence[BuiltLine], cap: BuiltLine) -> int | None:
    """Return the topmost of the smaller lines that stand right of the letter; a single one must be on its baseline."""
    beside = [
        i
        for i, line in enumerate(lines)
        if line.size * _LARGER <= cap.size
        and -0.1 * cap.size < line.x0 - cap.x1 < _NEAR * line.size
        and cap.baseline - cap.size < line.baseline <= cap.baseline + _LEVEL * line.size
    ]
    if not beside or (len(beside) == 1 and cap.baseline - lines[beside[0]].baseline > _LEVEL * lines[beside[0]].size):
        return None
    return min(beside, key=lambda i: lines[i].top)
