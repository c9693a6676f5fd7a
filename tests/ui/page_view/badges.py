"""Where a badge of a box is expected."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from docviewer.ui.page_view.mark_badges import badge_places


def badge_place(box: QRectF, nth: int, apart: float = 0.0, *, inside: bool = False) -> QRectF:
    """Return the place of the n-th badge, from 0."""
    x0, top, x1, bottom = badge_places(box, nth + 1, apart, inside=inside)[nth]
    return QRectF(QPointF(x0, top), QPointF(x1, bottom))
