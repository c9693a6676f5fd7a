"""A panel with quiet tabs on top, as at both sides of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from docviewer.ui.wording import tr


class TabbedPanel(QWidget):
    """Named tabs over a stack of widgets; empty until pages are added.

    Signals:
        shown(str): Name of the tab that is in front now.
    """

    shown = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.bar = QTabBar(self)
        self.bar.setObjectName("panel")
        self.bar.setAccessibleName(tr("{name} tabs", name=name))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._show)

    def add(self, title: str, widget: QWidget) -> None:
        """Add `widget` under a tab of that title."""
        self._stack.addWidget(widget)
        self.bar.addTab(title)

    def bring_forward(self, widget: QWidget) -> None:
        """Show the tab of `widget`."""
        self.bar.setCurrentIndex(self._stack.indexOf(widget))

    def set_shown(self, widget: QWidget, shown: bool) -> None:
        """Show the tab of `widget`, or hide it; one that is hidden in front gives way to the first."""
        at = self._stack.indexOf(widget)
        if not shown and self.bar.currentIndex() == at:
            self.bar.setCurrentIndex(0)
        self.bar.setTabVisible(at, shown)
        # WORKAROUND Qt 6.11: tabs lack a pixel when another was hidden, and end in an ellipsis; lays them out again.
        self.bar.setTabText(0, self.bar.tabText(0))

    @property
    def current(self) -> QWidget | None:
        """The widget in front."""
        return self._stack.currentWidget()

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.shown.emit(self.bar.tabText(index))
