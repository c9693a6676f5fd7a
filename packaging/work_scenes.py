"""Pictures of a person's work: correcting, reviewing, finding, and the dialogs of the window."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from photographer import SAMPLES
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from pathlib import Path

    from photographer import Photographer

#: A dialog has settled by then.
_DIALOG_MS = 900


def correcting(camera: Photographer) -> None:
    """Take a merge, a changed role, an edited text and a line left out, with the Segment panel."""
    camera.open("two-level-report.pdf")
    camera.choose("layout")
    actions, panels = camera.desktop.window.actions_by_name, camera.desktop.panels
    panels.right.bring_forward(panels.segment)
    first = camera.segment_on_page(0, 3)
    camera.select(first)
    actions["merge"].trigger()
    camera.settle()
    camera.select(camera.segment_on_page(0, 1))
    actions["role-heading"].trigger()
    camera.settle()
    camera.select(camera.segment_on_page(0, 2))
    camera.desktop.pages.current.go_to_page(0)
    camera.take("correct")
    camera.desktop.window.resize(1024, 700)
    camera.take("correct-narrow")
    camera.desktop.window.resize(1440, 900)
    take_dialog(camera, "undo-list", "undo-list")


def reviewing(camera: Photographer) -> None:
    """Take a review half done: verdicts on the page, in the table and in the Review tab; one act on many."""
    actions, panels = camera.desktop.window.actions_by_name, camera.desktop.panels
    panels.right.bring_forward(panels.review)
    camera.select(camera.segment_on_page(0, 0))
    for verdict in ("accept", "accept", "attention", "accept", "reject"):
        actions[verdict].trigger()
        camera.settle()
    camera.select(camera.segment_on_page(0, 2))
    camera.desktop.pages.current.go_to_page(0)
    camera.take("review")
    panels.table.filter_bar.set_text("state:unreviewed role:paragraph page:1-2")
    camera.settle()
    take_dialog(camera, "apply-to-all", "apply-to-all")
    panels.table.filter_bar.set_text("")
    camera.settle()


def finding(camera: Photographer) -> None:
    """Take the hits of a search, and the command palette."""
    camera.desktop.window.actions_by_name["find"].trigger()
    camera.settle()
    field = camera.desktop.panels.finding.bar.box
    QTest.keyClicks(field, "library")
    QTest.keyClick(field, Qt.Key.Key_Return)
    camera.take("find")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    take_dialog(camera, "palette", "palette")


def page_modes(camera: Photographer) -> None:
    """Take dark paper, turned."""
    actions = camera.desktop.window.actions_by_name
    for name in ("colours-dark", "rotate-right"):
        actions[name].trigger()
    camera.take("page-modes")
    for name in ("colours-as-is", "rotate-left"):
        actions[name].trigger()
    camera.settle()


def window_dialogs(camera: Photographer) -> None:
    """Take the dialogs of the window as a whole."""
    for command in ("preferences", "properties", "about", "licence", "all-notes"):
        take_dialog(camera, command, command)


def losing_place(camera: Photographer, copy: Path) -> None:
    """Take the list of corrections without a place: their file became another one.

    Args:
        camera: Takes the pictures.
        copy: Where the file is written that changes.
    """
    actions = camera.desktop.window.actions_by_name
    shutil.copy(SAMPLES / "two-level-report.pdf", copy)
    camera.open(copy)
    for nth in (2, 3):
        camera.select(camera.segment_on_page(0, nth))
        actions["role-heading"].trigger()
        camera.settle()
    shutil.copy(SAMPLES / "two-column-article.pdf", copy)
    actions["reload"].trigger()
    camera.settle()
    camera.wait(lambda: actions["lost"].isEnabled())
    camera.take("changed-file")
    take_dialog(camera, "lost", "lost")


def damage(workspace: Path) -> None:
    """Write over the head of a workspace."""
    kept = workspace.read_bytes()
    workspace.write_bytes(kept[:40] + bytes(4096) + kept[4136:])


def take_front(camera: Photographer, name: str) -> None:
    """Take the dialog that stands in front, once it does, and close it."""
    camera.wait(lambda: dialog() is not None)
    if (shown := dialog()) is not None:
        camera.take(name, shown)
        shown.close()
    camera.settle()


def take_dialog(camera: Photographer, command: str, name: str) -> None:
    """Take the dialog or popup that a command opens, whether or not the command waits for it to be closed."""

    def take() -> None:
        shown = dialog()
        if shown is None:
            raise RuntimeError(f"{command} opened no dialog")
        camera.take(name, shown)
        shown.close()

    QTimer.singleShot(_DIALOG_MS, take)
    camera.desktop.window.actions_by_name[command].trigger()
    camera.settle()
    camera.wait(lambda: dialog() is None)


def dialog() -> QWidget | None:
    """Return the dialog or popup that stands in front, or None."""
    front = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    open_ones = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
    return front or next((widget for widget in open_ones if widget.isVisible()), None)
