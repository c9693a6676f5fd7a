"""The status bar: where one is, what is selected, and what runs in the background, with cancel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

#: Progress appears after this long.
_PATIENCE_MS = 300


@dataclass(frozen=True, slots=True)
class Task:
    """Something that goes on in the background.

    Attributes:
        name: What is counted, as "Reading page".
        done: How many are done.
        total: Of how many.
        cancel: Stops it.
    """

    name: str
    done: int
    total: int
    cancel: Callable[[], None]


class StatusBar(QStatusBar):
    """Place at the left; the task begun last with a cancel button, and a state, at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._place, self._task, self._state, self._review, self._zoom = (QLabel(self) for _ in range(5))
        for label in (self._place, self._task, self._state, self._review, self._zoom):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QToolButton(self)
        self._cancel.setText(tr("Cancel"))
        self._cancel.clicked.connect(self._cancel_task)
        self._tasks: dict[str, Task] = {}
        self._where, self._hint = "", ""
        self.addWidget(self._place, 1)
        for widget in (self._bar, self._task, self._cancel, self._zoom, self._review, self._state):
            self.addPermanentWidget(widget)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._reveal(bool(self._tasks)))
        self._reveal(False)
        self.show_review("")
        self.show_zoom("")

    def show_place(self, text: str) -> None:
        """Show page, selection and reader."""
        self._where = text
        self._show_left()

    def show_hint(self, text: str) -> None:
        """Show what keys do for a moment instead of where one is; empty for nothing."""
        self._hint = text
        self._show_left()

    def show_zoom(self, text: str) -> None:
        """Show how large the page is; empty for nothing."""
        self._zoom.setText(f"{text} ·" if text else "")
        self._zoom.setVisible(bool(text))

    @property
    def zoom_text(self) -> str:
        """How large the page is, as shown."""
        return self._zoom.text().removesuffix(" ·")

    def show_review(self, text: str) -> None:
        """Show how far the review is; empty for nothing."""
        self._review.setText(f"{text} ·" if text else "")
        self._review.setVisible(bool(text))

    @property
    def review_text(self) -> str:
        """How far the review is, as shown."""
        return self._review.text().removesuffix(" ·")

    def show_state(self, text: str) -> None:
        """Show what holds for the document as a whole."""
        if self._state.text() != text:
            self._state.setText(text)

    def show_task(self, key: str, task: Task) -> None:
        """Show how far the task `key` is; it appears once it takes longer than a moment."""
        self._tasks[key] = task
        self._show_latest()

    def end_task(self, key: str) -> None:
        """Take the progress of the task `key` away."""
        if self._tasks.pop(key, None) is not None:
            self._show_latest()

    def _show_latest(self) -> None:
        if not self._tasks:
            self._patience.stop()
            self._reveal(False)
            return
        task = self._tasks[next(reversed(self._tasks))]
        self._bar.setRange(0, task.total)
        self._bar.setValue(task.done)
        counted = {"done": f"{task.done:,}", "total": f"{task.total:,}"}
        self._task.setText(tr("{task} {done} of {total}", task=task.name, **counted))
        if self._bar.isHidden() and not self._patience.isActive():
            self._patience.start()

    def _show_left(self) -> None:
        text = self._hint or self._where
        if self._place.text() != text:
            self._place.setText(text)

    def _cancel_task(self) -> None:
        if self._tasks:
            self._tasks[next(reversed(self._tasks))].cancel()

    @property
    def place_text(self) -> str:
        """Where one is, or what keys do now, as shown."""
        return self._place.text()

    @property
    def task_text(self) -> str:
        """What the progress says, empty while none is shown."""
        return "" if self._bar.isHidden() else self._task.text()

    def _reveal(self, shown: bool) -> None:
        for widget in (self._bar, self._task, self._cancel):
            widget.setVisible(shown)
