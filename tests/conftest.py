"""Every test runs without a display, without the network, away from the person's own files and accounts."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

pytest_plugins = ("tests.network_guard",)
# How long an example takes depends on what else the machine does; pytest's own limit ends what hangs.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

_FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
}
_ACCOUNT = {
    "AWS_ACCESS_KEY_ID": "AKIAEXAMPLEEXAMPLE00",
    "AWS_SECRET_ACCESS_KEY": "example-secret-of-the-tests",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}
_NOT_OURS = ("AWS_PROFILE", "AWS_SESSION_TOKEN", "WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR")


def _isolate(root: Path) -> None:
    for variable, folder in _FOLDERS.items():
        path = root / folder
        path.mkdir(mode=0o700)
        os.environ[variable] = str(path)
    os.environ.update(_ACCOUNT)
    os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = str(root / "no-such-file")
    for variable in _NOT_OURS:
        os.environ.pop(variable, None)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# At import: the folders must be in place before anything asks for them.
_ROOT = Path(tempfile.mkdtemp(prefix="docviewer-tests-"))
_isolate(_ROOT)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the folders of this run."""
    del config
    shutil.rmtree(_ROOT, ignore_errors=True)
