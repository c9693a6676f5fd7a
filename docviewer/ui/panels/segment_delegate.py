"""Paint the cells of the segment table: numbers right, a role's mark beside its name, text on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docviewer.core.confidence import LOW, percent
from docviewer.core.work import ReviewState
from docviewer.ui.icons import ICON_PX, coloured_icon, icon
from docviewer.ui.panels.row_states import WORDS, RowState
from docviewer.ui.panels.segment_model import NUMBERS, Column, SegmentModel
from docviewer.ui.theme import GRID, LIGHT, RELATED_GAP, ROW_HEIGHT, role_mark, state_mark
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

MARK_WIDTH = 4
_MARK_HEIGHT = 12
_PILL_HEIGHT = 18
_ONE_LINE = Qt.TextFlag.TextSingleLine
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SegmentDelegate(QStyledItemDelegate):
    """Paints straight from the model: one call per cell, no style options to fill."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the fixed height of rows."""
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, SegmentModel):
            return
        row, column = index.row(), index.column()
        place: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(place, QColor(self._theme.tint))
        inner = place.adjusted(RELATED_GAP, 0, -RELATED_GAP, 0)
        painter.setPen(QColor(self._theme.text))
        if column == Column.ROLE:
            self._paint_mark(painter, inner, model.role_of(row).token, selected)
            inner.setLeft(inner.left() + MARK_WIDTH + RELATED_GAP)
        if column == Column.STATE:
            self._paint_state(painter, inner, model.state_of(row), selected)
            return
        if column in NUMBERS:
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | _MIDDLE | _ONE_LINE, model.cell(row, column))
            return
        if column == Column.TEXT and (sure := model.confidence_of(row)) < LOW:
            inner.setRight(self._paint_confidence(painter, inner, percent(sure)))
        text = painter.fontMetrics().elidedText(model.cell(row, column), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | _MIDDLE | _ONE_LINE, text)

    def _paint_confidence(self, painter: QPainter, place: QRect, text: str) -> int:
        """Paint a low confidence at the right, framed with dots as its box on the page; return what is left of it."""
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * GRID
        pill = QRectF(place.right() - width + 0.5, place.center().y() - _PILL_HEIGHT / 2 + 0.5, width, _PILL_HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.soft), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern((0.1, 2.0))
        painter.setPen(pen)
        painter.drawRoundedRect(pill, 3, 3)
        painter.setPen(QColor(self._theme.soft))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        return round(pill.left()) - RELATED_GAP

    def _paint_state(self, painter: QPainter, place: QRect, told: RowState, selected: bool) -> None:
        """Paint the verdict's icon and word, and at the right what changed and that there is a note."""
        background = self._theme.tint if selected else self._theme.panel
        square = QRect(place.left(), place.center().y() - ICON_PX // 2 + 1, ICON_PX, ICON_PX)
        if told.state is not ReviewState.UNREVIEWED:
            colour = state_mark(told.state.value, background)
            coloured_icon(told.state.value, colour, self._theme.edge).paint(painter, square)
        right = place.right() + 1
        for name, shown, role in (("note", told.noted, "soft"), ("changed", told.changed, "warning")):
            if shown:
                right -= ICON_PX
                icon(name, self._theme, role).paint(painter, square.translated(right - square.left(), 0))
                right -= GRID
        words = QRect(square.right() + 1 + GRID, place.top(), right - square.right() - 1 - GRID, place.height())
        text = tr(WORDS[told.state])
        if words.width() >= painter.fontMetrics().horizontalAdvance(text) // 2:
            painter.setPen(QColor(self._theme.soft if told.state is ReviewState.UNREVIEWED else self._theme.text))
            shortened = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | _MIDDLE | _ONE_LINE, shortened)

    def _paint_mark(self, painter: QPainter, place: QRect, token: str, selected: bool) -> None:
        colour = QColor(role_mark(token, self._theme.tint if selected else self._theme.panel))
        mark = QRectF(place.left(), place.center().y() + 1 - _MARK_HEIGHT / 2, MARK_WIDTH, _MARK_HEIGHT)
        painter.fillRect(mark, colour)


def tabular(font: QFont) -> QFont:
    """Return `font` with digits of one width, where it has them."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
