"""A work under change: pages are copied as they are touched, and at the end each line that is named has its anchor."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docviewer.core.corrections.anchors import anchored, keys_named
from docviewer.core.edited_lines import EditedLines
from docviewer.core.line_keys import LineKeys
from docviewer.core.lines import Lines
from docviewer.core.work import LineEdit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import AddedLine, Fix, PageReview, PageWork, Review, Work

NO_EDIT = LineEdit()
#: For transitions that only take away.
NOTHING_READ = EditedLines.unedited(LineKeys(Lines.empty()))


class Draft:
    """What a transition writes on; `done` gives the new work. Keeps every line in one fix at most."""

    def __init__(self, work: Work, edited: EditedLines) -> None:
        self._work = work
        self._edited = edited
        self._pages: dict[int, dict[str, Any]] = {}
        self._named: set[LineKey] = set()
        self._forgotten: set[LineKey] = set()
        self._reaching: dict[int, set[int]] = {}
        self._last_page = max([*work.pages, *edited.source.page[-1:].tolist()], default=-1)
        for page, made in work.pages.items():
            self._reaches(page, made.reach)

    @property
    def edited(self) -> EditedLines:
        """The lines before the change."""
        return self._edited

    def edit(self, key: LineKey) -> LineEdit:
        """Return what was changed of a line; nothing where nothing was."""
        edit: LineEdit = self._entries(key.page, "edits").get(key, NO_EDIT)
        return edit

    def set_edit(self, key: LineKey, edit: LineEdit) -> None:
        """Replace what is changed of a line."""
        self._set(key.page, "edits", key, None if edit == NO_EDIT else edit)

    def edits_of(self, page: int) -> dict[LineKey, LineEdit]:
        """Return the edits of a page's lines by key."""
        return dict(self._entries(page, "edits"))

    def added(self, key: LineKey) -> AddedLine | None:
        """Return a line that was added, or None."""
        added: AddedLine | None = self._entries(key.page, "added").get(key)
        return added

    def added_of(self, page: int) -> dict[LineKey, AddedLine]:
        """Return the lines added to a page by key."""
        return dict(self._entries(page, "added"))

    def set_added(self, key: LineKey, added: AddedLine | None) -> None:
        """Add or replace a line that wasn't read; None takes it away."""
        self._set(key.page, "added", key, added)

    def fixes_holding(self, keys: Collection[LineKey]) -> list[Fix]:
        """Return the fixes that hold any of these lines."""
        return self._naming(keys, "fixes")

    def reviews_naming(self, keys: Collection[LineKey]) -> list[Review]:
        """Return the reviews that name any of these lines."""
        return self._naming(keys, "reviews")

    def fixes_on(self, page: int) -> list[Fix]:
        """Return the fixes that hold a line of a page."""
        return self._on(page, "fixes")

    def reviews_on(self, page: int) -> list[Review]:
        """Return the reviews that name a line of a page."""
        return self._on(page, "reviews")

    def set_fix(self, fix: Fix) -> None:
        """Make lines one segment; they leave the fixes that hold them, whose other lines stay as they are."""
        self.free(fix.lines)
        self.keep_fix(fix)

    def keep_fix(self, fix: Fix) -> None:
        """Write a fix whose lines no other fix holds."""
        self._set(fix.lines[0].page, "fixes", fix.lines[0], fix)

    def drop_fix(self, fix: Fix) -> None:
        """Take a fix away."""
        self._set(fix.lines[0].page, "fixes", fix.lines[0], None)

    def free(self, keys: Iterable[LineKey]) -> None:
        """Take lines out of the fixes that hold them; a fix without a line that is there goes."""
        gone = set(keys)
        for fix in self.fixes_holding(gone):
            self.drop_fix(fix)
            rest = tuple(key for key in fix.lines if key not in gone)
            if any(self._edited.line_of(key) >= 0 for key in rest):
                self.keep_fix(replace(fix, lines=rest))

    def review(self, key: LineKey) -> Review | None:
        """Return the review whose first line has this key, or None."""
        review: Review | None = self._entries(key.page, "reviews").get(key)
        return review

    def set_review(self, review: Review) -> None:
        """Write a review, over one with the same first line."""
        self._set(review.lines[0].page, "reviews", review.lines[0], review)

    def drop_review(self, review: Review) -> None:
        """Take a review away."""
        self._set(review.lines[0].page, "reviews", review.lines[0], None)

    def page_review(self, page: int) -> PageReview | None:
        """Return the word on a page, or None."""
        review: PageReview | None = self._touched(page)["review"]
        return review

    def set_page_review(self, page: int, review: PageReview | None) -> None:
        """Replace the word on a page."""
        self._touched(page)["review"] = review

    def done(self) -> Work:
        """Return the work with all that was written."""
        made = {page: self._page_work(page, fields) for page, fields in self._pages.items()}
        changed = {page: work for page, work in made.items() if work != self._work.page(page)}
        work = self._with_pages(changed)
        pages = dict(anchored(work, self._edited, self._named, self._forgotten))
        return _with_pages(work, pages) if pages else work

    def _with_pages(self, pages: dict[int, PageWork]) -> Work:
        return _with_pages(self._work, pages) if pages else self._work

    def _page_work(self, page: int, fields: dict[str, Any]) -> PageWork:
        kept: dict[str, Any] = {
            name: MappingProxyType(value) if isinstance(value, dict) else value for name, value in fields.items()
        }
        return replace(self._work.page(page), **kept)

    def _touched(self, page: int) -> dict[str, Any]:
        fields = self._pages.get(page)
        if fields is None:
            fields = self._pages[page] = {"review": self._work.page(page).review}
        return fields

    def _entries(self, page: int, name: str) -> Any:
        fields = self._pages.get(page)
        return getattr(self._work.page(page), name) if fields is None or name not in fields else fields[name]

    def _set(self, page: int, name: str, key: LineKey, value: Any) -> None:
        fields = self._touched(page)
        if name not in fields:
            fields[name] = dict(getattr(self._work.page(page), name))
        entries = fields[name]
        if (old := entries.pop(key, None)) is not None:
            self._forgotten.update(keys_named(key, old))
        if value is not None:
            entries[key] = value
            self._named.update(keys_named(key, value))
            if name in ("fixes", "reviews"):
                self._reaches(page, value.lines[-1].page)

    def _reaches(self, page: int, last: int) -> None:
        """Note that something kept with `page` names lines up to the page `last`."""
        for other in range(page + 1, min(last, self._last_page) + 1):
            self._reaching.setdefault(other, set()).add(page)

    def _on(self, page: int, name: str) -> list[Any]:
        pages = sorted({page, *self._reaching.get(page, ())})
        entries = (entry for index in pages for entry in self._entries(index, name).values())
        return [entry for entry in entries if any(key.page == page for key in entry.lines)]

    def _naming(self, keys: Collection[LineKey], name: str) -> list[Any]:
        """Return the fixes or reviews that name any of `keys`, by looking only at the pages that reach theirs."""
        wanted = keys if isinstance(keys, (set, frozenset)) else set(keys)
        if not wanted:
            return []
        pages = {key.page for key in wanted}
        pages.update(*(self._reaching.get(page, ()) for page in tuple(pages)))
        return [
            entry
            for page in sorted(pages)
            for entry in self._entries(page, name).values()
            if not wanted.isdisjoint(entry.lines)
        ]


def _with_pages(work: Work, pages: dict[int, PageWork]) -> Work:
    merged = {**work.pages, **pages}
    kept = {page: made for page, made in merged.items() if page not in pages or not made.empty or made.anchors}
    return replace(work, pages=MappingProxyType(kept))
