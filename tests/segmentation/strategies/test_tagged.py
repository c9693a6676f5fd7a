"""The document's own tags are followed, and another strategy where they tell nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.hint_sources import LAYOUT_BLOCKS, TAGS
from docviewer.core.hints import Block, Hints
from docviewer.core.labels import Role
from docviewer.core.segments import derive_segments
from docviewer.segmentation.features import gather
from docviewer.segmentation.strategies.font_size import FontSize
from docviewer.segmentation.strategies.layout import Layout
from docviewer.segmentation.strategies.line_spacing import LineSpacing
from docviewer.segmentation.strategies.tagged import Tagged
from tests.builders.lines import Sheet, segments
from tests.segmentation.tables import evidences

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence

STRATEGY = Tagged((LineSpacing(), FontSize()))
HEADING, FIRST, SECOND = (
    Block("0.0", Role.HEADING, 2, "H2"),
    Block("0.1", Role.PARAGRAPH, 0, "P"),
    Block("0.2", Role.LIST_ITEM, 1, "LI"),
)


def tagged(sheet: Sheet, *of_line: int, source: str = TAGS) -> Evidence:
    """Evidence of a sheet whose lines are of the block with this number, -1 for none."""
    hints = Hints(source, (HEADING, FIRST, SECOND), np.array(of_line, dtype=np.int32))
    return replace(sheet.evidence(), hints=hints)


def page_of_text() -> Sheet:
    """A heading-like line, a paragraph that goes on over the page, an item."""
    return Sheet().line("A heading").paragraph(3, space=8).new_page().paragraph(2).line("an item")


def test_each_element_is_a_segment_over_pages_too() -> None:
    evidence = tagged(page_of_text(), 0, 1, 1, 1, 1, 1, 2)
    assert segments(evidence, STRATEGY) == [
        ("heading", 2, [0]),
        ("paragraph", 0, [1, 2, 3, 4, 5]),
        ("list_item", 1, [6]),
    ]


def test_lines_without_a_tag_follow_the_strategy_chosen() -> None:
    evidence = tagged(page_of_text(), 0, -1, -1, -1, 1, 1, 2)
    assert [lines for _, _, lines in segments(evidence, STRATEGY)] == [[0], [1, 2, 3], [4, 5], [6]]
    plain = replace(evidence, hints=None)
    for name, other in (("line-spacing", LineSpacing()), ("font-size", FontSize())):
        assert segments(plain, STRATEGY, rest=name) == segments(plain, other)


@pytest.mark.parametrize(
    ("of_line", "values", "said"),
    [
        ((0, 1, 1, 1, 1, 1, 2), {}, "Tags cover all of the text."),
        ((0, 1, 1, 1, 1, 1, -1), {}, "Tags cover 98 % of the text; the rest follows Line spacing."),
        ((0, 1, 1, 1, 1, 1, -1), {"rest": "font-size"}, "Tags cover 98 % of the text; the rest follows Font size."),
        (
            (0, -1, -1, -1, -1, -1, 2),
            {"least_coverage": 0.5},
            "Tags cover 4 % of the text, less than 50 %; all of it follows Line spacing.",
        ),
        ((-1,) * 7, {}, "This document has no tags; all of it follows Line spacing."),
    ],
)
def test_it_remarks_how_much_the_tags_cover(of_line: tuple[int, ...], values: dict[str, object], said: str) -> None:
    assert STRATEGY.remark(tagged(page_of_text(), *of_line), values) == said


def test_without_lines_there_is_nothing_to_remark() -> None:
    assert STRATEGY.remark(Sheet().evidence(), {}) == ""


def test_blocks_of_another_source_are_no_tags() -> None:
    evidence = tagged(page_of_text(), 0, 1, 1, 1, 1, 1, 2, source=LAYOUT_BLOCKS)
    assert STRATEGY.remark(evidence, {}).startswith("This document has no tags")
    assert segments(evidence, STRATEGY) == segments(evidence, LineSpacing())


def test_tags_that_cover_too_little_are_left_alone() -> None:
    evidence = tagged(page_of_text(), 0, -1, -1, -1, -1, -1, 2)
    assert segments(evidence, STRATEGY, least_coverage=0.5) == segments(evidence, LineSpacing())
    assert segments(evidence, STRATEGY)[0] == ("heading", 2, [0])


def test_the_other_strategy_must_not_follow_the_tags_by_itself() -> None:
    evidence = tagged(page_of_text(), 0, 1, 1, 1, 1, 1, 2)
    strategy, layout = Tagged((Layout(),)), Layout()
    assert segments(evidence, layout) != segments(evidence, layout, use_tags=False)
    short = tagged(page_of_text(), 0, 1, 1, 1, 1, 1, -1)
    assert segments(short, strategy, least_coverage=1.0) == segments(short, layout, use_tags=False)


def test_it_names_the_tag_that_decides() -> None:
    evidence = tagged(page_of_text(), 0, 1, -1, 1, 1, 1, -1)
    said = [STRATEGY.explain(evidence, {}, line) for line in range(len(evidence))]
    assert said[0] == "Starts a heading: tagged as H2 in the document's structure."
    assert said[1] == "Starts a paragraph: tagged as P in the document's structure."
    assert said[2] == "Goes on: no tag tells of this line, but it stands amid the lines of one P."
    assert said[3] == "Goes on: tagged as the same P as the text before it, in the document's structure."
    assert said[4] == "Goes on: tagged as the same P as the text before it on page 1, in the document's structure."
    assert said[6].startswith("No tag tells of this line; Line spacing decides. ")


def test_without_tags_the_other_strategy_explains() -> None:
    evidence = replace(page_of_text().evidence(), hints=None)
    for line in range(len(evidence)):
        assert STRATEGY.explain(evidence, {}, line) == LineSpacing().explain(evidence, {}, line)


@st.composite
def hinted_evidences(draw: st.DrawFn) -> Evidence:
    """Any lines with any hints."""
    evidence = draw(evidences())
    roles = st.none() | st.sampled_from(list(Role))
    given_roles = draw(st.lists(roles, min_size=1, max_size=5))
    blocks = tuple(Block(str(i), role, i % 3, f"T{i}") for i, role in enumerate(given_roles))
    numbers = st.integers(-1, len(blocks) - 1)
    of_line = np.array(draw(st.lists(numbers, min_size=len(evidence), max_size=len(evidence))), dtype=np.int32)
    return gather(evidence.lines, evidence.page_sizes, Hints(TAGS, blocks, of_line))


@given(evidence=hinted_evidences(), rest=st.sampled_from(["line-spacing", "font-size"]), least=st.floats(0, 1))
def test_every_line_is_in_one_segment_whatever_the_tags(evidence: Evidence, rest: str, least: float) -> None:
    values = {"rest": rest, "least_coverage": least}
    labels = STRATEGY.label(evidence, values)
    found = derive_segments(evidence.lines, labels)
    members = [found.lines_of(k).tolist() for k in range(len(found))]
    assert sorted(i for lines in members for i in lines) == list(range(len(evidence)))
    assert all(lines[0] == first for lines, first in zip(members, found.first.tolist(), strict=True))
    assert not labels.segment.flags.writeable
    assert STRATEGY.remark(evidence, values) != "" or not len(evidence)
    for line in range(len(evidence)):
        assert STRATEGY.explain(evidence, values, line).endswith(".")
