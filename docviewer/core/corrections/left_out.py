"""Leave lines out of the document, and take them in again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.members import check_line, ordinals, present_keys, segment_lines
from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work


def excluded(work: Work, corrected: Corrected, segments: Iterable[int]) -> Work:
    """Leave all lines of segments out of the document; `restored` takes them in again.

    Raises:
        WrongInput: No segment is given.
    """
    return excluded_lines(work, corrected, segment_lines(corrected, ordinals(corrected, segments)))


def excluded_lines(work: Work, corrected: Corrected, lines: Iterable[int]) -> Work:
    """Leave lines out of the document; fixes go on naming them, so that they come back where they were.

    Raises:
        WrongInput: No line is given.
    """
    chosen = sorted(set(lines))
    if not chosen:
        raise WrongInput("Nothing is selected.", "", "Select what is to be left out.")
    for line in (chosen[0], chosen[-1]):
        check_line(corrected, line)
    draft = Draft(work, corrected.edited)
    for key in present_keys(corrected, chosen):
        draft.set_edit(key, replace(draft.edit(key), excluded=True))
    return draft.done()


def restored(work: Work, corrected: Corrected, keys: Iterable[LineKey]) -> Work:
    """Take lines that were left out into the document again, as they were; keys of other lines do nothing."""
    draft = Draft(work, corrected.edited)
    for key in keys:
        if draft.edit(key).excluded:
            draft.set_edit(key, replace(draft.edit(key), excluded=False))
    return draft.done()
