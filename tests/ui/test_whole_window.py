"""Under a pseudo language, the real window, its panels, menus and dialogs show no word that isn't translated.

The document has words of two letters only and its name has none, so that every longer word is the window's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QMenu, QTreeView, QWidget

from docviewer.wiring import exporters
from tests.builders.pdf import Page, Text, build_pdf
from tests.ui.pseudo_locale import PseudoTranslator, rows_of, texts_of, untranslated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from docviewer.ui.compare.compare_view import CompareView
    from tests.ui.conftest import Driver

#: Names are the same in every language; of Qt's own words, and those of keys, Qt takes care.
NAMES = (
    *("docviewer", "Tesseract", "SHA-256", "PDFium", "pypdfium2", "pdfplumber", "CSV", "JSON", "Unicode", "PDF/A"),
    *("Ctrl", "Shift", "Alt", "PgUp", "PgDown", "PgDn", "Home", "End", "Return", "Enter", "Esc", "Space", "Del", "Tab"),
    *("Backspace", "Left", "Right", "Down", "Scroll Left", "Scroll Right", "Press shortcut"),
    *("12.pdf", "PySide6-Essentials", "Python", "SQLite"),
)
#: Conditions of the filter and columns of a file are what they are called in files; checksums and folders aren't words.
CODES = re.compile(r"^-?[a-z]+:[a-z<>0-9,-]+$|\b[0-9a-f]{64}\b|/tmp/\S*|^Linux\S*$")
#: Sentences with values in them that rooms without Qt make stay English; `ui/wording.py` says so.
SENTENCES = ("Starts a", "Goes on", "This document has no")
DIALOGS = ("preferences", "shortcuts", "about", "licence", "properties", "export", "fault-reports")
#: Names in one dialog only: packages, and the columns of a file.
NAMES_IN = {
    "about": ("superqt", "rapidfuzz", "pyqtgraph", "pdfminer.six", "numpy", "msgspec"),
    "export": tuple(column for each in exporters().values() for column in (*each.columns, *each.more_columns)),
}
BODY = "ab cd ef gh ij kl mn op qr st uv wx yz ab cd ef gh ij kl mn op."


@pytest.fixture(autouse=True)
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def opened(driver: Driver, tmp_path: Path) -> Driver:
    """A window with a document of headings and paragraphs on two pages."""
    driver.open(build_pdf(tmp_path / "12.pdf", page(), page()))
    return driver


def page() -> Page:
    texts = [Text(72, 90, "Ab cd", 22)]
    for at in range(3):
        top = 140 + 160 * at
        texts.append(Text(72, top, "Ef gh ij", 16))
        texts += [Text(72, top + 30 + 14 * line, BODY) for line in range(5)]
    return Page(texts)


def english(texts: Iterable[tuple[str, str]]) -> set[str]:
    """Return what of the texts isn't translated."""
    found = set()
    for where, text in texts:
        left = CODES.sub("", text)
        for name in sorted(NAMES, key=len, reverse=True):
            left = left.replace(name, "")
        if untranslated(left) and not left.startswith(SENTENCES):
            found.add(f"{where}: {text[:200]!r}")
    return found


def told(found: set[str]) -> str:
    return "\n".join(sorted(found))


def all_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield all that `root` shows: widgets, their tips and names, rows of tables and trees."""
    yield from texts_of(root)
    for view in root.findChildren(QAbstractItemView):
        if view.model() is not None and not isinstance(view, QHeaderView):
            yield from ((f"row of {type(view).__name__}", text) for text in rows_of(view))
            head = view.header() if isinstance(view, QTreeView) else None
            if head is not None:
                yield from texts_of(head)


def menus_of(root: QWidget) -> Iterator[tuple[str, str]]:
    for menu in root.findChildren(QMenu):
        menu.aboutToShow.emit()
        yield ("menu", menu.title())
        for action in menu.actions():
            yield from (("action", action.text()), ("tip", action.toolTip()), ("status", action.statusTip()))


def test_an_empty_window_is_translated(driver: Driver) -> None:
    assert not (found := english(all_of(driver.desktop.window))), told(found)


def test_menus_are_translated(opened: Driver) -> None:
    samples = [action.text() for action in opened.desktop.window.submenus["samples"].actions()]
    opened.desktop.window.submenus["samples"].aboutToShow.emit()
    samples += [action.text() for action in opened.desktop.window.submenus["samples"].actions()]
    names = {f"{kind}: {text!r}" for text in samples for kind in ("action", "tip")}  # samples are named as their files
    assert not (found := english(menus_of(opened.desktop.window)) - names), told(found)


def test_every_strategy_is_translated(opened: Driver) -> None:
    panels = opened.desktop.panels
    panels.strategy.parameters.more_button.setChecked(True)
    found = set()
    for name in panels._strategies:
        panels.strategy_controller.choose(name)
        opened.wait(lambda: opened.facts.labels_are_of(opened.state.work))
        panels.strategy.parameters.more_button.setChecked(True)
        found |= english(all_of(panels.strategy))
        for control in panels.strategy.parameters._controls.values():
            found |= english(("preset", action.text()) for action in control.preset_menu().actions())
    assert not found, told(found)


def test_every_panel_is_translated(opened: Driver) -> None:
    desktop, found = opened.desktop, set()
    desktop.panels.segments_controller.choose(1)
    opened.qtbot.waitUntil(lambda: opened.state.selected_line >= 0)
    for tabs in (desktop.panels.left, desktop.panels.right):
        for index in range(tabs.bar.count()):
            tabs.bar.setCurrentIndex(index)
            found |= english(all_of(desktop.window))
    assert not found, told(found)


def test_a_corrected_and_reviewed_segment_is_translated(opened: Driver) -> None:
    desktop = opened.desktop
    desktop.panels.segments_controller.choose(1)
    for command in ("accept", "merge-next", "role-caption", "exclude", "attention", "undo", "undo", "accept-page"):
        desktop.window.actions_by_name[command].trigger()
        opened.wait(lambda: opened.facts.labels_are_of(opened.state.work))
    desktop.panels.right.bring_forward(desktop.panels.review)
    desktop.panels.reviewing.panel_controller.show()
    assert not (found := english(all_of(desktop.window))), told(found)
    assert not (found := english([("undo", desktop.window.actions_by_name["undo"].text())])), told(found)


def test_comparing_is_translated(opened: Driver) -> None:
    window = opened.desktop.window
    window.actions_by_name["compare"].trigger()
    view: CompareView | None = None
    opened.wait(lambda: any(type(each).__name__ == "CompareView" for each in window.findChildren(QWidget)))
    view = next(each for each in window.findChildren(QWidget) if type(each).__name__ == "CompareView")
    assert not (found := english(all_of(view))), told(found)
    assert not (found := english(all_of(window))), told(found)


def test_finding_is_translated(opened: Driver) -> None:
    desktop = opened.desktop
    desktop.window.actions_by_name["find"].trigger()
    desktop.panels.finding.bar.box.setText("cd")
    opened.wait(lambda: desktop.panels.finding.bar.count.text() != "")
    assert not (found := english(all_of(desktop.window))), told(found)


@pytest.mark.parametrize("command", DIALOGS)
def test_a_dialog_is_translated(opened: Driver, command: str) -> None:
    opened.desktop.window.actions_by_name[command].trigger()
    dialog = [each for each in opened.desktop.window.findChildren(QDialog) if each.isVisible()][-1]
    names = [*NAMES_IN.get(command, ())]
    texts = [(where, text) for where, text in all_of(dialog) if not is_key(text) and text not in names]
    assert not (found := english(texts)), told(found)
    dialog.close()


def is_key(text: str) -> bool:
    """Tell whether a text is a shortcut, whose names Qt gives."""
    return len(text) <= 3 or "+" in text
