"""List what a segmentation missed, worst first, each with the place where it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.scores import Box, Miss, MissKind
from docviewer.segmentation.scored_lines import BODY, HEADS, squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docviewer.segmentation.score import Match
    from docviewer.segmentation.scored_lines import FoundSegment, UnitKey


def misses_of(match: Match) -> tuple[Miss, ...]:
    """Return the misses by the letters they put wrong, then in reading order."""
    every = [*_missed_segments(match), *_false_segments(match), *_breaks(match), *_headings(match)]
    return tuple(sorted(every, key=lambda miss: (-miss.weight, miss.page, miss.bbox[1], miss.bbox[0])))


def _missed_segments(match: Match) -> Iterator[Miss]:
    has = _owners_of_units(match)
    for key, unit in match.units.items():
        if unit.role in BODY and key not in match.hits:
            words = _what_happened(match, key, has[key])
            yield Miss(MissKind.MISSED_SEGMENT, unit.page, _around(unit.boxes), unit.text, len(unit.own), words)


def _what_happened(match: Match, key: UnitKey, owners: list[int | None]) -> str:
    pieces = {owner for owner in owners if owner is not None}
    if not pieces:
        return "not found"
    others = set().union(*(match.holds[piece] for piece in pieces)) - {key}
    words = []
    if len(pieces) > 1:
        words.append(f"cut in {len(pieces)}")
    if others:
        words.append(f"joined with {_others(len(others))}")
    if None in owners:
        words.append("partly not found")
    return " and ".join(words) or "found with other text"


def _false_segments(match: Match) -> Iterator[Miss]:
    right = set(match.hits.values())
    for index, segment in enumerate(match.found):
        held = match.holds.get(index)
        if held and index not in right:
            words = "part of a segment" if len(held) == 1 else f"parts of {len(held)} segments"
            yield _false(MissKind.FALSE_SEGMENT, segment, words)


def _breaks(match: Match) -> Iterator[Miss]:
    for gap in match.gaps:
        if gap.wanted == gap.found:
            continue
        line = match.lines[gap.after]
        kind, words = MissKind.MISSED_BREAK, "a segment should begin here"
        if gap.found:
            kind, words = MissKind.FALSE_BREAK, "no segment should begin here"
        yield Miss(kind, gap.page, line.bbox, line.text, len(squash(line.text)), words)


def _headings(match: Match) -> Iterator[Miss]:
    if match.heads is None:
        return
    has = _owners_of_units(match)
    for key, unit in match.units.items():
        if unit.role in HEADS and key not in match.heads:
            roles = [match.found[owner].role for owner in has[key] if owner is not None]
            words = _as_found(roles[0]) if roles else "not found"
            yield Miss(MissKind.MISSED_HEADING, unit.page, _around(unit.boxes), unit.text, len(unit.own), words)
    right = set(match.heads.values())
    for index, segment in enumerate(match.found):
        held = match.holds.get(index)
        if segment.role in HEADS and held and index not in right:
            words = f"part of a {_named(match.units[min(held, key=str)].role)}"
            yield _false(MissKind.FALSE_HEADING, segment, words)


def _false(kind: MissKind, segment: FoundSegment, words: str) -> Miss:
    """Return the miss of a found segment that shouldn't be, at the part of it that is on its first page."""
    box = _around(box for page, box in segment.pieces if page == segment.page)
    return Miss(kind, segment.page, box, segment.text, len(segment.key), words)


def _as_found(role: str) -> str:
    return "found with other text" if role in HEADS else f"found as {_named(role)}"


def _owners_of_units(match: Match) -> dict[UnitKey, list[int | None]]:
    result: dict[UnitKey, list[int | None]] = {key: [] for key in match.units}
    for line, owner in zip(match.lines, match.owner, strict=True):
        result[line.unit].append(owner)
    return result


def _around(boxes: Iterable[Box]) -> Box:
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def _others(count: int) -> str:
    return "1 other" if count == 1 else f"{count} others"


def _named(role: str) -> str:
    return role.replace("_", " ")
