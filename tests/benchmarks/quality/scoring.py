"""Score strategies and peers on documents: the figures of each by document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.scores import mean_figures
from docviewer.headless import ReadingOptions, open_file, segmented
from docviewer.segmentation.score import score, score_segments
from docviewer.wiring import strategies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.core.scores import Score
    from docviewer.core.strategy import Strategy
    from tests.benchmarks.quality.peers import Peer
    from tests.benchmarks.quality.samples import Sample


@dataclass(frozen=True)
class Contender:
    """A strategy or a peer with its scores.

    Attributes:
        name: Of the strategy or the tool.
        ours: Whether it is a strategy.
        scores: Name of a document -> score.
    """

    name: str
    ours: bool
    scores: Mapping[str, Score]

    def means(self, samples: Sequence[Sample]) -> dict[str, float | None]:
        """Return the mean of each figure over `samples`."""
        return mean_figures([self.scores[sample.name].figures for sample in samples])


def strategies_on(
    samples: Sequence[Sample], tables: str, names: Sequence[str] = (), known: Mapping[str, Strategy] | None = None
) -> list[Contender]:
    """Score strategies at their defaults, all if none is named; each document is read once."""
    registered = strategies() if known is None else known
    chosen = [registered[name] for name in names or registered]
    scores: dict[str, dict[str, Score]] = {strategy.name: {} for strategy in chosen}
    for sample in samples:
        read = open_file(str(sample.path), ReadingOptions(tables=tables))
        for strategy in chosen:
            scores[strategy.name][sample.name] = score(sample.truth, segmented(read, strategy.name))
    return [Contender(name, True, found) for name, found in scores.items()]


def peers_on(samples: Sequence[Sample], peers: Sequence[Peer]) -> list[Contender]:
    """Score the tools that are installed."""
    return [
        Contender(
            peer.name, False, {each.name: score_segments(each.truth, peer.segments(each.path)) for each in samples}
        )
        for peer in peers
        if peer.there()
    ]
