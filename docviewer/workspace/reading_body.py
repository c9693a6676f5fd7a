"""What was read of a document as bytes and back: arrays as they are, the rest as JSON, all of it compressed.

A body holds nothing that can't be read again from the document, so one that isn't understood - damaged, of another
version - is given up without a word.
"""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from docviewer.core.document import DocumentInfo, DocumentKind, PageState, PageStatus
from docviewer.core.hints import Block, Hints
from docviewer.core.labels import Labels, Role
from docviewer.core.lines import COLUMN_TYPES, Lines, read_only
from docviewer.core.read_result import ReadResult
from docviewer.core.tables import Cell, Table, TableKind

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray

#: Changes with the form of a body.
FORMAT = 1
#: No document has more than that to say, nor says it in so much less: keeps a damaged body from taking all memory.
_MOST_BYTES, _MOST_TIMES, _FREE_BYTES = 1_000_000_000, 200, 1_000_000
#: What comes of a body that doesn't hold what `encoded` writes.
DAMAGE: tuple[type[Exception], ...] = (
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, MemoryError),
    *(struct.error, zlib.error),
)
_LENGTH = struct.Struct("<II")
_LABEL_TYPES = {"segment": "i4", "role": "i1", "level": "i1"}


class NotUnderstood(Exception):
    """A body is damaged or of another version."""


@dataclass(frozen=True, slots=True, eq=False)
class CachedReading:
    """What was read of a document.

    Attributes:
        result: Lines, hints, tables, statuses of pages, warnings.
        labels: The latest over these lines, or None.
        labelled_by: Says what the labels come from, in the words of who kept them.
    """

    result: ReadResult
    labels: Labels | None = None
    labelled_by: str = ""


def encoded(reading: CachedReading) -> bytes:
    """Return a reading as bytes."""
    result, labels = reading.result, reading.labels
    arrays: list[tuple[AnyArray, str]] = [(column, COLUMN_TYPES[name]) for name, column in _columns(result.lines)]
    if result.hints is not None:
        arrays.append((result.hints.of_line, "i4"))
    if labels is not None:
        arrays.extend((getattr(labels, name), kind) for name, kind in _LABEL_TYPES.items())
    texts = result.lines.texts
    head = {
        "format": FORMAT,
        "lines": len(texts),
        "lengths": None if _one_to_a_line(texts) else [len(text) for text in texts],
        "info": _info_as_plain(result.info),
        "statuses": [[status.state.value, status.reason] for status in result.statuses],
        "hints": None if result.hints is None else [result.hints.source, _blocks_as_plain(result.hints.blocks)],
        "tables": [_table_as_plain(table) for table in result.tables],
        "labelled_by": None if labels is None else reading.labelled_by,
    }
    told = json.dumps(head, separators=(",", ":")).encode()
    text = ("\n" if head["lengths"] is None else "").join(texts).encode("utf-8", "surrogatepass")
    bare = b"".join(np.ascontiguousarray(array, dtype=f"<{kind}").tobytes() for array, kind in arrays)
    return zlib.compress(b"".join((_LENGTH.pack(len(told), len(text)), told, text, bare)), 1)


def decoded(body: bytes) -> CachedReading:
    """Read back what `encoded` returned.

    Raises:
        NotUnderstood: It is damaged or of another version.
    """
    try:
        return _decoded(_Bytes(_inflated(body)))
    except DAMAGE as error:
        raise NotUnderstood(str(error)) from error


class _Bytes:
    """Bytes taken from front to back."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, count: int) -> memoryview:
        part = memoryview(self._data)[self._at : self._at + count]
        if len(part) != count:
            raise ValueError("the body is too short")
        self._at += count
        return part

    def array(self, kind: str, count: int) -> AnyArray:
        dtype = np.dtype(f"<{kind}")
        return read_only(np.frombuffer(self.take(count * dtype.itemsize), dtype=dtype))


def _inflated(body: bytes) -> bytes:
    stream = zlib.decompressobj()
    data = stream.decompress(body, min(_MOST_BYTES, _FREE_BYTES + _MOST_TIMES * len(body)))
    if not stream.eof:
        raise ValueError("the body is cut")
    return data


def _decoded(data: _Bytes) -> CachedReading:
    told, text_bytes = _LENGTH.unpack(data.take(_LENGTH.size))
    head = json.loads(bytes(data.take(told)))
    if head["format"] != FORMAT:
        raise ValueError("another version")
    count = int(head["lines"])
    texts = _texts(str(data.take(text_bytes), "utf-8", "surrogatepass"), head["lengths"], count)
    lines = Lines.from_columns({name: data.array(kind, count) for name, kind in COLUMN_TYPES.items()}, texts)
    info = _info_from_plain(head["info"])
    _check_pages(lines, info.page_count)
    hints = _hints(head["hints"], data, count)
    labels = None if head["labelled_by"] is None else _labels(data, count)
    statuses = tuple(PageStatus(PageState(state), str(reason)) for state, reason in head["statuses"])
    tables = tuple(_table_from_plain(table) for table in head["tables"])
    return CachedReading(ReadResult(info, lines, statuses, hints, tables), labels, head["labelled_by"] or "")


def _texts(text: str, lengths: list[int] | None, count: int) -> list[str]:
    if lengths is None:
        texts = text.split("\n") if count else []
    else:
        ends = np.cumsum(lengths).tolist()
        texts = [text[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    if len(texts) != count:
        raise ValueError("texts and lines differ")
    return texts


def _one_to_a_line(texts: tuple[str, ...]) -> bool:
    return bool(texts) and not any("\n" in text for text in texts)


def _columns(lines: Lines) -> list[tuple[str, AnyArray]]:
    return [(name, getattr(lines, name)) for name in COLUMN_TYPES]


def _check_pages(lines: Lines, pages: int) -> None:
    if len(lines) and (lines.page[0] < 0 or lines.page[-1] >= pages or (np.diff(lines.page) < 0).any()):
        raise ValueError("lines aren't in the order of the pages")


def _hints(told: list[Any] | None, data: _Bytes, count: int) -> Hints | None:
    if told is None:
        return None
    source, blocks = told
    of_line = data.array("i4", count)
    if count and not (int(of_line.min()) >= -1 and int(of_line.max()) < len(blocks)):
        raise ValueError("hints name blocks that aren't there")
    return Hints(str(source), tuple(_block_from_plain(block) for block in blocks), of_line)


def _labels(data: _Bytes, count: int) -> Labels:
    segment, role, level = (data.array(kind, count) for kind in _LABEL_TYPES.values())
    if count:
        firsts = segment[segment.clip(0, count - 1)]
        if (segment > np.arange(count)).any() or segment.min() < 0 or (firsts != segment).any():
            raise ValueError("labels name lines that begin nothing")
        if role.min() < 0 or role.max() >= len(Role) or level.min() < 0:
            raise ValueError("labels have roles that aren't known")
    return Labels(segment, role, level)


def _info_as_plain(info: DocumentInfo) -> dict[str, Any]:
    return {
        "path": info.path,
        "page_sizes": info.page_sizes,
        "reader": info.reader,
        "sha256": info.sha256,
        "warnings": info.warnings,
        "title": info.title,
        "kind": info.kind.value,
        "background": info.background,
    }


def _info_from_plain(plain: dict[str, Any]) -> DocumentInfo:
    sizes = tuple((float(width), float(height)) for width, height in plain.pop("page_sizes"))
    kind, warnings = DocumentKind(plain.pop("kind")), tuple(map(str, plain.pop("warnings")))
    return DocumentInfo(page_sizes=sizes, kind=kind, warnings=warnings, **plain)


def _blocks_as_plain(blocks: tuple[Block, ...]) -> list[Any]:
    return [[block.key, None if block.role is None else int(block.role), block.level, block.name] for block in blocks]


def _block_from_plain(plain: list[Any]) -> Block:
    key, role, level, name = plain
    return Block(str(key), None if role is None else Role(role), int(level), str(name))


def _table_as_plain(table: Table) -> list[Any]:
    cells = [[c.row, c.column, c.rowspan, c.colspan, c.text, c.box, c.header] for c in table.cells]
    return [table.page, table.box, table.kind.value, table.title, table.source, cells]


def _table_from_plain(plain: list[Any]) -> Table:
    page, box, kind, title, source, cells = plain
    return Table(int(page), _box(box), tuple(map(_cell, cells)), TableKind(kind), str(title), str(source))


def _cell(plain: list[Any]) -> Cell:
    row, column, rowspan, colspan, text, box, header = plain
    return Cell(row, column, rowspan, colspan, str(text), None if box is None else _box(box), bool(header))


def _box(plain: list[Any]) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = map(float, plain)
    return x0, top, x1, bottom
