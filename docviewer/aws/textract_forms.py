"""Keys and values, questions and answers -> forms: tables of two columns, what is asked and what is said.

Keys and values that follow one another on the page, with no line of other text between, are one form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docviewer.aws.textract_geometry import around, place_of
from docviewer.aws.textract_lines import children, text_of
from docviewer.aws.textract_tables import SOURCE
from docviewer.core.tables import Cell, Table, TableKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docviewer.aws.textract_response import Block
    from docviewer.core.tables import Rectangle

QUERIES = "Queries"
#: Percent; keys that Textract is less sure of are left to the text.
_HALF_SURE = 50.0


class _Pair(NamedTuple):
    """A key and its value, and the lines (as they are read) that their words stand in."""

    key: str
    value: str
    key_box: Rectangle
    value_box: Rectangle | None
    lines: frozenset[int]


def forms_on(
    page: Sequence[Block],
    index: int,
    by_id: Mapping[str, Block],
    size: tuple[float, float],
    line_of_word: Mapping[str, int],
) -> tuple[Table, ...]:
    """Return the forms of a page, in reading order.

    Args:
        page: The blocks of the page.
        index: The page, from 0.
        by_id: All blocks.
        size: (width, height) of the page, points.
        line_of_word: For each word, by id, the place of its line in reading order.

    Keys that Textract itself is less than half sure of are left out.
    """
    pairs = [_pair(block, by_id, size, line_of_word) for block in page if _is_key(block) and _is_likely(block)]
    pairs = [pair for pair in pairs if pair.key or pair.value]
    return tuple(_form(run, index) for run in _runs(pairs))


def _is_key(block: Block) -> bool:
    return block.BlockType == "KEY" or (block.BlockType == "KEY_VALUE_SET" and "KEY" in (block.EntityTypes or ()))


def _is_likely(key: Block) -> bool:
    return key.Confidence is None or key.Confidence >= _HALF_SURE


def doubtful_pairs(page: Sequence[Block]) -> int:
    """Return how many keys with their values are left out, since they are more likely wrong than right."""
    return sum(_is_key(block) and not _is_likely(block) for block in page)


def _pair(key: Block, by_id: Mapping[str, Block], size: tuple[float, float], line_of_word: Mapping[str, int]) -> _Pair:
    values = [block for block in children(key, by_id, "VALUE") if block.BlockType in ("KEY_VALUE_SET", "VALUE")]
    words = [child.Id for block in (key, *values) for child in children(block, by_id)]
    lines = frozenset(line_of_word[word] for word in words if word in line_of_word)
    shared = _lines_of(key, by_id, line_of_word) & {
        line for value in values for line in _lines_of(value, by_id, line_of_word)
    }
    key_box = place_of(key, size)
    value_box = around([place_of(value, size) for value in values]) if values else None
    if value_box and shared:
        key_box = _reaching(key_box, value_box)
    text = " ".join(filter(None, (text_of(value, by_id) for value in values)))
    return _Pair(text_of(key, by_id), text, key_box, value_box, lines)


def _lines_of(block: Block, by_id: Mapping[str, Block], line_of_word: Mapping[str, int]) -> set[int]:
    return {line_of_word[child.Id] for child in children(block, by_id) if child.Id in line_of_word}


def _reaching(key: Rectangle, value: Rectangle) -> Rectangle:
    """Return the box of a key so that it touches the value on its line: the line's middle may stand between them."""
    x0, top, x1, bottom = key
    return x0, top, max(x1, min(value[0], value[2])), bottom


def _runs(pairs: Iterable[_Pair]) -> list[list[_Pair]]:
    """Return pairs in reading order, cut where lines stand between two that no pair has."""
    ordered = sorted(pairs, key=lambda pair: (min(pair.lines, default=0), pair.key_box[1], pair.key_box[0]))
    taken = {line for pair in ordered for line in pair.lines}
    runs: list[list[_Pair]] = []
    reached = -1
    for pair in ordered:
        first = min(pair.lines, default=reached)
        if runs and all(line in taken for line in range(reached + 1, first)):
            runs[-1].append(pair)
        else:
            runs.append([pair])
        reached = max([reached, *pair.lines])
    return runs


def _form(pairs: Sequence[_Pair], index: int) -> Table:
    cells: list[Cell] = []
    boxes: list[Rectangle] = []
    for row, pair in enumerate(pairs):
        cells += [
            Cell(row, 0, 1, 1, pair.key, pair.key_box, header=True),
            Cell(row, 1, 1, 1, pair.value, pair.value_box),
        ]
        boxes += [box for box in (pair.key_box, pair.value_box) if box]
    return Table(index, around(boxes), tuple(cells), TableKind.FORM, source=SOURCE)


def queries_on(
    page: Sequence[Block], index: int, by_id: Mapping[str, Block], size: tuple[float, float]
) -> tuple[Table, ...]:
    """Return the questions asked of a page with their answers, as one form, or nothing.

    An answer repeats words that stand elsewhere in the document: its cell has no place of its own.
    """
    cells: list[Cell] = []
    boxes: list[Rectangle] = []
    for block in page:
        if block.BlockType != "QUERY" or block.Query is None:
            continue
        answers = [each for each in children(block, by_id, "ANSWER") if each.BlockType == "QUERY_RESULT"]
        said = "; ".join(filter(None, ((answer.Text or "").strip() for answer in answers)))
        row = len(cells) // 2
        cells += [Cell(row, 0, 1, 1, block.Query.Text, header=True), Cell(row, 1, 1, 1, said)]
        boxes += [place_of(answer, size) for answer in answers if answer.Geometry]
    if not cells:
        return ()
    box = around(boxes) if boxes else (0.0, 0.0, *size)
    return (Table(index, box, tuple(cells), TableKind.FORM, QUERIES, SOURCE),)
