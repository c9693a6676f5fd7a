"""The histogram of the feature that a parameter cuts, with a line to drag at the threshold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from docviewer.ui.panels.histogram_bins import Bins, bin_values, scale_texts
from docviewer.ui.panels.histogram_plot import HistogramPlot
from docviewer.ui.panels.histogram_rows import HistogramTitle, TagRow, TickRow
from docviewer.ui.panels.shown_value import nothing_found, number_text, unit_text, with_unit
from docviewer.ui.panels.slider_look import HANDLE_PX
from docviewer.ui.panels.steps import key_target
from docviewer.ui.panels.threshold_lines import ThresholdLines
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.parameters import Parameter, Value
    from docviewer.core.strategy import Histogram
    from docviewer.ui.theme import Theme

#: Bars stand as far from the edges as a slider's handle at its ends, so that both move as one.
_INSET = HANDLE_PX // 2
_GRAB_PX = 8


class HistogramView(QWidget):
    """Bars, one line or two, their values on tags, a scale.

    Signals:
        dragged(str, object): Parameter and new value (a number or a band), while a line moves.
        drag_finished(str): The line was let go, or the key.
    """

    dragged = Signal(str, object)
    drag_finished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._histogram: Histogram | None = None
        self._parameter: Parameter | None = None
        self._bins: Bins | None = None
        self._lines = ThresholdLines()
        self._dragging = False
        self._grab_px = 0.0
        self._title = HistogramTitle()
        self.plot = HistogramPlot()
        self.tags = TagRow()
        self.ticks = TickRow(_INSET)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_histogram(self, histogram: Histogram | None, parameter: Parameter | None) -> None:
        """Show another histogram; None shows none."""
        self._histogram, self._parameter = histogram, parameter
        self._lines = replace(self._lines, active=0)
        self.setVisible(histogram is not None and parameter is not None)
        if histogram is not None:
            self._title.tell(histogram.title, histogram.axis)
        self._bin()

    def set_value(self, value: Value, learned: Value = None) -> None:
        """Move the lines and tell nobody; `value` None shows the learned one, if there was one to learn."""
        if self._parameter is not None and nothing_found(self._parameter, learned):
            learned = None
        before, self._lines = self._lines, self._lines.at(value, learned)
        moved = before.ends != self._lines.ends and not self._dragging
        if moved and self._bins is not None and not self._bins.holds(*self._lines.ends):
            self._bin()
        self._show_ends()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.plot, self.tags, self.ticks):
            part.set_theme(theme)

    @property
    def shown_range(self) -> tuple[float, float]:
        """What the bars cover, in the parameter's unit."""
        return (0.0, 1.0) if self._bins is None else (self._bins.low, self._bins.high)

    def line_x(self, index: int = 0) -> float:
        """Return where a line is, pixels from this widget's left edge."""
        return self.plot.x_of(self._lines.ends[index]) + _INSET

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse on bars and tags."""
        match event:
            case QMouseEvent() if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                return self._pressed(event)
            case QMouseEvent() if event.type() is QEvent.Type.MouseMove:
                self._moved(event)
                return True
            case QMouseEvent() if event.type() is QEvent.Type.MouseButtonRelease:
                self._released()
                return True
            case QHelpEvent():
                self._tell_bin(event)
                return True
        return event.type() is QEvent.Type.Wheel and watched is self.plot.view.viewport() and self._pass_on(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line by steps."""
        target = self._key_target(event)
        if target is None:
            super().keyPressEvent(event)
        else:
            self._move_to(target)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Say when a key that changed the value is let go."""
        if self._parameter is not None and not event.isAutoRepeat() and self._key_target(event) is not None:
            self.drag_finished.emit(self._parameter.name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the end that Tab came from."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            backwards = event.reason() is Qt.FocusReason.BacktabFocusReason
            self._lines = replace(self._lines, active=max(0, len(self._lines.ends) - 1) if backwards else 0)
        super().focusInEvent(event)
        self._show_ends()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self._show_ends()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go from one end of a band to the other before leaving."""
        wanted = self._lines.active + (1 if next else -1)
        if 0 <= wanted < len(self._lines.ends):
            self._lines = replace(self._lines, active=wanted)
            self._show_ends()
            return True
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tags over their lines."""
        super().resizeEvent(event)
        self._show_ends()

    def _lay_out(self) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(_INSET, 0, _INSET, 0)
        inset.addWidget(self.plot)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._title)
        rows.addWidget(self.tags)
        rows.addLayout(inset, 1)
        rows.addWidget(self.ticks)
        for surface in (self.plot.view.viewport(), self.tags):
            surface.installEventFilter(self)
            surface.setMouseTracking(True)

    def _bin(self) -> None:
        if self._histogram is None or self._parameter is None:
            self._bins = None
            return
        self._bins = bin_values(self._histogram, self._parameter, self._lines.ends)
        self.plot.set_bins(self._bins)
        self.ticks.set_ticks(scale_texts(self._bins, self._parameter))
        self._show_ends()

    def _show_ends(self) -> None:
        if self._histogram is None or self._parameter is None:
            return
        parameter, lines = self._parameter, self._lines
        ends = tuple(min(max(end, self.shown_range[0]), self.shown_range[1]) for end in lines.ends)
        self.plot.set_thresholds(ends, self._histogram.live)
        numbers = [with_unit(parameter, number_text(parameter, end)) for end in lines.ends]
        auto = lines.auto and len(ends) == 1
        texts = [tr("auto {value}", value=number) if auto else number for number in numbers]
        tags = tuple((self.plot.x_of(end) + _INSET, text) for end, text in zip(ends, texts, strict=True))
        self.tags.set_tags(tags, lines.active if self.hasFocus() else -1)
        told = f" {tr('to')} ".join(texts) if texts else tr("no threshold")
        self.setAccessibleName(f"{tr(self._histogram.title)}: {tr(parameter.label)} {told}")

    def _x_of(self, event: QMouseEvent | QHelpEvent) -> float:
        where = event.globalPosition() if isinstance(event, QMouseEvent) else QPointF(event.globalPos())
        return self.plot.mapFromGlobal(where).x()

    def _pressed(self, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton or not self._lines.ends:
            return event.button() is not Qt.MouseButton.LeftButton
        x = self._x_of(event)
        number, taken = self.plot.number_at(x), self._line_at(event)
        self._lines = replace(self._lines, active=self._lines.nearest(number) if taken < 0 else taken)
        self._grab_px = 0.0 if taken < 0 else x - self.plot.x_of(self._lines.ends[taken])
        self._dragging = True
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if taken < 0:
            self._move_to(number)
        self._show_ends()
        return True

    def _line_at(self, event: QMouseEvent) -> int:
        """Return which line is under the mouse, by its tag or itself, or -1; of two, the one on the mouse's side."""
        where = self.tags.mapFromGlobal(event.globalPosition())
        if self.tags.rect().contains(where.toPoint()) and (tag := self.tags.tag_at(where.x())) >= 0:
            return tag
        x = self._x_of(event)
        if not any(abs(self.plot.x_of(end) - x) <= _GRAB_PX for end in self._lines.ends):
            return -1
        return self._lines.nearest(self.plot.number_at(x))

    def _moved(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._move_to(self.plot.number_at(self._x_of(event) - self._grab_px))
            return
        cursor = Qt.CursorShape.SizeHorCursor if self._line_at(event) >= 0 else Qt.CursorShape.ArrowCursor
        for surface in (self.plot.view.viewport(), self.tags):
            if surface.cursor().shape() is not cursor:
                surface.setCursor(cursor)

    def _released(self) -> None:
        if not self._dragging or self._parameter is None:
            return
        self._dragging = False
        self._bin()
        self.drag_finished.emit(self._parameter.name)

    def _key_target(self, event: QKeyEvent) -> float | None:
        if self._parameter is None or not self._lines.ends:
            return None
        return key_target(event.key(), self._parameter, self._lines.ends[self._lines.active])

    def _move_to(self, number: float) -> None:
        if self._parameter is None:
            return
        moved = self._lines.moved(self._parameter, number)
        if moved.ends != self._lines.ends:
            self.set_value(moved.value)
            self.dragged.emit(self._parameter.name, moved.value)

    def _tell_bin(self, event: QHelpEvent) -> None:
        if self._bins is None or self._parameter is None:
            return
        bins, parameter = self._bins, self._parameter
        at = min(int((self.plot.number_at(self._x_of(event)) - bins.low) / bins.width), len(bins.counts) - 1)
        low, high = (number_text(parameter, bins.edge(at + side)) for side in (0, 1))
        QToolTip.showText(event.globalPos(), f"{low} to {high} {unit_text(parameter)}: {bins.counts[at]:,.0f}")

    def _pass_on(self, event: QEvent) -> bool:
        event.ignore()
        return True
