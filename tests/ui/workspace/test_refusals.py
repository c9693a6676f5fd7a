"""An edit that the workspace refuses is written in another way, or counts as not saved: it never goes in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.history import Change
from docviewer.core.work_patch import Patch
from docviewer.ui.workspace.elsewhere import saved_elsewhere
from docviewer.ui.workspace.trouble_words import changes_in
from docviewer.workspace.requests import Forget, Record
from docviewer.workspace.workspace import Workspace
from tests.ui.workspace.test_keeping import edit
from tests.ui.workspace.test_trouble import answer, choose, other_window_chooses, press, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.ui.workspace.conftest import KeptDriver

    Begin = Callable[..., KeptDriver]


def kept_strategy(path: Path) -> str:
    """The strategy of the only document that a workspace has, empty where it has none."""
    other = Workspace.open(path, read_only=True)
    works = [other.load(document.key) for document in other.documents()]
    assert not any(work is None or work.losses for work in works)
    return works[0].work.strategy if works and works[0] is not None else ""


def test_a_document_that_was_taken_out_meanwhile_is_taken_in_again_with_its_edits(
    begin: Begin, report: Path, tmp_path: Path
) -> None:
    window = begin(str(report))
    window.wait_until_read()
    choose(window, "full-stop")
    window.wait_until_saved()
    other = Workspace.open(tmp_path / "kept.docviewer")
    other.submit(Forget(other.documents()[0].key))
    assert other.close() == ()
    choose(window, "indentation")
    window.wait_until_saved()
    window.wait(lambda: kept_strategy(tmp_path / "kept.docviewer") == "indentation")
    choose(window, "line-spacing")
    window.wait(lambda: kept_strategy(tmp_path / "kept.docviewer") == "line-spacing")
    window.wait_until_saved()
    assert len(window.desktop.store.history(window.desktop.store.session.active).done) == 3


def test_an_edit_made_while_a_document_is_looked_up_again_stays(
    begin: Begin, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(str(report))
    window.wait_until_read()
    choose(window, "full-stop")
    window.wait_until_saved()
    link, document = window.workspace.link, window.desktop.store.session.active
    found, answers = link.read, []
    monkeypatch.setattr(link, "read", lambda job, done: found(job, lambda outcome: answers.append((done, outcome))))
    window.workspace.keeping.refresh(document)
    window.wait(lambda: bool(answers))
    choose(window, "indentation")
    monkeypatch.undo()
    done, outcome = answers[0]
    done(outcome)
    assert window.state.work.strategy == "indentation"
    window.wait_until_saved()
    window.wait(lambda: kept_strategy(tmp_path / "kept.docviewer") == "indentation")
    assert window.state.work.strategy == "indentation"


def test_quitting_the_moment_after_a_refusal_asks(begin: Begin, report: Path) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    other_window_chooses(window, "full-stop")
    told: list[str] = []
    choose(window, "indentation")
    answer(window, "Go back", told)
    window.close()
    assert not window.ended
    assert told == ["Quit without saving one change?"]


def test_a_conflict_that_is_left_for_later_counts_as_not_saved(begin: Begin, report: Path) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    other_window_chooses(window, "full-stop")
    choose(window, "indentation")
    press(window, shown(window), "Decide later")
    assert window.workspace.status.unsaved == 1
    choose(window, "line-spacing")
    assert window.workspace.status.unsaved == 2
    document = window.desktop.store.session.active
    assert document is not None
    window.workspace.keeping.insist(document)
    window.wait_until_saved()


def test_a_slider_that_is_dragged_while_a_conflict_waits_counts_as_one_change(begin: Begin, report: Path) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    other_window_chooses(window, "full-stop")
    choose(window, "line-spacing")
    press(window, shown(window), "Decide later")
    for value in (1.1, 1.2, 1.3):
        edit(window, value, "gap")
    document = window.desktop.store.session.active
    assert document is not None
    window.desktop.store.close_step(document)
    assert window.workspace.status.unsaved == 2
    window.workspace.keeping.insist(document)
    window.wait_until_saved()


def test_a_copy_that_has_all_of_a_document_is_used_with_the_history_as_it_was(
    begin: Begin, report: Path, tmp_path: Path
) -> None:
    window = begin(str(report))
    window.wait_until_read()
    choose(window, "indentation")
    choose(window, "full-stop")
    window.wait_until_saved()
    copy, store = tmp_path / "copy.docviewer", window.desktop.store
    document = store.session.active
    assert document is not None
    before = store.history(document)
    assert saved_elsewhere(copy, [(str(report), window.state.work, before)], tmp_path / "kept.docviewer")
    window.workspace.move_to(copy)
    window.wait(lambda: window.workspace.link.path == copy)
    window.wait_until_saved()
    assert store.history(document) == before
    assert window.state.work.strategy == "full-stop"


def test_a_drag_whose_ticks_wait_for_the_disk_is_one_change() -> None:
    ticks = [Change("change of gap", Patch(), "gap") for _ in range(3)]
    drag = [Record(7, ticks[0], ticks[0], 2), Record(7, ticks[1], ticks[0], 2), Record(7, ticks[2], ticks[0], 2)]
    assert changes_in(drag) == 1
    assert changes_in(drag[1:]) == 1
    assert changes_in([*drag, Record(7, ticks[0], ticks[0], 3), Record(8, ticks[0], ticks[0], 2)]) == 3
