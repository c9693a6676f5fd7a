"""Corrections last: under another strategy, another threshold, a file read again; what has no place is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from docviewer.ui.corrections.correction_commands import corrections_on
from tests.builders.pdf import Page, Text, build_pdf
from tests.ui.corrections.conftest import Hands

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Driver

_Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier


def corrected_report(hands: Hands) -> list[str]:
    """Merge, retype and leave out; return what must stay."""
    hands.select(4)
    hands.press(_Key.Key_M)
    hands.select(1)
    hands.press(_Key.Key_5)
    return [hands.text(3), hands.text(1)]


def test_another_strategy_keeps_them(hands: Hands) -> None:
    merged, caption = corrected_report(hands)
    for strategy in ("line-spacing", "font-size", "full-stop", "layout"):
        hands.desktop.panels.strategy_controller.choose(strategy)
        hands.settle()
        assert merged in hands.texts()
        assert hands.role(hands.find(caption)) == "caption"


def test_another_threshold_keeps_them(hands: Hands) -> None:
    merged, caption = corrected_report(hands)
    controller = hands.desktop.panels.strategy_controller
    controller.choose("line-spacing")
    hands.settle()
    control = hands.desktop.panels.strategy
    for value in (1.1, 1.8, 3.4):
        control.parameter_edited.emit("gap_factor", value)
        hands.settle()
        assert merged in hands.texts()
        assert caption in hands.texts()


def test_reading_the_file_again_keeps_them_and_the_selection(hands: Hands) -> None:
    merged, caption = corrected_report(hands)
    hands.press(_Key.Key_F5)
    hands.driver.wait_until_read()
    hands.settle()
    assert merged in hands.texts()
    assert hands.role(hands.find(caption)) == "caption"


def test_the_selection_stays_on_its_lines_when_lines_before_it_go_and_come_back(hands: Hands) -> None:
    text = hands.text(6)
    hands.select(3)
    hands.press(_Key.Key_Delete)
    hands.select(5)
    assert hands.text(5) == text
    hands.press(_Key.Key_Z, _CTRL)
    assert hands.selected == (6,)
    assert hands.text(6) == text


def test_a_page_and_the_document_are_reset_after_asking(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = hands.texts()
    corrected_report(hands)
    commands, asked = hands.desktop.panels.corrections.commands, []

    def ask(*words: object) -> bool:
        asked.append(words[2])
        return True

    monkeypatch.setattr(commands, "_ask", ask)
    assert corrections_on(hands.corrected) == 2
    hands.do("reset-page")
    assert hands.texts() == texts
    assert hands.undo_words == "Undo reset of a page"
    hands.do("undo")
    hands.do("reset-document")
    assert hands.texts() == texts
    assert asked == ["Drop 2 corrections on this page?", "Drop all 2 corrections in this document?"]
    assert not hands.window.actions_by_name["reset-document"].isEnabled()


@pytest.fixture
def letter(driver: Driver, tmp_path: Path) -> tuple[Hands, Path]:
    path = tmp_path / "letter.pdf"
    write_letter(path, "Dear reader of this letter")
    driver.open(path)
    driver.desktop.window.activateWindow()
    hands = Hands(driver)
    hands.view.setFocus()
    driver.wait(hands.view.hasFocus)
    return hands, path


def write_letter(path: Path, beginning: str) -> None:
    texts = [Text(72, 100, beginning), Text(72, 160, "The second paragraph stays."), Text(72, 220, "Yours, the writer")]
    build_pdf(path, Page([text for text in texts if text.text]))


def lose_a_correction(hands: Hands, path: Path) -> None:
    hands.select(0)
    hands.press(_Key.Key_1)
    write_letter(path, "")
    hands.press(_Key.Key_F5)
    hands.driver.wait_until_read()
    hands.settle()
    hands.driver.wait(lambda: bool(hands.desktop.panels.corrections.lost.lost))


def test_what_has_no_place_any_more_is_told_and_can_be_removed(letter: tuple[Hands, Path]) -> None:
    hands, path = letter
    lose_a_correction(hands, path)
    assert "1 correction has no place any more" in hands.message
    lost = hands.desktop.panels.corrections.lost
    hands.do("lost")
    assert lost.dialog is not None
    assert lost.dialog.table.item(0, 1).text() == "Dear reader of this letter"
    assert lost.dialog.table.item(0, 2).text() == "corrected role"
    lost.dialog.remove.click()
    hands.settle()
    hands.driver.wait(lambda: not lost.lost)
    assert not hands.window.actions_by_name["lost"].isEnabled()
    hands.do("undo")
    hands.driver.wait(lambda: bool(lost.lost))


def test_what_has_no_place_is_placed_on_the_selected_segment(letter: tuple[Hands, Path]) -> None:
    hands, path = letter
    lose_a_correction(hands, path)
    lost = hands.desktop.panels.corrections.lost
    hands.do("lost")
    hands.select(0)
    hands.driver.wait(lost.dialog.place.isEnabled)
    lost.dialog.place.click()
    hands.settle()
    assert hands.role(0) == "title"
    hands.driver.wait(lambda: not lost.lost)
