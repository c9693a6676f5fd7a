"""Write what comparing documents gave: as text, as tables for a terminal, as JSON."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from docviewer.cli.figures import number, rounded
from docviewer.cli.messages import plain
from docviewer.core.document_json import info_as_json, parameters_as_json
from docviewer.core.figures import means

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.compared import ComparedDocument, ComparedSide
    from docviewer.core.comparison import Agreement, Comparison, Difference

#: Field of `Agreement` -> its public name.
_FIGURES = {
    "boundaries": "boundary_f1",
    "paragraphs": "paragraph_f1",
    "v_measure": "v_measure",
    "headings": "heading_f1",
}
#: Characters of each text that are shown.
_START = 72


def as_json(document: ComparedDocument) -> dict[str, Any]:
    """Return plain data: pages count from 1, points with two decimals; a figure without a meaning is null.

    `differences` come in reading order; `a` and `b` are the texts of the pieces that A and B make of the same lines.
    """
    comparison = document.comparison
    return {
        "document": info_as_json(document.info),
        "a": _side_as_json(document.a),
        "b": _side_as_json(document.b),
        "agreement": {name: rounded(value) for name, value in _figures(comparison.agreement)},
        "pages": [
            {"page": page + 1, "agreement": rounded(share)}
            for page, share in enumerate(comparison.page_agreement.tolist())
            if not isnan(share)  # of a page without lines
        ],
        "differences": [_difference_as_json(comparison, difference) for difference in _differences(comparison)],
    }


def as_text(document: ComparedDocument) -> str:
    """Return lines to be read or searched through: figures, then each difference with the start of both texts."""
    comparison = document.comparison
    lines = [plain(document.info.path)]
    lines += [f"{name}  {_side_text(side)}" for name, side in (("A", document.a), ("B", document.b))]
    lines += [f"{name}  {number(value)}" for name, value in _figures(comparison.agreement)]
    lines.append(_count_text(comparison))
    for difference in _differences(comparison):
        start_a, start_b = _starts(comparison, difference)
        lines += ["", f"page {difference.page + 1}  {difference.words}", f"  A  {start_a}", f"  B  {start_b}"]
    return "\n".join(lines)


def mean_text(documents: Sequence[ComparedDocument]) -> str:
    """Return the mean of each figure over the documents that have it."""
    mean_agreement = means(_FIGURES, [document.comparison.agreement for document in documents])
    rows = [f"mean of {len(documents):,} documents"]
    rows += [f"{_FIGURES[name]}  {number(value)}" for name, value in mean_agreement.items()]
    return "\n".join(rows)


def print_tables(documents: Sequence[ComparedDocument]) -> None:
    """Print figures and differences as tables, for a terminal."""
    # Lazy: only a terminal needs it.
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    for document in documents:
        comparison = document.comparison
        console.print(Text(plain(document.info.path), "bold"))
        for name, side in (("A", document.a), ("B", document.b)):
            console.print(Text.assemble((name, "bold"), f"  {_side_text(side)}"))
        figures = "  ".join(f"{name} {number(value)}" for name, value in _figures(comparison.agreement))
        console.print(Text(f"{figures}\n{_count_text(comparison)}"))
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        table.add_column("page", justify="right")
        for title in ("difference", "A", "B"):
            table.add_column(title, ratio=1)
        for difference in _differences(comparison):
            row = (str(difference.page + 1), difference.words, *_starts(comparison, difference))
            table.add_row(*(Text(cell) for cell in row))
        if table.row_count:
            console.print(table)
    if len(documents) > 1:
        console.print(Text(mean_text(documents)))


def _side_as_json(side: ComparedSide) -> dict[str, Any]:
    return {
        "strategy": side.strategy,
        "kept_as": side.kept_as or None,
        "parameters": parameters_as_json(side.values),
        "segments": int(side.labels.starts.sum()),
    }


def _difference_as_json(comparison: Comparison, difference: Difference) -> dict[str, Any]:
    return {
        "page": difference.page + 1,
        "bbox": [round(edge, 2) for edge in difference.bbox],
        "kind": difference.kind.token,
        "words": difference.words,
        "a": list(comparison.text_of(difference.pieces_a)),
        "b": list(comparison.text_of(difference.pieces_b)),
    }


def _differences(comparison: Comparison) -> Iterator[Difference]:
    return (comparison.difference(ordinal) for ordinal in range(len(comparison.differences)))


def _starts(comparison: Comparison, difference: Difference) -> tuple[str, str]:
    """Return the start of both texts, one line each."""
    a, b = (comparison.starts_of(pieces, _START) for pieces in (difference.pieces_a, difference.pieces_b))
    return plain(a), plain(b)


def _side_text(side: ComparedSide) -> str:
    settings = "".join(f"  {name}={text}" for name, text in side.settings)
    count = int(side.labels.starts.sum())
    kept = f"{side.kept_as}  " if side.kept_as else ""
    return f"{kept}{side.strategy}{settings}  ({'1 segment' if count == 1 else f'{count:,} segments'})"


def _count_text(comparison: Comparison) -> str:
    count = len(comparison.differences)
    return "no differences" if not count else "1 difference" if count == 1 else f"{count:,} differences"


def _figures(agreement: Agreement) -> Iterator[tuple[str, float | None]]:
    return ((public, getattr(agreement, name)) for name, public in _FIGURES.items())
