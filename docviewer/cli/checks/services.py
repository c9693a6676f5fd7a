"""What only some work needs: text recognition, and credentials for Amazon's services - whether, never what."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.cli.checks.finding import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SECONDS = 20
_KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
_OTHER_SOURCES = (
    "AWS_PROFILE",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
)
_FILES = {"AWS_SHARED_CREDENTIALS_FILE": ".aws/credentials", "AWS_CONFIG_FILE": ".aws/config"}


def check() -> Iterator[Finding]:
    """Yield findings about OCR and credentials."""
    yield ocr(shutil.which("tesseract"))
    yield credentials(os.environ, Path.home())


def ocr(program: str | None) -> Finding:
    """Tell Tesseract's version and languages, or how to install it."""
    if not program:
        return Finding("OCR", "tesseract isn't installed; only scans need it", State.NOTE, _tesseract_command())
    try:
        version, languages = _output(program, "--version"), _output(program, "--list-langs")
    except (OSError, subprocess.SubprocessError) as error:
        return Finding("OCR", f"{program} doesn't run: {error}", State.NOTE, _tesseract_command())
    names = ", ".join(sorted(languages[1:])) or "none"  # the first line is a heading
    return Finding("OCR", f"{' '.join(version[:1])} ({program}), languages: {names}")


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


def _output(*command: str) -> list[str]:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_SECONDS,
        check=True,
    )
    return (done.stdout or done.stderr).splitlines()


def _tesseract_command() -> str:
    if shutil.which("apt-get"):
        return "sudo apt-get install --yes tesseract-ocr"
    if sys.platform == "darwin":
        return "brew install tesseract"
    return "Install Tesseract 5 with your system's package manager."
