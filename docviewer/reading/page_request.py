"""What a request to a reader's child names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.reading.region import Region


def page_in(request: Mapping[str, Any]) -> int:
    """Return the page index of a request.

    Raises:
        WrongInput: There is none.
    """
    page = request.get("page")
    if not isinstance(page, int) or isinstance(page, bool):
        raise WrongInput("No page was named", f"{page!r} isn't a page index.", "Name a page.")
    return page


def region_in(request: Mapping[str, Any]) -> Region | None:
    """Return the region that a request names, points, or None where it is of a whole page.

    Raises:
        WrongInput: What it names is no region.
    """
    named = request.get("region")
    if not named:
        return None
    numbers = [float(n) for n in named if isinstance(n, int | float)] if isinstance(named, list | tuple) else []
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        raise WrongInput("No region was named", f"{named!r} isn't a box on a page.", "Draw it again.")
    x0, top, x1, bottom = numbers
    return x0, top, x1, bottom
