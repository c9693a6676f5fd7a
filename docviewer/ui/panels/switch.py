"""A switch: on or off, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from docviewer.ui.theme import CONTROL_HEIGHT, LIGHT

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_WIDTH = 36
_HEIGHT = 20


class Switch(QAbstractButton):
    """A checkable button drawn as a switch; the side the knob is on tells its state without colour.

    Signals:
        toggled(bool): From Qt; `clicked(bool)` for what a person did.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits it."""
        return QSize(_WIDTH + 4, CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint body, knob and focus ring."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.width() - _WIDTH - 2, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor((theme.accent if on else theme.edge) if self.isEnabled() else theme.track))
        painter.drawRoundedRect(body, _HEIGHT / 2, _HEIGHT / 2)
        painter.setBrush(QColor("#FFFFFF"))
        centre = body.right() - _HEIGHT / 2 if on else body.left() + _HEIGHT / 2
        painter.drawEllipse(QPointF(centre, body.center().y()), 7, 7)
        if self.hasFocus():
            ring = QColor(theme.accent)
            painter.setPen(QPen(ring, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(-1.5, -1.5, 1.5, 1.5), _HEIGHT / 2 + 2, _HEIGHT / 2 + 2)
        painter.end()
