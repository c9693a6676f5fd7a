"""The real window with real readers, driven by the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.app import Desktop
from docviewer.reading.reader_pool import ReaderPool
from docviewer.resource_files import resource_path
from docviewer.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from docviewer.core.errors import DocviewerError
    from docviewer.core.session import DocumentState, Facts

#: Readers start, read and answer within this, also on a busy machine.
PATIENCE_MS = 30_000


class Driver:
    """Opens samples in a window and waits until they are read and labelled."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.desktop = desktop
        self.qtbot = qtbot

    @property
    def state(self) -> DocumentState:
        """The document in front."""
        current = self.desktop.store.session.current
        assert current is not None
        return current

    @property
    def facts(self) -> Facts:
        """What is known of the document in front."""
        return self.state.facts

    def open(self, path: str | Path) -> None:
        """Open a file and wait until it is read, or can't be."""
        self.desktop.documents.open(str(path))
        self.wait_until_read()

    def open_sample(self, name: str) -> None:
        """Open a bundled sample and wait until it is read."""
        self.open(resource_path(f"samples/{name}"))

    def wait_until_read(self) -> None:
        """Wait until the document in front has come to rest."""
        self.qtbot.waitUntil(self._rests, timeout=PATIENCE_MS)

    def wait(self, ready: object) -> None:
        """Wait until `ready()` holds."""
        self.qtbot.waitUntil(ready, timeout=PATIENCE_MS)

    def roles(self) -> list[int]:
        """Roles of the segments, in order."""
        assert self.facts.segments is not None
        return [int(role) for role in self.facts.segments.role]

    def problem(self) -> DocviewerError:
        """Why the document in front isn't shown."""
        assert self.facts.problem is not None
        return self.facts.problem

    def _rests(self) -> bool:
        facts = self.facts
        if facts.problem is not None:
            return True
        if facts.info is None or facts.reading or not self.desktop.complete:
            return False
        return facts.evidence is None or (facts.segments is not None and facts.lines is facts.evidence.lines)


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    """The window, shown, with its panels, without a document."""
    desktop = Desktop(qapp, Settings(tmp_path / "window.ini"), ReaderPool())
    desktop.themes.choose("light")
    desktop.show()
    qtbot.waitUntil(lambda: desktop.complete, timeout=PATIENCE_MS)
    yield desktop
    desktop.window.close()
    desktop.window.deleteLater()
    desktop.themes.deleteLater()
    qapp.processEvents()


@pytest.fixture
def driver(desktop: Desktop, qtbot: QtBot) -> Driver:
    """A driver of that window."""
    return Driver(desktop, qtbot)
