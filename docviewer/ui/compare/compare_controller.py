"""Compare the document in front: side A follows the panel, side B is what was chosen or frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from docviewer.core.labels import Role
from docviewer.ui.compare.compare_view import CompareView
from docviewer.ui.compare.difference_list import DifferenceList
from docviewer.ui.compare.other_side import OtherSide
from docviewer.ui.compare.side_head import FROZEN
from docviewer.ui.compare.sides import Choice, Side, settings_text
from docviewer.ui.compare.stepping import Stepping

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from docviewer.core.comparison import Comparison
    from docviewer.core.document import PageStatus
    from docviewer.core.session import DocumentId, DocumentState
    from docviewer.core.strategy import Strategy
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.runner import ThreadRunner
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme

#: Narrower than this, pixels, both sides are put on one page until a person says otherwise.
_NARROW = 640
_OVERLAY, _KNOWN = "compare-overlaid", "compare-chosen"
_WAITING = ("Comparing …", "The differences appear as the pages are read.")


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
        self._shown: DocumentId | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._statuses: tuple[PageStatus, ...] = ()
        self._choices: dict[DocumentId, Choice] = {}
        self._frozen: dict[DocumentId, Choice] = {}
        self._other = OtherSide(runner, self)
        self._other.labelled.connect(self._follow)
        self._other.compared.connect(self._compared)
        self._other.failed.connect(_raise)
        self.view: CompareView | None = None
        self.list: DifferenceList | None = None
        self._stepping: Stepping | None = None
        self._connect_commands()
        store.subscribe(lambda _, __: self._follow())

    @property
    def comparison(self) -> Comparison | None:
        """What is shown now, or None."""
        return None if self._stepping is None else self._stepping.comparison

    def enter(self) -> None:
        """Compare the document in front."""
        if not self._on:
            self._on = True
            self._build()
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
        """Compare with a strategy, or with what was frozen (`FROZEN`)."""
        document, state = self._store.session.active, self._store.session.current
        if document is None or state is None:
            return
        if name == FROZEN:
            self._choices[document] = self._frozen[document]
        else:
            own = name == state.work.strategy
            self._choices[document] = Choice.of(name, {} if own else state.work.parameters.get(name, {}))
            self._settings.keep_text("compare-with", name)
        self._follow()

    def freeze(self) -> None:
        """Keep the settings of A as B; A goes on following the panel."""
        document, state = self._store.session.active, self._store.session.current
        if document is None or state is None:
            return
        self._frozen[document] = Choice.of(state.work.strategy, state.work.active_parameters, frozen=True)
        self._choices[document] = self._frozen[document]
        self._window.actions_by_name["compare"].setChecked(True)
        self._follow()

    def forget(self, document: DocumentId) -> None:
        """Drop what is kept for a closed document."""
        self._choices.pop(document, None)
        self._frozen.pop(document, None)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        if self.view is not None and self.list is not None:
            self.view.set_theme(theme)
            self.list.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave on an Escape that nothing else in the window had a use for."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._uncheck()
            return True
        return super().eventFilter(watched, event)

    # Commands

    def _connect_commands(self) -> None:
        actions = self._window.actions_by_name
        actions["compare"].toggled.connect(lambda on: self.enter() if on else self.leave())
        actions["overlay"].triggered.connect(lambda on: self._overlay(on))
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
        if self._stepping is not None:
            self._stepping.step(way)

    def _overlay(self, on: bool) -> None:
        if self.view is not None:
            self.view.set_overlaid(on)
            self._settings.keep_flag(_OVERLAY, on)
            self._settings.keep_flag(_KNOWN, True)
        if self._stepping is not None:
            self._stepping.show_again()

    # The view

    def _build(self) -> None:
        if self.view is not None:
            return
        actions = self._window.actions_by_name
        self.view = CompareView(actions["overlay"], self._window)
        self.list = DifferenceList(actions["previous-difference"], actions["next-difference"])
        self._stepping = Stepping(self.view, self.list, self)
        self._window.stage.addWidget(self.view)
        self._window.fill_panel(self._window.table, self.list)
        self.list.hide()
        self.set_theme(self._theme())
        self._pages.adopt(self.view.a)
        self.view.b.page_link_clicked.connect(self.view.b.go_to_page)
        self.view.b.link_clicked.connect(self._pages.link_clicked)
        self.view.b.set_hover_text(self.hover_text_of_b)
        self.view.head_b.chosen.connect(self.choose)
        self.view.head_b.freeze_wanted.connect(self.freeze)
        self.view.left.connect(self._uncheck)

    def _uncheck(self) -> None:
        self._window.actions_by_name["compare"].setChecked(False)

    def _show(self, document: DocumentId, state: DocumentState) -> None:
        """Bring the compare view forward, with this document."""
        view, info = self.view, state.facts.info
        if view is None or info is None or self.list is None:
            return
        if self._shown is None:
            self._set_overlaid()
        like = self._pages.view_of(document)
        self._shown, self._sizes, self._statuses = document, info.page_sizes, ()
        self._other.forget()
        self._pages.take_back()
        view.begin(info.page_sizes, like)
        self._pages.lend(document, view.a)
        if self._stepping is not None:
            self._stepping.begin()
        if self._window.stage.currentWidget() is not view:
            self._window.stage.setCurrentWidget(view)
            view.a.setFocus(Qt.FocusReason.OtherFocusReason)
        self._swap_tables(self.list)
        self._enable(True)
        self._window.installEventFilter(self)

    def _hide(self) -> None:
        """Bring the document's own view forward."""
        if self._shown is None:
            return
        self._shown = None
        self._other.forget()
        self._window.stage.setCurrentWidget(self._window.documents)
        self._pages.take_back()
        if self.view is not None:
            self.view.begin((), None)  # its pictures and lines are free to go
        self._swap_tables(None)
        self._enable(False)
        self._window.removeEventFilter(self)

    def _set_overlaid(self) -> None:
        narrow = self._window.stage.width() < _NARROW
        overlaid = self._settings.flag(_OVERLAY, False) if self._settings.flag(_KNOWN, False) else narrow
        self._window.actions_by_name["overlay"].setChecked(overlaid)
        if self.view is not None:
            self.view.set_overlaid(overlaid)

    def _swap_tables(self, shown: QWidget | None) -> None:
        """Put the list of differences into the place of the segment table, or take it away again."""
        layout = self._window.table.layout()
        if layout is None or self.list is None:
            return
        for at in range(layout.count()):
            item = layout.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(widget is shown if shown is not None else widget is not self.list)

    # The session

    def _follow(self) -> None:
        """Show what holds now: what a listener is told may be older, and answers come in between."""
        session = self._store.session
        if not self._on or self.view is None:
            return
        document, state = session.active, session.current
        if document is None or state is None:
            self._uncheck()
            return
        if state.facts.info is None or state.facts.problem is not None:
            self._hide()  # a locked document asks for its password first
            return
        if document != self._shown or self._sizes != state.facts.info.page_sizes:
            self._show(document, state)
        self._update(document, state)

    def _update(self, document: DocumentId, state: DocumentState) -> None:
        view, facts = self.view, state.facts
        if view is None:
            return
        if facts.pages is not self._statuses:
            self._statuses = facts.pages
            view.set_statuses(facts.pages)
        choice = self._choice(document, state)
        if facts.evidence is not None:
            self._other.want(facts.evidence, self._strategies[choice.strategy], choice)
        view.head_b.set_choices(self._offered(document), FROZEN if choice.frozen else choice.strategy)
        a, b = self._side_a(state), self._side_b(choice, state)
        view.set_sides(facts.lines, a, b)
        if facts.lines is not None and a.labels is not None and b.labels is not None:
            self._other.compare(facts.lines, a.labels, b.labels)
        else:
            self._show_comparison(None, *_WAITING)

    def _compared(self, comparison: Comparison) -> None:
        state = self._store.session.current
        if state is None or state.facts.lines is not comparison.lines:
            return
        self._show_comparison(comparison, "No differences", _same_text(comparison))

    def _show_comparison(self, comparison: Comparison | None, title: str, sentence: str) -> None:
        if self._stepping is not None:
            self._stepping.show(comparison, title, sentence)
            self._enable(self._shown is not None)

    def _choice(self, document: DocumentId, state: DocumentState) -> Choice:
        """Return what B is made with; at first the strategy compared with last, or another one than A's."""
        if document not in self._choices:
            others = [name for name in self._strategies if name != state.work.strategy]
            last = self._settings.text("compare-with")
            name = last if last in others else next(iter(others), state.work.strategy)
            self._choices[document] = Choice.of(name, state.work.parameters.get(name, {}))
        return self._choices[document]

    def _offered(self, document: DocumentId) -> list[tuple[str, str]]:
        offered = [(name, strategy.title) for name, strategy in self._strategies.items()]
        frozen = self._frozen.get(document)
        if frozen is not None:
            offered.append((FROZEN, f"{self._strategies[frozen.strategy].title}, frozen"))
        return offered

    def _side_a(self, state: DocumentState) -> Side:
        strategy, facts = self._strategies[state.work.strategy], state.facts
        detail = settings_text(strategy, state.work.active_parameters)
        return Side(strategy.title, detail, facts.labels, facts.segments)

    def _side_b(self, choice: Choice, state: DocumentState) -> Side:
        strategy = self._strategies[choice.strategy]
        labels, segments = self._other.of(state.facts.lines)
        detail = settings_text(strategy, choice.parameters) or "default settings"
        return Side(strategy.title, detail, labels, segments)

    def hover_text_of_b(self, line: int) -> tuple[str, str]:
        """Return the title and the reason of B's segment that `line` is in."""
        document, state = self._store.session.active, self._store.session.current
        if document is None or state is None or state.facts.evidence is None or state.facts.lines is None:
            return "", ""
        _, segments = self._other.of(state.facts.lines)
        if segments is None or not 0 <= line < len(segments.of_line):
            return "", ""
        choice = self._choice(document, state)
        ordinal = int(segments.of_line[line])
        reason = self._strategies[choice.strategy].explain(state.facts.evidence, choice.parameters, line)
        return f"{ordinal + 1} {Role(int(segments.role[ordinal])).label}", reason


def _same_text(comparison: Comparison) -> str:
    count = int(comparison.a.starts.sum())
    return "Both find the same segment." if count == 1 else f"Both find the same {count:,} segments."


def _raise(error: Exception) -> None:
    """Let the window's fault report tell of it."""
    raise error
