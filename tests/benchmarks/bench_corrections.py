"""From a correction to corrected segments, in a document of 50,000 segments of which all are accepted.

python -m tests.benchmarks.bench_corrections
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from docviewer.core import corrections
from docviewer.core.labels import Role
from docviewer.core.review_states import ReviewStates
from docviewer.core.work import ReviewState, Work
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategies
from tests.benchmarks.figures import Bed, Row, judged
from tests.builders.lines import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.corrected import Corrected
    from docviewer.core.evidence import Evidence

_PAGES, _PARAGRAPHS, _ROUNDS = 1000, 50, 21
_STRATEGY = "line-spacing"
GOAL_MS = 16.0


@dataclass(frozen=True, slots=True)
class CorrectionFigures:
    """Milliseconds: the act alone, with the segments made anew, with the verdicts found anew."""

    act: str
    transition_ms: float
    segments_ms: float
    verdicts_ms: float

    @property
    def total_ms(self) -> float:
        """All of it."""
        return self.transition_ms + self.segments_ms + self.verdicts_ms


def run(bed: Bed) -> list[Row]:
    """Measure; the documents of the bed aren't needed."""
    del bed
    figures, segments = measure()
    return [_as_row(figure, segments) for figure in figures]


def _as_row(figure: CorrectionFigures, segments: int) -> Row:
    told = (
        f"median {figure.total_ms:.1f} ms: act {figure.transition_ms:.1f}, segments {figure.segments_ms:.1f}, "
        f"verdicts {figure.verdicts_ms:.1f}"
    )
    goal = f"<= {GOAL_MS:g} ms"
    return Row(f"{figure.act}, {segments:,} segments", told, goal=goal, verdict=judged(figure.total_ms <= GOAL_MS))


def measure() -> tuple[list[CorrectionFigures], int]:
    """Return the figures of each act, and how many segments there are."""
    source = _document()
    work = Work(strategy=_STRATEGY)
    now = _corrected(source, work, None)
    work = corrections.reviewed(
        work, now, range(len(now.segments)), ReviewState.ACCEPTED, "ann", "2026-01-01T00:00:00Z"
    )
    now = _corrected(source, work, now)
    return [_figures(name, act, source, work, now) for name, act in _ACTS.items()], len(now.segments)


def _figures(
    name: str, act: Callable[[Work, Corrected, int], Work], source: Evidence, work: Work, now: Corrected
) -> CorrectionFigures:
    states = ReviewStates.of(now)
    times: list[tuple[float, float, float]] = []
    for number in range(_ROUNDS):
        began = perf_counter()
        after = act(work, now, len(now.segments) * (number + 1) // (_ROUNDS + 2))
        made = perf_counter()
        result = _corrected(source, after, now)
        found = perf_counter()
        ReviewStates.of(result, after, states)
        times.append((made - began, found - made, perf_counter() - found))
    return CorrectionFigures(name, *(1000 * median(column) for column in zip(*times, strict=True)))


def _corrected(source: Evidence, work: Work, before: Corrected | None) -> Corrected:
    return correct(source, work, strategies()[_STRATEGY], before, quick=True)


_ACTS: dict[str, Callable[[Work, Corrected, int], Work]] = {
    "Merge": lambda work, now, s: corrections.merged(work, now, [s, s + 1]),
    "Split": lambda work, now, s: corrections.split_before(work, now, _long(now, s) + 1),
    "Change role": lambda work, now, s: corrections.retyped(work, now, [s], Role.HEADING),
    "Reject": lambda work, now, s: corrections.reviewed(work, now, [s], ReviewState.REJECTED),
    "Gather": lambda work, now, s: corrections.gathered(work, now, range(_long(now, s) + 1, _long(now, s) + 3)),
    "Reset": lambda work, now, s: corrections.reset_segments(work, now, [s]),
    "Note": lambda work, now, s: corrections.noted(work, now, s, "look"),
}


def _long(now: Corrected, segment: int) -> int:
    """Return the first line of the first segment of two lines from `segment` on."""
    while len(now.segments.lines_of(segment)) < 2:
        segment += 1
    return int(now.segments.first[segment])


def _document() -> Evidence:
    sheet = Sheet(size=5, leading=6)
    for _ in range(_PAGES):
        for _ in range(_PARAGRAPHS):
            sheet.paragraph(2, space=3)
        sheet.new_page()
    return sheet.evidence()


def main() -> int:
    """Print the figures."""
    figures, segments = measure()
    for figure in figures:
        sys.stdout.write(f"{segments} {figure}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
