"""What only some work needs: credentials for Amazon's services - whether they are there, never what they are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.cli.checks.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
_OTHER_SOURCES = (
    "AWS_PROFILE",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
)
_FILES = {"AWS_SHARED_CREDENTIALS_FILE": ".aws/credentials", "AWS_CONFIG_FILE": ".aws/config"}


def check() -> Iterator[Finding]:
    """Yield a finding about credentials."""
    yield credentials(os.environ, Path.home())


def credentials(environ: Mapping[str, str], home: Path) -> Finding:
    """Tell where credentials come from, by the names of variables and files alone."""
    sources = [name for name in _OTHER_SOURCES if environ.get(name)]
    if all(environ.get(name) for name in _KEYS):
        sources.insert(0, " and ".join(_KEYS))
    files = [Path(environ.get(variable) or home / usual) for variable, usual in _FILES.items()]
    sources += [str(path) for path in files if path.is_file()]
    if not sources:
        text = "none found; only Amazon's services need them"
        return Finding("AWS credentials", text, State.NOTE, "Set them up with: aws configure")
    return Finding("AWS credentials", f"present: {', '.join(sources)} (values neither read nor shown)")
