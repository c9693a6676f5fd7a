"""A real window that drives itself and tells on standard output what it did, until somebody kills it.

python -m tests.benchmarks.driven_window edit WORKSPACE FILE EDITS SEED
python -m tests.benchmarks.driven_window show WORKSPACE

It is `docviewer.app.run` with a script in the event loop: keys and commands, as a person gives them. Lines told:

    made {"edit": 3, "work": digest}       the session has the edit
    saved {"edit": 3}                      it and all before it are on the disk
    looked {"view": {…}}                   a view is on its way to the disk, as plain data
    view-saved {"view": {…}}               it is on the disk
    shown {"documents": […], …}            what a window that was begun again shows
"""

from __future__ import annotations

import json
import os
import sys
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

import docviewer.app
from docviewer.core.work_json import leaf_as_plain
from docviewer.core.work_patch import leaves_of, patched
from docviewer.ui.store import Move
from docviewer.ui.workspace.edit_requests import CHANGES
from docviewer.ui.workspace.kept_view import KeptView
from docviewer.workspace.requests import Enter, Look
from docviewer.workspace.writer import Saved

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.history import History
    from docviewer.core.work import Work
    from docviewer.ui.store import Edited
    from docviewer.ui.workspace.workspace_controller import WorkspaceController

_PAUSE_MS = 5
_COMMANDS = (
    "merge",
    "exclude",
    "accept",
    "reject",
    "attention",
    "deeper",
    "undo",
    "redo",
    "merge-next",
    "reset-segment",
)
_ROLE_KEYS = (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_7)


class Driven(docviewer.app.Desktop):
    """The window, with a script that begins when all of it is there."""

    script: type[Edits] | type[Showing]

    def finish(self) -> None:
        """Build the rest, then begin the script."""
        if not self.complete:
            self.running = self.script(self)  # first, so that it hears of an edit before the disk does
            super().finish()
            self.running.begin()


class Edits:
    """Makes edits one after another, each by the way a person makes it."""

    def __init__(self, desktop: docviewer.app.Desktop) -> None:
        self._desktop = desktop
        self._left, seed = int(sys.argv[4]), int(sys.argv[5])
        self._random = Random(seed)
        self._made = self._saved = 0
        desktop.store.subscribe_edits(self._edited)

    def begin(self) -> None:
        """Begin as soon as the document is there."""
        desktop, workspace = self._desktop, workspace_of(self._desktop)
        workspace.link.told.connect(self._told)
        workspace.link.submitted.connect(self._submitted)
        self._timer = QTimer(desktop.window, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        current = self._desktop.store.session.current
        if current is None or current.facts.segments is None or current.facts.reading:
            return
        if workspace_of(self._desktop).keeping.key_of(self._desktop.store.session.active or 0) == 0:
            return
        if self._made >= self._left:
            return
        self._look_around()
        before = self._made
        for _ in range(20):
            self._random.choice((self._command, self._role, self._strategy, self._slide))()
            if self._made > before:
                return

    def _look_around(self) -> None:
        view = self._desktop.pages.current
        QTest.keyClick(view, Qt.Key.Key_Tab)
        if self._random.random() < 0.2:
            view.go_to_page(self._random.randrange(view.page_count))
        if self._random.random() < 0.1:
            self._desktop.window.actions_by_name[self._random.choice(("zoom-in", "zoom-out", "fit-width"))].trigger()

    def _command(self) -> None:
        action = self._desktop.window.actions_by_name[self._random.choice(_COMMANDS)]
        if action.isEnabled():
            action.trigger()

    def _role(self) -> None:
        QTest.keyClick(self._desktop.pages.current, self._random.choice(_ROLE_KEYS))

    def _strategy(self) -> None:
        action = self._random.choice(self._desktop.window.submenus["strategies"].actions())
        if action.isEnabled():
            action.trigger()

    def _slide(self) -> None:
        sliders = [slider for slider in self._desktop.panels.strategy.findChildren(object) if is_slider(slider)]
        if sliders:
            QTest.keyClick(self._random.choice(sliders), self._random.choice((Qt.Key.Key_Right, Qt.Key.Key_Left)))

    def _edited(self, edited: Edited) -> None:
        if edited.move is Move.CLOSED:
            return
        self._made += 1
        patch = edited.change.patch.inverse if edited.move is Move.UNDONE else edited.change.patch
        work = patched(self._desktop.store.session.documents[edited.document].work, patch)
        self._digest = digest(work, edited.history)

    def _submitted(self, request: object) -> None:
        if isinstance(request, Look):
            tell("looked", view=request.view)
        elif isinstance(request, CHANGES) and not isinstance(request, Enter):
            tell("made", edit=self._made, work=self._digest)

    def _told(self, outcome: object) -> None:
        if not isinstance(outcome, Saved):
            tell("trouble", what=repr(outcome)[:500])
            return
        edits = sum(isinstance(request, CHANGES) and not isinstance(request, Enter) for request in outcome.requests)
        if edits:
            self._saved += edits
            tell("saved", edit=self._saved)
        for request in outcome.requests:
            if isinstance(request, Look):
                tell("view-saved", view=request.view)


class Showing:
    """Waits until the window stands as it did, says what it shows, and ends."""

    def __init__(self, desktop: docviewer.app.Desktop) -> None:
        self._desktop = desktop

    def begin(self) -> None:
        """Look until it does."""
        self._timer = QTimer(self._desktop.window, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        session, current = self._desktop.store.session, self._desktop.store.session.current
        if current is None or current.facts.segments is None or current.facts.reading:
            return
        if not workspace_of(self._desktop).keeping.key_of(session.active or 0):
            return
        self._timer.stop()
        history = self._desktop.store.history(session.active)
        tell(
            "shown",
            documents=[state.path for state in session.documents.values()],
            work=digest(current.work, history),
            steps=len(history.done),
            view=KeptView(current.view, self._desktop.pages.place_of(session.active)).as_plain(),
        )
        self._desktop.window.close()


def workspace_of(desktop: docviewer.app.Desktop) -> WorkspaceController:
    """Return the window's part about workspaces."""
    if desktop.workspace is None:
        raise RuntimeError("the window was begun without a workspace")
    return desktop.workspace


def is_slider(thing: object) -> bool:
    """Whether `thing` is one of the sliders of the strategy panel, and shown."""
    return type(thing).__name__ == "NumberSlider" and thing.isVisible()  # type: ignore[attr-defined]


def digest(work: Work, history: History) -> str:
    """Return what tells two states of a document apart: its work, and what can be undone and redone."""
    plain = sorted((list(path), leaf_as_plain(path, value)) for path, value in leaves_of(work))
    steps = [[change.name, change.at] for change in (*history.done, *history.undone)]
    return sha256(json.dumps([plain, steps, len(history.done)]).encode()).hexdigest()[:16]


def tell(what: str, **data: Any) -> None:
    """Write a line at once, whole: the process may be killed at any time."""
    os.write(1, f"{what} {json.dumps(data)}\n".encode())


_SCRIPTS: dict[str, Callable[[], list[str]]] = {
    "edit": lambda: ["--workspace", sys.argv[2], sys.argv[3]],
    "show": lambda: ["--workspace", sys.argv[2]],
}

if __name__ == "__main__":
    Driven.script = {"edit": Edits, "show": Showing}[sys.argv[1]]
    docviewer.app.Desktop = Driven  # type: ignore[misc]
    sys.exit(docviewer.app.run(_SCRIPTS[sys.argv[1]]()))
