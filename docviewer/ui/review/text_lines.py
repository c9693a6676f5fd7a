"""The beginnings of a few texts, one under the other, each with the mark of its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from docviewer.ui.theme import GRID, RADIUS, RELATED_GAP, ROW_HEIGHT, role_mark
from docviewer.ui.wording import tr_n

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from docviewer.ui.theme import Theme

#: So many are shown.
SHOWN_TEXTS = 6
_MARK = (4, 12)


class TextLines(QWidget):
    """A still list; room for all of it is kept, so that a dialog doesn't jump."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts: tuple[tuple[str, str], ...] = ()
        self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def show_texts(self, texts: tuple[tuple[str, str], ...], count: int) -> None:
        """Show (role token, text) of the first of `count`."""
        self._texts = texts[:SHOWN_TEXTS]
        more = count - len(self._texts)
        self._more = tr_n("and {n} more", "and {n} more", more) if more > 0 else ""
        self.setAccessibleName(". ".join([*(text for _, text in self._texts), self._more]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all of it."""
        return QSize(320, ROW_HEIGHT * (SHOWN_TEXTS + 1) + 2 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the texts on a quiet ground."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chrome))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        row = QRect(RELATED_GAP + GRID, GRID, self.width() - 2 * (RELATED_GAP + GRID), ROW_HEIGHT)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for token, text in self._texts:
            mark = QRectF(row.left(), row.center().y() + 1 - _MARK[1] / 2, *_MARK)
            painter.fillRect(mark, QColor(role_mark(token, theme.chrome)))
            words = row.adjusted(_MARK[0] + RELATED_GAP, 0, 0, 0)
            painter.setPen(QColor(theme.text))
            painter.drawText(
                words, middle, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            )
            row.translate(0, ROW_HEIGHT)
        painter.setPen(QColor(theme.soft))
        painter.drawText(row, middle, self._more)
        painter.end()
