"""Find a text in a document: every place, the lines and characters it takes, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from docviewer.core.running_text import levelled
from docviewer.core.selection import anchor_of
from docviewer.core.text import both_without_spaces, joined_with_places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from docviewer.core.lines import IntArray
    from docviewer.core.running_text import RunningText
    from docviewer.core.selection import Anchor

    #: Yields where a pattern matches in a text between two places.
    Matches = Callable[[str, int, int], Iterable[tuple[int, int]]]

#: No more hits than this are looked for: nobody steps through them.
MOST = 100_000
#: Characters of context before and after a hit.
_BEFORE, _AFTER = 48, 80


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    text: str = ""
    match_case: bool = False
    whole_word: bool = False
    pattern: bool = False

    @property
    def fold_case(self) -> bool:
        """Whether the text searched has its case levelled; a pattern says by itself what its case means."""
        return not self.match_case and not self.pattern

    def __bool__(self) -> bool:
        return bool(self.text.strip())


class Piece(NamedTuple):
    """Part of a hit: index of a line, from which character of its text to which."""

    line: int
    start: int
    end: int


class Context(NamedTuple):
    """A hit in its segment's running text."""

    before: str
    hit: str
    after: str


def spans_of_words(running: RunningText, query: Query) -> Iterator[tuple[int, int]]:
    """Yield where the words of `query` stand in the running text; hits don't overlap."""
    text, needle = running.text, levelled(query.text, fold_case=running.fold_case)
    if not needle:
        return
    at = text.find(needle)
    while at >= 0:
        end = at + len(needle)
        if query.whole_word and not (_is_edge(text, at) and _is_edge(text, end)):
            end = at + 1
        else:
            yield at, end
        at = text.find(needle, end)


def spans_of_pattern(running: RunningText, matches: Matches, check: Callable[[], None]) -> Iterator[tuple[int, int]]:
    """Yield where a pattern matches something within a segment; `check` is called for each, and may raise."""
    bounds = running.bounds.tolist()
    ends = [*(bound - 1 for bound in bounds[1:-1]), len(running.text)]
    for start, end in zip(bounds[:-1], ends, strict=True):
        check()
        yield from (span for span in matches(running.text, start, end) if span[1] > span[0])


def _is_edge(text: str, at: int) -> bool:
    """Tell whether a word begins or ends at a place; between characters that need no spaces it always may."""
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    return not (_in_word(before) and _in_word(after)) or both_without_spaces(before, after)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """All places found, in reading order; h of them.

    Attributes:
        running: Where they were found.
        start: int32 (h,), in the running text; likewise `end`.
        page: int32 (h,), page index of the first character; likewise `last_page` of the last one.
        complete: Whether there are no more than these.
    """

    running: RunningText
    start: IntArray
    end: IntArray
    page: IntArray
    last_page: IntArray
    complete: bool = True
    _pieces: dict[int, tuple[Piece, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, running: RunningText, spans: Iterable[tuple[int, int]]) -> Hits:
        """Take at most `MOST` of the places found."""
        taken: list[tuple[int, int]] = []
        complete = True
        for span in spans:
            if len(taken) >= MOST:
                complete = False
                break
            taken.append(span)
        both = np.array(taken, dtype=np.int32).reshape(-1, 2)
        start, end = both[:, 0], both[:, 1]
        pages = [running.lines.page[_lines_at(running, at)] for at in (start, end - 1)]
        return cls(running, start, end, pages[0], pages[1], complete)

    def __len__(self) -> int:
        return len(self.start)

    def pieces(self, hit: int) -> tuple[Piece, ...]:
        """Return the parts of lines that a hit takes."""
        found = self._pieces.get(hit)
        if found is None:
            found = self._pieces[hit] = tuple(self._make_pieces(int(self.start[hit]), int(self.end[hit])))
        return found

    def line(self, hit: int) -> int:
        """Return the line that a hit begins in."""
        return int(_lines_at(self.running, self.start[hit : hit + 1])[0])

    def on_page(self, page: int) -> list[int]:
        """Return the hits of which something stands on `page`."""
        found: list[int] = np.flatnonzero((self.page <= page) & (self.last_page >= page)).tolist()
        return found

    def first_from(self, page: int) -> int:
        """Return the first hit on `page` or after it; the very first if there is none, -1 without hits."""
        later = np.flatnonzero(self.page >= page)
        return int(later[0]) if len(later) else min(0, len(self) - 1)

    def mark(self, hit: int) -> tuple[Anchor | None, int]:
        """Return what a hit can be found by in a later search: anchor of its line, character in it."""
        piece = self.pieces(hit)[0]
        return anchor_of(self.running.lines, piece.line), piece.start

    def at_mark(self, mark: tuple[Anchor | None, int]) -> int:
        """Return the hit at a mark, else the next one on its page or after; -1 without hits."""
        anchor, start = mark
        if anchor is None or not len(self):
            return min(0, len(self) - 1)
        first = self.first_from(anchor[0])
        for hit in range(first, len(self)):
            if self.page[hit] > anchor[0]:
                return hit
            if self.mark(hit) >= (anchor, start):
                return hit
        return first

    def context(self, hit: int) -> Context:
        """Return a hit with the words around it."""
        pieces, running = self.pieces(hit), self.running
        order = running.starts.searchsorted([self.start[hit], self.end[hit] - 1], "right") - 1
        segment = int(running.segments.of_line[pieces[0].line])
        low, high = running.segments.offsets[segment : segment + 2].tolist()
        window = range(max(low, int(order[0]) - 1), min(high, int(order[1]) + 2))
        texts = [running.lines.texts[running.segments.members[at]] for at in window]
        joined, places = joined_with_places(texts)
        start = _place_in(texts, places, int(order[0]) - window.start, pieces[0].start)
        end = _place_in(texts, places, int(order[1]) - window.start, pieces[-1].end)
        return Context(_tail(joined[:start], _BEFORE), joined[start:end], joined[end : end + _AFTER])

    def _make_pieces(self, start: int, end: int) -> Iterator[Piece]:
        running = self.running
        at = int(running.starts.searchsorted(start, "right")) - 1
        while at < len(running.starts) and running.starts[at] < end:
            line, begin = int(running.segments.members[at]), int(running.starts[at])
            places = running.places_of(line)[max(0, start - begin) : end - begin]
            if places:
                yield Piece(line, places[0][0], places[-1][1])
            at += 1


def _lines_at(running: RunningText, at: IntArray) -> IntArray:
    return running.segments.members[running.starts.searchsorted(at, "right") - 1]


def _place_in(texts: list[str], places: list[tuple[int, int]], nth: int, at: int) -> int:
    """Return where the character `at` of the n-th text stands in the joined text."""
    lead = len(texts[nth]) - len(texts[nth].lstrip())
    return min(places[nth][0] + max(0, at - lead), places[nth][1])


def _tail(text: str, most: int) -> str:
    """Return the end of a text, from the beginning of a word if that isn't far."""
    if len(text) <= most:
        return text
    cut = text[-most:]
    space = cut.find(" ")
    return f"…{cut[space + 1 :] if 0 <= space < most // 2 else cut}"
