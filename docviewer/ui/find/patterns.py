"""Patterns (regular expressions) that a person types: wrong ones say so, endless ones are given up.

The `regex` library is used instead of `re` because it can be told how long a match may take and lets other threads
run meanwhile; a pattern like `(a+)+$` would hang the whole window otherwise.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import regex

from docviewer.core.errors import WrongInput
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docviewer.core.find_text import Query

#: A pattern that isn't done with the whole document after so many seconds is given up.
PATIENCE_S = 2.0


def matcher(query: Query, patience_s: float = PATIENCE_S) -> Callable[[str, int, int], Iterator[tuple[int, int]]]:
    """Return what yields the matches of a pattern between two places of a text.

    Raises:
        WrongInput: It isn't a pattern. The matches raise it too, where they take too long.
    """
    flags = regex.MULTILINE | (0 if query.match_case else regex.IGNORECASE)
    source = rf"\b(?:{query.text})\b" if query.whole_word else query.text
    try:
        pattern = regex.compile(source, flags)
    except regex.error as error:
        raise WrongInput(
            tr("This isn't a pattern."),
            f"{error.msg[:1].upper()}{error.msg[1:]}.",
            tr("Mend it, or find plain text."),
        ) from None
    deadline = monotonic() + patience_s

    def matches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        try:
            left = max(0.001, deadline - monotonic())
            for match in pattern.finditer(text, start, end, timeout=left, concurrent=True):
                yield match.span()
        except TimeoutError:
            raise WrongInput(
                tr("This pattern takes too long."),
                tr("It was given up after {seconds} seconds.", seconds=f"{patience_s:g}"),
                tr("Make it simpler."),
            ) from None

    return matches
