"""Python, docviewer and the libraries it declares, with their versions."""

from __future__ import annotations

import platform
import re
import sys
from importlib import metadata
from typing import TYPE_CHECKING

from docviewer import __version__
from docviewer.cli.checks.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OLDEST = (3, 11)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_INSTALL_AGAIN = "Install docviewer again: make run (in a checkout), or python -m pip install docviewer"


def check() -> Iterator[Finding]:
    """Yield Python, docviewer and one finding for all libraries."""
    new_enough = sys.version_info >= _OLDEST
    yield Finding(
        "Python",
        f"{platform.python_version()} ({sys.executable}), {platform.platform()}",
        State.GOOD if new_enough else State.BROKEN,
        "" if new_enough else "docviewer needs Python 3.11 or newer.",
    )
    yield Finding("docviewer", __version__)
    yield libraries()


def libraries(version_of: Callable[[str], str] = metadata.version) -> Finding:
    """Tell the version of each declared library; broken if one is missing."""
    found, missing = [], []
    for name in _declared():
        try:
            found.append(f"{name} {version_of(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        return Finding("Libraries", f"missing: {', '.join(missing)}", State.BROKEN, _INSTALL_AGAIN)
    return Finding("Libraries", ", ".join(found))


def _declared() -> list[str]:
    requirements = metadata.requires("docviewer") or []
    names = (_NAME.match(line) for line in requirements if "extra ==" not in line)
    return [name.group() for name in names if name]
