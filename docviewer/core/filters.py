r"""One predicate language over segments: the table's filter box and queries speak it.

`role:heading,title page:1-3,7 level:1-2 confidence:<80 state:unreviewed corrected:yes changed:yes note:yes
text:"exact phrase" word:art regex:\d{4} plain words`. All terms must hold; a comma within a value means "or", a
leading `-` negates, quotes keep a phrase together. Letter case, width and form of characters don't matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.errors import WrongInput
from docviewer.core.filter_conditions import Condition, HasRole, HasText, Looked
from docviewer.core.filter_texts import FoldedTexts, fold
from docviewer.core.filter_values import KEYS

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.lines import BoolArray, Lines
    from docviewer.core.review_states import ReviewStates
    from docviewer.core.segments import Segments

__all__ = ["Condition", "FoldedTexts", "HasRole", "HasText", "Looked", "Predicate", "Term", "fold", "matches", "parse"]


@dataclass(frozen=True, slots=True)
class Term:
    """A condition, or its contrary."""

    condition: Condition
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """All terms must hold; without a term every segment matches."""

    terms: tuple[Term, ...] = ()


def matches(
    predicate: Predicate,
    segments: Segments,
    lines: Lines,
    texts: FoldedTexts | None = None,
    corrected: Corrected | None = None,
    states: ReviewStates | None = None,
) -> BoolArray:
    """Return which of the k segments match; bool (k,).

    Args:
        predicate: What `parse` made.
        segments: The k segments.
        lines: Their lines.
        texts: Kept by a caller who asks again for the same segments; made here if omitted.
        corrected: What a person corrected of them; if omitted, as if that was nothing.
        states: What a person thinks of them; likewise.

    Raises:
        WrongInput: A regular expression takes too long.
    """
    looked = Looked(segments, FoldedTexts.of(segments, lines) if texts is None else texts, corrected, states)
    mask = np.ones(len(segments), dtype=bool)
    for term in sorted(predicate.terms, key=lambda term: term.condition.slow):
        found = term.condition.narrow(mask, looked)
        mask &= ~found if term.negated else found
    return mask


def parse(text: str) -> Predicate:
    """Read a filter; white space alone gives the predicate that everything matches.

    Raises:
        WrongInput: A quote isn't closed, a key isn't known or a value doesn't fit; says at which character.
    """
    terms: list[Term] = []
    at = 0
    while (match := _TERM.match(text, at)) is not None:
        if match["open"] is not None:
            raise _wrong("This quotation isn't closed.", match, 'Add a closing ".')
        terms.append(Term(_condition(match), negated=match["minus"] is not None))
        at = match.end()
    return Predicate(tuple(terms))


#: A minus directly before something negates it; a key is letters followed directly by a colon and a value.
_TERM = re.compile(
    r"""\s*(?P<minus>-(?=\S))?(?P<term>)
        (?:(?P<key>[A-Za-z]+):(?=[^\s:/]|$))?
        (?: "(?P<phrase>[^"]*)" | (?P<open>"[^"]*$) | (?P<word>[^\s"]+) | (?(key)$|(?!)) )""",
    re.VERBOSE,
)


def _condition(match: re.Match[str]) -> Condition:
    key, value = _key_and_value(match)
    if key is None:
        return HasText(fold(value))
    read = KEYS.get(key.casefold())
    if read is None:
        known = ", ".join(f"{name}:" for name in KEYS)
        raise _wrong(f"There is no filter {key}:.", match, f"Use {known} or put it in quotes to search for it.")
    if not value.strip():
        raise _wrong(f"The filter {key}: has no value.", match, "Write the value directly after the colon.")
    try:
        return read(value)
    except WrongInput as error:
        raise _wrong(error.title, match, error.remedy) from None


def _key_and_value(match: re.Match[str]) -> tuple[str | None, str]:
    """Part a term; a word that merely ends in a colon is text unless it is a known key without a value."""
    key, word = match["key"], match["word"]
    if match["phrase"] is not None:
        return key, match["phrase"]
    if key is None and word.endswith(":") and word[:-1].casefold() in KEYS:
        return word[:-1], ""
    if word is None:
        return (key, "") if key.casefold() in KEYS else (None, f"{key}:")
    return key, word


def _wrong(title: str, match: re.Match[str], remedy: str) -> WrongInput:
    return WrongInput(title, f"In the filter, at character {match.start('term') + 1}.", remedy)
