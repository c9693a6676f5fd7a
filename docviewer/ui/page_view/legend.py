"""The legend floating over the pages: which colour and mark stands for which role; a click hides one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from docviewer.ui import theme as themes
from docviewer.ui.page_view.role_marks import ink_on, mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from docviewer.ui.theme import Theme

#: Reasons for focus that are the keyboard's.
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_HEIGHT = 22
_SWATCH = 11
_PAD = 10
_INSET = 3


class LegendEntry(QAbstractButton):
    """One group of roles: swatch and name; checked means shown."""

    def __init__(self, name: str, tokens: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.theme = themes.LIGHT
        self._ring = False
        self.setText(name)
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"Show boxes of role {name}")
        self.toggled.connect(self._name_tip)
        self._name_tip(True)

    def _name_tip(self, shown: bool) -> None:
        self.setToolTip(f"Hide {self.text()} boxes" if shown else f"Show {self.text()} boxes")

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(themes.LABEL_PX)
        font.setStrikeOut(not self.isChecked())
        return font

    def sizeHint(self) -> QSize:
        """Return the room for swatch and name."""
        return QSize(_SWATCH + 6 + QFontMetrics(self._font()).horizontalAdvance(self.text()) + _PAD, _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, if it came here by keys."""
        self._ring = event.reason() in BY_KEYS
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        self._ring = False
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatch and name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self._ring:
            painter.setPen(QPen(QColor(self.theme.accent), 1.5) if self._ring else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.tint) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 1.75, -0.75, -1.75), 8, 8)
        self._paint_swatch(painter, QRectF(_PAD / 2, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH))
        painter.setPen(QColor(self.theme.text if self.isChecked() else self.theme.soft))
        painter.setFont(self._font())
        left = round(_PAD / 2) + _SWATCH + 6
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_swatch(self, painter: QPainter, swatch: QRectF) -> None:
        shown = self.isChecked()
        colour = themes.role_mark(self.tokens[0], self.theme.panel)
        painter.setPen(Qt.PenStyle.NoPen if shown else QPen(QColor(colour), 1))
        painter.setBrush(QColor(colour) if shown else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(swatch if shown else swatch.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink_on(colour) if shown else colour))
        painter.drawRects(mark(self.tokens[0], swatch.adjusted(2, 1.5, -2, -1.5), _SWATCH))


class Legend(QWidget):
    """A pill of entries for the roles that occur.

    Signals:
        roles_toggled(hidden): Role values hidden now.
        left: The keyboard is to go back to where it came from.
    """

    roles_toggled = Signal(frozenset)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Legend of segment roles")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme = themes.LIGHT
        self._width = 640
        self._present: frozenset[int] = frozenset()
        self._hidden: frozenset[int] = frozenset()
        self._values: dict[str, int] = {}
        self.entries = tuple(LegendEntry(name, tokens, self) for name, tokens in themes.LEGEND)
        for entry in self.entries:
            entry.clicked.connect(self._toggle)
            entry.hide()
        self.hide()

    @property
    def present(self) -> frozenset[int]:
        """Role values that occur."""
        return self._present

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        self._theme = theme
        for entry in self.entries:
            entry.theme = theme
        self.update()

    def set_present(self, roles: frozenset[int]) -> None:
        """Show the roles that occur, or no legend if there are none."""
        if roles == self._present:
            return
        # Imported here because labels bring numpy, which the first page does without.
        from docviewer.core.labels import ROLE_BY_TOKEN

        self._values = {token: int(role) for token, role in ROLE_BY_TOKEN.items()}
        self._present = roles
        self.fit(self._width)

    def set_hidden_roles(self, hidden: frozenset[int]) -> None:
        """Show which roles are hidden."""
        self._hidden = hidden
        for entry in self.entries:
            entry.setChecked(not (roles := self._roles(entry)) or not roles <= hidden)

    def fit(self, width: int) -> None:
        """Arrange the entries in rows of at most `width` pixels; too narrow a view has no legend."""
        self._width = width
        shown = [entry for entry in self.entries if self._roles(entry) & self._present]
        x, row, widest = _PAD, 0, 0
        for entry in self.entries:
            entry.setVisible(entry in shown)
        for entry in shown:
            hint = entry.sizeHint()
            if x > _PAD and x + hint.width() + _PAD > width:
                x, row = _PAD, row + 1
            entry.setGeometry(x, _INSET + row * _HEIGHT, hint.width(), _HEIGHT)
            x += hint.width() + themes.GRID
            widest = max(widest, x - themes.GRID + _PAD)
        self.resize(max(1, widest), (row + 1) * _HEIGHT + 2 * _INSET)
        self.setVisible(bool(shown) and widest <= max(width, 1))
        self.set_hidden_roles(self._hidden)
        self.update()

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
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _HEIGHT / 2 + 3, _HEIGHT / 2 + 3)
        painter.end()


_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def _values(tokens: Iterable[str], values: dict[str, int]) -> frozenset[int]:
    return frozenset(values[token] for token in tokens if token in values)
