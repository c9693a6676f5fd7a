"""One entry of the legend that explains a mark: badge, edge or hatching, and its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from docviewer.ui import theme as themes
from docviewer.ui.page_view.edit_painter import paint_excluded
from docviewer.ui.page_view.legend_entry import ENTRY_HEIGHT, PAD
from docviewer.ui.page_view.mark_badges import badge_picture
from docviewer.ui.page_view.mark_words import EXCLUDED, UNSURE, word_for
from docviewer.ui.page_view.role_marks import broken_pen
from docviewer.ui.page_view.segment_marks import Mark

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

#: Pixels: side of a badge, width of a swatch, between it and its word.
_BADGE, _SWATCH, _BETWEEN = 13.0, 16, 5


class LegendMark(QWidget):
    """A mark that occurs and what it means; nothing to click.

    Args:
        token: As in `mark_words`.
        parent: The legend.
    """

    def __init__(self, token: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.token = token
        self.theme = themes.LIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """The word for it."""
        return word_for(self.token)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(themes.LABEL_PX)
        return font

    def sizeHint(self) -> QSize:
        """Return the room for swatch and word."""
        width = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(PAD // 2 + _SWATCH + _BETWEEN + width + PAD // 2, ENTRY_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatch and word."""
        painter = QPainter(self)
        self._paint_swatch(painter, QRectF(PAD / 2, (self.height() - _BADGE) / 2, _SWATCH, _BADGE))
        painter.setPen(QColor(self.theme.text))
        painter.setFont(self._font())
        left = PAD // 2 + _SWATCH + _BETWEEN
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_swatch(self, painter: QPainter, swatch: QRectF) -> None:
        box = swatch.adjusted(1, 2, -1, -2)
        if self.token == EXCLUDED:
            paint_excluded(painter, box, paper=self.theme.panel)
        elif self.token in (UNSURE, Mark.CORRECTED.name.lower()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(broken_pen(QColor(self.theme.text), 1.5, dotted=self.token == UNSURE))
            painter.drawRect(box)
        else:
            picture = badge_picture(Mark[self.token.upper()], _BADGE, self.devicePixelRatioF())
            painter.drawPixmap(swatch.topLeft(), picture)
