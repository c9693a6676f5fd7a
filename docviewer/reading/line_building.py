"""Lines from runs: text, box, size and style of each, duplicates dropped, drop caps joined."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from docviewer.core.document import MOST_POINTS
from docviewer.reading.drop_caps import joined_drop_caps
from docviewer.reading.line_parts import parts_of
from docviewer.reading.runs import dominant
from docviewer.reading.shadows import KnownLines
from docviewer.reading.text_cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.line_parts import Part
    from docviewer.reading.runs import Run

#: Gap between two pieces of text, in sizes, from which there is a space between them.
_SPACE = 0.13
#: The same where text goes on to the left: letters of scripts that join leave more white on one side.
_SPACE_LEFTWARDS = 0.2
#: Runs whose baseline is this close (in sizes) to the line's count for the line's height.
_LEVEL = 0.1

#: A stretch (start, end) of the page's text that a line is made of, and whether a space goes before it.
Piece = tuple[int, int, bool]


class BuiltLine(NamedTuple):
    """A line; coordinates as in `Run`."""

    text: str
    pieces: tuple[Piece, ...]
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    visible: bool


def build_lines(runs: Sequence[Run], text: str) -> list[BuiltLine]:
    """Make lines of the runs of a page, in no order yet."""
    lines = [_line_of_run(part[0], text) if len(part) == 1 else _line(part, text) for part in parts_of(runs, text)]
    return joined_drop_caps(_distinct(lines))


def _line_of_run(run: Run, text: str) -> BuiltLine:
    start, end, _, x0, top, x1, bottom, baseline, size, bold, italic, visible = run
    pieces = ((start, end, False),)
    return BuiltLine(clean(text[start:end]), pieces, x0, top, x1, bottom, baseline, size, bold, italic, visible)


def _line(part: Part, text: str) -> BuiltLine:
    pieces = _pieces(part, text)
    _, _, _, x0s, tops, x1s, bottoms, baselines, sizes, bold, italic, visible = zip(*part, strict=True)
    if len(set(baselines)) == 1 and len(set(sizes)) == 1:
        top, bottom, baseline, size = min(tops), max(bottoms), baselines[0], sizes[0]
    else:
        top, bottom, baseline, size = _height(part)
    return BuiltLine(
        clean("".join([f" {text[start:end]}" if spaced else text[start:end] for start, end, spaced in pieces])),
        pieces,
        min(x0s),
        top,
        max(x1s),
        bottom,
        baseline,
        size,
        _mostly(part, bold),
        _mostly(part, italic),
        _mostly(part, visible),
    )


def _mostly(part: Part, flags: Sequence[bool]) -> bool:
    """Tell whether a flag of its runs holds for most characters of a line."""
    if not any(flags):
        return False
    return (
        all(flags)
        or sum(run.end - run.start if flag else run.start - run.end for run, flag in zip(part, flags, strict=True)) > 0
    )


def _pieces(part: Part, text: str) -> tuple[Piece, ...]:
    """Return the stretches of the page's text that a line takes, in order."""
    pieces: list[Piece] = []
    before = part[0]
    begin, spaced = before.start, False
    for run in part[1:]:
        between = run.start - before.end
        if between <= 0 or run.group != before.group or not text[before.end : run.start].isspace():
            size = max(run.size, before.size)
            apart = run.x0 - before.x1 > _SPACE * size or before.x0 - run.x1 > _SPACE_LEFTWARDS * size
            if between or apart:
                pieces.append((begin, before.end, spaced))
                begin, spaced = run.start, apart
        before = run
    pieces.append((begin, before.end, spaced))
    return tuple(pieces)


def _height(part: Part) -> tuple[float, float, float, float]:
    """Return top, bottom, baseline and size of a line: those of the size that sets most characters."""
    size = dominant([(run.size, run.end - run.start) for run in part])
    baseline = dominant([(run.baseline, run.end - run.start) for run in part if run.size == size])
    level = [run for run in part if abs(run.baseline - baseline) <= _LEVEL * size]
    return min([run.top for run in level]), max([run.bottom for run in level]), baseline, size


def _distinct(lines: Sequence[BuiltLine]) -> list[BuiltLine]:
    """Return the lines that hold text, stand somewhere, and aren't another line's shadow."""
    standing = [line for line in lines if line.text and _stands_somewhere(line)]
    texts = [line.text for line in standing]
    if len(set(texts)) == len(texts):  # as on most pages: nothing to look up
        return standing
    counts = Counter(texts)
    known = KnownLines()
    return [line for line in standing if counts[line.text] == 1 or known.add(line)]


def _stands_somewhere(line: BuiltLine) -> bool:
    """Tell whether a line has a place; a damaged file may put text nowhere, or at what is no number."""
    low, high = -MOST_POINTS, MOST_POINTS
    _, _, x0, top, x1, bottom, baseline, size, _, _, _ = line
    return (
        low <= x0 <= high
        and low <= x1 <= high
        and low <= top <= high
        and low <= bottom <= high
        and low <= baseline <= high
        and low <= size <= high
    )
