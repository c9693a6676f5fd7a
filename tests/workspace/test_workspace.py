from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docviewer.core.history import Change, History
from docviewer.core.work import Work
from docviewer.core.work_patch import patch_between
from docviewer.workspace.documents import Match, Source, new_key
from docviewer.workspace.recognising import recognised
from docviewer.workspace.requests import (
    SESSION,
    CloseStep,
    Enter,
    Forget,
    Keep,
    Look,
    Move,
    Record,
    Relink,
    Replace,
)
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Refused
from tests.builders.works import made_page, made_work, noted, steps_to
from tests.workspace.kept import LONG_S, Told, entered, flushed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docviewer.workspace.documents import DocumentKey


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "w.docviewer")
    yield opened
    opened.close(LONG_S)


def reopened(workspace: Workspace) -> Workspace:
    assert workspace.close(LONG_S) == ()
    return Workspace.open(workspace.path)


class Editor:
    """What the window does: changes a work, keeps its history, tells the workspace."""

    def __init__(self, workspace: Workspace, key: DocumentKey, work: Work) -> None:
        self.workspace, self.key, self.work, self.history = workspace, key, work, History()

    def change(self, after: Work, coalesce: str = "") -> None:
        change = Change("change", patch_between(self.work, after), coalesce, "2026", "me")
        history = self.history.recorded(change)
        if change.patch:
            self.workspace.submit(Record.of(self.key, change, history))
        self.work, self.history = after, history

    def undo(self) -> None:
        step = self.history.undo(self.work)
        if step:
            self.history, self.work = step
            self.workspace.submit(Move.undone(self.key, self.history.undone[-1], self.history))

    def redo(self) -> None:
        step = self.history.redo(self.work)
        if step:
            self.history, self.work = step
            self.workspace.submit(Move.redone(self.key, self.history.done[-1], self.history))

    def close(self) -> None:
        self.history = self.history.closed()
        self.workspace.submit(CloseStep(self.key, len(self.history.done)))


def test_a_document_with_everything_in_it_is_the_same_after_a_restart(workspace: Workspace) -> None:
    work = made_work()
    key = entered(workspace, "/docs/a.pdf", work)
    again = reopened(workspace)
    kept = again.load(key)
    again.close()
    assert kept is not None
    assert (kept.work, kept.history, kept.losses) == (work, steps_to(work), ())


def test_a_branch_that_was_undone_is_gone_after_another_change(workspace: Workspace) -> None:
    key = entered(workspace)
    editor = Editor(workspace, key, Work())
    for note in ("a", "b", "c"):
        editor.change(noted(editor.work, note))
    editor.undo()
    editor.undo()
    editor.change(noted(editor.work, "d"))
    flushed(workspace)
    kept = workspace.load(key)
    assert kept is not None
    assert [change.patch.changes[0].after for change in kept.history.done] == ["a", "d"]
    assert (kept.history.undone, kept.work.note) == ((), "d")


def test_a_slider_that_comes_back_to_where_it_was_leaves_no_step(workspace: Workspace) -> None:
    key = entered(workspace)
    editor = Editor(workspace, key, Work())
    editor.change(noted(editor.work, "first"))
    editor.change(replace(editor.work, strategy="indentation"), coalesce="drag")
    editor.change(replace(editor.work, strategy="layout"), coalesce="drag")
    flushed(workspace)
    kept = workspace.load(key)
    assert kept is not None
    assert (kept.work, kept.history) == (editor.work, editor.history)
    assert len(kept.history.done) == 1


_NOTES = st.sampled_from(["", "a", "b", "Zürich \U0001f600", "line\nbreak", "\ud800"])
_STEPS = st.one_of(
    st.tuples(st.just("note"), _NOTES),
    st.tuples(st.just("drag"), st.sampled_from(["layout", "indentation", "full-stop"])),
    st.tuples(st.just("page"), st.integers(0, 2)),
    st.tuples(st.sampled_from(["undo", "redo", "close"]), st.none()),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(_STEPS, max_size=14))
def test_any_changes_undone_and_redone_come_back_as_they_were(steps: list[tuple[str, object]], tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / f"{new_key()}.docviewer")
    key = entered(workspace)
    editor = Editor(workspace, key, Work())
    for name, value in steps:
        if name == "note":
            editor.change(noted(editor.work, str(value)))
        elif name == "drag":
            editor.change(replace(editor.work, strategy=str(value)), coalesce="drag")
        elif name == "page" and isinstance(value, int):
            page = made_page(value) if value not in editor.work.pages else Work().page(value)
            editor.change(editor.work.with_page(value, page))
        else:
            getattr(editor, name)()
    flushed(workspace)
    kept = workspace.load(key)
    workspace.close(LONG_S)
    assert kept is not None
    assert (kept.work, kept.history) == (editor.work, editor.history.closed())
    assert kept.losses == ()


def test_views_the_session_and_values_are_plain_data_and_survive(workspace: Workspace) -> None:
    key = entered(workspace)
    workspace.submit(Look(key, {"page": 3, "zoom": 1.5, "selected": [1, 2]}))
    workspace.submit(Look(key, {"page": 4}))
    workspace.submit(Keep(SESSION, {"documents": [key], "active": key}))
    workspace.submit(Keep("panels", [1, 2]))
    workspace.submit(Keep("gone", 1))
    workspace.submit(Keep("gone", None))
    again = reopened(workspace)
    assert again.view(key) == {"page": 4}
    assert again.value(SESSION) == {"documents": [key], "active": key}
    assert (again.value("panels"), again.value("gone"), again.value("never")) == ([1, 2], None, None)
    again.close()


def test_all_of_a_work_can_be_replaced(workspace: Workspace) -> None:
    key = entered(workspace, work=made_work(5))
    work = made_work(1)
    workspace.submit(Replace(key, work, steps_to(work)))
    flushed(workspace)
    kept = workspace.load(key)
    assert kept is not None
    assert (kept.work, kept.history, kept.losses) == (work, steps_to(work), ())


def test_a_document_that_is_forgotten_takes_all_that_is_its_own_along(workspace: Workspace) -> None:
    key, other = entered(workspace, work=made_work()), entered(workspace, "/docs/b.pdf", made_work())
    workspace.submit(Look(key, {"page": 1}))
    workspace.submit(Forget(key))
    again = reopened(workspace)
    assert again.load(key) is None
    assert again.view(key) == {}
    assert [document.key for document in again.documents()] == [other]
    again.close()


def test_an_edit_of_a_document_that_was_forgotten_is_refused_and_told(tmp_path: Path) -> None:
    told = Told()
    workspace = Workspace.open(tmp_path / "w.docviewer", told)
    key = entered(workspace)
    workspace.submit(Forget(key))
    workspace.submit(Look(key, {"page": 1}))
    flushed(workspace)
    workspace.close(LONG_S)
    (refused,) = told.of(Refused)
    assert refused.request == Look(key, {"page": 1})
    assert refused.error.remedy


def file_entered(workspace: Workspace, path: Path) -> DocumentKey:
    key = new_key()
    workspace.submit(Enter(key, Source.of_file(str(path), digest(str(path)))))
    flushed(workspace)
    return key


def digest(path: str) -> str:
    with open(path, "rb") as stream:  # noqa: PTH123 - a digest good enough for files of a few bytes
        return stream.read().hex()


def test_a_file_is_known_at_its_path_until_it_is_written_anew(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"one")
    key = file_entered(workspace, file)
    found = workspace.find(str(file))
    assert found is not None
    assert (found.document.key, found.match) == (key, Match.SAME)
    file.write_bytes(b"another")
    found = workspace.find(str(file))
    assert found is not None
    assert (found.document.key, found.match) == (key, Match.CHANGED)


def test_a_file_that_was_only_touched_is_the_same(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"one")
    file_entered(workspace, file)
    os.utime(file, (1, 1))
    known = recognised(workspace, str(file), digest)
    assert known is not None
    assert known.match is Match.SAME


def test_a_file_that_was_moved_is_known_by_its_content_and_linked_anew(workspace: Workspace, tmp_path: Path) -> None:
    file, moved = tmp_path / "a.pdf", tmp_path / "b.pdf"
    file.write_bytes(b"one")
    key = file_entered(workspace, file)
    file.rename(moved)
    assert workspace.find(str(moved)) is None, "without its content nobody can know"
    known = recognised(workspace, str(moved), digest)
    assert known is not None
    assert (known.kept.document.key, known.match) == (key, Match.MOVED)
    workspace.submit(Relink(key, Source.of_file(str(moved), digest(str(moved))).read_by("ocr", "2", 7)))
    flushed(workspace)
    found = workspace.find(str(moved))
    assert found is not None
    assert found.match is Match.SAME
    assert (found.document.source.reader, found.document.source.pages) == ("ocr", 7)


def test_a_strange_file_isnt_read_to_know_that_it_is_strange(workspace: Workspace, tmp_path: Path) -> None:
    file, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    file.write_bytes(b"one")
    other.write_bytes(b"longer than one")
    file_entered(workspace, file)

    def never(path: str) -> str:
        raise AssertionError(f"{path} was read")

    assert recognised(workspace, str(other), never) is None


def test_the_name_of_a_file_need_not_be_unicode(workspace: Workspace) -> None:
    path = os.fsdecode(b"/docs/\xff\xfe.pdf")
    key = entered(workspace, path)
    again = reopened(workspace)
    kept = again.load(key)
    again.close()
    assert kept is not None
    assert kept.document.source.path == path
