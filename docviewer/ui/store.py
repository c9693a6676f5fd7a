"""The store: the one place where the session changes, and where changes of work can be undone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from docviewer.core.history import Change, History, Step
from docviewer.core.session import DocumentId, Session, with_work

if TYPE_CHECKING:
    from docviewer.core.session import Work

P = ParamSpec("P")
Listener = Callable[[Session, Session], None]


class Store:
    """Holds the session; applies pure transitions and tells listeners `(old, new)`.

    Used from the window's thread only. A listener may apply further transitions: they are
    told after the current one has reached every listener, so that all see the same order.
    """

    def __init__(self, session: Session | None = None) -> None:
        self._session = session or Session()
        self._listeners: list[Listener] = []
        self._histories: dict[DocumentId, History] = {}
        self._told: deque[tuple[Session, Session]] = deque()
        self._telling = False

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self._session

    def subscribe(self, listener: Listener) -> None:
        """Call `listener(old, new)` after every change from now on."""
        self._listeners.append(listener)

    def apply(self, transition: Callable[Concatenate[Session, P], Session], *args: P.args, **kwargs: P.kwargs) -> None:
        """Replace the session by `transition(session, …)`; one that returns the same session tells nobody."""
        self._replace(transition(self._session, *args, **kwargs))

    def edit(
        self,
        step: Step,
        document: DocumentId,
        transition: Callable[Concatenate[Session, DocumentId, P], Session],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Apply a transition of a document's work so that it can be undone.

        Args:
            step: What is undone, in words.
            document: Whose work changes.
            transition: Called with the session, the document and the remaining arguments.
            *args: Passed on to the transition.
            **kwargs: Passed on to the transition.
        """
        before = self._session.documents[document].work
        changed = transition(self._session, document, *args, **kwargs)
        change = Change(step.name, before, changed.documents[document].work, step.coalesce)
        self._histories[document] = self.history(document).recorded(change)
        self._replace(changed)

    def history(self, document: DocumentId | None) -> History:
        """Return what can be undone and redone in `document`."""
        return History() if document is None else self._histories.get(document, History())

    def close_step(self, document: DocumentId) -> None:
        """End the current undo step: a slider was let go."""
        if document in self._histories:
            self._histories[document] = self._histories[document].closed()

    def undo(self, document: DocumentId) -> None:
        """Undo the last change of the document's work, if there is one."""
        self._step(document, self.history(document).undo())

    def redo(self, document: DocumentId) -> None:
        """Redo the last change undone, if there is one."""
        self._step(document, self.history(document).redo())

    def forget(self, document: DocumentId) -> None:
        """Drop the history of a closed document."""
        self._histories.pop(document, None)

    def _step(self, document: DocumentId, step: tuple[History, Work] | None) -> None:
        if step is not None:
            self._histories[document], work = step
            self.apply(with_work, document, work)

    def _replace(self, session: Session) -> None:
        if session is self._session:
            return
        self._told.append((self._session, session))
        self._session = session
        if self._telling:
            return
        self._telling = True
        try:
            errors = [error for error in map(self._tell, self._untold()) if error is not None]
        finally:
            self._telling = False
        if errors:
            raise errors[0]

    def _untold(self) -> Iterator[tuple[Session, Session]]:
        while self._told:
            yield self._told.popleft()

    def _tell(self, change: tuple[Session, Session]) -> Exception | None:
        """Tell every listener; one that fails must not keep the others from knowing. Return its error."""
        first: Exception | None = None
        for listener in tuple(self._listeners):
            try:
                listener(*change)
            except Exception as error:  # noqa: BLE001 - raised by `_replace` once all have been told
                first = first or error
        return first
