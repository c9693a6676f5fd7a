"""Make one correction after the other, each on labels that are those of the work: never on ordinals gone stale."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.errors import WrongInput
from docviewer.core.history import Step
from docviewer.core.session import with_work
from docviewer.ui.corrections.scene import Scene
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.ui.corrections.scene import Correction
    from docviewer.ui.corrections.selection_keeper import SelectionKeeper
    from docviewer.ui.store import Store

    #: Says what becomes of a scene; None for nothing. Raises `WrongInput` where it can't be done.
    CorrectionStep = Callable[[Scene], Correction | None]

#: So many steps wait while labels are on their way; a person who goes on faster than that is asked to wait.
_MOST_WAITING = 8


class Corrector(QObject):
    """Applies corrections to the document in front so that they can be undone.

    Args:
        store: The session.
        keeper: Selects what came of it.
        parent: Owner.
        label_now: Labels a document at once, for steps that can't wait.

    Signals:
        refused(object): What was asked for can't be done, a `WrongInput`.
        corrected(str): A correction was made; its name.
    """

    refused = Signal(object)
    corrected = Signal(str)

    def __init__(
        self,
        store: Store,
        keeper: SelectionKeeper,
        parent: QObject | None = None,
        label_now: Callable[[DocumentId], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._keeper, self._label_now = store, keeper, label_now
        self._waiting: deque[tuple[DocumentId, CorrectionStep, bool]] = deque()
        self._running = False
        store.subscribe(self._session_changed)

    def do(self, step: CorrectionStep, document: DocumentId | None = None) -> None:
        """Make a correction of the document in front: now, or when its labels are those of its work.

        A step of a `document` that is named holds what can't be asked for again, as a text that was typed: it is never
        refused because too many are waiting.
        """
        if document is None and len(self._waiting) >= _MOST_WAITING:
            words = tr("Earlier corrections are still being made.")
            self.refused.emit(WrongInput(words, "", tr("Try again in a moment.")))
            return
        lasts, document = document is not None, self._store.session.active if document is None else document
        if document is not None:
            self._waiting.append((document, step, lasts))
            self._go_on()

    def finish(self) -> None:
        """Make all that waits now: a document is about to close, or the work to be saved."""
        left = len(self._waiting)
        while left and not self._running and self._label_now is not None:
            self._label_now(self._waiting[0][0])
            self._go_on()
            if len(self._waiting) == left:  # there are no lines yet that it could be made on
                return
            left = len(self._waiting)

    def scene(self) -> Scene | None:
        """Return the document in front as it can be corrected now, or None."""
        return scene_of(self._store.session.current)

    def _session_changed(self, _old: Session, new: Session) -> None:
        if new is self._store.session:  # else others haven't been told yet of what a step would find
            self._go_on()

    def _go_on(self) -> None:
        if self._running:
            return
        self._running = True
        try:
            while self._waiting and (ready := self._next_ready()) is not None:
                self._make(*ready)
        finally:
            self._running = False

    def _next_ready(self) -> tuple[DocumentId, CorrectionStep, Scene] | None:
        """Take the next step if its document can be corrected; of one that isn't in front any more it may lapse.

        A step that lasts doesn't: nobody else labels that document.
        """
        session = self._store.session
        while self._waiting:
            document, step, lasts = self._waiting[0]
            scene = scene_of(session.documents.get(document))
            if scene is None and lasts and document != session.active and self._label_now is not None:
                self._label_now(document)
                scene = scene_of(self._store.session.documents.get(document))
            if scene is None and document == session.active:
                return None
            self._waiting.popleft()
            if scene is not None:
                return document, step, scene
        return None

    def _make(self, document: DocumentId, step: CorrectionStep, scene: Scene) -> None:
        try:
            made = step(scene)
        except WrongInput as error:
            self.refused.emit(error)
            return
        if made is None or made.work == scene.work:
            return
        if made.keys:
            self._keeper.want(document, made.work, made.keys)
        if made.patch is None:
            self._store.edit(Step(made.name), document, with_work, made.work)
        else:
            self._store.edit_known(Step(made.name), document, made.work, made.patch)
        self.corrected.emit(made.name)


def scene_of(state: DocumentState | None) -> Scene | None:
    """Return a document as it can be corrected; None while its labels aren't those of its work."""
    if state is None or state.facts.corrected is None or not state.facts.labels_are_of(state.work):
        return None
    corrected, line = state.facts.corrected, state.selected_line
    current = int(corrected.segments.of_line[line]) if line >= 0 else -1
    return Scene(state.work, corrected, state.selected_segments, current)
