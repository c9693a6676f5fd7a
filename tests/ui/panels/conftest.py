"""Panels are shown as windows of their own here."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docviewer.ui.panels.parameter_control import ParameterControl
from docviewer.ui.panels.segment_table import SegmentTable
from tests.ui.panels.made_segments import LINES, SEGMENTS


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform warns of what windows of a real platform can do: least sizes, raising, grabbing.
    for item in items:
        if "/ui/panels/" in str(item.path):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def table(qtbot):
    """A thousand segments, 700 x 300 pixels, shown."""
    table = SegmentTable()
    qtbot.addWidget(table)
    table.set_segments(LINES, SEGMENTS)
    table.resize(700, 300)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    return table


@pytest.fixture
def shown(qtbot):
    frames = []

    def show(parameter, width=320):
        frame = QWidget()
        control = ParameterControl(parameter)
        QVBoxLayout(frame).addWidget(control)
        frames.append(frame)
        qtbot.addWidget(frame)
        frame.resize(width, 200)
        frame.show()
        frame.activateWindow()
        qtbot.waitUntil(frame.isActiveWindow)
        return control

    return show
