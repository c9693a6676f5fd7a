"""What a person does with mouse and keys, through Qt's own event queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

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
