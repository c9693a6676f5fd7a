"""The lines of segments as keys: what transitions act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docviewer.core.corrected import Corrected
    from docviewer.core.corrections.draft import Draft
    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Fix


def ordinals(corrected: Corrected, segments: Iterable[int]) -> list[int]:
    """Return the segments in reading order, each once.

    Raises:
        WrongInput: One of them isn't there.
    """
    chosen = sorted(set(segments))
    if chosen and not 0 <= chosen[0] <= chosen[-1] < len(corrected.segments):
        raise WrongInput(
            "The segment isn't there any more.", "The document was segmented anew meanwhile.", "Select it again."
        )
    return chosen


def check_line(corrected: Corrected, line: int) -> None:
    """Check that a line is there.

    Raises:
        WrongInput: It isn't.
    """
    if not 0 <= line < len(corrected.lines):
        raise WrongInput(
            "The line isn't there any more.", "The document was segmented anew meanwhile.", "Choose a line again."
        )


def present_keys(corrected: Corrected, lines: Iterable[int]) -> tuple[LineKey, ...]:
    """Return the keys of lines in reading order, each once."""
    return tuple(corrected.edited.key_of(line) for line in sorted(set(lines)))


def segment_lines(corrected: Corrected, segments: Sequence[int]) -> list[int]:
    """Return the lines of all these segments, in reading order."""
    return sorted(line for segment in segments for line in corrected.segments.lines_of(segment).tolist())


def segment_keys(draft: Draft, corrected: Corrected, segments: Sequence[int]) -> tuple[LineKey, ...]:
    """Return the keys of all lines of segments, with those that are left out of the document but belong to them."""
    keys = present_keys(corrected, segment_lines(corrected, segments))
    return with_absent(keys, draft.fixes_holding(keys), corrected.edited)


def keys_of_each(draft: Draft, corrected: Corrected, segments: Sequence[int]) -> list[tuple[LineKey, ...]]:
    """Return the same of each segment by itself, quickly for many."""
    each = [present_keys(corrected, corrected.segments.lines_of(segment).tolist()) for segment in segments]
    fixes = draft.fixes_holding({key for keys in each for key in keys})
    torn = {key: fix for fix in fixes if _has_absent(fix, corrected.edited) for key in fix.lines}
    if not torn:
        return each
    return [with_absent(keys, {torn[key]: None for key in keys if key in torn}, corrected.edited) for keys in each]


def with_absent(keys: tuple[LineKey, ...], fixes: Iterable[Fix], edited: EditedLines) -> tuple[LineKey, ...]:
    """Return `keys` with those of `fixes` that aren't there now, each behind the one it stands behind in its fix."""
    placed, present = list(keys), set(keys)
    for fix in fixes:
        if not _has_absent(fix, edited):
            continue
        at = min((placed.index(key) for key in fix.lines if key in present), default=0)
        for key in fix.lines:
            if key in present:
                at = placed.index(key) + 1
            elif edited.line_of(key) < 0:
                placed.insert(at, key)
                at += 1
    return tuple(placed)


def _has_absent(fix: Fix, edited: EditedLines) -> bool:
    return any(edited.line_of(key) < 0 for key in fix.lines)


def held_role(draft: Draft, keys: Sequence[LineKey]) -> tuple[int | None, int | None]:
    """Return the role and level that a fix gives the first of `keys`; None for what the strategy says."""
    for fix in draft.fixes_holding([key for key in keys if draft.edited.line_of(key) >= 0][:1]):
        return fix.role, fix.level
    return None, None
