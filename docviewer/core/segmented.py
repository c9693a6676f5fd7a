"""A segmented document: what exporters write and the command line prints."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Labels, Role
from docviewer.core.made_by_hand import MadeByHand, Only, tables_as_they_stand
from docviewer.core.segments import Segments, derive_segments
from docviewer.core.table_text import as_tsv, lines_outside
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.corrected import Corrected
    from docviewer.core.document import DocumentInfo
    from docviewer.core.lines import AnyArray, IntArray, Lines
    from docviewer.core.parameters import Values
    from docviewer.core.tables import Table


@dataclass(frozen=True, slots=True)
class BoxOnPage:
    """A rectangle on a page: page index from 0, points, top-left origin."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment as plain values, made on demand.

    Attributes:
        order: Place in reading order, from 1.
        role: Its role.
        level: 1.. for headings.
        heading: `order` of the heading it stands under, or None.
        text: Running text, hyphens healed; of a table its rows parted by line breaks, cells by tabs, then `rest`.
        boxes: One per page and column.
        lines: Indices of its lines.
        table: Index of the table that it is, among those of the document, or None.
        rest: Of a table, the texts of lines that no cell of it holds.
        confidence: Of its least sure line; 1 for text that needed no recognition.
        corrected: Whether a person corrected it.
        state: A person's verdict on it as it is.
        note: A person's notes on it, or empty.
    """

    order: int
    role: Role
    level: int
    heading: int | None
    text: str
    boxes: tuple[BoxOnPage, ...]
    lines: tuple[int, ...]
    table: int | None = None
    rest: tuple[str, ...] = ()
    confidence: float = 1.0
    corrected: bool = False
    state: ReviewState = ReviewState.UNREVIEWED
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class SegmentedDocument:
    """A document, its lines, and one segmentation of them.

    Attributes:
        info: What is known of the document.
        lines: Its n lines.
        strategy: Name of the strategy that labelled them.
        parameters: Its values.
        labels: Of the n lines.
        segments: Derived from `labels`.
        tables: Tables of the document.
        table_of_line: int32 (n,), index of the table that a line is in, -1 if none; None without tables.
        remark: What a person should know of the strategy on this document, a sentence or empty.
        made: What a person made of the segments, or None where nothing is known of that.
    """

    info: DocumentInfo
    lines: Lines
    strategy: str
    parameters: Values
    labels: Labels
    segments: Segments
    tables: tuple[Table, ...] = ()
    table_of_line: IntArray | None = None
    remark: str = ""
    made: MadeByHand | None = None

    @classmethod
    def of(
        cls, info: DocumentInfo, lines: Lines, strategy: str, parameters: Values, labels: Labels
    ) -> SegmentedDocument:
        """Derive the segments and put all together."""
        return cls(info, lines, strategy, parameters, labels, derive_segments(lines, labels))

    @classmethod
    def of_corrected(
        cls, info: DocumentInfo, corrected: Corrected, strategy: str, parameters: Values
    ) -> SegmentedDocument:
        """Put together a document with its tables and all that a person made of it."""
        made, tables = MadeByHand.of(corrected), corrected.evidence.tables
        document = cls(info, corrected.lines, strategy, parameters, corrected.labels, corrected.segments, made=made)
        return replace(document, tables=tables, table_of_line=tables_as_they_stand(corrected)) if tables else document

    def __iter__(self) -> Iterator[Segment]:
        return (self.segment(i) for i in range(len(self.segments)))

    def __len__(self) -> int:
        return len(self.segments)

    def beginning(self, count: int, lines: int) -> SegmentedDocument:
        """Return a document of the first `count` segments alone, of no more than `lines` lines, for a preview."""
        if count >= len(self.segments) and lines >= len(self.lines):
            return self
        return self._of_lines((self.segments.of_line[:lines] < count).nonzero()[0])

    def only(self, which: Only) -> SegmentedDocument:
        """Return a document of the segments alone that a person reviewed or accepted, with their tables."""
        if which is Only.ALL:
            return self
        held_ones = np.zeros(len(self), dtype=bool) if self.made is None else self.made.holds(which)
        document = self._of_lines(held_ones[self.segments.of_line].nonzero()[0])
        if document.table_of_line is None:
            return document
        held = sorted({table for table in document.table_of_line.tolist() if table >= 0})
        numbers = {table: number for number, table in enumerate(held)}
        of_line = np.array([numbers.get(table, -1) for table in document.table_of_line.tolist()], dtype=np.int32)
        return replace(document, tables=tuple(self.tables[table] for table in held), table_of_line=of_line)

    def _of_lines(self, kept: AnyArray) -> SegmentedDocument:
        """Return a document of some lines alone, ascending, the first ones of their segments among them."""
        segment = kept.searchsorted(self.labels.segment[kept]).astype("i4")
        labels = Labels(segment, self.labels.role[kept], self.labels.level[kept])
        document = SegmentedDocument.of(self.info, self.lines.take(kept), self.strategy, self.parameters, labels)
        made = None if self.made is None else self.made.take(self.segments.of_line[kept[document.segments.first]])
        document = replace(document, remark=self.remark, made=made)
        if self.table_of_line is None:
            return document
        return replace(document, tables=self.tables, table_of_line=self.table_of_line[kept])

    def segment(self, ordinal: int) -> Segment:
        """Return the segment at `ordinal` (from 0)."""
        segments, parent, table = self.segments, int(self.segments.parent[ordinal]), self._table_of(ordinal)
        made = self.made
        rest = () if table is None else self._rest_of(ordinal, self.tables[table])
        return Segment(
            order=ordinal + 1,
            role=Role(int(segments.role[ordinal])),
            level=int(segments.level[ordinal]),
            heading=None if parent < 0 else parent + 1,
            text=(
                segments.text_of(ordinal, self.lines)
                if table is None
                else "\n".join([as_tsv(self.tables[table]), *rest])
            ),
            boxes=self._boxes_of(ordinal),
            lines=tuple(segments.lines_of(ordinal).tolist()),
            table=table,
            rest=rest,
            confidence=float(segments.confidence[ordinal]),
            corrected=made is not None and bool(made.corrected[ordinal]),
            state=ReviewState.UNREVIEWED if made is None else made.state_of(ordinal),
            note="" if made is None else made.notes.get(ordinal, ""),
        )

    def _table_of(self, ordinal: int) -> int | None:
        if self.table_of_line is None or self.segments.role[ordinal] != Role.TABLE:
            return None
        return table_of_lines(self.table_of_line, self.segments.lines_of(ordinal))

    def _rest_of(self, ordinal: int, table: Table) -> tuple[str, ...]:
        lines, members = self.lines, self.segments.lines_of(ordinal)
        edges = (column[members].tolist() for column in (lines.x0, lines.top, lines.x1, lines.bottom))
        texts = [lines.texts[line] for line in members.tolist()]
        return tuple(lines_outside(table, zip(zip(*edges, strict=True), texts, strict=True)))

    def _boxes_of(self, ordinal: int) -> tuple[BoxOnPage, ...]:
        boxes = self.segments.boxes
        first, last = boxes.segment.searchsorted([ordinal, ordinal + 1])
        at = slice(int(first), int(last))
        columns = (boxes.page, boxes.x0, boxes.top, boxes.x1, boxes.bottom)
        return tuple(BoxOnPage(*row) for row in zip(*(column[at].tolist() for column in columns), strict=True))


def table_of_lines(table_of_line: IntArray, members: IntArray) -> int | None:
    """Return the index of the table that some lines are, all of it and nothing else; None where there is none."""
    table = int(table_of_line[members[0]])
    if table < 0 or (table_of_line[members] != table).any() or (table_of_line == table).sum() != len(members):
        return None
    return table
