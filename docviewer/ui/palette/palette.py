"""The palette itself: a field and a list over the window. The field keeps the keyboard; arrows move in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from docviewer.ui.palette.entry_list import ROW_PX, EntryDelegate, EntryModel
from docviewer.ui.theme import RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.palette.entries import Entry
    from docviewer.ui.theme import Theme

_WIDTH, _ROWS = 600, 12
_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Palette(QFrame):
    """Pops up over a window.

    Signals:
        typed(str): Something else stands in the field; answer with `show_entries`.
        chosen(object): An `Entry` that can be done now was confirmed.
    """

    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setWindowTitle(tr("Find command"))
        self.setAccessibleName(tr("Find command"))
        self.field, self.list, self.empty = QLineEdit(), QListView(), QLabel(tr("Nothing has these letters."))
        self._model = EntryModel()
        self._delegate = EntryDelegate(self._model, self)
        self.field.setPlaceholderText(tr("Type a command, a document or a page number"))
        self.field.setAccessibleName(tr("Find command"))
        self.list.setAccessibleName(tr("Commands found"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty.setProperty("soft", "true")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(RELATED_GAP,) * 4)
        layout.setSpacing(RELATED_GAP)
        for part in (self.field, self.list, self.empty):
            layout.addWidget(part)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.typed)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._tell_current())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.theme = theme
        self.setStyleSheet(f"#palette {{ background: {theme.panel}; border: 1px solid {theme.edge}; }}")

    def open_over(self, window: QWidget) -> None:
        """Pop up at the top of a window, with an empty field."""
        self.field.clear()
        width = min(_WIDTH, window.width() - 4 * RELATED_GAP)
        height = min((_ROWS + 1) * ROW_PX + 4 * RELATED_GAP, window.height() - 12 * RELATED_GAP)
        self.resize(width, height)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 10 * RELATED_GAP)))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what fits; the first is chosen."""
        self._model.set_entries(entries)
        self.list.setVisible(bool(entries))
        self.empty.setVisible(not entries)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.scrollToTop()
        self._tell_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list, confirm, or close, while the field keeps the keyboard."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _TO_LIST:
            QApplication.sendEvent(self.list, event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex().row())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().eventFilter(watched, event)

    def _choose(self, row: int) -> None:
        entry = self._model.entry(row)
        if entry is not None and not entry.obstacle:
            self.hide()
            self.chosen.emit(entry)

    def _tell_current(self) -> None:
        """A screen reader stays in the field: it hears the current row as its description."""
        text = self._model.data(self.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
        self.field.setAccessibleDescription(str(text or self.empty.text()))
