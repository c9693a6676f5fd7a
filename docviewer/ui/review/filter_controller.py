"""Bind menu, chips and help to the filter box: they write into it what one could type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QToolButton

from docviewer.core.filter_terms import toggled, with_values
from docviewer.ui.icons import ICON_PX
from docviewer.ui.review.filter_help import FilterHelp
from docviewer.ui.review.filter_tools import FilterTools
from docviewer.ui.theme import CONTROL_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from docviewer.ui.panels.filter_bar import FilterBar
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme


class FilterController(QObject):
    """Keeps box and tools in step, both ways.

    Args:
        store: The session.
        bar: Has the box.
        apply: Opens the dialog for all that is shown.
        theme: Returns the colours in force.
    """

    def __init__(self, store: Store, bar: FilterBar, apply: QAction, theme: Callable[[], Theme]) -> None:
        super().__init__(bar)
        self._store, self._bar, self._theme = store, bar, theme
        self.tools = FilterTools()
        self.apply = QToolButton()
        self.apply.setDefaultAction(apply)
        self.apply.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.apply.setIconSize(QSize(ICON_PX, ICON_PX))
        self.apply.setFixedSize(CONTROL_HEIGHT, CONTROL_HEIGHT)
        self.apply.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.apply.setAccessibleName(apply.text().rstrip("…"))
        bar.add_tools(self.tools, self.apply)
        self.help: FilterHelp | None = None
        self.tools.toggled.connect(lambda key, value: bar.set_text(toggled(bar.box.text(), key, value)))
        self.tools.page_wanted.connect(self._narrow_to_page)
        self.tools.help_wanted.connect(self._show_help)
        bar.box.textChanged.connect(self.tools.show_text)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.tools.set_theme(theme)

    def _narrow_to_page(self) -> None:
        current = self._store.session.current
        if current is not None:
            self._bar.set_text(with_values(self._bar.box.text(), "page", (str(current.view.page + 1),)))

    def _show_help(self) -> None:
        self.help = FilterHelp(self._theme(), self._bar)
        self.help.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.help.chosen.connect(self._add)
        self.help.pop_up_over(self._bar.box)

    def _add(self, example: str) -> None:
        self._bar.set_text(f"{self._bar.box.text()} {example}".strip())
        self._bar.box.setFocus()
