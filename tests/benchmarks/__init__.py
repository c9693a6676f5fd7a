"""The figures that docviewer promises, measured beside other tools: `make bench SAMPLES=folder`.

Importing this keeps what is measured, children too, away from the person's own settings and workspace.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def _isolate() -> None:
    root = Path(tempfile.mkdtemp(prefix="docviewer-bench-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    for variable in _FOLDERS:
        os.environ[variable] = str(root / variable.lower())


# A child of a benchmark takes over the folders of its parent; the tests have folders of their own.
if not any("docviewer-" in os.environ.get(variable, "") for variable in _FOLDERS):
    _isolate()
