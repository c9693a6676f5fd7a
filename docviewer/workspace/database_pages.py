"""Rows straight from the bytes of a database file, for when SQLite gives up: each page read on its own.

Follows https://www.sqlite.org/fileformat2.html. What is found need not be alive - pages keep rows that were deleted or
replaced - and need not be right: whoever asks must check rows against their checksums.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docviewer.workspace.row_checks import Cell

_HEADER_BYTES = 100
_LEAF, _INDEX_LEAF = 13, 10
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
_WAL_HEADER = struct.Struct(">IIIIIIII")
_FRAME_HEADER = struct.Struct(">IIIIII")
_MOST_COLUMNS = 64

#: Key that SQLite gave the row, and its cells in the order of the table.
Row = tuple[int, tuple["Cell", ...]]


def pages_of(file: bytes, log: bytes, size: int) -> dict[int, bytes]:
    """Return the pages of a file by number from 1, those of its log over them.

    Args:
        file: The database file, or what is left of it.
        log: Its write-ahead log, or nothing.
        size: Bytes of a page.
    """
    pages = {at // size + 1: file[at : at + size].ljust(size, b"\0") for at in range(0, len(file), size)}
    if len(log) >= _WAL_HEADER.size:
        salts = _WAL_HEADER.unpack_from(log)[4:6]
        for at in range(_WAL_HEADER.size, len(log) - size - _FRAME_HEADER.size + 1, size + _FRAME_HEADER.size):
            number, _, *frame_salts = _FRAME_HEADER.unpack_from(log, at)[:4]
            if tuple(frame_salts) == salts and number:
                pages[number] = log[at + _FRAME_HEADER.size : at + _FRAME_HEADER.size + size]
    return pages


def rows_in(pages: Mapping[int, bytes], number: int) -> Iterator[Row]:
    """Return the rows that one page holds, wherever on it they begin.

    Args:
        pages: All pages: a long row goes on in others.
        number: Of the page.
    """
    page = pages[number]
    first = _HEADER_BYTES if number == 1 else 0
    starts = [] if page[first] == _INDEX_LEAF else _cell_starts(page, first)
    # A pointer that is damaged names no cell: then every byte may begin one.
    for start in starts if starts is not None else range(first, len(page)):
        row = _row(pages, page, start)
        if row is not None:
            yield row


def index_entries(page: bytes) -> Iterator[tuple[Cell, ...]]:
    """Return what a page of an index holds: the cells that are ordered, then the key of their row; short ones only."""
    if page[:1] == bytes([_INDEX_LEAF]):
        for start in _cell_starts(page, 0) or ():
            with suppress(IndexError, ValueError, struct.error):
                length, at = _varint(page, start)
                yield _record(page[at : at + length])


def _cell_starts(page: bytes, first: int) -> list[int] | None:
    """Return where the cells begin; None where the page doesn't say that sensibly."""
    kind, _, count, content = struct.unpack_from(">BHHH", page, first)
    if kind not in {_LEAF, _INDEX_LEAF}:
        return [] if kind in {2, 5} and count <= len(page) // 2 else None
    pointers = first + 8
    if pointers + 2 * count > len(page):
        return None
    starts = [start for (start,) in struct.iter_unpack(">H", page[pointers : pointers + 2 * count])]
    sensible = all(max(content, pointers + 2 * count) <= start < len(page) for start in starts)
    return starts if sensible and len(set(starts)) == count else None


def _row(pages: Mapping[int, bytes], page: bytes, start: int) -> Row | None:
    try:
        length, at = _varint(page, start)
        key, at = _varint(page, at)
        if not 2 <= length <= len(page) * len(pages):
            return None
        payload = _payload(pages, page, at, length)
        return None if payload is None else (_signed(key), _record(payload))
    except (IndexError, ValueError, struct.error):
        return None


def _payload(pages: Mapping[int, bytes], page: bytes, at: int, length: int) -> bytes | None:
    usable = len(page)
    most = usable - 35
    if length <= most:
        return page[at : at + length] if at + length <= usable else None
    least = (usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (usable - 4)
    local = local if local <= most else least
    parts, left = [page[at : at + local]], length - local
    (following,) = struct.unpack_from(">I", page, at + local)
    while left > 0:
        if following not in pages or len(parts) > len(pages):
            return None
        part = pages[following]
        parts.append(part[4 : 4 + left])
        left -= usable - 4
        (following,) = struct.unpack_from(">I", part)
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Cell, ...]:
    """Return the cells of a record.

    Raises:
        ValueError: It is none.
    """
    header, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < header and len(kinds) <= _MOST_COLUMNS:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != header:
        raise ValueError("the header of a record doesn't end where it says")
    cells: list[Cell] = []
    for kind in kinds:
        cell, at = _cell(payload, at, kind)
        cells.append(cell)
    if at != len(payload):
        raise ValueError("a record doesn't end where its row does")
    return tuple(cells)


def _cell(payload: bytes, at: int, kind: int) -> tuple[Cell, int]:
    if kind in {8, 9}:
        return kind - 8, at
    if kind <= 6:
        end = at + _INTEGER_BYTES[kind]
        return (int.from_bytes(payload[at:end], "big", signed=True) if kind else None), end
    if kind == 7:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in {10, 11}:
        raise ValueError("no cell is of this kind")
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise ValueError("a cell is longer than its row")
    return (payload[at:end].decode("utf-8") if kind % 2 else payload[at:end]), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for nth in range(8):
        byte = data[at + nth]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + nth + 1
    return value << 8 | data[at + 8], at + 9


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
