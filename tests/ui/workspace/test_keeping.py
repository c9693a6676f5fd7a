"""What a person does to a document is there again in the next window, with its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from docviewer.core.history import Step
from docviewer.core.session import with_parameter, with_strategy
from docviewer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.workspace.conftest import KeptDriver

    Begin = Callable[..., KeptDriver]


def edit(driver: KeptDriver, value: float, coalesce: str = "") -> None:
    document = driver.desktop.store.session.active
    assert document is not None
    driver.desktop.store.edit(Step("change of gap", coalesce), document, with_parameter, "gap_factor", value)


def choose(driver: KeptDriver, strategy: str) -> None:
    document = driver.desktop.store.session.active
    assert document is not None
    driver.desktop.store.edit(Step(f"change to {strategy}"), document, with_strategy, strategy)


def test_work_and_its_history_outlive_the_window(begin: Begin, report: Path) -> None:
    first = begin(str(report))
    first.wait_until_read()
    choose(first, "line-spacing")
    edit(first, 2.0)
    first.desktop.window.actions_by_name["undo"].trigger()
    first.wait_until_saved()
    assert first.mark == "kept · Saved"
    work = first.state.work
    first.close()

    second = begin()
    second.wait(lambda: second.paths == [str(report)])
    second.wait_until_read()
    second.wait_until_saved()
    assert second.state.work == work
    actions = second.desktop.window.actions_by_name
    assert actions["undo"].text() == "Undo change to line-spacing"
    assert actions["redo"].text() == "Redo change of gap"
    actions["redo"].trigger()
    assert second.state.work.active_parameters["gap_factor"] == 2.0


def test_each_edit_is_on_the_disk_at_once(begin: Begin, report: Path, tmp_path: Path) -> None:
    driver = begin(str(report))
    driver.wait_until_read()
    choose(driver, "indentation")
    driver.wait_until_saved()
    other = Workspace.open(tmp_path / "kept.docviewer", read_only=True)
    (document,) = other.documents()
    kept = other.load(document.key)
    assert kept is not None
    assert kept.work == driver.state.work
    assert [change.name for change in kept.history.done] == ["change to indentation"]


def test_a_slider_drag_is_one_step_in_the_next_window_too(begin: Begin, report: Path) -> None:
    first = begin(str(report))
    first.wait_until_read()
    document = first.desktop.store.session.active
    assert document is not None
    for value in (1.1, 1.2, 1.3):
        edit(first, value, "gap")
    first.desktop.store.close_step(document)
    edit(first, 1.4, "gap")
    first.wait_until_saved()
    first.close()
    second = begin()
    second.wait(lambda: bool(second.paths))
    second.wait_until_saved()
    second.wait(lambda: len(second.desktop.store.history(second.desktop.store.session.active).done) == 2)


def test_edits_made_before_the_kept_work_arrives_stay_on_top_of_it(begin: Begin, report: Path) -> None:
    first = begin(str(report))
    first.wait_until_read()
    choose(first, "line-spacing")
    first.wait_until_saved()
    first.close()

    second = begin(str(report), wait=False)
    edit(second, 2.5)  # the strategy that new documents have, as long as nothing is known of this one
    early = second.state.work.strategy
    second.wait(lambda: second.workspace.link.workspace is not None)
    second.wait_until_saved()
    assert second.state.work.strategy == "line-spacing"
    assert second.state.work.parameters[early]["gap_factor"] == 2.5
    history = second.desktop.store.history(second.desktop.store.session.active)
    assert [change.name for change in history.done] == ["change to line-spacing", "change of gap"]
    second.close()

    third = begin()
    third.wait(lambda: bool(third.paths))
    third.wait_until_saved()
    assert third.state.work.parameters[early]["gap_factor"] == 2.5


def test_a_file_that_was_moved_has_its_corrections_again(begin: Begin, report: Path, tmp_path: Path) -> None:
    first = begin(str(report))
    first.wait_until_read()
    choose(first, "indentation")
    first.wait_until_saved()
    first.workspace.views.leads = False  # the next window begins empty
    first.wait(lambda: first.workspace.keeping.source_of(first.desktop.store.session.active).sha256 != "")
    first.desktop.files.close()
    first.close()
    moved = tmp_path / "elsewhere" / "renamed.pdf"
    moved.parent.mkdir()
    report.rename(moved)

    second = begin(str(moved))
    second.wait_until_read()
    second.wait_until_saved()
    assert second.state.work.strategy == "indentation"


def test_a_window_without_a_workspace_keeps_nothing(driver: KeptDriver) -> None:
    assert driver.desktop.workspace is None


def test_a_note_typed_the_moment_before_quitting_or_closing_comes_back(begin: Begin, report: Path) -> None:
    for typed, kept, key in (("one", "one", Qt.Key.Key_Q), (" two", "one two", Qt.Key.Key_W)):
        window = begin(str(report))
        window.wait_until_read()
        window.wait_until_saved()
        editor = window.desktop.panels.review.document_note
        window.desktop.panels.right.bring_forward(window.desktop.panels.review)
        window.wait(editor.isVisible)
        window.desktop.window.activateWindow()
        window.wait(window.desktop.window.isActiveWindow)
        editor.setFocus()
        window.wait(editor.hasFocus)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(editor, typed)
        QTest.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
        window.close()
        again = begin(str(report))
        again.wait_until_read()
        again.wait(lambda again=again, kept=kept: again.state.work.note == kept)
        again.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_W], ids=["quit", "close"])
def test_texts_typed_the_moment_before_quitting_or_closing_come_back(begin: Begin, report: Path, key: Qt.Key) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    panel, view = window.desktop.panels.segment, window.desktop.pages.current
    assert view is not None
    window.desktop.panels.right.bring_forward(panel)
    view.choose(1)
    type_into(window, panel.text.editor, "Typed as a text")
    QTest.keyClick(panel.text.editor, key, Qt.KeyboardModifier.ControlModifier)
    window.close()
    assert "Typed as a text" in texts_next(begin, report)


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_W], ids=["quit", "close"])
def test_a_line_typed_the_moment_before_quitting_or_closing_comes_back(begin: Begin, report: Path, key: Qt.Key) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    panel, view = window.desktop.panels.segment, window.desktop.pages.current
    segments = window.facts.segments
    assert view is not None
    assert segments is not None
    window.desktop.panels.right.bring_forward(panel)
    view.choose(next(at for at in range(len(segments)) if len(segments.lines_of(at)) > 2))
    panel.lines.list.choose_row(1)
    panel.lines.list.edit_current()
    window.wait(lambda: isinstance(window.desktop.window.focusWidget(), QLineEdit))
    type_into(window, window.desktop.window.focusWidget(), "Typed as a line")
    window.desktop.window.actions_by_name["quit" if key is Qt.Key.Key_Q else "close"].trigger()
    window.close()
    assert "Typed as a line" in texts_next(begin, report)


def type_into(window: KeptDriver, editor: QWidget | None, text: str) -> None:
    """Replace what stands in an editor."""
    assert editor is not None
    window.desktop.window.activateWindow()
    editor.setFocus()
    window.wait(editor.hasFocus)
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, text)


def texts_next(begin: Begin, report: Path) -> tuple[str, ...]:
    """Return the lines of the report in the next window."""
    again = begin(str(report))
    again.wait(lambda: again.state.work.changes_lines and again.facts.labels_are_of(again.state.work))
    lines = again.facts.lines
    assert lines is not None
    return tuple(lines.texts)
