"""Damage, conflicts and full disks: told with a title, a cause and what to do; nothing is lost without a question."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from docviewer.core.history import Step
from docviewer.core.session import with_strategy
from docviewer.resource_files import resource_path
from docviewer.workspace.requests import Replace
from docviewer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from docviewer.ui.workspace.trouble_dialog import TroubleDialog
    from tests.ui.workspace.conftest import KeptDriver

    Begin = Callable[..., KeptDriver]


def choose(driver: KeptDriver, strategy: str) -> None:
    document = driver.desktop.store.session.active
    assert document is not None
    driver.desktop.store.edit(Step(f"change to {strategy}"), document, with_strategy, strategy)


def shown(driver: KeptDriver) -> TroubleDialog:
    """The dialog that is shown."""
    driver.wait(lambda: driver.workspace.trouble.dialog is not None and driver.workspace.trouble.dialog.isVisible())
    assert driver.workspace.trouble.dialog is not None
    return driver.workspace.trouble.dialog


def press(driver: KeptDriver, dialog: TroubleDialog, text: str) -> None:
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == text)
    driver.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def buttons(dialog: TroubleDialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QPushButton)]


def answer(driver: KeptDriver, text: str, told: list[str]) -> None:
    """Press a button of the question that is going to be asked; `told` gets its title."""

    def look() -> None:
        dialog = driver.workspace.trouble.dialog
        if dialog is None or not dialog.isVisible():
            QTimer.singleShot(20, look)
            return
        told.append(dialog.accessibleName())
        press(driver, dialog, text)

    QTimer.singleShot(20, look)


def test_a_damaged_workspace_is_recovered_into_a_copy_and_left_as_it_is(
    begin: Begin, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin(str(report))
    first.wait_until_read()
    choose(first, "line-spacing")
    first.wait_until_saved()
    first.close()
    path, copy = tmp_path / "kept.docviewer", tmp_path / "rescued.docviewer"
    content = bytearray(path.read_bytes())
    content[0:16] = b"not a database!!"
    path.write_bytes(content)

    second = begin(wait=False)
    dialog = shown(second)
    assert "damaged" in dialog.accessibleName()
    assert set(buttons(dialog)) == {"Recover into a copy…", "Open another…", "New workspace…", "Go on without saving"}
    assert second.mark == "Not saved: file is damaged"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    press(second, dialog, "Recover into a copy…")
    recovering = second.workspace.trouble._recovering
    second.wait(lambda: recovering.dialog is not None and recovering.dialog.isVisible())
    assert path.read_bytes() == bytes(content)
    press(second, recovering.dialog, "Use the copy")
    second.wait(lambda: second.paths == [str(report)])
    second.wait_until_saved()
    assert second.state.work.strategy == "line-spacing"
    assert second.mark == "rescued · Saved"


def test_going_on_without_a_workspace_asks_before_changes_are_lost(begin: Begin, report: Path, tmp_path: Path) -> None:
    (tmp_path / "kept.docviewer").write_bytes(b"nothing that was ever a workspace")
    window = begin(str(report), wait=False)
    press(window, shown(window), "Go on without saving")
    window.wait_until_read()
    choose(window, "indentation")
    choose(window, "full-stop")
    told: list[str] = []
    answer(window, "Go back", told)
    window.desktop.window.close()
    assert told == ["Quit without saving 2 changes?"]
    assert window.desktop.window.isVisible()
    answer(window, "Quit without saving", told)
    window.close()
    assert window.ended


def test_changes_can_be_saved_elsewhere_when_quitting(
    begin: Begin, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept.docviewer").write_bytes(b"nothing that was ever a workspace")
    window = begin(str(report), wait=False)
    press(window, shown(window), "Go on without saving")
    window.wait_until_read()
    choose(window, "indentation")
    elsewhere = tmp_path / "elsewhere.docviewer"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
    answer(window, "Save the open documents elsewhere…", [])
    window.close()
    assert window.ended
    saved = Workspace.open(elsewhere, read_only=True)
    (document,) = saved.documents()
    kept = saved.load(document.key)
    assert kept is not None
    assert kept.work.strategy == "indentation"
    assert len(kept.history.done) == 1


def test_while_another_program_holds_the_file_changes_wait_and_the_mark_says_so(
    begin: Begin, report: Path, tmp_path: Path
) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    with closing(sqlite3.connect(tmp_path / "kept.docviewer", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        choose(window, "indentation")
        window.wait(lambda: window.mark == "kept · Not saved: in use by another program")
        window.qtbot.mouseClick(window.workspace.mark, Qt.MouseButton.LeftButton)
        dialog = shown(window)
        assert "One change waits to be saved." in [label.text() for label in dialog.findChildren(QLabel)]
        other.execute("ROLLBACK")
    press(window, dialog, "Try again")
    window.wait(lambda: window.mark == "kept · Saved")


def test_a_workspace_that_may_only_be_read_shows_its_work_and_says_that_nothing_is_kept(
    begin: Begin, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin(str(report))
    first.wait_until_read()
    choose(first, "indentation")
    first.wait_until_saved()
    first.close()
    # The tests may run as a user who may write everything.
    monkeypatch.setattr("docviewer.workspace.opening._may_write", lambda path: False)
    second = begin()
    second.wait(lambda: bool(second.paths))
    second.wait_until_read()
    second.wait(lambda: second.state.work.strategy == "indentation")
    assert second.mark == "kept · Not saved: can't be written to"
    choose(second, "full-stop")
    told: list[str] = []
    answer(second, "Quit without saving", told)
    second.close()
    assert told == ["Quit without saving one change?"]


def test_a_document_changed_in_another_window_is_never_written_over_in_silence(begin: Begin, report: Path) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    other_window_chooses(window, "full-stop")
    choose(window, "indentation")
    dialog = shown(window)
    assert dialog.accessibleName() == "report.pdf was changed in another window"
    assert window.mark == "kept · Not saved: changed in another window"
    press(window, dialog, "Take its changes over")
    window.wait(lambda: window.state.work.strategy == "full-stop")
    window.wait(lambda: window.mark == "kept · Saved")
    choose(window, "line-spacing")
    window.wait_until_saved()
    assert window.mark == "kept · Saved"


def test_what_is_here_can_be_kept_in_place_of_what_another_window_did(
    begin: Begin, report: Path, tmp_path: Path
) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    other_window_chooses(window, "full-stop")
    choose(window, "indentation")
    press(window, shown(window), "Keep what is here")
    window.wait_until_saved()
    window.wait(lambda: window.mark == "kept · Saved")
    other = Workspace.open(tmp_path / "kept.docviewer", read_only=True)
    kept = other.load(other.documents()[0].key)
    assert kept is not None
    assert kept.work.strategy == "indentation"


def test_reading_a_document_again_takes_over_what_another_window_did(begin: Begin, report: Path) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    other_window_chooses(window, "full-stop")
    window.wait(lambda: not window.workspace.link.workspace.pending)
    window.desktop.window.actions_by_name["reload"].trigger()
    window.wait(lambda: window.state.work.strategy == "full-stop")
    choose(window, "indentation")
    window.wait_until_saved()
    assert window.mark == "kept · Saved"


def other_window_chooses(window: KeptDriver, strategy: str) -> None:
    """Change the document's work from another writer on the same file."""
    path = window.workspace.link.path
    assert path is not None
    other = Workspace.open(path)
    kept = other.load(other.documents()[0].key)
    assert kept is not None
    work = type(kept.work)(strategy)
    other.submit(Replace(kept.document.key, work, kept.history))
    assert other.close() == ()


def test_a_second_window_on_the_workspace_says_so_and_leaves_the_list_of_documents_alone(
    begin: Begin, report: Path
) -> None:
    first = begin(str(report))
    first.wait_until_read()
    first.wait_until_saved()
    second = begin()
    assert second.desktop.window.message_bar.shown_text.startswith("This workspace is open in another window too.")
    assert second.paths == []
    second.close()
    assert second.ended
    first.close()
    third = begin()
    third.wait(lambda: third.paths == [str(report)])


def test_a_workspace_that_disappears_while_it_is_open_is_missed_and_the_work_saved_elsewhere(
    begin: Begin, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    (tmp_path / "kept.docviewer").rename(tmp_path / "taken away.docviewer")
    choose(window, "indentation")
    window.wait(lambda: window.mark == "kept · Not saved: file is gone")
    window.qtbot.mouseClick(window.workspace.mark, Qt.MouseButton.LeftButton)
    elsewhere = tmp_path / "elsewhere.docviewer"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
    press(window, shown(window), "Save the open documents elsewhere…")
    window.wait(lambda: window.mark == "elsewhere · Saved")
    assert window.state.work.strategy == "indentation"
    assert window.paths == [str(report)]


def test_a_copy_saved_elsewhere_holds_the_documents_that_are_not_open_too(
    begin: Begin, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, other = begin(str(report)), tmp_path / "other.pdf"
    window.wait_until_read()
    choose(window, "line-spacing")
    window.wait_until_saved()
    other.write_bytes(resource_path("samples/spacing-only.pdf").read_bytes())
    window.desktop.documents.open(str(other))
    window.wait_until_saved()
    window.desktop.documents.close(next(iter(window.desktop.store.session.documents)))
    with closing(sqlite3.connect(tmp_path / "kept.docviewer", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        choose(window, "indentation")
        window.wait(lambda: "in use by another program" in window.mark)
        window.qtbot.mouseClick(window.workspace.mark, Qt.MouseButton.LeftButton)
        elsewhere = tmp_path / "elsewhere.docviewer"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
        press(window, shown(window), "Save a copy elsewhere…")
        window.wait(lambda: window.mark == "elsewhere · Saved")
    saved = Workspace.open(elsewhere, read_only=True)
    kept = {document.source.path: saved.load(document.key) for document in saved.documents()}
    assert {path: work.work.strategy for path, work in kept.items()} == {
        str(report): "line-spacing",
        str(other): "indentation",
    }


def test_that_changes_wait_is_told_over_the_pages_and_that_they_are_saved_again(
    begin: Begin, report: Path, tmp_path: Path
) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    bar = window.desktop.window.message_bar
    with closing(sqlite3.connect(tmp_path / "kept.docviewer", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        choose(window, "indentation")
        window.wait(lambda: "One change waits to be saved." in bar.shown_text)
        assert [button.text() for button in bar.findChildren(QPushButton) if not button.isHidden()] == ["What to do…"]
        holder.execute("ROLLBACK")
    window.wait(lambda: bar.shown_text == "All changes are saved again.")


def test_a_copy_is_proposed_for_another_place_than_the_one_that_fails(
    begin: Begin, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, proposed = begin(str(report)), list[str]()
    window.wait_until_read()
    window.wait_until_saved()

    def refuse(*words: object) -> tuple[str, str]:
        proposed.append(str(words[2]))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", refuse)
    window.workspace.trouble._move()
    assert proposed == [str(Path.home() / "kept copy.docviewer")]


def test_a_long_name_of_a_workspace_does_not_make_the_window_wide(begin: Begin, report: Path, tmp_path: Path) -> None:
    window = begin(str(report), path=tmp_path / f"{'long ' * 30}.docviewer")
    window.wait_until_saved()
    window.wait(lambda: window.mark == "long long long long long lo… · Saved")
    assert window.desktop.window.minimumSizeHint().width() < 1024
    assert "long " * 30 in window.workspace.mark.toolTip().replace(chr(8203), "")


def test_who_quits_a_workspace_that_may_only_be_read_is_offered_nothing_that_cannot_help(
    begin: Begin, report: Path, tmp_path: Path
) -> None:
    Workspace.open(tmp_path / "kept.docviewer").close()
    window = begin(str(report), wait=False)
    window.wait_until_read()
    window.wait(lambda: window.workspace.link.workspace is not None)
    window.workspace.close()
    choose(window, "indentation")
    offered: list[str] = []

    def look() -> None:
        dialog = window.workspace.trouble.dialog
        if dialog is None or not dialog.isVisible():
            QTimer.singleShot(20, look)
            return
        offered.extend(buttons(dialog))
        dialog.reject()

    QTimer.singleShot(20, look)
    window.close()
    assert not window.ended
    assert sorted(offered) == ["Go back", "Quit without saving", "Save the open documents elsewhere…"]
