"""Bind the review panel to the segment, page and document that are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence

from docviewer.core.segment_history import SegmentHistories
from docviewer.core.work import ReviewState
from docviewer.ui.review import verdict_steps
from docviewer.ui.review.review_cards import page_card, segment_card, since_review
from docviewer.ui.review.review_commands import VERDICT_COMMANDS
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.panels.tabbed_panel import TabbedPanel
    from docviewer.ui.review.review_commands import ReviewCommands
    from docviewer.ui.review.review_panel import ReviewPanel
    from docviewer.ui.review.review_watch import ReviewWatch
    from docviewer.ui.store import Store

#: What is shown follows a drag at this distance.
_SETTLE_MS = 60


class ReviewPanelController(QObject):
    """Fills the panel while it is seen, and asks for what its buttons say."""

    def __init__(
        self,
        store: Store,
        corrector: Corrector,
        watch: ReviewWatch,
        commands: ReviewCommands,
        panel: ReviewPanel,
        tabs: TabbedPanel,
        window: MainWindow,
    ) -> None:
        super().__init__(panel)
        self._store, self._corrector, self._watch, self._panel = store, corrector, watch, panel
        self._commands, self._tabs, self._window = commands, tabs, window
        self._histories = SegmentHistories()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.show)
        store.subscribe(self._session_changed)
        watch.changed.connect(self._changed)
        panel.revealed.connect(self.show)
        self._connect()
        self.show()

    def edit_note(self) -> None:
        """Put the caret into the note of the selected segment."""
        if self._segment() < 0:
            return
        self._window.actions_by_name["show-right"].setChecked(True)
        self._tabs.bring_forward(self._panel)
        self.show()
        self._panel.segment.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show(self) -> None:
        """Show what holds now."""
        self._settle.stop()
        state, document, states = self._store.session.current, self._store.session.active, self._watch.states
        corrected, told = self._watch.corrected, self._watch.progress()
        reviewable = bool(told and told.total and state is not None)
        self._panel.show_anything(reviewable)
        if state is None or document is None or states is None or corrected is None or told is None or not reviewable:
            return
        self._panel.progress.show_progress(told.total, told.accepted, told.attention, told.rejected, told.pages_left)
        segment = self._segment()
        self._panel.show_segment(segment >= 0)
        if segment >= 0:
            self._panel.segment.show_card(segment_card(document, corrected, states, segment))
            self._panel.changed.show_change(since_review(corrected, states, segment))
            keys = [corrected.edited.key_of(line) for line in corrected.segments.lines_of(segment).tolist()]
            self._panel.history.show_changes(self._histories.of(self._store.history(document), keys))
        self._show_page(document, state, segment)
        self._panel.document_note.show_note(document, state.work.note)

    def _show_page(self, document: DocumentId, state: DocumentState, segment: int) -> None:
        corrected, states = self._watch.corrected, self._watch.states
        if corrected is None or states is None:
            return
        first = corrected.segments.first
        page = int(corrected.lines.page[first[segment]]) if segment >= 0 else state.view.page
        on_page = corrected.lines.page[first] == page
        left = int((on_page & (states.state == 0)).sum())
        self._panel.page.show_card(page_card(document, state.work, page, left, int(on_page.sum())))

    def _segment(self) -> int:
        """Return the selected segment's ordinal, or -1."""
        state, corrected = self._store.session.current, self._watch.corrected
        if state is None or corrected is None or state.facts.corrected is not corrected:
            return -1
        line = state.selected_line
        return int(corrected.segments.of_line[line]) if line >= 0 else -1

    def _session_changed(self, old: Session, new: Session) -> None:
        was, now = old.current, new.current
        if old.active != new.active or (was is None) != (now is None):
            self.show()
        elif was is not None and now is not None and was.view is not now.view:
            self._changed()

    def _changed(self) -> None:
        if self._panel.isVisible():
            self._settle.start()

    def _connect(self) -> None:
        panel, actions = self._panel, self._window.actions_by_name
        panel.segment.given.connect(self._commands.give)
        panel.page.given.connect(self._commands.give_page)
        panel.changed.accepted_as_is.connect(lambda: self._commands.give(ReviewState.ACCEPTED))
        panel.changed.return_wanted.connect(self._go_back)
        actions.connect_all({"note": self.edit_note})
        self._window.shortcuts.changed.connect(self._show_keys)
        self._show_keys()

    def _show_keys(self) -> None:
        for name, state in VERDICT_COMMANDS.items():
            self._panel.segment.verdicts.set_tip(state, self._keys(name))
        words = tr("Accept the page, and each segment on it that has no verdict yet")
        self._panel.page.verdicts.set_tip(ReviewState.ACCEPTED, self._keys("accept-page"), words)

    def _keys(self, name: str) -> str:
        return self._window.actions_by_name[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _go_back(self) -> None:
        review = self._watch.review_of(self._segment())
        if review is not None:
            self._corrector.do(lambda scene: verdict_steps.go_back(scene, review))
