"""Lines from runs: text, box, size and style of each, duplicates dropped, drop caps joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.reading.drop_caps import joined_drop_caps
from docviewer.reading.line_parts import mostly, parts_of
from docviewer.reading.runs import dominant
from docviewer.reading.text_cleaning import clean

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, FloatArray
    from docviewer.reading.line_parts import Parts
    from docviewer.reading.runs import Runs

#: Gap between two pieces of text, in sizes, from which there is a space between them.
_SPACE = 0.13
#: Runs whose baseline is this close (in sizes) to the line's count for the line's height.
_LEVEL = 0.1
#: Copies of a text this close (in sizes) are one text with a shadow, or printed twice to look bold.
_SHADOW = 0.25

#: Pieces (start, end) of the page's text that a line is made of, and whether a space goes before the piece.
Piece = tuple[int, int, bool]


@dataclass(frozen=True, slots=True, eq=False)
class BuiltLines:
    """Lines of one reading direction, in no order yet; coordinates as in `Runs`."""

    texts: list[str]
    pieces: list[list[Piece]]
    x0: FloatArray
    top: FloatArray
    x1: FloatArray
    bottom: FloatArray
    baseline: FloatArray
    size: FloatArray
    bold: BoolArray
    italic: BoolArray
    visible: BoolArray

    def __len__(self) -> int:
        return len(self.texts)

    def take(self, rows: AnyArray) -> BuiltLines:
        """Return the lines at `rows`, indices."""
        chosen = rows.tolist()
        return BuiltLines(
            texts=[self.texts[i] for i in chosen],
            pieces=[self.pieces[i] for i in chosen],
            x0=self.x0[rows],
            top=self.top[rows],
            x1=self.x1[rows],
            bottom=self.bottom[rows],
            baseline=self.baseline[rows],
            size=self.size[rows],
            bold=self.bold[rows],
            italic=self.italic[rows],
            visible=self.visible[rows],
        )


def build_lines(runs: Runs) -> BuiltLines:
    """Make lines of a page's runs."""
    parts = parts_of(runs)
    runs, first = parts.runs, parts.first
    pieces = _pieces(parts)
    weights = (runs.end - runs.start).astype(np.float64)
    size, baseline, top, bottom = _heights(parts, weights)
    bold, italic, visible = mostly((runs.bold, runs.italic, runs.visible), weights, first)
    lines = BuiltLines(
        texts=[_text(runs.text, line) for line in pieces],
        pieces=pieces,
        x0=np.minimum.reduceat(runs.x0, first),
        top=top,
        x1=np.maximum.reduceat(runs.x1, first),
        bottom=bottom,
        baseline=baseline,
        size=size,
        bold=bold,
        italic=italic,
        visible=visible,
    )
    kept = _distinct(lines)
    return joined_drop_caps(lines if len(kept) == len(lines) else lines.take(np.array(kept, dtype=np.int32)))


def _pieces(parts: Parts) -> list[list[Piece]]:
    """Return the stretches of the page's text that each line takes, in order."""
    runs, first, last = parts.runs, parts.first, parts.last
    starts, ends = runs.start.tolist(), runs.end.tolist()
    if len(first) == len(runs):
        return [[(start, end, False)] for start, end in zip(starts, ends, strict=True)]
    apart = runs.x0[1:] - runs.x1[:-1] > _SPACE * np.minimum(runs.size[1:], runs.size[:-1])
    between = runs.start[1:] - runs.end[:-1]
    torn = (between < 0) | (runs.group[1:] != runs.group[:-1]) | ((between == 0) & apart)
    torn[first[1:] - 1] = False
    cuts_of: dict[int, list[int]] = {}
    for run in np.flatnonzero(torn).tolist():
        cuts_of.setdefault(int(np.searchsorted(first, run, side="right")) - 1, []).append(run)
    lines: list[list[Piece]] = []
    for line, (head, tail) in enumerate(zip(first.tolist(), last.tolist(), strict=True)):
        cuts = cuts_of.get(line)
        lines.append(
            [(starts[head], ends[tail], False)] if cuts is None else _torn(starts, ends, apart, head, [*cuts, tail])
        )
    return lines


def _torn(starts: list[int], ends: list[int], apart: BoolArray, head: int, cuts: list[int]) -> list[Piece]:
    """Return the pieces of a line whose runs from `head` on end a piece at each of `cuts`."""
    pieces: list[Piece] = []
    for cut in cuts:
        pieces.append((starts[head], ends[cut], bool(pieces) and bool(apart[head - 1])))
        head = cut + 1
    return pieces


def _text(text: str, line: list[Piece]) -> str:
    if len(line) == 1:
        return clean(text[line[0][0] : line[0][1]])
    return clean("".join(f" {text[start:end]}" if spaced else text[start:end] for start, end, spaced in line))


def _heights(parts: Parts, weights: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Return size, baseline, top and bottom per line: those of the size that sets most characters."""
    runs, first = parts.runs, parts.first
    size, baseline = runs.size[first].copy(), runs.baseline[first].copy()
    if len(first) == len(runs):
        return size, baseline, runs.top, runs.bottom
    top, bottom = np.minimum.reduceat(runs.top, first), np.maximum.reduceat(runs.bottom, first)
    spread = np.maximum.reduceat(runs.baseline, first) - np.minimum.reduceat(runs.baseline, first)
    mixed = (spread > 0.02 * size) | (np.maximum.reduceat(runs.size, first) != np.minimum.reduceat(runs.size, first))
    last = parts.last
    for line in np.flatnonzero(mixed).tolist():
        rows = slice(int(first[line]), int(last[line]) + 1)
        size[line] = dominant(runs.size[rows], weights[rows])
        main = runs.size[rows] == size[line]
        baseline[line] = dominant(runs.baseline[rows][main], weights[rows][main])
        level = np.abs(runs.baseline[rows] - baseline[line]) <= _LEVEL * size[line]
        top[line], bottom[line] = runs.top[rows][level].min(), runs.bottom[rows][level].max()
    return size, baseline, top, bottom


def _distinct(lines: BuiltLines) -> list[int]:
    """Return the rows of lines that hold text and aren't another line's shadow."""
    rows: dict[str, list[int]] = {}
    kept: list[int] = []
    x0, baseline = lines.x0.tolist(), lines.baseline.tolist()
    reach = (lines.size * _SHADOW).tolist()
    for row, text in enumerate(lines.texts):
        if not text:
            continue
        same = rows.setdefault(text, [])
        if any(abs(x0[i] - x0[row]) < reach[row] and abs(baseline[i] - baseline[row]) < reach[row] for i in same):
            continue
        same.append(row)
        kept.append(row)
    return kept
