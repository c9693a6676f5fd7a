"""The list of a segment's lines by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from docviewer.core.line_keys import LineKey
from docviewer.ui.corrections.line_list import LineList
from docviewer.ui.corrections.segment_card import LineRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_KEYS = tuple(LineKey(0, digest, 0) for digest in (1, 2, 3))


@pytest.fixture
def lines(qtbot: QtBot) -> LineList:
    lines = LineList("Lines")
    qtbot.addWidget(lines)
    lines.show()
    lines.show_lines([LineRow(key, f"line {key.digest}") for key in _KEYS])
    return lines


def test_what_stands_in_the_editor_is_taken_though_another_one_has_just_been_given_up(lines: LineList) -> None:
    told: list[tuple[LineKey, str]] = []
    lines.lines.text_edited.connect(lambda key, text: told.append((key, text)))
    lines.choose(_KEYS[0])
    lines.edit_current()
    lines.show_lines([LineRow(key, f"other {key.digest}") for key in _KEYS])
    lines.choose(_KEYS[1])
    lines.edit_current()
    editor = lines.indexWidget(lines.currentIndex())
    editor.setText("typed")
    lines.settle()
    assert told == [(_KEYS[1], "typed")]


def test_a_line_is_edited_in_place_and_taken_with_enter(lines: LineList) -> None:
    lines.choose(_KEYS[2])
    lines.edit_current()
    editor = lines.indexWidget(lines.currentIndex())
    editor.selectAll()
    QTest.keyClicks(editor, "new")
    told: list[str] = []
    lines.lines.text_edited.connect(lambda _key, text: told.append(text))
    lines.settle()
    assert told == ["new"]
