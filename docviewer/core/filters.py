"""One predicate language over segments: the table's filter box and queries speak it.

`role:heading,title page:1-3,7 level:1-2 confidence:<80 text:"exact phrase" plain words`. All terms must
hold; a comma within a value means "or", a leading `-` negates, quotes keep a phrase
together. Letter case, width and form of characters don't matter.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

import numpy as np

from docviewer.core.confidence import LOW
from docviewer.core.errors import WrongInput
from docviewer.core.labels import ROLE_BY_TOKEN, Role
from docviewer.core.page_ranges import parse_ranges

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.lines import AnyArray, BoolArray, Lines
    from docviewer.core.page_ranges import PageRanges
    from docviewer.core.segments import Segments


class FoldedTexts:
    """The segments' texts as they are searched, made on first use and kept; one per segmentation."""

    __slots__ = ("_folded", "_text_of")

    def __init__(self, text_of: Callable[[int], str], count: int) -> None:
        self._text_of = text_of
        self._folded: list[str | None] = [None] * count

    @classmethod
    def of(cls, segments: Segments, lines: Lines) -> FoldedTexts:
        """Search the running text of each segment."""
        return cls(lambda ordinal: segments.text_of(ordinal, lines), len(segments))

    def __getitem__(self, ordinal: int) -> str:
        folded = self._folded[ordinal]
        if folded is None:
            folded = self._folded[ordinal] = fold(self._text_of(ordinal))
        return folded


def fold(text: str) -> str:
    """Return `text` as it is searched: case, width, ligatures and white space levelled."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(plain.casefold().split())


class Condition(Protocol):
    """What one term asks of a segment; a new kind of term is a class of this shape and an entry in `_KEYS`.

    Attributes:
        slow: Whether it looks at texts, and so is asked last.
    """

    slow: ClassVar[bool]

    def narrow(self, mask: BoolArray, segments: Segments, texts: FoldedTexts) -> BoolArray:
        """Return where the condition holds; what it says where `mask` is False doesn't matter. Shape (k,)."""
        ...


@dataclass(frozen=True, slots=True)
class HasRole:
    """The segment has one of these roles."""

    roles: tuple[Role, ...]
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, segments: Segments, texts: FoldedTexts) -> BoolArray:
        """See `Condition`."""
        return np.isin(segments.role, self.roles)


@dataclass(frozen=True, slots=True)
class HasLevel:
    """The segment's level is in one of these ranges; None means and above."""

    ranges: tuple[tuple[int, int | None], ...]
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, segments: Segments, texts: FoldedTexts) -> BoolArray:
        """See `Condition`."""
        return _in_ranges(segments.level, self.ranges)


@dataclass(frozen=True, slots=True)
class HasConfidence:
    """The segment's least sure line was recognised with a confidence in one of these ranges, low <= x < high."""

    ranges: tuple[tuple[float, float], ...]
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, segments: Segments, texts: FoldedTexts) -> BoolArray:
        """See `Condition`."""
        inside = np.zeros(len(segments), dtype=bool)
        for low, high in self.ranges:
            inside |= (segments.confidence >= low) & (segments.confidence < high)
        return inside


@dataclass(frozen=True, slots=True)
class OnPage:
    """Some of the segment stands on one of these pages."""

    pages: PageRanges
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, segments: Segments, texts: FoldedTexts) -> BoolArray:
        """See `Condition`."""
        hit = _in_ranges(segments.boxes.page + 1, self.pages.ranges)
        found = np.zeros(len(segments), dtype=bool)
        found[segments.boxes.segment[hit]] = True
        return found


@dataclass(frozen=True, slots=True)
class HasText:
    """The segment's text holds these characters, folded."""

    needle: str
    slow: ClassVar[bool] = True

    def narrow(self, mask: BoolArray, segments: Segments, texts: FoldedTexts) -> BoolArray:
        """See `Condition`."""
        found = np.zeros(len(segments), dtype=bool)
        candidates = np.flatnonzero(mask)
        found[candidates] = [self.needle in texts[ordinal] for ordinal in candidates.tolist()]
        return found


@dataclass(frozen=True, slots=True)
class Term:
    """A condition, or its contrary."""

    condition: Condition
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """All terms must hold; without a term every segment matches."""

    terms: tuple[Term, ...] = ()


def matches(predicate: Predicate, segments: Segments, lines: Lines, texts: FoldedTexts | None = None) -> BoolArray:
    """Return which of the k segments match; bool (k,).

    Args:
        predicate: What `parse` made.
        segments: The k segments.
        lines: Their lines.
        texts: Kept by a caller who asks again for the same segments; made here if omitted.
    """
    texts = FoldedTexts.of(segments, lines) if texts is None else texts
    mask = np.ones(len(segments), dtype=bool)
    for term in sorted(predicate.terms, key=lambda term: term.condition.slow):
        found = term.condition.narrow(mask, segments, texts)
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
    read = _KEYS.get(key.casefold())
    if read is None:
        known = ", ".join(f"{name}:" for name in _KEYS)
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
    if key is None and word.endswith(":") and word[:-1].casefold() in _KEYS:
        return word[:-1], ""
    if word is None:
        return (key, "") if key.casefold() in _KEYS else (None, f"{key}:")
    return key, word


def _wrong(title: str, match: re.Match[str], remedy: str) -> WrongInput:
    return WrongInput(title, f"In the filter, at character {match.start('term') + 1}.", remedy)


def _read_roles(value: str) -> Condition:
    roles = []
    for word in value.split(","):
        token = fold(word).replace(" ", "_").replace("-", "_")
        if token not in ROLE_BY_TOKEN:
            raise WrongInput(f"There is no role {word.strip()!r}.", "", f"Roles are {', '.join(ROLE_BY_TOKEN)}.")
        roles.append(ROLE_BY_TOKEN[token])
    return HasRole(tuple(roles))


def _read_levels(value: str) -> Condition:
    ranges = []
    for part in value.split(","):
        match = re.fullmatch(r"\s*(\d{1,3})\s*(?:(-)\s*(\d{1,3})?)?\s*", part, re.ASCII)
        if match is None:
            raise WrongInput(f"{part.strip()!r} isn't a level.", "", "Write levels as in 2, 1-3 or 2-.")
        low = int(match[1])
        ranges.append((low, low if match[2] is None else (int(match[3]) if match[3] else None)))
    return HasLevel(tuple(ranges))


def _read_confidences(value: str) -> Condition:
    """Read percentages: `<80`, `>=90`, `60-80`, or `low` for what is marked."""
    return HasConfidence(tuple(_confidence_range(part) for part in value.split(",")))


def _confidence_range(part: str) -> tuple[float, float]:
    if fold(part) == "low":
        return 0.0, LOW
    match = _CONFIDENCE.fullmatch(part)
    if match is None:
        raise WrongInput(
            f"{part.strip()!r} isn't a confidence.", "", "Write percentages as in <80, >=90 or 60-80, or low."
        )
    sign, first, last = match["sign"], float(match["first"]) / 100, match["last"]
    above = np.nextafter(first, 2.0)
    if sign is None:
        return first, float(np.nextafter(float(last) / 100 if last else first, 2.0))
    return {"<": (0.0, first), "<=": (0.0, float(above)), ">": (float(above), np.inf), ">=": (first, np.inf)}[sign]


_CONFIDENCE = re.compile(
    r"\s*(?:(?P<sign>[<>]=?)\s*)?(?P<first>\d{1,3}(?:\.\d{1,4})?)(?(sign)|(?:\s*-\s*(?P<last>\d{1,3}(?:\.\d{1,4})?))?)\s*%?\s*",
    re.ASCII,
)
_KEYS: Mapping[str, Callable[[str], Condition]] = {
    "role": _read_roles,
    "page": lambda value: OnPage(parse_ranges(value)),
    "level": _read_levels,
    "confidence": _read_confidences,
    "text": lambda value: HasText(fold(value)),
}


def _in_ranges(numbers: AnyArray, ranges: tuple[tuple[int, int | None], ...]) -> BoolArray:
    inside = np.zeros(len(numbers), dtype=bool)
    for low, high in ranges:
        inside |= (numbers >= low) if high is None else (numbers >= low) & (numbers <= high)
    return inside
