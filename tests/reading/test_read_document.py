from __future__ import annotations

import hashlib
import os
import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.core.document import PageState
from docviewer.core.errors import EncryptedDocument, WrongInput
from docviewer.core.jobs import Cancelled, CancelToken
from docviewer.reading.read_document import read_document, read_with
from docviewer.reading.reader_limits import ReaderLimits
from docviewer.resource_files import resource_path
from tests.reading.pretended_document import LINES_PER_PAGE, make_document, reader_for
from tests.workers.children import AT_ONCE_S, Background, Children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BOTH = pytest.mark.parametrize("processes", [1, 3])


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Any]:
    """Reads a pretended document of the traits given."""

    def reading(length: int, traits: dict[str, Any] | None = None, page_seconds: float = 10, **options: Any) -> Any:
        path = make_document(tmp_path / "document", length, **(traits or {}))

        return read_with(partial(reader_for, path, limits=ReaderLimits(page_seconds=page_seconds)), **options)

    return reading


@pytest.fixture(autouse=True)
def no_child_is_left() -> Iterator[None]:
    children = Children()
    yield
    assert children.are_gone()


@BOTH
def test_lines_come_in_page_order(read: Callable[..., Any], processes: int) -> None:
    result = read(40, processes=processes)
    info, lines, statuses = result.info, result.lines, result.statuses
    assert info.page_count == 40
    assert info.sha256 == "0" * 64
    assert lines.page.tolist() == [page for page in range(40) for _ in range(LINES_PER_PAGE)]
    assert {status.state for status in statuses} == {PageState.READ}


@BOTH
def test_only_the_pages_asked_for_are_read(read: Callable[..., Any], processes: int) -> None:
    result = read(20, pages=[7, 2, 7], processes=processes)
    lines, statuses = result.lines, result.statuses
    assert sorted(set(lines.page.tolist())) == [2, 7]
    assert [page for page, status in enumerate(statuses) if status.state is PageState.READ] == [2, 7]
    assert statuses[0].state is PageState.WAITING


@BOTH
def test_pages_can_be_chosen_once_their_number_is_known(
    read: Callable[..., Any], processes: int, tmp_path: Path
) -> None:
    traits = {"log": str(tmp_path / "log")}
    result = read(20, traits, pages=lambda count: range(count - 2, count), processes=processes)
    lines = result.lines
    assert sorted(set(lines.page.tolist())) == [18, 19]
    assert (tmp_path / "log").read_text().count("open") == 1


@pytest.mark.parametrize("page", [-1, 5])
def test_a_page_that_is_not_there_is_named(read: Callable[..., Any], page: int) -> None:
    with pytest.raises(WrongInput, match=rf"There is no page {page + 1}\. The document has 5 pages"):
        read(5, pages=[page])


@BOTH
def test_pages_that_fail_are_marked_and_the_rest_goes_on(read: Callable[..., Any], processes: int) -> None:
    faults = {"3": "crash", "10": "hang", "20": "refuse"}
    result = read(24, {"faults": {"lines": faults}}, page_seconds=0.5, processes=processes)
    lines, statuses = result.lines, result.statuses
    failed = {page: status.reason for page, status in enumerate(statuses) if status.state is not PageState.READ}
    assert {status.state for status in statuses} == {PageState.READ, PageState.UNREADABLE}
    assert failed == {
        3: "The page reader crashed (signal 11)",
        10: "The page reader took longer than 0.5 s",
        20: "This page can't be read. It is damaged.",
    }
    assert set(lines.page.tolist()) == set(range(24)) - set(failed)


@BOTH
def test_three_deaths_in_all_readers_together_set_the_rest_aside(read: Callable[..., Any], processes: int) -> None:
    faults = dict.fromkeys(map(str, range(100)), "crash")
    result = read(100, {"faults": {"lines": faults}}, processes=processes)
    lines, statuses = result.lines, result.statuses
    assert len(lines) == 0
    reasons = [status.reason for status in statuses]
    assert 3 <= sum(reason == "The page reader crashed (signal 11)" for reason in reasons) <= 2 + processes
    aside = "This file stopped its reader 3 times; it isn't tried again. The last time: The page reader crashed"
    assert sum(reason.startswith(aside) for reason in reasons) >= 98 - processes


@BOTH
def test_progress_is_told_for_every_page(read: Callable[..., Any], processes: int) -> None:
    told: list[tuple[int, int, int]] = []
    read(10, processes=processes, progress=lambda done, total: told.append((done, total, threading.get_ident())))
    assert told == [(done, 10, threading.get_ident()) for done in range(1, 11)]


def test_what_can_not_be_opened_is_an_error(read: Callable[..., Any]) -> None:
    with pytest.raises(EncryptedDocument):
        read(5, {"password": "open sesame"})


@BOTH
def test_cancelling_ends_it_at_once_also_while_a_page_is_read(
    read: Callable[..., Any], processes: int, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    token = CancelToken()
    traits = {"faults": {"lines": {"5": f"gate:{gate}"}}}
    reading = Background(lambda: read(40, traits, processes=processes, cancel=token))
    gate.read_bytes()  # returns once the page is being read
    begun = time.monotonic()
    token.cancel()
    assert isinstance(reading.wait(), Cancelled)
    assert time.monotonic() - begun < AT_ONCE_S


@BOTH
def test_an_error_in_progress_ends_it(read: Callable[..., Any], processes: int) -> None:
    def fail(done: int, total: int) -> None:
        raise LookupError(f"{done} of {total}")

    with pytest.raises(LookupError, match="1 of 40"):
        read(40, processes=processes, progress=fail)


def test_a_document_that_is_cancelled_before_it_begins_is_not_read(read: Callable[..., Any]) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        read(5, cancel=token)


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
def test_a_real_file_is_read_by_either_reader(reader: str) -> None:
    path = resource_path("samples/two-level-report.pdf")
    result = read_document(path, reader=reader, processes=2)
    info, lines, statuses = result.info, result.lines, result.statuses
    assert info.reader == reader
    assert info.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [status.state for status in statuses] == [PageState.READ] * info.page_count
    assert any("Harbour Library" in text for text in lines.texts)
