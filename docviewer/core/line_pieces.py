"""The pieces that lines fall into where a person cut them, and what each says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.work import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.line_keys import LineKey
    from docviewer.core.lines import Lines
    from docviewer.core.work import AddedLine, PageWork

_NO_EDIT = LineEdit()


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, a piece of one, or an added line, as it stands after the edits.

    Attributes:
        key: Its name.
        origin: Index of the line as read, -1 for an added one.
        text: Its text now.
        x0: Left edge, points; likewise `x1`.
        added: What was added, or None.
    """

    key: LineKey
    origin: int
    text: str
    x0: float
    x1: float
    added: AddedLine | None = None


def pieces_of(work: PageWork, key: LineKey, line: int, source: Lines) -> Iterator[Piece]:
    """Return the pieces that the line of `key`, at index `line` of `source`, is cut into; one where it isn't cut."""
    text, x0, x1 = source.texts[line], float(source.x0[line]), float(source.x1[line])
    cuts = edit_of(work, key).cuts
    starts = [0, *(cut.at for cut in cuts)]
    edges = [x0, *(min(max(cut.x, x0), x1) for cut in cuts), x1]
    for start, end, left, right in zip(starts, [*starts[1:], len(text)], edges[:-1], edges[1:], strict=True):
        piece = key._replace(start=start)
        replaced = edit_of(work, piece).text
        yield Piece(piece, line, text[start:end].strip() if replaced is None else replaced, left, max(left, right))


def edit_of(work: PageWork, key: LineKey) -> LineEdit:
    """Return what was changed of a line or piece; nothing where nothing was."""
    return work.edits.get(key, _NO_EDIT)


def is_piece(work: PageWork, key: LineKey) -> bool:
    """Tell whether a key names a part of a line that is cut."""
    return key.start > 0 or bool(edit_of(work, key).cuts)
