"""Keep labels true: relabel when evidence, strategy or parameters change, within a frame where that is possible."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.session import Session, with_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.core.labels import Labels
    from docviewer.core.lines import Lines
    from docviewer.core.parameters import Values
    from docviewer.core.segments import Segments
    from docviewer.core.session import DocumentId, DocumentState, Work
    from docviewer.core.strategy import Strategy
    from docviewer.ui.store import Store

#: While labelling the whole document took no longer than this, it is done at once.
_FRAME_S = 0.016


@dataclass(frozen=True, slots=True, eq=False)
class _Request:
    """All that labelling needs, captured on the window's thread."""

    strategy: Strategy
    values: Values
    evidence: Evidence


@dataclass(frozen=True, slots=True, eq=False)
class _Result:
    labels: Labels
    segments: Segments
    seconds: float


class SegmentationController(QObject):
    """Labels the document in front whenever what its labels depend on has changed.

    Signals:
        labelled(int): The document's labels are up to date.
    """

    labelled = Signal(int)

    def __init__(
        self,
        store: Store,
        strategies: Mapping[str, Strategy],
        runner: Runner,
        shown_pages: Callable[[DocumentId], tuple[int, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._strategies = strategies
        self._runner = runner
        self._shown_pages = shown_pages
        self._labelled: dict[DocumentId, tuple[Evidence, Work]] = {}
        self._seconds: dict[tuple[DocumentId, str], float] = {}
        self._running: CancelToken | None = None
        store.subscribe(self._session_changed)

    def explain(self, document: DocumentId, line: int) -> str:
        """Say why a segment starts at `line`; empty where that can't be told."""
        state = self._store.session.documents.get(document)
        if state is None or state.facts.evidence is None or not 0 <= line < len(state.facts.evidence):
            return ""
        strategy = self._strategies[state.work.strategy]
        return strategy.explain(state.facts.evidence, state.work.active_parameters, line)

    def _session_changed(self, old: Session, new: Session) -> None:
        if new.active is None or new.current is None or new.current.facts.evidence is None:
            return
        done = self._labelled.get(new.active)
        if done is None or done[0] is not new.current.facts.evidence or done[1] != new.current.work:
            self._relabel(new.active, new.current)

    def _relabel(self, document: DocumentId, state: DocumentState) -> None:
        evidence = state.facts.evidence
        if evidence is None:
            return
        self._labelled[document] = (evidence, state.work)
        request = _Request(self._strategies[state.work.strategy], state.work.active_parameters, evidence)
        if self._running is not None:
            self._running.cancel()
            self._running = None
        if self._seconds.get((document, state.work.strategy), 0.0) <= _FRAME_S:
            self._arrived(document, state.work, evidence, _label(request))
            return
        self._label_shown(document, state, request)
        self._running = self._runner.submit(
            lambda _: _label(request), lambda outcome: self._answered(document, state.work, evidence, outcome)
        )

    def _label_shown(self, document: DocumentId, state: DocumentState, request: _Request) -> None:
        """Label the visible pages at once; the rest keeps its labels until the whole is done."""
        from docviewer.core.relabelling import part_of, spliced
        from docviewer.core.segments import derive_segments

        pages, labels, lines = self._shown_pages(document), state.facts.labels, request.evidence.lines
        if not pages or labels is None or state.facts.lines is not lines:
            return
        first, last = lines.page.searchsorted([min(pages), max(pages) + 1]).tolist()
        part = request.strategy.label(part_of(request.evidence, first, last), request.values)
        whole = spliced(labels, part, first)
        self._apply(document, request.evidence, whole, derive_segments(lines, whole))

    def _answered(self, document: DocumentId, work: Work, evidence: Evidence, outcome: Outcome[_Result]) -> None:
        self._running = None
        if outcome.error is not None:
            raise outcome.error
        state = self._store.session.documents.get(document)
        stale = state is None or state.work != work or state.facts.evidence is not evidence
        if outcome.result is not None and not stale:
            self._arrived(document, work, evidence, outcome.result)

    def _arrived(self, document: DocumentId, work: Work, evidence: Evidence, result: _Result) -> None:
        self._seconds[(document, work.strategy)] = result.seconds
        self._apply(document, evidence, result.labels, result.segments)
        self.labelled.emit(document)

    def _apply(self, document: DocumentId, evidence: Evidence, labels: Labels, segments: Segments) -> None:
        self._store.apply(_with_labels, document, evidence.lines, labels, segments)

    def forget(self, document: DocumentId) -> None:
        """Drop what is kept for a closed document."""
        self._labelled.pop(document, None)


def _label(request: _Request) -> _Result:
    # Loaded here because numpy must not delay the first page.
    from docviewer.core.segments import derive_segments

    began = perf_counter()
    labels = request.strategy.label(request.evidence, request.values)
    segments = derive_segments(request.evidence.lines, labels)
    return _Result(labels, segments, perf_counter() - began)


def _with_labels(session: Session, document: DocumentId, lines: Lines, labels: Labels, segments: Segments) -> Session:
    state = session.documents.get(document)
    if state is None:
        return session
    facts = replace(state.facts, lines=lines, labels=labels, segments=segments, revision=state.facts.revision + 1)
    return with_facts(session, document, facts)
