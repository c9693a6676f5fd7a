"""How fast a whole set of documents is segmented, beside other tools on the same files in the same run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from itertools import cycle, islice
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from docviewer.cli.batch import in_order
from docviewer.core.parameters import complete
from docviewer.headless import ReadingOptions, segment_file
from docviewer.wiring import strategies
from tests.benchmarks.bench_labelling import book_of_lines
from tests.benchmarks.figures import Row, judged, missing
from tests.benchmarks.quality.peers import PEERS, run_mupdf_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import CancelToken
    from docviewer.core.segmented import SegmentedDocument

ROUNDS = 3
MUPDF_GOAL, PARALLEL_GOAL, LABEL_GOAL_MS = 10.0, 1.7, 100.0
#: Documents of the throughput; the samples are taken again until there are so many.
MANY = 100


def speed(paths: Sequence[Path]) -> list[Row]:
    """Measure all; `paths` are the documents."""
    return [*_whole_set(paths), _throughput(paths), *_labelling(book_of_lines())]


def _whole_set(paths: Sequence[Path]) -> list[Row]:
    poppler, layout = (peer.there() for peer in (PEERS[0], PEERS[-1]))
    # Rounds take turns, so that a slow minute of the machine is everybody's.
    rounds = [
        (
            _seconds(lambda: _segment(paths, "off")),
            _seconds(lambda: _pdftotext(paths)) if poppler else 0.0,
        )
        for _ in range(ROUNDS)
    ]
    ours, theirs = (median(times) for times in zip(*rounds, strict=True))
    figure = f"segment --tables off, {len(paths)} files in one call, median of {ROUNDS}"
    rows = [missing(figure, "pdftotext -bbox-layout")]
    if poppler:
        rows = [
            Row(
                figure, f"{ours:.2f} s", f"pdftotext -bbox-layout per file {theirs:.2f} s",
                f"{theirs / ours:.2f}x faster", "faster", judged(ours < theirs),
            )
        ]  # fmt: skip
    if layout:
        learned = _seconds(lambda: run_mupdf_layout(paths))
        rows.append(
            Row(
                "  beside a learned layout", f"{ours:.2f} s", f"pymupdf4llm, one process {learned:.1f} s",
                f"{learned / ours:.0f}x faster", f">= {MUPDF_GOAL:g}x", judged(learned >= MUPDF_GOAL * ours),
            )
        )  # fmt: skip
    else:
        rows.append(missing("  beside a learned layout", "pymupdf4llm"))
    auto = _seconds(lambda: _segment(paths, "auto"))
    return [*rows, Row("segment --tables auto, the same files", f"{auto:.2f} s")]


def _throughput(paths: Sequence[Path]) -> Row:
    many = [str(path) for path in islice(cycle(paths), MANY)]
    pairs = [(_seconds(lambda: _all(many, 1)), _seconds(lambda: _all(many, 2))) for _ in range(ROUNDS)]
    one, two = (median(times) for times in zip(*pairs, strict=True))
    return Row(
        f"{MANY} documents, 2 at once, median of {ROUNDS}", f"{two:.2f} s", f"one at a time {one:.2f} s",
        f"{one / two:.2f}x faster", f">= {PARALLEL_GOAL}x on 2 cores", judged(one >= PARALLEL_GOAL * two),
    )  # fmt: skip


def _all(paths: Sequence[str], at_once: int) -> None:
    for _ in in_order(paths, _segmented, at_once):
        pass


def _segmented(path: str, cancel: CancelToken) -> SegmentedDocument:
    return segment_file(path, reading=ReadingOptions(tables="off"), cancel=cancel)


def _labelling(evidence: Evidence) -> list[Row]:
    rows = []
    for strategy in strategies().values():
        values = complete(strategy.parameters, {})
        strategy.label(evidence, values)  # features are computed once
        took = 1e3 * min(_seconds(lambda: strategy.label(evidence, values)) for _ in range(7))  # noqa: B023 - run now
        verdict = judged(took <= LABEL_GOAL_MS)
        figure = f"Labelling {len(evidence):,} lines of 1,000 pages: {strategy.name}"
        rows.append(Row(figure, f"{took:.1f} ms", goal=f"<= {LABEL_GOAL_MS:g} ms", verdict=verdict))
    return rows


def _segment(paths: Sequence[Path], tables: str) -> None:
    command = [sys.executable, "-m", "docviewer", "segment", *map(str, paths), "--tables", tables]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def _pdftotext(paths: Sequence[Path]) -> None:
    program = shutil.which("pdftotext") or "pdftotext"
    for path in paths:
        command = [program, "-bbox-layout", str(path), "-"]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun
