"""What the command line says on stderr. A document can't drive the terminal through its name or text."""

from __future__ import annotations

import re
import sys
import traceback
from contextlib import suppress

from docviewer.core.errors import DocviewerError, EncryptedDocument, sentence

#: C0, DEL, C1, and the marks that turn the direction of a text around.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PASSWORD_HINT = "On the command line, give the password on standard input with --password-stdin."


def plain(text: str) -> str:
    """Return `text` on one line, control characters spelled out."""
    return _CONTROL.sub(lambda match: ascii(match[0])[1:-1], text)


def say(text: str) -> None:
    """Write one line to stderr; where there is no stderr, nothing."""
    with suppress(OSError):
        if sys.stderr is not None:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()


def error_text(error: BaseException, about: str = "") -> str:
    """Say in one line what happened, why and what to do; an unexpected error also tells where in the code.

    Of an unexpected error only its kind and the places in the code are told: its message may quote the document.

    Args:
        error: What was raised.
        about: The document it is about, if any.
    """
    head = f"docviewer: {plain(about)}: " if about else "docviewer: "
    if isinstance(error, DocviewerError):
        hint = f" {_PASSWORD_HINT}" if isinstance(error, EncryptedDocument) else ""
        sentences = (sentence(plain(part)) for part in (error.title, error.cause, error.remedy) if part)
        return f"{head}{' '.join(sentences)}{hint}"
    return f"{head}An unexpected error, please report it.\n{_origin(error)}"


def _origin(error: BaseException) -> str:
    """Return frames and kind of `error`, and before it those of the error that it arose from."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    own = f"{''.join(traceback.format_tb(error.__traceback__))}{type(error).__name__}"
    return f"{_origin(before)}, and from that:\n{own}" if before else own
