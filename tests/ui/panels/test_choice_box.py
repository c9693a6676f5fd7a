"""The drop-down box: its list stands out from what it covers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.stylesheet import raised, style_sheet
from docviewer.ui.theme import DARK, LIGHT, MARK_CONTRAST, TEXT_CONTRAST, contrast


@pytest.fixture(params=[LIGHT, DARK], ids=lambda theme: theme.name)
def theme(request):
    return request.param


@pytest.fixture
def opened(qtbot, theme):
    """Three choices, dropped down."""
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.setStyleSheet(style_sheet(theme))
    box = ChoiceBox("Strategy")
    box.addItems(["Font size", "Indentation", "Full stop"])
    QVBoxLayout(frame).addWidget(box)
    frame.resize(320, 120)
    frame.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    yield box
    box.hidePopup()


def test_the_list_has_an_edge_on_all_sides(opened, theme):
    picture = opened.view().grab().toImage()
    right, bottom = picture.width() - 1, picture.height() - 1
    for place in (
        QPoint(right // 2, 0),
        QPoint(right // 2, bottom),
        QPoint(0, bottom // 2),
        QPoint(right, bottom // 2),
    ):
        assert picture.pixelColor(place).name().upper() == theme.edge


def test_the_list_opens_below_the_box_and_shows_all_choices(opened):
    below = opened.mapToGlobal(opened.rect().bottomLeft()).y()
    assert opened.view().window().y() >= below
    assert not opened.view().verticalScrollBar().isVisible()


def test_what_lies_over_the_window_can_be_told_from_it(theme):
    assert contrast(theme.edge, raised(theme)) >= MARK_CONTRAST
    for text in (theme.text, theme.soft):
        assert contrast(text, raised(theme)) >= TEXT_CONTRAST
