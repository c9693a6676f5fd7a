"""One slow worker for all documents: what is asked ends in a result, an error or a cancellation, and nothing waits."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

import pytest

from docviewer.reading.reader_limits import ReaderLimits
from docviewer.reading.slow_events import (
    RegionRecognised,
    SlowCancelled,
    SlowFailed,
    SlowProgress,
    Stage,
    TablesFound,
    TextRecognised,
)
from docviewer.reading.slow_queue import SlowQueue
from tests.reading.pretended_document import make_document, reader_for
from tests.reading.slow_reader import DAMAGED, FakeSlowReader
from tests.workers.children import Children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECONDS = 20


class Slow:
    """A queue with what it told."""

    def __init__(self, **options: float) -> None:
        self.events: queue.SimpleQueue[object] = queue.SimpleQueue()
        self.queue = SlowQueue(self.events.put, **options)

    def next(self) -> object:
        """Return the next event that is no progress."""
        while isinstance(event := self.events.get(timeout=SECONDS), SlowProgress):
            pass
        return event

    def pages(self, count: int) -> list[int]:
        return [self.next().page for _ in range(count)]

    def progress_until_the_end(self) -> list[tuple[int, int]]:
        told = []
        while not told or told[-1][0] < told[-1][1]:
            event = self.events.get(timeout=SECONDS)
            if isinstance(event, SlowProgress):
                told.append((event.done, event.total))
        return told


@pytest.fixture
def make() -> Iterator[Callable[..., Slow]]:
    made: list[Slow] = []

    def slow(**options: float) -> Slow:
        made.append(Slow(**options))
        return made[-1]

    yield slow
    for each in made:
        each.queue.close()
    assert all(each.queue.join(SECONDS) for each in made)


def test_the_tables_of_a_page_are_told_with_their_document(make):
    slow = make()
    slow.queue.open(7, FakeSlowReader())
    slow.queue.want_tables(7, 3)
    event = slow.next()
    assert isinstance(event, TablesFound)
    assert (event.document, event.page, event.tables[0].cells[0].text) == (7, 3, "table 3")


def test_the_text_of_a_page_is_recognised_in_the_languages_asked_for(make):
    slow, reader = make(), FakeSlowReader()
    slow.queue.open(1, reader)
    slow.queue.want_recognition(1, 2, "eng+deu")
    assert isinstance(slow.next(), TextRecognised)
    assert reader.log == [("", "recognise eng+deu", 2)]


def test_a_region_somebody_waits_for_comes_before_pages(make):
    slow, reader = make(), FakeSlowReader(0)
    slow.queue.open(1, reader)
    slow.queue.show(1, (2,))
    slow.queue.want_tables(1, 0)
    reader.begun.get(timeout=SECONDS)
    slow.queue.want_tables(1, 2)
    slow.queue.want_region(1, 5, (1.0, 2.0, 30.0, 40.0), "eng")
    slow.queue.want_region(1, 5, (1.0, 50.0, 30.0, 80.0), "eng")
    reader.let_through(0)
    events = [slow.next() for _ in range(4)]
    assert [type(event) for event in events] == [TablesFound, RegionRecognised, RegionRecognised, TablesFound]
    assert [event.region for event in events[1:3]] == [(1.0, 2.0, 30.0, 40.0), (1.0, 50.0, 30.0, 80.0)]
    assert ("", "recognise eng (1.0, 2.0, 30.0, 40.0)", 5) in reader.log


def test_a_region_that_fails_says_which(make):
    slow = make()
    slow.queue.open(1, FakeSlowReader(failing={3: DAMAGED}))
    slow.queue.want_region(1, 3, (1.0, 2.0, 30.0, 40.0))
    failed = slow.next()
    assert isinstance(failed, SlowFailed)
    assert (failed.page, failed.stage, failed.region) == (3, Stage.REGION, (1.0, 2.0, 30.0, 40.0))


def test_a_region_can_be_cancelled(make):
    slow, reader = make(), FakeSlowReader(3)
    slow.queue.open(1, reader)
    slow.queue.want_region(1, 3, (1.0, 2.0, 30.0, 40.0))
    reader.begun.get(timeout=SECONDS)
    slow.queue.cancel(1, Stage.REGION)
    event = slow.next()
    assert isinstance(event, SlowCancelled)
    assert (event.pages, event.stage) == ((3,), Stage.REGION)


@pytest.mark.parametrize("error", [DAMAGED, LookupError("text of the document")])
def test_a_page_that_fails_is_told_and_the_others_go_on(make, error):
    slow = make()
    slow.queue.open(1, FakeSlowReader(failing={0: error}))
    slow.queue.want_tables(1, 0)
    slow.queue.want_tables(1, 1)
    failed, found = slow.next(), slow.next()
    assert isinstance(failed, SlowFailed)
    assert (failed.page, failed.stage) == (0, Stage.TABLES)
    assert "text of the document" not in str(failed.error)
    assert isinstance(found, TablesFound)


def test_what_is_asked_for_while_a_page_takes_long_counts_at_once(make):
    slow, reader = make(), FakeSlowReader(0)
    slow.queue.open(1, reader)
    slow.queue.want_tables(1, 0)
    reader.begun.get(timeout=SECONDS)
    slow.queue.want_tables(1, 1)
    slow.queue.want_recognition(1, 2)
    told = [slow.events.get(timeout=SECONDS) for _ in range(2)]
    assert [(event.done, event.total) for event in told] == [(0, 1), (0, 2)]
    assert slow.events.empty()  # the text of page 3 is not under way


@pytest.mark.parametrize("deaf", [0, 2])
def test_a_page_that_hangs_can_be_cancelled_with_those_after_it(make, deaf):
    slow, reader = make(), FakeSlowReader(0, deaf=deaf)
    slow.queue.open(1, reader)
    for page in (0, 1, 2):
        slow.queue.want_tables(1, page)
    reader.begun.get(timeout=SECONDS)
    slow.queue.cancel(1, Stage.TABLES)
    event = slow.next()
    assert isinstance(event, SlowCancelled)
    assert event.pages == (0, 1, 2)
    slow.queue.want_tables(1, 2)
    assert isinstance(slow.next(), TablesFound)
    assert [page for _, what, page in reader.log if what == "tables"] == [0, 2]


def test_what_is_asked_for_again_after_it_was_cancelled_is_done(make):
    slow, reader = make(), FakeSlowReader(0)
    slow.queue.open(1, reader)
    slow.queue.want_tables(1, 0)
    reader.begun.get(timeout=SECONDS)
    slow.queue.cancel(1, Stage.TABLES)
    reader.let_through(0)
    slow.queue.want_tables(1, 0)
    assert isinstance(slow.next(), SlowCancelled)
    assert isinstance(slow.next(), TablesFound)


def test_cancelling_one_stage_leaves_the_other(make):
    slow, reader = make(), FakeSlowReader(0)
    slow.queue.open(1, reader)
    slow.queue.want_tables(1, 0)
    reader.begun.get(timeout=SECONDS)
    slow.queue.want_recognition(1, 1)
    slow.queue.cancel(1, Stage.RECOGNITION)
    reader.let_through(0)
    assert isinstance(slow.next(), SlowCancelled)
    assert isinstance(slow.next(), TablesFound)


def test_visible_pages_come_first(make):
    slow, reader = make(), FakeSlowReader(9)
    slow.queue.open(1, reader)
    slow.queue.want_tables(1, 9)
    reader.begun.get(timeout=SECONDS)
    for page in range(5):
        slow.queue.want_tables(1, page)
    slow.queue.show(1, (3, 4))
    reader.let_through(9)
    assert slow.pages(6) == [9, 3, 4, 0, 1, 2]


def test_only_one_document_has_a_child_at_a_time_and_the_one_in_front_comes_first(make):
    slow, log = make(), []
    back, front = FakeSlowReader(0, log=log, name="back"), FakeSlowReader(log=log, name="front")
    slow.queue.open(1, back)
    slow.queue.open(2, front)
    slow.queue.want_tables(1, 0)
    back.begun.get(timeout=SECONDS)
    slow.queue.want_tables(1, 1)
    slow.queue.want_tables(2, 5)
    slow.queue.show(2, ())
    back.let_through(0)
    slow.pages(3)
    assert log == [
        ("back", "tables", 0),
        ("back", "stop", -1),
        ("front", "tables", 5),
        ("front", "stop", -1),
        ("back", "tables", 1),
    ]


def test_a_closed_document_is_given_up_at_once_and_nothing_is_told_of_it(make):
    slow, reader, other = make(), FakeSlowReader(0), FakeSlowReader()
    slow.queue.open(1, reader)
    slow.queue.open(2, other)
    slow.queue.want_tables(1, 0)
    reader.begun.get(timeout=SECONDS)
    slow.queue.forget(1)
    slow.queue.want_tables(1, 1)
    slow.queue.want_tables(2, 4)
    event = slow.next()
    assert (event.document, event.page) == (2, 4)


def test_a_result_that_comes_after_its_document_was_opened_anew_is_dropped(make):
    slow, old, new = make(), FakeSlowReader(0), FakeSlowReader()
    slow.queue.open(1, old)
    slow.queue.want_tables(1, 0)
    old.begun.get(timeout=SECONDS)
    slow.queue.open(1, new)
    slow.queue.want_tables(1, 2)
    assert slow.pages(1) == [2]
    assert new.log == [("", "tables", 2)]


def test_progress_counts_to_the_end_and_begins_anew_afterwards(make):
    slow, reader = make(), FakeSlowReader(0)
    slow.queue.open(1, reader)
    for page in range(3):
        slow.queue.want_tables(1, page)
    reader.let_through(0)
    assert slow.progress_until_the_end()[-1] == (3, 3)
    slow.queue.want_tables(1, 8)
    assert slow.progress_until_the_end() == [(0, 1), (1, 1)]


def test_progress_ends_when_it_is_cancelled(make):
    slow, reader = make(), FakeSlowReader(0)
    slow.queue.open(1, reader)
    slow.queue.want_tables(1, 0)
    slow.queue.want_tables(1, 1)
    reader.begun.get(timeout=SECONDS)
    slow.queue.cancel(1, Stage.TABLES)
    assert slow.progress_until_the_end()[-1] == (0, 0)


def test_a_worker_without_work_is_let_go(make):
    slow, reader = make(idle_seconds=0.01), FakeSlowReader()
    slow.queue.open(1, reader)
    slow.queue.want_tables(1, 0)
    slow.pages(1)
    assert reader.stopped.wait(SECONDS)
    slow.queue.want_tables(1, 1)
    assert slow.pages(1) == [1]


def test_closing_ends_a_page_that_hangs_and_closes_all_readers(make):
    slow, reader, idle = make(), FakeSlowReader(0), FakeSlowReader()
    slow.queue.open(1, reader)
    slow.queue.open(2, idle)
    slow.queue.want_tables(1, 0)
    reader.begun.get(timeout=SECONDS)
    slow.queue.close()
    assert slow.queue.join(SECONDS)
    assert reader.closed.is_set()
    assert idle.closed.is_set()


@pytest.mark.parametrize("fault", ["crash", "hang", "leave", "refuse", "fault"])
def test_a_real_child_that_dies_or_hangs_costs_its_page_alone(make, tmp_path, fault):
    children = Children()
    path = make_document(tmp_path / "a", 5, tables=[0, 1], faults={"tables": {"0": fault}})
    slow = make()
    slow.queue.open(1, reader_for(path, limits=ReaderLimits(table_seconds=1)))
    slow.queue.want_tables(1, 0)
    slow.queue.want_tables(1, 1)
    failed, found = slow.next(), slow.next()
    assert isinstance(failed, SlowFailed)
    assert isinstance(found, TablesFound)
    assert found.tables[0].cells[0].text == "table 1"
    slow.queue.close()
    assert slow.queue.join(SECONDS)
    assert children.are_gone()
