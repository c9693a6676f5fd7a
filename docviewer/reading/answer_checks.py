"""Check single values that a child answered. The child may be in an attacker's hands."""

from __future__ import annotations

import math
import re

from docviewer.core.document import MOST_POINTS

#: Text may reach over the edge of the largest page, points.
FARTHEST = 2 * MOST_POINTS
#: What no text on a page holds: control characters, line separators, halves of surrogate pairs.
NO_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_TEXT_LENGTH = 2000
_WARNINGS = 50


class ImpossibleAnswer(Exception):
    """An answer that no working reader gives; says which part, never quotes it."""


def line_of_text(value: object) -> str:
    """Return one line of text that can be shown and written anywhere; other values become empty."""
    return NO_TEXT.sub("\ufffd", value)[:_TEXT_LENGTH] if isinstance(value, str) else ""


def sentences(value: object) -> tuple[str, ...]:
    """Return warnings, at most 50."""
    return tuple(filter(None, map(line_of_text, value[:_WARNINGS]))) if isinstance(value, list) else ()


def shown(texts: list[str]) -> list[str]:
    """Return texts without what no text on a page holds."""
    if NO_TEXT.search("".join(texts)) is None:  # the usual case, in one go
        return texts
    return [NO_TEXT.sub("\ufffd", text) for text in texts]


def box_in(value: object) -> tuple[float, float, float, float]:
    """Return x0, top, x1, bottom of a list of four finite numbers.

    Raises:
        ImpossibleAnswer: It is something else.
    """
    match value:
        case [int() | float() as x0, int() | float() as top, int() | float() as x1, int() | float() as bottom]:
            if all(math.isfinite(edge) and abs(edge) <= FARTHEST for edge in (x0, top, x1, bottom)):
                return float(x0), float(top), float(x1), float(bottom)
    raise ImpossibleAnswer("a box")
