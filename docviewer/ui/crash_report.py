"""Keep a fault report of each run, and find that of the last run at the next start."""

from __future__ import annotations

import faulthandler
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import docviewer
from docviewer.folders import faults_folder

if TYPE_CHECKING:
    from typing import TextIO

_KEEP = 10


class CrashReport:
    """The file that `faulthandler` writes to when the process dies; one per process.

    It holds stack frames and versions, never document text.

    Args:
        folder: Where reports are kept; the user's state folder by default.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or faults_folder()
        self._file: TextIO | None = None
        self._path = self._folder / f"run-{os.getpid()}.txt"

    def begin(self) -> str:
        """Start to watch this process; return the report of an earlier run that died, or an empty string."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            earlier = self._collect()
            self._file = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        except OSError:
            return ""
        return earlier

    def end(self) -> None:
        """Stop watching; a run that ends well leaves nothing behind."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        if self._path.exists() and not self._path.stat().st_size:
            self._path.unlink()

    def earlier_reports(self) -> str:
        """Return all reports kept of runs that died, the latest first."""
        try:
            paths = sorted(self._folder.glob("fault-*.txt"), reverse=True)
            return "\n\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths)
        except OSError:
            return ""

    def _collect(self) -> str:
        """Read and file away the reports of runs that are over; return the latest that tells of a fault."""
        found = ""
        for path in sorted(self._folder.glob("run-*.txt"), key=lambda path: path.stat().st_mtime):
            if _alive(path.stem.removeprefix("run-")):
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            path.unlink()
            if text.strip():
                found = f"{_versions()}\nEnded {when:%Y-%m-%d %H:%M:%S} UTC\n\n{text}"
                (self._folder / f"fault-{when:%Y%m%d-%H%M%S}.txt").write_text(found, encoding="utf-8")
        for old in sorted(self._folder.glob("fault-*.txt"))[:-_KEEP]:
            old.unlink()
        return found


def _versions() -> str:
    return f"docviewer {docviewer.__version__}, Python {sys.version.split()[0]}, {platform.platform()}"


def _alive(process: str) -> bool:
    if not process.isdigit() or int(process) == os.getpid() or os.name == "nt":
        # On Windows signal 0 would end the process; a live run's file can't be removed there anyway.
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not _is_zombie(process)


def _is_zombie(process: str) -> bool:
    """Tell whether a process has ended and only waits to be buried; False where the system doesn't say."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[:1] == ["Z"]
