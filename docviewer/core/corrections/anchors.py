"""Keep for every line that a work names what it looked like, and for no other."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docviewer.core.work import LineAnchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import PageWork, Work


def keys_named(key: LineKey, entry: Any) -> Iterator[LineKey]:
    """Return the lines that an entry of a page's work names, its own key first."""
    yield key
    yield from getattr(entry, "lines", ())
    if (after := getattr(entry, "after", None)) is not None:
        yield after


def anchored(
    work: Work, edited: EditedLines, named: set[LineKey], forgotten: set[LineKey]
) -> Iterator[tuple[int, PageWork]]:
    """Return the pages whose anchors change: what is newly named gets one, what nothing names any more loses it."""
    wanted_on, gone_on = _by_page(named), _by_page(forgotten)
    for page in sorted(wanted_on.keys() | gone_on.keys()):
        before = work.page(page)
        wanted, gone = wanted_on.get(page, set()), gone_on.get(page, set())
        if gone:
            still = set(named_on(work, page))
            wanted, gone = wanted & still, gone - still
        anchors = {key: anchor for key, anchor in before.anchors.items() if key not in gone}
        for key in wanted - anchors.keys():
            if (anchor := anchor_of(edited, key)) is not None:
                anchors[key] = anchor
        if anchors.keys() != before.anchors.keys():
            yield page, replace(before, anchors=MappingProxyType(anchors))


def _by_page(keys: set[LineKey]) -> dict[int, set[LineKey]]:
    """Return whole lines by page."""
    found: dict[int, set[LineKey]] = {}
    for key in keys:
        found.setdefault(key.page, set()).add(key.whole)
    return found


def named_on(work: Work, page: int) -> Iterator[LineKey]:
    """Return the whole lines of a page that anything in the work names, some more than once."""
    for index, made in work.pages.items():
        if index == page or index < page <= made.reach:
            entries = (made.edits, made.added, made.fixes, made.reviews)
            for key in (key for kind in entries for item in kind.items() for key in keys_named(*item)):
                if key.page == page:
                    yield key.whole


def anchor_of(edited: EditedLines, key: LineKey) -> LineAnchor | None:
    """Return what a line that was read looks like, None where it isn't there."""
    line = edited.keys.line_of(key)
    if line < 0:
        return None
    lines = edited.source
    box = tuple(float(edge[line]) for edge in (lines.x0, lines.top, lines.x1, lines.bottom))
    return LineAnchor((box[0], box[1], box[2], box[3]), lines.texts[line])
