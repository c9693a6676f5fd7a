"""Drive the real window, offscreen, and save pictures of it."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from docviewer.app import Desktop
from docviewer.core.labels import Role
from docviewer.reading.reader_pool import ReaderPool
from docviewer.ui.settings import Settings
from docviewer.ui.window_arguments import WorkspaceChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
SIZE = (1440, 900)
_PATIENCE_S = 60.0
_SETTLE_S = 0.8


class Photographer:
    """Drives one window of one theme and saves pictures of it."""

    def __init__(self, application: QApplication, folder: Path, theme: str, settings: Path, workspace: Path) -> None:
        self._application = application
        self._folder = folder
        self._theme = theme
        kept = Settings(settings)
        kept.theme = theme
        self.desktop = Desktop(application, kept, ReaderPool(), workspace=WorkspaceChoice(path=workspace))
        self.desktop.show()
        self.desktop.window.resize(*SIZE)
        self.wait(lambda: self.desktop.complete)

    def open(self, sample: str | Path) -> None:
        """Open a bundled sample, or a file, and wait until it is read, labelled and drawn."""
        self.desktop.open([str(SAMPLES / sample)])
        self.wait(self._ready)
        self.settle()

    def choose(self, strategy: str) -> None:
        """Use a strategy for the document in front."""
        self.desktop.panels.strategy_controller.choose(strategy)
        self.settle()

    def select(self, ordinal: int) -> None:
        """Select a segment."""
        facts = self.desktop.store.session.current.facts
        self.desktop.panels.segments_controller.choose(int(facts.segments.first[ordinal]))
        self.settle()

    def segment_on_page(self, page: int, nth: int) -> int:
        """Return the ordinal of the n-th segment that has a box on a page."""
        boxes = self.desktop.store.session.current.facts.segments.boxes
        return int(boxes.segment[boxes.on_page(page)[nth]])

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Save a picture of the window, or of one widget."""
        self.settle()
        picture = (widget or self.desktop.window).grab()
        picture.save(str(self._folder / f"{name}-{self._theme}.png"))

    def settle(self) -> None:
        """Let timers and pictures come."""
        end = perf_counter() + _SETTLE_S
        while perf_counter() < end:
            self._application.processEvents()

    def wait(self, ready: Callable[[], bool]) -> None:
        """Run the event loop until `ready`."""
        end = perf_counter() + _PATIENCE_S
        while not ready():
            self._application.processEvents()
            if perf_counter() > end:
                raise TimeoutError("the window never became ready")

    def find(self, role: str, nth: int = 0) -> int:
        """Return the ordinal of the n-th segment of a role, by its token."""
        facts = self.desktop.store.session.current.facts
        return [at for at, value in enumerate(facts.segments.role.tolist()) if Role(value).token == role][nth]

    def close(self) -> None:
        """Close the window."""
        self.desktop.window.close()
        self.desktop.window.deleteLater()
        self.settle()

    def _ready(self) -> bool:
        current = self.desktop.store.session.current
        if current is None:
            return False
        facts = current.facts
        if facts.problem is not None:
            return True
        if facts.info is None or facts.reading:
            return False
        return facts.evidence is None or facts.segments is not None
