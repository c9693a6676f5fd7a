from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from docviewer.reading.reader_pool import ReaderPool
from docviewer.reading.reading_events import (
    Finished,
    HashReady,
    OutlineReady,
    PageRead,
    PictureReady,
)
from tests.reading.told import pages_read
from tests.workers.children import AT_ONCE_S, Children

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


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


def test_superseded_pictures_are_not_rendered(queues: Callable[..., Any], gate: Path) -> None:
    reading, told = queues(faults={"render": {"0": f"gate:{gate}"}})
    reading.open(first_scale=1.0)
    gate.read_bytes()  # page 0 is being rendered
    reading.want_picture(1, 1.0)
    reading.want_picture(1, 2.0)
    reading.want_picture(3, 1.0)
    gate.write_bytes(b"go on")
    scales = [(event.page, event.scale) for event in (told.wait_for(PictureReady) for _ in range(3))]
    assert scales == [(0, 1.0), (1, 2.0), (3, 1.0)]


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
    assert time.monotonic() - begun < AT_ONCE_S
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
