"""A thin bar over the pages: how much of each differs, the page in view, a click goes there."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from docviewer.ui.theme import GRID, LIGHT, THRESHOLD, standing_out
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from docviewer.ui.theme import Theme

_HEIGHT = 16
#: Few pages don't fill the strip: no page is wider than this.
_WIDEST = 48.0
#: Pixels of the mark of the page in view, and the least height of a page that differs at all.
_MARK, _LEAST = 2.0, 3.0
#: A page narrower than this has no gap beside it.
_GAP_FROM = 5.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class HeatStrip(QWidget):
    """One bar a page, the higher the more of it differs; pages that share a pixel show the one that differs most.

    Signals:
        page_chosen(page): A page, by index, was clicked or stepped to.
    """

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._agreement: tuple[float, ...] = ()
        self._page = 0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Agreement by page"))

    def set_agreement(self, shares: tuple[float, ...]) -> None:
        """Show how much of each page agrees, 0..1; NaN where there is nothing to compare."""
        if shares != self._agreement:
            self._agreement = shares
            self._describe()
            self.update()

    def set_page(self, page: int) -> None:
        """Mark the page in view."""
        if page != self._page:
            self._page = page
            self._describe()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def page_at(self, x: float) -> int:
        """Return the page whose bar is at `x`, or -1 without pages."""
        count = len(self._agreement)
        return min(count - 1, max(0, int((x - GRID) * count / max(1.0, self._room())))) if count else -1

    def words_for(self, page: int) -> str:
        """Say how much of a page agrees."""
        share = self._agreement[page]
        number = f"{page + 1:,}"
        if isnan(share):
            return tr("Page {page}: nothing to compare", page=number)
        return tr("Page {page}: {share} of the lines agree", page=number, share=_percent(share))

    def sizeHint(self) -> QSize:
        """Return a size for a few pages."""
        return QSize(120, _HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the page under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._agreement:
            self.page_chosen.emit(self.page_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag along the strip."""
        page = self.page_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton and page not in (-1, self._page):
            self.page_chosen.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the pages with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not 0 <= self._page + step < len(self._agreement):
            super().keyPressEvent(event)
            return
        self.page_chosen.emit(self._page + step)

    def event(self, event: QEvent) -> bool:
        """Tell of the page under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._agreement:
            QToolTip.showText(event.globalPos(), self.words_for(self.page_at(event.pos().x())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars on their track, the mark below."""
        painter = QPainter(self)
        count = len(self._agreement)
        track, colour = QColor(self._theme.track), QColor(standing_out(THRESHOLD, self._theme.panel))
        base = self.height() - _MARK - 2
        if count:
            width = self._room() / count
            gap = 1.0 if width >= _GAP_FROM else 0.0
            for left, right, share in self._columns():
                painter.fillRect(QRectF(left, base - _LEAST, right - left - gap, _LEAST), track)
                if share < 1:
                    height = _LEAST + (1 - share) * (base - _LEAST)
                    painter.fillRect(QRectF(left, base - height, right - left - gap, height), colour)
            here = QRectF(GRID + self._page * width, base + 2, max(3.0, width - gap), _MARK)
            painter.fillRect(here, QColor(self._theme.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _columns(self) -> list[tuple[float, float, float]]:
        """Return (left, right, least share) in pixels: of each page, or of all pages that share a pixel."""
        count, room = len(self._agreement), self._room()
        shares = [1.0 if isnan(share) else share for share in self._agreement]
        each = max(1, -(-count // max(1, int(room))))
        edges = [*range(0, count, each), count]
        places = [round(GRID + at * room / count) for at in edges]
        return [
            (left, right, min(shares[first:end]))
            for left, right, first, end in zip(places, places[1:], edges, edges[1:], strict=False)
        ]

    def _room(self) -> float:
        return min(float(max(1, self.width() - 2 * GRID)), _WIDEST * len(self._agreement))

    def _describe(self) -> None:
        if 0 <= self._page < len(self._agreement):
            self.setAccessibleDescription(self.words_for(self._page))


def _percent(share: float) -> str:
    """Write a share so that only all of it is 100 %."""
    return f"{min(99, round(100 * share)) if share < 1 else 100} %"
