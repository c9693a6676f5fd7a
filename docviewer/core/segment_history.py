"""Find in a document's history what happened to one segment: the changes whose patch touches its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.line_keys import LineKey
from docviewer.core.work import Fix, Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docviewer.core.history import Change, History
    from docviewer.core.work_patch import LeafChange

#: Leaves that hang on a line; anchors only follow them.
_KINDS = ("edit", "added", "fix", "review")


class SegmentHistories:
    """Answers for one segment after the other; what each change touches is looked up once."""

    def __init__(self) -> None:
        self._touched: dict[int, tuple[Change, frozenset[LineKey]]] = {}

    def of(self, history: History, keys: Iterable[LineKey]) -> tuple[Change, ...]:
        """Return the changes done that touch any of these lines, the newest first."""
        mine = frozenset(key.whole for key in keys)
        found = tuple(change for change in reversed(history.done) if not mine.isdisjoint(self._lines_of(change)))
        if len(self._touched) > 2 * len(history.done) + 100:
            kept = {id(change) for change in history.done}
            self._touched = {key: entry for key, entry in self._touched.items() if key in kept}
        return found

    def _lines_of(self, change: Change) -> frozenset[LineKey]:
        known = self._touched.get(id(change))
        if known is None or known[0] is not change:  # an id is used again when its object is gone
            known = self._touched[id(change)] = (change, lines_touched(change.patch.changes))
        return known[1]


def lines_touched(changes: Iterable[LeafChange]) -> frozenset[LineKey]:
    """Return the whole lines that these changes of leaves are about."""
    return frozenset(key.whole for change in changes for key in _lines_of(change))


def _lines_of(change: LeafChange) -> Iterator[LineKey]:
    if change.path[0] not in _KINDS:
        return
    yield LineKey.from_token(change.path[1])
    for value in (change.before, change.after):
        if isinstance(value, (Fix, Review)):
            yield from value.lines
