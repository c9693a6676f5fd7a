"""A checksum for every row, so that a byte that changed on disk is noticed: SQLite itself has none."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    #: What a column holds.
    Cell = int | float | str | bytes | None

_BETWEEN = b"\x1f"


def check_of(table: str, cells: Iterable[Cell]) -> int:
    """Return the CRC-32 of a row's cells; the same cells in another table give another one."""
    return zlib.crc32(_BETWEEN.join((table.encode(), *map(_bytes, cells))))


def _bytes(cell: Cell) -> bytes:
    if isinstance(cell, str):
        return cell.encode("utf-8", "surrogatepass")
    if isinstance(cell, bytes):
        return cell
    return b"\x00" if cell is None else repr(cell).encode("ascii")
