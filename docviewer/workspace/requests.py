"""What can be asked of the writer. Each request says how things are, not what to add: writing it twice does no harm."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docviewer.core.history import Change, History
from docviewer.core.work import Work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.work_patch import Patch
    from docviewer.workspace.documents import DocumentKey, Source


class Expendable:
    """A request for what can be made again: it goes behind the others, and is given up where there is no room."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Enter:
    """A document that the workspace doesn't have yet, with the work it begins with.

    Attributes:
        document: `documents.new_key()`.
        source: Its file.
        work: As it is now.
        history: Likewise.
    """

    document: DocumentKey
    source: Source
    work: Work = field(default_factory=Work)
    history: History = field(default_factory=History)


@dataclass(frozen=True, slots=True)
class Relink:
    """The file of a document is here now, has this content, is read by this reader; also that it was opened."""

    document: DocumentKey
    source: Source


@dataclass(frozen=True, slots=True)
class Record:
    """A change was made.

    Attributes:
        document: Whose work changed.
        change: What was done, alone.
        last: The last step done, which holds the change and what it coalesced with; None if they came to nothing.
        done: How many steps are done now; steps that were undone are gone.
    """

    document: DocumentKey
    change: Change
    last: Change | None
    done: int

    @classmethod
    def of(cls, document: DocumentKey, change: Change, history: History) -> Record:
        """Return the request for `change`, recorded in `history`."""
        return cls(document, change, history.done[-1] if history.done else None, len(history.done))


@dataclass(frozen=True, slots=True)
class Move:
    """A step was undone or redone.

    Attributes:
        document: Whose work changed.
        patch: What that did to the work: of a step undone the inverse of its patch.
        done: How many steps are done now.
    """

    document: DocumentKey
    patch: Patch
    done: int

    @classmethod
    def undone(cls, document: DocumentKey, change: Change, history: History) -> Move:
        """Return the request for a step undone."""
        return cls(document, change.patch.inverse, len(history.done))

    @classmethod
    def redone(cls, document: DocumentKey, change: Change, history: History) -> Move:
        """Return the request for a step redone."""
        return cls(document, change.patch, len(history.done))


@dataclass(frozen=True, slots=True)
class CloseStep:
    """The last step takes nothing more in: a slider was let go."""

    document: DocumentKey
    done: int


@dataclass(frozen=True, slots=True)
class Replace:
    """All of a document's work and history at once: after corrections were anchored anew, or to win over another."""

    document: DocumentKey
    work: Work
    history: History


@dataclass(frozen=True, slots=True)
class Look:
    """How a document is looked at, as plain JSON data."""

    document: DocumentKey
    view: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Keep:
    """A value of the application under a name, as plain JSON data; None removes it. `SESSION` is one of the names."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Forget:
    """A document leaves the workspace with all that was made of it; its file stays."""

    document: DocumentKey


#: Under which the window keeps which documents are open, which is in front, and its panels.
SESSION = "session"
