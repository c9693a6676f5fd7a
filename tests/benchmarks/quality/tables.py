"""Show how good segmentations are: means, each document, the worst and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from docviewer.core.scores import FIGURES
from tests.benchmarks.figures import Row, judged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.scores import Score
    from tests.benchmarks.quality.samples import Sample
    from tests.benchmarks.quality.scoring import Contender

#: What the default strategy must be above in the best peer.
JUDGED = ("para_f1", "boundary_f1", "head_f1")
#: Goals of the default strategy by itself.
GOALS = {"para_f1": 0.94, "boundary_f1": 0.95, "head_f1": 0.85}
TAGGED_GOAL = 0.97
_HEADLINE = "para_f1"
_START = 60


def means(contenders: Sequence[Contender], samples: Sequence[Sample], title: str) -> Table:
    """Return a row of mean figures for each contender."""
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for name in FIGURES:
        table.add_column(name.replace("_", " "), justify="right")
    for contender in contenders:
        table.add_row(
            Text(contender.name, "bold" if contender.ours else ""), *map(_number, contender.means(samples).values())
        )
    return table


def by_document(contenders: Sequence[Contender], samples: Sequence[Sample]) -> Table:
    """Return the headline of each contender for each document, the best in bold."""
    table = Table(title=f"{_HEADLINE} by document", title_justify="left")
    table.add_column("")
    for contender in contenders:
        table.add_column(contender.name, justify="right", overflow="fold")
    for sample in samples:
        values = [getattr(contender.scores[sample.name].figures, _HEADLINE) for contender in contenders]
        best = max((value for value in values if value is not None), default=None)
        cells = (Text(_number(value), "bold" if value == best else "") for value in values)
        table.add_row(sample.name, *cells)
    return table


def worst(contender: Contender, count: int) -> Table:
    """Return the worst documents of a contender with what it missed there."""
    table = Table(title=f"The worst {count} of {contender.name}", title_justify="left")
    for name in (
        "", _HEADLINE.replace("_", " "), "misses", "the worst of them"
    ):  # fmt: skip
        table.add_column(name, overflow="fold")
    ranked = sorted(contender.scores.items(), key=lambda item: getattr(item[1].figures, _HEADLINE) or 0.0)
    for name, score in ranked[:count]:
        table.add_row(name, _number(getattr(score.figures, _HEADLINE)), _counts(score), Text(_first(score)))
    return table


def goals(default: Contender, peers: Sequence[Contender], samples: Sequence[Sample]) -> list[Row]:
    """Return whether the default strategy reaches its goals and is above the best peer, figure by figure."""
    rows, ours = [], default.means(samples)
    for name in JUDGED:
        value = ours[name]
        if value is None:
            continue
        met = judged(value >= GOALS[name])
        rows.append(Row(f"{name} of {default.name}", f"{value:.3f}", goal=f">= {GOALS[name]}", verdict=met))
        rivals = [(theirs, peer.name) for peer in peers if (theirs := peer.means(samples)[name]) is not None]
        if rivals:
            best, who = max(rivals)
            rows.append(
                Row(
                    "  beside the best peer",
                    f"{value:.3f}",
                    f"{who} {best:.3f}",
                    goal="above",
                    verdict=judged(value > best),
                )
            )
    return rows


def _counts(score: Score) -> str:
    kinds = Counter(miss.kind.value.replace("_", " ") for miss in score.misses)
    return ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())


def _first(score: Score) -> str:
    if not score.misses:
        return ""
    miss = score.misses[0]
    return f"page {miss.page + 1}, {miss.words}: {' '.join(miss.text.split())[:_START]}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
