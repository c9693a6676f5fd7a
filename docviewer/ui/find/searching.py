"""Search in the background: the latest question counts, and typing never waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.find_text import Hits, Query, spans_of_pattern, spans_of_words
from docviewer.core.running_text import RunningText
from docviewer.ui.find.patterns import matcher

if TYPE_CHECKING:
    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments


@dataclass(frozen=True, slots=True, eq=False)
class _Request:
    query: Query
    lines: Lines
    segments: Segments
    running: RunningText | None

    def answer(self, token: CancelToken) -> Hits:
        """Return all hits; looks at nothing else, since it runs on another thread."""
        running = self.running
        if running is None:
            running = RunningText.of(self.lines, self.segments, fold_case=self.query.fold_case)
        token.check()
        if self.query.pattern:
            return Hits.of(running, spans_of_pattern(running, matcher(self.query), token.check))
        return Hits.of(running, spans_of_words(running, self.query))


class Searching(QObject):
    """Answers one question at a time; a newer one puts an end to it.

    Args:
        runner: Runs the searches.
        parent: Owner.

    Signals:
        found(query, hits): An answer.
        failed(query, error): There is none; the error is an exception, `WrongInput` for what a person can mend.
    """

    found = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._asked: _Request | None = None
        self._token: CancelToken | None = None
        self._kept: dict[bool, RunningText] = {}

    def ask(self, query: Query, lines: Lines, segments: Segments) -> None:
        """Look for `query` in these segments."""
        self.drop()
        running = self._kept.get(query.fold_case)
        if running is not None and (running.segments is not segments or running.lines is not lines):
            running = None
            self._kept.clear()
        request = self._asked = _Request(query, lines, segments, running)
        token = self._runner.submit(request.answer, lambda outcome: self._ended(request, outcome))
        if self._asked is request:  # a runner may answer before it returns
            self._token = token

    def drop(self) -> None:
        """Answer what was asked before no more."""
        if self._token is not None:
            self._token.cancel()
        self._asked = self._token = None

    def forget(self) -> None:
        """Drop the question, and the text that was searched."""
        self.drop()
        self._kept.clear()

    def _ended(self, request: _Request, outcome: Outcome[Hits]) -> None:
        if self._asked is not request:
            return
        self._asked = self._token = None
        if outcome.error is not None:
            self.failed.emit(request.query, outcome.error)
        elif outcome.result is not None:
            self._kept[request.query.fold_case] = outcome.result.running
            self.found.emit(request.query, outcome.result)
