"""Figures on documents so small that each number is worked out by hand."""

from __future__ import annotations

from math import log

import pytest

from docviewer.core.labels import Role
from docviewer.core.scores import FIGURES, MissKind, mean_figures
from docviewer.segmentation.score import score
from tests.builders.truths import Place, lines_at, segmented, truth_of

ONE, TWO, THREE, FOUR = lines_at(
    "The harbour was quiet that morning and", "nobody was about.", "Later a boat came in from the sea", "with copper."
)


def figures(truth, document):
    return score(truth, document).figures


def test_the_truth_itself_scores_one_everywhere():
    truth = truth_of(("title", [ONE]), ("paragraph", [TWO, THREE]), ("list_item", [FOUR]))
    found = segmented((Role.TITLE, [ONE]), (Role.PARAGRAPH, [TWO, THREE]), (Role.LIST_ITEM, [FOUR]))
    assert {name: getattr(figures(truth, found), name) for name in FIGURES} == pytest.approx(dict.fromkeys(FIGURES, 1))
    assert score(truth, found).misses == ()


def test_a_break_one_line_too_early():
    """Truth 1 2 | 3, found 1 | 2 3: no break right, no pair right, mutual information (2 ln 3/2 + ln 3/4) / 3."""
    got = figures(
        truth_of(("paragraph", [ONE, TWO]), ("paragraph", [THREE])),
        segmented((Role.PARAGRAPH, [ONE]), (Role.PARAGRAPH, [TWO, THREE])),
    )
    entropy = log(3) - 2 / 3 * log(2)
    assert got.boundary_f1 == 0.0
    assert got.pair_f1 == 0.0
    assert got.v_measure == pytest.approx((2 * log(3 / 2) + log(3 / 4)) / 3 / entropy)
    assert (got.para_recall, got.para_prec, got.para_f1, got.lines_covered) == (0.0, 0.0, 0.0, 1.0)


def test_two_paragraphs_found_as_one():
    """Truth 1 2 | 3 4, found 1 2 3 4: breaks 0 of 1, pairs 2 of the 6 found, completeness 1, homogeneity 0."""
    got = figures(
        truth_of(("paragraph", [ONE, TWO]), ("paragraph", [THREE, FOUR])),
        segmented((Role.PARAGRAPH, [ONE, TWO, THREE, FOUR])),
    )
    assert got.boundary_f1 == 0.0
    assert got.pair_f1 == pytest.approx(2 * (2 / 6) * 1 / (2 / 6 + 1))
    assert got.v_measure == 0.0
    assert got.para_f1 == 0.0


def test_one_of_two_paragraphs_cut_in_two():
    """Truth 1 2 | 3 4, found 1 2 | 3 | 4: breaks 1 of 2 found, pairs 1 of 2, recall 1/2, precision 1/3."""
    got = figures(
        truth_of(("paragraph", [ONE, TWO]), ("paragraph", [THREE, FOUR])),
        segmented((Role.PARAGRAPH, [ONE, TWO]), (Role.PARAGRAPH, [THREE]), (Role.PARAGRAPH, [FOUR])),
    )
    assert got.boundary_f1 == pytest.approx(2 * 0.5 * 1 / 1.5)
    assert got.pair_f1 == pytest.approx(2 * 1 * 0.5 / 1.5)
    assert (got.para_recall, got.para_prec) == pytest.approx((1 / 2, 1 / 3))
    assert got.para_f1 == pytest.approx(2 / 5)


def test_spaces_case_hyphens_and_punctuation_do_not_count():
    other = Place("the HARBOUR was-quiet, that morning & and", ONE.y)
    got = figures(truth_of(("paragraph", [ONE])), segmented((Role.PARAGRAPH, [other])))
    assert got.para_f1 == 1.0


def test_a_tenth_of_other_letters_is_still_the_same_text():
    """20 letters and 3 more: 1 - 3 / 43 = 0.93; and 5 more: 1 - 5 / 45 = 0.89."""
    truth = truth_of(("paragraph", [Place("a" * 20, 100)]))
    for more, recall in ((3, 1.0), (5, 0.0)):
        found = segmented((Role.PARAGRAPH, [Place("a" * 20 + "b" * more, 100)]))
        assert figures(truth, found).para_recall == recall


def test_a_line_that_nobody_has_is_a_segment_of_its_own():
    """Truth 1 2 3, found 1 2: a break too many, 1 pair of 3, two lines of three covered."""
    got = figures(truth_of(("paragraph", [ONE, TWO, THREE])), segmented((Role.PARAGRAPH, [ONE, TWO])))
    assert got.boundary_f1 == 0.0
    assert got.pair_f1 == pytest.approx(2 * 1 * (1 / 3) / (4 / 3))
    assert got.lines_covered == pytest.approx(2 / 3)


def test_tables_and_running_heads_are_neither_asked_for_nor_punished():
    head, row = Place("Annual report", 40), Place("12 14 18", 200)
    truth = truth_of(("header", [head]), ("paragraph", [ONE, TWO]), ("table", [row]))
    found = segmented((Role.PARAGRAPH, [head]), (Role.PARAGRAPH, [ONE, TWO]), (Role.HEADING, [row]))
    got = figures(truth, found)
    assert (got.boundary_f1, got.pair_f1, got.para_f1, got.head_f1) == (1.0, 1.0, 1.0, None)


def test_a_paragraph_over_a_page_break_is_found_in_parts_or_whole():
    above, below = (
        Place("A long account of what the harbour was", 700),
        Place("before the sea came in again.", 80, page=1),
    )
    truth = truth_of(("paragraph", [above, below]))
    whole = segmented((Role.PARAGRAPH, [above, below]))
    parts = segmented((Role.PARAGRAPH, [above]), (Role.PARAGRAPH, [below]))
    assert [(figures(truth, found).para_recall, figures(truth, found).para_prec) for found in (whole, parts)] == [
        (1.0, 1.0), (1.0, 1.0)
    ]  # fmt: skip


def test_headings_are_paired_on_their_page_and_by_text():
    """Two true headings, two found of which one is a paragraph of the truth: precision and recall 1/2."""
    truth = truth_of(("heading", [ONE]), ("paragraph", [TWO]), ("heading", [THREE]))
    found = segmented((Role.HEADING, [ONE]), (Role.HEADING, [TWO]), (Role.PARAGRAPH, [THREE]))
    got = figures(truth, found)
    assert (got.head_p, got.head_r, got.head_f1) == (0.5, 0.5, 0.5)


def test_headings_are_not_judged_where_the_truth_is_not_sure_of_them():
    truth = truth_of(("heading", [ONE]), ("paragraph", [TWO]), headings_ok=False)
    got = score(truth, segmented((Role.PARAGRAPH, [ONE]), (Role.HEADING, [TWO])))
    assert (got.figures.head_p, got.figures.head_r, got.figures.head_f1) == (None, None, None)
    assert not [miss for miss in got.misses if "heading" in miss.kind.value]


def test_of_two_segments_over_a_line_the_one_with_its_text_has_it():
    wide, narrow = Place("Something else that is large", 100, x0=40, x1=560), ONE
    truth = truth_of(("paragraph", [ONE]))
    got = figures(truth, segmented((Role.PARAGRAPH, [wide]), (Role.PARAGRAPH, [narrow])))
    assert (got.para_recall, got.para_prec) == (1.0, 1.0)


def test_a_line_cut_at_a_wide_gap_is_covered_by_the_part_with_its_text():
    line = Place("Article 4 The harbour master decides alone", 100, x0=72, x1=500)
    label, rest = Place("Article 4", 100, x0=72, x1=110), Place("The harbour master decides alone", 100, x0=420, x1=500)
    got = figures(truth_of(("paragraph", [line])), segmented((Role.PARAGRAPH, [label]), (Role.PARAGRAPH, [rest])))
    assert got.lines_covered == 1.0


def test_an_empty_segmentation_scores_nothing():
    got = figures(truth_of(("heading", [ONE]), ("paragraph", [TWO])), segmented())
    assert (got.para_f1, got.para_prec, got.head_p, got.head_f1, got.lines_covered) == (0.0, 0.0, 0.0, 0.0, 0.0)


def test_a_truth_without_paragraphs_has_no_recall():
    got = figures(truth_of(("heading", [ONE])), segmented((Role.HEADING, [ONE])))
    assert (got.para_recall, got.para_f1, got.head_f1) == (None, None, 1.0)


def test_pages_and_roles_have_figures_of_their_own():
    below = Place("Another page has this one.", 100, page=1)
    truth = truth_of(("heading", [ONE]), ("paragraph", [TWO]), ("paragraph", [THREE, FOUR]), ("list_item", [below]))
    got = score(
        truth,
        segmented((Role.HEADING, [ONE]), (Role.PARAGRAPH, [TWO, THREE, FOUR]), (Role.PARAGRAPH, [below])),
    )
    first, second = got.pages
    assert (first.page, first.wanted, first.found, first.claimed, first.right) == (0, 2, 0, 2, 1)
    assert (second.page, second.para_f1, second.boundary_f1) == (1, 1.0, 1.0)
    assert first.boundary_f1 == pytest.approx(2 / 3)
    assert {role.role: (role.wanted, role.found, role.named) for role in got.roles} == {
        "paragraph": (2, 0, 0), "heading": (1, 1, 1), "list_item": (1, 1, 0)
    }  # fmt: skip


def test_misses_come_worst_first_with_their_place():
    truth = truth_of(("paragraph", [ONE, TWO]), ("paragraph", [THREE]), ("heading", [FOUR]))
    got = score(
        truth,
        segmented(
            (Role.PARAGRAPH, [ONE]), (Role.PARAGRAPH, [TWO]), (Role.PARAGRAPH, [THREE]), (Role.PARAGRAPH, [FOUR])
        ),
    )
    weights = [miss.weight for miss in got.misses]
    assert weights == sorted(weights, reverse=True)
    worst = got.misses[0]
    assert (worst.kind, worst.page, worst.words) == (MissKind.MISSED_SEGMENT, 0, "cut in 2")
    assert worst.bbox == (72.0, 100.0, 300.0, 126.0)
    told = [(miss.kind, miss.text, miss.words) for miss in got.misses]
    assert (MissKind.FALSE_BREAK, TWO.text, "no segment should begin here") in told
    assert (MissKind.FALSE_SEGMENT, ONE.text, "part of a segment") in told
    assert (MissKind.MISSED_HEADING, FOUR.text, "found as paragraph") in told


def test_a_joined_paragraph_says_with_how_many():
    truth = truth_of(("paragraph", [ONE]), ("paragraph", [TWO]), ("paragraph", [THREE]))
    got = score(truth, segmented((Role.PARAGRAPH, [ONE, TWO, THREE])))
    assert {miss.words for miss in got.misses if miss.kind is MissKind.MISSED_SEGMENT} == {"joined with 2 others"}
    assert [miss.text for miss in got.misses if miss.kind is MissKind.MISSED_BREAK] == [THREE.text, TWO.text]


def test_a_false_heading_is_told():
    got = score(
        truth_of(("heading", [ONE]), ("paragraph", [TWO])), segmented((Role.HEADING, [ONE]), (Role.HEADING, [TWO]))
    )
    assert [(miss.kind, miss.words) for miss in got.misses] == [(MissKind.FALSE_HEADING, "part of a paragraph")]


def test_means_leave_out_documents_that_lack_a_figure():
    with_heads = figures(truth_of(("heading", [ONE])), segmented((Role.PARAGRAPH, [ONE])))
    without = figures(truth_of(("paragraph", [TWO])), segmented((Role.PARAGRAPH, [TWO])))
    means = mean_figures([with_heads, without])
    assert (means["head_f1"], means["para_f1"], means["para_prec"]) == (0.0, 1.0, 1.0)
    assert mean_figures([])["para_f1"] is None
