"""Bind what a person does on the pages - selecting several, the caret, lines left out - to the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.selection import anchor_of, anchors_of
from docviewer.core.session import with_selection
from docviewer.ui.corrections import steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.line_keys import LineKey
    from docviewer.core.session import DocumentId, Session
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.menus import CorrectionMenus
    from docviewer.ui.corrections.region_controller import RegionController
    from docviewer.ui.corrections.tool_hints import ToolHints
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store


class PageBinding(QObject):
    """Binds the views of all documents, once each.

    Args:
        store: The session.
        pages: Have the views.
        corrector: Makes the corrections.
        regions: Takes what is drawn.
        menus: Fills the menus of the page.
        hints: Say what keys do.
        parent: Owner.

    Signals:
        line_left_out_chosen(): A line that was left out is selected on a page now, or none any more.
    """

    line_left_out_chosen = Signal()

    def __init__(
        self,
        store: Store,
        pages: PagesController,
        corrector: Corrector,
        regions: RegionController,
        menus: CorrectionMenus,
        hints: ToolHints,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._pages, self._corrector = store, pages, corrector
        self._regions, self._menus, self._hints = regions, menus, hints
        self._bound: dict[DocumentId, PageView] = {}
        store.subscribe(self._session_changed)
        self._session_changed(store.session, store.session)

    def key_of(self, line: int) -> LineKey | None:
        """Return the key of a line that shows, by its index, or None."""
        state = self._store.session.current
        corrected = None if state is None else state.facts.corrected
        if corrected is None or not 0 <= line < len(corrected.lines):
            return None
        return corrected.edited.key_of(line)

    def select(self, document: DocumentId, first_lines: Sequence[int], current: int) -> None:
        """Select the segments that begin with these lines, `current` above all."""
        state = self._store.session.documents.get(document)
        lines = None if state is None else state.facts.lines
        if lines is None:
            return
        self._store.apply(with_selection, document, anchor_of(lines, current), anchors_of(lines, first_lines))

    def _session_changed(self, _old: Session, new: Session) -> None:
        for document in self._bound.keys() - new.documents.keys():
            del self._bound[document]
        for document in new.documents:
            view = self._pages.view_of(document)
            if view is not None and self._bound.get(document) is not view:
                self._bound[document] = view
                self._connect(document, view)

    def _connect(self, document: DocumentId, view: PageView) -> None:
        do = self._corrector.do
        view.selection_changed.connect(lambda lines, current: self.select(document, lines, current))
        view.restore_wanted.connect(lambda keys: do(lambda scene: steps.restore(scene, keys)))
        view.split_wanted.connect(lambda line: self._on_line(line, steps.split_before))
        view.cut_wanted.connect(lambda line, at, x: self._on_line(line, steps.cut, at, x))
        view.excluded_chosen.connect(lambda _key: self.line_left_out_chosen.emit())
        view.set_menu_filler(lambda menu, target: self._menus.fill_page_menu(view, menu, target))
        self._regions.bind(view)
        self._hints.bind(view)

    def _on_line(self, line: int, step: steps.OnLine, *more: float) -> None:
        key = self.key_of(line)
        if key is not None:
            self._corrector.do(lambda scene: step(scene, key, *more))
