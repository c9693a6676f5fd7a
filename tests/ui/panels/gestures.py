"""What a person does with mouse and keys, through Qt's own event queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from docviewer.ui.panels.segment_model import Column

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    import pytest
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


class Counted:
    """Stands in for a function of a module and counts its calls."""

    def __init__(self, patch: pytest.MonkeyPatch, module: ModuleType, name: str) -> None:
        self.calls = 0
        self._real = getattr(module, name)
        patch.setattr(module, name, self)

    def __call__(self, *arguments: object) -> object:
        self.calls += 1
        return self._real(*arguments)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


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
