"""One entry of the legend: swatch with colour and mark, and the name of a group of roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from docviewer.ui import theme as themes
from docviewer.ui.page_view.role_marks import ink_on, mark
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent

#: Reasons for focus that are the keyboard's.
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
#: Pixels: height of an entry, its swatch's side, room at its ends.
ENTRY_HEIGHT = 24
_SWATCH = 11
PAD = 10


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
        self.setAccessibleName(tr("Show boxes of role {role}", role=name))
        self.toggled.connect(self._name_tip)
        self._name_tip(True)

    def _name_tip(self, shown: bool) -> None:
        self.setToolTip(
            tr("Hide {role} boxes", role=self.text()) if shown else tr("Show {role} boxes", role=self.text())
        )

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(themes.LABEL_PX)
        font.setStrikeOut(not self.isChecked())
        return font

    def sizeHint(self) -> QSize:
        """Return the room for swatch and name."""
        return QSize(_SWATCH + 6 + QFontMetrics(self._font()).horizontalAdvance(self.text()) + PAD, ENTRY_HEIGHT)

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
        self._paint_swatch(painter, QRectF(PAD / 2, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH))
        painter.setPen(QColor(self.theme.text if self.isChecked() else self.theme.soft))
        painter.setFont(self._font())
        left = round(PAD / 2) + _SWATCH + 6
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
