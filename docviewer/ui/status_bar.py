"""The status bar: where one is, what is selected, and what runs in the background, with cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

#: Progress appears after this long.
_PATIENCE_MS = 300


class StatusBar(QStatusBar):
    """Place at the left; progress with a cancel button, and a state, at the right.

    Signals:
        cancel_wanted(): The task shown should stop.
    """

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._place, self._task, self._state = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._place, self._task, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName("Progress")
        self._cancel = QToolButton(self)
        self._cancel.setText("Cancel")
        self._cancel.clicked.connect(self.cancel_wanted)
        self.addWidget(self._place, 1)
        for widget in (self._bar, self._task, self._cancel, self._state):
            self.addPermanentWidget(widget)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._show_task(True))
        self._show_task(False)

    def show_place(self, text: str) -> None:
        """Show page, selection and reader."""
        if self._place.text() != text:
            self._place.setText(text)

    def show_state(self, text: str) -> None:
        """Show what holds for the document as a whole."""
        if self._state.text() != text:
            self._state.setText(text)

    def show_task(self, name: str, done: int, total: int) -> None:
        """Show how far a task is; it appears once it takes longer than a moment."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._task.setText(f"{name} {done:,} of {total:,}")
        if self._bar.isHidden() and not self._patience.isActive():
            self._patience.start()

    def end_task(self) -> None:
        """Take the progress away."""
        self._patience.stop()
        self._show_task(False)

    @property
    def place_text(self) -> str:
        """Where one is, as shown."""
        return self._place.text()

    @property
    def task_text(self) -> str:
        """What the progress says, empty while none is shown."""
        return "" if self._bar.isHidden() else self._task.text()

    def _show_task(self, shown: bool) -> None:
        for widget in (self._bar, self._task, self._cancel):
            widget.setVisible(shown)
