"""Compare the document in front: side A follows the panel, side B is what was chosen or frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from docviewer.core.labels import Role
from docviewer.ui.compare.choices import Choices
from docviewer.ui.compare.compare_stage import CompareStage
from docviewer.ui.compare.other_side import OtherSide
from docviewer.ui.compare.sides import Side, same_text
from docviewer.ui.compare.stepping import Stepping
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.comparison import Comparison
    from docviewer.core.document import PageStatus
    from docviewer.core.session import DocumentId, DocumentState
    from docviewer.core.strategy import Strategy
    from docviewer.core.work import Work
    from docviewer.ui.compare.compare_view import CompareView
    from docviewer.ui.compare.difference_list import DifferenceList
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.runner import ThreadRunner
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme

_WAITING = (tr_later("Comparing …"), tr_later("The differences appear as the pages are read."))


class CompareController(QObject):
    """Enters and leaves the compare view, and keeps it in step with the session.

    Args:
        store: The session.
        strategies: By name.
        runner: Runs what takes longer than a frame.
        settings: Remember how sides are shown.
        pages: Lends the document to the compare view.
        window: Where it is shown.
        theme: Returns the colours in use.
    """

    def __init__(
        self,
        store: Store,
        strategies: Mapping[str, Strategy],
        runner: ThreadRunner,
        settings: Settings,
        pages: PagesController,
        window: MainWindow,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._store, self._strategies, self._settings = store, strategies, settings
        self._pages, self._window, self._theme = pages, window, theme
        self._on = False
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._statuses: tuple[PageStatus, ...] = ()
        self._choices = Choices(strategies, settings)
        self._other = OtherSide(runner, self)
        self._other.labelled.connect(self._follow)
        self._other.compared.connect(self._compared)
        self._other.failed.connect(_raise)
        self._made: tuple[CompareStage, Stepping] | None = None
        self._connect_commands()
        store.subscribe(lambda _, __: self._follow())

    @property
    def view(self) -> CompareView | None:
        """The compare view, made when it is first wanted."""
        return None if self._made is None else self._made[0].view

    @property
    def list(self) -> DifferenceList | None:
        """The list of differences, made with the view."""
        return None if self._made is None else self._made[0].list

    @property
    def comparison(self) -> Comparison | None:
        """What is shown now, or None."""
        return None if self._made is None else self._made[1].comparison

    def enter(self) -> None:
        """Compare the document in front."""
        if not self._on:
            self._on = True
            self._make()
            self._follow()

    def leave(self) -> None:
        """Show the document by itself again."""
        if not self._on:
            return
        self._on = False
        self._hide()
        if self._pages.current is not None:
            self._pages.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, name: str) -> None:
        """Compare with a strategy, with what was frozen (`FROZEN`), or with nothing corrected (`AUTOMATIC`)."""
        self._with_current(lambda document, work: self._choices.choose(document, work, name))

    def freeze(self) -> None:
        """Keep the settings of A as B, and compare; A goes on following the panel."""
        self._with_current(self._choices.freeze)
        self._window.actions_by_name["compare"].setChecked(True)

    def renew(self, document: DocumentId) -> None:
        """A document was opened (again): its pages may look different."""
        if self._made is not None and document == self._made[0].document:
            self._sizes = ()
            self._follow()

    def forget(self, document: DocumentId) -> None:
        """Drop what is kept for a closed document."""
        self._choices.forget(document)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        if self._made is not None:
            self._made[0].set_theme(theme)

    def hover_text_of_b(self, line: int) -> tuple[str, str]:
        """Return the title and the reason of B's segment that `line` is in."""
        document, state = self._store.session.active, self._store.session.current
        if document is None or state is None or state.facts.corrected is None:
            return "", ""
        _, segments = self._other.of(state.facts.lines)
        if segments is None or not 0 <= line < len(segments.of_line):
            return "", ""
        choice = self._choices.of(document, state.work)
        ordinal = int(segments.of_line[line])
        reason = self._strategies[choice.strategy].explain(state.facts.corrected.evidence, choice.parameters, line)
        return f"{ordinal + 1} {Role(int(segments.role[ordinal])).label}", reason

    # Commands

    def _connect_commands(self) -> None:
        actions = self._window.actions_by_name
        actions["compare"].toggled.connect(lambda on: self.enter() if on else self.leave())
        actions.connect_all(
            {
                "freeze": self.freeze,
                "next-difference": lambda: self._step(1),
                "previous-difference": lambda: self._step(-1),
            }
        )
        self._enable(False)

    def _enable(self, on: bool) -> None:
        self._window.actions_by_name["overlay"].setEnabled(on)
        any_there = on and self.comparison is not None and len(self.comparison.differences) > 0
        for name in ("next-difference", "previous-difference"):
            self._window.actions_by_name[name].setEnabled(any_there)

    def _step(self, way: int) -> None:
        if self._made is not None:
            self._made[1].step(way)

    def _uncheck(self) -> None:
        self._window.actions_by_name["compare"].setChecked(False)

    def _with_current(self, act: Callable[[DocumentId, Work], None]) -> None:
        document, state = self._store.session.active, self._store.session.current
        if document is not None and state is not None:
            act(document, state.work)
            self._follow()

    def _make(self) -> None:
        if self._made is not None:
            return
        stage = CompareStage(self._pages, self._settings, self._window, self._theme())
        stepping = Stepping(stage.view, stage.list, self)
        stage.left.connect(self._uncheck)
        stage.view.b.set_hover_text(self.hover_text_of_b)
        stage.view.head_b.chosen.connect(self.choose)
        stage.view.head_b.freeze_wanted.connect(self.freeze)
        self._window.actions_by_name["overlay"].triggered.connect(lambda _: stepping.show_again())
        self._made = stage, stepping

    # The session

    def _follow(self) -> None:
        """Show what holds now: what a listener is told may be older, and answers come in between."""
        if not self._on or self._made is None:
            return
        document, state = self._store.session.active, self._store.session.current
        if document is None or state is None:
            self._uncheck()
            return
        info, (stage, stepping) = state.facts.info, self._made
        if info is None or state.facts.problem is not None:
            self._hide()  # a locked document asks for its password first
            return
        if document != stage.document or self._sizes != info.page_sizes:
            self._sizes, self._statuses = info.page_sizes, ()
            self._other.forget()
            stepping.begin()
            stage.show(document, info.page_sizes)
            self._enable(True)
        self._update(document, state, stage.view)

    def _hide(self) -> None:
        if self._made is not None:
            self._other.forget()
            self._made[0].hide()
            self._enable(False)

    def _update(self, document: DocumentId, state: DocumentState, view: CompareView) -> None:
        facts, choice = state.facts, self._choices.of(document, state.work)
        own, other = (self._strategies[name] for name in (state.work.strategy, choice.strategy))
        if facts.pages is not self._statuses:
            self._statuses = facts.pages
            view.set_statuses(facts.pages)
        if facts.corrected is not None:
            self._other.want(facts.corrected.evidence, other, choice)
        view.head_b.set_choices(self._choices.offered(document), self._choices.name_of(choice))
        a = Side.of(own, state.work.active_parameters, facts.labels, facts.segments)
        a = a.named(tr("{strategy}, corrected", strategy=tr(own.title))) if choice.automatic else a
        b = Side.of(other, choice.parameters, *self._other.of(facts.lines))
        view.set_sides(facts.lines, a, b)
        if facts.lines is not None and a.labels is not None and b.labels is not None:
            self._other.compare(facts.lines, a.labels, b.labels)
        else:
            self._show_comparison(None, tr(_WAITING[0]), tr(_WAITING[1]))

    def _compared(self, comparison: Comparison) -> None:
        state = self._store.session.current
        if state is not None and state.facts.lines is comparison.lines:
            self._show_comparison(comparison, tr("No differences"), same_text(comparison))

    def _show_comparison(self, comparison: Comparison | None, title: str, sentence: str) -> None:
        if self._made is not None:
            stage, stepping = self._made
            stepping.show(comparison, title, sentence)
            self._enable(stage.document is not None)


def _raise(error: Exception) -> None:
    """Let the window's fault report tell of it."""
    raise error
