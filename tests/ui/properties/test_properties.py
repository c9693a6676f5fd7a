"""The properties of a document: what the file says, what docviewer knows, to read and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from docviewer.ui.properties.property_rows import Group, as_text, duration_text

if TYPE_CHECKING:
    from docviewer.ui.properties.properties_dialog import PropertiesDialog
    from tests.ui.conftest import Driver


def rows_of(dialog: PropertiesDialog) -> dict[str, dict[str, str]]:
    return {group.title: dict(group.rows) for group in dialog._groups}


def opened(driver: Driver) -> PropertiesDialog:
    dialog = driver.desktop.tools.properties.open_dialog()
    assert dialog is not None
    driver.wait(lambda: {"Fonts", "Reading"} <= set(rows_of(dialog)) or "Format" in str(rows_of(dialog)))
    return dialog


def test_a_pdf_tells_who_made_it_and_its_fonts(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    rows = rows_of(opened(driver))
    assert rows["File"]["Name"] == "two-level-report.pdf"
    assert rows["File"]["SHA-256"] == driver.facts.info.sha256
    assert rows["Pages"]["Size"].startswith("A4 portrait")
    assert rows["Pages"]["Tagged"] == "no"
    assert rows["What the file says"]["Author"] == "The docviewer project"
    assert rows["Fonts"]["Helvetica"] == "not embedded, pages 1-4"
    assert rows["Segments"]["Segments"] == str(len(driver.facts.segments))


def test_timings_of_this_document_come_with_it(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    dialog = opened(driver)
    driver.wait(lambda: "Labelling" in rows_of(dialog)["Reading"])
    told = rows_of(dialog)["Reading"]
    assert {"Open after", "First page after", "All pages read after", "Gathering features"} <= set(told)
    assert all(value.endswith("s") for name, value in told.items() if name != "Reader")


def test_a_picture_tells_its_pixels(driver: Driver) -> None:
    driver.open_sample("mooring-form.json")
    rows = rows_of(opened(driver))
    assert rows["File"]["Kind"] == "Amazon Textract result"
    assert rows["What the file says"]["Blocks"] == "270"


def test_the_current_value_and_all_of_it_are_copied(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    dialog = opened(driver)
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "two-level-report.pdf"
    dialog.copy_all.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("File\n  Name")
    assert driver.facts.info.sha256 in text


def test_the_dialog_closes_with_its_document(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    opened(driver)
    driver.desktop.files.close()
    assert driver.desktop.tools.properties._dialog is None
    assert driver.desktop.tools.properties.open_dialog() is None


def test_groups_stand_in_two_columns() -> None:
    groups = [Group("File", (("Name", "a.pdf"), ("SHA-256", "12")))]
    assert as_text(groups) == "File\n  Name     a.pdf\n  SHA-256  12\n"


@pytest.mark.parametrize(("seconds", "text"), [(0.0124, "12.4 ms"), (3.2111, "3.21 s")])
def test_times_are_told_in_a_unit_that_suits_them(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text
