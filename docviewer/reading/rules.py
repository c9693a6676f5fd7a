"""Rules of a page: horizontal and vertical strokes that may part the cells of tables, joined where they go on."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.tables import Rectangle

#: A stroke or a filled box no thicker than this is a rule; points.
THICKEST = 3.0
#: Rules this close to each other are one; so is one that is interrupted by no more; points.
NEAR = 3.0
#: No rule is shorter; dashes and dots of letters drawn as paths are; points.
_SHORTEST = 4.0


class Rule(NamedTuple):
    """One rule; points as shown.

    Attributes:
        at: Its height from the top, or its distance from the left where it is vertical.
        begin: Where it begins: its left or upper end.
        end: Where it ends.
    """

    at: float
    begin: float
    end: float


_BEGIN = attrgetter("begin")


class Rules(NamedTuple):
    """The rules of a page, joined, each kind ordered by `at`, then `begin`."""

    horizontal: tuple[Rule, ...]
    vertical: tuple[Rule, ...]


def rules_of(strokes: Iterable[Rectangle], frames: Iterable[Rectangle] = ()) -> Rules:
    """Join what is drawn to rules.

    Args:
        strokes: Boxes (x0, top, x1, bottom) of what is drawn; those that aren't thin are left out.
        frames: Boxes whose four edges are rules.
    """
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    for x0, top, x1, bottom in strokes:
        if bottom - top <= THICKEST and x1 - x0 > bottom - top:
            horizontal.append(Rule((top + bottom) / 2, x0, x1))
        elif x1 - x0 <= THICKEST:
            vertical.append(Rule((x0 + x1) / 2, top, bottom))
    for x0, top, x1, bottom in frames:
        horizontal += (Rule(top, x0, x1), Rule(bottom, x0, x1))
        vertical += (Rule(x0, top, bottom), Rule(x1, top, bottom))
    return Rules(_joined(horizontal), _joined(vertical))


def levels(places: Iterable[float], near: float = NEAR) -> list[float]:
    """Return the distinct values among `places`: the middle of each run of values less than `near` apart."""
    runs: list[list[float]] = []
    for place in sorted(places):
        if runs and place - runs[-1][0] <= near:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [(run[0] + run[-1]) / 2 for run in runs]


def covered(rules: Sequence[Rule], begin: float, end: float) -> float:
    """Return the share of a stretch that rules of one level cover, 0..1."""
    if end <= begin:
        return 0.0
    reach, length = begin, 0.0
    for rule in sorted(rules, key=_BEGIN):
        left, right = max(rule.begin, reach), min(rule.end, end)
        if right > left:
            length += right - left
            reach = right
    return length / (end - begin)


def _joined(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Put rules of one level together where they overlap or nearly touch; leave out what stays short."""
    joined: list[Rule] = []
    level: list[Rule] = []
    for rule in sorted(rules):
        if level and rule.at - level[0].at > NEAR:
            joined += _joined_level(level)
            level = []
        level.append(rule)
    joined += _joined_level(level)
    return tuple(sorted(rule for rule in joined if rule.end - rule.begin >= _SHORTEST))


def _joined_level(level: list[Rule]) -> list[Rule]:
    if len(level) < 2:
        return level
    joined: list[Rule] = []
    for rule in sorted(level, key=_BEGIN):
        if joined and rule.begin <= joined[-1].end + NEAR:
            last = joined[-1]
            joined[-1] = Rule((last.at + rule.at) / 2, last.begin, max(last.end, rule.end))
        else:
            joined.append(rule)
    return joined
