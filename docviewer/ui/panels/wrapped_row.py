"""A row of controls that goes on below where there is no more room beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


class WrappedRow(QLayout):
    """Gives each visible item the size that it wants; as narrow as its widest item, and then as high as all of them.

    Args:
        spacing: Pixels between two items, beside and below.
        parent: Widget that it lays out, if any.
    """

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; Qt calls this for `addWidget`."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # Qt asks past the end
        """Return an item, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # Qt asks past the end
        """Give up an item, or None past the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: more room than wanted is left free."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: the narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the items take in this width, pixels."""
        return max((place.bottom() + 1 for _, place in self._placed(QRect(0, 0, width, 0))), default=0)

    def sizeHint(self) -> QSize:
        """Return a size for all visible items beside each other."""
        sizes = [item.sizeHint() for item in self._visible()]
        between = self.spacing() * max(0, len(sizes) - 1)
        return QSize(sum(size.width() for size in sizes) + between, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return a size for the widest of them."""
        sizes = [item.sizeHint() for item in self._visible()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, place: QRect) -> None:
        """Put the items where they belong."""
        super().setGeometry(place)
        for item, of_item in list(self._placed(place)):
            item.setGeometry(of_item)

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _placed(self, place: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Yield each visible item with its place."""
        x, y, height = place.x(), place.y(), 0
        for item in self._visible():
            size = item.sizeHint()
            if x > place.x() and x + size.width() > place.x() + place.width():
                x, y, height = place.x(), y + height + self.spacing(), 0
            yield item, QRect(QPoint(x, y), size)
            x, height = x + size.width() + self.spacing(), max(height, size.height())
