"""The store: the one place where the session changes, and where changes of work can be undone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from docviewer.core.history import Change, History, Step
from docviewer.core.session import DocumentId, Session, with_work
from docviewer.core.work_patch import patch_between

if TYPE_CHECKING:
    from docviewer.core.work import Work
    from docviewer.core.work_patch import Patch

P = ParamSpec("P")


class Move(Enum):
    """What happened to a history."""

    RECORDED = auto()
    UNDONE = auto()
    REDONE = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class Edited:
    """A document's work changed in a way that can be undone (or back); what the workspace keeps of it.

    Attributes:
        document: Whose.
        move: What happened.
        change: What was recorded, undone or redone, alone: what it coalesced with isn't in its patch.
        history: As it is now; its last entry holds all that was coalesced.
        coalesced: Whether the change became part of the last entry.
    """

    document: DocumentId
    move: Move
    change: Change
    history: History
    coalesced: bool = False


Listener = Callable[[Session, Session], None]
EditListener = Callable[[Edited], None]
Completer = Callable[[Session], Session]
Settler = Callable[[], None]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Store:
    """Holds the session; applies pure transitions and tells listeners `(old, new)`.

    Used from the window's thread only. A listener may apply further transitions: they are
    told after the current one has reached every listener, so that all see the same order.

    Args:
        session: To begin with.
        now: Says when a change is made, ISO 8601 in UTC.
    """

    def __init__(self, session: Session | None = None, now: Callable[[], str] = _now) -> None:
        self._session = session or Session()
        self._now = now
        #: Who makes the changes; written into each.
        self.author = ""
        self._listeners: list[Listener] = []
        self._edit_listeners: list[EditListener] = []
        self._completer: Completer | None = None
        self._settlers: list[Settler] = []
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

    def complete_by(self, completer: Completer) -> None:
        """Have `completer(session)` put what follows from a change into the session before anybody is told of it.

        So listeners see an edit and the labels that come of it as one change, and show it once.
        """
        self._completer = completer

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
        if changed is self._session:
            return
        self._record(step, document, patch_between(before, changed.documents[document].work))
        self._replace(changed)

    def edit_known(self, step: Step, document: DocumentId, work: Work, patch: Patch) -> None:
        """Replace a document's work by one that is known to differ by `patch`; for what was made in the background."""
        changed = with_work(self._session, document, work)
        if changed is not self._session:
            self._record(step, document, patch)
            self._replace(changed)

    def _record(self, step: Step, document: DocumentId, patch: Patch) -> None:
        history, change = self.history(document), Change(step.name, patch, step.coalesce, self._now(), self.author)
        self._histories[document] = history.recorded(change)
        if patch:
            self._tell_edited(
                Edited(document, Move.RECORDED, change, self._histories[document], history.coalesces(change))
            )

    def subscribe_edits(self, listener: EditListener) -> None:
        """Call `listener(edited)` for every change of work from now on, before the session's listeners know of it."""
        self._edit_listeners.append(listener)

    def subscribe_settling(self, settler: Settler) -> None:
        """Call `settler()` when what a person is still writing, as a note, has to become an edit now."""
        self._settlers.append(settler)

    def settle(self) -> None:
        """Make edits of all that is still being written: a document is about to close, or the work to be saved."""
        for settler in tuple(self._settlers):
            settler()

    def restore(self, document: DocumentId, work: Work, history: History) -> None:
        """Take a document's work and history as they were kept; not a change that can be undone."""
        self._histories[document] = history
        restored = with_work(self._session, document, work)
        self._replace(restored if restored is not self._session else replace(restored))  # the history is news too

    def history(self, document: DocumentId | None) -> History:
        """Return what can be undone and redone in `document`."""
        return History() if document is None else self._histories.get(document, History())

    def close_step(self, document: DocumentId) -> None:
        """End the current undo step: a slider was let go."""
        history = self.history(document)
        closed = history.closed()
        if closed is not history:
            self._histories[document] = closed
            self._tell_edited(Edited(document, Move.CLOSED, closed.done[-1], closed))

    def undo(self, document: DocumentId) -> None:
        """Undo the last change of the document's work, if there is one."""
        self._step(document, Move.UNDONE)

    def redo(self, document: DocumentId) -> None:
        """Redo the last change undone, if there is one."""
        self._step(document, Move.REDONE)

    def go_to(self, document: DocumentId, done: int) -> None:
        """Undo or redo until `done` changes are done, or none is left to undo or redo."""
        work = self._session.documents[document].work
        while (steps := done - len(self.history(document).done)) and (
            moved := self._moved(document, work, Move.REDONE if steps > 0 else Move.UNDONE)
        ):
            work = moved
        self.apply(with_work, document, work)

    def forget(self, document: DocumentId) -> None:
        """Drop the history of a closed document."""
        self._histories.pop(document, None)

    def _step(self, document: DocumentId, move: Move) -> None:
        work = self._moved(document, self._session.documents[document].work, move)
        if work is not None:
            self.apply(with_work, document, work)

    def _moved(self, document: DocumentId, work: Work, move: Move) -> Work | None:
        """Move a history by one change and tell of it; return the work after it, None where there is no change."""
        history = self.history(document)
        step = history.undo(work) if move is Move.UNDONE else history.redo(work)
        if step is None:
            return None
        self._histories[document], work = step
        change = self._histories[document].undone[-1] if move is Move.UNDONE else self._histories[document].done[-1]
        self._tell_edited(Edited(document, move, change, self._histories[document]))
        return work

    def _tell_edited(self, edited: Edited) -> None:
        for listener in tuple(self._edit_listeners):
            listener(edited)

    def _replace(self, session: Session) -> None:
        if session is self._session:
            return
        session, failed = self._completed(session)
        self._told.append((self._session, session))
        self._session = session
        errors = [] if failed is None else [failed]
        if not self._telling:
            self._telling = True
            try:
                errors += [error for error in map(self._tell, self._untold()) if error is not None]
            finally:
                self._telling = False
        if errors:
            raise errors[0]

    def _completed(self, session: Session) -> tuple[Session, Exception | None]:
        """Complete a session; one that can't be completed is told as it is, and why is raised then."""
        try:
            return (session if self._completer is None else self._completer(session)), None
        except Exception as error:  # noqa: BLE001 - raised by `_replace`
            return session, error

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
