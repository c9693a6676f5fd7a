"""How large a page is that is only a picture: from the resolution that the file tells, or from a rule without one.

A resolution is believed where paper is really scanned at it (50 to 2,400 dpi both ways; a fax has 204 x 98) and the
page isn't larger than a poster by it: cameras write 72 dpi into pictures of 4,000 pixels. Otherwise the picture is
taken for a sheet of A4, at no less than the 96 dpi of a screen, so that a small picture stays a small one.
"""

from __future__ import annotations

import math
from typing import Any

POINTS_PER_INCH = 72.0
_LOWEST, _HIGHEST = 50.0, 2400.0
#: The long side of DIN A0, inches.
_POSTER = 46.9
#: The long side of DIN A4, inches.
_SHEET = 11.69
#: A screen's, and what most programs take for granted.
_SCREEN = 96.0

Resolution = tuple[float, float]


def resolution_of(size: tuple[int, int], told: Any) -> Resolution:
    """Return (horizontal, vertical) dots per inch of a picture.

    Args:
        size: (width, height), pixels.
        told: What the file says: a pair of numbers, or anything.
    """
    believed = _pair(told)
    if believed and all(side / dpi <= _POSTER for side, dpi in zip(size, believed, strict=True)):
        return believed
    assumed = max(_SCREEN, max(size) / _SHEET)
    return assumed, assumed


def points_of(size: tuple[int, int], resolution: Resolution) -> tuple[float, float]:
    """Return (width, height) in points."""
    return (size[0] / resolution[0] * POINTS_PER_INCH, size[1] / resolution[1] * POINTS_PER_INCH)


def _pair(told: Any) -> Resolution | None:
    match told:
        case (horizontal, vertical):
            try:
                pair = float(horizontal), float(vertical)
            except (TypeError, ValueError, ZeroDivisionError, OverflowError):
                return None
            if all(math.isfinite(dpi) and _LOWEST <= dpi <= _HIGHEST for dpi in pair):
                return pair
    return None
