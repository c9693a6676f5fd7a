"""Show unexpected errors of any thread in one dialog, each kind of fault once."""

from __future__ import annotations

import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.ui.dialogs.report_dialog import ReportDialog
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

_TITLE = tr_later("Something went wrong in docviewer")
_WORDS = tr_later("Your documents are unchanged. You can go on; if it happens again, these details help to mend it.")


class FaultReporter(QObject):
    """Takes the place of Python's own excepthooks while the window is open.

    What is shown and printed are stack frames and the kind of error: a message may hold document text.
    """

    _happened = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._known: set[str] = set()
        self._dialog: ReportDialog | None = None
        self._happened.connect(self._show)

    def install(self) -> None:
        """Hear of every error that nobody catches, in whatever thread."""
        sys.excepthook = self.report
        threading.excepthook = self._report_of_thread

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an error; safe from any thread."""
        del error
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        frames = traceback.format_tb(trace)
        details = f"{''.join(frames)}{kind.__name__}"
        print(details, file=sys.stderr)  # noqa: T201 - for who started docviewer from a terminal
        self._happened.emit(details, f"{kind.__name__} {frames[-1] if frames else ''}")

    def _report_of_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show(self, details: str, fault: str) -> None:
        """Show a fault that isn't known yet; one dialog at a time."""
        if fault in self._known or self._dialog is not None:
            return
        self._known.add(fault)
        self._dialog = ReportDialog(tr(_TITLE), tr(_WORDS), details, self._window)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
