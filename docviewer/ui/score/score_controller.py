"""Score the document in front beside its truth, as thresholds move."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from docviewer.core.document import PageState
from docviewer.core.errors import DocviewerError
from docviewer.core.segmented import SegmentedDocument
from docviewer.ui.error_words import more_of
from docviewer.ui.latest import Latest
from docviewer.ui.message_bar import Message
from docviewer.ui.score.score_badge import ScoreBadge
from docviewer.ui.score.truths import KnownTruth, Truths
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.scores import Score, Truth
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels.tabbed_panel import TabbedPanel
    from docviewer.ui.runner import ThreadRunner
    from docviewer.ui.score.score_panel import ScorePanel
    from docviewer.ui.score.score_rows import ScoreRow
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme

#: A first score is worked out in the background: how long it takes depends on the document.
_UNKNOWN_S = 1.0
_FILTER = "Truth files (*.json);;All files (*)"


@dataclass(frozen=True, slots=True, eq=False)
class _Request:
    """All that scoring needs; `known` is where `truth`, of the pages that were read, comes from."""

    document: DocumentId
    known: KnownTruth
    truth: Truth
    segmented: SegmentedDocument


class ScoreController(QObject):
    """Fills badge and panel; the panel's tab shows while there is a truth."""

    def __init__(
        self,
        store: Store,
        documents: DocumentController,
        runner: ThreadRunner,
        pages: PagesController,
        panel: ScorePanel,
        tabs: TabbedPanel,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._store, self._pages, self._panel, self._tabs, self._window = store, pages, panel, tabs, window
        self.badge = ScoreBadge(window)
        window.status.addPermanentWidget(self.badge)
        self.badge.hide()
        self.truths = Truths(runner, self)
        self._scoring: Latest[_Request, Score] = Latest(runner, _score, _UNKNOWN_S, self)
        self._asked: _Request | None = None
        self._shown: tuple[DocumentId | None, KnownTruth | None] = (None, None)
        self._scores: dict[DocumentId, Score] = {}
        self._scoring.arrived.connect(self._arrived)
        self._scoring.failed.connect(_raise)
        self.truths.changed.connect(self._truth_changed)
        self.badge.clicked.connect(self._show_panel)
        panel.row_chosen.connect(self._go_to)
        panel.choose_wanted.connect(self.ask)
        documents.opened.connect(self._look)
        documents.closed.connect(self._forget)
        store.subscribe(self._session_changed)
        for document, state in store.session.documents.items():
            if state.facts.info is not None:
                self._look(document)
        self._follow()

    def ask(self) -> None:
        """Let the person choose a truth file for the document in front."""
        current = self._store.session.current
        if current is None:
            return
        folder = str(Path(current.path).parent)
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Choose truth file"), folder, _FILTER)
        if path:
            self.choose(path)

    def choose(self, path: str) -> None:
        """Score the document in front beside this truth file."""
        document, current = self._store.session.active, self._store.session.current
        if document is not None and current is not None:
            self.truths.choose(document, current.path, path)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.badge.set_theme(theme)
        self._panel.set_theme(theme)

    def _look(self, document: DocumentId) -> None:
        state = self._store.session.documents.get(document)
        if state is not None:
            self.truths.look(document, state.path)

    def _forget(self, document: DocumentId) -> None:
        self.truths.forget(document)
        self._scores.pop(document, None)
        if self._asked is not None and self._asked.document == document:
            self._asked = None  # it holds all lines of the document
            self._scoring.drop()

    def _truth_changed(self, document: DocumentId) -> None:
        self._scores.pop(document, None)
        self._shown = (None, None)
        known = self.truths.of(document)
        if known is not None and document == self._store.session.active:
            problem = known.problem or self._mismatch(known)
            if problem is not None:
                self._window.message_bar.tell(Message(tr(problem.title), more_of(problem)))
            if known.chosen:
                self._follow()
                self._show_panel()
                return
        self._follow()

    def _mismatch(self, known: KnownTruth) -> DocviewerError | None:
        """Return what is wrong with a truth that tells of pages that the document in front doesn't have."""
        current = self._store.session.current
        if known.truth is None or current is None or current.facts.info is None:
            return None
        pages, told = current.facts.info.page_count, known.truth.page_count
        if told <= pages:
            return None
        return DocviewerError(
            tr("This truth is of another document."),
            tr(
                "{name} tells of page {page}, the document has {count}.",
                name=known.name,
                page=f"{told:,}",
                count=f"{pages:,}",
            ),
            tr("Choose another truth file."),
        )

    def _session_changed(self, old: Session, new: Session) -> None:
        self._follow()

    def _follow(self) -> None:
        """Show what holds now for the document in front, and ask for its score."""
        document, state = self._store.session.active, self._store.session.current
        known = None if document is None else self.truths.of(document)
        if (document, known) != self._shown:
            self._shown = (document, known)
            self._show_state(document, known)
        if document is not None and state is not None and known is not None and known.truth is not None:
            self._ask_for(document, state, known, known.truth)

    def _show_state(self, document: DocumentId | None, known: KnownTruth | None) -> None:
        self._tabs.set_shown(self._panel, known is not None)
        self.badge.setVisible(known is not None)
        if known is None or document is None:
            self._panel.show_nothing()
            return
        problem = known.problem or self._mismatch(known)
        if problem is not None:
            self._panel.show_problem(problem)
            self.badge.show_problem(problem)
        elif document in self._scores:
            self._show_score(self._scores[document], known)
        else:
            self._panel.show_waiting()
            self.badge.show_waiting(known.name)

    def _show_score(self, score: Score, known: KnownTruth) -> None:
        self._panel.show_score(score, known.name)
        self.badge.show_score(score, known.name)

    def _ask_for(self, document: DocumentId, state: DocumentState, known: KnownTruth, truth: Truth) -> None:
        facts = state.facts
        if facts.info is None or facts.lines is None or facts.labels is None or facts.segments is None or facts.reading:
            return
        if truth.page_count > facts.info.page_count or not facts.labels_are_of(state.work):
            return
        asked = self._asked
        if asked is not None and asked.known is known and asked.segmented.labels is facts.labels:
            return
        if facts.pages_missing:
            read = {page for page, status in enumerate(facts.pages) if status.state is not PageState.WAITING}
            truth = truth.on_pages(read)
        segmented = SegmentedDocument(
            facts.info, facts.lines, state.work.strategy, state.work.active_parameters, facts.labels, facts.segments
        )
        self._asked = _Request(document, known, truth, segmented)
        self._scoring.ask(self._asked)

    def _arrived(self, request: _Request, score: Score) -> None:
        if self.truths.of(request.document) is not request.known:
            return
        self._scores[request.document] = score
        if request.document == self._store.session.active:
            self._show_score(score, request.known)

    def _show_panel(self) -> None:
        self._window.actions_by_name["show-right"].setChecked(True)
        self._tabs.bring_forward(self._panel)

    def _go_to(self, row: ScoreRow) -> None:
        """Bring what a row is about into view, and select the segment that is there."""
        view, document = self._pages.current, self._store.session.active
        if view is None or document is None or row.page < 0:
            return
        if row.bbox is None:
            self._pages.go_to_page(row.page)
            return
        x0, top, x1, bottom = row.bbox
        there = view.boxes.under(row.page, (x0 + x1) / 2, (top + bottom) / 2)
        self._pages.select(document, view.boxes.first_line(there[0].segment) if there else -1)
        box = row.bbox
        self._pages.jump(lambda view: view.show_rect(row.page, box))


def _score(request: _Request) -> Score:
    from docviewer.segmentation.score import score  # brings rapidfuzz, which most documents do without

    return score(request.truth, request.segmented)


def _raise(_: object, error: Exception) -> None:
    """Let the window's fault report tell of it."""
    raise error
