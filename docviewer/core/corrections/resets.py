"""Take corrections back: of segments, pages, the whole document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.corrections.draft import NO_EDIT, NOTHING_READ, Draft
from docviewer.core.corrections.members import ordinals
from docviewer.core.corrections.removal import forget, reopen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.lines import BoolArray
    from docviewer.core.work import Work


def reset_segments(work: Work, corrected: Corrected, segments: Iterable[int]) -> Work:
    """Give the lines of segments back to the strategy.

    Their text is as read again, cuts are healed, lines left out from among them come back, moved ones stand where they
    were read, added ones go. So that the strategy's own segments come back whole, all fixes go that hold any line of
    one that these lines are in, and so on from those; the other half of a split is undone with this one. Acceptances
    that held them are opened again; notes stay.
    """
    chosen = ordinals(corrected, segments)
    draft = Draft(work, corrected.edited)
    own = np.isin(corrected.segments.of_line, chosen)
    mine = {corrected.edited.key_of(line) for line in np.flatnonzero(own).tolist()}
    mine |= _left_out_among(corrected, own)
    mine.update(key for fix in draft.fixes_holding(mine) for key in fix.lines)
    touched = np.flatnonzero(_closure(corrected, _with_pieces(corrected, own))).tolist()
    keys = {corrected.edited.key_of(line) for line in touched}
    for fix in draft.fixes_holding(keys):
        draft.drop_fix(fix)
    for review in draft.reviews_naming(keys):
        reopen(draft, review)
    for key in {key.whole for key in mine}:
        pieces = {key._replace(start=cut.at) for cut in draft.edit(key).cuts}
        forget(draft, pieces | ({key} if key.is_added else set()))
        draft.set_edit(key, NO_EDIT)
    return draft.done()


def reset_pages(work: Work, pages: Iterable[int]) -> Work:
    """Give pages (by index) back to the strategy; segments that go over to them too. Notes and words on pages stay."""
    draft = Draft(work, NOTHING_READ)
    for page in sorted(set(pages)):
        for fix in draft.fixes_on(page):
            draft.drop_fix(fix)
        for review in draft.reviews_on(page):
            reopen(draft, review)
        gone = {*draft.added_of(page), *(key for review in draft.reviews_on(page) for key in review.lines if key.start)}
        forget(draft, {key for key in gone if key.page == page})
        for key in draft.edits_of(page):
            draft.set_edit(key, NO_EDIT)
    return draft.done()


def reset_all(work: Work) -> Work:
    """Give the whole document back to the strategy; its settings, notes and words on pages stay."""
    return reset_pages(work, work.pages)


def _with_pieces(corrected: Corrected, own: BoolArray) -> BoolArray:
    """Add the other pieces of lines that are cut."""
    origin = corrected.edited.origin
    return np.asarray(own | (np.isin(origin, origin[own]) & (origin >= 0)))


def _closure(corrected: Corrected, lines: BoolArray) -> BoolArray:
    """Add all lines of the strategy's segments and of the fixes that these lines are in, and so on."""
    found, of_line = corrected.automatic.segment, corrected.placed.of_line
    while True:
        grown = np.isin(found, found[lines])
        fixed = of_line[grown]
        grown |= np.isin(of_line, fixed[fixed >= 0])
        if (grown == lines).all():
            return lines
        lines = grown


def _left_out_among(corrected: Corrected, own: BoolArray) -> set[LineKey]:
    """Return what was left out from between two lines of which both are in `own`."""
    origin = corrected.edited.origin
    order = np.argsort(origin, kind="stable")
    read, mine = origin[order], own[order]
    found = set()
    for piece in corrected.edited.excluded:
        before, after = read.searchsorted(piece.origin) - 1, read.searchsorted(piece.origin, side="right")
        if piece.origin >= 0 and before >= 0 and after < len(read) and mine[before] and mine[after]:
            found.add(piece.key)
    return found
