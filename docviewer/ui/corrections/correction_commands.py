"""The commands of corrections: what they do, when they can, and what they are called for what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.labels import ROLE_BY_TOKEN
from docviewer.core.session import with_numbers
from docviewer.ui.commands import KEYED_ROLES
from docviewer.ui.corrections import steps
from docviewer.ui.dialogs.question import asked
from docviewer.ui.error_words import more_of
from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.corrected import Corrected
    from docviewer.core.errors import WrongInput
    from docviewer.core.line_keys import LineKey
    from docviewer.core.session import DocumentState
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.panel_places import PanelPlaces
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store

    Ask = Callable[..., bool]

#: Commands that need a selected segment.
_ON_SELECTED = (
    *("merge", "split", "edit-text", "move-up", "move-down"),
    *(f"role-{token}" for token in KEYED_ROLES),
)


class CorrectionCommands(QObject):
    """Binds the commands to the corrector.

    Args:
        store: The session.
        pages: Hold the caret, and lines left out that are selected.
        corrector: Makes the corrections.
        places: Brings the Segment panel forward.
        window: Has the commands and the message bar.
        ask: Asks before many corrections go.
    """

    def __init__(
        self,
        store: Store,
        pages: PagesController,
        corrector: Corrector,
        places: PanelPlaces,
        window: MainWindow,
        ask: Ask = asked,
    ) -> None:
        super().__init__(window)
        self._store, self._pages, self._corrector, self._places = store, pages, corrector, places
        self._window, self._actions, self._ask = window, window.actions_by_name, ask
        self._shown: tuple[object, ...] | None = None
        self._connect()
        corrector.refused.connect(self.tell_refusal)
        store.subscribe(lambda _old, _new: self.show())
        self.show()

    def show(self) -> None:
        """Enable, name and check the commands for what is selected now."""
        state, actions = self._store.session.current, self._actions
        corrected = None if state is None else state.facts.corrected
        chosen = () if state is None else state.selected_segments
        excluded = self._excluded_key() is not None
        for name in _ON_SELECTED:
            actions[name].setEnabled(bool(chosen))
        actions["merge-next"].setEnabled(len(chosen) == 1)
        levelled = corrected is not None and any(corrected.segments.role[s] in steps.LEVELLED for s in chosen)
        actions["deeper"].setEnabled(levelled)
        actions["higher"].setEnabled(levelled)
        actions["exclude"].setEnabled(bool(chosen) or excluded)
        self._enable_resets(state, corrected, chosen)
        shown = (corrected, chosen, excluded)
        if shown != self._shown:
            self._shown = shown
            self._name(corrected, chosen, excluded)

    def tell_refusal(self, error: WrongInput) -> None:
        """Say in place why something can't be done."""
        self._window.message_bar.tell(Message(tr(error.title), more_of(error)))

    def split(self) -> None:
        """Split at the caret of the page, or let a line be chosen where the segment is to be split."""
        view = self._pages.current
        if view is not None and view.isVisible() and (view.hasFocus() or view.caret is not None):
            if not view.split_at_caret():
                self._corrector.do(steps.refuse_split)
            else:
                view.setFocus()
        elif (key := self._places.chosen_line) is not None:
            self._corrector.do(lambda scene: steps.split_before(scene, key))
        else:
            self._places.choose_line()

    def exclude(self) -> None:
        """Leave the selected segments out, or take the selected line in again that was left out."""
        key = self._excluded_key()
        if key is not None:
            self._corrector.do(lambda scene: steps.restore(scene, [key]))
        else:
            self._corrector.do(steps.exclude)

    def move(self, way: int) -> None:
        """Move what is selected in reading order, and show the numbers of all segments meanwhile."""
        if not self._store.session.show_numbers:
            self._actions["numbers"].setChecked(True)
            self._store.apply(with_numbers, True)
        self._corrector.do(lambda scene: steps.move(scene, way))

    def reset_page(self) -> None:
        """Leave the page that is looked at to the strategy again, after asking."""
        state = self._store.session.current
        if state is None or state.facts.corrected is None:
            return
        page, count = state.view.page, corrections_on(state.facts.corrected, state.view.page)
        words = tr_n("Drop 1 correction on this page?", "Drop {n} corrections on this page?", count)
        if count and self._sure(words):
            self._corrector.do(lambda scene: steps.reset_page(scene, page))

    def reset_document(self) -> None:
        """Leave the whole document to the strategy again, after asking."""
        state = self._store.session.current
        if state is None or state.facts.corrected is None:
            return
        count = corrections_on(state.facts.corrected)
        words = tr_n("Drop 1 correction in this document?", "Drop all {n} corrections in this document?", count)
        if count and self._sure(words):
            self._corrector.do(steps.reset_document)

    def _sure(self, words: str) -> bool:
        more = tr("All is as the strategy says then. Notes stay. This can be undone.")
        return self._ask(self._window, tr("Reset to automatic"), words, more, tr("Reset"))

    def _connect(self) -> None:
        do = self._corrector.do
        self._actions.connect_all(
            {
                "merge": lambda: do(steps.merge),
                "merge-next": lambda: do(lambda scene: steps.merge(scene, 1)),
                "split": self.split,
                "edit-text": self._places.edit_text,
                "exclude": self.exclude,
                "deeper": lambda: do(lambda scene: steps.change_level(scene, 1)),
                "higher": lambda: do(lambda scene: steps.change_level(scene, -1)),
                "move-up": lambda: self.move(-1),
                "move-down": lambda: self.move(1),
                "reset-segment": lambda: do(steps.reset_segments),
                "reset-page": self.reset_page,
                "reset-document": self.reset_document,
            }
        )
        for token in KEYED_ROLES:
            self._actions[f"role-{token}"].triggered.connect(lambda _=False, token=token: self._change_role(token))

    def _change_role(self, token: str) -> None:
        self._corrector.do(lambda scene: steps.change_role(scene, ROLE_BY_TOKEN[token]))
        self._shown = None
        self.show()  # a click on what is checked already has unchecked it

    def _excluded_key(self) -> LineKey | None:
        view = self._pages.current
        return None if view is None else view.selected_excluded

    def _enable_resets(self, state: DocumentState | None, corrected: Corrected | None, chosen: tuple[int, ...]) -> None:
        work = None if state is None else state.work
        anywhere = work is not None and any(page.fixes or page.changes_lines for page in work.pages.values())
        here = False
        if state is not None and corrected is not None and anywhere:
            here = corrections_on(corrected, state.view.page) > 0
        self._actions["reset-document"].setEnabled(anywhere)
        self._actions["reset-page"].setEnabled(here)
        self._actions["reset-segment"].setEnabled(anywhere and bool(chosen))

    def _name(self, corrected: Corrected | None, chosen: tuple[int, ...], excluded: bool) -> None:
        """Say what the commands would do with what is selected; check the role that all of it has."""
        actions, count = self._actions, len(chosen)
        several = tr_n("Merge 1 segment", "Merge {n} segments", count)
        actions.set_text("merge", several if count > 1 else tr("Merge with previous"))
        out = tr_n("Leave out", "Leave out {n} segments", max(count, 1))
        actions.set_text("exclude", tr("Restore line") if excluded else out)
        roles = set() if corrected is None else {int(corrected.segments.role[ordinal]) for ordinal in chosen}
        for token in KEYED_ROLES:
            actions[f"role-{token}"].setChecked(roles == {int(ROLE_BY_TOKEN[token])})


def corrections_on(corrected: Corrected, page: int | None = None) -> int:
    """Return how many segments and lines left out a person corrected, on a page (index) or everywhere."""
    made = corrected.by_hand()
    out = [piece for piece in corrected.edited.excluded if page is None or piece.key.page == page]
    if page is None:
        return int(made.sum()) + len(out)
    boxes = corrected.segments.boxes
    here = boxes.segment[boxes.on_page(page)]
    return len(set(here[made[here]].tolist())) + len(out)
