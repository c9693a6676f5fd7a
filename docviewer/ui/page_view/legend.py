"""The legend floating over the pages: what colours and marks stand for; a click on a role hides its boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from docviewer.ui import theme as themes
from docviewer.ui.page_view.legend_entry import ENTRY_HEIGHT, PAD, LegendEntry
from docviewer.ui.page_view.legend_mark import LegendMark
from docviewer.ui.page_view.mark_words import LEGEND_MARKS
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from docviewer.ui.theme import Theme

#: Pixels above and below the entries.
_INSET = 3


class Legend(QWidget):
    """A pill of entries for the roles that occur.

    Signals:
        roles_toggled(hidden): Role values hidden now.
        left: The keyboard is to go back to where it came from.
        entered: The pointer is on the legend now, not on what lies below.
    """

    roles_toggled = Signal(frozenset)
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Legend of segment roles"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme = themes.LIGHT
        self._width = 640
        self._present: frozenset[int] = frozenset()
        self._hidden: frozenset[int] = frozenset()
        self._values: dict[str, int] = {}
        self.entries = tuple(LegendEntry(tr(name), tokens, self) for name, tokens in themes.LEGEND)
        self.marks = tuple(LegendMark(token, self) for token in LEGEND_MARKS)
        self._marks: tuple[str, ...] = ()
        for entry in self.entries:
            entry.clicked.connect(self._toggle)
        self._parts: tuple[LegendEntry | LegendMark, ...] = (*self.entries, *self.marks)
        for part in self._parts:
            part.hide()
        self.hide()

    @property
    def present(self) -> frozenset[int]:
        """Role values that occur."""
        return self._present

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        self._theme = theme
        for part in self._parts:
            part.theme = theme
        self.update()

    def set_present(self, roles: frozenset[int], marks: tuple[str, ...] = ()) -> None:
        """Show the roles and marks (names as in `mark_words`) that occur, or no legend if there are none."""
        if (roles, marks) == (self._present, self._marks):
            return
        # Imported here because labels bring numpy, which the first page does without.
        from docviewer.core.labels import ROLE_BY_TOKEN

        self._values = {token: int(role) for token, role in ROLE_BY_TOKEN.items()}
        self._present, self._marks = roles, marks
        self.fit(self._width)

    def set_hidden_roles(self, hidden: frozenset[int]) -> None:
        """Show which roles are hidden."""
        self._hidden = hidden
        for entry in self.entries:
            entry.setChecked(not (roles := self._roles(entry)) or not roles <= hidden)

    def fit(self, width: int) -> None:
        """Arrange the entries in rows of at most `width` pixels; too narrow a view has no legend."""
        self._width = width
        shown: list[LegendEntry | LegendMark] = [entry for entry in self.entries if self._roles(entry) & self._present]
        shown += [part for part in self.marks if part.token in self._marks]
        x, row, widest = PAD, 0, 0
        for part in self._parts:
            part.setVisible(part in shown)
        for part in shown:
            hint = part.sizeHint()
            if x > PAD and x + hint.width() + PAD > width:
                x, row = PAD, row + 1
            part.setGeometry(x, _INSET + row * ENTRY_HEIGHT, hint.width(), ENTRY_HEIGHT)
            x += hint.width() + themes.GRID
            widest = max(widest, x - themes.GRID + PAD)
        self.resize(max(1, widest), (row + 1) * ENTRY_HEIGHT + 2 * _INSET)
        self.setVisible(bool(shown) and widest <= max(width, 1))
        self.set_hidden_roles(self._hidden)
        self.update()

    def group_of(self, role: int) -> str:
        """Return the name of the entry that a role value belongs to, or ""."""
        return next((entry.text() for entry in self.entries if role in self._roles(entry)), "")

    def hide_role(self, role: int) -> None:
        """Hide the boxes of a role value, and of those in the same entry, on behalf of a person."""
        for entry in self.entries:
            if role in self._roles(entry):
                entry.setChecked(False)
        self._toggle()

    def focus_first(self) -> None:
        """Give the first entry the keyboard."""
        for entry in self.entries:
            if entry.isVisible():
                entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _roles(self, entry: LegendEntry) -> frozenset[int]:
        return _values(entry.tokens, self._values)

    def _toggle(self) -> None:
        hidden = set(self._hidden)
        for entry in self.entries:
            if entry.isChecked():
                hidden -= self._roles(entry)
            else:
                hidden |= self._roles(entry)
        self._hidden = frozenset(hidden)
        self.roles_toggled.emit(self._hidden)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell so: no widget below is told that the pointer left it."""
        self.entered.emit()
        super().enterEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have no menu, nor that of the page below."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let no click between the entries through to the page below."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from entry to entry with the arrow keys; Escape goes back."""
        shown = [entry for entry in self.entries if entry.isVisible()]
        at = next((i for i, entry in enumerate(shown) if entry.hasFocus()), -1)
        way = _WAYS.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif way and at >= 0:
            shown[(at + way) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.panel))
        corner = ENTRY_HEIGHT / 2 + _INSET
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.end()


_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def _values(tokens: Iterable[str], values: dict[str, int]) -> frozenset[int]:
    return frozenset(values[token] for token in tokens if token in values)
