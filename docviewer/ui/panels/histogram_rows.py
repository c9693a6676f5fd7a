"""The rows above and below a histogram's bars: value tags on the threshold lines, and the scale."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from docviewer.ui.theme import BODY_PX, GRID, LIGHT, ON_THRESHOLD, SECONDARY_PX, THRESHOLD
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_TAG_PADDING = 6


def small_font(widget: QWidget, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font of secondary text: 11 px where body text is 13 px, larger where that is larger."""
    font = QFont(widget.font())
    font.setPixelSize(max(SECONDARY_PX, round(QFontInfo(widget.font()).pixelSize() * SECONDARY_PX / BODY_PX)))
    font.setWeight(weight)
    return font


class HistogramTitle(QWidget):
    """What is counted, and along which axis."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._axis = QLabel(), QLabel()
        self._title.setProperty("lead", "true")
        self._axis.setProperty("small", "true")
        self._axis.setToolTip(tr("Bar heights are square roots of the counts, so that rare values can be seen"))
        self._axis.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._axis.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self._title)
        row.addWidget(self._axis, 1)
        for label in (self._title, self._axis):
            label.setTextFormat(Qt.TextFormat.PlainText)

    def tell(self, title: str, axis: str) -> None:
        """Show a title and the axis with its unit."""
        self._title.setText(tr(title))
        self._axis.setText(tr("{axis}, √ count", axis=re.sub(r"^x ", "× ", tr(axis))))


class TagRow(QWidget):
    """Orange tags with the value, each over its line; those of a band lean away from each other."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._tags: tuple[tuple[float, str], ...] = ()
        self._active = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def tags(self) -> tuple[tuple[float, str], ...]:
        """The tags: x (pixels) and text."""
        return self._tags

    def set_tags(self, tags: tuple[tuple[float, str], ...], active: int) -> None:
        """Show tags at x (pixels) with a text; `active` is the one the keys move, or -1."""
        if (tags, active) != (self._tags, self._active):
            self._tags, self._active = tags, active
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits it."""
        return QSize(0, round(QFontMetricsF(small_font(self)).height()) + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size."""
        return self.sizeHint()

    def tag_rects(self) -> list[QRectF]:
        """Return where the tags are: inside the row, not over each other."""
        metrics = QFontMetricsF(small_font(self, QFont.Weight.Bold))
        widths = [metrics.horizontalAdvance(text) + 2 * _TAG_PADDING for _, text in self._tags]
        height, right = self.height() - 1, float(self.width())
        if len(self._tags) == 1:
            left = min(max(self._tags[0][0] - widths[0] / 2, 0.0), max(0.0, right - widths[0]))
            return [QRectF(left, 0, widths[0], height)]
        if len(self._tags) != 2:
            return []
        low = max(0.0, self._tags[0][0] + 1 - widths[0])
        high = min(max(self._tags[1][0] - 1, low + widths[0] + 2), right - widths[1])
        low = min(low, max(0.0, high - 2 - widths[0]))
        return [QRectF(low, 0, widths[0], height), QRectF(high, 0, widths[1], height)]

    def tag_at(self, x_px: float) -> int:
        """Return the index of the tag at a place, pixels from the left, or -1."""
        return next((at for at, rect in enumerate(self.tag_rects()) if rect.left() <= x_px <= rect.right()), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self, QFont.Weight.Bold))
        for at, (rect, (_, text)) in enumerate(zip(self.tag_rects(), self._tags, strict=True)):
            inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(self._theme.text), 1.5) if at == self._active else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(THRESHOLD))
            painter.drawRoundedRect(inner, GRID, GRID)
            painter.setPen(QColor(ON_THRESHOLD))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class TickRow(QWidget):
    """The base line and the numbers under it; the outer ones end where the row ends."""

    def __init__(self, inset_px: int) -> None:
        super().__init__()
        self._theme = LIGHT
        self._inset = inset_px
        self._ticks: tuple[tuple[float, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_ticks(self, ticks: tuple[tuple[float, str], ...]) -> None:
        """Show texts at shares 0..1 of the width between the insets."""
        self._ticks = ticks
        self.update()

    def texts(self) -> tuple[str, ...]:
        """Return what stands under the base line."""
        return tuple(text for _, text in self._ticks)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that suits it."""
        return QSize(0, round(QFontMetricsF(small_font(self)).height()) + GRID)

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.edge))
        painter.setFont(small_font(self))
        painter.setPen(QColor(self._theme.soft))
        for rect, text in self._placed(QFontMetricsF(painter.font())):
            painter.drawText(rect, Qt.AlignmentFlag.AlignTop, text)
        painter.end()

    def _placed(self, metrics: QFontMetricsF) -> list[tuple[QRectF, str]]:
        """Return the texts with their places: all, or every second, third … so that none touch."""
        ends, inner = [*self._ticks[:1], *self._ticks[1:][-1:]], self._ticks[1:-1]
        for stride in range(1, len(inner) + 2):
            shown = [*ends[:1], *inner[stride - 1 :: stride], *ends[1:]]
            rects = [self._rect(metrics, share, text) for share, text in shown]
            if all(one.right() + 2 * GRID < other.left() for one, other in pairwise(rects)):
                return list(zip(rects, (text for _, text in shown), strict=True))
        return []

    def _rect(self, metrics: QFontMetricsF, share: float, text: str) -> QRectF:
        width = metrics.horizontalAdvance(text)
        left = self._inset + share * (self.width() - 2 * self._inset) - width / 2
        return QRectF(min(max(left, 0.0), self.width() - width), GRID, width + 1, self.height() - GRID)
