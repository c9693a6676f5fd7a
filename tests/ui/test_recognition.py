"""Scans in the real window: the card over them, the commands, and what comes of recognition."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from docviewer.core.document import PageState
from docviewer.core.errors import DocviewerError, MissingTool, UnreadablePage
from docviewer.reading.slow_events import Stage
from docviewer.reading.tesseract import VARIABLE
from docviewer.resource_files import resource_path
from docviewer.ui.language_names import name_of, names_of
from docviewer.ui.panels.segment_model import Column
from docviewer.ui.scan_card import ScanCard, ScanNotice
from docviewer.ui.scan_notices import notice_for
from docviewer.ui.theme import LIGHT
from tests.builders.scans import scanned, scanned_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from docviewer.ui.recognition_controller import RecognitionController
    from tests.ui.conftest import Driver

REPORT = resource_path("samples/two-level-report.pdf")


def recognition(driver: Driver) -> RecognitionController:
    return driver.desktop.panels.recognition


def notice(driver: Driver) -> ScanNotice:
    told = recognition(driver).card.notice
    assert told is not None
    return told


def press(driver: Driver, text: str) -> None:
    buttons = [b for b in recognition(driver).card.findChildren(QPushButton) if b.text() == text and not b.isHidden()]
    driver.qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def states(driver: Driver) -> list[str]:
    return [page.state.value for page in driver.facts.pages]


def wait_for_text(driver: Driver, *pages: int) -> None:
    """Wait until these pages have lines, and segments made of them."""

    def have_lines() -> bool:
        lines = driver.facts.lines
        return lines is not None and set(pages) <= set(lines.page.tolist())

    driver.wait(have_lines)
    driver.wait_until_read()


@pytest.fixture
def two_scans(tmp_path: Path) -> Path:
    """The upper parts of two pages: a few lines are recognised soon."""
    pages = (scanned(REPORT, page, dpi=150) for page in (0, 1))
    return scanned_pdf(
        tmp_path / "two.pdf", *(page.crop((0, 0, page.width, page.height // 3)) for page in pages), dpi=150
    )


def test_a_scan_is_recognised_at_the_press_of_a_button(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    driver.wait(lambda: notice(driver).choice is not None)
    assert [text for _, text in notice(driver).buttons] == ["Recognise text"]
    press(driver, "Recognise text")
    assert notice(driver).lead == "Recognising text …"
    wait_for_text(driver, 0)
    assert recognition(driver).card.notice is None
    assert driver.facts.lines is not None
    assert driver.facts.lines.texts[0] == "Notice to Mariners"
    assert driver.facts.pages[0].reason.startswith("Recognised by Tesseract")
    assert driver.facts.segments is not None
    assert len(driver.facts.segments) > 3


def test_between_recognising_and_segmenting_a_page_is_not_called_empty(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    table, told = driver.desktop.panels.table, set[tuple[str, str]]()
    driver.desktop.store.subscribe(lambda _old, _new: told.add(table._nothing))
    press(driver, "Recognise text")
    wait_for_text(driver, 0)
    assert {title for title, _ in told} <= {"No text to segment yet", "No segments yet"}


def test_recognised_text_can_be_selected_by_the_places_of_its_words(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    press(driver, "Recognise text")
    wait_for_text(driver, 0)
    view = driver.desktop.pages.current
    assert view is not None
    view.want_glyphs(0)
    driver.wait(lambda: view.text.has_glyphs(0))


def test_a_page_is_recognised_again_and_kept_where_that_fails(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    command = driver.desktop.window.actions_by_name["recognise-page"]
    assert command.text() == "Recognise text on this page"
    command.trigger()
    wait_for_text(driver, 0)
    assert (command.text(), command.isEnabled()) == ("Recognise text on this page again", True)
    document, count = driver.desktop.store.session.active, len(driver.facts.lines)
    driver.desktop.panels.slow.failed.emit(document, 0, Stage.RECOGNITION, UnreadablePage("Tesseract crashed"))
    assert "stays as it was" in driver.desktop.window.message_bar.shown_text
    assert states(driver) == ["read"]
    command.trigger()
    assert notice(driver).lead == "Recognising text …"
    driver.wait(lambda: recognition(driver).card.isHidden())
    driver.wait_until_read()
    assert len(driver.facts.lines) == count


def test_languages_are_chosen_on_the_card(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    driver.wait(lambda: notice(driver).choice is not None)
    (choice,) = recognition(driver).card.findChildren(QToolButton)
    assert choice.text() == "English ▾"
    driver.qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    menu = driver.desktop.window.submenus["languages"]
    driver.wait(menu.isVisible)
    menu.close()


def test_news_of_a_picture_offers_nothing_that_its_card_offers(driver: Driver, tmp_path: Path) -> None:
    scanned(REPORT, dpi=75).save(tmp_path / "a.jpg")
    whole = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    driver.open(tmp_path / "a.jpg")
    bar = driver.desktop.window.message_bar
    driver.wait(lambda: "ends too early" in bar.shown_text)
    assert not [button for button in bar.findChildren(QPushButton) if not button.isHidden()]
    assert [text for _, text in notice(driver).buttons] == ["Recognise text"]


def only_button(driver: Driver) -> QPushButton:
    """The button on the card now: what the card says anew has new ones."""
    (button,) = (b for b in recognition(driver).card.findChildren(QPushButton) if not b.isHidden())
    return button


def has_taken_focus(button: QPushButton) -> bool:
    button.setFocus()
    return button.hasFocus()


def test_the_focus_stays_on_the_card_and_goes_to_the_pages_after_it(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    driver.desktop.window.activateWindow()
    driver.wait(lambda: has_taken_focus(only_button(driver)))
    driver.qtbot.keyClick(only_button(driver), Qt.Key.Key_Space)
    cancel = only_button(driver)
    assert (cancel.text(), cancel.hasFocus()) == ("Cancel", True)
    wait_for_text(driver, 0)
    assert driver.desktop.pages.current is not None
    assert driver.desktop.pages.current.hasFocus()


def test_all_scans_of_a_document_are_recognised_by_one_command(driver: Driver, two_scans: Path) -> None:
    driver.open(two_scans)
    assert [text for _, text in notice(driver).buttons] == ["Recognise text", "All 2 scan pages"]
    driver.desktop.window.actions_by_name["recognise-scans"].trigger()
    wait_for_text(driver, 0, 1)
    command = driver.desktop.window.actions_by_name["recognise-scans"]
    assert (command.text(), command.isEnabled()) == ("Recognise text on all scans again", True)
    assert driver.desktop.window.status.task_text == ""


def test_one_page_is_recognised_and_the_other_is_offered_when_it_is_in_front(driver: Driver, two_scans: Path) -> None:
    driver.open(two_scans)
    driver.desktop.window.actions_by_name["recognise-page"].trigger()
    wait_for_text(driver, 0)
    assert states(driver) == ["read", "scan"]
    assert recognition(driver).card.isHidden()
    view = driver.desktop.pages.current
    assert view is not None
    view.go_to_page(1)
    driver.wait(lambda: not recognition(driver).card.isHidden())
    assert [text for _, text in notice(driver).buttons] == ["Recognise text"]


def test_cancelling_leaves_scans_that_can_be_recognised_again(driver: Driver, two_scans: Path) -> None:
    driver.open(two_scans)
    recognition(driver).recognise_scans()
    press(driver, "Cancel")
    driver.wait(lambda: notice(driver).lead == "This page is a scan")
    assert "scan" in states(driver)
    assert driver.desktop.window.actions_by_name["recognise-scans"].isEnabled()
    recognition(driver).recognise_scans()
    wait_for_text(driver, 0, 1)


def test_a_page_whose_recognition_fails_says_why_and_offers_to_try_again(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    document = driver.desktop.store.session.active
    assert document is not None
    error = UnreadablePage("Tesseract took longer than 108 s")
    driver.desktop.panels.slow.failed.emit(document, 0, Stage.RECOGNITION, error)
    driver.wait(lambda: notice(driver).text == "Text couldn't be recognised: Tesseract took longer than 108 s.")
    assert [text for _, text in notice(driver).buttons] == ["Try again"]
    press(driver, "Try again")
    wait_for_text(driver, 0)


def test_a_failure_to_find_tables_is_none_of_recognition(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    before = notice(driver)
    document = driver.desktop.store.session.active
    driver.desktop.panels.slow.failed.emit(document, 0, Stage.TABLES, DocviewerError("No tables"))
    assert notice(driver).lead == before.lead
    assert [text for _, text in notice(driver).buttons] == ["Recognise text"]


@pytest.fixture
def no_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_the_card_tells_how_to_get_it_and_looks_again(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open_sample("scan.pdf")
    driver.wait(lambda: "isn't installed" in notice(driver).text)
    assert notice(driver).buttons[0][1] == "Look again"
    titles = [action.text() for action in recognition_menu(driver)]
    assert titles == ["Tesseract, which recognises text, isn't installed"]
    monkeypatch.delenv(VARIABLE)
    press(driver, "Look again")
    driver.wait(lambda: notice(driver).buttons[0][1] == "Recognise text")


def recognition_menu(driver: Driver) -> list:
    return driver.desktop.window.submenus["languages"].actions()


def test_languages_installed_can_be_chosen_and_are_remembered(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    driver.wait(lambda: any(action.text() == "English (eng)" for action in recognition_menu(driver)))
    (english,) = (action for action in recognition_menu(driver) if action.text() == "English (eng)")
    assert english.isChecked()
    english.trigger()  # one language at least stays chosen
    assert english.isChecked()
    assert notice(driver).choice == ("languages", "English")


def test_low_confidence_is_told_in_table_and_panel(driver: Driver, tmp_path: Path) -> None:
    harmed = scanned(REPORT, 0, dpi=300, blur=4.2)
    driver.open(scanned_pdf(tmp_path / "harmed.pdf", harmed))
    press(driver, "Recognise text")
    wait_for_text(driver, 0)
    segments = driver.facts.segments
    assert segments is not None
    unsure = [i for i, sure in enumerate(segments.confidence.tolist()) if sure < 0.8]
    assert unsure
    panels = driver.desktop.panels
    panels.segments_controller.choose(int(segments.first[unsure[0]]))
    card = panels.segment.card
    assert card is not None
    assert card.confidence.startswith("Confidence ")
    assert card.confidence.endswith("low, look again")
    model = panels.table.model
    tip = model.data(model.index(unsure[0], Column.TEXT), Qt.ItemDataRole.ToolTipRole)
    assert "not whether it is right" in tip


def test_a_document_that_is_closed_takes_its_card_along(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    document = driver.desktop.store.session.active
    assert document is not None
    driver.desktop.documents.close(document)
    assert recognition(driver).card.notice is None
    driver.open_sample("scan.pdf")
    assert notice(driver).lead == "This page is a scan"


def test_the_card_keeps_within_a_narrow_view(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    card = recognition(driver).card
    driver.desktop.window.resize(1024, 700)
    driver.wait(lambda: card.parentWidget().rect().contains(card.geometry()))


MISSING = "Tesseract, which recognises text, isn't installed. Install it: sudo apt install tesseract-ocr"
NOTICES = (
    ScanNotice("This page is a scan", MISSING, (("look", "Look again"), ("copy", "Copy command"))),
    ScanNotice(
        "A scan", "A picture of text in", (("a", "Recognise text"), ("b", "All 40 scan pages")), ("c", "French")
    ),
)


@pytest.mark.parametrize("told", NOTICES)
@pytest.mark.parametrize("width", [344, 400, 480, 700, 1200])
def test_the_text_and_the_buttons_have_room_at_any_width(qtbot: QtBot, width: int, told: ScanNotice) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(width, 600)
    card = ScanCard(LIGHT, view)
    view.show()
    card.show_over(view, ScanNotice(told.lead, "A picture of text", told.buttons))
    card.show_over(view, told)
    assert view.rect().contains(card.geometry())
    parts = (*card.findChildren(QLabel), *card.findChildren(QPushButton), *card.findChildren(QToolButton))
    shown = [part for part in parts if part.isVisible()]
    assert all(card.rect().contains(part.geometry()) for part in shown)
    assert not any(a.geometry().intersects(b.geometry()) for a, b in combinations(shown, 2))
    text = next(label for label in card.findChildren(QLabel) if label.text() == told.text)
    assert text.height() >= text.heightForWidth(text.width())


def test_only_what_should_be_done_leads(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    card = ScanCard(LIGHT, view)
    card.show_over(view, NOTICES[0])
    assert leading(card) == ["Look again"]
    card.show_over(view, ScanNotice("Recognising text …", "", (("cancel", "Cancel"),), waits=True))
    assert leading(card) == []


def leading(card: ScanCard) -> list[str]:
    buttons = [button for button in card.findChildren(QPushButton) if not button.isHidden()]
    return [button.text() for button in buttons if button.property("primary") == "true"]


def test_what_is_missing_is_told_with_its_command() -> None:
    from docviewer.core.document import PageStatus

    missing = MissingTool("Tesseract, which recognises text, isn't installed", "", "Install it: brew install tesseract")
    told = notice_for(PageStatus(PageState.SCAN), 1, False, missing, None)
    assert [text for _, text in told.buttons] == ["Look again", "Copy command"]
    assert told.text.endswith("Install it: brew install tesseract.")


def test_languages_have_names() -> None:
    assert (name_of("deu"), name_of("xyz")) == ("German (deu)", "xyz")
    assert (names_of("eng"), names_of("eng+deu+xyz")) == ("English", "English, German and xyz")
