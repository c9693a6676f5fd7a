"""The card beside the pointer that says what a segment is and why it starts there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from docviewer.ui import theme as themes

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from docviewer.ui.theme import Theme

#: How long the pointer rests before the card comes.
DELAY_MS = 350
_WIDEST = 340
_PAD_X, _PAD_Y = 12, 8
#: Room around the card for its shadow.
_EDGE = 4
#: The card keeps clear of the pointer's picture: pixels right and below of its tip, and above.
_BELOW, _ABOVE, _BESIDE = 20, 8, 14
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class HoverCard(QWidget):
    """A title and some lines of text; never takes the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = themes.LIGHT
        self._texts = ("", "")
        self.hide()

    @property
    def texts(self) -> tuple[str, str]:
        """Title and body shown."""
        return self._texts

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        self._theme = theme
        self.update()

    def show_at(self, pointer: QPoint, title: str, body: str) -> None:
        """Show the card near `pointer` (of the parent), inside the parent; nothing if both texts are empty."""
        if not title and not body:
            self.hide()
            return
        self._texts = (title, body)
        self.setAccessibleName(title)
        self.setAccessibleDescription(body)
        area = self._area.rect()
        self.setGeometry(beside(pointer, self._size_in(area), area))
        self.show()
        self.raise_()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        lead, plain = QFont(self.font()), QFont(self.font())
        lead.setPixelSize(themes.LABEL_PX)
        lead.setWeight(QFont.Weight.DemiBold)
        plain.setPixelSize(themes.LABEL_PX)
        return lead, plain

    def _heights(self, width: int) -> list[QRect]:
        room = QRect(0, 0, width, 4000)
        return [
            QFontMetrics(font).boundingRect(room, _WRAP, text) if text else QRect()
            for font, text in zip(self._fonts(), self._texts, strict=True)
        ]

    def _size_in(self, area: QRect) -> QSize:
        width = max(40, min(_WIDEST, area.width() - 16) - 2 * (_PAD_X + _EDGE))
        lead, body = self._heights(width)
        between = 3 if self._texts[1] and self._texts[0] else 0
        return QSize(
            max(lead.width(), body.width()) + 2 + 2 * (_PAD_X + _EDGE),
            lead.height() + between + body.height() + 2 * (_PAD_Y + _EDGE),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint card and texts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(_EDGE + 0.5, _EDGE - 0.5, -_EDGE - 0.5, -_EDGE - 0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for distance, alpha in ((3, 12), (2, 22), (1, 40)):
            painter.setPen(QPen(QColor(0, 0, 0, alpha * (2 if self._theme.dark else 1)), 1))
            painter.drawRoundedRect(card.adjusted(-distance, 1 - distance, distance, distance), 6, 6)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(card, themes.RADIUS, themes.RADIUS)
        inside = self.rect().adjusted(_PAD_X + _EDGE, _PAD_Y + _EDGE, -_PAD_X - _EDGE, 0)
        lead, _ = self._heights(inside.width())
        fonts = self._fonts()
        painter.setPen(QColor(self._theme.text))
        painter.setFont(fonts[0])
        painter.drawText(inside, _WRAP, self._texts[0])
        painter.setPen(QColor(self._theme.soft))
        painter.setFont(fonts[1])
        painter.drawText(inside.adjusted(0, lead.height() + 3 if self._texts[0] else 0, 0, 0), _WRAP, self._texts[1])
        painter.end()


def beside(pointer: QPoint, size: QSize, area: QRect) -> QRect:
    """Return where a card of `size` goes: below, above or beside the pointer, inside `area` as far as it can be."""
    along = min(max(area.left(), pointer.x() - 8), max(area.left(), area.right() - size.width()))
    down = min(max(area.top(), pointer.y() - 8), max(area.top(), area.bottom() - size.height()))
    places = (
        QRect(QPoint(along, pointer.y() + _BELOW), size),
        QRect(QPoint(along, pointer.y() - _ABOVE - size.height()), size),
        QRect(QPoint(pointer.x() + _BESIDE, down), size),
        QRect(QPoint(pointer.x() - _BESIDE - size.width(), down), size),
    )
    return next((place for place in places if area.contains(place)), places[0])
