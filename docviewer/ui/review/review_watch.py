"""Know the verdicts on the segments of the document in front, and tell when they are others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.review_states import STATES, Progress, ReviewStates, progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.corrected import Corrected
    from docviewer.core.session import Session
    from docviewer.core.work import Review, ReviewState, Work
    from docviewer.ui.store import Store


class ReviewWatch(QObject):
    """Works the states out once per change; those who show them ask here.

    Args:
        store: The session.
        parent: Owner.

    Signals:
        changed(): The states of the document in front, its segments or its notes are others.
    """

    changed = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._of: tuple[Corrected | None, Work | None] = (None, None)
        #: Of the document in front; None without segments.
        self.states: ReviewStates | None = None
        store.subscribe(self._session_changed)
        self._session_changed(store.session, store.session)

    @property
    def corrected(self) -> Corrected | None:
        """What the states are over."""
        return self._of[0]

    def all_have(self, segments: Iterable[int], state: ReviewState) -> bool:
        """Whether all these segments have a verdict already, and are still what got it."""
        states, number = self.states, STATES.index(state)
        return states is not None and all(
            states.state[segment] == number and not states.changed[segment] for segment in segments
        )

    def review_of(self, segment: int) -> Review | None:
        """Return the review of a segment, or None."""
        return None if self.states is None else self.states.reviews.get(segment)

    def progress(self) -> Progress | None:
        """Return how far the review of the document in front is; None without segments."""
        if self.states is None or self.corrected is None:
            return None
        return progress(self.states, self.corrected.segments, self.corrected.lines)

    def _session_changed(self, _old: Session, new: Session) -> None:
        state = new.current
        corrected = None if state is None else state.facts.corrected
        work = None if state is None else state.work
        if corrected is self._of[0] and work is self._of[1]:
            return
        self._of = (corrected, work)
        self.states = None if corrected is None or work is None else ReviewStates.of(corrected, work, self.states)
        self.changed.emit()
