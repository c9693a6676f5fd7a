"""Panels are shown as windows of their own here."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform warns of what windows of a real platform can do: least sizes, raising, grabbing.
    for item in items:
        if "/ui/panels/" in str(item.path):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
