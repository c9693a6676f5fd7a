"""Errors in the person's language: rooms without Qt make them in English, the window says them in its words."""

from __future__ import annotations

from docviewer.core.errors import DocviewerError, sentence
from docviewer.ui.wording import tr


def words_of(error: BaseException) -> str:
    """Return all that an error says, as `str(error)` does in English."""
    if not isinstance(error, DocviewerError):
        return str(error)
    more = more_of(error)
    return f"{sentence(tr(error.title))} {more}" if more else tr(error.title)


def more_of(error: DocviewerError) -> str:
    """Return why it happened and what can be done, each a sentence; empty where neither is known."""
    return " ".join(sentence(tr(part)) for part in (error.cause, error.remedy) if part)
