"""Keep labels true: relabel when evidence, strategy or parameters change, within a frame where that is possible."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from docviewer.core.arrivals import with_corrected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.corrected import Corrected
    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.core.strategy import Strategy
    from docviewer.core.work import Work
    from docviewer.ui.store import Store

T = TypeVar("T")

#: While labelling the whole document took no longer than this, it is done at once.
_FRAME_S = 0.016
#: What gathering features is expected to take per line until it has been measured.
_GATHER_S_PER_LINE = 4e-6


@dataclass(frozen=True, slots=True, eq=False)
class _Request:
    """All that labelling needs, captured on the window's thread."""

    document: DocumentId
    strategy: Strategy
    work: Work
    evidence: Evidence
    before: Corrected | None

    def is_for(self, document: DocumentId, state: DocumentState) -> bool:
        """Whether its answer would be what `state` needs."""
        return self.document == document and self.evidence is state.facts.evidence and self.work.labels_like(state.work)

    @property
    def fixes_only(self) -> bool:
        """Whether the strategy needn't be asked again: segments were corrected, lines and parameters are as before."""
        before = self.before
        same = before is not None and before.source is self.evidence and before.exact and _edits_alike(before, self)
        return same and before is not None and before.whole and before.work.asks_like(self.work)

    @property
    def gathers(self) -> bool:
        """Whether features have to be gathered anew, because lines were edited."""
        if not self.work.changes_lines:
            return False
        before = self.before
        return (
            before is None or before.source is not self.evidence or not before.exact or not _edits_alike(before, self)
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Result:
    corrected: Corrected
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
        self._seconds: dict[tuple[DocumentId, str, bool], float] = {}
        store.complete_by(self._completed)
        store.subscribe(self._session_changed)

    def explain(self, document: DocumentId, line: int) -> str:
        """Say why a segment starts at `line`; empty where that can't be told, or while labels are on their way."""
        state = self._store.session.documents.get(document)
        corrected = None if state is None else state.facts.corrected
        if state is None or corrected is None or not state.facts.labels_are_of(state.work):
            return ""
        if not 0 <= line < len(corrected.evidence):
            return ""
        strategy = self._strategies[state.work.strategy]
        # Lazy: it needs numpy, which isn't loaded before there are lines.
        from docviewer.core.fix_reasons import reason_by_hand

        by_hand = reason_by_hand(corrected, line)
        return by_hand or strategy.explain(corrected.evidence, state.work.active_parameters, line)

    def label_now(self, document: DocumentId) -> None:
        """Label a document at once however long that takes, in front or not: what was typed can't wait for it."""
        request = self._needed(self._store.session, document, waits=False)
        if request is not None:
            self._cancel(document)
            self._arrived(request, self._guarded(request, _correct))

    def forget(self, document: DocumentId) -> None:
        """Drop what is kept for a closed document."""
        self._cancel(document)
        self._failed.pop(document, None)
        self._seconds = {key: seconds for key, seconds in self._seconds.items() if key[0] != document}

    def _completed(self, session: Session) -> Session:
        """Return the session with the labels that it needs, where they can be had at once."""
        request = self._needed(session, session.active)
        if request is None or not self._is_quick(request):
            return session
        self._cancel(request.document)
        result = self._guarded(request, _correct)
        self._keep_seconds(request, result)
        return with_corrected(session, request.document, result.corrected)

    def _session_changed(self, _old: Session, new: Session) -> None:
        request = self._needed(new, new.active)
        if request is None or new.current is None or new is not self._store.session:
            return
        self._cancel(request.document)
        state = new.current
        self._guarded(request, lambda _: self._show_meanwhile(request, state))
        token = self._runner.submit(lambda _: _correct(request), lambda outcome: self._answered(request, outcome))
        self._runs[request.document] = (request, token)

    def _needed(self, session: Session, document: DocumentId | None, waits: bool = True) -> _Request | None:
        """Return what is to be labelled of a document; None where that is done, can't be, or under way and `waits`."""
        state = None if document is None else session.documents.get(document)
        if document is None or state is None or state.facts.evidence is None:
            return None
        running = self._runs[document][0] if waits and document in self._runs else None
        asked = self._failed.get(document) or running
        if state.facts.labels_are_of(state.work) or (asked is not None and asked.is_for(document, state)):
            return None
        self._failed.pop(document, None)
        strategy = self._strategies[state.work.strategy]
        return _Request(document, strategy, state.work, state.facts.evidence, state.facts.corrected)

    def _is_quick(self, request: _Request) -> bool:
        """Whether a request is answered at once; fixes always: for the visible pages alone they would take as long."""
        return request.fixes_only or self._expected(request) <= _FRAME_S

    def _expected(self, request: _Request) -> float:
        """Seconds that an answer is expected to take."""
        gathers = request.gathers
        unknown = _GATHER_S_PER_LINE * len(request.evidence) if gathers else 0.0
        return self._seconds.get((request.document, request.strategy.name, gathers), unknown)

    def _guarded(self, request: _Request, act: Callable[[_Request], T]) -> T:
        """Do something for a request; one that failed isn't tried again until something changes."""
        try:
            return act(request)
        except Exception:
            self._failed[request.document] = request
            raise

    def _show_meanwhile(self, request: _Request, state: DocumentState) -> None:
        """Show what can be had at once: after a line edit features carried over, else the visible pages alone."""
        labelling = self._seconds.get((request.document, request.strategy.name, False), 0.0)
        if request.gathers and labelling <= _FRAME_S:
            self._show_carried_over(request)
        elif not request.gathers:
            self._label_shown(request, state)

    def _show_carried_over(self, request: _Request) -> None:
        from docviewer.segmentation.correcting import correct

        began = perf_counter()
        corrected = correct(request.evidence, request.work, request.strategy, request.before, quick=True)
        self._seconds[(request.document, request.strategy.name, False)] = perf_counter() - began
        self._store.apply(with_corrected, request.document, corrected, whole=False)

    def _label_shown(self, request: _Request, state: DocumentState) -> None:
        """Label the visible pages at once; the rest keeps its labels until the whole is done."""
        from docviewer.core.relabelling import part_of, spliced
        from docviewer.segmentation.correcting import relabelled

        pages, before = self._shown_pages(request.document), state.facts.corrected
        if not pages or before is None or before.source is not request.evidence or not _edits_alike(before, request):
            return
        first, last = before.lines.page.searchsorted([min(pages), max(pages) + 1]).tolist()
        part = request.strategy.label(part_of(before.evidence, first, last), request.work.active_parameters)
        corrected = relabelled(before, request.work, spliced(before.automatic, part, first))
        self._store.apply(with_corrected, request.document, corrected, whole=False)

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
        self._keep_seconds(request, result)
        self._store.apply(with_corrected, request.document, result.corrected)

    def _keep_seconds(self, request: _Request, result: _Result) -> None:
        if not request.fixes_only:
            self._seconds[(request.document, request.strategy.name, request.gathers)] = result.seconds

    def _cancel(self, document: DocumentId) -> None:
        running = self._runs.pop(document, None)
        if running is not None:
            running[1].cancel()


def _correct(request: _Request) -> _Result:
    # Loaded here because numpy must not delay the first page.
    from docviewer.segmentation.correcting import correct

    began = perf_counter()
    corrected = correct(request.evidence, request.work, request.strategy, request.before)
    return _Result(corrected, perf_counter() - began)


def _edits_alike(before: Corrected, request: _Request) -> bool:
    return before.work.edits_like(request.work)
