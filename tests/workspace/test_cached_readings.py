from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.document import DocumentInfo, DocumentKind, PageState, PageStatus
from docviewer.core.hints import Block, Hints
from docviewer.core.labels import Labels, Role
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.read_result import ReadResult
from docviewer.core.tables import Cell, Table, TableKind
from docviewer.workspace.cached_readings import CacheReading
from docviewer.workspace.connection import writing_connection
from docviewer.workspace.reading_body import CachedReading, NotUnderstood, decoded, encoded
from docviewer.workspace.workspace import Workspace
from tests.builders.lines import Sheet
from tests.workspace.kept import LONG_S, flushed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docviewer.core.evidence import Evidence

INFO = DocumentInfo(
    *("/docs/a.pdf", ((612.0, 792.0), (595.25, 842.5)), "ocr", "ab" * 32, ("Page 2 is a scan.",), "A title"),
    DocumentKind.TEXTRACT,
    "/docs/behind.pdf",
)
STATUSES = (PageStatus(PageState.READ), PageStatus(PageState.SCAN, "faint"))
TABLE = Table(
    1,
    (1.0, 2.0, 3.5, 4.0),
    (Cell(0, 0, 1, 2, "wide \u00e9", None, True), Cell(1, 0, 1, 1, "x", (1.0, 2.0, 2.0, 3.0))),
    TableKind.FORM,
    "Fields",
    "textract",
)


def evidence() -> Evidence:
    sheet = Sheet()
    sheet.line("A heading", size=16)
    sheet.paragraph(5)
    return sheet.evidence()


def reading(sha256: str = INFO.sha256) -> CachedReading:
    lines = evidence().lines
    of_line = np.full(len(lines), -1, dtype=np.int32)
    of_line[0] = 0
    hints = Hints("tags", (Block("h", Role.HEADING, 2, "H2"), Block("p")), of_line)
    labels = Labels.from_starts(np.arange(len(lines)) < 2, np.arange(len(lines)) == 0)
    result = ReadResult(replace(INFO, sha256=sha256), lines, STATUSES, hints, (TABLE,))
    return CachedReading(result, labels, "layout with nothing")


def assert_alike(one: CachedReading, other: CachedReading) -> None:
    assert (one.result.info, one.result.statuses, one.result.tables) == (
        other.result.info,
        other.result.statuses,
        other.result.tables,
    )
    assert one.result.lines.texts == other.result.lines.texts
    for name, column in one.result.lines.columns().items():
        assert np.array_equal(column, getattr(other.result.lines, name)), name
    assert one.result.hints is not None
    assert other.result.hints is not None
    assert one.result.hints.blocks == other.result.hints.blocks
    assert np.array_equal(one.result.hints.of_line, other.result.hints.of_line)
    assert one.labels is not None
    assert other.labels is not None
    for name in ("segment", "role", "level"):
        assert np.array_equal(getattr(one.labels, name), getattr(other.labels, name))
    assert one.labelled_by == other.labelled_by


def test_a_reading_comes_back_as_it_was(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "w.docviewer")
    workspace.submit(CacheReading(reading(), "5.1"))
    flushed(workspace)
    found = workspace.reading(INFO.sha256, "ocr", "5.1")
    workspace.close(LONG_S)
    assert found is not None
    assert_alike(found, reading())
    with pytest.raises(ValueError, match="read-only"):
        found.result.lines.x0[0] = 1


def test_another_content_reader_or_version_has_no_reading(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "w.docviewer")
    workspace.submit(CacheReading(reading(), "5.1"))
    flushed(workspace)
    for key in (("cd" * 32, "ocr", "5.1"), (INFO.sha256, "pdfium", "5.1"), (INFO.sha256, "ocr", "5.2")):
        assert workspace.reading(*key) is None
    workspace.submit(CacheReading(reading(), "5.2"))
    flushed(workspace)
    assert workspace.reading(INFO.sha256, "ocr", "5.2") is not None
    assert workspace.reading(INFO.sha256, "ocr", "5.1") is None, "a newer version replaces the older one"
    workspace.close(LONG_S)


def test_what_was_not_used_for_longest_goes_when_there_is_no_room(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "w.docviewer")
    room = int(2.5 * len(encoded(reading())))
    for sha256 in ("a", "b"):
        workspace.submit(CacheReading(reading(sha256), "1", room))
        flushed(workspace)
    _later(tmp_path / "w.docviewer", "a")
    workspace.submit(CacheReading(reading("c"), "1", room))
    flushed(workspace)
    left = {sha256 for sha256 in ("a", "b", "c") if workspace.reading(sha256, "ocr", "1")}
    assert left == {"a", "c"}
    workspace.submit(CacheReading(reading("d"), "1", 10))
    flushed(workspace)
    assert workspace.reading("d", "ocr", "1") is None, "one that is too large alone isn't kept"
    workspace.close(LONG_S)


def _later(path: Path, sha256: str) -> None:
    """Make a reading the one that was used last; the clock may be too coarse for a test."""
    connection = writing_connection(path)
    connection.execute("UPDATE reading SET used = '9999' WHERE sha256 = ?", (sha256,))
    connection.close()


def test_a_body_that_changed_on_disk_is_dropped_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    workspace = Workspace.open(path)
    workspace.submit(CacheReading(reading(), "1"))
    workspace.close(LONG_S)
    data = path.read_bytes()
    at = data.index(encoded(reading())[:64]) + 100
    path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    workspace = Workspace.open(path)
    assert workspace.reading(INFO.sha256, "ocr", "1") is None
    workspace.submit(CacheReading(reading(), "1"))
    flushed(workspace)
    assert workspace.reading(INFO.sha256, "ocr", "1") is not None
    workspace.close(LONG_S)


BODY = encoded(reading())


@given(at=st.integers(0, len(BODY) - 1), bit=st.integers(0, 7))
def test_no_damaged_body_is_more_than_not_understood(at: int, bit: int) -> None:
    try:
        found = decoded(BODY[:at] + bytes([BODY[at] ^ 1 << bit]) + BODY[at + 1 :])
    except NotUnderstood:
        return
    assert len(found.result.lines) == len(reading().result.lines)


def with_head(change: Callable[[bytes], bytes]) -> bytes:
    """Return a body whose checksum and lengths are right, and whose head isn't."""
    data = zlib.decompress(BODY)
    told, text = struct.unpack_from("<II", data)
    head = change(data[8 : 8 + told])
    return zlib.compress(struct.pack("<II", len(head), text) + head + data[8 + told :])


@pytest.mark.parametrize(
    "body",
    [
        with_head(lambda _: b"[" * 100_000),
        with_head(lambda head: head.replace(b"612.0", b"9" * 400)),
        with_head(lambda head: head.replace(b'"lines":6', b'"lines":-1')),
        with_head(lambda head: head.replace(b'"lines":6', b'"lines":1e999')),
        zlib.compress(bytes(10_000_000)),
    ],
    ids=["deep", "large number", "fewer than none", "endless", "bomb"],
)
def test_no_body_made_to_harm_is_more_than_not_understood(body: bytes) -> None:
    with pytest.raises(NotUnderstood):
        decoded(body)


@given(st.integers(0, len(BODY) - 1))
def test_no_cut_body_is_understood(length: int) -> None:
    with pytest.raises(NotUnderstood):
        decoded(BODY[:length])


@given(st.lists(st.text(), max_size=6))
def test_any_texts_come_back(texts: list[str]) -> None:
    texts = [*texts, "\ud800 half", "two\nlines", "", "\U0001f600"]
    lines = Lines.from_columns(dict.fromkeys(COLUMN_TYPES, np.zeros(len(texts))), texts)
    body = encoded(CachedReading(ReadResult(INFO, lines, STATUSES)))
    assert decoded(body).result.lines.texts == tuple(texts)


def test_a_document_without_lines_is_a_reading_too() -> None:
    found = decoded(encoded(CachedReading(ReadResult(INFO, Lines.empty(), STATUSES))))
    assert (len(found.result.lines), found.result.hints, found.labels, found.labelled_by) == (0, None, None, "")
