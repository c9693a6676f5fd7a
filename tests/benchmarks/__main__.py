"""Measure everything in one run and print one table: `python -m tests.benchmarks FOLDER [NAME...]`.

NAME picks benchmarks, as `reading` or `launch`. Exit status 1 if a peer is missing or a
benchmark failed, 2 if the folder holds no PDF; a missed goal is told, and no failure.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from importlib import import_module, metadata
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from docviewer import __version__
from tests.benchmarks.books import book
from tests.benchmarks.figures import Bed, Row, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Module -> its `run(bed)` returns rows.
BENCHES = ("reading", "parallel", "labelling", "slider", "corrections", "window_edits", "launch", "memory")
LIBRARIES = ("PySide6-Essentials", "pypdfium2", "pdfplumber", "numpy", "PyMuPDF")
_COLOURS = {Verdict.MET: "green", Verdict.MISSED: "yellow", Verdict.MISSING: "bold red", Verdict.FAILED: "bold red"}


def main(arguments: Sequence[str]) -> int:
    """Measure, print, return the exit status."""
    folder, names = Path(arguments[0] if arguments else "."), arguments[1:] or BENCHES
    samples = tuple(sorted(folder.rglob("*.pdf")))
    if not samples:
        print(f"{folder} holds no PDF. Use: make bench SAMPLES=folder", file=sys.stderr)  # noqa: T201
        return 2
    console = Console(width=None if sys.stdout.isatty() else 160)
    bed = Bed(samples, book(1000), book(350))
    rows: list[Row] = []
    for name in names:
        console.print(f"measuring {name} ...", style="dim")
        rows += measured(f"tests.benchmarks.bench_{name}", bed)
    console.print(table(rows, [*machine(), f"samples: {len(samples)} files of {folder}"]))
    return int(any(row.verdict in (Verdict.MISSING, Verdict.FAILED) for row in rows))


def measured(module: str, bed: Bed) -> list[Row]:
    """Return the rows of one benchmark; if it fails, that is its row and the others go on."""
    try:
        return list(import_module(module).run(bed))
    except Exception as error:  # noqa: BLE001 - hours of other figures must not be lost
        return [Row(module.rpartition(".")[2], f"{type(error).__name__}: {error}", verdict=Verdict.FAILED)]


def table(rows: Iterable[Row], caption: Iterable[str]) -> Table:
    """Return the rows as one table, the machine below it."""
    result = Table(caption="\n".join(caption), caption_justify="left")
    for heading in ("figure", "docviewer", "beside", "ratio", "goal", ""):
        result.add_column(heading, overflow="fold")
    for row in rows:
        cells = (row.figure, row.ours, row.peer, row.ratio, row.goal)
        result.add_row(*map(Text, cells), Text(row.verdict.value, _COLOURS.get(row.verdict, "")))
    return result


def machine() -> list[str]:
    """Tell the machine, Python, docviewer and what it is measured beside, with versions."""
    return [
        f"{_processor()}, {os.cpu_count()} cores, {platform.platform()}",
        f"Python {platform.python_version()}, docviewer {__version__}",
        ", ".join([*(f"{name} {_version(name)}" for name in LIBRARIES), f"Okular {_okular()}"]),
    ]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "MISSING"


def _okular() -> str:
    program = shutil.which("okular")
    if not program:
        return "MISSING"
    told = subprocess.run(
        [program, "--version"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.split()[-1] if told.stdout.split() else "of unknown version"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
