"""Levels by the depth of section numbers."""

from __future__ import annotations

import numpy as np

from docviewer.segmentation.section_levels import with_numbered_levels
from tests.builders.lines import Sheet


def levels(*headings: tuple[str, float], by_size: list[int]) -> list[int]:
    sheet = Sheet()
    for text, size in headings:
        sheet.line(text, size=size, bold=True, space=12)
    first = np.arange(len(headings))
    return with_numbered_levels(sheet.evidence(), first, np.array(by_size, dtype=np.int8)).tolist()


def test_depth_decides_where_sections_are_numbered() -> None:
    assert levels(("1 One", 14), ("1.1 Two", 14), ("1.1.1 Three", 14), by_size=[1, 1, 1]) == [1, 2, 3]


def test_what_is_set_alike_follows() -> None:
    assert levels(("1 One", 16), ("1.1 Two", 13), ("Notes", 13), ("Index", 16), by_size=[2, 3, 3, 2]) == [1, 2, 2, 1]


def test_the_title_stays_and_so_do_levels_without_deeper_numbers() -> None:
    assert levels(("The whole", 20), ("1 One", 14), ("1.1 Two", 12), by_size=[0, 1, 2]) == [0, 1, 2]
    assert levels(("1 One", 16), ("2 Two", 13), by_size=[1, 2]) == [1, 2]
