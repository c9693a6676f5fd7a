"""How far the review of a document is: words over a quiet bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from docviewer.ui.theme import GRID, LIGHT, state_mark
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from docviewer.ui.theme import Theme

_BAR_PX = 6


def progress_words(done: int, total: int, pages_left: int) -> str:
    """Return as "41 of 230 segments, 12 pages left"."""
    if total and done >= total:
        return tr_n("The one segment is reviewed", "All {n} segments are reviewed", total)
    segments = tr_n("{done} of {n} segment", "{done} of {n} segments", total, done=f"{done:,}")
    pages = tr_n("{n} page left", "{n} pages left", pages_left)
    return tr("{segments}, {pages}", segments=segments, pages=pages)


class ProgressLine(QWidget):
    """Words, and below them a bar in as many parts as there are verdicts."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setProperty("lead", "true")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._bar = _Bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 2)
        layout.addWidget(self.words)
        layout.addWidget(self._bar)

    def show_progress(self, total: int, accepted: int, attention: int, rejected: int, pages_left: int) -> None:
        """Show how many of `total` segments have which verdict, and how many pages have some without one."""
        done = accepted + attention + rejected
        self.words.setText(progress_words(done, total, pages_left))
        self._bar.set_parts(total, (("accepted", accepted), ("attention", attention), ("rejected", rejected)))
        tip = tr(
            "{accepted} accepted, {attention} needing attention, {rejected} rejected",
            accepted=f"{accepted:,}",
            attention=f"{attention:,}",
            rejected=f"{rejected:,}",
        )
        self.setToolTip(tip)
        self.setAccessibleName(f"{self.words.text()}. {tip}")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._bar.set_theme(theme)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._total = 0
        self._parts: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, total: int, parts: tuple[tuple[str, int], ...]) -> None:
        self._total, self._parts = total, parts
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _BAR_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts side by side on a track, with round ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0, (self.height() - _BAR_PX) / 2, self.width(), _BAR_PX)
        painter.setBrush(QColor(self._theme.track))
        painter.drawRoundedRect(whole, _BAR_PX / 2, _BAR_PX / 2)
        left = 0.0
        for state, count in self._parts:
            width = whole.width() * count / max(1, self._total)
            if count:
                painter.setBrush(QColor(state_mark(state, self._theme.panel)))
                part = QRectF(left, whole.top(), max(width, _BAR_PX / 2), _BAR_PX)
                painter.drawRoundedRect(part, _BAR_PX / 2, _BAR_PX / 2)
            left += width
        painter.end()
