"""The heads over the two sides: what A is, and what B is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from docviewer.ui.elided_label import ElidedLabel
from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LIGHT, PANEL_PADDING, RELATED_GAP, side_mark
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from docviewer.ui.theme import Theme

_SWATCH = QSize(20, 14)
_BAR = 3
#: Stands for the settings that were frozen, among the names of strategies.
FROZEN = "*frozen"
#: Stands for what the strategy says without what a person corrected.
AUTOMATIC = "*automatic"


class Swatch(QWidget):
    """A small box in the colour and pattern of a side."""

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._theme = side, LIGHT
        self.setFixedSize(_SWATCH)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as on the pages."""
        painter = QPainter(self)
        colour = QColor(side_mark(self._side, self._theme.panel))
        pen = QPen(colour, 1)
        if self._side == "B":
            pen.setDashPattern([4, 2])
        painter.setPen(pen)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        heights = ((0, self.height()),) if self._side == "A" else ((0, 5), (8, 6))
        for y, height in heights:
            painter.fillRect(QRectF(0, y, _BAR, height), colour)
        painter.end()


class SideHead(QWidget):
    """Swatch, letter, what the side is made with.

    Args:
        side: "A" or "B".
        parent: Owner.
    """

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatch = Swatch(side, self)
        letter = QLabel(side, self)
        letter.setProperty("lead", "true")
        self.detail = ElidedLabel(self)
        self.detail.setProperty("soft", "true")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(PANEL_PADDING, GRID, PANEL_PADDING, GRID)
        self.row.setSpacing(RELATED_GAP)
        self.row.addWidget(self.swatch)
        self.row.addWidget(letter)
        self.setMinimumHeight(CONTROL_HEIGHT + 2 * GRID)

    @property
    def least_width(self) -> int:
        """Pixels that it can't do without."""
        return self.row.minimumSize().width()

    def event(self, event: QEvent) -> bool:
        """Keep the room that it can't do without."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish):
            self.setMinimumWidth(self.least_width)
        return super().event(event)

    def set_detail(self, text: str) -> None:
        """Say what the side is made with."""
        self.detail.show_text(text)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.swatch.set_theme(theme)


class HeadOfA(SideHead):
    """The side that follows the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("A", parent)
        self.row.addWidget(self.detail, 1)


class HeadOfB(SideHead):
    """The side that is chosen here.

    Signals:
        chosen(str): Name of a strategy, `FROZEN` or `AUTOMATIC`.
        freeze_wanted(): The settings of A are to be kept as B.
    """

    chosen = Signal(str)
    freeze_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("B", parent)
        self.chooser = ChoiceBox(tr("Compare with"))
        self.chooser.setMinimumContentsLength(10)
        self.chooser.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.freeze = QPushButton(tr("Freeze A as B"), self)
        self.freeze.setToolTip(tr("Keep the settings of A as B, then drag the thresholds of A on"))
        self.row.addWidget(self.chooser)
        self.row.addWidget(self.detail, 1)
        self.row.addWidget(self.freeze)
        self.chooser.activated.connect(lambda index: self.chosen.emit(self.chooser.itemData(index)))
        self.freeze.clicked.connect(self.freeze_wanted)

    @property
    def least_width(self) -> int:
        """Pixels that it can't do without; the button is in the menu too."""
        return self.row.minimumSize().width() - (self._room_of_freeze() if self.freeze.isVisibleTo(self) else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the button where there is room for it."""
        super().resizeEvent(event)
        self.freeze.setVisible(self.width() >= self.least_width + self._room_of_freeze())

    def _room_of_freeze(self) -> int:
        return self.freeze.sizeHint().width() + self.row.spacing()

    def set_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer (name, title) of each strategy, and of the frozen settings where there are any."""
        if [self.chooser.itemData(i) for i in range(self.chooser.count())] != [name for name, _ in choices]:
            self.chooser.clear()
            for name, title in choices:
                self.chooser.addItem(title, name)
        self.chooser.setCurrentIndex(self.chooser.findData(current))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self.chooser.set_theme(theme)
