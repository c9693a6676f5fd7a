"""Reading pages to lines, beside PDFium's own plain text, PyMuPDF and pdfplumber on the same pages.

python -m tests.benchmarks.bench_reading FOLDER

All readers have the file open and parse each page anew; ours ends with the table of lines in reading order. The
readers take turns, the best round of each counts.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import pdfplumber
import pypdfium2

from docviewer.core.errors import DocviewerError
from docviewer.core.lines import Lines
from docviewer.reading.page_lines import read_page
from docviewer.reading.pdf_document import PdfFile
from tests.benchmarks.books import book
from tests.benchmarks.figures import Bed, Row, Verdict, judged, missing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 9
MEDIAN_GOAL = 2.0
WORST_GOAL = 2.6
PLUMBER_GOAL = 30
#: Pages of the generated book that are read; a book of a thousand pages would outweigh all other files.
BOOK_PAGES = 40
#: pdfplumber takes its time: this many pages of each file are enough.
PLUMBER_PAGES = 3


@dataclass(frozen=True)
class Figures:
    """Best seconds over the pages of one file."""

    name: str
    pages: int
    lines: int
    ours: float
    pdfium: float
    loading: float
    mupdf: float | None
    ours_of_few: float
    plumber: float


def run(bed: Bed) -> Sequence[Row]:
    """Measure with the samples and the generated book; files that don't open or hold no text are left out."""
    measured = [figures for path in (*bed.samples, bed.book) if (figures := _measure(path)) is not None]
    told = [figures for figures in measured if figures.lines]
    if not told:
        return [Row("Reading to lines", "no file with text")]
    by_ratio = sorted(told, key=lambda figures: figures.ours / figures.pdfium)
    middle = median(figures.ours / figures.pdfium for figures in told)
    bare = median((f.ours - f.loading) / (f.pdfium - f.loading) for f in told)
    worst = by_ratio[-1]
    slow = sum(figures.ours / figures.pdfium > WORST_GOAL for figures in told)
    ours, pdfium = (_per_page(told, name) for name in ("ours", "pdfium"))
    left_out = len(bed.samples) + 1 - len(told)
    return [
        Row(
            f"Reading to lines, median of {len(told)} files ({left_out} without text or locked)",
            f"{ours:.2f} ms a page",
            f"PDFium's page, textpage and text {pdfium:.2f} ms", f"{middle:.2f}x", f"<= {MEDIAN_GOAL}x",
            judged(middle <= MEDIAN_GOAL),
        ),
        Row(
            f"Reading to lines, slowest file ({worst.name}); {slow} above the goal",
            f"{1e3 * worst.ours / worst.pages:.2f} ms a page", f"PDFium {1e3 * worst.pdfium / worst.pages:.2f} ms",
            f"{worst.ours / worst.pdfium:.2f}x", f"<= {WORST_GOAL}x", judged(slow == 0),
        ),
        Row("Reading to lines, page loading taken off both, median", "", "PDFium's textpage and text", f"{bare:.2f}x"),
        _beside_mupdf(told),
        _beside_plumber(told),
    ]  # fmt: skip


def _per_page(told: Sequence[Figures], name: str) -> float:
    return 1e3 * sum(getattr(figures, name) for figures in told) / sum(figures.pages for figures in told)


def _beside_mupdf(told: Sequence[Figures]) -> Row:
    figure = "Reading to lines, all files"
    peer = 'PyMuPDF get_text("dict")'
    if any(figures.mupdf is None for figures in told):
        return missing(figure, peer)
    ours, theirs = _per_page(told, "ours"), _per_page(told, "mupdf")
    return Row(
        figure, f"{ours:.2f} ms a page", f"{peer} {theirs:.2f} ms", f"{theirs / ours:.1f}x faster", "faster",
        judged(ours < theirs),
    )  # fmt: skip


def _beside_plumber(told: Sequence[Figures]) -> Row:
    ours, theirs = sum(figures.ours_of_few for figures in told), sum(figures.plumber for figures in told)
    return Row(
        f"Reading to lines, first {PLUMBER_PAGES} pages of each file", f"{ours:.3f} s",
        f"pdfplumber extract_text_lines {theirs:.1f} s", f"{theirs / ours:.0f}x faster", f">= {PLUMBER_GOAL}x",
        judged(theirs >= PLUMBER_GOAL * ours),
    )  # fmt: skip


def _measure(path: Path) -> Figures | None:
    try:
        ours = PdfFile(str(path))
    except DocviewerError:
        return None
    pages = range(min(len(ours.sizes), BOOK_PAGES))
    few = pages[:PLUMBER_PAGES]
    theirs = pypdfium2.PdfDocument(path)
    mupdf = _mupdf(path)
    readers: list[Callable[[], object]] = [
        lambda: _ours(ours, pages),
        lambda: _pdfium(theirs, pages),
        lambda: _load(ours, pages),
        lambda: [mupdf.load_page(page).get_text("dict") for page in pages] if mupdf else None,
        lambda: _ours(ours, few),
    ]
    lines = len(_ours(ours, pages))
    rounds = [[_seconds(reader) for reader in readers] for _ in range(ROUNDS)]
    best = [min(times) for times in zip(*rounds, strict=True)]
    plumber = _seconds(lambda: _plumber(path, few)) if lines else 0.0
    ours.close()
    theirs.close()
    return Figures(
        path.name, len(pages), lines, best[0], best[1], best[2], best[3] if mupdf else None, best[4], plumber
    )


def _ours(pdf: PdfFile, pages: Sequence[int]) -> Lines:
    columns: dict[str, list[object]] = {}
    texts: list[str] = []
    for index in pages:
        pdf.drop_page()
        page = read_page(pdf, index)
        texts.extend(page.texts)
        columns.setdefault("page", []).extend([index] * len(page.texts))
        for name, values in page.columns.items():
            columns.setdefault(name, []).extend(values)
    return Lines.from_columns(columns, texts)


def _pdfium(pdf: pypdfium2.PdfDocument, pages: Sequence[int]) -> None:
    for index in pages:
        page = pdf[index]
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()


def _load(pdf: PdfFile, pages: Sequence[int]) -> None:
    for index in pages:
        pdf.drop_page()
        pdf.page(index)


def _mupdf(path: Path) -> object | None:
    if find_spec("pymupdf") is None:
        return None
    import pymupdf  # only where installed: AGPL, never a dependency of the program

    return pymupdf.open(path)


def _plumber(path: Path, pages: Sequence[int]) -> None:
    with pdfplumber.open(path) as pdf:
        for index in pages:
            pdf.pages[index].extract_text_lines()
            pdf.pages[index].close()


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def main(arguments: Sequence[str]) -> int:
    """Measure the PDFs of a folder and print; exit status 1 if a peer is missing."""
    samples = tuple(sorted(Path(arguments[0] if arguments else ".").rglob("*.pdf")))
    rows = run(Bed(samples, book(1000), book(1000)))
    for row in rows:
        print(row.figure, row.ours, row.peer, row.ratio, row.goal, row.verdict.value, sep=" | ")  # noqa: T201
    return int(any(row.verdict is Verdict.MISSING for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
