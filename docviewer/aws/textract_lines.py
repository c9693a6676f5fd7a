"""The lines and words of one page of a Textract result, with where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docviewer.aws.textract_geometry import Corners, box_of, corners_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docviewer.aws.textract_response import Block
    from docviewer.core.tables import Rectangle

SELECTED, NOT_SELECTED = "☑", "☐"
_SAYING = ("WORD", "SELECTION_ELEMENT")


class PlacedWord(NamedTuple):
    """A word; box and corners in points."""

    id: str
    text: str
    box: Rectangle
    corners: Corners


class PlacedLine(NamedTuple):
    """A line as Textract gives it; box and corners in points, confidence 0..1."""

    id: str
    text: str
    box: Rectangle
    corners: Corners
    confidence: float
    words: tuple[PlacedWord, ...]


def children(block: Block, by_id: Mapping[str, Block], relation: str = "CHILD") -> Iterator[Block]:
    """Yield the blocks that a block names in relationships of one type; those that are missing are passed over."""
    for each in block.Relationships or ():
        if each.Type == relation:
            for name in each.Ids:
                if (child := by_id.get(name)) is not None:
                    yield child


def lines_on(page: Sequence[Block], by_id: Mapping[str, Block], size: tuple[float, float]) -> list[PlacedLine]:
    """Return the lines of a page that hold text, in Textract's order.

    Args:
        page: The blocks of the page.
        by_id: All blocks.
        size: (width, height) of the page, points.
    """
    found = (_line(block, by_id, size) for block in page if block.BlockType == "LINE")
    return [line for line in found if line is not None]


def _line(block: Block, by_id: Mapping[str, Block], size: tuple[float, float]) -> PlacedLine | None:
    words = tuple(
        PlacedWord(word.Id, word.Text, box_of(word.Geometry, size), corners_of(word.Geometry, size))
        for word in children(block, by_id)
        if word.BlockType == "WORD" and word.Text and word.Geometry
    )
    text = block.Text if block.Text is not None else " ".join(word.text for word in words)
    if block.Geometry is None or not text.strip():
        return None
    confidence = 1.0 if block.Confidence is None else block.Confidence / 100
    return PlacedLine(block.Id, text, box_of(block.Geometry, size), corners_of(block.Geometry, size), confidence, words)


def _as_read(parts: list[Block]) -> list[Block]:
    """Return words and check boxes row by row: Textract names all check boxes first, wherever they stand."""
    if all(part.BlockType == "WORD" for part in parts):
        return parts
    rows: list[list[Block]] = []
    for part in sorted(parts, key=_middle):
        if rows and part.Geometry and _middle(part) - _middle(rows[-1][0]) < part.Geometry.BoundingBox.Height / 2:
            rows[-1].append(part)
        else:
            rows.append([part])
    return [part for row in rows for part in sorted(row, key=_left)]


def _middle(block: Block) -> float:
    box = block.Geometry.BoundingBox if block.Geometry else None
    return box.Top + box.Height / 2 if box else 0.0


def _left(block: Block) -> float:
    return block.Geometry.BoundingBox.Left if block.Geometry else 0.0


def text_of(block: Block, by_id: Mapping[str, Block]) -> str:
    """Return the words of a cell, a key or a value, its check boxes as ☑ and ☐, joined by spaces."""
    said = []
    for child in _as_read([child for child in children(block, by_id) if child.BlockType in _SAYING]):
        if child.BlockType == "WORD":
            said.append(child.Text or "")
        elif child.BlockType == "SELECTION_ELEMENT":
            said.append(SELECTED if child.SelectionStatus == "SELECTED" else NOT_SELECTED)
    return " ".join(filter(None, said))
