"""A segment that isn't any more what was reviewed: what it was, what it is, and two ways on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from docviewer.ui.icons import ICON_PX, icon
from docviewer.ui.panels.wrapped_row import WrappedRow
from docviewer.ui.theme import GRID, LIGHT, RADIUS, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class SinceReview:
    """What a segment was when it was reviewed and what it is now, in words.

    Attributes:
        was: As "heading level 2, 1 line: Results".
        now: Likewise.
        can_return: Whether all lines that were reviewed are still there.
    """

    was: str
    now: str
    can_return: bool = True


class ChangedCard(QFrame):
    """Two texts side by side and two buttons.

    Signals:
        accepted_as_is(): The segment is right as it is now.
        return_wanted(): It should be again what was reviewed.
    """

    accepted_as_is = Signal()
    return_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("changed")
        self._icon = QLabel()
        self._title = _label("lead")
        self._was, self._now = _label(""), _label("")
        self.accept_now, self.go_back = QPushButton(tr("Accept as it is now")), QPushButton(tr("Go back to that"))
        self.go_back.setToolTip(tr("Make the segment again what was reviewed: the same lines, role and level"))
        self.accept_now.clicked.connect(self.accepted_as_is)
        self.go_back.clicked.connect(self.return_wanted)
        self._title.setText(tr("Changed since review"))
        self._lay_out()
        self.set_theme(LIGHT)

    def show_change(self, change: SinceReview | None) -> None:
        """Show a change; None hides the card."""
        self.setVisible(change is not None)
        if change is None:
            return
        self._was.setText(change.was)
        self._now.setText(change.now)
        self.go_back.setEnabled(change.can_return)
        self.setAccessibleName(tr("Changed since review. It was {was}. It is {now}.", was=change.was, now=change.now))

    @property
    def words(self) -> tuple[str, str]:
        """What it was and what it is now, as shown."""
        return self._was.text(), self._now.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._icon.setPixmap(icon("changed", theme, "warning").pixmap(QSize(ICON_PX, ICON_PX), 2.0))
        self.setStyleSheet(
            f"QFrame#changed {{ background: {theme.chrome}; border: 0; border-radius: {RADIUS}px; }}"
            f"QFrame#changed QLabel {{ background: transparent; }}"
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(RELATED_GAP)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        pairs = QGridLayout()
        pairs.setHorizontalSpacing(RELATED_GAP)
        pairs.setVerticalSpacing(GRID)
        pairs.setColumnStretch(1, 1)
        for row, (caption, label) in enumerate(((tr("Was"), self._was), (tr("Is"), self._now))):
            name = _label("small")
            name.setText(caption)
            pairs.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            pairs.addWidget(label, row, 1)
        buttons = QWidget()
        beside = WrappedRow(RELATED_GAP, buttons)
        for button in (self.accept_now, self.go_back):
            beside.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(RELATED_GAP + GRID,) * 4)
        layout.setSpacing(RELATED_GAP)
        layout.addLayout(head)
        layout.addLayout(pairs)
        layout.addWidget(buttons)


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty(kind, "true")
    return label
