"""A score as rows."""

from __future__ import annotations

from docviewer.core.scores import Figures, Miss, MissKind, PageScore, RoleScore, Score
from docviewer.ui.score.score_rows import RowKind, figures_text, headline, rows_of

_FIGURES = Figures(0.95, 0.9, 0.97, 0.9, 0.8, 0.847, None, None, None, 1.0)
_BOX = (72.0, 72.0, 300.0, 96.0)


def score(misses: int = 1) -> Score:
    """Two pages with paragraphs and one without."""
    return Score(
        _FIGURES,
        (PageScore(0, 4, 4, 4, 4, 1.0), PageScore(1, 4, 2, 4, 2, 0.8), PageScore(2, 0, 0, 0, 0, 1.0)),
        (RoleScore("list_item", 8, 6, 5),),
        tuple(Miss(MissKind.MISSED_SEGMENT, 1, _BOX, "Two\nlines", 9, "cut in 2") for _ in range(misses)),
    )


def test_the_headline_is_the_figure_of_paragraphs() -> None:
    assert headline(_FIGURES) == "0.85"
    assert figures_text(_FIGURES) == "Paragraphs 0.85\nBoundaries 0.95\nHeadings –"


def test_pages_come_worst_first_and_pages_without_paragraphs_not_at_all() -> None:
    assert [(row.text, row.value) for row in rows_of(score()) if row.page >= 0 and row.bbox is None] == [
        ("Page 2", "0.50"),
        ("Page 1", "1.00"),
    ]


def test_a_role_tells_how_many_were_found() -> None:
    row = next(row for row in rows_of(score()) if row.text == "list item")
    assert (row.value, row.share, row.words) == ("6 of 8", 0.75, "list item, 6 of 8")


def test_a_miss_tells_what_and_where_on_two_lines() -> None:
    row = rows_of(score())[-1]
    assert (row.kind, row.text, row.detail) == (RowKind.MISS, "Page 2 · cut in 2", "Two lines")
    assert (row.page, row.bbox) == (1, _BOX)


def test_of_many_misses_the_worst_are_shown() -> None:
    rows = rows_of(score(misses=1000))
    assert sum(row.kind is RowKind.MISS for row in rows) == 200
    assert any(row.text == "The worst 200 of 1,000 misses" for row in rows)


def test_nothing_missed_has_no_title() -> None:
    assert [row.text for row in rows_of(score(misses=0)) if row.kind is RowKind.SECTION] == [
        "Roles found",
        "Pages, worst first",
    ]
