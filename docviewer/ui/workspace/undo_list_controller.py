"""Open the list of all steps and go to the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt

from docviewer.ui.workspace.undo_list import UndoList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docviewer.core.session import Session
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme

_COMMAND = "undo-list"
_BUTTONS = ("undo", "redo")


class UndoListController(QObject):
    """Shows the history of the document in front, under the buttons that undo and redo."""

    def __init__(self, store: Store, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        self.popup = UndoList(theme, window)
        self.popup.point_chosen.connect(self._go_to)
        window.actions_by_name.connect_all({_COMMAND: self.open})
        for button in self._buttons():
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(self.open)
        store.subscribe(self._session_changed)
        self._session_changed(store.session, store.session)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.popup.set_theme(theme)

    def open(self) -> None:
        """Show the list."""
        self.popup.show_history(self._store.history(self._store.session.active))
        shown = (button for button in self._buttons() if button.isVisible())
        under = next(shown, self._window.tool_bar)
        self.popup.open_at(under.mapToGlobal(QPoint(0, under.height())), self._on_screen)

    def _buttons(self) -> list[QWidget]:
        """Return the buttons of undo and redo: a right click on one of them opens the list."""
        bar, actions = self._window.tool_bar, self._window.actions_by_name
        return [button for name in _BUTTONS if (button := bar.widgetForAction(actions[name])) is not None]

    def _on_screen(self, corner: QPoint, size: QSize) -> QPoint:
        area = self._window.screen().availableGeometry()
        x = max(area.left(), min(corner.x(), area.right() - size.width()))
        return QPoint(x, max(area.top(), min(corner.y(), area.bottom() - size.height())))

    def _go_to(self, done: int) -> None:
        if self._store.session.active is not None:
            self._store.go_to(self._store.session.active, done)

    def _session_changed(self, old: Session, new: Session) -> None:
        history = self._store.history(new.active)
        self._window.actions_by_name[_COMMAND].setEnabled(bool(history.done or history.undone))
