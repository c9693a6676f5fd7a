"""A note is kept while it is written, given up with Escape, and never lands on another subject."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from docviewer.ui.review.note_editor import NoteEditor
from tests.ui.panels.gestures import Heard

Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    layout = QVBoxLayout(place)
    editor, other = NoteEditor("Note", "Note on this"), QLineEdit()
    layout.addWidget(editor)
    layout.addWidget(other)
    place.show()
    qtbot.waitExposed(place)
    place.activateWindow()
    editor.show_note("one", "")
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    yield editor
    place.close()


def test_a_note_is_kept_a_moment_after_the_last_key(editor, qtbot):
    with qtbot.waitSignal(editor.edited, timeout=3000) as told:
        QTest.keyClicks(editor, "check this")
    assert told.args == ["one", "check this"]


def test_a_note_is_kept_when_one_goes_elsewhere(editor, qtbot):
    QTest.keyClicks(editor, "check")
    kept, closed = Heard(editor.edited), Heard(editor.closed)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not editor.hasFocus())
    assert (kept.told, closed.told) == ([("one", "check")], [("one",)])


def test_control_enter_leaves_and_enter_alone_begins_a_line(editor):
    left = Heard(editor.left)
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert (editor.toPlainText(), left.told) == ("a\n", [])
    QTest.keyClick(editor, Qt.Key.Key_Return, Control)
    assert len(left.told) == 1


def test_escape_gives_back_what_the_note_was_even_if_it_was_kept_meanwhile(editor):
    editor.show_note("one", "before")
    editor.clearFocus()
    editor.setFocus()
    QTest.keyClicks(editor, "x")
    editor.keep()
    kept = Heard(editor.edited)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    editor.keep()
    assert editor.toPlainText() == "before"
    assert kept.told == [("one", "before")]


def test_what_was_written_on_one_subject_is_kept_there_before_another_is_shown(editor):
    kept = Heard(editor.edited)
    QTest.keyClicks(editor, "of one")
    editor.show_note("two", "of two")
    assert kept.told == [("one", "of one")]
    assert editor.toPlainText() == "of two"
    editor.keep()
    assert len(kept.told) == 1


def test_what_comes_from_elsewhere_does_not_disturb_who_writes(editor):
    QTest.keyClicks(editor, "half a")
    editor.show_note("one", "")
    assert editor.toPlainText() == "half a"
    QTest.keyClicks(editor, " ")
    editor.keep()
    editor.show_note("one", "half a")
    QTest.keyClicks(editor, "word")
    assert editor.toPlainText() == "half a word"


def test_a_long_note_has_more_room(editor):
    short = editor.sizeHint().height()
    editor.setPlainText("\n".join("abcdef"))
    assert editor.sizeHint().height() > short
