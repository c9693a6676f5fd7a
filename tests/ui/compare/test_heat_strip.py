"""The heat strip: bars, pages under the pointer, many pages in few pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from docviewer.ui.compare.heat_strip import HeatStrip
from docviewer.ui.theme import LIGHT, THRESHOLD, standing_out

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_NAN = float("nan")


@pytest.fixture
def strip(qtbot: QtBot) -> HeatStrip:
    strip = HeatStrip()
    qtbot.addWidget(strip)
    strip.resize(400, strip.height())
    strip.show()
    return strip


def heights(strip: HeatStrip) -> list[int]:
    """Coloured pixels in each column."""
    image, colour = strip.grab().toImage(), QColor(standing_out(THRESHOLD, LIGHT.panel))
    return [sum(image.pixelColor(x, y) == colour for y in range(image.height())) for x in range(image.width())]


def test_a_page_that_differs_more_has_a_higher_bar(strip: HeatStrip) -> None:
    strip.set_agreement((1.0, 0.75, 0.0, _NAN))
    found = [max(heights(strip)[x] for x in range(strip.width()) if strip.page_at(x) == page) for page in range(4)]
    assert found[0] == found[3] == 0
    assert 0 < found[1] < found[2]


def test_a_click_and_a_drag_choose_pages(strip: HeatStrip, qtbot: QtBot) -> None:
    strip.set_agreement((1.0,) * 4)
    x = [next(x for x in range(400) if strip.page_at(x) == page) + 3 for page in range(4)]
    with qtbot.waitSignal(strip.page_chosen) as told:
        QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(x[3], 5))
    assert told.args == [3]
    with qtbot.waitSignal(strip.page_chosen) as told:
        QTest.mouseMove(strip, QPoint(x[1], 5))
    assert told.args == [1]
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(x[1], 5))


def test_arrow_keys_step_through_the_pages_and_stop_at_the_ends(strip: HeatStrip, qtbot: QtBot) -> None:
    strip.set_agreement((1.0, 0.5))
    with qtbot.waitSignal(strip.page_chosen) as told:
        QTest.keyClick(strip, Qt.Key.Key_Right)
    assert told.args == [1]
    with qtbot.assertNotEmitted(strip.page_chosen):
        QTest.keyClick(strip, Qt.Key.Key_Left)


def test_words_tell_how_much_agrees(strip: HeatStrip) -> None:
    strip.set_agreement((1.0, 0.999, 0.5, _NAN))
    assert [strip.words_for(page) for page in range(4)] == [
        "Page 1: 100 % of the lines agree",
        "Page 2: 99 % of the lines agree",
        "Page 3: 50 % of the lines agree",
        "Page 4: nothing to compare",
    ]
    strip.set_page(2)
    assert strip.accessibleDescription() == "Page 3: 50 % of the lines agree"


def test_one_page_in_thousands_that_differs_is_seen(strip: HeatStrip) -> None:
    shares = [1.0] * 5000
    shares[2500] = 0.0
    strip.set_agreement(tuple(shares))
    assert 1 <= sum(height > 0 for height in heights(strip)) <= 2


def test_without_pages_nothing_is_chosen(strip: HeatStrip, qtbot: QtBot) -> None:
    assert strip.page_at(10) == -1
    with qtbot.assertNotEmitted(strip.page_chosen):
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
