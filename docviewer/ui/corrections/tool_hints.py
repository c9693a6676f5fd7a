"""Say in the status bar what the keys do now that a tool or a caret is on the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from docviewer.ui.page_view.box_tool import Tool
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store


class ToolHints(QObject):
    """Follows the pages in front.

    Args:
        store: Says when others come to the front.
        pages: Have them.
        window: Has the status bar, and the keys of the commands.
    """

    def __init__(self, store: Store, pages: PagesController, window: MainWindow) -> None:
        super().__init__(window)
        self._pages, self._window = pages, window
        store.subscribe(lambda _old, _new: self.show())

    def bind(self, view: PageView) -> None:
        """Follow what is in hand on a page view."""
        view.tool_changed.connect(lambda _tool: self.show())
        view.caret_moved.connect(self.show)

    def show(self) -> None:
        """Say what the keys do, nothing where they do what they always do."""
        view = self._pages.current
        self._window.status.show_hint("" if view is None else self._words(view))

    def _words(self, view: PageView) -> str:
        match view.tool:
            case Tool.DRAW:
                return tr("Draw a box, by mouse or arrow keys · Enter ends, Esc gives up")
            case Tool.ADJUST:
                return tr("Arrows move the lower right edges, with Shift the upper left · Enter ends, Esc gives up")
            case Tool.FRAME:
                return tr("Draw a frame around segments · Esc gives up")
        if view.caret is None:
            return ""
        key = self._window.actions_by_name["split"].shortcut()
        if key.isEmpty():
            return tr("Arrows move the caret: “Split” splits there · Esc takes it away")
        name = key.toString(QKeySequence.SequenceFormat.NativeText)
        return tr("{key} splits here · arrows move the caret, Esc takes it away", key=name)
