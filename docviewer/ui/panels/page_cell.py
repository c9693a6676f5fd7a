"""A cell of the list of thumbnails: a page's picture, turned as the page is, with its number and mark below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from docviewer.ui import theme as themes
from docviewer.ui.panels.page_mark import paint_mark

if TYPE_CHECKING:
    from docviewer.ui.panels.thumbnails import ThumbnailList

_Index = QModelIndex | QPersistentModelIndex
NUMBER_HEIGHT, GAP = 18, 12


class PageCell(QStyledItemDelegate):
    """Paints one page: its picture, an edge, its number below."""

    def __init__(self, thumbnails: ThumbnailList) -> None:
        super().__init__(thumbnails)
        self._list = thumbnails

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size of a cell: picture, number, and the gap to the next."""
        room = self._list.room()
        return QSize(room.width(), room.height() + NUMBER_HEIGHT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one page."""
        thumbnails, page, theme = self._list, index.row(), self._list.theme
        cell: QRect = option.rect
        frame = thumbnails.frame(page, cell)
        current = page == thumbnails.currentIndex().row()
        painter.fillRect(frame, QColor(thumbnails.colours.paper))
        picture = thumbnails.picture(page)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            _paint_turned(painter, frame, picture, thumbnails.turn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = 2.0 if current else 1.0
        painter.setPen(QPen(QColor(theme.accent if current else theme.line), edge))
        painter.drawRoundedRect(frame.adjusted(-edge / 2, -edge / 2, edge / 2, edge / 2), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        font = QFont(thumbnails.font())
        font.setPixelSize(themes.SECONDARY_PX)
        font.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.text if current else theme.soft))
        number = QRectF(cell.x(), frame.bottom() + 4, cell.width(), NUMBER_HEIGHT)
        painter.drawText(number, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(page + 1))
        if (mark := thumbnails.mark(page)) is not None:
            paint_mark(painter, number, mark, theme)


def _paint_turned(painter: QPainter, frame: QRectF, picture: QPixmap, turn: int) -> None:
    """Fill `frame` with a picture that is turned clockwise by so many quarters."""
    painter.save()
    painter.translate(frame.center())
    painter.rotate(90 * turn)
    size = frame.size().transposed() if turn % 2 else frame.size()
    upright = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
    painter.drawPixmap(upright, picture, QRectF(picture.rect()))
    painter.restore()
