"""Two segmentations of the same lines: where they differ, and in what words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.comparison import Comparison, DifferenceKind
from docviewer.core.labels import Flow, Labels, Role
from docviewer.segmentation.compare import compare, hanging_together
from tests.builders.documents import make_lines

_MIRRORED = {
    DifferenceKind.A_SPLITS: DifferenceKind.B_SPLITS,
    DifferenceKind.B_SPLITS: DifferenceKind.A_SPLITS,
    DifferenceKind.A_SPLITS_PAGES: DifferenceKind.B_SPLITS_PAGES,
    DifferenceKind.B_SPLITS_PAGES: DifferenceKind.A_SPLITS_PAGES,
}


def starting_at(count: int, *starts: int, **columns: list[int]) -> Labels:
    """Labels of `count` lines with segments that start at these."""
    return Labels.from_starts(np.isin(np.arange(count), starts), **columns)


def compared(a: Labels, b: Labels, pages: list[int] | None = None) -> Comparison:
    """Compare labels of made-up lines."""
    return compare(make_lines([f"line {i}" for i in range(len(a))], pages), a, b)


def told(comparison: Comparison) -> list[tuple[str, int, list[int]]]:
    """Words, page and lines of each difference."""
    found = (comparison.difference(i) for i in range(len(comparison.differences)))
    return [(one.words, one.page, list(one.lines)) for one in found]


def test_a_further_cut_in_b_is_told() -> None:
    assert told(compared(starting_at(6, 0, 4), starting_at(6, 0, 2, 4))) == [("B splits here", 0, [0, 1, 2, 3])]


def test_a_further_cut_in_a_is_told() -> None:
    assert told(compared(starting_at(4, 0, 1, 2), starting_at(4, 0))) == [("A splits here", 0, [0, 1, 2, 3])]


def test_a_cut_that_moved_is_one_difference() -> None:
    assert told(compared(starting_at(5, 0, 2), starting_at(5, 0, 3))) == [
        ("A and B cut differently", 0, [0, 1, 2, 3, 4])
    ]


def test_other_roles_of_the_same_lines_are_told() -> None:
    a = starting_at(3, 0, 1, role=[Role.HEADING, Role.PARAGRAPH, Role.PARAGRAPH])
    b = starting_at(3, 0, 1, role=[Role.PARAGRAPH, Role.PARAGRAPH, Role.PARAGRAPH])
    assert told(compared(a, b)) == [("heading in A, paragraph in B", 0, [0])]


def test_another_level_is_told() -> None:
    a = starting_at(2, 0, 1, role=[Role.HEADING, Role.PARAGRAPH], level=[1, 0])
    b = starting_at(2, 0, 1, role=[Role.HEADING, Role.PARAGRAPH], level=[3, 0])
    assert told(compared(a, b)) == [("heading level 1 in A, 3 in B", 0, [0])]


def test_a_paragraph_that_only_a_joins_over_a_page_break_differs_on_the_later_page() -> None:
    a, b = starting_at(4, 0), starting_at(4, 0, 2)
    assert told(compared(a, b, [0, 0, 1, 1])) == [("B splits at the page break", 1, [2, 3])]
    assert told(compared(b, a, [0, 0, 1, 1])) == [("A splits at the page break", 1, [2, 3])]


def test_going_on_from_another_paragraph_before_a_page_break_is_a_difference() -> None:
    a = Labels(np.array([0, 1, 0], "i4"), np.zeros(3, "i1"), np.zeros(3, "i1"))
    b = Labels(np.array([0, 1, 1], "i4"), np.zeros(3, "i1"), np.zeros(3, "i1"))
    assert told(compared(a, b, [0, 0, 1])) == [("A and B cut differently", 1, [2])]


def test_a_difference_on_one_page_says_nothing_of_the_next() -> None:
    a, b = starting_at(6, 0, 2), starting_at(6, 0, 1, 2)
    comparison = compared(a, b, [0, 0, 1, 1, 2, 2])
    assert told(comparison) == [("B splits here", 0, [0, 1])]
    assert comparison.page_agreement.tolist() == [0.0, 1.0, 1.0]


def test_lines_of_another_flow_between_do_not_hide_a_difference() -> None:
    flow = [Flow.BODY, Flow.RUNNING, Flow.BODY]
    a, b = starting_at(3, 0, flow=flow), starting_at(3, 0, 2, flow=flow)
    assert told(compared(a, b)) == [("B splits here", 0, [0, 2])]


def test_differences_come_in_reading_order_with_their_boxes() -> None:
    a, b = starting_at(6, 0, 2, 4), starting_at(6, 0, 1, 2, 4, 5)
    comparison = compared(a, b, [0, 0, 0, 0, 1, 1])
    first, second = comparison.difference(0), comparison.difference(1)
    assert [first.page, second.page] == [0, 1]
    assert first.bbox == (72.0, 72.0, 102.0, 96.0)
    assert comparison.text_of(first.pieces_a) == ("line 0 line 1",)
    assert comparison.text_of(first.pieces_b) == ("line 0", "line 1")


def test_pages_without_lines_have_no_agreement() -> None:
    shares = compared(starting_at(2, 0), starting_at(2, 0), [0, 2]).page_agreement
    assert [bool(np.isnan(share)) for share in shares] == [False, True, False]


def test_no_lines_are_no_difference() -> None:
    comparison = compared(starting_at(0), starting_at(0))
    assert len(comparison.differences) == 0
    assert comparison.agreement.boundaries == 1.0
    assert comparison.page_agreement.tolist() == []


def test_labels_of_other_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="3 lines"):
        compare(make_lines(["a", "b", "c"]), starting_at(3, 0), starting_at(2, 0))


def test_a_long_chain_hangs_together_in_few_rounds() -> None:
    line = np.arange(5000)
    assert hanging_together(line // 2 * 2, np.maximum(0, (line + 1) // 2 * 2 - 1)).tolist() == [0] * 5000


@st.composite
def segmentations(draw: st.DrawFn, count: int) -> Labels:
    """Any labels of `count` lines."""
    each = st.lists
    return Labels.from_starts(
        draw(each(st.booleans(), min_size=count, max_size=count)),
        draw(each(st.sampled_from([Role.PARAGRAPH, Role.HEADING, Role.TITLE]), min_size=count, max_size=count)),
        draw(each(st.integers(0, 2), min_size=count, max_size=count)),
        draw(each(st.sampled_from([Flow.BODY, Flow.NOTE]), min_size=count, max_size=count)),
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[list[int], Labels, Labels]:
    """The page of each line, and two segmentations of them."""
    pages = sorted(draw(st.lists(st.integers(0, 3), max_size=16)))
    return pages, draw(segmentations(len(pages))), draw(segmentations(len(pages)))


@given(pairs())
def test_a_segmentation_agrees_with_itself(pair: tuple[list[int], Labels, Labels]) -> None:
    pages, a, _ = pair
    comparison = compared(a, a, pages)
    figures = comparison.agreement
    assert len(comparison.differences) == 0
    assert (figures.boundaries, figures.paragraphs, figures.v_measure) == (1.0, 1.0, 1.0)
    assert figures.headings in (None, 1.0)
    assert all(share == 1.0 for share in comparison.page_agreement[np.unique(pages).astype(int)])


@given(pairs())
def test_the_other_way_round_gives_the_same_figures_and_mirrored_differences(
    pair: tuple[list[int], Labels, Labels],
) -> None:
    pages, a, b = pair
    one, other = compared(a, b, pages), compared(b, a, pages)
    assert one.agreement == other.agreement
    kinds = [DifferenceKind(kind) for kind in one.differences.kind.tolist()]
    assert [_MIRRORED.get(kind, kind) for kind in kinds] == other.differences.kind.tolist()
    assert one.differences.of_line.tolist() == other.differences.of_line.tolist()


@given(pairs())
def test_no_difference_means_the_same_labels(pair: tuple[list[int], Labels, Labels]) -> None:
    pages, a, b = pair
    same_heads = (a.role == b.role) & (a.level == b.level)
    same = bool((a.segment == b.segment).all() and same_heads[a.starts].all())
    assert (len(compared(a, b, pages).differences) == 0) == same


@given(pairs())
def test_differences_share_no_line_and_keep_to_their_page(pair: tuple[list[int], Labels, Labels]) -> None:
    pages, a, b = pair
    comparison = compared(a, b, pages)
    found = [comparison.difference(i) for i in range(len(comparison.differences))]
    lines = [line for one in found for line in one.lines]
    assert len(lines) == len(set(lines)) == int((comparison.differences.of_line >= 0).sum())
    assert all(pages[line] == one.page for one in found for line in one.lines)
    assert [one.lines[0] for one in found] == sorted(one.lines[0] for one in found)
    for one in found:
        for pieces in (one.pieces_a, one.pieces_b):
            assert sorted(line for piece in pieces for line in piece) == list(one.lines)


@given(pairs())
def test_the_agreement_of_pages_adds_up_to_the_lines_in_no_difference(
    pair: tuple[list[int], Labels, Labels],
) -> None:
    pages, a, b = pair
    comparison = compared(a, b, pages)
    counts = np.bincount(np.array(pages, dtype=int), minlength=len(comparison.page_agreement))
    agreeing = np.nansum(comparison.page_agreement * counts)
    assert agreeing == pytest.approx(int((comparison.differences.of_line < 0).sum()))
