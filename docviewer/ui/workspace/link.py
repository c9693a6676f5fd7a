"""The window's tie to its workspace: opened, read and written off the window's thread, answers on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from docviewer.workspace.opening import Access
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Unsaved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docviewer.core.jobs import CancelToken, Outcome, Runner

T = TypeVar("T")

#: A disk that takes longer isn't waited for: it is told that changes aren't saved yet.
_CATCH_UP_S = 0.25


class WorkspaceLink(QObject):
    """At most one open workspace.

    Signals:
        opened(): A workspace can be read, and written if `writable`.
        failed(object, object): The path of a workspace that can't be opened, and the error.
        closed(): There is none any more.
        told(object): What became of requests: a `Saved`, `Unsaved` or `Refused` of `workspace.writer`.
        submitted(object): A request is on its way to the disk.
    """

    opened = Signal()
    failed = Signal(object, object)
    closed = Signal()
    told = Signal(object)
    submitted = Signal(object)
    _outcome = Signal(object, object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._opening: object = None
        self._stuck = False
        self.workspace: Workspace | None = None
        self._outcome.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def path(self) -> Path | None:
        """The file of the open workspace."""
        return None if self.workspace is None else self.workspace.path

    @property
    def writable(self) -> bool:
        """Whether what is submitted can reach the disk."""
        return self.workspace is not None and self.workspace.access is Access.WRITABLE

    @property
    def opening(self) -> bool:
        """Whether a workspace is being opened."""
        return self._opening is not None

    def open(self, path: Path, make: bool = True) -> None:
        """Open a workspace instead of the present one, which must be closed; `opened` or `failed` follows.

        Args:
            path: The file.
            make: Whether to make it where there is none.
        """
        ticket = self._opening = object()

        def job(_: CancelToken) -> Workspace:
            return Workspace.open(path, lambda outcome: self._outcome.emit(ticket, outcome), make=make)

        self._ticket = ticket
        self._runner.submit(job, lambda outcome: self._answered(ticket, path, outcome))

    def submit(self, request: Any) -> None:
        """Have a request written; nothing happens where that isn't possible."""
        if self.workspace is not None and self.writable:
            self.submitted.emit(request)
            self.workspace.submit(request)

    def catch_up(self) -> None:
        """Wait a moment for the disk if it lags behind, so that no more than one change is ever on its way to it."""
        if self.workspace is not None and not self._stuck and self.workspace.pending:
            self.workspace.flush(_CATCH_UP_S)

    def read(self, job: Callable[[Workspace], T], done: Callable[[Outcome[T]], None]) -> None:
        """Read in the background; `done(outcome)` follows on the window's thread if the workspace is still open."""
        workspace = self.workspace
        if workspace is None:
            return

        def answered(outcome: Outcome[T]) -> None:
            if self.workspace is workspace:
                done(outcome)

        self._runner.submit(lambda _: job(workspace), answered)

    def flush(self, seconds: float) -> bool:
        """Wait until all is written; return whether it is. What became of it is told before this returns."""
        done = self.workspace is None or self.workspace.flush(seconds)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return done

    def close(self, seconds: float) -> None:
        """End the writer; what couldn't be written until then is lost, so `flush` first and ask."""
        workspace, self.workspace, self._opening, self._ticket = self.workspace, None, None, None
        if workspace is not None:
            workspace.close(seconds)
            self.closed.emit()

    def _answered(self, ticket: object, path: Path, outcome: Outcome[Workspace]) -> None:
        if ticket is not self._opening:
            if outcome.result is not None:
                outcome.result.close(0)
            return
        self._opening = None
        if outcome.result is not None:
            self.workspace = outcome.result
            self.opened.emit()
        else:
            self.failed.emit(path, outcome.error)

    def _tell(self, ticket: object, outcome: object) -> None:
        if ticket is self._ticket and self.workspace is not None:
            self._stuck = isinstance(outcome, Unsaved)
            self.told.emit(outcome)
