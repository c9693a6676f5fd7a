"""Nobody who looks at a page waits for another one that takes long, and nobody waits for a process to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.reading.reader_pool import ReaderPool
from docviewer.reading.reading_events import LinksReady, PictureReady
from docviewer.reading.reading_queue import ReadingQueue
from tests.reading.held_reader import SECONDS, HeldReader
from tests.reading.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docviewer.reading.reader_pool import Stoppable

    Make = Callable[..., tuple[ReadingQueue, Told]]


@pytest.fixture
def queue_of() -> Iterator[Make]:
    made: list[tuple[ReadingQueue, HeldReader]] = []

    def make(reader: HeldReader, pool: ReaderPool | None = None) -> tuple[ReadingQueue, Told]:
        told = Told()
        made.append((ReadingQueue(reader, told.events.put, pool), reader))  # type: ignore[arg-type]
        return made[-1][0], told

    yield make
    for reading, reader in made:
        reader.gone.set()
        reading.close()
        assert reading.join(SECONDS)


@pytest.fixture
def read(queue_of: Make) -> Make:
    """Opens a document of nine pages and begins to read the first."""

    def make(reader: HeldReader, pool: ReaderPool | None = None) -> tuple[ReadingQueue, Told]:
        reading, told = queue_of(reader, pool)
        reading.open()
        reading.read_all()
        assert reader.begun.get(timeout=SECONDS) == 0
        return reading, told

    return make


class BusyPool(ReaderPool):
    """Lets somebody ask for something while a place is found for work in the background."""

    def __init__(self) -> None:
        super().__init__()
        self.ask: Callable[[], None] = lambda: None

    def claim(self, reader: Stoppable, urgent: bool, wake: Callable[[], None]) -> bool:
        granted = super().claim(reader, urgent, wake)
        if not urgent:
            self.ask()
        return granted


def test_a_second_page_that_takes_long_is_given_up_as_the_first_would_have_been(read: Make) -> None:
    reader = HeldReader(0, 1)
    reading, told = read(reader)
    reading.want_picture(3, 1.0)
    reader.let_through(0)  # before it is given up
    assert told.wait_for(PictureReady).page == 3
    assert reader.begun.get(timeout=SECONDS) == 1
    reading.want_picture(4, 1.0)
    assert told.wait_for(PictureReady).page == 4


def test_what_is_asked_for_while_other_work_is_about_to_begin_comes_first(queue_of: Make) -> None:
    reader, pool = HeldReader(), BusyPool()
    reading, told = queue_of(reader, pool)
    pool.ask = lambda: reading.want_picture(3, 1.0)
    reading.open()
    reading.read_all()
    assert told.wait_for(PictureReady).page == 3
    pool.ask = lambda: None
    assert reader.calls[:2] == [("open", -1), ("render", 3)]


def test_an_interruption_that_is_lost_is_repeated(read: Make) -> None:
    reader = HeldReader(0, deaf=2)
    reading, told = read(reader)
    reading.want_picture(3, 1.0)
    assert told.wait_for(PictureReady).page == 3


def test_links_and_characters_do_not_wait_either(read: Make) -> None:
    reader = HeldReader(0)
    reading, told = read(reader)
    reading.want_links(3)
    assert told.wait_for(LinksReady).page == 3


def test_lines_of_a_page_scrolled_past_do_not_keep_the_next_one_waiting(read: Make) -> None:
    reader = HeldReader(0, 7)
    reading, told = read(reader)
    reading.show([7])
    assert reader.begun.get(timeout=SECONDS) == 7
    reading.show([2])
    reading.want_picture(2, 1.0)
    assert told.wait_for(PictureReady).page == 2


def test_pictures_of_pages_scrolled_past_are_not_rendered(read: Make) -> None:
    reader = HeldReader(0)
    reading, told = read(reader)
    for page in range(1, 9):
        reading.want_picture(page, 1.0)
        reading.show([page])
    assert [told.wait_for(PictureReady).page for _ in range(2)] == [8, 7]
    assert reader.begun.get(timeout=SECONDS) == 8
    assert [page for request, page in reader.calls if request == "render"] == [8, 7]


def test_closing_does_not_wait_for_the_process_to_end(read: Make) -> None:
    reader = HeldReader(0)
    reading, _ = read(reader)
    reading.close()  # HeldReader.close, which waits, is left to the queue's thread
    assert not reading.join(0)
    reader.gone.set()
    assert reading.join(SECONDS)
