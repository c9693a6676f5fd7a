"""Under a pseudo language, every word of the window is translated but document text, names and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QTreeWidget, QWidget

from docviewer.ui.dialogs.licence_dialog import LicenceDialog
from docviewer.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from docviewer.ui.properties.properties_dialog import PropertiesDialog
from docviewer.ui.translation import install_translators
from docviewer.ui.wording import tr, tr_n
from tests.ui.pseudo_locale import PseudoTranslator, pseudo, rows_of, texts_of, untranslated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.ui.conftest import Driver

#: Names of things are the same in every language.
NAMES = (
    *("docviewer", "Tesseract", "Ctrl+", "SHA-256", "PDFium", "pypdfium2", "pdfplumber", "two-level-report.pdf"),
    *("Press shortcut", "Scroll Left", "Scroll Right"),  # Qt's own words come with Qt's own translation
)


@pytest.fixture(autouse=True)
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def left(root: QWidget) -> list[tuple[str, str]]:
    """Return the texts of `root` that aren't translated."""
    return sorted({(where, text) for where, text in texts_of(root) if untranslated(without_names(text))})


def without_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "")
    return text


def test_the_pseudo_language_keeps_what_is_filled_in() -> None:
    assert tr("Close {title}", title="a.pdf") == f"{pseudo('Close ')[:-1]}a.pdf⟧"
    assert tr_n("{n} page", "{n} pages", 1234) == "⟦1,234 pàgéš⟧"
    assert untranslated(tr("Close {title}", title="a.pdf")) == ""
    assert untranslated(tr("A text that no translator was given")) != ""
    assert untranslated("Open") == "Open"
    assert untranslated(f"{tr('Open')} (Ctrl)") == " (Ctrl)"


def test_menus_are_translated(driver: Driver) -> None:
    window = driver.desktop.window
    for menu in (action.menu() for action in window.menuBar().actions()):
        assert untranslated(menu.title()) == ""
    assert [a.text() for a in window.actions_by_name.by_name.values() if untranslated(without_names(a.text()))] == []


@pytest.mark.parametrize("command", ["preferences", "shortcuts", "about", "licence", "properties"])
def test_dialogs_are_translated(driver: Driver, command: str) -> None:
    if command == "properties":
        driver.open_sample("two-level-report.pdf")
    window = driver.desktop.window
    window.actions_by_name[command].trigger()
    kinds = (PropertiesDialog, ShortcutsDialog, LicenceDialog)
    found = [dialog for kind in kinds for dialog in window.findChildren(kind) if dialog.isVisible()]
    dialog = found[0] if found else driver.desktop.tools.preferences.open_dialog()
    assert left(dialog) == []
    if command in ("preferences", "shortcuts"):
        rows = [text for tree in dialog.findChildren(QTreeWidget) for text in rows_of(tree)]
        keys = [text for text in rows if untranslated(without_names(text))]
        assert all("+" in text or text.isupper() or len(text.split()) == 1 for text in keys), keys
    dialog.close()


def test_the_palette_is_translated(driver: Driver) -> None:
    driver.desktop.tools.palette.open()
    assert left(driver.desktop.tools.palette.palette) == []
    driver.desktop.tools.palette.palette.hide()


def test_without_a_translation_the_window_stays_english(qapp: QApplication, tmp_path: Path) -> None:
    assert not install_translators(qapp, QLocale("de_DE"), tmp_path)
    assert QCoreApplication.translate("docviewer", "Open") == pseudo("Open")
