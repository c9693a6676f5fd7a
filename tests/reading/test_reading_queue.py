from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

from docviewer.core.document import PageState
from docviewer.core.errors import EncryptedDocument, UnreadablePage, WorkerStopped
from docviewer.reading.reading_events import (
    GlyphsReady,
    HashReady,
    LinksReady,
    Opened,
    OpenFailed,
    OutlineReady,
    PageRead,
    PictureFailed,
    PictureReady,
    RequestFailed,
)
from docviewer.resource_files import resource_path
from tests.reading.pretended_document import make_document
from tests.reading.secrets_held import holds
from tests.reading.told import pages_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


def test_the_first_page_is_on_its_way_before_anything_else(queues: Callable[..., Any]) -> None:
    reading, told = queues(pages=3)
    reading.open(first_scale=0.5)
    reading.read_all()
    assert told.wait_for(Opened).info.page_count == 3
    picture = told.wait_for(PictureReady)
    assert not told.before
    assert (picture.page, picture.scale, picture.picture.width) == (0, 0.5, 100)


def test_every_page_is_told_once_then_the_end(queues: Callable[..., Any]) -> None:
    reading, told = queues(pages=50)
    reading.open()
    reading.read_all()
    events = told.all_until_finished()
    assert pages_read(events) == list(range(50))
    assert [type(event) for event in events if not isinstance(event, PageRead)] == [Opened, OutlineReady, HashReady]


def test_nothing_is_read_before_it_is_asked_for(queues: Callable[..., Any], tmp_path: Path) -> None:
    reading, told = queues()
    reading.open()
    reading.show([0, 1])
    told.wait_for(Opened)
    reading.want_links(1)
    assert told.wait_for(LinksReady).page == 1
    assert (tmp_path / "a.log").read_text() == "open -1\nlinks 1\n"


def test_a_page_that_fails_has_its_status_and_the_rest_goes_on(queues: Callable[..., Any]) -> None:
    reading, told = queues(faults={"lines": {"1": "crash", "2": "refuse", "3": "fault"}})
    reading.open()
    reading.read_all()
    read = [event for event in told.all_until_finished() if isinstance(event, PageRead)]
    assert [event.page_lines.status.state is PageState.READ for event in read] == [True, False, False, False, True]
    assert read[1].page_lines.status.reason == "The page reader crashed (signal 11)"
    assert read[3].page_lines.status.reason.startswith("The page reader met an unexpected fault")


def test_a_document_set_aside_still_tells_of_every_page(queues: Callable[..., Any]) -> None:
    reading, told = queues(pages=300, faults={"lines": dict.fromkeys(map(str, range(300)), "crash")})
    reading.open()
    reading.read_all()
    assert pages_read(told.all_until_finished()) == list(range(300))


def test_failures_of_other_requests_are_told(queues: Callable[..., Any]) -> None:
    refused = {"0": "refuse"}
    whole = {"-1": "refuse"}
    faults = {"render": {"0": "crash"}, "glyphs": refused, "links": refused, "outline": whole, "hash": whole}
    reading, told = queues(faults=faults)
    reading.open(first_scale=1.0)
    failed = told.wait_for(PictureFailed)
    assert isinstance(failed.error, WorkerStopped)
    assert (failed.page, failed.scale) == (0, 1.0)
    reading.want_links(0)
    links = told.wait_for(RequestFailed)
    assert (links.request, links.page, links.error.title) == ("links", 0, "This page can't be read")
    reading.want_glyphs(0)
    reading.read_all()
    glyphs = told.wait_for(RequestFailed)
    assert (glyphs.request, glyphs.page) == ("glyphs", 0)
    assert isinstance(glyphs.error, UnreadablePage)
    of_the_document = [told.wait_for(RequestFailed) for _ in range(2)]
    assert [(event.request, event.page, event.error.cause) for event in of_the_document] == [
        ("outline", -1, "It is damaged."),
        ("hash", -1, "It is damaged."),
    ]


def test_characters_are_told(queues: Callable[..., Any]) -> None:
    reading, told = queues()
    reading.open()
    reading.read_all()
    reading.want_glyphs(4)
    assert told.wait_for(GlyphsReady).page == 4


def test_a_password_may_be_given_after_a_failure(queues: Callable[..., Any]) -> None:
    reading, told = queues(password="open sesame")
    reading.open(first_scale=1.0)
    reading.read_all()
    assert isinstance(told.wait_for(OpenFailed).error, EncryptedDocument)
    reading.open(first_scale=1.0, password="open sesame")
    assert told.wait_for(Opened)
    assert told.wait_for(PictureReady).page == 0


def test_a_password_is_known_to_the_reader_alone_and_only_the_right_one(queues: Callable[..., Any]) -> None:
    reading, told = queues(password="open sesame")
    wrong = "".join(["open", " barley"])
    reading.open(password=wrong)
    failed = told.wait_for(OpenFailed)
    assert not holds((reading, failed, failed.error.__traceback__), wrong)
    reading.open(password="open sesame")
    told.wait_for(Opened)
    assert "open sesame" not in vars(reading).values()
    renewed = reading.renewed_reader()
    assert renewed.open().page_count == 5
    renewed.close()


def test_a_password_given_while_another_one_is_tried_is_tried_too(queues: Callable[..., Any], gate: Path) -> None:
    reading, told = queues(password="open sesame", on_open=f"gate:{gate}")
    reading.open(password="open barley")
    gate.read_bytes()  # the wrong one is being tried
    reading.open(password="open sesame")
    gate.write_bytes(b"go on")
    told.wait_for(OpenFailed)
    gate.read_bytes()
    gate.write_bytes(b"go on")
    assert told.wait_for(Opened).info.page_count == 5


def test_a_fault_of_our_own_is_told_and_the_queue_goes_on(
    queues: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, told = queues()
    monkeypatch.setattr("docviewer.reading.page_answers.links_in", lambda reply, pages: {}["a"])
    reading.open()
    reading.want_links(0)
    assert "KeyError" in told.wait_for(RequestFailed).error.cause
    reading.want_picture(0, 1.0)
    assert told.wait_for(PictureReady).page == 0


def test_the_first_picture_comes_without_numpy(tmp_path: Path) -> None:
    path = make_document(tmp_path / "document")
    script = f"""
import queue, sys
from docviewer.reading.reading_queue import ReadingQueue
from docviewer.resource_files import resource_path
from tests.reading.pretended_document import reader_for
events = queue.SimpleQueue()
reading = ReadingQueue(reader_for({str(path)!r}), events.put)
reading.open(first_scale=1.0)
print([type(events.get(timeout=20)).__name__ for _ in range(2)], "numpy" in sys.modules)
reading.close()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "['Opened', 'PictureReady'] False"


def test_the_first_picture_of_a_real_file_comes_without_numpy_and_qt() -> None:
    script = f"""
import queue, sys
from docviewer.reading.page_reader import PageReader
from docviewer.reading.reading_queue import ReadingQueue
from docviewer.resource_files import resource_path
events = queue.SimpleQueue()
reading = ReadingQueue(PageReader({str(resource_path("samples/two-level-report.pdf"))!r}), events.put)
reading.open(first_scale=1.0)
told = [type(events.get(timeout=20)).__name__ for _ in range(2)]
print(told, {{"numpy", "PySide6"}} & set(sys.modules))
reading.close()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "['Opened', 'PictureReady'] set()"
