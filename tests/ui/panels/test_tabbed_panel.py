"""Tabs at the sides of the window: the keyboard's place can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from docviewer.ui.panels.tabbed_panel import TabbedPanel
from docviewer.ui.stylesheet import style_sheet
from docviewer.ui.theme import DARK, LIGHT


@pytest.fixture(params=[LIGHT, DARK], ids=lambda theme: theme.name)
def panel(request, qapp, qtbot):
    """Two tabs and a button, shown."""
    qapp.setStyle("Fusion")
    qapp.setStyleSheet(style_sheet(request.param))
    panel = TabbedPanel("Navigation")
    qtbot.addWidget(panel)
    panel.theme = request.param
    panel.button = QPushButton("Go")
    panel.add("Pages", panel.button)
    panel.add("Outline", QWidget())
    panel.resize(240, 200)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    yield panel
    qapp.setStyleSheet("")


def accent_sides(panel):
    """Return which sides of the tab in front have the colour of the focus."""
    QApplication.processEvents()
    picture, rect = panel.bar.grab().toImage(), panel.bar.tabRect(0)
    accent, middle = panel.theme.accent.upper(), rect.center()
    rows = [picture.pixelColor(x, middle.y()).name().upper() for x in range(rect.left(), rect.right() + 1)]
    column = [picture.pixelColor(middle.x(), y).name().upper() for y in range(rect.top(), rect.bottom() + 1)]
    half = len(column) // 4
    return {
        "left": accent in rows[: len(rows) // 4],
        "right": accent in rows[-len(rows) // 4 :],
        "top": accent in column[:half],
        "bottom": accent in column[-half:],
    }


def test_the_tab_with_the_keyboard_has_a_frame(panel):
    panel.button.setFocus()
    assert accent_sides(panel) == {"left": False, "right": False, "top": False, "bottom": True}
    width = panel.bar.tabRect(0).width()
    panel.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert all(accent_sides(panel).values())
    assert panel.bar.tabRect(0).width() == width
