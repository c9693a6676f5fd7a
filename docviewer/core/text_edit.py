"""Give the edited text of a segment back to its lines, each word to the line it was typed in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from docviewer.core.text import join_lines, joined_with_places, word_places

if TYPE_CHECKING:
    from collections.abc import Sequence


def redistributed(texts: Sequence[str], new: str) -> list[str]:
    """Return what each line says so that `join_lines` of all gives `new`, with its white space levelled.

    A line in which nothing changed keeps its text as it is, a hyphen at its end too; one that lost all its words says
    nothing. What was typed between two lines belongs to the first of them.

    Args:
        texts: Of the lines, in reading order; at least one.
        new: The text that a person left.
    """
    wanted, old = level(new), [level(text) for text in texts]
    joined, places = joined_with_places(old)
    if wanted == joined:
        return list(texts)
    words = _Words(joined, wanted)
    seams = [words.seam(start) for start, _ in places[1:]]
    for at in range(1, len(seams)):
        seams[at] = max(seams[at], seams[at - 1])
    pieces = _pieces(wanted, seams, _lost_signs(old, places))
    while (bad := _bad_seam(pieces)) is not None:
        _move_on(seams, bad, words)
        pieces = _pieces(wanted, seams, _lost_signs(old, places))
    return [before if level(before) == piece.text else piece.text for before, piece in zip(texts, pieces, strict=True)]


def level(text: str) -> str:
    """Return `text` with one space where there is any white space, none at its ends."""
    return " ".join(text.split())


def mapped_offset(old: str, new: str, at: int) -> int:
    """Return the place in `old` that the place `at` in `new` comes from, 0..len(old)."""
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if b0 <= at < b1:
            return a0 + at - b0 if tag == "equal" else a0 + round((a1 - a0) * (at - b0) / (b1 - b0))
    return len(old)


@dataclass(frozen=True, slots=True, order=True)
class _Seam:
    """Where a line begins in the text wanted; `inside` a word, or before one."""

    at: int
    inside: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a line says, and from where to where in the text wanted that stands."""

    text: str
    start: int
    end: int
    wanted: str


class _Words:
    """The words of two texts, matched."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._old_places, self._new_places = word_places(old), word_places(new)
        self._old_starts = [start for start, _ in self._old_places]
        self._new_starts = [start for start, _ in self._new_places]
        self._blocks = _matched(
            [old[start:end] for start, end in self._old_places], [new[start:end] for start, end in self._new_places]
        )

    def seam(self, at: int) -> _Seam:
        """Return where what begins at `at` of the old text begins in the new one."""
        word = bisect_right(self._old_starts, at) - 1
        if word >= 0 and self._old_places[word][0] < at < self._old_places[word][1]:
            return self._inside(word, at)
        return self._before(bisect_left(self._old_starts, at))

    def after(self, at: int) -> int:
        """Return where the next word of the new text begins behind the place `at`, its length if there is none."""
        return self._start(bisect_right(self._new_starts, at))

    def _inside(self, word: int, at: int) -> _Seam:
        for _, a0, a1, b0, b1 in self._blocks:
            if a0 <= word < a1 and a1 - a0 == b1 - b0:
                start, end = self._new_places[b0 + word - a0]
                begin = self._old[self._old_places[word][0] : at]
                if start + len(begin) < end and self._new.startswith(begin, start):
                    return _Seam(start + len(begin), inside=True)
        return self._before(word + 1)

    def _before(self, word: int) -> _Seam:
        for tag, a0, a1, b0, b1 in self._blocks:
            if a0 <= word < a1:
                share = word - a0 if tag == "equal" else round((word - a0) * (b1 - b0) / (a1 - a0))
                return _Seam(self._start(b0 + share))
        return _Seam(len(self._new))

    def _start(self, word: int) -> int:
        return self._new_starts[word] if word < len(self._new_starts) else len(self._new)


def _matched(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    """Return the blocks of two lists of words as `SequenceMatcher` does, quickly where both begin or end alike."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    middle = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    return [
        ("equal", 0, head, 0, head),
        *((tag, a0 + head, a1 + head, b0 + head, b1 + head) for tag, a0, a1, b0, b1 in middle.get_opcodes()),
        ("equal", len(old) - tail, len(old), len(new) - tail, len(new)),
    ]


def _lost_signs(old: list[str], places: list[tuple[int, int]]) -> list[str]:
    """Return the hyphen that joining drops from each line, or nothing."""
    return [text[end - start :] for text, (start, end) in zip(old, places, strict=True)]


def _pieces(wanted: str, seams: list[_Seam], signs: list[str]) -> list[_Piece]:
    edges = [_Seam(0), *seams, _Seam(len(wanted))]
    pieces = []
    for at, sign in enumerate(signs):
        start, end = edges[at].at, edges[at + 1].at
        text = wanted[start:end].strip()
        inside = edges[at + 1].inside and bool(text)
        pieces.append(_Piece(text + sign if inside else text, start, end, wanted[start:end]))
    return pieces


def _bad_seam(pieces: list[_Piece]) -> tuple[int, int] | None:
    """Return the first two pieces with text, neighbours, that don't join to what is wanted."""
    filled = [at for at, piece in enumerate(pieces) if piece.text]
    for one, other in pairwise(filled):
        first, second = pieces[one], pieces[other]
        if join_lines([first.text, second.wanted]) != f"{first.wanted}{second.wanted}".strip():
            return one, other
    return None


def _move_on(seams: list[_Seam], bad: tuple[int, int], words: _Words) -> None:
    """Let the lines behind a seam that can't be begin one word later."""
    one, other = bad
    at = words.after(seams[one].at)
    for seam in range(one, len(seams)):
        if seam < other or seams[seam].at <= at:
            seams[seam] = max(_Seam(at), seams[seam]) if seam >= other else _Seam(at)
