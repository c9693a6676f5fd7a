from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.core.document import OutlineEntry, PageState
from docviewer.core.errors import (
    DocviewerError,
    EncryptedDocument,
    SetAside,
    UnreadableDocument,
    UnreadablePage,
    WorkerStopped,
)
from docviewer.core.jobs import Cancelled
from docviewer.reading.page_results import Link
from docviewer.reading.reader_limits import ReaderLimits
from tests.reading.pretended_document import LINES_PER_PAGE, make_document, reader_for
from tests.reading.secrets_held import holds
from tests.workers.children import AT_ONCE_S, Background

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from docviewer.reading.page_reader import PageReader


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., PageReader]]:
    readers: list[PageReader] = []

    def make(limits: ReaderLimits | None = None, reader: str = "pdfium", **traits: Any) -> PageReader:
        path = make_document(tmp_path / "document", log=str(tmp_path / "log"), **traits)
        options = {"limits": limits} if limits else {}
        readers.append(reader_for(path, reader=reader, **options))
        return readers[-1]

    yield make
    for each in readers:
        each.close()


def test_opening_tells_what_the_document_is(opened: Callable[..., PageReader]) -> None:
    info = opened(pages=3).open()
    assert (info.page_count, info.title, info.reader) == (3, "Pretended", "pdfium")
    assert info.page_sizes[0] == (200.0, 300.0)
    assert info.warnings == ("It is pretended.",)


def test_a_page_gives_picture_lines_characters_links(opened: Callable[..., PageReader]) -> None:
    reader = opened()
    reader.open()
    picture = reader.render(2, 0.5)
    assert (picture.width, picture.height, picture.stride, len(picture.pixels)) == (100, 150, 400, 60_000)
    assert picture.pixels[0] == 2
    assert reader.lines(2).lines.texts == tuple(f"page 2 line {i}" for i in range(LINES_PER_PAGE))
    assert reader.glyphs(2).line.tolist() == [0, 1, 2]
    assert reader.links(2) == (Link((0.0, 0.0, 10.0, 10.0), uri="https://example.org"),)


def test_a_document_gives_outline_and_hash(opened: Callable[..., PageReader]) -> None:
    reader = opened()
    reader.open()
    assert reader.outline() == (OutlineEntry("Beginning", 0, 0),)
    assert reader.sha256() == "0" * 64


def test_pages_can_be_asked_for_without_opening_first(opened: Callable[..., PageReader]) -> None:
    assert opened().lines(1).status.state is PageState.READ


def test_a_missing_password_can_be_given_later(opened: Callable[..., PageReader]) -> None:
    reader = opened(password="open sesame")
    with pytest.raises(EncryptedDocument):
        reader.open()
    with pytest.raises(EncryptedDocument):
        reader.open("wrong")
    assert reader.open("open sesame").page_count == 5
    reader.stop()
    assert reader.lines(0).status.state is PageState.READ


def test_another_reader_of_the_same_file_knows_the_password(opened: Callable[..., PageReader]) -> None:
    reader = opened(password="open sesame", faults={"lines": dict.fromkeys("012", "crash")})
    assert reader.open("open sesame").page_count == 5
    for page in range(3):
        with pytest.raises(WorkerStopped):
            reader.lines(page)
    renewed = reader.renewed()
    reader.close()
    info = renewed.open()
    assert (info.page_count, info.path, info.reader) == (5, reader.path, "pdfium")
    assert renewed.lines(3).status.state is PageState.READ
    renewed.close()


def test_a_wrong_password_is_forgotten(opened: Callable[..., PageReader]) -> None:
    reader = opened(password="open sesame")
    wrong = "".join(["open", " barley"])
    with pytest.raises(EncryptedDocument):
        reader.open(wrong)
    assert not holds(reader, wrong)
    assert reader.open("open sesame").page_count == 5
    assert holds(reader, "open sesame")


def test_a_file_that_is_missing_is_unreadable(tmp_path: Path) -> None:
    reader = reader_for(tmp_path / "missing")
    with pytest.raises(UnreadableDocument, match="There is no such file"):
        reader.open()
    reader.close()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("crash", r"crashed \(signal 11\)"),
        ("leave", r"crashed \(exit status 3\)"),
        ("memory", r"needed more than 1\.5 GB"),
        ("hang", r"took longer than 0\.5 s"),
    ],
)
def test_a_page_that_kills_its_reader_is_named_and_the_next_one_is_read(
    opened: Callable[..., PageReader], fault: str, words: str
) -> None:
    reader = opened(faults={"lines": {"1": fault}}, limits=ReaderLimits(page_seconds=0.5))
    reader.open()
    with pytest.raises(WorkerStopped, match=words):
        reader.lines(1)
    begun = time.monotonic()
    assert reader.lines(2).lines.texts[0] == "page 2 line 0"
    assert time.monotonic() - begun < AT_ONCE_S


@pytest.mark.parametrize(("fault", "kind"), [("refuse", UnreadablePage), ("fault", DocviewerError)])
def test_an_error_on_a_page_keeps_the_child(
    opened: Callable[..., PageReader], tmp_path: Path, fault: str, kind: type[Exception]
) -> None:
    reader = opened(faults={"lines": {"1": fault}})
    reader.open()
    with pytest.raises(kind):
        reader.lines(1)
    reader.lines(2)
    assert (tmp_path / "log").read_text().split("\n") == ["open -1", "lines 1", "lines 2", ""]


def test_three_deaths_set_a_document_aside(opened: Callable[..., PageReader]) -> None:
    reader = opened(faults={"lines": dict.fromkeys("012", "crash")})
    reader.open()
    for page in range(3):
        with pytest.raises(WorkerStopped):
            reader.lines(page)
    for call in (reader.open, lambda: reader.lines(4), lambda: reader.render(4, 1.0)):
        with pytest.raises(SetAside, match="stopped its reader 3 times"):
            call()


def test_a_document_that_kills_its_reader_while_opening_is_set_aside(opened: Callable[..., PageReader]) -> None:
    reader = opened(on_open="crash")
    for _ in range(3):
        with pytest.raises(WorkerStopped, match="crashed"):
            reader.open()
    with pytest.raises(SetAside):
        reader.open()


def test_opening_has_a_deadline(opened: Callable[..., PageReader]) -> None:
    with pytest.raises(WorkerStopped, match=r"took longer than 0\.3 s"):
        opened(on_open="hang", limits=ReaderLimits(open_seconds=0.3)).open()


def test_impossible_answers_count_as_deaths(opened: Callable[..., PageReader]) -> None:
    reader = opened(pages=0)
    for _ in range(3):
        with pytest.raises(WorkerStopped, match="can't be right"):
            reader.open()
    with pytest.raises(SetAside):
        reader.open()


def test_a_stopped_reader_opens_the_document_again(opened: Callable[..., PageReader], tmp_path: Path) -> None:
    reader = opened()
    reader.open()
    reader.stop()
    assert reader.lines(0).status.state is PageState.READ
    assert (tmp_path / "log").read_text().split("\n") == ["open -1", "open -1", "lines 0", ""]


def test_closing_ends_the_call_under_way(opened: Callable[..., PageReader], tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    reader = opened(faults={"lines": {"0": f"gate:{gate}"}})
    reading = Background(lambda: reader.lines(0))
    gate.read_bytes()  # returns once the page is being read
    begun = time.monotonic()
    reader.close()
    assert isinstance(reading.wait(), Cancelled)
    assert time.monotonic() - begun < AT_ONCE_S
    with pytest.raises(Cancelled):
        reader.lines(1)


def test_pdfplumber_reads_the_lines_and_pdfium_the_rest(opened: Callable[..., PageReader]) -> None:
    reader = opened(reader="pdfplumber")
    assert reader.open().reader == "pdfplumber"
    assert reader.lines(1).lines.texts[0] == "page 1 line 0"
    assert len(reader.glyphs(1).line) == 0
    assert reader.render(1, 1.0).width == 200


def test_a_file_that_only_pdfplumber_opens_has_lines_all_the_same(opened: Callable[..., PageReader]) -> None:
    reader = opened(reader="pdfplumber", on_open="unreadable", pages=2)
    info = reader.open()
    assert info.page_count == 2
    assert "PDFium can't open this file" in info.warnings[0]
    assert reader.lines(1).lines.texts[0] == "page 1 line 0"


def test_a_reader_does_not_load_numpy_before_there_are_lines() -> None:
    code = "import sys, docviewer.reading.page_reader; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
