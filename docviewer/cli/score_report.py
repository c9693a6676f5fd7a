"""Write what scoring documents gave: as text, as tables for a terminal, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.cli.figures import number, rounded
from docviewer.cli.messages import plain
from docviewer.core.document_json import info_as_json, parameters_as_json
from docviewer.core.scores import FIGURES, mean_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from docviewer.core.scores import Miss, PageScore, ScoredDocument

#: Characters of each text that are shown.
_START = 72
#: Misses that a terminal shows of each document; text and JSON have all.
_SHOWN = 20
#: Columns of a terminal that has room for all figures; a narrower one shows the main ones.
_WIDE = 110
_MAIN_FIGURES = ("para_f1", "boundary_f1", "pair_f1", "v_measure", "head_f1", "lines_covered")
_WIDEST_WORDS = 32


def as_json(document: ScoredDocument) -> dict[str, Any]:
    """Return plain data: pages count from 1, points with two decimals; a figure without a meaning is null.

    `pages` come in order, `misses` worst first; `weight` counts the letters and digits that a miss puts wrong.
    """
    score = document.score
    return {
        "document": info_as_json(document.info),
        "truth": document.truth,
        "strategy": document.strategy,
        "parameters": parameters_as_json(document.values),
        "figures": {name: rounded(value) for name, value in _figures(document)},
        "roles": [
            {"role": role.role, "wanted": role.wanted, "found": role.found, "named": role.named} for role in score.roles
        ],
        "pages": [_page_as_json(page) for page in score.pages],
        "misses": [_miss_as_json(miss) for miss in score.misses],
    }


def as_text(document: ScoredDocument) -> str:
    """Return lines to be read or searched through: figures, roles, the worst pages, then each miss."""
    score = document.score
    lines = [plain(document.info.path), f"{document.strategy}  by {plain(document.truth)}"]
    lines += [f"{name}  {number(value)}" for name, value in _figures(document)]
    lines += ["", *(f"{role.role}  {role.found} of {role.wanted} found, {role.named} named so" for role in score.roles)]
    lines += ["", *(_page_text(page) for page in _worst(score.pages))]
    lines += ["", _count_text(len(score.misses))]
    lines += [f"page {miss.page + 1}  {_kind(miss)}: {miss.words}  {_start(miss.text)}" for miss in score.misses]
    return "\n".join(lines)


def mean_text(documents: Sequence[ScoredDocument]) -> str:
    """Return the mean of each figure over the documents that have it."""
    means = mean_figures([document.score.figures for document in documents])
    rows = [f"mean of {len(documents):,} documents", *(f"{name}  {number(value)}" for name, value in means.items())]
    return "\n".join(rows)


def print_tables(documents: Sequence[ScoredDocument]) -> None:
    """Print figures of all documents in one table, then roles, worst pages and worst misses of each."""
    # Lazy: only a terminal needs it.
    from rich.console import Console

    console = Console(highlight=False)
    for document in documents:
        _print_document(console, document)
    _print_figures(console, documents)


def _print_document(console: Console, document: ScoredDocument) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    score = document.score
    console.print(Text(plain(document.info.path), "bold"))
    console.print(Text(f"{document.strategy}, scored by {plain(document.truth)}"))
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("role")
    for title in ("in the truth", "found", "named so"):
        table.add_column(title, justify="right")
    for role in score.roles:
        table.add_row(role.role.replace("_", " "), *(f"{n:,}" for n in (role.wanted, role.found, role.named)))
    console.print(table)
    worst = [page for page in _worst(score.pages) if (page.para_f1 or 1.0) < 1.0 or page.boundary_f1 < 1.0]
    if worst:
        console.print(Text("\n".join(_page_text(page) for page in worst[:_SHOWN])))
    console.print(Text(_count_text(len(score.misses))))
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("page", justify="right")
    table.add_column("miss", no_wrap=True)
    table.add_column("what happened", max_width=_WIDEST_WORDS)
    table.add_column("text", ratio=1, no_wrap=True, overflow="ellipsis")
    for miss in score.misses[:_SHOWN]:
        table.add_row(str(miss.page + 1), *(Text(cell) for cell in (_kind(miss), miss.words, _start(miss.text))))
    if table.row_count:
        console.print(table)
    if len(score.misses) > _SHOWN:
        console.print(Text(f"{len(score.misses) - _SHOWN:,} more; --format json has all.\n", "dim"))


def _print_figures(console: Console, documents: Sequence[ScoredDocument]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    names = FIGURES if console.width >= _WIDE else _MAIN_FIGURES
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("document", overflow="fold")
    for name in names:
        table.add_column(name.replace("_", "\n"), justify="right", no_wrap=True)
    for document in documents:
        figures = dict(_figures(document))
        table.add_row(Text(plain(document.info.path)), *(number(figures[name]) for name in names))
    if len(documents) > 1:
        means = mean_figures([document.score.figures for document in documents])
        table.add_section()
        table.add_row(f"mean of {len(documents):,}", *(number(means[name]) for name in names))
    if documents:
        console.print(table)


def _page_as_json(page: PageScore) -> dict[str, Any]:
    return {
        "page": page.page + 1,
        "para_f1": rounded(page.para_f1),
        "boundary_f1": rounded(page.boundary_f1),
        "wanted": page.wanted,
        "found": page.found,
        "claimed": page.claimed,
        "right": page.right,
    }


def _miss_as_json(miss: Miss) -> dict[str, Any]:
    return {
        "page": miss.page + 1,
        "bbox": [round(edge, 2) for edge in miss.bbox],
        "kind": miss.kind.value,
        "words": miss.words,
        "weight": miss.weight,
        "text": miss.text,
    }


def _worst(pages: Sequence[PageScore]) -> list[PageScore]:
    def goodness(page: PageScore) -> tuple[float, float, int]:
        return (1.0 if page.para_f1 is None else page.para_f1, page.boundary_f1, page.page)

    return sorted(pages, key=goodness)


def _page_text(page: PageScore) -> str:
    return (
        f"page {page.page + 1}  para_f1 {number(page.para_f1)}  boundary_f1 {number(page.boundary_f1)}"
        f"  {page.found} of {page.wanted} found, {page.right} of {page.claimed} right"
    )


def _count_text(count: int) -> str:
    return "nothing missed" if not count else "1 miss" if count == 1 else f"{count:,} misses, worst first"


def _kind(miss: Miss) -> str:
    return miss.kind.value.replace("_", " ")


def _start(text: str) -> str:
    """Return the start of a text, on one line."""
    shown = plain(" ".join(text.split()))
    return shown if len(shown) <= _START else f"{shown[: _START - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"


def _figures(document: ScoredDocument) -> Iterator[tuple[str, float | None]]:
    return ((name, getattr(document.score.figures, name)) for name in FIGURES)
