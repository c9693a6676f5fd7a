"""How much of the text hints cover, and what is wrong with bad ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from docviewer.core.hint_sources import TAGS
from docviewer.core.hints import Block, Hints
from docviewer.core.labels import Role
from docviewer.segmentation.hint_coverage import Coverage, hint_coverage
from tests.builders.lines import Sheet


def coverage(sheet: Sheet, of_line: list[int], *roles: Role | None) -> Coverage:
    """Coverage of a sheet by blocks; those without a role given are paragraphs."""
    count = max(of_line, default=-1) + 1
    given = (*roles, *[Role.PARAGRAPH] * count)[:count]
    blocks = tuple(Block(str(i), role) for i, role in enumerate(given))
    return hint_coverage(replace(sheet.evidence(), hints=Hints(TAGS, blocks, np.array(of_line, dtype=np.int32))))


def paragraphs(count: int, lines: int = 5) -> Sheet:
    sheet = Sheet()
    for _ in range(count):
        sheet.paragraph(lines, space=6)
    return sheet


def by_paragraph(count: int, lines: int = 5) -> list[int]:
    return [number for number in range(count) for _ in range(lines)]


def test_blocks_of_paragraphs_cover_all_and_are_good() -> None:
    found = coverage(paragraphs(6), by_paragraph(6))
    assert found == Coverage(1.0)
    assert found.is_good()


def test_what_no_block_holds_is_not_covered() -> None:
    found = coverage(Sheet().paragraph(8, last=1.0), [0, 0, 0, 0, 0, 0, -1, -1])
    assert found.share == pytest.approx(0.75, abs=0.03)
    assert found.fault == ""
    assert not found.is_good()
    assert found.is_good(least=0.7)


def test_a_block_of_unknown_role_covers_nothing() -> None:
    assert coverage(paragraphs(1), [0] * 5, None).share == 0.0


def test_without_hints_nothing_is_covered() -> None:
    assert hint_coverage(replace(paragraphs(1).evidence(), hints=None)) == Coverage(0.0)
    assert coverage(Sheet(), []) == Coverage(0.0)


def test_headers_and_footers_are_no_text_to_cover() -> None:
    sheet = Sheet().line("Header").paragraph(4)
    assert coverage(sheet, [0, -1, -1, -1, -1], Role.HEADER).share == 0.0
    assert coverage(sheet, [-1, 0, 0, 0, 0]).share < 1.0
    assert coverage(sheet, [0, 1, 1, 1, 1], Role.HEADER).share == 1.0


def test_one_paragraph_that_holds_nearly_all_is_a_fault() -> None:
    found = coverage(paragraphs(10), [0] * 45 + [1] * 5)
    assert found.fault == "one paragraph holds 90 % of the text, 45 lines"
    assert not found.is_good()


def test_a_paragraph_for_each_line_is_a_fault() -> None:
    found = coverage(paragraphs(6), list(range(30)))
    assert found.fault == "100 % of 24 sentences that go on in the next line are parted there"


def test_much_text_that_is_told_to_be_none_is_a_fault() -> None:
    found = coverage(paragraphs(4), [0] * 15 + [1] * 5, Role.OTHER)
    assert found.fault.endswith("% of it is said to be no text")
