"""Do one thing to all segments that the filter shows, or that are selected: previewed, one undo step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from docviewer.core.apply_to_all import carried_out, planned
from docviewer.core.errors import WrongInput
from docviewer.core.labels import Role
from docviewer.core.work_patch import patch_between
from docviewer.ui.corrections.scene import Correction
from docviewer.ui.message_bar import Message
from docviewer.ui.panels.segment_rows import beginning
from docviewer.ui.review.apply_dialog import SHOWN, ApplyDialog, Preview
from docviewer.ui.review.apply_words import button_words, caution_words, step_words, summary_words
from docviewer.ui.review.text_lines import SHOWN_TEXTS
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.apply_to_all import Plan, Wish
    from docviewer.core.corrected import Corrected
    from docviewer.core.jobs import Outcome, Runner
    from docviewer.core.lines import IntArray
    from docviewer.core.session import DocumentId
    from docviewer.core.work import Work
    from docviewer.core.work_patch import Patch
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.scene import Scene
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.panels.segment_table import SegmentTable
    from docviewer.ui.review.review_watch import ReviewWatch
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme

#: So many segments are done at once; more of them in the background, for a window must not stand still.
MOST_AT_ONCE = 500


class ApplyController(QObject):
    """Opens the dialog, answers it with previews and carries out what was chosen."""

    def __init__(
        self,
        store: Store,
        corrector: Corrector,
        watch: ReviewWatch,
        table: SegmentTable,
        window: MainWindow,
        theme: Callable[[], Theme],
        now: Callable[[], str],
        runner: Runner,
    ) -> None:
        super().__init__(window)
        self._store, self._corrector, self._watch = store, corrector, watch
        self._table, self._window, self._theme, self._now = table, window, theme, now
        self._runner = runner
        self.dialog: ApplyDialog | None = None
        window.actions_by_name.connect_all({"apply-to-all": self.open})

    def open(self) -> None:
        """Ask what to do."""
        self._table.filter_bar.settle()
        scene = self._corrector.scene()
        if scene is None:
            self._window.message_bar.tell(Message(tr("The segments are on their way."), tr("Try again in a moment.")))
            return
        model = self._table.model
        filter_text = self._table.filter_bar.box.text().strip() if model.filtered else ""
        self.dialog = ApplyDialog(len(model.shown), filter_text, len(scene.chosen), self._theme(), self._window)
        self.dialog.asked.connect(self._show)
        self.dialog.wanted.connect(self._carry_out)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _chosen(self, scene: Scene, scope: str) -> IntArray:
        chosen = self._table.model.shown if scope == SHOWN else np.array(scene.chosen, dtype=np.int32)
        return chosen[chosen < len(scene.corrected.segments)]

    def _plan(self, scene: Scene, wish: Wish, scope: str) -> Plan | None:
        states = self._watch.states
        if states is None or len(states.state) != len(scene.corrected.segments):
            return None
        return planned(scene.corrected, states.state, states.changed, self._chosen(scene, scope), wish)

    def _show(self, wish: Wish, scope: str) -> None:
        scene = self._corrector.scene()
        plan = None if scene is None else self._plan(scene, wish, scope)
        if self.dialog is None or scene is None or plan is None:
            return
        texts = tuple(_line(scene.corrected, segment) for segment in plan.takes[:SHOWN_TEXTS].tolist())
        preview = Preview(len(plan.takes), button_words(plan), summary_words(plan), caution_words(plan), texts)
        self.dialog.show_preview(preview)

    def _carry_out(self, wish: Wish, scope: str) -> None:
        scene, dialog, document = self._corrector.scene(), self.dialog, self._store.session.active
        plan = None if scene is None else self._plan(scene, wish, scope)
        if scene is None or plan is None or dialog is None or document is None:
            self._close(dialog)
            return
        made = _Made(document, scene.work, step_words(plan))
        by, at, corrected = self._store.author, self._now(), scene.corrected
        if len(plan.takes) <= MOST_AT_ONCE:
            self._close(dialog)
            self._corrector.do(lambda now: Correction(made.name, carried_out(now.work, now.corrected, plan, by, at)))
            return
        dialog.show_working()
        token = self._runner.submit(
            lambda _: _with_patch(made.before, carried_out(made.before, corrected, plan, by, at)),
            lambda outcome: self._take(made, outcome, dialog),
        )
        dialog.rejected.connect(lambda: token.cancel())  # the token itself can't be held weakly, as Qt holds methods

    def _take(self, made: _Made, outcome: Outcome[tuple[Work, Patch]], dialog: ApplyDialog) -> None:
        """Make what was worked out one step, if the document is still what it was worked out for."""
        if outcome.cancelled or self.dialog is not dialog:
            return
        self._close(dialog)
        if isinstance(outcome.error, WrongInput):
            self._corrector.refused.emit(outcome.error)
        elif outcome.error is not None:
            raise outcome.error
        elif outcome.result is not None:
            work, patch = outcome.result
            self._corrector.do(lambda scene: _correction(scene, made, work, patch), made.document)

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _close(self, dialog: ApplyDialog | None) -> None:
        if dialog is not None:
            dialog.accept()


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """What is being worked out: of which document, of which work of it, and what it is called."""

    document: DocumentId
    before: Work
    name: str


def _with_patch(before: Work, after: Work) -> tuple[Work, Patch]:
    return after, patch_between(before, after)


def _correction(scene: Scene, made: _Made, work: Work, patch: Patch) -> Correction:
    if scene.work is not made.before:
        raise WrongInput(
            tr("The document changed meanwhile."),
            tr("Nothing was applied."),
            tr("Apply to all segments again."),
        )
    return Correction(made.name, work, patch=patch)


def _line(corrected: Corrected, segment: int) -> tuple[str, str]:
    text = beginning(corrected.segments, corrected.lines, segment)
    return Role(int(corrected.segments.role[segment])).token, text
