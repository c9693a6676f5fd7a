"""Paint what a person edited of the lines: lines left out, hatched and struck; a plus at lines that were added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from docviewer.ui import theme as themes
from docviewer.ui.page_view.mark_badges import badge_picture, size_beside
from docviewer.ui.page_view.role_marks import PAPER
from docviewer.ui.page_view.segment_marks import Mark

if TYPE_CHECKING:
    from docviewer.core.edited_lines import EditedLines
    from docviewer.ui.page_view.page_boxes import Edges

#: Grey that stands out 3:1 from white paper and from what text is black on; its share in a box left out.
_GREY = "#6B7280"
_SHARES = {"rest": 0.10, "hovered": 0.20, "selected": 0.26}
_HATCH_SHARE = 0.45


def added_by_page(edited: EditedLines) -> dict[int, list[Edges]]:
    """Return where the lines that a person added are, by page, points."""
    pages: dict[int, list[Edges]] = {}
    for piece in edited.pieces.values():
        if piece.added is not None:
            pages.setdefault(piece.key.page, []).append(piece.added.box)
    return pages


def paint_added(painter: QPainter, rect: QRectF, ratio: float) -> None:
    """Paint a small plus at the lower right corner of an added line (pixels of the view)."""
    size = min(11.0, size_beside(rect.height()))
    picture = badge_picture(Mark.ADDED, size, ratio)
    painter.drawPixmap(QPointF(rect.right() - size / 2, rect.bottom() - size / 2), picture)


def grey_on(paper: str) -> str:
    """Return the grey of edges and hatching that stands out from paper of a colour."""
    return themes.standing_out(_GREY, paper)


def paint_excluded(
    painter: QPainter, rect: QRectF, *, hovered: bool = False, selected: bool = False, paper: str = PAPER
) -> None:
    """Paint the box of a line left out (pixels of the view): hatched, its text struck."""
    grey = grey_on(paper)
    state = "selected" if selected else "hovered" if hovered else "rest"
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(rect, _grey(grey, _SHARES[state]))
    painter.fillRect(rect, QBrush(_grey(grey, _HATCH_SHARE), Qt.BrushStyle.BDiagPattern))
    painter.setPen(QPen(QColor(grey), 2 if selected else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)
    middle = rect.center().y()
    painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))


def _grey(grey: str, share: float) -> QColor:
    colour = QColor(grey)
    colour.setAlphaF(share)
    return colour
