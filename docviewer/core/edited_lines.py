"""Apply line edits: from the lines as read to those that strategies see - cut, replaced, left out, moved, added."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from docviewer.core.line_pieces import Piece, edit_of, is_piece, pieces_of
from docviewer.core.lines import COLUMN_TYPES, Lines, read_only
from docviewer.core.page_order import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docviewer.core.line_keys import LineKey, LineKeys
    from docviewer.core.lines import IntArray
    from docviewer.core.work import AddedLine, PageWork

__all__ = ["EditedLines", "Piece"]

#: Share of its box's height that the letters of an added line are set in, and where their baseline lies.
_ADDED_SIZE, _ADDED_BASELINE = 0.8, 0.8


@dataclass(frozen=True, slots=True, eq=False)
class EditedLines:
    """The lines after a person's edits, and where each comes from.

    Attributes:
        keys: Of the lines as read.
        lines: The m lines after the edits; the very table that was read where nothing is edited.
        origin: int32 (m,), index of each among the lines as read, -1 for an added one.
        pieces: What the edits touched, by index in `lines`: pieces, replaced texts, added lines.
        excluded: Lines and pieces left out, in reading order.
    """

    keys: LineKeys
    lines: Lines
    origin: IntArray
    pieces: Mapping[int, Piece]
    excluded: tuple[Piece, ...] = ()
    _by_key: Mapping[LineKey, int] = field(default_factory=lambda: MappingProxyType({}))
    _edited_pages: Mapping[int, PageWork] = field(default_factory=lambda: MappingProxyType({}))

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def source(self) -> Lines:
        """The lines as read."""
        return self.keys.lines

    @classmethod
    def unedited(cls, keys: LineKeys) -> EditedLines:
        """Return the lines as read."""
        origin = read_only(np.arange(len(keys.lines), dtype=np.int32))
        return cls(keys, keys.lines, origin, {})

    @classmethod
    def of(cls, keys: LineKeys, pages: Mapping[int, PageWork]) -> EditedLines:
        """Apply the edits of all `pages` (by index) to the lines that `keys` name; edits of other lines do nothing."""
        changed = {page: work for page, work in pages.items() if work.changes_lines}
        if not changed:
            return cls.unedited(keys)
        return _Editing(keys, changed).result()

    def key_of(self, line: int) -> LineKey:
        """Return the key of the line at index `line` (after the edits)."""
        piece = self.pieces.get(line)
        return piece.key if piece is not None else self.keys.key_of(int(self.origin[line]))

    def line_of(self, key: LineKey) -> int:
        """Return the index (after the edits) of the line or piece of this key, -1 where it isn't there."""
        if not self._edited_pages:
            return -1 if key.start else self.keys.line_of(key)
        if key.page in self._edited_pages:
            return self._by_key.get(key, -1)
        at = -1 if key.start else self.keys.line_of(key)
        if at < 0:
            return at
        # Of a page without edits: only the pages before it can have moved it.
        return at - self.source.span_of(key.page)[0] + self.lines.span_of(key.page)[0]

    def stands_like(self, other: EditedLines, first: int, last: int) -> bool:
        """Whether the pages `first` to `last` hold the same lines in the same order as in `other`, of the same keys.

        Looks at whether the edits are the same objects: quick, and never wrong where it says yes.
        """
        if not self._edited_pages and not other._edited_pages:
            return True
        for page in range(first, last + 1):
            mine, its = self._edited_pages.get(page), other._edited_pages.get(page)
            if mine is not its and (mine is None or its is None or not _same_edits(mine, its)):
                return False
        return True


def _same_edits(one: PageWork, other: PageWork) -> bool:
    return one.edits is other.edits and one.added is other.added


class _Editing:
    """Builds the edited table; pages without edits are taken over in blocks."""

    def __init__(self, keys: LineKeys, pages: Mapping[int, PageWork]) -> None:
        self._keys = keys
        self._source = keys.lines
        self._pages = pages
        self._origins: list[IntArray] = []
        self._pieces: dict[int, Piece] = {}
        self._by_key: dict[LineKey, int] = {}
        self._excluded: list[Piece] = []
        self._length = 0

    def result(self) -> EditedLines:
        source, at = self._source, 0
        for page in sorted(self._pages):
            first, last = source.span_of(page)
            self._take(np.arange(at, first, dtype=np.int32))
            self._take_page(page, range(first, last))
            at = last
        self._take(np.arange(at, len(source), dtype=np.int32))
        origin = np.concatenate(self._origins)
        lines = self._lines(origin)
        excluded = tuple(self._excluded)
        return EditedLines(self._keys, lines, read_only(origin), self._pieces, excluded, self._by_key, self._pages)

    def _take(self, origin: IntArray) -> None:
        self._origins.append(origin)
        self._length += len(origin)

    def _take_page(self, page: int, lines: range) -> None:
        work = self._pages[page]
        ordered = in_order(list(self._pieces_of(work, lines)), work)
        kept: list[int] = []
        for piece in ordered:
            if edit_of(work, piece.key).excluded:
                self._excluded.append(piece)
                continue
            at = self._length + len(kept)
            self._by_key[piece.key] = at
            if piece.origin < 0 or piece.key in work.edits or is_piece(work, piece.key):
                self._pieces[at] = piece
            kept.append(piece.origin)
        self._take(np.array(kept, dtype=np.int32))

    def _pieces_of(self, work: PageWork, lines: range) -> Iterator[Piece]:
        for line in lines:
            yield from pieces_of(work, self._keys.key_of(line), line, self._source)
        for key, added in work.added.items():
            text = edit_of(work, key).text
            yield Piece(key, -1, added.text if text is None else text, added.box[0], added.box[2], added)

    def _lines(self, origin: IntArray) -> Lines:
        source = self._source
        if not len(source):
            columns: dict[str, Any] = {name: np.zeros(len(origin), dtype=kind) for name, kind in COLUMN_TYPES.items()}
            texts = [""] * len(origin)
        else:
            taken = np.maximum(origin, 0)
            columns = {name: getattr(source, name)[taken] for name in COLUMN_TYPES}
            texts = [source.texts[line] for line in taken.tolist()]
        for at, piece in self._pieces.items():
            texts[at] = piece.text
            columns["x0"][at], columns["x1"][at] = piece.x0, piece.x1
            if piece.added is not None:
                self._set_added(columns, at, piece, piece.added)
        return Lines.from_columns(columns, texts)

    def _set_added(self, columns: dict[str, Any], at: int, piece: Piece, added: AddedLine) -> None:
        _, top, _, bottom = added.box
        values = {
            "page": piece.key.page,
            "top": top,
            "bottom": bottom,
            "baseline": top + _ADDED_BASELINE * (bottom - top),
            "font_size": _ADDED_SIZE * (bottom - top),
            "bold": False,
            "italic": False,
            "column": self._column_beside(columns, at, piece.key.page),
            "confidence": added.confidence,
        }
        for name, value in values.items():
            columns[name][at] = value

    @staticmethod
    def _column_beside(columns: dict[str, Any], at: int, page: int) -> int:
        """The column of the line before it on its page, or 0."""
        return int(columns["column"][at - 1]) if at and columns["page"][at - 1] == page else 0
