"""The structure tree of a PDF -> the block of each line, and tables: what the document's author says of its text.

Only trees count: marks on content that no tree speaks of (`BDC /P`) say nothing. The text stays as it is painted:
replacements (`/ActualText`) of whole elements and descriptions of pictures (`/Alt`) stand nowhere on the page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.hint_sources import TAGS
from docviewer.reading.page_lines import ReadBlock
from docviewer.reading.pdf_artifacts import artifact_role
from docviewer.reading.pdf_content_marks import ARTIFACT, RUNNING_ARTIFACT, UNMARKED, marks_of_objects
from docviewer.reading.pdf_tag_places import ARTIFACT as ARTIFACT_TAG
from docviewer.reading.pdf_tag_tables import CellContent, is_grid, table_of
from docviewer.reading.pdf_tag_tree import UselessTree
from docviewer.reading.pdfium_calls import address
from docviewer.reading.run_boxes import end_boxes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.tables import Rectangle, Table
    from docviewer.reading.line_building import Piece
    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.page_lines import ReadPage
    from docviewer.reading.pdf_content_marks import Marks
    from docviewer.reading.pdf_document import PdfFile
    from docviewer.reading.pdf_runs import Span
    from docviewer.reading.pdf_tag_tree import Content, PageTree


def with_tags(read: ReadPage, pdf: PdfFile, index: int, spans: Sequence[Span], text_page: int) -> ReadPage:
    """Return a page with the blocks and tables that its tags tell of; as it is where there are none.

    Args:
        read: The page's lines.
        pdf: A tagged document.
        index: Of the page.
        spans: Runs of the page's text and the text objects that set them, in the order of the text.
        text_page: Handle of the open text page.
    """
    page, box = address(pdf.page(index)), pdf.page_box(index)
    marks_of: dict[int | None, Marks] = {}

    def ids() -> set[int]:
        marks_of.update(marks_of_objects(page, [thing for _, _, _, thing in spans]))
        return {mark for marks in marks_of.values() for mark in marks if mark >= 0}

    try:
        tree = pdf.tags.read(page, ids)
    except UselessTree:
        pdf.is_tagged = False
        return read
    if tree is None:
        return read
    tags = _PageTags(tree, spans, [marks_of[thing] for _, _, _, thing in spans], index)
    blocks, of_block = _with_artifacts(read, *tags.blocks_of(read.pieces), index, box.size[1])
    tables = tags.tables(read.source, text_page, box)
    return replace(read, hints=TAGS, blocks=blocks, of_block=of_block, tables=tables)


class _PageTags:
    """The tags of a page's runs.

    Attributes:
        blocks: In the order of the tree.
    """

    def __init__(self, tree: PageTree, spans: Sequence[Span], marks: Sequence[Marks], index: int) -> None:
        self._tree, self._spans, self._index = tree, spans, index
        self._grids = {number for number, tag in enumerate(tree.tables) if is_grid(tag)} - _frames(tree)
        self._numbers: dict[ReadBlock, int] = {}
        for content in tree.contents.values():
            block = self._block(content)
            if block.role:
                self._numbers.setdefault(block, len(self._numbers))
        telling = {some: _telling(some, tree) for some in set(marks)}
        owners = {mark: self._owner(mark) for mark in telling.values()}
        self._marks = [telling[some] for some in marks]
        self._owners = [owners[mark] for mark in self._marks]

    def _block(self, content: Content) -> ReadBlock:
        if content.table not in self._grids or content.block is ARTIFACT_TAG:
            return content.block
        return ReadBlock(f"{self._tree.tables[content.table].key}@{self._index}", "table", 0, "Table")

    def _owner(self, mark: int) -> int:
        """Return the number of the block that a mark's content is of, or `UNMARKED` or an artifact."""
        if mark < 0:
            return mark
        block = self._block(self._tree.contents[mark])
        return ARTIFACT if block is ARTIFACT_TAG else self._numbers.get(block, UNMARKED)

    def blocks_of(self, lines: Sequence[Sequence[Piece]]) -> tuple[list[ReadBlock], list[int]]:
        """Return the blocks, and for each line of text the number that most of its characters have."""
        starts = [start for start, _, _, _ in self._spans]
        return list(self._numbers), [self._owner_of(pieces, starts) for pieces in lines]

    def _owner_of(self, pieces: Sequence[Piece], starts: list[int]) -> int:
        weights: dict[int, int] = {}
        for start, end, _ in pieces:
            first, last = max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)
            owners = self._owners[first:last]
            if len(set(owners)) == 1:
                weights[owners[0]] = weights.get(owners[0], 0) + end - start
                continue
            for owner, (begin, behind, _, _) in zip(owners, self._spans[first:last], strict=True):
                weights[owner] = weights.get(owner, 0) + max(0, min(end, behind) - max(start, begin))
        if max(weights, default=0) >= 0:
            # An artifact in a line of text is part of its looks, as the dots before a page number.
            weights = {owner: weight for owner, weight in weights.items() if owner >= UNMARKED}
        return max(weights, key=weights.__getitem__, default=UNMARKED)

    def tables(self, source: str, text_page: int, box: PageBox) -> tuple[Table, ...]:
        """Return the tables that have columns."""
        if not self._grids:
            return ()
        held = {number: [CellContent() for _ in self._tree.tables[number].cells] for number in self._grids}
        for (start, end, group, _), content, edges in self._in_cells(text_page, box):
            cell = held[content.table][content.cell]
            cell.stretches.append((start, end, group))
            cell.boxes.append(edges)
        tables = (table_of(self._tree.tables[number], held[number], source, self._index) for number in sorted(held))
        return tuple(table for table in tables if table is not None)

    def _in_cells(self, text_page: int, box: PageBox) -> Iterator[tuple[Span, Content, Rectangle]]:
        """Give the runs that are in cells, what they belong to, and their boxes."""
        rows = [
            (span, content)
            for span, mark in zip(self._spans, self._marks, strict=True)
            if mark >= 0 and (content := self._tree.contents[mark]).table in self._grids and content.cell >= 0
        ]
        first, last = end_boxes(text_page, [span for span, _ in rows], box)
        for (span, content), a, b in zip(rows, first, last, strict=True):
            yield span, content, (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))


def _frames(tree: PageTree) -> set[int]:
    """Return the tables that only place text: a cell of theirs holds a heading over other text."""
    roles: dict[tuple[int, int], set[str]] = {}
    for block, table, cell in tree.contents.values():
        if cell >= 0:
            roles.setdefault((table, cell), set()).add(block.role)
    return {table for (table, _), held in roles.items() if "heading" in held and len(held) > 1}


def _telling(marks: Marks, tree: PageTree) -> int:
    """Return the mark that tells: an artifact, else the innermost one that the tree knows, else `UNMARKED`."""
    artifacts = [mark for mark in marks if mark < UNMARKED]
    if artifacts:
        return min(artifacts)
    return next((mark for mark in reversed(marks) if mark in tree.contents), UNMARKED)


def _with_artifacts(
    read: ReadPage, blocks: list[ReadBlock], of_block: list[int], index: int, height: float
) -> tuple[tuple[ReadBlock, ...], tuple[int, ...]]:
    """Make each line that is an artifact a block of its own."""
    tops, bottoms = read.columns["top"], read.columns["bottom"]
    body = [line for line, owner in enumerate(of_block) if owner >= 0]
    extent = (min(tops[line] for line in body), max(bottoms[line] for line in body)) if body else ()
    for line, owner in enumerate(of_block):
        if owner < UNMARKED:
            edges = (tops[line], bottoms[line])
            role = artifact_role(read.texts[line], edges, extent, height, owner == RUNNING_ARTIFACT)
            of_block[line] = len(blocks)
            blocks.append(ReadBlock(f"artifact.{index}.{line}", role, 0, ARTIFACT_TAG.name))
    return tuple(blocks), tuple(of_block)
