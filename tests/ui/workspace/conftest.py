"""Windows on one workspace file: begun, ended, begun again."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from docviewer.app import Desktop
from docviewer.reading.reader_pool import ReaderPool
from docviewer.resource_files import resource_path
from docviewer.ui.settings import Settings
from docviewer.ui.window_arguments import WorkspaceChoice
from tests.ui.conftest import Driver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from docviewer.ui.workspace.workspace_controller import WorkspaceController

REPORT = "two-level-report.pdf"


class KeptDriver(Driver):
    """Drives a window that has a workspace."""

    @property
    def workspace(self) -> WorkspaceController:
        """The window's part about workspaces."""
        assert self.desktop.workspace is not None
        return self.desktop.workspace

    @property
    def mark(self) -> str:
        """What the saved mark says."""
        return self.workspace.mark.text().strip()

    @property
    def paths(self) -> list[str]:
        """The open documents."""
        return [state.path for state in self.desktop.store.session.documents.values()]

    def wait_until_saved(self) -> None:
        """Wait until the document in front is in the workspace, and all that was done is."""
        document = self.desktop.store.session.active
        assert document is not None
        self.wait(lambda: self.workspace.keeping.key_of(document) and not self.workspace.status.unsaved)

    ended = False

    def close(self) -> None:
        """Close the window as a person does; it may stay where something isn't saved."""
        self.ended = self.desktop.window.close()
        if self.ended:
            self.desktop.window.deleteLater()
            self.desktop.themes.deleteLater()

    def give_up(self) -> None:
        """Close the window whatever isn't saved."""
        if not self.ended:
            self.desktop.window.may_close = lambda: True
            self.close()


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., KeptDriver]]:
    """Begins a window with the documents named; its workspace is `kept.docviewer` unless another is given."""
    begun: list[KeptDriver] = []

    def start(*documents: str, path: Path | None = None, wait: bool = True) -> KeptDriver:
        choice = WorkspaceChoice(True, path or tmp_path / "kept.docviewer")
        desktop = Desktop(qapp, Settings(tmp_path / "window.ini"), ReaderPool(), None, choice)
        desktop.themes.choose("light")
        desktop.open(documents)
        desktop.show()
        driver = KeptDriver(desktop, qtbot)
        begun.append(driver)
        driver.wait(lambda: desktop.complete)
        if wait:
            driver.wait(lambda: driver.workspace.link.workspace is not None)
        return driver

    yield start
    for driver in begun:
        driver.give_up()
    qapp.processEvents()
    gc.collect()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of four pages that a test may move and change."""
    path = tmp_path / "report.pdf"
    path.write_bytes(resource_path(f"samples/{REPORT}").read_bytes())
    return path
