"""Score all strategies beside other tools: `python -m tests.benchmarks.quality FOLDER [--split] [--tables off] ...`.

FOLDER holds documents/NAME.pdf and truth/NAME.json, perhaps tagged/NAME.pdf. --split also gives the means of two
halves of the documents, so that what was fitted on one is judged by the other; --no-speed leaves out what is measured
in seconds. Exit status 1 if a peer is missing, 2 if there is no document with its truth, or a truth is damaged.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.errors import DocviewerError
from docviewer.wiring import DEFAULT_TABLES, TABLE_SEARCHES
from tests.benchmarks.__main__ import machine, table
from tests.benchmarks.figures import Row, judged, missing
from tests.benchmarks.quality import tables
from tests.benchmarks.quality.peers import PEERS
from tests.benchmarks.quality.samples import Sample, halves, samples_in
from tests.benchmarks.quality.scoring import Contender, peers_on, strategies_on
from tests.benchmarks.quality.speed import speed

if TYPE_CHECKING:
    from collections.abc import Sequence

WORST = 5


def main(arguments: Sequence[str]) -> int:
    """Score, measure, print, return the exit status."""
    asked = _parsed(arguments)
    try:
        samples = samples_in(asked.folder)
    except DocviewerError as error:
        print(f"{asked.folder}: {error}", file=sys.stderr)  # noqa: T201
        return 2
    if not samples:
        print(f"{asked.folder} holds no documents/NAME.pdf with truth/NAME.json.", file=sys.stderr)  # noqa: T201
        return 2
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(f"scoring {len(samples)} documents of {asked.folder} ...", style="dim")
    ours, peers = strategies_on(samples, asked.tables), peers_on(samples, PEERS)
    _print_quality(console, [*ours, *peers], samples, split=asked.split)
    default = next(contender for contender in ours if contender.name == DEFAULT_STRATEGY)
    console.print(tables.worst(default, WORST))
    rows = [*tables.goals(default, peers, samples), *_tagged(asked.folder, asked.tables, console)]
    rows += [missing(f"Figures of {peer.name}", peer.name) for peer in PEERS if not peer.there()]
    if asked.speed:
        console.print("measuring speed ...", style="dim")
        rows += speed([sample.path for sample in samples])
    console.print(table(rows, [*machine(), f"tables: {asked.tables}; {len(samples)} documents of {asked.folder}"]))
    return int(any(not peer.there() for peer in PEERS))


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.quality")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", action="store_true")
    parser.add_argument("--tables", choices=TABLE_SEARCHES, default=DEFAULT_TABLES)
    parser.add_argument("--no-speed", dest="speed", action="store_false")
    return parser.parse_args(arguments)


def _print_quality(
    console: Console, contenders: Sequence[Contender], samples: Sequence[Sample], *, split: bool
) -> None:
    console.print(tables.means(contenders, samples, f"Means over {len(samples)} documents"))
    if split:
        for name, half in zip(("first", "second"), halves(samples), strict=True):
            console.print(tables.means(contenders, half, f"The {name} half, {len(half)} documents"))
    console.print(tables.by_document(contenders, samples))


def _tagged(folder: Path, search: str, console: Console) -> list[Row]:
    """Score `tagged` on the documents that still have their tags."""
    samples = samples_in(folder, "tagged")
    if not samples:
        return []
    contenders = strategies_on(samples, search, ("tagged", DEFAULT_STRATEGY))
    console.print(tables.means(contenders, samples, f"{len(samples)} documents with their tags"))
    console.print(tables.by_document(contenders, samples))
    value = contenders[0].means(samples)["para_f1"] or 0.0
    goal = tables.TAGGED_GOAL
    return [
        Row("para_f1 of tagged on tagged documents", f"{value:.3f}", goal=f">= {goal}", verdict=judged(value >= goal))
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
