"""Tell which of several windows on one workspace leads: its documents are those that the next start brings back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from pathlib import Path


class WindowLock:
    """Held by at most one window; a lock whose window died doesn't count."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self, workspace: Path) -> bool:
        """Try to lead the windows on `workspace`; return whether this one does.

        Where no lock can be made, as beside a file that may only be read, every window leads: none writes.
        """
        self.release()
        lock = QLockFile(str(workspace.with_name(f"{workspace.name}-window")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock = lock
            return True
        return lock.error() is not QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Lead no more."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.unlock()
