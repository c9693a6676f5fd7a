"""Whether docviewer can write where it must: settings, cache, fault reports, temporary files."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer import folders
from docviewer.cli.checks.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator


def check() -> Iterator[Finding]:
    """Yield one finding per folder."""
    yield writable("Settings", folders.settings_folder())
    yield writable("Cache", folders.cache_folder())
    faults = folders.faults_folder()
    yield writable("Fault reports", faults, f", {_kept_in(faults)} kept")
    yield writable("Temporary files", Path(tempfile.gettempdir()))


def writable(name: str, folder: Path, more: str = "") -> Finding:
    """Tell whether a file can be made in `folder`, or in the folder that it would be made in."""
    there = folder
    try:
        there = next(place for place in (folder, *folder.parents) if _exists(place))
        with tempfile.TemporaryFile(dir=there):
            return Finding(name, f"{folder}{more}")
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = f"Make {there} a folder that you may write to."
        return Finding(name, f"{folder} can't be written to: {reason}", State.BROKEN, remedy)


def _exists(place: Path) -> bool:
    """Tell whether there is something at `place`; raise OSError where that can't be known.

    Not `Path.exists`: newer Pythons answer False where a parent can't be entered.
    """
    try:
        place.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _kept_in(faults: Path) -> int:
    try:
        return sum(file.match("fault-*.txt") for file in faults.iterdir())
    except OSError:
        return 0
