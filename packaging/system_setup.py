"""Make sure that what Qt and `python -m venv` need from the system is there; run by make before anything else.

With `--window` what opens a window: the libraries of X11 or of Wayland, whichever is there or
in use; without it, as for tests, only what Qt can't do without. With `--window` or `--tests` also
Tesseract, which recognises the text of scans: the tests need it, the program works without it. As
root on Debian and Ubuntu the missing packages are installed, with Homebrew Tesseract; otherwise the
one exact command is printed, and the exit status is 1 unless only the program would miss it.
Standard library only.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docviewer import qt_system

if TYPE_CHECKING:
    from collections.abc import Sequence

TESSERACT_PACKAGE = "tesseract-ocr"


def missing_venv_package() -> str:
    """Return the Debian package that `python -m venv` lacks, or "" if it lacks nothing."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return ""
    return f"python3.{sys.version_info.minor}-venv"


def missing_packages(libraries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the Debian packages to install for `libraries`, a font and virtual environments."""
    font = () if qt_system.has_font() else (qt_system.FONT_PACKAGE,)
    venv = (missing_venv_package(),) if missing_venv_package() else ()
    return (*venv, *qt_system.packages_of(libraries), *font)


def missing_tesseract(*, wanted: bool) -> tuple[str, ...]:
    """Return the Debian package of Tesseract (English comes with it) if it is wanted and isn't there."""
    return (TESSERACT_PACKAGE,) if wanted and not shutil.which("tesseract") else ()


def install_with_brew() -> bool:
    """Install Tesseract with Homebrew where that is; tell whether that worked."""
    if not shutil.which("brew"):
        return False
    print("Installing Tesseract with Homebrew", flush=True)
    return _succeeds(["brew", "install", "--quiet", "tesseract"], dict(os.environ))


def install(packages: tuple[str, ...]) -> bool:
    """Install Debian packages as root; tell whether that worked."""
    print(f"Installing what the system must bring: {' '.join(packages)}", flush=True)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-qq", "--yes", "--no-install-recommends", *packages],
    )
    return all(_succeeds(step, environ) for step in steps)


def _succeeds(command: list[str], environ: dict[str, str]) -> bool:
    """Run `command`; its hundred lines of progress stay unseen, its complaints don't."""
    quiet = subprocess.DEVNULL
    return subprocess.run(command, env=environ, stdin=quiet, stdout=quiet, check=False).returncode == 0


def explain(libraries: tuple[str, ...], packages: tuple[str, ...], *, root: bool) -> None:
    """Say on stderr what is missing and how it is installed."""
    if shutil.which("apt-get"):
        _tell("docviewer needs system packages that are missing", qt_system.apt_command(packages, root=root))
        return
    if libraries:
        _tell("Qt needs system libraries that are missing", qt_system.install_hint(libraries))
    if missing_venv_package():
        print("This Python has no venv module; install the package of your system that brings it.", file=sys.stderr)
    if not qt_system.has_font():
        print("No font was found; install one, as DejaVu Sans.", file=sys.stderr)


def explain_tesseract(*, root: bool) -> None:
    """Say on stderr how Tesseract is installed."""
    if shutil.which("apt-get"):
        command = qt_system.apt_command((TESSERACT_PACKAGE,), root=root)
    elif sys.platform == "darwin":
        command = "brew install tesseract"
    else:
        command = "(with the package manager of your system: tesseract, with its data for English)"
    _tell("Tesseract, which recognises the text of scans, is missing", command)


def _tell(trouble: str, command: str) -> None:
    print(f"{trouble}. Install them:\n\n  {command}\n", file=sys.stderr)


def missing_libraries(*, window: bool) -> tuple[str, ...]:
    """Return the libraries that Qt lacks: to open a window, or without one."""
    return qt_system.lacking_for_window(os.environ) if window else qt_system.missing_libraries("offscreen")


def main(arguments: Sequence[str]) -> int:
    """Check, install or explain; return the exit status."""
    window, tests = "--window" in arguments, "--tests" in arguments
    libraries = missing_libraries(window=window)
    packages = missing_packages(libraries)
    tesseract = missing_tesseract(wanted=window or tests)
    if not packages and not tesseract:
        return 0
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and shutil.which("apt-get") and install((*packages, *tesseract)):
        return 0
    if packages:
        explain(libraries, packages, root=root)
    if tesseract and not install_with_brew():
        explain_tesseract(root=root)
        return 1 if packages or tests else 0
    return 1 if packages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
