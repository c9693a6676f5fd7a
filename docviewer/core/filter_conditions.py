"""What one term of a filter asks of segments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

import numpy as np

from docviewer.core.filter_texts import fold
from docviewer.core.review_states import STATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.corrected import Corrected
    from docviewer.core.filter_texts import FoldedTexts
    from docviewer.core.labels import Role
    from docviewer.core.lines import AnyArray, BoolArray
    from docviewer.core.page_ranges import PageRanges
    from docviewer.core.review_states import ReviewStates
    from docviewer.core.safe_regex import SafeRegex
    from docviewer.core.segments import Segments
    from docviewer.core.work import ReviewState


@dataclass(frozen=True, slots=True)
class Looked:
    """What conditions may look at.

    Attributes:
        segments: The k segments.
        texts: Theirs.
        corrected: What a person corrected of them; None where nothing is known of that, as if nothing was.
        states: What a person thinks of them; None likewise.
    """

    segments: Segments
    texts: FoldedTexts
    corrected: Corrected | None = None
    states: ReviewStates | None = None

    def none(self) -> BoolArray:
        """Return False for each segment."""
        return np.zeros(len(self.segments), dtype=bool)


class Condition(Protocol):
    """What one term asks of a segment; a new kind of term is a class of this shape and an entry in `filter_values`.

    Attributes:
        slow: Whether it looks at texts, and so is asked last.
    """

    slow: ClassVar[bool]

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """Return where the condition holds; what it says where `mask` is False doesn't matter. Shape (k,)."""
        ...


@dataclass(frozen=True, slots=True)
class HasRole:
    """The segment has one of these roles."""

    roles: tuple[Role, ...]
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        return np.isin(looked.segments.role, self.roles)


@dataclass(frozen=True, slots=True)
class HasLevel:
    """The segment's level is in one of these ranges; None means and above."""

    ranges: tuple[tuple[int, int | None], ...]
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        return _in_ranges(looked.segments.level, self.ranges)


@dataclass(frozen=True, slots=True)
class HasConfidence:
    """The segment's least sure line was recognised with a confidence in one of these ranges, low <= x < high."""

    ranges: tuple[tuple[float, float], ...]
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        inside, confidence = looked.none(), looked.segments.confidence
        for low, high in self.ranges:
            inside |= (confidence >= low) & (confidence < high)
        return inside


@dataclass(frozen=True, slots=True)
class OnPage:
    """Some of the segment stands on one of these pages."""

    pages: PageRanges
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        boxes = looked.segments.boxes
        found = looked.none()
        found[boxes.segment[_in_ranges(boxes.page + 1, self.pages.ranges)]] = True
        return found


@dataclass(frozen=True, slots=True)
class HasState:
    """A person gave the segment one of these verdicts."""

    states: tuple[ReviewState, ...]
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        numbers = [STATES.index(state) for state in self.states]
        return np.isin(0 if looked.states is None else looked.states.state, numbers) | looked.none()


@dataclass(frozen=True, slots=True)
class IsChanged:
    """The segment isn't any more what got its verdict, or is still."""

    wanted: bool
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        changed = looked.none() if looked.states is None else looked.states.changed
        return np.asarray(changed == self.wanted)


@dataclass(frozen=True, slots=True)
class IsCorrected:
    """A person corrected the segment, or didn't."""

    wanted: bool
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        made = looked.none() if looked.corrected is None else looked.corrected.by_hand()
        return np.asarray(made == self.wanted)


@dataclass(frozen=True, slots=True)
class HasNote:
    """There is a note on the segment, or none; with a needle one that holds these characters, folded."""

    wanted: bool = True
    needle: str = ""
    slow: ClassVar[bool] = False

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        states = looked.states
        noted = looked.none() if states is None else states.noted.copy()
        if states is not None and self.needle:
            for ordinal, note in states.notes.items():
                noted[ordinal] = self.needle in fold(note)
        return np.asarray(noted == self.wanted)


@dataclass(frozen=True, slots=True)
class HasText:
    """The segment's text holds these characters, folded."""

    needle: str
    slow: ClassVar[bool] = True

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        return _where(mask, looked, lambda ordinal: self.needle in looked.texts[ordinal])


@dataclass(frozen=True, slots=True)
class HasWord:
    """The segment's text holds these characters, folded, as whole words."""

    needle: str
    slow: ClassVar[bool] = True

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`."""
        pattern, needle = re.compile(rf"(?<!\w){re.escape(self.needle)}(?!\w)"), self.needle
        texts = looked.texts
        return _where(mask, looked, lambda at: needle in texts[at] and pattern.search(texts[at]) is not None)


@dataclass(frozen=True, slots=True)
class MatchesRegex:
    """A regular expression is found in the segment's text, its forms and white space levelled."""

    regex: SafeRegex
    slow: ClassVar[bool] = True

    def narrow(self, mask: BoolArray, looked: Looked) -> BoolArray:
        """See `Condition`.

        Raises:
            WrongInput: It takes too long.
        """
        found = self.regex.search()
        return _where(mask, looked, lambda ordinal: found(looked.texts.with_case(ordinal)))


def _where(mask: BoolArray, looked: Looked, holds: Callable[[int], bool]) -> BoolArray:
    found = looked.none()
    candidates = np.flatnonzero(mask)
    found[candidates] = [holds(ordinal) for ordinal in candidates.tolist()]
    return found


def _in_ranges(numbers: AnyArray, ranges: tuple[tuple[int, int | None], ...]) -> BoolArray:
    inside = np.zeros(len(numbers), dtype=bool)
    for low, high in ranges:
        inside |= (numbers >= low) if high is None else (numbers >= low) & (numbers <= high)
    return inside
