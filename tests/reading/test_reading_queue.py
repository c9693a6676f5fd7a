from __future__ import annotations

import os
import queue
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from docviewer.core.document import PageState
from docviewer.core.errors import EncryptedDocument, UnreadablePage, WorkerStopped
from docviewer.reading.page_reader import ReaderLimits
from docviewer.reading.reader_pool import ReaderPool
from docviewer.reading.reading_events import (
    Event,
    Finished,
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
from docviewer.reading.reading_queue import ReadingQueue
from docviewer.resource_files import resource_path
from tests.reading.pretended_document import make_document, reader_for
from tests.workers.children import Children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

E = TypeVar("E")


class Told:
    """Keeps what a queue tells."""

    def __init__(self) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.before: list[Event] = []

    def wait_for(self, kind: type[E]) -> E:
        """Return the next event of `kind`; those before it are kept in `before`."""
        while True:
            event = self.events.get(timeout=20)
            if isinstance(event, kind):
                return event
            self.before.append(event)

    def all_until_finished(self) -> list[Event]:
        self.wait_for(Finished)
        assert self.events.empty()
        return self.before


@pytest.fixture
def queues(tmp_path: Path) -> Iterator[Callable[..., tuple[ReadingQueue, Told]]]:
    made: list[ReadingQueue] = []
    children = Children()

    def make(pages: int = 5, *, pool: ReaderPool | None = None, name: str = "a", **traits: Any) -> Any:
        path = make_document(tmp_path / name, pages, log=str(tmp_path / f"{name}.log"), **traits)
        told = Told()
        reader = reader_for(path, limits=ReaderLimits(page_seconds=5))
        made.append(ReadingQueue(reader, told.events.put, pool))
        return made[-1], told

    yield make
    for each in made:
        each.close()
    assert all(each.join(5) for each in made)
    assert children.are_gone()


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    path = tmp_path / "gate"
    os.mkfifo(path)
    return path


def pages_read(events: list[Event]) -> list[int]:
    return [event.page for event in events if isinstance(event, PageRead)]


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


def test_scrolling_brings_visible_pages_forward(queues: Callable[..., Any], gate: Path) -> None:
    reading, told = queues(pages=10, faults={"lines": {"0": f"gate:{gate}"}})
    reading.open()
    reading.read_all()
    gate.read_bytes()  # page 0 is being read
    reading.show([7, 8])
    reading.want_picture(7, 1.0)
    reading.want_picture(3, 0.1, urgent=False)
    gate.write_bytes(b"go on")
    told.wait_for(OutlineReady)
    told.wait_for(HashReady)
    kinds = [(type(event), event.page) for event in told.before[1:]]
    assert kinds[:5] == [(PageRead, 0), (PictureReady, 7), (PageRead, 7), (PageRead, 8), (PictureReady, 3)]
    assert pages_read(told.before) == [0, 7, 8, 1, 2, 3, 4, 5, 6, 9]


def test_superseded_and_forgotten_pictures_are_not_rendered(
    queues: Callable[..., Any], gate: Path, tmp_path: Path
) -> None:
    reading, told = queues(faults={"render": {"0": f"gate:{gate}"}})
    reading.open(first_scale=1.0)
    gate.read_bytes()  # page 0 is being rendered
    reading.want_picture(1, 1.0)
    reading.want_picture(1, 2.0)
    reading.want_picture(2, 1.0)
    reading.forget_pictures([2])
    reading.want_picture(3, 1.0)
    gate.write_bytes(b"go on")
    scales = [(event.page, event.scale) for event in (told.wait_for(PictureReady) for _ in range(3))]
    assert scales == [(0, 1.0), (1, 2.0), (3, 1.0)]
    assert "render 2" not in (tmp_path / "a.log").read_text()


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
    reading, told = queues(faults={"render": {"0": "crash"}, "glyphs": refused, "links": refused})
    reading.open(first_scale=1.0)
    failed = told.wait_for(PictureFailed)
    assert isinstance(failed.error, WorkerStopped)
    assert (failed.page, failed.scale) == (0, 1.0)
    reading.want_links(0)
    assert told.wait_for(RequestFailed).request == "links"
    reading.want_glyphs(0)
    reading.read_all()
    glyphs = told.wait_for(RequestFailed)
    assert (glyphs.request, glyphs.page) == ("glyphs", 0)
    assert isinstance(glyphs.error, UnreadablePage)


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


def test_a_page_that_takes_long_does_not_delay_what_is_on_screen(queues: Callable[..., Any], gate: Path) -> None:
    reading, told = queues(faults={"lines": {"0": f"gate:{gate}"}})
    reading.open()
    reading.read_all()
    gate.read_bytes()  # page 0 is being read, and would be for ever
    reading.want_picture(3, 1.0)
    assert told.wait_for(PictureReady).page == 3
    gate.read_bytes()  # its turn comes again
    gate.write_bytes(b"go on")
    assert pages_read(told.all_until_finished()) == [1, 2, 3, 4, 0]


def test_a_page_that_comes_on_screen_while_it_is_read_is_not_begun_again(
    queues: Callable[..., Any], gate: Path, tmp_path: Path
) -> None:
    reading, told = queues(faults={"lines": {"0": f"gate:{gate}"}})
    reading.open()
    reading.read_all()
    gate.read_bytes()  # page 0 is being read
    reading.show([0])
    gate.write_bytes(b"go on")
    assert pages_read(told.all_until_finished()) == list(range(5))
    assert (tmp_path / "a.log").read_text().count("lines 0") == 1


def test_stopping_ends_with_what_is_read_and_goes_on_later(queues: Callable[..., Any], gate: Path) -> None:
    reading, told = queues(faults={"lines": {"1": f"gate:{gate}"}})
    reading.open()
    reading.read_all()
    gate.read_bytes()  # page 1 is being read, and would be for ever
    reading.stop_reading()
    assert pages_read(told.all_until_finished()) == [0]
    reading.read_all()
    gate.read_bytes()
    gate.write_bytes(b"go on")
    assert pages_read(told.all_until_finished()) == [0, 2, 3, 4, 1]


def test_closing_is_immediate_also_while_a_page_is_read(queues: Callable[..., Any], gate: Path) -> None:
    reading, told = queues(faults={"lines": {"0": f"gate:{gate}"}})
    reading.open()
    reading.read_all()
    gate.read_bytes()  # page 0 is being read
    begun = time.monotonic()
    reading.close()
    assert reading.join(5)
    assert time.monotonic() - begun < 1
    while not told.events.empty():
        assert not isinstance(told.events.get(), PageRead | Finished)


def test_a_queue_that_was_never_opened_can_be_closed(queues: Callable[..., Any]) -> None:
    reading, told = queues()
    reading.close()
    reading.open()
    assert reading.join(5)
    assert told.events.empty()


def test_documents_share_the_places_of_a_pool(queues: Callable[..., Any], tmp_path: Path) -> None:
    pool, children = ReaderPool(1), Children()
    pairs = [queues(pages=20, pool=pool, name=name) for name in "abc"]
    for reading, _ in pairs:
        reading.open(first_scale=1.0)
        reading.read_all()
    for _, told in pairs:
        assert pages_read(told.all_until_finished()) == list(range(20))
    assert children.count() <= 1
    first, told = pairs[0]
    first.want_picture(3, 1.0)
    assert told.wait_for(PictureReady).page == 3
    assert (tmp_path / "a.log").read_text().count("open") > 1


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
