"""Find corrections whose lines aren't in the document any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import NOTHING_READ, Draft
from docviewer.core.corrections.removal import forget
from docviewer.core.work import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey, LineKeys
    from docviewer.core.work import Fix, LineEdit, PageWork, Review, Work


@dataclass(frozen=True, slots=True)
class LostCorrection:
    """A line that a person corrected and that isn't there.

    Attributes:
        key: Names the line.
        page: Index of the page that it was on.
        what: What was made of it, as "edited text, accepted".
        text: The line as it was read then; empty where that isn't known.
    """

    key: LineKey
    page: int
    what: str
    text: str


def lost_corrections(work: Work, corrected: Corrected) -> tuple[LostCorrection, ...]:
    """Return what `work` says of lines that aren't there, from the top of each page; ask when all pages are read.

    Lines that a person left out, and those on pages without corrections, aren't lost.
    """
    return lost_among(work, corrected.edited.keys)


def lost_among(work: Work, keys: LineKeys) -> tuple[LostCorrection, ...]:
    """Return the same for the lines that `keys` name."""
    return LostSearch().among(work, keys)


class LostSearch:
    """Looks again and again at the same lines, each time only at the pages of which something else is said."""

    def __init__(self) -> None:
        self._keys: LineKeys | None = None
        self._pages: dict[int, tuple[tuple[PageWork, ...], tuple[tuple[LineKey, str], ...]]] = {}

    def among(self, work: Work, keys: LineKeys) -> tuple[LostCorrection, ...]:
        """Return what `work` says of lines that aren't among those that `keys` name."""
        if keys is not self._keys:
            self._keys, self._pages = keys, {}
        found: dict[LineKey, dict[str, None]] = {}
        for index in work.pages:
            for key, what in self._on_page(work, keys, index):
                found.setdefault(key, {})[what] = None
        in_order = sorted(found, key=lambda key: _place(work, key))
        return tuple(LostCorrection(key, key.page, ", ".join(found[key]), _text(work, key)) for key in in_order)

    def _on_page(self, work: Work, keys: LineKeys, index: int) -> tuple[tuple[LineKey, str], ...]:
        """Return what is lost of what is kept with a page; it may name lines up to the page that it reaches."""
        page = work.pages[index]
        seen = tuple(work.page(other) for other in range(index, max(index, page.reach) + 1))
        known = self._pages.get(index)
        if known is None or len(known[0]) != len(seen) or any(a is not b for a, b in zip(known[0], seen, strict=True)):
            lost = tuple((key, what) for key, what in _said(page) if not is_there(work, keys, key))
            known = self._pages[index] = (seen, lost)
        return known[1]


def without_lost(work: Work, keys: Iterable[LineKey]) -> Work:
    """Return the work without all that it says of these lines."""
    draft = Draft(work, NOTHING_READ)
    forget(draft, set(keys))
    return draft.done()


def is_there(work: Work, keys: LineKeys, key: LineKey) -> bool:
    """Tell whether a line was read or added, in that piece."""
    page = work.page(key.page)
    if key.is_added:
        return key in page.added
    if keys.line_of(key) < 0:
        return False
    edit = page.edits.get(key.whole)
    return not key.start or (edit is not None and any(cut.at == key.start for cut in edit.cuts))


def _text(work: Work, key: LineKey) -> str:
    anchor = work.page(key.page).anchors.get(key.whole)
    return "" if anchor is None else anchor.text[key.start :]


def _place(work: Work, key: LineKey) -> tuple[int, float, float, LineKey]:
    """Where a line stood: page, upper edge, left edge."""
    anchor = work.page(key.page).anchors.get(key.whole)
    x0, top, *_ = (0.0, 0.0) if anchor is None else anchor.box
    return key.page, top, x0, key


def _said(page: PageWork) -> Iterator[tuple[LineKey, str]]:
    """Return each line that a page's work says something of, with what that is."""
    for key, edit in page.edits.items():
        for what in _of_edit(edit):
            yield key, what
    for fix in page.fixes.values():
        if not fix.pin:
            for key in fix.lines:
                yield key, _of_fix(fix)
    for review in page.reviews.values():
        for key in review.lines:
            for what in _of_review(review):
                yield key, what


def _of_edit(edit: LineEdit) -> Iterator[str]:
    if edit.text is not None:
        yield "edited text"
    if edit.cuts:
        yield "cut"
    if edit.excluded:
        yield "left out"
    if edit.first or edit.after is not None:
        yield "moved"


def _of_fix(fix: Fix) -> str:
    return "corrected segment" if fix.role is None else "corrected role"


def _of_review(review: Review) -> Iterator[str]:
    if review.state is not ReviewState.UNREVIEWED:
        yield "needs attention" if review.state is ReviewState.ATTENTION else review.state.value
    if review.note:
        yield "note"
