"""Keep labels true: relabel when evidence, strategy or parameters change, within a frame where that is possible."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from docviewer.core.arrivals import with_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.core.labels import Labels
    from docviewer.core.segments import Segments
    from docviewer.core.session import DocumentId, DocumentState, Session, Work
    from docviewer.core.strategy import Strategy
    from docviewer.ui.store import Store

T = TypeVar("T")

#: While labelling the whole document took no longer than this, it is done at once.
_FRAME_S = 0.016


@dataclass(frozen=True, slots=True, eq=False)
class _Request:
    """All that labelling needs, captured on the window's thread."""

    document: DocumentId
    strategy: Strategy
    work: Work
    evidence: Evidence

    def is_for(self, document: DocumentId, state: DocumentState) -> bool:
        """Whether its answer would be what `state` needs."""
        return self.document == document and self.evidence is state.facts.evidence and self.work == state.work


@dataclass(frozen=True, slots=True, eq=False)
class _Result:
    labels: Labels
    segments: Segments
    seconds: float


class SegmentationController(QObject):
    """Labels the document in front whenever what its labels depend on has changed."""

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
        self._runs: dict[DocumentId, tuple[_Request, CancelToken]] = {}
        self._failed: dict[DocumentId, _Request] = {}
        self._seconds: dict[tuple[DocumentId, str], float] = {}
        store.subscribe(self._session_changed)

    def explain(self, document: DocumentId, line: int) -> str:
        """Say why a segment starts at `line`; empty where that can't be told, or while labels are on their way."""
        state = self._store.session.documents.get(document)
        if state is None or state.facts.evidence is None or not state.facts.labels_are_of(state.work):
            return ""
        if not 0 <= line < len(state.facts.evidence):
            return ""
        strategy = self._strategies[state.work.strategy]
        return strategy.explain(state.facts.evidence, state.work.active_parameters, line)

    def forget(self, document: DocumentId) -> None:
        """Drop what is kept for a closed document."""
        self._cancel(document)
        self._failed.pop(document, None)
        self._seconds = {key: seconds for key, seconds in self._seconds.items() if key[0] != document}

    def _session_changed(self, old: Session, new: Session) -> None:
        document, state = new.active, new.current
        if document is None or state is None or state.facts.evidence is None:
            return
        asked = self._failed.get(document) or (self._runs[document][0] if document in self._runs else None)
        if state.facts.labels_are_of(state.work) or (asked is not None and asked.is_for(document, state)):
            return
        self._relabel(
            _Request(document, self._strategies[state.work.strategy], state.work, state.facts.evidence), state
        )

    def _relabel(self, request: _Request, state: DocumentState) -> None:
        self._cancel(request.document)
        self._failed.pop(request.document, None)
        if self._seconds.get((request.document, request.strategy.name), 0.0) <= _FRAME_S:
            self._arrived(request, self._guarded(request, _label))
            return
        self._guarded(request, lambda _: self._label_shown(request, state))
        token = self._runner.submit(lambda _: _label(request), lambda outcome: self._answered(request, outcome))
        self._runs[request.document] = (request, token)

    def _guarded(self, request: _Request, act: Callable[[_Request], T]) -> T:
        """Do something for a request; one that failed isn't tried again until something changes."""
        try:
            return act(request)
        except Exception:
            self._failed[request.document] = request
            raise

    def _label_shown(self, request: _Request, state: DocumentState) -> None:
        """Label the visible pages at once; the rest keeps its labels until the whole is done."""
        from docviewer.core.relabelling import part_of, spliced
        from docviewer.core.segments import derive_segments

        pages, labels, lines = self._shown_pages(request.document), state.facts.labels, request.evidence.lines
        if not pages or labels is None or state.facts.lines is not lines:
            return
        first, last = lines.page.searchsorted([min(pages), max(pages) + 1]).tolist()
        part = request.strategy.label(part_of(request.evidence, first, last), request.work.active_parameters)
        whole = spliced(labels, part, first)
        self._store.apply(with_labels, request.document, lines, whole, derive_segments(lines, whole), None)

    def _answered(self, request: _Request, outcome: Outcome[_Result]) -> None:
        running = self._runs.get(request.document)
        if running is not None and running[0] is request:
            del self._runs[request.document]
        state = self._store.session.documents.get(request.document)
        if state is None or not request.is_for(request.document, state):
            return
        if outcome.error is not None:
            self._failed[request.document] = request
            raise outcome.error
        if outcome.result is not None:
            self._arrived(request, outcome.result)

    def _arrived(self, request: _Request, result: _Result) -> None:
        self._seconds[(request.document, request.strategy.name)] = result.seconds
        self._store.apply(
            with_labels, request.document, request.evidence.lines, result.labels, result.segments, request.work
        )

    def _cancel(self, document: DocumentId) -> None:
        running = self._runs.pop(document, None)
        if running is not None:
            running[1].cancel()


def _label(request: _Request) -> _Result:
    # Loaded here because numpy must not delay the first page.
    from docviewer.core.segments import derive_segments

    began = perf_counter()
    labels = request.strategy.label(request.evidence, request.work.active_parameters)
    segments = derive_segments(request.evidence.lines, labels)
    return _Result(labels, segments, perf_counter() - began)
