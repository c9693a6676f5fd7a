"""The layout blocks of a Textract result are followed, and another strategy where there are none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from docviewer.core.hint_sources import LAYOUT_BLOCKS, TAGS
from docviewer.core.hints import Block, Hints
from docviewer.core.labels import Role
from docviewer.segmentation.strategies.font_size import FontSize
from docviewer.segmentation.strategies.line_spacing import LineSpacing
from docviewer.segmentation.strategies.textract_layout import TextractLayout
from tests.builders.lines import Sheet, segments

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence

STRATEGY = TextractLayout((LineSpacing(), FontSize()))
BLOCKS = (
    Block("a", Role.HEADING, 1, "LAYOUT_SECTION_HEADER"),
    Block("b", Role.PARAGRAPH, 0, "LAYOUT_TEXT"),
    Block("c", Role.OTHER, 0, "LAYOUT_FIGURE"),
)


def laid_out(sheet: Sheet, *of_line: int, source: str = LAYOUT_BLOCKS) -> Evidence:
    """Evidence of a sheet whose lines are of the block with this number, -1 for none."""
    return replace(sheet.evidence(), hints=Hints(source, BLOCKS, np.array(of_line, dtype=np.int32)))


def page_of_text() -> Sheet:
    """A line that looks like any other, a paragraph in two, a line in a figure."""
    return Sheet().line("A heading").paragraph(3, space=8).line("in a figure", space=8)


def test_each_block_is_a_segment() -> None:
    evidence = laid_out(page_of_text(), 0, 1, 1, 1, 2)
    assert segments(evidence, STRATEGY) == [("heading", 1, [0]), ("paragraph", 0, [1, 2, 3]), ("other", 0, [4])]


@pytest.mark.parametrize(("name", "other"), [("line-spacing", LineSpacing()), ("font-size", FontSize())])
def test_lines_in_no_block_follow_the_strategy_chosen(name: str, other: LineSpacing | FontSize) -> None:
    evidence = laid_out(page_of_text(), -1, -1, -1, -1, -1)
    assert segments(evidence, STRATEGY, rest=name) == segments(evidence, other)


def test_tags_of_a_pdf_are_none_of_its_business() -> None:
    evidence = laid_out(page_of_text(), 0, 0, 0, 0, 0, source=TAGS)
    assert segments(evidence, STRATEGY) == segments(evidence, LineSpacing())


@pytest.mark.parametrize(
    ("of_line", "remark"),
    [
        ((0, 1, 1, 1, 2), "Textract's layout covers all of the text."),
        ((-1,) * 5, "This document has no layout blocks; all of it follows Line spacing."),
    ],
)
def test_what_is_covered_is_told(of_line: tuple[int, ...], remark: str) -> None:
    assert STRATEGY.remark(laid_out(page_of_text(), *of_line), {}) == remark


def test_a_part_that_is_covered_is_told_in_percent() -> None:
    said = STRATEGY.remark(laid_out(page_of_text(), 0, 1, 1, -1, 2), {})
    assert said.endswith("% of the text; the rest follows Line spacing.")
    assert "all of the text" not in said


def test_no_lines_need_no_remark() -> None:
    assert STRATEGY.remark(laid_out(Sheet()), {}) == ""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (0, "Starts a heading: the first line of a LAYOUT_SECTION_HEADER block."),
        (1, "Starts a paragraph: the first line of a LAYOUT_TEXT block."),
        (3, "Goes on: in the same LAYOUT_TEXT block as the text before it."),
        (2, "Goes on: no layout block holds this line, but it stands amid the lines of one LAYOUT_TEXT block."),
        (4, "Starts text of another kind: the first line of a LAYOUT_FIGURE block."),
    ],
)
def test_the_block_is_named(line: int, reason: str) -> None:
    evidence = laid_out(page_of_text(), 0, 1, -1, 1, 2)
    assert STRATEGY.explain(evidence, {}, line) == reason


def test_the_other_strategy_explains_the_rest() -> None:
    evidence = laid_out(page_of_text(), 0, 1, 1, 1, -1)
    assert STRATEGY.explain(evidence, {}, 4).startswith("No layout block holds this line; Line spacing decides. ")
