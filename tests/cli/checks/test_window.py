from __future__ import annotations

import os
from typing import TYPE_CHECKING

from docviewer import qt_system
from docviewer.cli.checks import window
from docviewer.cli.checks.finding import State

if TYPE_CHECKING:
    import pytest


def test_qt_starts_in_a_process_of_its_own() -> None:
    found = window.qt({**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert found.state is State.GOOD
    assert "starts on platform offscreen" in found.text


def test_a_platform_that_aborts_the_process_is_reported_not_suffered() -> None:
    found = window.qt({**os.environ, "QT_QPA_PLATFORM": "no-such-platform"})
    assert found.state is State.BROKEN
    assert "no-such-platform" in found.text
    assert found.remedy


def test_a_library_that_the_import_misses_is_named_without_a_traceback_reaching_the_person() -> None:
    program = "raise ImportError('libEGL.so.1: cannot open shared object file')"
    found = window.qt(os.environ, program)
    assert found.state is State.BROKEN
    assert "libEGL.so.1" in found.text


def test_a_process_that_dies_silently_is_reported_with_its_status() -> None:
    found = window.qt(os.environ, "import sys; sys.exit(7)")
    assert found.text == "can't start: its process ended with 7"


def test_missing_libraries_come_with_the_command_that_installs_them() -> None:
    found = window.libraries(("libEGL.so.1", "libxcb-cursor.so.0"))
    assert found.state is State.BROKEN
    assert "libEGL.so.1, libxcb-cursor.so.0" in found.text
    assert found.remedy == qt_system.install_hint(("libEGL.so.1", "libxcb-cursor.so.0"))


def test_without_a_display_qt_is_still_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    found = {finding.name: finding for finding in window.check()}
    assert found["Display"].state is State.NOTE
    assert found["Qt"].state is State.GOOD
