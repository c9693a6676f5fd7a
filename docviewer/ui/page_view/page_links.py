"""Links on pages: where they are and where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


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
        return "Link", link.uri
    return "Link", "" if link.page is None else f"to page {link.page + 1}"
