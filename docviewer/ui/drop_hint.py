"""A calm frame over the window while files are dragged over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LIGHT, PANEL_PADDING, RADIUS
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from docviewer.ui.theme import Theme

TEXT = tr_later("Drop to open")
_EDGE_PX = 2
_VEIL_ALPHA = 150


class DropHint(QWidget):
    """Covers its parent, which stays to be seen below it; takes neither mouse, keys nor drops."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr(TEXT))
        self.hide()
        parent.installEventFilter(self)

    def show_over(self) -> None:
        """Cover the parent."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the parent."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint veil, frame and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.panel)
        veil.setAlpha(_VEIL_ALPHA)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(self._theme.accent), _EDGE_PX))
        inset = GRID + _EDGE_PX / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        self._paint_text(painter)
        painter.end()

    def _paint_text(self, painter: QPainter) -> None:
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(tr(TEXT)) + 2 * PANEL_PADDING
        plate = QRectF(0, 0, width, max(CONTROL_HEIGHT, metrics.height()) + 2 * GRID)
        plate.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(plate, RADIUS, RADIUS)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, tr(TEXT))
