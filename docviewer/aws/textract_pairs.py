"""Keys with their values, with boxes that lines can be told by.

A line belongs to a form where its middle stands in the box of a key or value. Textract's boxes stand around words:
where a line holds a key and its value, or several of both, its middle may fall between two of them. The nearest one is
drawn out to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docviewer.aws.textract_geometry import around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.aws.textract_lines import PlacedLine
    from docviewer.core.tables import Rectangle


class Pair(NamedTuple):
    """A key and its value; the lines (as they are read) that their words stand in, and the ids of these words."""

    key: str
    value: str
    key_box: Rectangle
    value_box: Rectangle | None
    lines: frozenset[int]
    words: frozenset[str]


def reaching_middles(pairs: Sequence[Pair], lines: Sequence[PlacedLine]) -> list[Pair]:
    """Return pairs whose boxes take in the middle of each line that is made of keys and values for the most part."""
    found = list(pairs)
    holders: dict[int, list[int]] = {}
    for number, pair in enumerate(pairs):
        for line in pair.lines:
            holders.setdefault(line, []).append(number)
    for place, numbers in holders.items():
        words = {word.id for word in lines[place].words}
        taken = words & frozenset().union(*(pairs[number].words for number in numbers))
        if 2 * len(taken) >= len(words):
            _draw_out(found, numbers, _middle(lines[place].box))
    return found


def _middle(box: Rectangle) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _draw_out(pairs: list[Pair], numbers: Sequence[int], point: tuple[float, float]) -> None:
    """Let the nearest box of these pairs take in a point, unless one does."""
    nearest = min(numbers, key=lambda number: min(_distance(box, point) for box in _boxes(pairs[number])))
    pair = pairs[nearest]
    spot = (*point, *point)
    if pair.value_box is not None and _distance(pair.value_box, point) < _distance(pair.key_box, point):
        pairs[nearest] = pair._replace(value_box=around([pair.value_box, spot]))
    else:
        pairs[nearest] = pair._replace(key_box=around([pair.key_box, spot]))


def _boxes(pair: Pair) -> list[Rectangle]:
    return [pair.key_box] if pair.value_box is None else [pair.key_box, pair.value_box]


def _distance(box: Rectangle, point: tuple[float, float]) -> float:
    """Return how far a point lies outside a box, 0 within."""
    x0, top, x1, bottom = box
    return max(x0 - point[0], point[0] - x1, 0.0) + max(top - point[1], point[1] - bottom, 0.0)
