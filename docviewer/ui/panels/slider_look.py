"""How sliders look: a track, its filled part in the accent colour, round white handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSlider

    from docviewer.core.parameters import Parameter
    from docviewer.ui.theme import Theme

HANDLE_PX = 16
HEIGHT_PX = 20
TRACK_PX = 4
_HALO_ALPHA = 60


def share_of(parameter: Parameter, number: float) -> float:
    """Return where `number` is in the range of `parameter`, 0..1."""
    width = parameter.maximum - parameter.minimum
    return (number - parameter.minimum) / width if width else 0.0


def centre_of(slider: QSlider, share: float) -> float:
    """Return where the middle of a handle at `share` of the range is, pixels from the left."""
    return HANDLE_PX / 2 + share * (slider.width() - HANDLE_PX)


def paint_slider(
    slider: QSlider, theme: Theme, filled: tuple[float, float], handles: tuple[float, ...], active: int, auto: bool
) -> None:
    """Paint a slider.

    Args:
        slider: Where to paint.
        theme: Gives the colours.
        filled: From where to where the track is filled, shares 0..1 of the range.
        handles: Where the handles are, likewise.
        active: Index of the handle that has the keys, or -1.
        auto: Whether the value was learned.
    """
    painter = QPainter(slider)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    middle = slider.height() / 2
    lively = QColor((theme.edge if auto else theme.accent) if slider.isEnabled() else theme.track)
    centres = [centre_of(slider, share) for share in handles]
    start = 0.0 if len(handles) == 1 else centres[0]
    _bar(painter, QColor(theme.track), 0.0, slider.width(), middle)
    _bar(painter, lively, start, centres[-1], middle)
    for at, centre in enumerate(centres):
        if at == active:
            halo = QColor(theme.accent)
            halo.setAlpha(_HALO_ALPHA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawEllipse(QPointF(centre, middle), 9.5, 9.5)
        painter.setPen(QPen(lively, 2))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(QPointF(centre, middle), 6.5, 6.5)
    painter.end()


def _bar(painter: QPainter, colour: QColor, left: float, right: float, middle: float) -> None:
    painter.setBrush(colour)
    half = TRACK_PX / 2
    painter.drawRoundedRect(QRectF(left, middle - half, right - left, TRACK_PX), half, half)
