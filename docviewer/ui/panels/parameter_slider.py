"""Sliders for a number and for a band: steps, keys and looks; superqt gives them fractions and two handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from superqt import QDoubleRangeSlider, QDoubleSlider

from docviewer.ui.panels.shown_value import snapped
from docviewer.ui.panels.slider_look import (
    HANDLE_PX,
    HEIGHT_PX,
    TRACK_PX,
    centre_of,
    number_at,
    paint_slider,
    share_of,
    shown_centres,
)
from docviewer.ui.panels.steps import PAGE_STEPS, key_target
from docviewer.ui.panels.threshold_lines import ThresholdLines
from docviewer.ui.theme import LIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QSlider

    from docviewer.core.parameters import Parameter
    from docviewer.ui.theme import Theme

#: Tells Qt where the handles are; painting is done here.
_GEOMETRY = f"""QSlider::groove:horizontal {{ height: {TRACK_PX}px; border: 0; background: transparent; }}
QSlider::handle:horizontal {{ width: {HANDLE_PX}px; margin: -6px 0; border: 0; background: transparent; }}"""


class NumberSlider(QDoubleSlider):
    """One handle.

    Signals:
        valueChanged(float): From superqt; by mouse and keys always on a step.
        keys_finished: A key that moved the handle was let go.
    """

    keys_finished = Signal()

    def __init__(self, parameter: Parameter) -> None:
        super().__init__(Qt.Orientation.Horizontal)  # type: ignore[no-untyped-call]
        self._parameter = parameter
        self._theme = LIGHT
        self._auto = False
        self._taking = False
        _set_up(self, parameter)

    def show_value(self, value: float, auto: bool) -> None:
        """Show `value` without telling anyone; `auto` values look learned."""
        self._auto = auto
        if value != self.value():
            blocked = self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(blocked)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def setSliderPosition(self, pos: float) -> None:  # type: ignore[override]
        """Keep to the steps; a handle that is merely taken stays where it is."""
        if not self._taking:
            super().setSliderPosition(snapped(self._parameter, pos))

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Take the handle, or bring it to the mouse."""
        self._taking = _nearest(self, self._parameter, (self.value(),), ev)[1]
        super().mousePressEvent(ev)
        self._taking = False

    def sizeHint(self) -> QSize:
        """Return the size that suits it."""
        return QSize(160, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size."""
        return QSize(80, HEIGHT_PX)

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Let the wheel scroll the panel instead."""
        e.ignore()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move the handle by steps."""
        target = key_target(ev.key(), self._parameter, self.value())
        if target is None:
            ev.ignore()
        else:
            self.setValue(target)

    def keyReleaseEvent(self, ev: QKeyEvent) -> None:
        """Say when a key that changed the value is let go."""
        if not ev.isAutoRepeat() and key_target(ev.key(), self._parameter, self.value()) is not None:
            self.keys_finished.emit()

    def paintEvent(self, ev: QPaintEvent) -> None:
        """Paint track, filled part and handles."""
        share = share_of(self._parameter, self.value())
        paint_slider(self, self._theme, (share,), 0 if self.hasFocus() else -1, self._auto)


class BandSlider(QDoubleRangeSlider):
    """Two handles; Tab goes from one to the other.

    Signals:
        valueChanged(tuple): From superqt; by mouse and keys always on steps.
        keys_finished: A key that moved a handle was let go.
    """

    keys_finished = Signal()

    def __init__(self, parameter: Parameter) -> None:
        super().__init__(Qt.Orientation.Horizontal)  # type: ignore[no-untyped-call]
        self._parameter = parameter
        self._theme = LIGHT
        self._auto = False
        self._taking = False
        self._active = 0
        self._grab_px = 0.0
        _set_up(self, parameter)
        self.setBarMovesAllHandles(False)

    def show_value(self, value: tuple[float, float], auto: bool) -> None:
        """Show `value` without telling anyone; `auto` values look learned."""
        self._auto = auto
        if tuple(value) != self.value():
            blocked = self.blockSignals(True)
            self.setValue(tuple(value))
            self.blockSignals(blocked)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def setSliderPosition(  # type: ignore[override]
        self, pos: float | Sequence[float], index: int | None = None, *, reversed: bool = False
    ) -> None:
        """Keep to the steps; the active handle stops at the other one."""
        if self._taking or not isinstance(pos, (int, float)):
            return
        lines = ThresholdLines(self._ends(), self._active).moved(self._parameter, pos)
        self._active = lines.active
        if lines.ends != self._ends():
            self.setValue(lines.ends)

    def sizeHint(self) -> QSize:
        """Return the size that suits it."""
        return QSize(160, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size."""
        return QSize(80, HEIGHT_PX)

    def wheelEvent(self, e: QWheelEvent) -> None:
        """Let the wheel scroll the panel instead."""
        e.ignore()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Move the handle by steps."""
        target = key_target(ev.key(), self._parameter, self._ends()[self._active])
        if target is None:
            ev.ignore()
        else:
            self.setSliderPosition(target)

    def keyReleaseEvent(self, ev: QKeyEvent) -> None:
        """Say when a key that changed the value is let go."""
        if not ev.isAutoRepeat() and key_target(ev.key(), self._parameter, 0.0) is not None:
            self.keys_finished.emit()

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        """Take the nearest handle, or bring it to the mouse."""
        self._active, self._taking = _nearest(self, self._parameter, self._ends(), ev)
        centre = centre_of(self, share_of(self._parameter, self._ends()[self._active]))
        self._grab_px = ev.position().x() - centre if self._taking else 0.0
        super().mousePressEvent(ev)
        self._taking = False
        self.update()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        """Move the handle that was taken; superqt would move the one below it where both are close together."""
        if self.isSliderDown():
            self.setSliderPosition(number_at(self, self._parameter, ev.position().x() - self._grab_px))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the end that Tab came from."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._active = int(event.reason() is Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go from one end of a band to the other before leaving."""
        if self._active == int(not next):
            self._active = int(next)
            self.update()
            return True
        return super().focusNextPrevChild(next)

    def _ends(self) -> tuple[float, float]:
        ends: tuple[float, ...] = self.value()
        return float(ends[0]), float(ends[1])

    def paintEvent(self, ev: QPaintEvent) -> None:
        """Paint track, filled part and handles."""
        low, high = (share_of(self._parameter, end) for end in self._ends())
        paint_slider(self, self._theme, (low, high), self._active if self.hasFocus() else -1, self._auto)


def _set_up(slider: NumberSlider | BandSlider, parameter: Parameter) -> None:
    slider.setStyleSheet(_GEOMETRY)
    slider.setRange(parameter.minimum, parameter.maximum)
    slider.setSingleStep(parameter.step)
    slider.setPageStep(parameter.step * PAGE_STEPS)
    slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    slider.setFixedHeight(HEIGHT_PX)
    slider.setAccessibleName(tr(parameter.label))


def _nearest(slider: QSlider, parameter: Parameter, ends: tuple[float, ...], event: QMouseEvent) -> tuple[int, bool]:
    """Return which handle is nearest to the mouse, and whether the mouse is on it."""
    centres = shown_centres(slider, tuple(share_of(parameter, end) for end in ends))
    distances = [abs(event.position().x() - centre) for centre in centres]
    index = distances.index(min(distances))
    return index, distances[index] <= HANDLE_PX / 2
