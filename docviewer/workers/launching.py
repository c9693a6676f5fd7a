"""How a child process is started: its command and its environment, which holds no credentials."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import docviewer
from docviewer.workers.confinement import MEMORY_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Variables that a child may see; everything else of the parent's environment stays behind.
ALLOWED = frozenset(
    {
        "PATH", "HOME", "LANG", "LANGUAGE", "TMPDIR", "TEMP", "TMP", "TZ",
        "PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV",
        "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "USERPROFILE", "APPDATA",
        "LOCALAPPDATA", "PROGRAMDATA", "DOCVIEWER_TESSERACT", "TESSDATA_PREFIX",
    }
)  # fmt: skip
_ALLOWED_PREFIX = "LC_"

#: One thread per library: a worker is one of several, and threads reserve address space.
_ONE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
}
_SITE_FOLDERS = frozenset({"site-packages", "dist-packages"})


def worker_command(kind: str) -> tuple[str, ...]:
    """Return the command that starts a worker of `kind`; a frozen build starts itself."""
    if getattr(sys, "frozen", False):
        return sys.executable, "--worker", kind
    # -P: a file `json.py` in the folder that the person stands in isn't run.
    return sys.executable, "-P", "-m", "docviewer", "--worker", kind


def worker_environment(parent: Mapping[str, str], memory_bytes: int) -> dict[str, str]:
    """Return the environment of a child that may allocate `memory_bytes`."""
    kept = {name: value for name, value in parent.items() if _allowed(name.upper())}
    kept["PYTHONPATH"] = os.pathsep.join((*_checkout(), *filter(None, [kept.get("PYTHONPATH")])))
    if not kept["PYTHONPATH"]:
        del kept["PYTHONPATH"]
    return {**kept, **_ONE_THREAD, "PYTHONUTF8": "1", MEMORY_VARIABLE: str(memory_bytes)}


def _allowed(name: str) -> bool:
    return name in ALLOWED or name.startswith(_ALLOWED_PREFIX)


def _checkout() -> Sequence[str]:
    """The folder that holds this package, where Python wouldn't find it by itself: a checkout."""
    root = Path(docviewer.__file__).resolve().parent.parent
    return () if root.name in _SITE_FOLDERS or getattr(sys, "frozen", False) else (str(root),)
