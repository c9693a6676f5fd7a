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
HEIGHT_PX = 24
TRACK_PX = 4
#: Handles are shown at least so far apart, so that each can be seen and taken.
_LEAST_APART_PX = 10
_HALO_ALPHA = 60


def share_of(parameter: Parameter, number: float) -> float:
    """Return where `number` is in the range of `parameter`, 0..1."""
    width = parameter.maximum - parameter.minimum
    return (number - parameter.minimum) / width if width else 0.0


def centre_of(slider: QSlider, share: float) -> float:
    """Return where the middle of a handle at `share` of the range is, pixels from the left."""
    return HANDLE_PX / 2 + share * (slider.width() - HANDLE_PX)


def number_at(slider: QSlider, parameter: Parameter, x_px: float) -> float:
    """Return the number whose handle would have its middle at `x_px`; it may lie out of range."""
    share = (x_px - HANDLE_PX / 2) / max(1, slider.width() - HANDLE_PX)
    return parameter.minimum + share * (parameter.maximum - parameter.minimum)


def shown_centres(slider: QSlider, shares: tuple[float, ...]) -> tuple[float, ...]:
    """Return where handles are shown, pixels from the left: in place, or two that would cover each other apart."""
    centres = tuple(centre_of(slider, share) for share in shares)
    if len(centres) != 2 or centres[1] - centres[0] >= _LEAST_APART_PX:
        return centres
    least, most = HANDLE_PX / 2, slider.width() - HANDLE_PX / 2 - _LEAST_APART_PX
    low = min(max((centres[0] + centres[1] - _LEAST_APART_PX) / 2, least), most)
    return low, low + _LEAST_APART_PX


def paint_slider(slider: QSlider, theme: Theme, handles: tuple[float, ...], active: int, auto: bool) -> None:
    """Paint a slider, filled up to its handle or between its two.

    Args:
        slider: Where to paint.
        theme: Gives the colours.
        handles: Where the handles are, shares 0..1 of the range.
        active: Index of the handle that has the keys, or -1.
        auto: Whether the value was learned.
    """
    painter = QPainter(slider)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    middle = slider.height() / 2
    lively = QColor((theme.edge if auto else theme.accent) if slider.isEnabled() else theme.track)
    centres = shown_centres(slider, handles)
    start = 0.0 if len(handles) == 1 else centres[0]
    _bar(painter, QColor(theme.track), 0.0, slider.width(), middle)
    _bar(painter, lively, start, centres[-1], middle)
    for at, centre in sorted(enumerate(centres), key=lambda handle: handle[0] == active):
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
