"""A score as rows to be read: figures, roles, pages and misses, the worst first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from docviewer.core.scores import Box, Figures, PageScore, RoleScore, Score

#: More than these nobody reads; the command line tells all.
_MOST_PAGES, _MOST_MISSES = 30, 200
_FIGURES = (
    (tr_later("Paragraphs"), "para_f1"),
    (tr_later("Boundaries"), "boundary_f1"),
    (tr_later("Headings"), "head_f1"),
)
_NONE = "–"


class RowKind(Enum):
    """What a row looks like."""

    SECTION = auto()
    METER = auto()
    MISS = auto()


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One row.

    Attributes:
        kind: What it looks like.
        text: What leads.
        value: At the right.
        share: Of the bar, 0..1, or None for no bar.
        detail: A second line.
        page: Page index that it is about, or -1.
        bbox: (x0, top, x1, bottom) on that page, points, or None for the page as a whole.
    """

    kind: RowKind
    text: str
    value: str = ""
    share: float | None = None
    detail: str = ""
    page: int = -1
    bbox: Box | None = None

    @property
    def words(self) -> str:
        """All of it, read out."""
        return ", ".join(part for part in (self.text, self.value, self.detail) if part)


def headline(figures: Figures) -> str:
    """Return the figure that stands for all, as "0.93"."""
    return _number(figures.para_f1)


def figures_text(figures: Figures) -> str:
    """Return the main figures, one a line."""
    return "\n".join(f"{tr(name)} {_number(getattr(figures, field))}" for name, field in _FIGURES)


def rows_of(score: Score) -> tuple[ScoreRow, ...]:
    """Return all rows of a score."""
    figures = [_meter(tr(name), getattr(score.figures, field)) for name, field in _FIGURES]
    pages = sorted((page for page in score.pages if page.para_f1 is not None), key=_worst_first)
    sections = (
        ("", figures),
        (tr("Roles found"), [_role(role) for role in score.roles]),
        (tr("Pages, worst first"), [_page(page) for page in pages[:_MOST_PAGES]]),
        (_missed_title(len(score.misses)), _misses(score)),
    )
    return tuple(
        row for title, rows in sections if rows for row in ([ScoreRow(RowKind.SECTION, title)] if title else []) + rows
    )


def _worst_first(page: PageScore) -> tuple[float, int]:
    return page.para_f1 or 0.0, page.page


def _meter(text: str, share: float | None, value: str = "", page: int = -1) -> ScoreRow:
    return ScoreRow(RowKind.METER, text, value or _number(share), share, page=page)


def _role(role: RoleScore) -> ScoreRow:
    share = role.found / role.wanted if role.wanted else None
    return _meter(
        tr(role.role.replace("_", " ")),
        share,
        tr("{found} of {wanted}", found=f"{role.found:,}", wanted=f"{role.wanted:,}"),
    )


def _page(page: PageScore) -> ScoreRow:
    return _meter(tr("Page {page}", page=f"{page.page + 1:,}"), page.para_f1, page=page.page)


def _misses(score: Score) -> list[ScoreRow]:
    return [
        ScoreRow(
            RowKind.MISS,
            f"{tr('Page {page}', page=f'{miss.page + 1:,}')} · {tr(miss.words)}",
            detail=" ".join(miss.text.split()),
            page=miss.page,
            bbox=miss.bbox,
        )
        for miss in score.misses[:_MOST_MISSES]
    ]


def _missed_title(count: int) -> str:
    if count > _MOST_MISSES:
        return tr("The worst {shown} of {n} misses", shown=_MOST_MISSES, n=f"{count:,}")
    return tr("Misses ({n})", n=f"{count:,}")


def _number(value: float | None) -> str:
    return _NONE if value is None else f"{value:.2f}"
