"""Bring truth and segmentation together line by line: which found segment has each line of the truth?"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.lines import BoolArray, FloatArray
    from docviewer.core.scores import Box, Truth
    from docviewer.core.segmented import SegmentedDocument

#: Roles that a segmentation is asked for; lines of others are neither asked for nor punished.
SCORED = ("title", "heading", "paragraph", "list_item", "caption")
BODY = ("paragraph", "list_item")
HEADS = ("title", "heading")
_UNREAD = re.compile(r"[\W_]+")
#: Points by which a box may fall short of the centre of a line.
_SLACK_PT = 1.0
#: Letters of a line that are enough to know it again by its start or end.
_ENOUGH = 12
_DECIMALS = 2

#: (page index, name of the group) of a true segment on one page.
UnitKey = tuple[int, int | str]


def squash(text: str) -> str:
    """Return what is compared of a text: letters and digits, small; spaces, hyphens and points don't count."""
    return _UNREAD.sub("", text).lower()


@dataclass(slots=True)
class Unit:
    """The part of a true segment on one page.

    Attributes:
        role: As the truth names it.
        page: Page index.
        own: Squashed text of this part.
        whole: Squashed text of the segment on all pages; None where this part is all of it.
        text: As it reads.
        boxes: Of its parts in the truth.
    """

    role: str
    page: int
    own: str = ""
    whole: str | None = None
    text: str = ""
    boxes: list[Box] = field(default_factory=list)

    @property
    def texts(self) -> tuple[str, ...]:
        """Either counts as found."""
        return (self.own,) if self.whole is None else (self.own, self.whole)


@dataclass(frozen=True, slots=True)
class TrueLine:
    """A line that a segmentation is asked for."""

    page: int
    bbox: Box
    text: str
    unit: UnitKey


@dataclass(frozen=True, slots=True)
class FoundSegment:
    """A segment of the segmentation that is judged; points, rounded as in its JSON.

    Attributes:
        page: Page index of its first box.
        role: Public name of its role.
        text: As it reads.
        key: Squashed text, never empty.
        pieces: (page index, box) of each of its lines.
    """

    page: int
    role: str
    text: str
    key: str
    pieces: tuple[tuple[int, Box], ...]


def has_lines_to_score(truth: Truth) -> bool:
    """Tell whether a truth asks for any line."""
    return any(segment.role in SCORED for segment in truth.segments)


def asked_for(truth: Truth) -> tuple[list[TrueLine], dict[UnitKey, Unit]]:
    """Return the lines that are asked for, page by page in reading order, and the units they belong to."""
    lines: list[TrueLine] = []
    units: dict[UnitKey, Unit] = {}
    for segment in truth.segments:
        if segment.role not in SCORED:
            continue
        key = (segment.page, segment.group)
        unit = units.setdefault(key, Unit(segment.role, segment.page))
        unit.own += squash(segment.text)
        unit.text = f"{unit.text} {segment.text}".strip()
        unit.boxes.append(segment.bbox)
        if segment.full_text:
            unit.whole = squash(segment.full_text)
        lines += [TrueLine(segment.page, line.bbox, line.text, key) for line in segment.lines]
    return sorted(lines, key=lambda line: line.page), units


def found_in(document: SegmentedDocument) -> list[FoundSegment]:
    """Return the segments of `document` that have a letter or digit."""
    lines = document.lines
    columns = zip(
        lines.page.tolist(),
        lines.x0.tolist(),
        lines.top.tolist(),
        lines.x1.tolist(),
        lines.bottom.tolist(),
        strict=True,
    )
    boxes = [(page, (_round(x0), _round(top), _round(x1), _round(bottom))) for page, x0, top, x1, bottom in columns]
    return [
        FoundSegment(
            segment.boxes[0].page, segment.role.token, segment.text, key, tuple(boxes[i] for i in segment.lines)
        )
        for segment in document
        if (key := squash(segment.text))
    ]


def owners(lines: Sequence[TrueLine], found: Sequence[FoundSegment]) -> list[int | None]:
    """Return for each line the index of the found segment that has it, or None.

    Of the segments whose lines cover its centre, that is the one whose text has the line in it, then the smallest;
    a shorter line at the same height (the line was cut at a wide gap) also covers it if the text is right.
    """
    on_page: dict[int, list[tuple[int, Box]]] = defaultdict(list)
    for index, segment in enumerate(found):
        for page, box in segment.pieces:
            on_page[page].append((index, box))
    result: list[int | None] = []
    for page, of_page in _by_page(lines):
        result += _owners_on_page(of_page, on_page.get(page, []), found)
    return result


def _owners_on_page(
    lines: Sequence[TrueLine], pieces: Sequence[tuple[int, Box]], found: Sequence[FoundSegment]
) -> list[int | None]:
    if not pieces:
        return [None] * len(lines)
    inside, across = _covering(
        np.array([line.bbox for line in lines], np.float64), np.array([box for _, box in pieces], np.float64)
    )
    result: list[int | None] = []
    for at, line in enumerate(lines):
        key, ranked = squash(line.text), []
        for piece in np.flatnonzero(inside[at] | across[at]).tolist():
            index, box = pieces[piece]
            has = _has(found[index].key, key)
            if inside[at, piece] or has:
                ranked.append((not has, not inside[at, piece], (box[2] - box[0]) * (box[3] - box[1]), piece, index))
        result.append(min(ranked)[-1] if ranked else None)
    return result


def _covering(lines: FloatArray, pieces: FloatArray) -> tuple[BoolArray, BoolArray]:
    """Tell which pieces (p, 4) have the centre of which lines (n, 4), and which overlap them at its height; (n, p)."""
    x, y = (lines[:, 0] + lines[:, 2]) / 2, (lines[:, 1] + lines[:, 3]) / 2
    x0, top, x1, bottom = pieces.T
    at_height = (top - _SLACK_PT <= y[:, None]) & (y[:, None] <= bottom + _SLACK_PT)
    inside = at_height & (x0 - _SLACK_PT <= x[:, None]) & (x[:, None] <= x1 + _SLACK_PT)
    shared = np.minimum(x1, lines[:, 2, None]) - np.maximum(x0, lines[:, 0, None])
    across = at_height & (shared > 0.5 * np.minimum(x1 - x0, (lines[:, 2] - lines[:, 0])[:, None]))
    return inside, across


def _has(text: str, line: str) -> bool:
    return line in text or (len(line) > _ENOUGH and (line[:_ENOUGH] in text or line[-_ENOUGH:] in text))


def _by_page(lines: Sequence[TrueLine]) -> Iterable[tuple[int, Sequence[TrueLine]]]:
    """Part lines that are sorted by page."""
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].page != lines[first].page:
            yield lines[first].page, lines[first:at]
            first = at


def _round(number: float) -> float:
    return round(number, _DECIMALS)
