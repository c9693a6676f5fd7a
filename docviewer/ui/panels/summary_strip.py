"""The tinted strip: how many segments, and what the last change did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LABEL_PX, LIGHT, RADIUS, RELATED_GAP
from docviewer.ui.wording import tr_n

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme


class SummaryStrip(QFrame):
    """Two short texts on one tinted line."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("summary")
        self._count = QLabel()
        self._count.setProperty("lead", "true")
        self._effect = QLabel()
        self._effect.setObjectName("effect")
        self._effect.setWordWrap(True)
        self._effect.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(RELATED_GAP + GRID, GRID, RELATED_GAP + GRID, GRID)
        layout.setSpacing(RELATED_GAP)
        layout.addWidget(self._count)
        layout.addWidget(self._effect, 1)
        for label in (self._count, self._effect):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumHeight(CONTROL_HEIGHT)
        self.set_counts(0, "")
        self.set_theme(LIGHT)

    def set_counts(self, segment_count: int, effect: str) -> None:
        """Show how many segments there are and what changed, as "+3 headings −1 paragraph"."""
        self._count.setText(tr_n("1 segment", "{n} segments", segment_count))
        self._effect.setText(effect)
        self.setAccessibleName(f"{self._count.text()} {effect}".strip())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.setStyleSheet(
            f"QFrame#summary {{ background: {theme.tint}; border: 0; border-radius: {RADIUS}px; }}"
            f"QLabel {{ background: transparent; font-size: {LABEL_PX}px; }}"
            f"QLabel#effect {{ color: {theme.on_tint}; }}"
        )
