"""Do one thing to all segments that the filter shows, or that are selected: previewed, one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from docviewer.core.apply_to_all import carried_out, planned
from docviewer.core.labels import Role
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
    from docviewer.core.lines import IntArray
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.scene import Scene
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.panels.segment_table import SegmentTable
    from docviewer.ui.review.review_watch import ReviewWatch
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme


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
    ) -> None:
        super().__init__(window)
        self._store, self._corrector, self._watch = store, corrector, watch
        self._table, self._window, self._theme, self._now = table, window, theme, now
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
        scene = self._corrector.scene()
        plan = None if scene is None else self._plan(scene, wish, scope)
        if plan is not None:
            self._corrector.do(lambda scene: self._step(scene, plan))

    def _step(self, scene: Scene, plan: Plan) -> Correction:
        work = carried_out(scene.work, scene.corrected, plan, self._store.author, self._now())
        return Correction(step_words(plan), work)


def _line(corrected: Corrected, segment: int) -> tuple[str, str]:
    text = beginning(corrected.segments, corrected.lines, segment)
    return Role(int(corrected.segments.role[segment])).token, text
