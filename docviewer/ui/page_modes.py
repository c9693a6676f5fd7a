"""How pages are looked at: turned (each document), one or all, in which colours (the whole window)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup

from docviewer.core.session import with_turn
from docviewer.ui.page_view.page_colours import AS_IS, COLOURS, PageColours
from docviewer.ui.page_view.view_modes import ViewModes

if TYPE_CHECKING:
    from docviewer.core.jobs import Runner
    from docviewer.core.parameters import Value
    from docviewer.core.session import DocumentState, Session
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store

_COLOURS, _LAYOUT = "page_colours", "page_layout"
_SINGLE, _CONTINUOUS = "single", "continuous"


class PageModes(QObject):
    """Binds the commands of the view menu to all page views, and remembers what was chosen.

    Args:
        store: The session, which knows how each document is turned.
        pages: Has the views.
        settings: Remembers layout and colours.
        window: Has the commands.
        runner: Recolours pictures.

    Signals:
        colours_changed(object): The `PageColours` of pages and thumbnails from now on.
    """

    colours_changed = Signal(object)

    def __init__(
        self, store: Store, pages: PagesController, settings: Settings, window: MainWindow, runner: Runner
    ) -> None:
        super().__init__(window)
        self._store, self._pages, self._settings = store, pages, settings
        self._actions = window.actions_by_name
        self._runner = runner
        self._group_colours()
        self._actions.connect_all(
            {
                "rotate-left": lambda: self._turn(-1),
                "rotate-right": lambda: self._turn(1),
                "single-page": self._choose_layout,
            }
        )
        settings.changed.connect(self._setting_changed)
        store.subscribe(self._session_changed)
        self._show()

    @property
    def colours(self) -> PageColours:
        """The colours that pages are read in."""
        return COLOURS.get(self._settings.word(_COLOURS), AS_IS)

    @property
    def continuous(self) -> bool:
        """Whether all pages lie one below the other."""
        return self._settings.word(_LAYOUT) != _SINGLE

    def _group_colours(self) -> None:
        group = QActionGroup(self)
        for name in COLOURS:
            action = group.addAction(self._actions[f"colours-{name}"])
            action.triggered.connect(lambda _=False, name=name: self._settings.set_value(_COLOURS, name))

    def _choose_layout(self) -> None:
        single = self._actions["single-page"].isChecked()
        self._settings.set_value(_LAYOUT, _SINGLE if single else _CONTINUOUS)

    def _turn(self, way: int) -> None:
        document, state = self._store.session.active, self._store.session.current
        if document is not None and state is not None:
            self._store.apply(with_turn, document, state.view.turn + way)

    def _setting_changed(self, name: str, _value: Value) -> None:
        if name in (_COLOURS, _LAYOUT):
            self._show()
        if name == _COLOURS:
            self.colours_changed.emit(self.colours)

    def _session_changed(self, old: Session, new: Session) -> None:
        for document, state in new.documents.items():
            before = old.documents.get(document)
            if before is None or before.view.turn != state.view.turn:
                self._show_document(document, state)

    def _show(self) -> None:
        self._actions["single-page"].setChecked(not self.continuous)
        self._actions[f"colours-{self.colours.name}"].setChecked(True)
        for document, state in self._store.session.documents.items():
            self._show_document(document, state)

    def _show_document(self, document: int, state: DocumentState) -> None:
        modes = ViewModes(state.view.turn, self.continuous, self.colours)
        for view in self._pages.views_of(document):
            view.set_runner(self._runner)
            view.set_modes(modes)
