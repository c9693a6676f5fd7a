"""The row above the segment table: filter box, what is wrong with the filter, how many segments match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from docviewer.ui.icons import icon
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LIGHT, RELATED_GAP
from docviewer.ui.wording import tr, tr_later, tr_n

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

PLACEHOLDER = tr_later("Filter role:heading page:2 text")
_DEBOUNCE_MS = 150
_WIDEST, _NARROWEST = 328, 160
_SHEET = "QLineEdit {{ border-radius: {radius}px; padding: 0 4px; {edge} }} QToolButton {{ padding: 0; border: 0; }}"


class FilterBox(QLineEdit):
    """An entry field whose Escape empties it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class FilterBar(QWidget):
    """Filter box and count.

    Signals:
        edited(str): The filter as typed, a moment after the last key, at once with Enter.
    """

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._told = ""
        self.box = FilterBox()
        self.box.setPlaceholderText(tr(PLACEHOLDER))
        self.box.setAccessibleName(tr("Filter segments"))
        self.box.setAccessibleDescription(
            tr("Words to look for, and conditions as role:heading, page:2 or confidence:<80")
        )
        self.box.setMinimumHeight(CONTROL_HEIGHT)
        self.box.setMaximumWidth(_WIDEST)
        self.box.setAcceptDrops(False)  # a file dropped here is for the window
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search = self.box.addAction(icon("search", LIGHT, "soft"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(tr("Clear filter"), self)
        self._clear.triggered.connect(self.clear)
        self.count = _label()
        self.count.setProperty("soft", "true")
        self.problem = _label()
        self.problem.setProperty("problem", "true")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._wait = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._wait.timeout.connect(self._tell)
        self.box.textChanged.connect(self._changed)
        self.box.returnPressed.connect(self._tell)
        self._lay_out()
        self.set_theme(LIGHT)

    def clear(self) -> None:
        """Empty the filter, and say so at once."""
        self.box.clear()
        self._tell()

    def set_text(self, text: str) -> None:
        """Put a filter into the box, and say so at once."""
        self.box.setText(text)
        self._tell()

    def settle(self) -> None:
        """Tell at once what was typed last: something is about to look at what is shown."""
        self._tell()

    def add_tools(self, tools: QWidget, at_end: QWidget) -> None:
        """Put tools behind the box, and one at the end of the row behind the count."""
        self._row.insertWidget(1, tools, 1)
        self._row.addWidget(at_end)
        self.box.setMinimumWidth(_NARROWEST)

    def set_count(self, shown: int, all_segments: int, filtered: bool) -> None:
        """Show how many segments there are, or match."""
        self.count.setVisible(all_segments > 0)
        all_of_them = tr_n("1 segment", "{n} segments", all_segments)
        some = tr_n("{shown} of 1 segment", "{shown} of {n} segments", all_segments, shown=f"{shown:,}")
        self.count.setText(some if filtered else all_of_them)

    def show_problem(self, sentence: str) -> None:
        """Show what is wrong with the filter; empty when nothing is."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self._style()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._search.setIcon(icon("search", theme, "soft"))
        self._clear.setIcon(icon("close", theme, "soft"))
        self._style()

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout()
        row.setSpacing(RELATED_GAP)
        row.addWidget(self.box, 1)
        row.addStretch(0)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        rows.addLayout(row)
        rows.addWidget(self.problem)

    def _style(self) -> None:
        edge = f"border-color: {self._theme.error};" if self.problem.text() else ""
        self.box.setStyleSheet(_SHEET.format(radius=CONTROL_HEIGHT // 2, edge=edge))

    def _changed(self) -> None:
        self._show_clear()
        self._wait.start()

    def _show_clear(self) -> None:
        shown = self._clear in self.box.actions()
        if bool(self.box.text()) and not shown:
            self.box.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        elif not self.box.text() and shown:
            self.box.removeAction(self._clear)

    def _tell(self) -> None:
        self._wait.stop()
        if self.box.text() != self._told:
            self._told = self.box.text()
            self.edited.emit(self._told)


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
