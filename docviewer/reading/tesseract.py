"""Find Tesseract, the program that recognises text, and learn its version and languages.

It belongs to the system and isn't installed with docviewer: everything else works without it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from docviewer.core.errors import MissingTool, WrongInput
from docviewer.core.jobs import CancelToken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Environment variable that names the program where it isn't found by itself.
VARIABLE = "DOCVIEWER_TESSERACT"
#: Data for finding out which way up a page lies; no language.
ORIENTATION = "osd"
ENGLISH = "eng"
#: What a language may be called: a file's name, also in a folder (`script/Latin`), that is no option.
_LANGUAGE = re.compile(r"[A-Za-z0-9](?:[\w.-]|/(?=\w)){0,60}", re.ASCII)
#: What languages that packages bring are called, as `deu` and `chi_sim`.
_CODE = re.compile(r"(?!osd)[a-z]{3}(?:_[a-z]+)?", re.ASCII)
_MOST_LANGUAGES = 8
_VERSION = re.compile(r"tesseract\s+v?(\d[\w.-]{0,40})")
_SECONDS, _LOOKS_UP_SECONDS = 20, 0.1
_USUAL_PLACES = (
    "/usr/bin/tesseract",
    "/usr/local/bin/tesseract",
    "/opt/homebrew/bin/tesseract",
    "/opt/local/bin/tesseract",
    "/snap/bin/tesseract",
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
    r"C:\Program Files (x86)\Tesseract-OCR\tesseract.exe",
)


@dataclass(frozen=True, slots=True)
class Tesseract:
    """A Tesseract that runs.

    Attributes:
        path: The program.
        version: As it says itself, as "5.3.0".
        languages: What it can read, without the data for orientation.
        knows_orientation: Whether it can tell which way up a page lies.
    """

    path: str
    version: str
    languages: tuple[str, ...]
    knows_orientation: bool

    @property
    def default_languages(self) -> str:
        """English where it is there, else the first."""
        return ENGLISH if ENGLISH in self.languages else self.languages[0]


def tesseract(environ: Mapping[str, str] = os.environ, cancel: CancelToken | None = None) -> Tesseract:
    """Return the Tesseract of this machine.

    Args:
        environ: Where it is looked for.
        cancel: Whether nobody waits for it any more.

    Raises:
        Cancelled: Cancelling was asked for.
        MissingTool: There is none, it doesn't run, or it has no language.
    """
    path = find_program(environ)
    if path is None:
        named = environ.get(VARIABLE)
        cause = f"{VARIABLE} names {named}, which isn't a program." if named else ""
        raise MissingTool("Tesseract, which recognises text, isn't installed", cause, install_hint())
    cancel = cancel or CancelToken()
    version = _VERSION.search(_said_by(path, "--version", cancel))
    if version is None:
        raise _broken(path, "It doesn't tell its version.")
    listed = _said_by(path, "--list-langs", cancel).splitlines()[1:]
    known = tuple(dict.fromkeys(line.strip() for line in listed if _LANGUAGE.fullmatch(line.strip())))
    languages = tuple(name for name in known if name != ORIENTATION)
    if not languages:
        raise MissingTool("Tesseract has no language to recognise", f"{path} finds no data.", install_hint(ENGLISH))
    return Tesseract(path, version[1], languages, ORIENTATION in known)


def find_program(environ: Mapping[str, str] = os.environ, places: Sequence[str] = _USUAL_PLACES) -> str | None:
    """Return the path of the program: as the environment names it, on the PATH, or where it usually is."""
    if named := environ.get(VARIABLE):
        return shutil.which(named)
    return shutil.which("tesseract", path=environ.get("PATH")) or next(filter(_is_program, places), None)


def checked_languages(wanted: str, installed: Sequence[str]) -> str:
    """Return languages as Tesseract takes them, as `eng+deu`; commas may part them too.

    Raises:
        WrongInput: One of them isn't installed, or there are too many, or none.
    """
    names = tuple(dict.fromkeys(name.strip() for name in wanted.replace(",", "+").split("+")))
    if not 1 <= len(names) <= _MOST_LANGUAGES:
        raise WrongInput(f"Too many languages: {wanted[:100]!r}", "", f"Name at most {_MOST_LANGUAGES}.")
    for name in names:
        if name not in installed or not _LANGUAGE.fullmatch(name):
            more = f", or add the language. {install_hint(name)}" if _CODE.fullmatch(name) else "."
            raise WrongInput(
                f"Tesseract can't recognise the language {name[:60]!r}",
                f"Installed are: {', '.join(installed)}.",
                f"Choose one of these{more}",
            )
    return "+".join(names)


def install_hint(language: str = "") -> str:
    """Return what to do to have Tesseract, or one of its languages."""
    plain = language if re.fullmatch(r"[a-z_]{3,}", language) else "LANGUAGE"
    if sys.platform == "darwin":
        return "Install it: brew install tesseract-lang" if language else "Install it: brew install tesseract"
    if sys.platform == "win32":
        return "Install it: winget install UB-Mannheim.TesseractOCR (the installer offers languages)"
    if shutil.which("apt-get"):
        package = f"tesseract-ocr-{plain.replace('_', '-')}" if language else "tesseract-ocr"
        return f"Install it: sudo apt install {package}"
    if language:
        return f"Install the package of your system that brings Tesseract's data for {language}."
    return "Install the package tesseract (or tesseract-ocr) of your system."


def _is_program(path: str) -> bool:
    return Path(path).is_file() and os.access(path, os.X_OK)


def _said_by(path: str, option: str, cancel: CancelToken) -> str:
    quiet = subprocess.DEVNULL
    try:
        child = subprocess.Popen([path, option], stdin=quiet, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except OSError as error:
        raise _broken(path, f"{error.strerror}.") from error
    with child:  # waits for it, and closes its pipe
        try:
            said = _answer(child, path, cancel)
        finally:
            child.kill()  # does nothing to one that has ended
    if child.returncode < 0:
        raise _broken(path, f"It crashed (signal {-child.returncode}).")
    if child.returncode:
        raise _broken(path, f"It ended with exit status {child.returncode}.")
    return said.decode("utf-8", "replace")


def _answer(child: subprocess.Popen[bytes], path: str, cancel: CancelToken) -> bytes:
    """Wait for what a program says; looks up now and then, so that a hanging one never keeps anybody from leaving."""
    until = monotonic() + _SECONDS
    while True:
        try:
            return child.communicate(timeout=_LOOKS_UP_SECONDS)[0]
        except subprocess.TimeoutExpired:
            cancel.check()
            if monotonic() > until:
                raise _broken(path, f"It doesn't answer within {_SECONDS} s.") from None


def _broken(path: str, cause: str) -> MissingTool:
    return MissingTool("Tesseract doesn't run", cause, f"See what it says in a terminal: {path} --version")
