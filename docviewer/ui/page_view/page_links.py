"""Links on pages: where they are and where they lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


#: Characters of an address that are shown.
_LONGEST = 600
_AUTHORITY = re.compile(r"\w+://[^/?#]*")


class LinkLike(Protocol):
    """What a reader gives for a link."""

    @property
    def bbox(self) -> tuple[float, float, float, float]:
        """(x0, top, x1, bottom) in points."""

    @property
    def uri(self) -> str | None:
        """Address outside the document, or None."""

    @property
    def page(self) -> int | None:
        """Index of the page it leads to, or None."""


class PageLinks:
    """Links by page."""

    def __init__(self) -> None:
        self._pages: dict[int, tuple[LinkLike, ...]] = {}

    def begin(self) -> None:
        """Forget the document."""
        self._pages.clear()

    def put(self, page: int, links: Sequence[LinkLike]) -> None:
        """Take the links of `page`."""
        self._pages[page] = tuple(links)

    def has(self, page: int) -> bool:
        """Tell whether the links of `page` are known."""
        return page in self._pages

    def under(self, page: int, x: float, y: float) -> LinkLike | None:
        """Return the link at a point of `page`, the topmost one, or None."""
        for link in reversed(self._pages.get(page, ())):
            x0, top, x1, bottom = link.bbox
            if x0 <= x <= x1 and top <= y <= bottom:
                return link
        return None


def words_for(link: LinkLike) -> tuple[str, str]:
    """Return the hover card's title and body for `link`."""
    if link.uri:
        return tr("Link"), shortened(link.uri)
    return tr("Link"), "" if link.page is None else tr("to page {page}", page=link.page + 1)


def shortened(address: str) -> str:
    """Return an address of at most `_LONGEST` characters, with an ellipsis for what is left out, never for its host.

    A host may come after a long name and password, meant to hide it: those are left out then.
    """
    if len(address) <= _LONGEST:
        return address
    authority = _AUTHORITY.match(address)
    end = authority.end() if authority is not None else 0
    if end < _LONGEST:
        return f"{address[: _LONGEST - 1]}…"
    scheme, _, host = address[:end].partition("://")
    host = host.rpartition("@")[2]
    rest = "…" if end < len(address) else ""
    return f"{scheme}://…{host[-(_LONGEST - len(scheme) - 5) :]}{rest}"
