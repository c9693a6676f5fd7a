"""Name lines that a person adds to a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.line_keys import LineKey

if TYPE_CHECKING:
    from docviewer.core.corrections.draft import Draft


def new_key(draft: Draft, page: int) -> LineKey:
    """Return a key that no line added to the page (index from 0) has."""
    names = (key.digest[1:] for key in draft.added_of(page))
    return LineKey.of_added(page, str(1 + max((int(name) for name in names if name.isdecimal()), default=0)))
