"""The undo list lays a history out, the latest step first."""

from __future__ import annotations

from docviewer.core.history import Change, History
from docviewer.core.work_patch import LeafChange, Patch
from docviewer.ui.workspace.undo_rows import rows_of

PATCH = Patch((LeafChange(("note",), None, "a"),))


def change(name: str, at: str = "") -> Change:
    return Change(name, PATCH, at=at, by="ada")


def test_steps_undone_stand_above_those_done() -> None:
    history = History((change("split"), change("merge")), (change("last"), change("next")))
    assert [(row.name, row.done) for row in rows_of(history)] == [
        ("last", 4),
        ("next", 3),
        ("merge", 2),
        ("split", 1),
        ("", 0),
    ]


def test_an_empty_history_has_one_point_to_be_at() -> None:
    assert [row.done for row in rows_of(History())] == [0]


def test_times_are_told_in_the_zone_of_the_machine() -> None:
    (row, _) = rows_of(History((change("merge", "2026-03-01T11:05:00.000+00:00"),)))
    assert row.at is not None
    assert row.at.utcoffset() is not None
    assert row.at.timestamp() == 1772363100


def test_a_time_that_cannot_be_read_is_left_out() -> None:
    assert rows_of(History((change("merge", "yesterday"),)))[0].at is None
