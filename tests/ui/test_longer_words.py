"""Words of other languages are longer: with 40 % more letters a small window still shows its buttons whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget

from tests.ui.pseudo_locale import PseudoTranslator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Driver

LONGER = 0.4


@pytest.fixture(autouse=True)
def longer_language(qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator(LONGER)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def cut_off(panel: QWidget) -> set[str]:
    """Return the buttons that reach beyond the panel's sides, or have less room than their words."""
    found = set()
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            place = QRect(button.mapTo(panel, QPoint(0, 0)), button.size())
            beyond = place.left() < 0 or place.right() > panel.width()
            narrow = isinstance(button, QPushButton) and button.width() < button.minimumSizeHint().width()
            if beyond or narrow:
                found.add(f"{type(button).__name__} {button.text()!r} {place}, panel {panel.width()}")
    return found


def test_no_button_of_a_panel_is_cut_off(driver: Driver) -> None:
    window = driver.desktop.window
    window.resize(1024, 700)
    driver.open_sample("two-level-report.pdf")
    driver.desktop.panels.segments_controller.choose(5)
    found = set()
    for tabs in (driver.desktop.panels.left, driver.desktop.panels.right):
        for index in range(tabs.bar.count()):
            tabs.bar.setCurrentIndex(index)
            driver.qtbot.wait(1)
            found |= cut_off(tabs)
    assert found == set()


def test_no_panel_is_wider_than_its_place(driver: Driver) -> None:
    window = driver.desktop.window
    window.resize(1024, 700)
    driver.open_sample("two-level-report.pdf")
    assert window.width() == 1024
    for area in driver.desktop.panels.right.findChildren(QScrollArea):
        inner = area.widget()
        assert inner is None or not area.isVisible() or inner.width() <= area.viewport().width()
