"""Say how many hits there are, and which one is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from docviewer.core.find_text import Hits, Query


def count_words(hits: Hits | None, current: int, wrapped: str, query: Query, *, reading: bool) -> str:
    """Return what the bar says: "3 of 41", where the search began anew, whether pages are still being read."""
    if not query or hits is None:
        return ""
    if not len(hits):
        return tr("None yet, still reading …") if reading else tr("No hits")
    more = "" if hits.complete else "+"
    words = tr("{nth} of {count}", nth=f"{current + 1:,}", count=f"{len(hits):,}{more}")
    if wrapped:
        where = tr("on from the top") if wrapped == "top" else tr("on from the end")
        return f"{words}, {where}"
    return tr("{words}, still reading …", words=words) if reading else words


def list_words(hits: Hits, reading: bool) -> str:
    """Return what the list says over its rows."""
    pages = len(set(hits.page.tolist()))
    words = tr_n("{n} hit", "{n} hits", len(hits))
    words = words if hits.complete else tr("The first {words}", words=words)
    words = tr("{hits} on {pages}", hits=words, pages=tr_n("{n} page", "{n} pages", pages))
    return tr("{words}, still reading …", words=words) if reading else words


def nothing_words(hits: Hits | None, query: Query, *, reading: bool) -> tuple[str, str]:
    """Return title and sentence for a list without rows."""
    if not query:
        return tr("Nothing to find yet"), tr("Type in the find bar over the pages.")
    if hits is None:
        return tr("Nothing found yet"), tr("The find bar says how far it is.")
    sentence = tr("Pages are still being read.") if reading else tr("Try fewer words or options.")
    return tr("No “{text}” here", text=query.text), sentence
