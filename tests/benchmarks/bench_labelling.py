"""Label 1,000 pages with each classic strategy, beside the published rule in plain Python on the same
lines, and with `layout`.

python -m tests.benchmarks.bench_labelling
"""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from docviewer.core.relabelling import part_of
from docviewer.core.segments import derive_segments
from docviewer.segmentation.features import gather
from docviewer.segmentation.strategies.font_size import FontSize
from docviewer.segmentation.strategies.full_stop import FullStop
from docviewer.segmentation.strategies.indentation import Indentation
from docviewer.segmentation.strategies.layout import Layout
from docviewer.segmentation.strategies.line_spacing import LineSpacing
from tests.benchmarks.figures import Bed, Row, judged
from tests.benchmarks.published_rules import PUBLISHED, blocks_of, line_model
from tests.builders.lines import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.evidence import Evidence

PAGES, LEAST_LINES = 1000, 50_000
GOAL_MS, GOAL_RATIO = 16.0, 50.0
GATHER_GOAL_MS = 250.0
#: Layout on all pages; on those in sight, which must keep up with a slider.
LAYOUT_GOAL_MS, SHOWN_PAGES = 100.0, 4
_STRATEGIES = (FontSize(), Indentation(), LineSpacing(), FullStop())


def run(bed: Bed | None = None) -> list[Row]:
    """Measure on made-up lines; `bed` isn't needed."""
    del bed
    evidence = book_of_lines()
    blocks = blocks_of(evidence)
    rows = []
    for strategy in _STRATEGIES:
        ours, theirs, rule_only = _beside(evidence, blocks, strategy)
        ratio, alone = theirs / ours, rule_only / ours
        figure = f"Labelling {len(evidence):,} lines: {strategy.name}"
        rows.append(Row(figure, f"{ours:.2f} ms", goal=f"<= {GOAL_MS:g} ms", verdict=judged(ours <= GOAL_MS)))
        rows.append(
            Row(
                "  beside the published rule",
                f"{ours:.2f} ms",
                f"plain Python {theirs:.0f} ms (its line model aside {rule_only:.1f} ms, {alone:.0f}x)",
                f"{ratio:.0f}x",
                f">= {GOAL_RATIO:g}x",
                judged(ratio >= GOAL_RATIO),
            )
        )
    return rows + _layout(evidence) + _around(evidence)


def book_of_lines(pages: int = PAGES) -> Evidence:
    """Return evidence of `pages` full pages: headings of two sizes, indented and spaced paragraphs, page numbers."""
    sheet = Sheet(size=10.0, leading=12.0, left=90.0, right=522.0, top=60.0)
    for page in range(pages):
        if page:
            sheet.new_page()
        sheet.line(f"Chapter {page // 8}", size=9.0).at(84)
        if page % 8 == 0:
            sheet.line(f"Chapter {page // 8} of the book", size=18.0, indent=-18, space=6)
        while sheet.baseline < 640:
            if (page + int(sheet.baseline)) % 5 == 0:
                sheet.line("A section of it", size=13.0, bold=True, indent=-18, space=6)
            sheet.paragraph(3 + int(sheet.baseline) % 5, last=0.2 + (page % 7) / 10, space=3, first_indent=12)
        while sheet.baseline < 712:
            sheet.paragraph(1, last=1.0, end="")
        sheet.at(740).line(str(page + 1), size=9.0, indent=200)
    evidence = sheet.evidence()
    if len(evidence) < LEAST_LINES * pages // PAGES:
        raise RuntimeError(f"the book has {len(evidence)} lines only")
    return evidence


def _beside(evidence: Evidence, blocks: list[dict[str, object]], strategy: object) -> tuple[float, float, float]:
    """Return the least milliseconds of our labelling, of the published rule, and of that without its line model."""
    rule = PUBLISHED[strategy.name]
    ours, theirs, rule_only = [], [], []
    rows = line_model(blocks)
    for _ in range(3):
        ours += [_ms(lambda: strategy.label(evidence, {})) for _ in range(7)]
        theirs.append(_ms(lambda: rule(line_model(blocks))))
        rule_only.append(_ms(lambda: rule(rows)))
    return min(ours), min(theirs), min(rule_only)


def _layout(evidence: Evidence) -> list[Row]:
    """Measure the strategy that weighs all evidence: on all lines, and on the pages in sight after a slider's move."""
    strategy = Layout()
    first, last = evidence.lines.page.searchsorted([PAGES // 2, PAGES // 2 + SHOWN_PAGES]).tolist()
    moved = {"gap_factor": 1.3}
    whole = min(_ms(lambda: strategy.label(evidence, moved)) for _ in range(7))
    shown = min(_ms(lambda: strategy.label(part_of(evidence, first, last), moved)) for _ in range(7))
    return [
        Row(
            f"Labelling {len(evidence):,} lines: layout",
            f"{whole:.2f} ms",
            goal=f"<= {LAYOUT_GOAL_MS:g} ms",
            verdict=judged(whole <= LAYOUT_GOAL_MS),
        ),
        Row(
            f"  {SHOWN_PAGES} pages in sight",
            f"{shown:.2f} ms",
            goal=f"<= {GOAL_MS:g} ms",
            verdict=judged(shown <= GOAL_MS),
        ),
    ]


def _around(evidence: Evidence) -> list[Row]:
    """Measure what stands before and after labelling: features once a document, segments after each labelling."""
    gathering = median(_ms(lambda: gather(evidence.lines, evidence.page_sizes)) for _ in range(5))
    labels = LineSpacing().label(evidence, {})
    deriving = median(_ms(lambda: derive_segments(evidence.lines, labels)) for _ in range(15))
    goal = f"<= {GATHER_GOAL_MS:g} ms"
    return [
        Row("Features, once a document", f"{gathering:.0f} ms", goal=goal, verdict=judged(gathering <= GATHER_GOAL_MS)),
        Row("Segments and boxes, each labelling", f"{deriving:.2f} ms"),
    ]


def _ms(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return 1e3 * (perf_counter() - began)


def main() -> int:
    """Measure and print."""
    for row in run():
        print(f"{row.figure:48} {row.ours:>10} {row.peer:66} {row.ratio:>6} {row.goal:>10} {row.verdict.value}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
