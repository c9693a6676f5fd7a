"""Tell whether the line edits on a segment are still those that a person saw when reviewing it."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from docviewer.core.work import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docviewer.core.line_keys import LineKey
    from docviewer.core.work import AddedLine

_NO_EDIT = LineEdit()
_BYTES = 8


def edits_digest(
    keys: Iterable[LineKey],
    edit_of: Callable[[LineKey], LineEdit],
    added_of: Callable[[LineKey], AddedLine | None],
) -> str:
    """Return a digest of what was changed of the lines of these keys, empty where nothing was.

    Args:
        keys: Of lines, pieces and added lines.
        edit_of: Gives the edit of a key, an empty one where there is none.
        added_of: Gives the added line of a key, or None.
    """
    made = [(key.token, described) for key in keys if (described := _described(key, edit_of, added_of))]
    return blake2b(repr(made).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest() if made else ""


def _described(
    key: LineKey, edit_of: Callable[[LineKey], LineEdit], added_of: Callable[[LineKey], AddedLine | None]
) -> tuple[object, ...]:
    """What was changed of one line, as plain values; which of its neighbours it stands behind doesn't matter."""
    edit, cuts = edit_of(key), edit_of(key.whole).cuts
    added = added_of(key) if key.is_added else None
    if edit.text is None and not cuts and added is None:
        return ()
    return edit.text, tuple(cut.at for cut in cuts), None if added is None else (added.text, added.box)
