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
MOST_KIDS = 50_000
#: Elements and pieces of content taken from one page.
_MOST_ELEMENTS = 50_000
#: So many kids are asked for at once; an element of more is asked from where the last page was found.
_AT_ONCE = 512
_MOST_SPAN = 1000
_MOST_TYPES = 2000
_OF_TABLES = (Kind.TABLE, Kind.ROW, Kind.CELL, Kind.APART)  # no set: hashes of enumerations are slow


class UselessTree(Exception):
    """The document has no tree after all, or one so wide that asking for it page by page isn't worth it."""


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


class _Stop(NamedTuple):
    """An element to go into: which of its parent's kids it is, the parent's place, and the table and cell around."""

    element: int
    number: int
    parent: Place
    table: int
    cell: int


class _Rest(NamedTuple):
    """What is left of an element of many kids."""

    owner: int
    place: Place
    table: int
    cell: int
    stretches: Iterator[range]
    kid_at: KidAt


class TreeReader:
    """Reads the trees of a document's pages; remembers from page to page what saves looking.

    PDFium looks at all kids of an element once for each page that it stands on: 0.2 microseconds a kid and page.
    """

    def __init__(self) -> None:
        #: Type as the author named it -> tag, kind.
        self._tags: dict[bytes, tuple[str, Kind]] = {}
        #: Path of an element of many kids -> index of the first that was found on the page before.
        self._starts: dict[str, int] = {}

    def read(self, page: int, wanted: Callable[[], set[int]]) -> PageTree | None:
        """Read the tree of a page.

        Args:
            page: PDFium's page.
            wanted: Gives the ids of the marked content that is asked about, once it is known that there is a tree;
                elements of many kids are left when all are found.

        Returns:
            What was found, or None where the tree tells nothing of the page.

        Raises:
            UselessTree: There is nothing to be had on any page.
        """
        tree = calls.tree_of_page(page)
        if not tree:
            return None
        try:
            if calls.count_roots(tree) <= 0:
                raise UselessTree
            found = _Walk(wanted(), self._tags, self._starts).through(tree)
        finally:
            calls.close_tree(tree)
        return found if found.contents else None


class _Walk:
    """A walk through a tree in its order, without recursion."""

    def __init__(self, wanted: set[int], tags: dict[bytes, tuple[str, Kind]], starts: dict[str, int]) -> None:
        self._found = PageTree()
        self._missing = set(wanted)
        self._tags, self._starts = tags, starts
        self._seen: set[int] = set()
        self._stack: list[_Stop | _Rest] = []
        self._kids_left = MOST_KIDS

    def through(self, tree: int) -> PageTree:
        self._open(tree, ROOT, -1, -1, calls.count_roots(tree), calls.root_at)
        stack = self._stack
        while stack and len(self._seen) < _MOST_ELEMENTS:
            top = stack.pop()
            if isinstance(top, _Rest):
                self._go_on(top)
            elif top.element not in self._seen:
                self._seen.add(top.element)
                self._enter(top)
        return self._found

    def _enter(self, stop: _Stop) -> None:
        element, number, parent, table, cell = stop
        tag, kind = self._tag(element)
        place = parent.entered(tag, kind, number)
        if kind in _OF_TABLES:
            table, cell = self._in_table(stop, tag, kind, place.path)
        self._open(element, place, table, cell, calls.count_kids(element), calls.kid_at)

    def _tag(self, element: int) -> tuple[str, Kind]:
        raw = calls.raw_type(element)
        known = self._tags.get(raw)
        if known is None:
            tag = tag_of(calls.name_in(raw), calls.name_in(calls.standard_type(element)))
            known = tag, kind_of_tag(tag)
            if len(self._tags) < _MOST_TYPES:
                self._tags[raw] = known
        return known

    def _in_table(self, stop: _Stop, tag: str, kind: Kind, path: str) -> tuple[int, int]:
        """Take down an element of a table; return the table and cell that its content is in."""
        element, _, _, table, cell = stop
        tables = self._found.tables
        if cell >= 0:
            return table, cell  # a table in a cell is text of the cell
        if kind is Kind.TABLE and table < 0:
            tables.append(TableTag(path))
            return len(tables) - 1, -1
        if kind is Kind.ROW and table >= 0:
            tables[table].rows += 1
        elif kind is Kind.CELL and table >= 0:
            tables[table].cells.append(_cell(element, tag, max(0, tables[table].rows - 1)))
            return table, len(tables[table].cells) - 1
        return (-1 if kind is Kind.APART else table), cell  # a caption is none of the table's text

    def _open(self, owner: int, place: Place, table: int, cell: int, count: int, kid_at: KidAt) -> None:
        """Put the kids of an element on the stack, and take down its content."""
        self._kids_left -= count
        if self._kids_left < 0:
            raise UselessTree
        if count <= _AT_ONCE:
            self._look_at(owner, range(count), place, table, cell, kid_at)
        else:
            stretches = _stretches(count, self._starts.pop(place.path, 0))
            self._stack.append(_Rest(owner, place, table, cell, stretches, kid_at))

    def _go_on(self, rest: _Rest) -> None:
        """Look at the next kids of an element of many."""
        numbers = next(rest.stretches, None) if self._missing else None
        if numbers is None:
            return
        self._stack.append(rest)
        first = self._look_at(rest.owner, numbers, rest.place, rest.table, rest.cell, rest.kid_at)
        if first >= 0:
            self._starts.setdefault(rest.place.path, first)

    def _look_at(self, owner: int, numbers: range, place: Place, table: int, cell: int, kid_at: KidAt) -> int:
        """Look at kids; return the index of the first that is an element on the page, or -1."""
        first, at = -1, len(self._stack)
        for index, kid in zip(numbers, list(map(kid_at, repeat(owner), numbers)), strict=True):
            if kid:
                self._stack.append(_Stop(kid, index, place, table, cell))
                first = index if first < 0 else first
            elif kid_at is calls.kid_at and (number := calls.content_at(owner, index)) >= 0:
                self._missing.discard(number)
                self._found.contents.setdefault(number, Content(place.block, table, cell))
        self._stack[at:] = self._stack[at:][::-1]
        return first


def _stretches(count: int, start: int) -> Iterator[range]:
    """Cut 0..count into stretches to look at one after another, from `start` round to it again."""
    start = min(start, max(0, count - 1))
    for first, last in ((start, count), (0, start)):
        for at in range(first, last, _AT_ONCE):
            yield range(at, min(at + _AT_ONCE, last))


def _cell(element: int, tag: str, row: int) -> CellTag:
    spans = (calls.attribute_number(element, name) or 1 for name in (b"RowSpan", b"ColSpan"))
    rowspan, colspan = (int(span) if 1 <= span <= _MOST_SPAN else 1 for span in spans)
    return CellTag(row, tag == "TH", rowspan, colspan)
