"""Font sizes in a Textract result, and the shape of its pages: both have to be told from the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.segmentation.size_clusters import learn_clusters, line_size

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.aws.textract_lines import PlacedLine
    from docviewer.aws.textract_response import Block
    from docviewer.segmentation.size_clusters import Cluster

LETTER = (612.0, 792.0)
#: Textract's boxes of words are higher than their ink, by this share of the font size.
_PADDING = 0.09
#: How high the box of a line is, in sizes, where no word can be measured.
_BOX_HEIGHT = 1.02
#: Fonts of a document are learned from so many of its pages, evenly spread.
_LOOKED_AT = 60
#: A letter is about 0.6 as wide as its line is high. On an upright Letter page that is 0.78 in shares of the page's
#: sides, on one lying on its side 0.46; the line between is their geometric mean.
_ON_ITS_SIDE = 0.6
#: So many words of so many letters tell.
_FEWEST, _SHORTEST = 8, 4


def measured_sizes(lines: Sequence[PlacedLine]) -> list[float]:
    """Return the font size of each line as its words' heights tell it, points."""
    return [_size_of(line) for line in lines]


def _size_of(line: PlacedLine) -> float:
    size = line_size(((word.text, word.corners.height) for word in line.words), _PADDING)
    return size if size is not None else line.corners.height / _BOX_HEIGHT


def font_sizes(pages: int, lines_on: Callable[[int], Sequence[PlacedLine]]) -> tuple[Cluster, ...]:
    """Return the font sizes of a document.

    Args:
        pages: Number of pages.
        lines_on: Gives the lines of a page.
    """
    step = max(1, pages // _LOOKED_AT)
    sizes: list[float] = []
    weights: list[float] = []
    for page in range(0, pages, step):
        lines = lines_on(page)
        sizes += measured_sizes(lines)
        weights += [len(line.text) for line in lines]
    return learn_clusters(sizes, weights)


def likely_size(blocks: Sequence[Block]) -> tuple[float, float]:
    """Return the size of a page of which only shares are known: US Letter, on its side where letters say so."""
    shapes = []
    for block in blocks:
        if block.BlockType == "WORD" and block.Text and block.Geometry and len(block.Text) >= _SHORTEST:
            box = block.Geometry.BoundingBox
            if box.Height > 0 and block.Text.isalpha():
                shapes.append(box.Width / len(block.Text) / box.Height)
    on_its_side = len(shapes) >= _FEWEST and sorted(shapes)[len(shapes) // 2] < _ON_ITS_SIDE
    return (LETTER[1], LETTER[0]) if on_its_side else LETTER
