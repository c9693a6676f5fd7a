"""The tool bar in windows of many widths: nothing is cut off, nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from docviewer.ui.main_window import MainWindow
from docviewer.ui.menus import TOOL_BAR
from docviewer.ui.settings import Settings
from docviewer.ui.stylesheet import style_sheet
from docviewer.ui.theme import DARK, LIGHT, MARK_CONTRAST, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from docviewer.ui.theme import Theme

_ALL = sum(name is not None and name != "#space" for name in TOOL_BAR)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The frame of the window, shown in the light theme, free to take any size."""
    qapp.setStyle("Fusion")
    qapp.setStyleSheet(style_sheet(LIGHT))
    window = MainWindow(Settings(tmp_path / "window.ini"), LIGHT)
    qtbot.addWidget(window)
    window.setMinimumSize(1, 1)
    window.show()
    yield window
    qapp.setStyleSheet("")


def widen(window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()


def controls(window: MainWindow) -> list[QWidget]:
    """Buttons and boxes that can be seen whole."""
    bar = window.tool_bar
    found = [*bar.findChildren(QToolButton), *bar.findChildren(QLineEdit)]
    whole = [widget for widget in found if widget is not bar.extension and widget.isVisible()]
    return [widget for widget in whole if bar.rect().contains(widget.geometry())]


def texts_cut_off(window: MainWindow) -> list[str]:
    return [
        button.text()
        for button in window.tool_bar.findChildren(QToolButton)
        if button.isVisible()
        and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        and button.width() < button.sizeHint().width()
    ]


@pytest.mark.parametrize("width", [640, 760, 800, 1024, 1200, 1440, 2560])
@pytest.mark.parametrize("points", [0, 14])
def test_every_control_shows_at_every_usual_width(
    window: MainWindow, qapp: QApplication, width: int, points: int
) -> None:
    font = qapp.font()
    if points:
        larger = qapp.font()
        larger.setPointSize(points)
        qapp.setFont(larger)
    try:
        widen(window, width)
        assert len(controls(window)) == _ALL
        assert not texts_cut_off(window)
        assert not window.tool_bar.extension.isVisible()
    finally:
        qapp.setFont(font)


def test_texts_stand_beside_icons_where_there_is_room(window: MainWindow) -> None:
    widen(window, 1440)
    assert window.tool_bar.shows_texts
    widen(window, 700)
    assert not window.tool_bar.shows_texts
    widen(window, 1440)
    assert window.tool_bar.shows_texts


def test_the_look_does_not_flicker_while_the_window_trembles(window: MainWindow) -> None:
    widen(window, 1440)
    width = next(width for width in range(1440, 600, -1) if not _texts_at(window, width))
    for trembling in (1, 4, 8, 3):
        widen(window, width + trembling)
        assert not window.tool_bar.shows_texts


def _texts_at(window: MainWindow, width: int) -> bool:
    widen(window, width)
    return window.tool_bar.shows_texts


def test_what_has_no_room_at_all_is_behind_the_button_at_the_end(window: MainWindow, qtbot: QtBot) -> None:
    widen(window, 420)
    assert len(controls(window)) < _ALL
    extension = window.tool_bar.extension
    assert extension.isVisible()
    QTest.mouseClick(extension, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(controls(window)) == _ALL)


def test_the_first_frame_has_icons(window: MainWindow) -> None:
    buttons = [button for button in controls(window) if isinstance(button, QToolButton)]
    assert buttons
    assert not [button.text() for button in buttons if button.icon().isNull()]


@pytest.mark.parametrize("pages", [1, 99, 1000, 3000, 25_000])
@pytest.mark.parametrize("points", [0, 14])
def test_the_page_box_shows_its_text_whole(window: MainWindow, qapp: QApplication, pages: int, points: int) -> None:
    box, font = window.page_box, qapp.font()
    window.fit_page_box(pages)
    box.setText(f"{pages} / {pages}")
    if points:
        larger = qapp.font()
        larger.setPointSize(points)
        qapp.setFont(larger)
    try:
        QApplication.processEvents()
        box.setCursorPosition(0)
        start = box.cursorRect().center().x()
        box.end(False)
        padding = 1 + 8
        assert start >= padding
        assert box.cursorRect().center().x() <= box.width() - padding
        assert box.cursorRect().center().x() - start >= box.fontMetrics().horizontalAdvance(box.text()) - 1
    finally:
        qapp.setFont(font)


def test_a_wider_page_box_costs_texts_rather_than_controls(window: MainWindow) -> None:
    widen(window, 1440)
    width = next(width for width in range(1440, 600, -1) if not _texts_at(window, width)) + 13
    widen(window, 1440)
    assert _texts_at(window, width)
    window.fit_page_box(1_000_000)
    QApplication.processEvents()
    assert len(controls(window)) == _ALL


@pytest.mark.parametrize("was", [QRect(0, 0, 4000, 3000), QRect(5000, 4000, 900, 700)])
def test_a_window_of_a_larger_screen_comes_back_onto_this_one(
    qtbot: QtBot, tmp_path: Path, was: QRect, window: MainWindow
) -> None:
    settings = Settings(tmp_path / "other.ini")
    window.setGeometry(was)
    settings.keep_layout("window", QByteArray(window.saveGeometry()))
    restored = MainWindow(settings, LIGHT)
    qtbot.addWidget(restored)
    assert restored.screen().availableGeometry().contains(restored.geometry())


def test_neither_size_nor_least_size_is_larger_than_a_small_screen(tmp_path: Path) -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from docviewer.ui.main_window import MainWindow\n"
        "from docviewer.ui.settings import Settings\n"
        "from docviewer.ui.theme import LIGHT\n"
        "from pathlib import Path\n"
        "application = QApplication([])\n"
        f"window = MainWindow(Settings(Path({str(tmp_path / 'fresh.ini')!r})), LIGHT)\n"
        "window.show()\n"
        "available = window.screen().availableSize()\n"
        "print(all(size == size.boundedTo(available) for size in (window.minimumSize(), window.frameSize())))\n"
    )
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True, env=environment
    )
    assert done.stdout.strip() == "True"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_button_at_the_end_can_be_seen_in_both_themes(window: MainWindow, theme: Theme) -> None:
    window.set_theme(theme)
    widen(window, 420)
    picture = window.tool_bar.extension.icon().pixmap(QSize(12, 12)).toImage()
    strongest = max(
        (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())),
        key=lambda colour: colour.alpha(),
    )
    assert contrast(strongest.name().upper(), theme.tint) >= MARK_CONTRAST
