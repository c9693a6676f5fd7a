"""Qt's binding must not lose references that Python counts: a window that runs for hours would die of it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

_CALLS = 500
_SLACK = 50  # other threads come and go


class Sender(QObject):
    sent = Signal()


def test_calls_into_qt_keep_the_count_of_none() -> None:
    sender = Sender()
    sender.sent.connect(lambda: None)
    sender.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        sender.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < _SLACK


def test_signals_keep_the_counts_of_true_and_false() -> None:
    sender = Sender()
    sender.sent.connect(lambda: None)
    sender.sent.emit()
    before = sys.getrefcount(True) + sys.getrefcount(False)
    for _ in range(_CALLS):
        sender.sent.emit()
    assert abs(sys.getrefcount(True) + sys.getrefcount(False) - before) < _SLACK
