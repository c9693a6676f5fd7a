from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.reading.reader_limits import ReaderLimits
from docviewer.reading.reading_queue import ReadingQueue
from tests.reading.pretended_document import make_document, reader_for
from tests.reading.told import Told
from tests.workers.children import Children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from docviewer.reading.reader_pool import ReaderPool


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
