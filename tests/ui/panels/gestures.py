"""What a person does with mouse and keys, through Qt's own event queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from docviewer.ui.panels.segment_model import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from docviewer.ui.panels.segment_table import SegmentTable

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def drag(widget: QWidget, start: QPoint, stops: Iterable[QPoint]) -> None:
    """Press at `start`, move over `stops`, let go at the last."""
    QTest.mousePress(widget, LEFT, NO_KEYS, start)
    where = start
    for where in stops:
        QTest.mouseMove(widget, where)
    QTest.mouseRelease(widget, LEFT, NO_KEYS, where)


class Heard:
    """Writes down what signals tell."""

    def __init__(self, *signals: object) -> None:
        self.told: list[tuple[object, ...]] = []
        for signal in signals:
            signal.connect(lambda *arguments: self.told.append(arguments))

    def __bool__(self) -> bool:
        return bool(self.told)


def click_row(table: SegmentTable, row: int, keys: Qt.KeyboardModifier = NO_KEYS):
    place = table.view.visualRect(table.model.index(row, Column.TEXT)).center()
    QTest.mouseClick(table.view.viewport(), LEFT, keys, place)


def click_header(table: SegmentTable, column: int):
    header = table.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)


def texts(widget: QWidget) -> list[str]:
    """Return what the labels that show say."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
