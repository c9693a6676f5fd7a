"""Bind the commands that act on the pages themselves: change a box by keys, select by a frame, find lines left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from docviewer.ui.page_view.box_tool import Tool

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.pages_controller import PagesController


class PageTools(QObject):
    """Acts on the pages in front, and gives them the keyboard: arrows and Enter go on from there.

    Args:
        pages: Have the view in front.
        window: Has the actions.
    """

    def __init__(self, pages: PagesController, window: MainWindow) -> None:
        super().__init__(window)
        self._pages = pages
        window.actions_by_name.connect_all(
            {
                "adjust-box": lambda: self._do(lambda view: view.set_tool(Tool.ADJUST)),
                "select-by-frame": lambda: self._do(lambda view: view.set_tool(Tool.FRAME)),
                "select-all-segments": lambda: self._do(lambda view: view.choose_all()),
                "next-left-out": lambda: self._do(lambda view: view.step_excluded(True)),
                "previous-left-out": lambda: self._do(lambda view: view.step_excluded(False)),
            }
        )

    def _do(self, act: Callable[[PageView], object]) -> None:
        view = self._pages.current
        if view is not None:
            act(view)
            view.setFocus(Qt.FocusReason.OtherFocusReason)
