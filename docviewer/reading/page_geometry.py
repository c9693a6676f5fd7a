"""From PDF user space (origin at the bottom left, unrotated) to the page as shown (points, origin at the top left)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.runs import Edges


@dataclass(frozen=True, slots=True)
class PageBox:
    """The visible part of a page and how it is turned.

    Attributes:
        left: Of the visible box (crop box within media box), user space.
        bottom: Of the visible box.
        right: Of the visible box.
        top: Of the visible box.
        quarter_turns: Clockwise turns of 90 degrees when shown, 0..3.
    """

    left: float
    bottom: float
    right: float
    top: float
    quarter_turns: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """(width, height) as shown, points."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.quarter_turns % 2 else (width, height)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of user space is on the page as shown."""
        if self.quarter_turns == 0:
            return x - self.left, self.top - y
        if self.quarter_turns == 1:
            return y - self.bottom, x - self.left
        if self.quarter_turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def shown_box(self, left: float, top: float, right: float, bottom: float) -> Edges:
        """Return a box of user space as shown."""
        xa, ya = self.shown(left, top)
        xb, yb = self.shown(right, bottom)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)

    def shown_boxes(self, flat: Sequence[float]) -> list[Edges]:
        """Return boxes of user space, given as left, top, right, bottom one after another, as shown."""
        numbers = iter(flat)
        boxes = zip(numbers, numbers, numbers, numbers, strict=True)
        if self.quarter_turns == 0:
            x, y = self.left, self.top
            return [(left - x, y - top, right - x, y - bottom) for left, top, right, bottom in boxes]
        return [self.shown_box(*box) for box in boxes]
