"""What a request to a reader's child names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Mapping


def page_in(request: Mapping[str, Any]) -> int:
    """Return the page index of a request.

    Raises:
        WrongInput: There is none.
    """
    page = request.get("page")
    if not isinstance(page, int) or isinstance(page, bool):
        raise WrongInput("No page was named", f"{page!r} isn't a page index.", "Name a page.")
    return page
