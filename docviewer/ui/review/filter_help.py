"""The language of the filter by examples; a click puts one into the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from docviewer.ui.review.filter_choices import EXAMPLES
from docviewer.ui.stylesheet import raised
from docviewer.ui.theme import GRID, PANEL_PADDING, RADIUS, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme


class FilterHelp(QFrame):
    """A small window over the filter box; Escape and a click elsewhere close it.

    Signals:
        chosen(str): The example that a person wants in the box.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filter-help")
        self.setAccessibleName(tr("What the filter understands"))
        title, foot = QLabel(tr("What the filter understands")), QLabel(tr("All terms must hold; a comma means “or”."))
        title.setProperty("lead", "true")
        foot.setProperty("soft", "true")
        grid = QGridLayout()
        grid.setHorizontalSpacing(PANEL_PADDING)
        grid.setVerticalSpacing(0)
        self.examples = [self._example(example, tr(words)) for example, words in EXAMPLES]
        for row, (button, (_, words)) in enumerate(zip(self.examples, EXAMPLES, strict=True)):
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            label = QLabel(tr(words))
            label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(PANEL_PADDING - GRID,) * 4)
        layout.setSpacing(RELATED_GAP)
        for part in (title, foot):
            layout.addWidget(part)
        layout.insertLayout(1, grid)
        self.setStyleSheet(
            f"QFrame#filter-help {{ background: {raised(theme)}; border: 1px solid {theme.edge};"
            f" border-radius: {RADIUS}px; }} QLabel {{ background: transparent; }}"
            f"QToolButton {{ color: {theme.accent}; padding: 2px 4px; }}"
        )

    def pop_up_over(self, anchor: QWidget) -> None:
        """Show above a widget, or below where there is no room."""
        self.adjustSize()
        above = anchor.mapToGlobal(QPoint(0, -self.height() - GRID))
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + GRID))
        screen = anchor.screen().availableGeometry()
        place = above if above.y() >= screen.top() else below
        self.move(max(screen.left(), min(place.x(), screen.right() - self.width())), place.y())
        self.show()
        self.examples[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _example(self, example: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(example.replace("&", "&&"))
        button.setAccessibleName(f"{example}: {words}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._choose(example))
        return button

    def _choose(self, example: str) -> None:
        self.close()
        self.chosen.emit(example)
