"""Replace what lines say; the text as read is kept beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.corrections.draft import Draft
from docviewer.core.corrections.members import check_line, ordinals
from docviewer.core.errors import WrongInput
from docviewer.core.text_edit import level, redistributed

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import Work


def with_segment_text(work: Work, corrected: Corrected, segment: int, text: str) -> Work:
    """Let a segment say `text`: each line what it still says of it, words typed go to the line they were typed in.

    A line that lost all its words is left out of the document.

    Raises:
        WrongInput: There is no text.
    """
    (segment,) = ordinals(corrected, [segment])
    lines = corrected.segments.lines_of(segment).tolist()
    return _with_texts(work, corrected, lines, redistributed([corrected.lines.texts[line] for line in lines], text))


def with_line_text(work: Work, corrected: Corrected, line: int, text: str) -> Work:
    """Let a line say `text`, with its white space levelled.

    Raises:
        WrongInput: There is no text.
    """
    check_line(corrected, line)
    return _with_texts(work, corrected, [line], [level(text)])


def _with_texts(work: Work, corrected: Corrected, lines: list[int], texts: list[str]) -> Work:
    if not any(text.strip() for text in texts):
        raise WrongInput("There is no text.", "Text can't become nothing.", "Exclude the segment instead.")
    draft = Draft(work, corrected.edited)
    for line, text in zip(lines, texts, strict=True):
        if text != corrected.lines.texts[line]:
            write_text(draft, corrected.edited.key_of(line), text)
    return draft.done()


def write_text(draft: Draft, key: LineKey, text: str) -> None:
    """Write what a line says; nothing leaves it out, and its text as read takes the replacement away."""
    edit = draft.edit(key)
    if not text.strip():
        draft.set_edit(key, replace(edit, excluded=True))
    else:
        draft.set_edit(key, replace(edit, text=None if text == text_as_read(draft, key) else text))


def text_as_read(draft: Draft, key: LineKey) -> str:
    """Return what a line, a piece of one or an added line said before anybody replaced it."""
    if (added := draft.added(key)) is not None:
        return added.text
    start, end = range_as_read(draft, key)
    return draft.edited.source.texts[draft.edited.keys.line_of(key)][start:end].strip()


def range_as_read(draft: Draft, key: LineKey) -> tuple[int, int]:
    """Return from which to which character of the line as read a piece of it goes."""
    end = len(draft.edited.source.texts[draft.edited.keys.line_of(key)])
    later = [cut.at for cut in draft.edit(key.whole).cuts if cut.at > key.start]
    return key.start, min(later, default=end)
