"""What a person made goes first: before what can be made again, in little room, and without anybody who listens."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.history import History
from docviewer.core.work import Work
from docviewer.workspace.cached_readings import CacheReading
from docviewer.workspace.connection import writing_connection
from docviewer.workspace.faults import FullDisk
from docviewer.workspace.requests import Keep
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Outcome, Refused, Saved, Unsaved
from tests.builders.works import noted
from tests.workspace.kept import LONG_S, content_of, entered, flushed
from tests.workspace.test_cached_readings import reading
from tests.workspace.test_writer import Waiting, edit, path, quick, value, writer

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.workspace.reading_body import CachedReading

__all__ = ["path"]  # a fixture


def a_reading(size: int) -> CachedReading:
    """A reading of at least so many bytes, however it is compressed."""
    whole = reading()
    told = random.Random(1).randbytes(size).hex()
    return replace(whole, result=replace(whole.result, info=replace(whole.result.info, title=told)))


def test_what_can_be_made_again_doesnt_take_the_room_of_edits(path: Path) -> None:
    told = Waiting()
    workspace = Workspace.open(path)
    key = entered(workspace)
    workspace.close(LONG_S)

    def small(place: Path) -> sqlite3.Connection:
        connection = writing_connection(place)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        return connection

    large = CacheReading(a_reading(200_000), "1")
    writing = writer(path, told, small)
    writing.submit(large)
    assert writing.flush(LONG_S)
    writing.submit(edit(key, Work(), noted(Work(), "kept"), History())[0])
    assert writing.close(LONG_S) == ()
    (refused,) = told.of(Refused)
    assert refused.request is large
    assert isinstance(refused.error, FullDisk)
    assert content_of(path)[0]["/docs/a.pdf"][1].note == "kept"


def test_edits_go_before_what_can_be_made_again(path: Path) -> None:
    told = Waiting()
    large = CacheReading(a_reading(10), "1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = writer(path, told, quick)
        for request in (Keep("a", 1), large, Keep("b", 2)):
            writing.submit(request)
        told.waited_for(Unsaved)
        other.execute("ROLLBACK")
    writing.retry()
    assert writing.close(LONG_S) == ()
    assert [request for saved in told.of(Saved) for request in saved.requests] == [Keep("a", 1), Keep("b", 2), large]


def test_who_listens_may_be_gone_before_all_is_written(path: Path) -> None:
    def gone(_: Outcome) -> None:
        raise RuntimeError("Signal source has been deleted")

    workspace = Workspace.open(path, gone)
    for number in range(3):
        workspace.submit(Keep("a", number))
        flushed(workspace)
    workspace.close(LONG_S)
    assert value(path, "a") == 2
