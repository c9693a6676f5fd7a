"""The figures of agreement on one quiet line; the last ones give way where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from docviewer.ui.panels.segment_delegate import tabular
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, PANEL_PADDING
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from docviewer.core.comparison import Agreement

#: Name, field of `Agreement`, what it tells; the one that tells most first.
_FIGURES = (
    ("Paragraphs", "paragraphs", "F1 of segments with exactly the same lines"),
    ("Boundaries", "boundaries", "F1 of the gaps between lines where a segment ends"),
    ("Headings", "headings", "F1 of headings with the same first and last line"),
    ("V-measure", "v_measure", "How far each side's segments keep the lines of the other's together"),
)
_NONE = "–"


class FigureStrip(QWidget):
    """Names and numbers, 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CONTROL_HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._values: dict[str, QLabel] = {}
        self._pairs = [self._pair(*figure) for figure in _FIGURES]
        self._row.addStretch(1)
        self.set_agreement(None)

    def set_agreement(self, agreement: Agreement | None) -> None:
        """Show the figures; None for none yet."""
        for _, field, _ in _FIGURES:
            value = None if agreement is None else getattr(agreement, field)
            self._values[field].setText(_NONE if value is None else f"{value:.2f}")
        self.setAccessibleName(tr("Agreement: {words}", words=self.words))
        self._fit()

    @property
    def words(self) -> str:
        """All figures, as "Paragraphs 0.81, Boundaries 0.93, …"."""
        return ", ".join(f"{tr(name)} {self._values[field].text()}" for name, field, _ in _FIGURES)

    def sizeHint(self) -> QSize:
        """Return a size for all figures."""
        return QSize(sum(pair.sizeHint().width() for pair in self._pairs), CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a size for the first figure."""
        return QSize(self._pairs[0].sizeHint().width(), CONTROL_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many figures as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        end = 0
        for pair in self._pairs:
            pair.ensurePolished()
            end += pair.sizeHint().width()
            pair.setVisible(end <= self.width())

    def _pair(self, name: str, field: str, help_text: str) -> QWidget:
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, PANEL_PADDING, 0)
        row.setSpacing(GRID)
        title, value = QLabel(tr(name), pair), QLabel(_NONE, pair)
        title.setProperty("soft", "true")
        value.setProperty("lead", "true")
        value.setFont(tabular(value.font()))
        for label in (title, value):
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)
        pair.setToolTip(tr(help_text))
        self._values[field] = value
        self._row.addWidget(pair)
        return pair
