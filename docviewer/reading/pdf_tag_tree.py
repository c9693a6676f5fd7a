"""The structure tree of one page, as PDFium gives it -> what each piece of marked content belongs to.

PDFium keeps the kids of an element at their indices, also those that stand on other pages, so that the path of
indices from the root is the same on every page that an element stands on. It goes no deeper than 32 levels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from docviewer.reading import pdf_tag_calls as calls
from docviewer.reading.pdf_tag_places import ROOT
from docviewer.reading.pdf_tag_types import Kind, kind_of_tag, tag_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docviewer.reading.page_lines import ReadBlock
    from docviewer.reading.pdf_tag_places import Place

    KidAt = Callable[[int, int], int | None]

#: Kids looked at on one page; a tree of more is too slow to be asked on every page.
MOST_KIDS = 100_000
#: Elements and pieces of content taken from one page.
_MOST_ELEMENTS = 50_000
#: So many kids are asked for at once; an element of more is asked from where the last page was found.
_AT_ONCE = 512
_MOST_SPAN = 1000


class TooManyKids(Exception):
    """The tree is so wide that asking for it page by page isn't worth it."""


class Content(NamedTuple):
    """What a piece of marked content belongs to: its block, and the indices of its table and cell, or -1."""

    block: ReadBlock
    table: int = -1
    cell: int = -1


class CellTag(NamedTuple):
    """A cell: the index of its row among those on the page, whether it heads, how many rows and columns it covers."""

    row: int
    header: bool
    rowspan: int
    colspan: int


@dataclass(slots=True)
class TableTag:
    """A table as far as it stands on the page."""

    key: str
    rows: int = 0
    cells: list[CellTag] = field(default_factory=list)


@dataclass(slots=True)
class PageTree:
    """What a page's content belongs to.

    Attributes:
        contents: By id of marked content.
        tables: Those that have content on the page.
    """

    contents: dict[int, Content] = field(default_factory=dict)
    tables: list[TableTag] = field(default_factory=list)


class _Frame(NamedTuple):
    """An element on the way down, the table and cell it is in, and its kids not visited yet."""

    place: Place
    table: int
    cell: int
    kids: Iterator[tuple[int, int]]


def page_tree(page: int, wanted: set[int], starts: dict[str, int]) -> PageTree | None:
    """Read the tree of a page.

    Args:
        page: PDFium's page.
        wanted: Ids of the marked content that is asked about; elements of many kids are left once all are found.
        starts: Path of an element of many kids -> index of the first one found on the page before; changed.

    Returns:
        What was found, or None where the tree tells nothing of the page.

    Raises:
        TooManyKids: The tree is too wide.
    """
    tree = calls.tree_of_page(page)
    if not tree:
        return None
    try:
        found = _Walk(wanted, starts).through(tree)
    finally:
        calls.close_tree(tree)
    return found if found.contents else None


class _Walk:
    """A walk through a tree in its order, without recursion."""

    def __init__(self, wanted: set[int], starts: dict[str, int]) -> None:
        self._found = PageTree()
        self._missing = set(wanted)
        self._starts = starts
        self._seen: set[int] = set()
        self._kids_left = MOST_KIDS

    def through(self, tree: int) -> PageTree:
        frames = [self._frame(tree, ROOT, -1, -1, calls.count_roots(tree), calls.root_at)]
        while frames and len(self._seen) < _MOST_ELEMENTS:
            frame = frames[-1]
            index, element = next(frame.kids, (-1, 0))
            if index < 0:
                frames.pop()
            elif element not in self._seen:
                self._seen.add(element)
                frames.append(self._entered(frame, index, element))
        return self._found

    def _entered(self, frame: _Frame, index: int, element: int) -> _Frame:
        tag = tag_of(calls.raw_type(element), calls.standard_type(element))
        place = frame.place.entered(tag, index)
        table, cell, tables = frame.table, frame.cell, self._found.tables
        match kind_of_tag(tag):
            case Kind.TABLE if table < 0:
                table = len(tables)
                tables.append(TableTag(place.path))
            case Kind.ROW if table >= 0 and cell < 0:
                tables[table].rows += 1
            case Kind.CELL if table >= 0 and cell < 0:
                cell = len(tables[table].cells)
                tables[table].cells.append(_cell(element, tag, max(0, tables[table].rows - 1)))
            case Kind.APART if cell < 0:
                table = -1  # a table's caption
        return self._frame(element, place, table, cell, calls.count_kids(element), calls.kid_at)

    def _frame(self, owner: int, place: Place, table: int, cell: int, count: int, kid_at: KidAt) -> _Frame:
        self._kids_left -= count
        if self._kids_left < 0:
            raise TooManyKids
        return _Frame(
            place, table, cell, self._kids(owner, Content(place.block, table, cell), place.path, count, kid_at)
        )

    def _kids(self, owner: int, content: Content, path: str, count: int, kid_at: KidAt) -> Iterator[tuple[int, int]]:
        """Give the kids that are elements, with their indices, and take down the content among the others."""
        first = wide = count > _AT_ONCE
        for numbers in _stretches(count, self._starts.get(path, 0) if wide else 0):
            kids = list(map(kid_at, repeat(owner), numbers))
            for index, kid in zip(numbers, kids, strict=True):
                if not kid:
                    self._take(calls.content_at(owner, index) if kid_at is calls.kid_at else -1, content)
                    continue
                if first:
                    self._starts[path], first = index, False
                yield index, kid
            if wide and not self._missing:
                return

    def _take(self, number: int, content: Content) -> None:
        if number >= 0 and number not in self._found.contents:
            self._found.contents[number] = content
            self._missing.discard(number)


def _stretches(count: int, start: int) -> Iterator[range]:
    """Cut 0..count into stretches to ask for at once, from `start` round to it again."""
    start = min(start, max(0, count - 1))
    for first, last in ((start, count), (0, start)):
        for at in range(first, last, _AT_ONCE):
            yield range(at, min(at + _AT_ONCE, last))


def _cell(element: int, tag: str, row: int) -> CellTag:
    spans = (calls.attribute_number(element, name) or 1 for name in (b"RowSpan", b"ColSpan"))
    rowspan, colspan = (int(span) if 1 <= span <= _MOST_SPAN else 1 for span in spans)
    return CellTag(row, tag == "TH", rowspan, colspan)
