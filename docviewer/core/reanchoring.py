"""Hang corrections on the lines of another reading of the document: the file changed, or another reader reads it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docviewer.core.corrections.anchors import anchor_of, keys_named
from docviewer.core.corrections.edit_digest import edits_digest
from docviewer.core.corrections.lost import LostCorrection, lost_among
from docviewer.core.edited_lines import EditedLines
from docviewer.core.line_matching import LineMatches
from docviewer.core.text_edit import mapped_offset
from docviewer.core.work import Cut, LineEdit, PageWork, Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docviewer.core.line_keys import LineKey, LineKeys
    from docviewer.core.work import LineAnchor, PageReview, Review

_NO_EDIT = LineEdit()


def reanchored(work: Work, keys: LineKeys) -> tuple[Work, tuple[LostCorrection, ...]]:
    """Return the work with its corrections on the lines that `keys` name, and what found no line.

    What isn't found stays in the work under its old key. Ask when all pages are read.
    """
    anchors = dict(_anchors(work))
    if all(keys.line_of(key) >= 0 and _looks_like(anchor, keys, key) for key, anchor in anchors.items()):
        return work, lost_among(work, keys)
    moved = _Rekeying(work, keys, anchors).result()
    return moved, lost_among(moved, keys)


def _anchors(work: Work) -> Iterator[tuple[LineKey, LineAnchor | None]]:
    """Return each whole line that is named, with its anchor."""
    for page in work.pages.values():
        for key in _named(page):
            if not key.is_added:
                yield key.whole, work.page(key.page).anchors.get(key.whole)


def _named(page: PageWork) -> Iterator[LineKey]:
    for entries in (page.edits, page.added, page.fixes, page.reviews):
        for key, entry in entries.items():
            yield from keys_named(key, entry)


def _looks_like(anchor: LineAnchor | None, keys: LineKeys, key: LineKey) -> bool:
    """Whether a line stands where it stood, so that it can't be another one of the same text."""
    line = keys.line_of(key)
    lines = keys.lines
    return anchor is None or (float(lines.x0[line]), float(lines.top[line])) == anchor.box[:2]


class _Rekeying:
    """Writes a work anew with other keys."""

    def __init__(self, work: Work, keys: LineKeys, anchors: Mapping[LineKey, LineAnchor | None]) -> None:
        self._work, self._keys = work, keys
        self._edited = EditedLines.unedited(keys)
        self._matches = LineMatches(anchors, keys)
        self._map: dict[LineKey, LineKey] = {}
        self._cuts: dict[LineKey, tuple[Cut, ...]] = {}
        for key, line in tuple(self._matches.found.items()):
            self._map_line(key, line, anchors[key])
        self._keep_lost_apart(anchors)
        self._map_added()

    def result(self) -> Work:
        """Return the work."""
        pages: dict[int, dict[str, dict[LineKey, Any]]] = {}
        words: dict[int, PageReview] = {}
        for index, page in self._work.pages.items():
            for name in ("edits", "added", "fixes", "reviews"):
                for key, entry in getattr(page, name).items():
                    placed, written = self._placed(key, entry)
                    pages.setdefault(placed.page, {}).setdefault(name, {})[placed] = written
            for key, anchor in page.anchors.items():
                placed = self._key(key)
                now = anchor_of(self._edited, placed) if key in self._matches.found else None
                pages.setdefault(placed.page, {}).setdefault("anchors", {})[placed] = now or anchor
            if page.review is not None:
                words.setdefault(self._page(index), page.review)
        made = {index: self._page_work(pages.get(index, {}), words.get(index)) for index in sorted({*pages, *words})}
        work = replace(self._work, pages=MappingProxyType(made))
        return self._with_digests(work)

    @staticmethod
    def _page_work(entries: dict[str, dict[LineKey, Any]], review: PageReview | None) -> PageWork:
        return PageWork(**{name: MappingProxyType(kept) for name, kept in entries.items()}, review=review)

    def _map_line(self, key: LineKey, line: int, anchor: LineAnchor | None) -> None:
        """Map a line and its pieces; one that can't be cut any more where it was is lost."""
        new, text = self._keys.key_of(line), self._keys.lines.texts[line]
        cuts = self._work.page(key.page).edits.get(key, _NO_EDIT).cuts
        old = text if anchor is None or new.digest == key.digest else anchor.text
        places = [cut.at if old == text else mapped_offset(text, old, cut.at) for cut in cuts]
        if any(one >= other for one, other in pairwise([0, *places, len(text)])):
            del self._matches.found[key]
            return
        self._map[key] = new
        self._cuts[key] = tuple(Cut(at, self._x(cut.x, line, anchor)) for cut, at in zip(cuts, places, strict=True))
        for cut, at in zip(cuts, places, strict=True):
            self._map[key._replace(start=cut.at)] = new._replace(start=at)

    def _x(self, x: float, line: int, anchor: LineAnchor | None) -> float:
        """Return where a place in a line stands in the line that it is now, points."""
        if anchor is None or anchor.box[2] <= anchor.box[0]:
            return x
        lines = self._keys.lines
        left, right = float(lines.x0[line]), float(lines.x1[line])
        if (left, right) == (anchor.box[0], anchor.box[2]):
            return x
        return left + (x - anchor.box[0]) * (right - left) / (anchor.box[2] - anchor.box[0])

    def _keep_lost_apart(self, anchors: Mapping[LineKey, LineAnchor | None]) -> None:
        """Give a lost line that would be called like a found one another number."""
        taken = set(self._map.values())
        used = taken | anchors.keys()
        for key in anchors:
            if key not in self._map and (key in taken or self._keys.line_of(key) >= 0):
                free = key
                while free in used or self._keys.line_of(free) >= 0:
                    free = free._replace(nth=free.nth + 1)
                used.add(free)
                self._map[key] = free

    def _map_added(self) -> None:
        used: set[LineKey] = set()
        for page in self._work.pages.values():
            for key, added in page.added.items():
                after = None if added.after is None else self._map.get(added.after)
                new = key._replace(page=self._page(key.page) if after is None else after.page)
                while new in used:
                    new = new._replace(digest=f"{new.digest}0")
                used.add(new)
                self._map[key] = new

    def _page(self, page: int) -> int:
        return max(0, page + self._matches.shift(page))

    def _key(self, key: LineKey) -> LineKey:
        if key in self._map:
            return self._map[key]
        whole = self._map.get(key.whole)  # of a lost line: a piece goes by its number
        return key if whole is None or key.whole in self._matches.found else whole._replace(start=key.start)

    def _placed(self, key: LineKey, entry: Any) -> tuple[LineKey, Any]:
        if isinstance(entry, LineEdit):
            cuts = self._cuts.get(key, entry.cuts)
            after = None if entry.after is None else self._key(entry.after)
            return self._key(key), replace(entry, cuts=cuts, after=after)
        if hasattr(entry, "lines"):
            lines = tuple(sorted((self._key(line) for line in entry.lines), key=lambda line: line.page))
            return lines[0], replace(entry, lines=lines)
        return self._key(key), replace(entry, after=None if entry.after is None else self._key(entry.after))

    def _with_digests(self, work: Work) -> Work:
        """Let reviews whose edits are those that were reviewed go on being so: digests hold keys."""
        pages = dict(work.pages)
        for page in self._work.pages.values():
            for review in page.reviews.values():
                if review.edits and review.edits == _digest(review, self._work):
                    key, new = self._placed(review.lines[0], review)
                    now = replace(new, edits=_digest(new, work))
                    at = pages[key.page]
                    pages[key.page] = replace(at, reviews=MappingProxyType({**at.reviews, key: now}))
        return replace(work, pages=MappingProxyType(pages))


def _digest(review: Review, work: Work) -> str:
    return edits_digest(
        review.lines,
        lambda key: work.page(key.page).edits.get(key, _NO_EDIT),
        lambda key: work.page(key.page).added.get(key),
    )
