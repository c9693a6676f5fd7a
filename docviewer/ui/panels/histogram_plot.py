"""The bars and threshold lines, drawn with pyqtgraph; moving a line repaints brushes and lines only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsRectItem, QVBoxLayout, QWidget

from docviewer.core.strategy import Live
from docviewer.ui.theme import LIGHT, THRESHOLD

if TYPE_CHECKING:
    from docviewer.ui.panels.histogram_bins import Bins
    from docviewer.ui.theme import Theme

_GAP_SHARE = 0.12
_LINE_PX = 2
_HEIGHT = 128
#: Bars that hold anything at all are at least this share of the highest.
_LEAST_BAR = 0.015


class HistogramPlot(QWidget):
    """Bars whose live part has the accent colour, and up to two lines.

    The live part is the same bars once more, clipped to the live range, so a bar that a
    line cuts shows two colours.
    """

    def __init__(self) -> None:
        super().__init__()
        self._range = (0.0, 1.0)
        self.view: Any = pg.GraphicsView(self)
        self._box: Any = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self.view.setCentralItem(self._box)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMinimumSize(0, 0)
        self._bars = _bars_item()
        self._clip = QGraphicsRectItem()
        self._clip.setPen(Qt.PenStyle.NoPen)
        self._clip.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._live_bars = _bars_item()
        self._live_bars.setParentItem(self._clip)
        self._lines: list[Any] = [pg.InfiniteLine(angle=90, movable=False) for _ in range(2)]
        for item in (self._bars, self._clip, *self._lines):
            self._box.addItem(item, ignoreBounds=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.set_theme(LIGHT)

    def sizeHint(self) -> QSize:
        """Return the size that suits it."""
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size."""
        return QSize(120, _HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.view.setBackground(QColor(theme.panel))
        self._bars.setBrush(QColor(theme.quiet))
        self._live_bars.setBrush(QColor(theme.accent))
        self._style_lines()

    def event(self, event: QEvent) -> bool:
        """Keep lines as wide as they look when the window comes to a sharper screen."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange):
            self._style_lines()
        return super().event(event)

    def set_bins(self, bins: Bins | None) -> None:
        """Draw other bars; their heights are square roots, so that rare values can be seen beside common ones."""
        path = QPainterPath()
        if bins is not None:
            self._range = (bins.low, bins.high)
            heights = _heights(bins)
            for at in np.flatnonzero(heights).tolist():
                left = bins.low + (at + _GAP_SHARE / 2) * bins.width
                path.addRect(QRectF(left, 0.0, bins.width * (1 - _GAP_SHARE), heights[at]))
        self._bars.setPath(path)
        self._live_bars.setPath(path)
        self._box.setRange(xRange=self._range, yRange=(0.0, 1.0), padding=0.0, disableAutoRange=True)

    def set_thresholds(self, ends: tuple[float, ...], live: Live) -> None:
        """Move the lines to `ends` (none, one or two numbers) and colour what is live."""
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(ends))
            if at < len(ends):
                line.setPos(ends[at])
        low, high = self._range
        match (ends, live):
            case ((), _):
                low, high = 0.0, 0.0
            case ((first, second), _):
                low, high = first, second
            case ((only,), Live.BELOW):
                high = only
            case ((only,), _):
                low = only
        self._clip.setRect(QRectF(low, 0.0, max(0.0, high - low), 1.0))

    def _style_lines(self) -> None:
        # pyqtgraph counts the width of its pens in pixels of the screen.
        pen = pg.mkPen(THRESHOLD, width=_LINE_PX * self.devicePixelRatioF())
        for line in self._lines:
            line.setPen(pen)

    def number_at(self, x_px: float) -> float:
        """Return the number at a horizontal place in this widget, within the range shown."""
        low, high = self._range
        share = min(max(x_px / max(1, self.width()), 0.0), 1.0)
        return low + share * (high - low)

    def x_of(self, number: float) -> float:
        """Return the horizontal place of a number, pixels in this widget."""
        low, high = self._range
        return (number - low) / (high - low) * self.width() if high > low else 0.0


def _bars_item() -> QGraphicsPathItem:
    item = QGraphicsPathItem()
    item.setPen(Qt.PenStyle.NoPen)
    return item


def _heights(bins: Bins) -> Any:
    roots = np.sqrt(np.maximum(bins.counts, 0.0))
    highest = float(roots.max(initial=0.0))
    return np.where(roots > 0, np.maximum(roots / highest, _LEAST_BAR), 0.0) if highest > 0 else roots
