"""The card beside the pointer that says what a segment is and why it starts there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
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
#: Between title and body.
_BETWEEN = 3
_LINE_SEPARATOR = "\u2028"


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

    def _layouts(self, width: int) -> list[tuple[QTextLayout, str]]:
        """Return title and body, those that aren't empty, in lines of at most `width` pixels, with their colours."""
        colours = (self._theme.text, self._theme.soft)
        parts = zip(self._texts, self._fonts(), colours, strict=True)
        return [(in_lines(text, font, width), colour) for text, font, colour in parts if text]

    def _size_in(self, area: QRect) -> QSize:
        layouts = self._layouts(max(40, min(_WIDEST, area.width() - 16) - 2 * (_PAD_X + _EDGE)))
        lines = [layout.lineAt(i) for layout, _ in layouts for i in range(layout.lineCount())]
        width = math.ceil(max(line.naturalTextWidth() for line in lines))
        height = math.ceil(sum(line.height() for line in lines)) + _BETWEEN * (len(layouts) - 1)
        return QSize(width + 2 + 2 * (_PAD_X + _EDGE), height + 2 * (_PAD_Y + _EDGE))

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
        at = QPointF(_PAD_X + _EDGE, _PAD_Y + _EDGE)
        for layout, colour in self._layouts(self.width() - 2 * (_PAD_X + _EDGE)):
            painter.setPen(QColor(colour))
            layout.draw(painter, at)
            at += QPointF(0, layout.boundingRect().height() + _BETWEEN)
        painter.end()


def in_lines(text: str, font: QFont, width: int) -> QTextLayout:
    """Return `text` laid out in lines of at most `width` pixels; a word longer than that, as addresses are, is cut."""
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    down = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, down))
        down += line.height()
    layout.endLayout()
    return layout


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
