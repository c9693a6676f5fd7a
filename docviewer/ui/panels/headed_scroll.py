"""A head that stands still over a body that scrolls; where the body has no room, both scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from docviewer.ui.theme import PANEL_PADDING, RELATED_GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

#: Pixels that the body needs below the head for that to stand still.
_LEAST_BODY = 168
_LEAST_WIDTH = 248


class HeadedScroll(QWidget):
    """Both parts keep their sizes and end at the same edge, whether there is a scroll bar or not."""

    def __init__(self, head: QWidget, body: QWidget) -> None:
        super().__init__()
        self._head = head
        content = QWidget()
        self._content = _rows(content, bottom=PANEL_PADDING)
        self._body = QVBoxLayout()
        self._body.addWidget(body)
        self._content.addLayout(self._body)
        self._content.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        self.area.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._align())
        self._standing = QVBoxLayout()
        self._standing.addWidget(head)
        self._scrolling = QVBoxLayout()
        self._content.insertLayout(0, self._scrolling)
        rows = _rows(self, top=PANEL_PADDING)
        rows.addLayout(self._standing)
        rows.addWidget(self.area, 1)
        self._align()

    @property
    def head_stands(self) -> bool:
        """Whether the head stands still while the body scrolls."""
        return self._standing.indexOf(self._head) >= 0

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size: what doesn't fit is scrolled to."""
        return QSize(_LEAST_WIDTH, _LEAST_BODY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the head stand, or scroll."""
        super().resizeEvent(event)
        self._place_head()

    def event(self, event: QEvent) -> bool:
        """Notice that the head has become higher or lower; what is being dragged stays where it is."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and not QApplication.mouseButtons():
            self._place_head()
        return done

    def _place_head(self) -> None:
        height = self._head.heightForWidth(max(1, self.width() - 2 * PANEL_PADDING))
        stands = self.height() >= 2 * PANEL_PADDING + height + _LEAST_BODY
        if stands is not self.head_stands:
            (self._standing if stands else self._scrolling).addWidget(self._head)
            self._head.show()
            self._align()

    def _align(self) -> None:
        bar = self.area.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        beside_bar = max(0, PANEL_PADDING - taken)
        self._standing.setContentsMargins(PANEL_PADDING, 0, PANEL_PADDING, RELATED_GAP if self.head_stands else 0)
        self._body.setContentsMargins(PANEL_PADDING, RELATED_GAP, beside_bar, 0)
        self._scrolling.setContentsMargins(PANEL_PADDING, 0, beside_bar, 0 if self.head_stands else RELATED_GAP)


def _rows(column: QWidget, top: int = 0, bottom: int = 0) -> QVBoxLayout:
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, top, 0, bottom)
    rows.setSpacing(0)
    return rows
