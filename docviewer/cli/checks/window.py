"""Whether the window can start: system libraries, fonts, a display, and Qt itself in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from docviewer import qt_system
from docviewer.cli.checks.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SECONDS = 60
#: Qt aborts the process where its platform plugin can't start: so not in this one.
_START_QT = """
import json
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
app = QApplication([])
told = {"version": qVersion(), "platform": app.platformName(), "fonts": len(QFontDatabase.families())}
print(json.dumps({**told, "scale": app.primaryScreen().devicePixelRatio()}))
"""
_PYTHON = (sys.executable, "-P", "-c")


def check() -> Iterator[Finding]:
    """Yield findings about libraries, fonts, display and Qt."""
    plugins = qt_system.platform_plugins(os.environ)
    yield libraries(qt_system.lacking_for_window(os.environ))
    if not qt_system.has_font():
        remedy = f"Install one, on Debian and Ubuntu: sudo apt-get install --yes {qt_system.FONT_PACKAGE}"
        yield Finding("Fonts", "this system has no font to show text with", State.BROKEN, remedy)
    environ = dict(os.environ)
    if sys.platform.startswith("linux") and not plugins:
        text = "none here, so no window can open; the command line works without"
        yield Finding("Display", text, State.NOTE, "Start docviewer from a desktop session to see the window.")
        environ["QT_QPA_PLATFORM"] = "offscreen"
    yield qt(environ)


def libraries(missing: Sequence[str]) -> Finding:
    """Tell which system libraries are missing and the command that brings them."""
    if not missing:
        return Finding("System libraries", "all that Qt needs are there")
    text = f"Qt needs and this system lacks {', '.join(missing)}"
    return Finding("System libraries", text, State.BROKEN, qt_system.install_hint(missing))


def qt(environ: Mapping[str, str], program: str = _START_QT) -> Finding:
    """Start Qt in a child process and tell how that went."""
    try:
        child = subprocess.run(
            [*_PYTHON, program],
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Finding("Qt", f"didn't start within {_SECONDS} s", State.BROKEN, "Try again from another session.")
    if child.returncode:
        complaint = " ".join(child.stderr.split()) or f"its process ended with {child.returncode}"
        return Finding("Qt", f"can't start: {complaint}", State.BROKEN, "Look at System libraries and Libraries above.")
    return _started(json.loads(child.stdout.splitlines()[-1]))


def _started(told: Mapping[str, Any]) -> Finding:
    text = f"{told['version']} starts on platform {told['platform']}, {told['fonts']} font families"
    return Finding("Qt", f"{text}, scale {told['scale']:g}")
