"""Keep the selection on its lines while lines come, go and move: by their keys, that don't shift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.selection import anchor_of, line_at
from docviewer.core.session import with_selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docviewer.core.corrected import Corrected
    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.line_keys import LineKey
    from docviewer.core.selection import Anchor
    from docviewer.core.session import DocumentId, Session
    from docviewer.core.work import Work
    from docviewer.ui.store import Store


class SelectionKeeper(QObject):
    """Follows every change of a document's lines, undo among them.

    Args:
        store: The session.
        parent: Owner.

    Signals:
        selected(int, int): In this document the segment of this line is the current one now.
    """

    selected = Signal(int, int)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._wanted: tuple[DocumentId, Work, tuple[LineKey, ...]] | None = None
        store.subscribe(self._session_changed)

    def want(self, document: DocumentId, work: Work, keys: tuple[LineKey, ...]) -> None:
        """Select the segments of these lines as soon as the lines are those of `work`; the first is the current one."""
        self._wanted = (document, work, keys)

    def select(self, document: DocumentId, keys: Sequence[LineKey]) -> None:
        """Select the segments of lines that are there now; the first is the current one."""
        corrected = self._store.session.documents[document].facts.corrected
        if corrected is not None:
            self._select(document, corrected.edited, keys)

    def _session_changed(self, old: Session, new: Session) -> None:
        document = new.active
        if document is None or new.current is None or new.current is not self._store.session.current:
            return
        before = old.documents.get(document)
        was, now = None if before is None else before.facts.corrected, new.current.facts.corrected
        if now is None or was is None:
            return
        if self._wanted is not None and self._wanted[0] == document and now.work.edits_like(self._wanted[1]):
            keys, self._wanted = self._wanted[2], None
            self._select(document, now.edited, keys)
        elif was.edited is not now.edited and was.source is now.source:
            self._follow(document, was, now, (new.current.view.selected, *new.current.view.others))

    def _follow(self, document: DocumentId, was: Corrected, now: Corrected, anchors: Sequence[Anchor | None]) -> None:
        lines = [line_at(was.edited.lines, anchor) for anchor in anchors]
        if lines[0] < 0:
            return
        current = next(_still_there(was.edited, now.edited, lines[0]), None)
        others = [key for line in lines[1:] if line >= 0 and now.edited.line_of(key := was.edited.key_of(line)) >= 0]
        if current is not None:
            self._select(document, now.edited, [current, *others])

    def _select(self, document: DocumentId, edited: EditedLines, keys: Iterable[LineKey]) -> None:
        lines = (edited.line_of(key) for key in keys)
        anchors = tuple(anchor for line in lines if (anchor := anchor_of(edited.lines, line)) is not None)
        if anchors:
            self._store.apply(with_selection, document, anchors[0], anchors[1:])
            self.selected.emit(document, line_at(edited.lines, anchors[0]))


def _still_there(was: EditedLines, now: EditedLines, line: int) -> Iterator[LineKey]:
    """Yield the keys of the line, what it was a piece of, and its neighbours, as far as they are there now."""
    for near in (line, *range(line + 1, min(line + 50, len(was))), *range(line - 1, max(-1, line - 50), -1)):
        key = was.key_of(near)
        for name in (key, key.whole):
            if now.line_of(name) >= 0:
                yield name
