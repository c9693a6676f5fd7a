"""An edit that the workspace refuses is written in another way, or counts as not saved: it never goes in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.workspace.requests import Forget
from docviewer.workspace.workspace import Workspace
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
