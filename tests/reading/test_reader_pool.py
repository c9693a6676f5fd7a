from __future__ import annotations

import threading

from docviewer.reading.reader_pool import ReaderPool
from tests.workers.children import Background


class Reader:
    """Counts how often it was let go."""

    def __init__(self) -> None:
        self.stops = 0
        self.wakes = 0

    def stop(self) -> None:
        self.stops += 1

    def wake(self) -> None:
        self.wakes += 1


class SlowReader(Reader):
    """Takes until it is told to have ended."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.ended = threading.Event(), threading.Event()

    def stop(self) -> None:
        self.asked.set()
        assert self.ended.wait(10)
        super().stop()


def claim(pool: ReaderPool, reader: Reader, urgent: bool = False) -> bool:
    return pool.claim(reader, urgent, reader.wake)


def use(pool: ReaderPool, reader: Reader, urgent: bool = False, has_more: bool = False) -> None:
    assert claim(pool, reader, urgent)
    pool.release(reader, has_more)


def test_as_many_readers_live_as_there_are_places() -> None:
    pool, readers = ReaderPool(3), [Reader() for _ in range(3)]
    for reader in readers * 2:
        use(pool, reader)
    assert [reader.stops for reader in readers] == [0, 0, 0]


def test_the_least_recently_used_idle_reader_goes_first() -> None:
    pool, first, second, third = ReaderPool(2), Reader(), Reader(), Reader()
    use(pool, first)
    use(pool, second)
    use(pool, first)
    use(pool, third)
    assert (first.stops, second.stops, third.stops) == (0, 1, 0)


def test_a_reader_in_a_call_is_never_stopped() -> None:
    pool, busy, urgent = ReaderPool(1), Reader(), Reader()
    assert claim(pool, busy)
    assert not claim(pool, urgent, urgent=True)
    assert busy.stops == 0
    pool.release(busy, has_more=True)
    assert urgent.wakes == 1
    assert claim(pool, urgent, urgent=True)
    assert busy.stops == 1


def test_background_work_waits_for_a_reader_with_nothing_to_do() -> None:
    pool, busy, other = ReaderPool(1), Reader(), Reader()
    use(pool, busy, has_more=True)
    assert not claim(pool, other)
    use(pool, busy, has_more=False)
    assert other.wakes == 1
    assert claim(pool, other)
    assert busy.stops == 1


def test_background_work_never_stops_the_reader_of_the_document_in_front() -> None:
    pool, front, busy, other = ReaderPool(2), Reader(), Reader(), Reader()
    use(pool, front, urgent=True)
    use(pool, busy, has_more=True)
    assert not claim(pool, other)
    assert front.stops == 0
    pool.forget(front)
    assert other.wakes == 1
    assert claim(pool, other)


def test_the_only_place_changes_hands() -> None:
    pool, front, other = ReaderPool(1), Reader(), Reader()
    use(pool, front, urgent=True)
    assert claim(pool, other)
    assert front.stops == 1


def test_urgent_work_takes_the_place_of_background_work() -> None:
    pool, background, urgent = ReaderPool(1), Reader(), Reader()
    use(pool, background, has_more=True)
    assert claim(pool, urgent, urgent=True)
    assert background.stops == 1


def test_a_busy_reader_cannot_overtake_urgent_work_that_waits() -> None:
    pool, busy, urgent = ReaderPool(1), Reader(), Reader()
    assert claim(pool, busy)
    assert not claim(pool, urgent, urgent=True)
    pool.release(busy, has_more=True)
    assert not claim(pool, busy)
    assert claim(pool, urgent, urgent=True)
    assert busy.wakes == 1


def test_work_that_is_not_urgent_any_more_lets_the_others_go_on() -> None:
    pool, busy, fickle = ReaderPool(1), Reader(), Reader()
    assert claim(pool, busy)
    assert not claim(pool, fickle, urgent=True)
    pool.release(busy, has_more=True)
    assert not claim(pool, busy)
    pool.withdraw(fickle)
    assert busy.wakes == 1
    assert claim(pool, busy)


def test_a_reader_whose_work_ceases_to_be_urgent_does_not_block_itself() -> None:
    pool, busy, fickle = ReaderPool(1), Reader(), Reader()
    assert claim(pool, busy)
    assert not claim(pool, fickle, urgent=True)
    assert not claim(pool, fickle, urgent=False)
    pool.release(busy, has_more=False)
    assert fickle.wakes >= 1
    assert claim(pool, fickle)


def test_a_closed_reader_frees_its_place() -> None:
    pool, closed, other = ReaderPool(1), Reader(), Reader()
    assert claim(pool, closed)
    assert not claim(pool, other)
    pool.forget(closed)
    pool.release(closed, has_more=True)
    assert other.wakes == 1
    assert claim(pool, other)
    assert closed.stops == 0


def test_a_reader_that_takes_long_to_end_keeps_nobody_else_waiting() -> None:
    pool, slow, other, closed = ReaderPool(2), SlowReader(), Reader(), Reader()
    use(pool, slow)
    use(pool, closed)
    claiming = Background(lambda: claim(pool, other))
    assert slow.asked.wait(10)
    pool.forget(closed)  # the window closes a document: this must return
    assert not slow.stops
    slow.ended.set()
    assert claiming.wait() is True
    assert slow.stops == 1


def test_a_reader_that_is_being_stopped_waits_until_it_is() -> None:
    pool, slow, other = ReaderPool(2), SlowReader(), Reader()
    use(pool, slow)
    use(pool, Reader())
    claiming = Background(lambda: claim(pool, other))
    assert slow.asked.wait(10)
    assert not claim(pool, slow, urgent=True)
    slow.ended.set()
    assert claiming.wait() is True
    assert slow.wakes == 1
    assert claim(pool, slow, urgent=True)
