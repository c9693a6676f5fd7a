"""Where the threshold lines of a histogram are, and where they may go; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docviewer.ui.panels.shown_value import snapped

if TYPE_CHECKING:
    from docviewer.core.parameters import Parameter, Value


@dataclass(frozen=True, slots=True)
class ThresholdLines:
    """No line, one for a number, or two for a band.

    Attributes:
        ends: Their numbers, ascending, in the parameter's unit.
        active: Index of the line that mouse or keys move.
        auto: Whether the numbers were learned.
    """

    ends: tuple[float, ...] = ()
    active: int = 0
    auto: bool = False

    def at(self, value: Value, learned: Value) -> ThresholdLines:
        """Return lines at `value`; None shows the learned one."""
        shown = learned if value is None else value
        ends: tuple[float, ...] = ()
        if isinstance(shown, tuple):
            ends = (float(shown[0]), float(shown[1]))
        elif isinstance(shown, float | int):
            ends = (float(shown),)
        return ThresholdLines(ends, min(self.active, max(0, len(ends) - 1)), value is None)

    def moved(self, parameter: Parameter, number: float) -> ThresholdLines:
        """Return the active line at the step nearest to `number`; the lines of a band don't pass each other."""
        if not self.ends:
            return self
        number = snapped(parameter, number)
        if len(self.ends) == 1:
            return replace(self, ends=(number,), auto=False)
        low, high = self.ends
        active = int(number > high) if low == high else self.active
        moved = (low, max(number, low)) if active else (min(number, high), high)
        return replace(self, ends=moved, active=active, auto=False)

    def nearest(self, number: float) -> int:
        """Return which line is nearest to `number`; of two at one place, the one that can move towards it."""
        distances = [abs(end - number) for end in self.ends]
        if len(distances) == 2 and distances[0] == distances[1]:
            return int(number > self.ends[1])
        return distances.index(min(distances))

    @property
    def value(self) -> Value:
        """The number or band the lines stand for."""
        if len(self.ends) == 2:
            return (self.ends[0], self.ends[1])
        return self.ends[0] if self.ends else None
