"""How good a segmentation is: the truth of a document, the figures of a segmentation beside it, what it missed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from docviewer.core.figures import means

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from docviewer.core.document import DocumentInfo
    from docviewer.core.parameters import Values

#: (x0, top, x1, bottom) in points, top-left origin.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class TruthLine:
    """One visual line of a true segment."""

    bbox: Box
    text: str


@dataclass(frozen=True, slots=True)
class TruthSegment:
    """What the author of a document means to be one segment, or its part on one page.

    Attributes:
        page: Page index, from 0.
        bbox: Around all its lines.
        role: As the truth names it: title, heading, paragraph, list_item, caption, table, header, footer or other.
        text: Of this part.
        group: Parts of one segment on several pages share it.
        lines: In reading order.
        full_text: Of all parts; empty where this is the whole.
    """

    page: int
    bbox: Box
    role: str
    text: str
    group: int | str
    lines: tuple[TruthLine, ...]
    full_text: str = ""


@dataclass(frozen=True, slots=True)
class Truth:
    """The right segmentation of a document.

    Attributes:
        segments: In reading order.
        name: What the truth calls the document; may be empty.
        source: Where the document is from; may be empty.
        language: Code of its language; may be empty.
        headings_ok: Whether the headings of the truth can be trusted.
    """

    segments: tuple[TruthSegment, ...]
    name: str = ""
    source: str = ""
    language: str = ""
    headings_ok: bool = True

    @property
    def page_count(self) -> int:
        """Pages that a document must have to be the one it tells of."""
        return max((segment.page + 1 for segment in self.segments), default=0)

    def on_pages(self, pages: Collection[int]) -> Truth:
        """Return what it tells of these pages (indices) alone."""
        return replace(self, segments=tuple(segment for segment in self.segments if segment.page in pages))


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of a segmentation beside the truth, each from 0 to 1; None where the truth has nothing to judge by.

    `segmentation.score` defines them.
    """

    boundary_f1: float
    pair_f1: float
    v_measure: float
    para_recall: float | None
    para_prec: float
    para_f1: float | None
    head_p: float | None
    head_r: float | None
    head_f1: float | None
    lines_covered: float


#: Names of the figures, the headline first.
FIGURES = (
    "para_f1", "para_recall", "para_prec", "boundary_f1", "pair_f1", "v_measure", "head_f1", "head_p", "head_r",
    "lines_covered",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page of a scored document.

    Attributes:
        page: Page index, from 0.
        wanted: Paragraphs and list items of the truth.
        found: How many of them were found.
        claimed: Found segments that hold a line of the truth.
        right: How many of them match a segment of the truth.
        boundary_f1: As in `Figures`, of this page.
    """

    page: int
    wanted: int
    found: int
    claimed: int
    right: int
    boundary_f1: float

    @property
    def para_f1(self) -> float | None:
        """Harmonic mean of the shares found and right; None for a page without paragraphs."""
        if not self.wanted:
            return None
        recall, precision = self.found / self.wanted, self.right / self.claimed if self.claimed else 0.0
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


@dataclass(frozen=True, slots=True)
class RoleScore:
    """One role of a scored document.

    Attributes:
        role: As the truth names it.
        wanted: Segments of the truth that have it.
        found: How many of them a segment has the text of.
        named: How many of those segments have the role too.
    """

    role: str
    wanted: int
    found: int
    named: int


class MissKind(StrEnum):
    """In what a segmentation fails at a place."""

    MISSED_SEGMENT = "missed_segment"
    FALSE_SEGMENT = "false_segment"
    MISSED_BREAK = "missed_break"
    FALSE_BREAK = "false_break"
    MISSED_HEADING = "missed_heading"
    FALSE_HEADING = "false_heading"


@dataclass(frozen=True, slots=True)
class Miss:
    """One failure, at one place.

    Attributes:
        kind: In what it fails.
        page: Page index, from 0.
        bbox: Where.
        text: What stands there: of the truth, or for a false one of what was found; at a break, the line after it.
        weight: Letters and digits that it puts wrong; more is worse.
        words: What happened, as "cut in 3".
    """

    kind: MissKind
    page: int
    bbox: Box
    text: str
    weight: int
    words: str


@dataclass(frozen=True, slots=True)
class Score:
    """A segmentation judged by the truth.

    Attributes:
        figures: Of the whole document.
        pages: Of the pages that the truth tells of, in order.
        roles: Of the roles that the truth has, the most frequent first.
        misses: Worst first.
    """

    figures: Figures
    pages: tuple[PageScore, ...]
    roles: tuple[RoleScore, ...]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ScoredDocument:
    """A document segmented and scored: what the command line prints.

    Attributes:
        info: What is known of the document.
        truth: Path of the file that was scored by.
        strategy: Name of the strategy.
        values: Its parameters.
        score: How good it is.
    """

    info: DocumentInfo
    truth: str
    strategy: str
    values: Values
    score: Score


def mean_figures(scores: Sequence[Figures]) -> dict[str, float | None]:
    """Return the mean of each figure over the documents that have it, by name; None where no document has it."""
    return means(FIGURES, scores)
