"""A long document read with one page reader per core, beside one page reader: runs of the two take turns.

python -m tests.benchmarks.bench_parallel
"""

from __future__ import annotations

import os
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from docviewer.reading.read_document import read_document
from tests.benchmarks.books import book
from tests.benchmarks.figures import Bed, Row, judged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ROUNDS = 5
GOAL = 1.7


def run(bed: Bed) -> Sequence[Row]:
    """Measure with the book of 1,000 pages."""
    cores = os.cpu_count() or 1
    pairs = [(_seconds(bed.book, 1), _seconds(bed.book, cores)) for _ in range(ROUNDS)]
    alone, together = median(one for one, _ in pairs), median(many for _, many in pairs)
    ratio = alone / together
    return [
        Row(
            f"1,000 pages to lines, {cores} page readers, median of {ROUNDS}",
            f"{together:.2f} s",
            f"1 page reader {alone:.2f} s",
            f"{ratio:.2f}x faster",
            f">= {GOAL}x on 2 cores",
            judged(ratio >= GOAL),
        )
    ]


def _seconds(path: Path, processes: int) -> float:
    begun = perf_counter()
    read_document(path, processes=processes)
    return perf_counter() - begun


if __name__ == "__main__":
    for row in run(Bed((), book(1000), book(1000))):
        print(row.figure, row.ours, row.peer, row.ratio, row.goal, row.verdict.value, sep=" | ")  # noqa: T201
