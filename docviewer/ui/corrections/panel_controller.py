"""Bind the Segment panel to the selection: it shows what is selected, and what a person changes there is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from docviewer.core.labels import Role
from docviewer.ui.corrections import steps
from docviewer.ui.corrections.cards import left_out_rows, segment_card, several_card
from docviewer.ui.corrections.segment_card import SegmentCard
from docviewer.ui.corrections.show_line import show_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.corrected import Corrected
    from docviewer.core.line_keys import LineKey
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.scene import Correction, Scene
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels.segment_panel import SegmentPanel
    from docviewer.ui.store import Store

    #: Title and reason of the segment that a line is in.
    Told = Callable[[int], tuple[str, str]]


class SegmentPanelController(QObject):
    """Keeps the panel in step with the document in front, and never loses what was typed into it.

    Args:
        store: The session.
        pages: Show lines, and get the keyboard back.
        corrector: Makes corrections.
        panel: It is filled.
        told: Says what a segment is and why it starts there.
    """

    def __init__(
        self, store: Store, pages: PagesController, corrector: Corrector, panel: SegmentPanel, told: Told
    ) -> None:
        super().__init__(panel)
        self._store, self._pages, self._corrector, self._panel, self._told = store, pages, corrector, panel, told
        self._shown: tuple[object, ...] = ()
        self._of: tuple[DocumentId, LineKey] | None = None
        self._taken: str | None = None
        self._typed_lines: list[tuple[DocumentId, LineKey, str]] = []
        self._page: tuple[object, ...] = ()
        self._line_shown: PageView | None = None
        self._connect()
        store.subscribe(lambda _old, _new: self._show())
        store.subscribe_settling(self._take_all)
        self._show()

    def edit(self) -> None:
        """Put the caret into the text of the selected segment; of a table into its chosen line."""
        panel = self._panel
        if isinstance(panel.card, SegmentCard) and panel.card.table is None:
            panel.text.focus_editor()
            panel.ensureWidgetVisible(panel.text)
        elif isinstance(panel.card, SegmentCard):
            self.choose_line()
            panel.lines.list.edit_current()

    def edit_line(self, key: LineKey) -> None:
        """Open the editor over a line in the list of lines."""
        lines = self._panel.lines.list
        lines.choose(key)
        self._panel.ensureWidgetVisible(self._panel.lines)
        lines.setFocus(Qt.FocusReason.ShortcutFocusReason)
        lines.edit_current()

    def choose_line(self) -> None:
        """Give the keyboard to the list of lines, its second line chosen where none is."""
        panel = self._panel
        if self.chosen_line is None:  # before the list gets the keyboard: without a choice it takes its first line then
            panel.lines.list.choose_row(1)
        panel.lines.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        panel.ensureWidgetVisible(panel.lines)

    @property
    def chosen_line(self) -> LineKey | None:
        """The line chosen in the list of lines, not the first; None where none is."""
        chosen = self._panel.lines.list
        return chosen.current.key if chosen.current is not None and chosen.currentIndex().row() > 0 else None

    # From the panel

    def _connect(self) -> None:
        panel, do = self._panel, self._corrector.do
        panel.roles.role_chosen.connect(lambda role: do(lambda scene: steps.change_role(scene, Role(role))))
        panel.roles.level_chosen.connect(lambda level: do(lambda scene: _to_level(scene, level)))
        panel.text.applied.connect(self._apply)
        panel.text.left.connect(self._leave)
        panel.merge_wanted.connect(lambda: do(steps.merge))
        panel.exclude_wanted.connect(lambda: do(steps.exclude))
        panel.reset_wanted.connect(lambda: do(steps.reset_segments))
        for section in (panel.lines, panel.left_out):
            lines = section.list
            lines.split_wanted.connect(lambda key: do(lambda scene: steps.split_before(scene, key)))
            lines.exclude_wanted.connect(lambda key: do(lambda scene: steps.exclude_lines(scene, [key])))
            lines.restore_wanted.connect(lambda key: do(lambda scene: steps.restore(scene, [key])))
            lines.lines.text_edited.connect(self._line_typed)
            lines.left.connect(self._leave)
        panel.left_out.restore_all_wanted.connect(lambda keys: do(lambda scene: steps.restore(scene, keys)))
        panel.lines.list.line_chosen.connect(self._show_line)
        self._corrector.refused.connect(self._keep_typing)

    def _apply(self, text: str) -> None:
        if self._of is not None:
            key, self._taken = self._of[1], text
            self._corrector.do(lambda scene: steps.edit_text(scene, key, text))

    def _keep_typing(self, _error: object) -> None:
        self._taken = None

    @property
    def _is_taken(self) -> bool:
        """Whether what stands in the editor of the text was given to the corrector, and nothing was typed since."""
        return self._taken is not None and self._taken == self._panel.text.typed

    def _line_typed(self, key: LineKey, text: str) -> None:
        """Take a line of the document that is shown once its editor is closed: lines can't change under it."""
        if self._of is not None:
            self._typed_lines.append((self._of[0], key, text))
            QTimer.singleShot(0, self, self._take_lines)

    def _take_lines(self) -> None:
        typed, self._typed_lines = self._typed_lines, []
        for document, key, text in typed:
            self._take_line(document, key, text)

    def _take_all(self) -> None:
        """Take all that is being typed, and make every correction that waits."""
        panel, of = self._panel, self._of
        panel.lines.list.settle()
        self._take_lines()
        if of is not None and panel.text.dirty and not self._is_taken:
            document, key, typed = *of, panel.text.typed
            self._taken = typed
            self._corrector.do(lambda scene: _typed_before(scene, key, typed), document)
        self._corrector.finish()

    def _take_line(self, document: DocumentId, key: LineKey, text: str) -> None:
        self._corrector.do(lambda scene: steps.edit_line(scene, key, text), document)

    def _leave(self) -> None:
        if self._pages.current is not None:
            self._pages.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_line(self, key: LineKey) -> None:
        state, view = self._store.session.current, self._pages.current
        if state is None or state.facts.corrected is None or view is None:
            return
        edited = state.facts.corrected.edited
        line = edited.line_of(key)
        if line >= 0:
            show_line(view, edited.lines, line)
            self._line_shown = view

    # To the panel

    def _show(self) -> None:
        session = self._store.session
        state = session.current
        corrected = None if state is None else state.facts.corrected
        chosen = () if state is None else state.selected_segments
        current_work = state is not None and state.facts.labels_are_of(state.work)
        shown = (session.active, corrected, chosen, None if state is None else state.selected_line, current_work)
        if shown != self._shown:
            self._shown = shown
            self._fill(session, state, corrected, chosen)
        page = (corrected, None if state is None else state.view.page)
        if page != self._page:
            self._page = page
            rows = () if corrected is None or page[1] is None else left_out_rows(corrected, page[1])
            self._panel.show_left_out(rows)

    def _fill(
        self, session: Session, state: DocumentState | None, corrected: Corrected | None, chosen: tuple[int, ...]
    ) -> None:
        line = -1 if state is None else state.selected_line
        if corrected is None or session.active is None or not chosen or line < 0:
            self._go_to(None)
            self._panel.show_card(None)
            return
        current = int(corrected.segments.of_line[line])
        if len(chosen) > 1:
            self._go_to(None)
            self._panel.show_several(several_card(corrected, chosen, current))
            return
        card = segment_card(corrected, current, *self._told(line))
        same = self._go_to(None if card.key is None else (session.active, card.key))
        self._panel.show_card(card, keep_typed=same and not self._is_taken)
        self._taken = None

    def _go_to(self, of: tuple[DocumentId, LineKey] | None) -> bool:
        """Turn to another segment; what was typed for the one before is taken. Return whether it is the same."""
        before, text = self._of, self._panel.text
        if before != of:
            self._panel.lines.list.settle()
        self._of = of
        if before != of and self._line_shown is not None:
            self._line_shown.clear_text_selection()
            self._line_shown = None
        if before is None or before == of:
            return before == of
        if text.dirty and not self._is_taken:
            document, key, typed = *before, text.typed
            text.show_text(typed, None, editable=False)
            self._corrector.do(lambda scene: _typed_before(scene, key, typed), document)
        return False


def _to_level(scene: Scene, level: int) -> Correction:
    return steps.set_levels(scene, dict.fromkeys(scene.chosen, level))


def _typed_before(scene: Scene, key: LineKey, text: str) -> Correction:
    """Take what was typed for a segment that isn't selected any more; the selection stays where it is now."""
    made = steps.edit_text(scene, key, text)
    return type(made)(made.name, made.work)
