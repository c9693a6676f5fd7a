"""Find running headers, footers and page numbers: lines at a page's edge that come back on a page near by.

A line is one if the same text, digits aside, stands at the same height on one of the
two pages before or after; where the text is a number alone, it must also count as the
pages do. Text larger than the body isn't taken: headings of equal wording come back too;
nor is text that runs on into other text, as serial letters have it (see `edge_text`).
A line at the edge of a later page is one also if it repeats the title, or the first heading,
of the first page, as a running head does that only one page has; or if it is a number alone (see `lone_numbers`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.segmentation.edge_text import text_groups
from docviewer.segmentation.lone_numbers import find_lone_numbers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from docviewer.core.lines import BoolArray, FloatArray, Lines

#: Share of the page's height at its upper and lower edge where running lines stand.
_BAND = 0.14
#: A number alone beyond all text may be further in, as on small pages.
_LONE_BAND = 0.2
#: So many lines are looked at from either edge.
_LINES = 4
#: A line at most so much larger than the body, as a factor, may be a running line.
_LARGEST = 1.12
#: Heights (points) and pages that count as the same and as near by.
_SAME_HEIGHT = 4.0
_NEAR = 2
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_NUMBER_ALONE = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.?)\s*)?#(?:\s*(?:/|of|von|de|di|sur)\s*#)?\W*", re.IGNORECASE
)
_PAGE_HEIGHT = 792.0
#: A title is so much larger than the body; lines of one title differ in size by no more (points).
_TITLE_RATIO = 1.1
_ONE_SIZE = 0.5
_LEAST_LETTERS = 2

_Place = tuple[int, int, float, tuple[int, ...]]  # page, index of the line, its top, the numbers in it


def find_running_lines(
    lines: Lines, page_sizes: tuple[tuple[float, float], ...], body_size: float
) -> tuple[NDArray[np.int8], BoolArray, BoolArray]:
    """Find running lines.

    Returns:
        `Role.HEADER`, `FOOTER` or `PAGE_NUMBER` for running lines, 0 for others, int8 (n,); and which of them are so
        only because they repeat the title, and which because they are a number alone, bool (n,) each.
    """
    running = np.zeros(len(lines), dtype=np.int8)
    repeats, alone = np.zeros((2, len(lines)), dtype=bool)
    if not len(lines):
        return running, repeats, alone
    height = _page_heights(lines, page_sizes)
    fit = lines.font_size <= _LARGEST * body_size
    upper = _outermost(lines, lines.top, fit & (lines.bottom < _BAND * height))
    lower = _outermost(lines, -lines.bottom, fit & (lines.top > (1 - _BAND) * height))
    titles = _titles(lines, body_size)
    for edge, role in ((upper, Role.HEADER), (lower, Role.FOOTER)):
        back = _coming_back(lines, edge)
        numbers = [i for group, is_number in back if is_number for i in group]
        running[numbers] = Role.PAGE_NUMBER
        groups = [group for group, is_number in back if not is_number]
        text = text_groups(lines, groups, numbers, body_size, from_top=role == Role.HEADER)
        running[[i for number, group in enumerate(groups) if number not in text for i in group]] = role
        for i in edge if titles else ():
            if not running[i] and lines.page[i] != lines.page[0] and _letters(lines.texts[i]) in titles:
                running[i], repeats[i] = role, True
    upper = _outermost(lines, lines.top, fit & (lines.bottom < _LONE_BAND * height))
    lower = _outermost(lines, -lines.bottom, fit & (lines.top > (1 - _LONE_BAND) * height))
    for edge, from_top in ((upper, True), (lower, False)):
        alone[find_lone_numbers(lines, edge, running, from_top=from_top)] = True
        running[alone] = Role.PAGE_NUMBER
    return running, repeats, alone


def _titles(lines: Lines, body_size: float) -> set[str]:
    """Return the letters of the first and of the largest heading of the first page."""
    size = lines.font_size
    at = np.flatnonzero((lines.page == lines.page[0]) & (size >= _TITLE_RATIO * body_size))
    if not len(at):
        return set()
    new = (np.diff(at) != 1) | (np.abs(np.diff(size[at])) > _ONE_SIZE)
    headings = np.split(at, np.flatnonzero(new) + 1)
    largest = max(headings, key=lambda heading: float(size[heading[0]]))
    texts = {_letters(" ".join(lines.texts[i] for i in heading.tolist())) for heading in (headings[0], largest)}
    return {text for text in texts if len(text) >= _LEAST_LETTERS}


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalpha())


def _page_heights(lines: Lines, page_sizes: tuple[tuple[float, float], ...]) -> FloatArray:
    heights = np.array([height for _, height in page_sizes] or [_PAGE_HEIGHT], dtype=np.float64)
    return heights[np.clip(lines.page, 0, len(heights) - 1)]


def _outermost(lines: Lines, distance: FloatArray, fit: BoolArray) -> list[int]:
    """Return the few lines of each page that are nearest to its edge, among those that fit."""
    at = np.flatnonzero(fit)
    if not len(at):
        return []
    at = at[np.lexsort((distance[at], lines.page[at]))]
    page = lines.page[at]
    rank = np.arange(len(at)) - np.searchsorted(page, page)
    return [int(i) for i in at[rank < _LINES]]


def _coming_back(lines: Lines, edge: list[int]) -> list[tuple[list[int], bool]]:
    """Return the lines of `edge` that come back near by, those of one wording, and whether that is a number alone."""
    seen: dict[str, list[_Place]] = defaultdict(list)
    for i in edge:
        text = " ".join(lines.texts[i].split()).casefold()
        numbers = tuple(int(number[:9]) for number in _DIGITS.findall(text))
        masked = "#" if _ROMAN.fullmatch(text) else _DIGITS.sub("#", text)
        if masked:
            seen[masked].append((int(lines.page[i]), i, float(lines.top[i]), numbers))
    found: list[tuple[list[int], bool]] = []
    for masked, places in seen.items():
        alone = bool(_NUMBER_ALONE.fullmatch(masked))
        places.sort()
        group = sorted(_pairs_near(places, must_count=alone))
        if group:
            found.append((group, alone))
    return found


def _pairs_near(places: list[_Place], must_count: bool) -> set[int]:
    """Return the lines that have a like one at the same height on a page near by."""
    found: set[int] = set()
    for k, (page, i, top, numbers) in enumerate(places):
        for other_page, j, other_top, other_numbers in places[k + 1 : k + 1 + _NEAR * _LINES]:
            step = other_page - page
            if not 1 <= step <= _NEAR or abs(other_top - top) > _SAME_HEIGHT:
                continue
            if not must_count or _counts(numbers, other_numbers, step):
                found.update((i, j))
    return found


def _counts(numbers: tuple[int, ...], others: tuple[int, ...], step: int) -> bool:
    """Tell whether one of the numbers grows as the pages do, as in "3 of 12" or "5-3"; or there are none to tell."""
    return numbers == others == () or any(b - a == step for a, b in zip(numbers, others, strict=False))
