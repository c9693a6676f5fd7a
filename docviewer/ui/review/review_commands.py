"""Verdicts by keys, menu and buttons, and where one goes on after them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from docviewer.core.review_states import next_of_state
from docviewer.core.work import ReviewState
from docviewer.ui.message_bar import Message
from docviewer.ui.review import verdict_steps
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.scene import Correction, Scene
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.review.review_watch import ReviewWatch
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store

#: Command -> the verdict it gives.
VERDICT_COMMANDS = {
    "accept": ReviewState.ACCEPTED,
    "reject": ReviewState.REJECTED,
    "attention": ReviewState.ATTENTION,
    "reopen-review": ReviewState.UNREVIEWED,
}
#: Command -> setting that it switches.
_SWITCHES = {"auto-advance": "auto_advance", "skip-running": "skip_running"}


class ReviewCommands(QObject):
    """Gives verdicts to what is selected, and goes on to what is left.

    Args:
        store: The session.
        corrector: Makes the changes.
        watch: Knows the verdicts.
        pages: Where segments are selected and brought into view.
        settings: Whether to go on by itself.
        window: Has the commands and the message bar.
        now: Says when a verdict is given, ISO 8601 in UTC.
    """

    def __init__(
        self,
        store: Store,
        corrector: Corrector,
        watch: ReviewWatch,
        pages: PagesController,
        settings: Settings,
        window: MainWindow,
        now: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._store, self._corrector, self._watch = store, corrector, watch
        self._pages, self._settings, self._window, self._now = pages, settings, window, now
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_selected)
        self._connect()

    def give(self, state: ReviewState) -> None:
        """Give what is selected a verdict."""
        self._do(lambda scene: self._verdict(scene, state))

    def give_page(self, state: ReviewState) -> None:
        """Give the page that is looked at a verdict."""
        current = self._store.session.current
        if current is not None:
            page = self._page_looked_at()
            self._do(lambda scene: self._page_verdict(scene, page, state))

    def go(self, state: ReviewState, forward: bool) -> None:
        """Select the next or previous segment that has this verdict, or none yet."""
        scene = self._corrector.scene()
        if scene is None or self._watch.states is None:
            return
        found = self._following(scene, (), state, forward)
        if found < 0:
            self._tell_none_left(state)
            return
        self._select(scene, found)

    def _verdict(self, scene: Scene, state: ReviewState) -> Correction | None:
        advances = self._settings.switch("auto_advance") and state is not ReviewState.UNREVIEWED
        following = self._following(scene, scene.chosen) if advances else -1
        if scene.chosen and self._watch.all_have(scene.chosen, state):
            if following >= 0:
                self._select(scene, following)
            return None
        made = verdict_steps.give_verdict(scene, state, self._store.author, self._now(), following)
        if advances and following < 0:
            self._tell_none_left(ReviewState.UNREVIEWED)
        return made

    def _page_verdict(self, scene: Scene, page: int, state: ReviewState) -> Correction:
        advances = self._settings.switch("auto_advance") and state is ReviewState.ACCEPTED
        on_page = tuple(s for s in range(len(scene.corrected.segments)) if scene.page(s) == page) if advances else ()
        following = self._following(scene, on_page) if advances else -1
        if advances and following < 0:
            self._tell_none_left(ReviewState.UNREVIEWED)
        return verdict_steps.give_page_verdict(scene, page, state, self._store.author, self._now(), following)

    def _following(
        self,
        scene: Scene,
        done: tuple[int, ...],
        state: ReviewState = ReviewState.UNREVIEWED,
        forward: bool = True,
    ) -> int:
        """Return the segment to go on with, from the first again after the last; -1 where none is left."""
        if self._watch.states is None:
            return -1
        start = done[-1] if done else scene.current
        passes = self._settings.switch("skip_running")
        return next_of_state(
            self._watch.states, scene.corrected.segments, start, state, forward=forward, skip_running=passes, done=done
        )

    def _do(self, step: Callable[[Scene], Correction | None]) -> None:
        self._corrector.do(step)
        self._reveal.start()

    def _select(self, scene: Scene, segment: int) -> None:
        document = self._store.session.active
        if document is not None:
            self._pages.select(document, int(scene.corrected.segments.first[segment]))
            self._reveal.start()

    def _show_selected(self) -> None:
        state = self._store.session.current
        if state is not None and state.selected_line >= 0:
            line = state.selected_line
            self._pages.jump(lambda view: view.scroll_to_segment(line), stepping=True)

    def _page_looked_at(self) -> int:
        """Return the page of the selected segment, or the one at the top of the view."""
        scene, state = self._corrector.scene(), self._store.session.current
        if scene is not None and scene.current >= 0:
            return scene.page(scene.current)
        return 0 if state is None else state.view.page

    def _tell_none_left(self, state: ReviewState) -> None:
        if self._watch.states is None or not len(self._watch.states.state):
            self._window.message_bar.tell(Message(tr("There is nothing to review: the document has no segments.")))
            return
        words = {
            ReviewState.UNREVIEWED: tr("All segments are reviewed."),
            ReviewState.ATTENTION: tr("No segment needs attention."),
        }
        passed = state is ReviewState.UNREVIEWED and self._settings.switch("skip_running")
        more = tr("Headers, footers and page numbers are passed by.") if passed else ""
        self._window.message_bar.tell(Message(words[state], more))

    def _connect(self) -> None:
        actions = self._window.actions_by_name
        actions.connect_all({name: partial(self.give, state) for name, state in VERDICT_COMMANDS.items()})
        actions.connect_all(
            {
                "accept-page": lambda: self.give_page(ReviewState.ACCEPTED),
                "next-unreviewed": lambda: self.go(ReviewState.UNREVIEWED, True),
                "previous-unreviewed": lambda: self.go(ReviewState.UNREVIEWED, False),
                "next-attention": lambda: self.go(ReviewState.ATTENTION, True),
            }
        )
        for command, setting in _SWITCHES.items():
            actions[command].setChecked(self._settings.switch(setting))
            actions[command].toggled.connect(lambda on, setting=setting: self._settings.set_value(setting, on))
        self._settings.changed.connect(self._show_switch)

        self._store.subscribe(lambda _old, _new: self._enable())
        self._enable()

    def _enable(self) -> None:
        """Offer what can be done: verdicts where something is selected."""
        state, actions = self._store.session.current, self._window.actions_by_name
        chosen = state is not None and state.selected_line >= 0
        for name in (*VERDICT_COMMANDS, "note"):
            actions[name].setEnabled(chosen)

    def _show_switch(self, name: str, value: object) -> None:
        for command, setting in _SWITCHES.items():
            if setting == name:
                self._window.actions_by_name[command].setChecked(value is True)
