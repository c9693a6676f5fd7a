"""Errors a person can act on: what happened, why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def sentence(text: str) -> str:
    """End `text` with a stop; in the window titles stand alone and have none."""
    return text if text.endswith((".", "!", "?", ":", "\u2026")) else f"{text}."


class DocviewerError(Exception):
    """An expected failure, told in three sentences.

    Attributes:
        title: What happened, a short sentence.
        cause: Why, as far as known; may be empty.
        remedy: What the person can do about it; may be empty.
    """

    def __init__(self, title: str, cause: str = "", remedy: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.cause = cause
        self.remedy = remedy

    def __str__(self) -> str:
        parts = [part for part in (self.title, self.cause, self.remedy) if part]
        return " ".join(map(sentence, parts)) if len(parts) > 1 else self.title

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.title, self.cause, self.remedy)

    def as_plain(self) -> dict[str, str]:
        """Return plain data that `error_from_plain` turns back into this error."""
        return {"kind": type(self).__name__, "title": self.title, "cause": self.cause, "remedy": self.remedy}


class EncryptedDocument(DocviewerError):
    """The document needs a password, or the one given is wrong."""


class UnreadableDocument(DocviewerError):
    """The file is missing, not a document of a known kind, or damaged beyond use."""


class UnreadablePage(DocviewerError):
    """One page can't be read; the others may."""


class WorkerStopped(DocviewerError):
    """A child process died, took too long or grew too large while it worked on a request."""


class SetAside(DocviewerError):
    """A document killed its reader so often that it isn't tried again."""


class WrongInput(DocviewerError):
    """A value given by the person (an option, a parameter, a page range) can't be used."""


class CannotWrite(DocviewerError):
    """A file can't be written where it was asked for."""


class MissingTool(DocviewerError):
    """A program of the system that a task needs isn't installed, or doesn't run."""


_KINDS: dict[str, type[DocviewerError]] = {
    kind.__name__: kind
    for kind in (
        EncryptedDocument,
        UnreadableDocument,
        UnreadablePage,
        WorkerStopped,
        SetAside,
        WrongInput,
        CannotWrite,
        MissingTool,
    )
}


def error_from_plain(plain: Mapping[str, object]) -> DocviewerError:
    """Rebuild an error from `DocviewerError.as_plain`; an unknown kind becomes a plain `DocviewerError`."""
    kind = _KINDS.get(str(plain.get("kind")), DocviewerError)
    return kind(str(plain.get("title", "")), str(plain.get("cause", "")), str(plain.get("remedy", "")))
