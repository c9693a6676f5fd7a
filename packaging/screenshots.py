"""Take the pictures of resources/screenshots: the real window on the bundled samples, light and dark.

python packaging/screenshots.py [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from docviewer.app import Desktop  # noqa: E402
from docviewer.reading.reader_pool import ReaderPool  # noqa: E402
from docviewer.ui.dialogs.shortcuts_dialog import ShortcutsDialog  # noqa: E402
from docviewer.ui.settings import Settings  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = ROOT / "resources" / "samples"
SIZE = (1440, 900)
NARROW = (1024, 700)
LABELLED = "labelled/documents/first-line-indents.pdf"
_PATIENCE_S = 60.0
_SETTLE_S = 0.8


class Photographer:
    """Drives one window of one theme and saves pictures of it."""

    def __init__(self, application: QApplication, folder: Path, theme: str, settings: Path) -> None:
        self._application = application
        self._folder = folder
        self._theme = theme
        kept = Settings(settings)
        kept.theme = theme
        self.desktop = Desktop(application, kept, ReaderPool())
        self.desktop.show()
        self.desktop.window.resize(*SIZE)
        self.wait(lambda: self.desktop.complete)

    def open(self, sample: str) -> None:
        """Open a bundled sample and wait until it is read, labelled and drawn."""
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


def take_all(application: QApplication, folder: Path, theme: str, settings: Path) -> None:
    """Take every picture in one theme."""
    camera = Photographer(application, folder, theme, settings)
    camera.take("empty")
    camera.open("two-level-report.pdf")
    camera.choose("line-spacing")
    camera.desktop.window.middle.setSizes([600, 200])
    camera.desktop.window.actions_by_name["numbers"].trigger()
    camera.desktop.pages.current.go_to_page(1)
    camera.settle()
    camera.select(camera.segment_on_page(1, 4))
    camera.take("window")
    camera.desktop.window.actions_by_name["numbers"].trigger()
    camera.open("encrypted.pdf")
    camera.take("password")
    camera.open("scan.pdf")
    camera.take("scan")
    camera.open("two-column-article.pdf")
    camera.choose("line-spacing")
    camera.take("two-columns")
    camera.open("indented-headers.pdf")
    camera.choose("indentation")
    camera.take("indentation")
    camera.open("two-level-report.pdf")
    camera.choose("font-size")
    camera.desktop.pages.current.go_to_page(0)
    camera.select(3)
    hover(camera)
    camera.take("hover")
    camera.desktop.window.resize(*NARROW)
    camera.take("narrow")
    camera.desktop.window.resize(*SIZE)
    comparison(camera)
    scores(camera)
    dialogs(camera)
    camera.close()


def hover(camera: Photographer) -> None:
    """Rest the pointer on the selected segment, so that its card appears."""
    view: Any = camera.desktop.pages.current
    facts = camera.desktop.store.session.current.facts
    line = int(facts.segments.first[view.selected])
    edges = [float(getattr(facts.lines, name)[line]) for name in ("x0", "top", "x1", "bottom")]
    spot = view.camera.rect(int(facts.lines.page[line]), tuple(edges)).center().toPoint()
    QTest.mouseMove(view.viewport(), spot)
    QTest.mouseMove(view.viewport(), spot + QPoint(2, 1))


def comparison(camera: Photographer) -> None:
    """Take the compare view: beside each other, one over the other."""
    actions = camera.desktop.window.actions_by_name
    camera.open("two-level-report.pdf")
    camera.choose("line-spacing")
    actions["compare"].trigger()
    camera.desktop.panels.comparing.choose("font-size")
    camera.settle()
    for _ in range(2):
        actions["next-difference"].trigger()
    camera.take("compare")
    actions["overlay"].trigger()
    camera.take("compare-overlay")
    actions["overlay"].trigger()
    actions["compare"].trigger()


def scores(camera: Photographer) -> None:
    """Take badge and panel of the score of a labelled sample, its worst miss chosen."""
    scoring = camera.desktop.panels.scoring
    camera.open(LABELLED)
    camera.choose("full-stop")
    camera.wait(lambda: scoring.badge.text().startswith(("Score 0", "Score 1")))
    scoring.badge.click()
    listed = camera.desktop.panels.score.list
    worst = next((at for at, row in enumerate(listed.score_model.rows) if row.bbox is not None), -1)
    if worst >= 0:
        index = listed.score_model.index(worst)
        listed.setCurrentIndex(index)
        listed.clicked.emit(index)
    camera.take("score")
    camera.desktop.panels.right.bring_forward(camera.desktop.panels.strategy)


def dialogs(camera: Photographer) -> None:
    """Take the dialogs."""
    dialog = camera.desktop.panels.export.open_dialog()
    if dialog is None:
        raise RuntimeError("there is nothing to export")
    camera.take("export", dialog)
    dialog.reject()
    shortcuts = ShortcutsDialog(camera.desktop.window)
    shortcuts.show()
    camera.take("shortcuts", shortcuts)
    shortcuts.close()


def main() -> int:
    """Take all pictures in both themes."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["screenshots"])
    with tempfile.TemporaryDirectory() as scratch:
        for theme in ("light", "dark"):
            take_all(application, folder, theme, Path(scratch) / f"{theme}.ini")
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
