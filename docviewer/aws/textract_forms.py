"""Keys and values, questions and answers -> forms: tables of two columns, what is asked and what is said.

Keys and values that follow one another on the page, with no line of other text between, are one form. Those that a
table holds are forms of their own: the text is the table's, and mustn't be told twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.aws.textract_geometry import around, place_of
from docviewer.aws.textract_lines import children, text_of
from docviewer.aws.textract_pairs import Pair, reaching_middles
from docviewer.aws.textract_tables import SOURCE
from docviewer.core.tables import Cell, Table, TableKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docviewer.aws.textract_lines import PlacedLine
    from docviewer.aws.textract_response import Block
    from docviewer.core.tables import Rectangle

QUERIES = "Queries"
#: Percent; keys that Textract is less sure of are left to the text.
_HALF_SURE = 50.0


def forms_on(
    page: Sequence[Block],
    index: int,
    by_id: Mapping[str, Block],
    size: tuple[float, float],
    lines: Sequence[PlacedLine],
) -> tuple[Table, ...]:
    """Return the forms of a page, in reading order; those in tables come last.

    Args:
        page: The blocks of the page.
        index: The page, from 0.
        by_id: All blocks.
        size: (width, height) of the page, points.
        lines: Of the page, in reading order.

    Keys that Textract itself is less than half sure of are left out.
    """
    line_of_word = {word.id: number for number, line in enumerate(lines) for word in line.words}
    keys = [block for block in page if _is_key(block) and _is_likely(block)]
    pairs = [_pair(block, by_id, size, line_of_word) for block in keys]
    pairs = [pair for pair in pairs if pair.key or pair.value]
    in_cells = {child.Id for block in page if block.BlockType == "CELL" for child in children(block, by_id)}
    outside = [pair for pair in pairs if not pair.words <= in_cells]
    inside = [pair for pair in pairs if pair.words <= in_cells]
    runs = (run for some in (outside, inside) for run in _runs(reaching_middles(some, lines)))
    return tuple(_form(run, index) for run in runs)


def _is_key(block: Block) -> bool:
    return block.BlockType == "KEY" or (block.BlockType == "KEY_VALUE_SET" and "KEY" in (block.EntityTypes or ()))


def _is_likely(key: Block) -> bool:
    return key.Confidence is None or key.Confidence >= _HALF_SURE


def is_doubtful_key(block: Block) -> bool:
    """Tell whether a block is a key that is left out with its value, since it is more likely wrong than right."""
    return _is_key(block) and not _is_likely(block)


def _pair(key: Block, by_id: Mapping[str, Block], size: tuple[float, float], line_of_word: Mapping[str, int]) -> Pair:
    values = [block for block in children(key, by_id, "VALUE") if block.BlockType in ("KEY_VALUE_SET", "VALUE")]
    words = [child.Id for block in (key, *values) for child in children(block, by_id)]
    lines = frozenset(line_of_word[word] for word in words if word in line_of_word)
    value_box = around([place_of(value, size) for value in values]) if values else None
    text = " ".join(filter(None, (text_of(value, by_id) for value in values)))
    return Pair(text_of(key, by_id), text, place_of(key, size), value_box, lines, frozenset(words))


def _runs(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Return pairs in reading order, cut where lines stand between two that no pair has."""
    ordered = sorted(pairs, key=lambda pair: (min(pair.lines, default=0), pair.key_box[1], pair.key_box[0]))
    taken = {line for pair in ordered for line in pair.lines}
    runs: list[list[Pair]] = []
    reached = -1
    for pair in ordered:
        first = min(pair.lines, default=reached)
        if runs and all(line in taken for line in range(reached + 1, first)):
            runs[-1].append(pair)
        else:
            runs.append([pair])
        reached = max([reached, *pair.lines])
    return runs


def _form(pairs: Sequence[Pair], index: int) -> Table:
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
