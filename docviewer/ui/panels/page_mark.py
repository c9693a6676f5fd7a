"""What a thumbnail tells of a page's review: its verdict, and how many segments are left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor

from docviewer.core.work import ReviewState
from docviewer.ui.icons import coloured_icon, icon
from docviewer.ui.panels.row_states import WORDS
from docviewer.ui.theme import state_mark
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from docviewer.ui.theme import Theme

#: Half the room that a page's number takes, with a gap at its side; side of the marks beside it.
_NUMBER_ROOM, _MARK_PX = 16, 14


@dataclass(frozen=True, slots=True)
class PageMark:
    """How far the review of a page is.

    Attributes:
        state: What a person thinks of it.
        left: How many of its `total` segments have no verdict.
        noted: Whether there is a note on the page.
    """

    state: ReviewState = ReviewState.UNREVIEWED
    left: int = 0
    total: int = 0
    noted: bool = False

    @property
    def words(self) -> str:
        """What is told of the page."""
        verdict = [tr(WORDS[self.state])] if self.state is not ReviewState.UNREVIEWED else []
        left = tr_n("{n} segment left to review", "{n} segments left to review", self.left) if self.left else ""
        done = tr("all segments reviewed") if self.total and not self.left else ""
        return ", ".join([*verdict, *filter(None, (left, done)), *([tr("with a note")] if self.noted else [])])


def paint_mark(painter: QPainter, number: QRectF, mark: PageMark, theme: Theme) -> None:
    """Paint how many segments are left at the right of a page's number, its verdict at the left."""
    painter.setPen(QColor(theme.soft))
    middle = number.center().x()
    if mark.state is not ReviewState.UNREVIEWED:
        square = QRect(round(middle - _NUMBER_ROOM - _MARK_PX), round(number.top()) + 1, _MARK_PX, _MARK_PX)
        colour = state_mark(mark.state.value, theme.panel)
        coloured_icon(mark.state.value, colour, theme.edge).paint(painter, square)
    place = QRectF(middle + _NUMBER_ROOM, number.top(), number.right() - middle - _NUMBER_ROOM, number.height())
    if mark.left:
        words = tr("{left} left", left=f"{mark.left:,}")
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
    elif mark.total:
        square = QRect(round(place.left()), round(number.top()) + 1, _MARK_PX, _MARK_PX)
        icon("apply-to-all", theme, "soft").paint(painter, square)
