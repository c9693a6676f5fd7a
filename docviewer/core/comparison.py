"""What comparing two segmentations of the same lines gives: figures, and the places where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from docviewer.core.labels import Role
from docviewer.core.text import join_lines

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from docviewer.core.labels import Labels
    from docviewer.core.lines import FloatArray, IntArray, Lines


class DifferenceKind(IntEnum):
    """How the two differ at one place; `token` is the public name."""

    A_SPLITS = 0
    B_SPLITS = 1
    CUT_DIFFERENTLY = 2
    A_SPLITS_PAGES = 3
    B_SPLITS_PAGES = 4
    ROLE = 5
    LEVEL = 6

    @property
    def token(self) -> str:
        """The name used in files, as `b_splits`."""
        return self.name.lower()


#: What is said of a kind that needs no roles to be told.
_WORDS = {
    DifferenceKind.A_SPLITS: "A splits here",
    DifferenceKind.B_SPLITS: "B splits here",
    DifferenceKind.CUT_DIFFERENTLY: "A and B cut differently",
    DifferenceKind.A_SPLITS_PAGES: "A splits at the page break",
    DifferenceKind.B_SPLITS_PAGES: "B splits at the page break",
}
#: Pieces of a text whose starts are shown, and the characters each is given at least.
_PIECES_SHOWN, _LEAST_START = 3, 16


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two segmentations agree, each 0..1, the same whichever comes first; see `segmentation.agreement`.

    Attributes:
        boundaries: F1 over the gaps between lines of a page.
        paragraphs: F1 over segments of exactly the same lines.
        v_measure: Harmonic mean of homogeneity and completeness.
        headings: F1 over headings, or None where neither finds any.
    """

    boundaries: float
    paragraphs: float
    v_measure: float
    headings: float | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the two differ, as plain values, made on demand.

    Attributes:
        kind: How they differ.
        words: The same for a person, as "B splits here".
        page: Page index, from 0.
        bbox: (x0, top, x1, bottom) of its lines, points.
        lines: Indices of its lines, all on that page, ascending.
        pieces_a: The lines as A groups them, by first line.
        pieces_b: The lines as B groups them.
    """

    kind: DifferenceKind
    words: str
    page: int
    bbox: tuple[float, float, float, float]
    lines: tuple[int, ...]
    pieces_a: tuple[tuple[int, ...], ...]
    pieces_b: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Differences:
    """d places where the two differ, in reading order, as arrays.

    Attributes:
        kind: int8 (d,), values of `DifferenceKind`.
        page: int32 (d,), page index.
        x0: float64 (d,), left edge, points; likewise `top`, `x1`, `bottom`.
        of_line: int32 (n,), ordinal of the difference that each line is in, or -1.
        members: int32 (m,), lines grouped by difference; difference i owns `members[offsets[i]:offsets[i + 1]]`.
        offsets: int32 (d + 1,).
    """

    kind: NDArray[np.int8]
    page: IntArray
    x0: FloatArray
    top: FloatArray
    x1: FloatArray
    bottom: FloatArray
    of_line: IntArray
    members: IntArray
    offsets: IntArray

    def __len__(self) -> int:
        return len(self.kind)

    def lines_of(self, ordinal: int) -> IntArray:
        """Return the indices of the lines of one difference, ascending."""
        return self.members[self.offsets[ordinal] : self.offsets[ordinal + 1]]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two segmentations, A and B, of the same n lines, compared.

    Attributes:
        lines: The lines.
        a: One segmentation.
        b: The other.
        agreement: Figures over all lines.
        differences: Where they differ.
        page_agreement: float64 (p,), share of each page's lines that are in no difference; NaN where it has none.
    """

    lines: Lines
    a: Labels
    b: Labels
    agreement: Agreement
    differences: Differences
    page_agreement: FloatArray

    def difference(self, ordinal: int) -> Difference:
        """Return the difference at `ordinal` (from 0) as plain values."""
        differences = self.differences
        kind = DifferenceKind(int(differences.kind[ordinal]))
        lines = tuple(differences.lines_of(ordinal).tolist())
        edges = (differences.x0, differences.top, differences.x1, differences.bottom)
        x0, top, x1, bottom = (float(edge[ordinal]) for edge in edges)
        return Difference(
            kind,
            self.words_for(ordinal),
            int(differences.page[ordinal]),
            (x0, top, x1, bottom),
            lines,
            _pieces(self.a, lines),
            _pieces(self.b, lines),
        )

    def words_for(self, ordinal: int) -> str:
        """Say how the two differ at a place, as "heading in A, paragraph in B"."""
        kind = DifferenceKind(int(self.differences.kind[ordinal]))
        if kind in _WORDS:
            return _WORDS[kind]
        line = int(self.differences.members[self.differences.offsets[ordinal]])
        role_a, role_b = (Role(int(labels.role[line])).label for labels in (self.a, self.b))
        if kind is DifferenceKind.ROLE:
            return f"{role_a} in A, {role_b} in B"
        return f"{role_a} level {int(self.a.level[line])} in A, {int(self.b.level[line])} in B"

    def text_of(self, pieces: tuple[tuple[int, ...], ...]) -> tuple[str, ...]:
        """Return the text of each piece of a difference: lines joined, line-end hyphens healed."""
        return tuple(join_lines([self.lines.texts[line] for line in piece]) for piece in pieces)

    def starts_of(self, pieces: tuple[tuple[int, ...], ...], room: int) -> str:
        """Return the start of each piece on one line, a bar between two, in about `room` characters."""
        shown = pieces[:_PIECES_SHOWN]
        each = max(_LEAST_START, room // len(shown))
        starts = [_shortened(text, each) for text in self.text_of(shown)]
        rest = [f"{len(pieces) - len(shown)} more"] if len(pieces) > len(shown) else []
        return " | ".join([*starts, *rest])


def _shortened(text: str, room: int) -> str:
    """Return `text` on one line, cut after a word where one ends near the edge."""
    words = " ".join(text.split())
    if len(words) <= room:
        return words
    start = words[:room]
    end = start.rfind(" ", room - _LEAST_START)
    return f"{start[: end if end > 0 else room - 1].rstrip(' .,;:')}…"


def _pieces(labels: Labels, lines: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Group `lines` by segment, in order of the first line."""
    grouped: dict[int, list[int]] = {}
    for line, segment in zip(lines, labels.segment[list(lines)].tolist(), strict=True):
        grouped.setdefault(segment, []).append(line)
    return tuple(tuple(group) for group in grouped.values())
