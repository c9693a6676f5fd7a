"""Take the pictures of resources/screenshots: the real window on the bundled samples, light and dark.

python packaging/screenshots.py [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from photographer import SIZE, Photographer  # noqa: E402
from PySide6.QtCore import QPoint  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from work_scenes import (  # noqa: E402
    correcting,
    damage,
    finding,
    losing_place,
    page_modes,
    reviewing,
    take_front,
    window_dialogs,
)

from docviewer.ui.dialogs.shortcuts_dialog import ShortcutsDialog  # noqa: E402

NARROW = (1024, 700)
LABELLED = "labelled/documents/first-line-indents.pdf"
TABLED = "labelled/documents/numbered-rules.pdf"


def take_all(application: QApplication, folder: Path, theme: str, scratch: Path) -> None:
    """Take every picture in one theme; settings and workspaces are kept in `scratch`."""
    settings, workspace = scratch / f"{theme}.ini", scratch / f"{theme}.docviewer"
    camera = Photographer(application, folder, theme, settings, workspace)
    camera.take("empty")
    for take in (report, sources, tables, strategies, comparison, scores, dialogs):
        take(camera)
    for take in (correcting, reviewing, finding, page_modes, window_dialogs):
        take(camera)
    losing_place(camera, scratch / f"{theme}-report.pdf")
    camera.close()
    damage(workspace)
    camera = Photographer(application, folder, theme, settings, workspace)
    take_front(camera, "damaged")
    camera.close()


def report(camera: Photographer) -> None:
    """Take the window with a report, as wide and as narrow as it gets, and the card that tells why."""
    camera.open("two-level-report.pdf")
    camera.desktop.window.middle.setSizes([600, 200])
    numbers = camera.desktop.window.actions_by_name["numbers"]
    numbers.trigger()
    camera.desktop.pages.current.go_to_page(1)
    camera.settle()
    camera.select(camera.segment_on_page(1, 4))
    camera.take("window")
    numbers.trigger()
    camera.desktop.pages.current.go_to_page(0)
    camera.select(3)
    hover(camera)
    camera.take("hover")
    camera.desktop.window.resize(*NARROW)
    camera.take("narrow")
    camera.desktop.window.resize(*SIZE)


def sources(camera: Photographer) -> None:
    """Take documents of all kinds: a locked one, a scan before and after its text is recognised, a Textract result."""
    camera.open("encrypted.pdf")
    camera.take("password")
    camera.open("scan.pdf")
    camera.take("scan")
    camera.desktop.window.actions_by_name["recognise-page"].trigger()
    camera.wait(lambda: bool(len(camera.desktop.store.session.current.facts.lines or ())))
    camera.select(1)
    camera.take("recognised")
    camera.open("mooring-form.json")
    camera.choose("textract-layout")
    camera.select(camera.find("table"))
    camera.desktop.panels.right.bring_forward(camera.desktop.panels.segment)
    camera.take("textract")
    camera.desktop.panels.right.bring_forward(camera.desktop.panels.strategy)


def tables(camera: Photographer) -> None:
    """Take a table that was found on a page, as a grid in its panel."""
    camera.open(TABLED)
    camera.wait(lambda: bool(camera.desktop.store.session.current.facts.evidence.tables))
    camera.settle()
    camera.select(camera.find("table"))
    camera.desktop.panels.right.bring_forward(camera.desktop.panels.segment)
    camera.take("table")
    camera.desktop.panels.right.bring_forward(camera.desktop.panels.strategy)


def strategies(camera: Photographer) -> None:
    """Take strategies with their histograms."""
    for name, sample in (("line-spacing", "two-column-article.pdf"), ("indentation", "indented-headers.pdf")):
        camera.open(sample)
        camera.choose(name)
        camera.take("two-columns" if name == "line-spacing" else name)


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
    shortcuts = ShortcutsDialog(camera.desktop.window.shortcuts, camera.desktop.window)
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
            take_all(application, folder, theme, Path(scratch))
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
