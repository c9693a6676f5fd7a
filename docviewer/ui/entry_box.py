"""A box of the tool bar to type into, always as wide as the longest text it shows."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

#: QLineEdit keeps so many pixels free left and right of its text, and one for the caret.
_QT_MARGINS_PX = 2 * 2 + 1
_PROBE_PX = 400


class EntryBox(QLineEdit):
    """Fits its longest text in every font and style.

    Signals:
        refitted(): The width has changed.
    """

    refitted = Signal()

    def __init__(self, name: str, longest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._longest = longest
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setEnabled(False)
        self.setAcceptDrops(False)
        self.fit(longest)

    def fit(self, longest: str) -> None:
        """Take the width that `longest` needs, whatever its digits are."""
        self._longest = longest
        self.ensurePolished()
        width = self._text_width(longest) + self._around()
        if width != self.width() or width != self.minimumWidth():
            self.setFixedWidth(width)
            self.refitted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the text in another font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit(self._longest)

    def room(self) -> int:
        """Return how many pixels the text has."""
        return self.width() - self._around()

    def _text_width(self, text: str) -> int:
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(re.sub(r"\d", max("0123456789", key=metrics.horizontalAdvance), text))

    def _around(self) -> int:
        """Return what frame, padding and margins take at both sides."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, _PROBE_PX, self.sizeHint().height())
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        margins = self.textMargins()
        return _PROBE_PX - inner.width() + margins.left() + margins.right() + _QT_MARGINS_PX
