"""Name the zoom modes, the steps between zooms, and the scales that make a page fit."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right

from docviewer.ui.page_view.page_layout import MARGIN

FIT_WIDTH = "fit_width"
FIT_PAGE = "fit_page"
CUSTOM = "custom"

#: Pixels per point at 100 %: 96 pixels to an inch of 72 points.
FULL_SIZE = 96 / 72
SMALLEST = 0.01
LARGEST = 16.0
#: Zooms that zooming in and out stops at.
STEPS = (
    *(0.01, 0.02, 0.03, 0.05, 0.07),
    *(0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0),
    *(8.0, 10.0, 12.0, 16.0),
)
#: Zoom of one notch of the wheel.
WHEEL_FACTOR = 1.2
_NEAR = 0.005


def within_limits(zoom: float) -> float:
    """Return the nearest zoom allowed; 1.0 for what isn't a number."""
    return min(LARGEST, max(SMALLEST, zoom)) if math.isfinite(zoom) else 1.0


def step_above(zoom: float) -> float:
    """Return the next larger step."""
    return STEPS[min(len(STEPS) - 1, bisect_right(STEPS, zoom * (1 + _NEAR)))]


def step_below(zoom: float) -> float:
    """Return the next smaller step."""
    return STEPS[max(0, bisect_left(STEPS, zoom * (1 - _NEAR)) - 1)]


def fitting_width(page: tuple[float, float], view_width: float) -> float:
    """Return the zoom at which a page (points) is as wide as the view (pixels), margins kept."""
    return within_limits((view_width - 2 * MARGIN) / page[0] / FULL_SIZE)


def fitting_page(page: tuple[float, float], view_width: float, view_height: float) -> float:
    """Return the zoom at which a whole page (points) fits into the view (pixels), margins kept."""
    return min(
        fitting_width(page, view_width),
        within_limits((view_height - 2 * MARGIN) / page[1] / FULL_SIZE),
    )
