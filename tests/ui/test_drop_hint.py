"""Files dragged over the window: a hint that comes, goes and is in nobody's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from docviewer.ui.main_window import MainWindow
from docviewer.ui.settings import Settings
from docviewer.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from docviewer.ui.theme import Theme
    from tests.ui.conftest import Driver

_COPY, _LEFT, _NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The frame of the window, shown."""
    window = MainWindow(Settings(tmp_path / "window.ini"), LIGHT)
    qtbot.addWidget(window)
    window.show()
    return window


def data(url: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url)])
    return mime


def drag_in(window: MainWindow, mime: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(50, 50), _COPY, mime, _LEFT, _NO_KEYS)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event


def test_the_hint_covers_the_window_while_files_are_over_it(window: MainWindow) -> None:
    assert not window.drop_hint.isVisible()
    assert drag_in(window, data("file:///papers/a.pdf")).isAccepted()
    assert window.drop_hint.isVisible()
    assert window.drop_hint.geometry() == window.rect()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drop_hint.isVisible()


def test_the_hint_is_gone_when_the_files_are_dropped(window: MainWindow, qtbot: QtBot) -> None:
    mime = data("file:///papers/a.pdf")
    drag_in(window, mime)
    with qtbot.waitSignal(window.files_dropped) as dropped:
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), _COPY, mime, _LEFT, _NO_KEYS))
    assert dropped.args == [["/papers/a.pdf"]]
    assert not window.drop_hint.isVisible()


def test_what_can_not_be_opened_gets_no_hint(window: MainWindow) -> None:
    assert not drag_in(window, data("https://example.org/a.pdf")).isAccepted()
    assert not window.drop_hint.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_frame_has_the_colour_of_the_accent(window: MainWindow, theme: Theme) -> None:
    window.set_theme(theme)
    drag_in(window, data("file:///papers/a.pdf"))
    picture = window.grab().toImage()
    middle = picture.height() // 2
    colours = {picture.pixelColor(x, middle).name().upper() for x in range(12)}
    assert theme.accent.upper() in colours


def test_the_hint_follows_the_size_of_the_window(window: MainWindow) -> None:
    drag_in(window, data("file:///papers/a.pdf"))
    window.resize(900, 600)
    QApplication.processEvents()
    assert window.drop_hint.geometry() == window.rect()


def test_fields_leave_dropped_files_to_the_window(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    fields = driver.desktop.window.findChildren(QLineEdit)
    assert len(fields) > 3
    assert not [field.accessibleName() for field in fields if field.isVisible() and field.acceptDrops()]
