"""What a report about docviewer should name: itself, Python, Qt, the readers, the system."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import qVersion

import docviewer
from docviewer.ui.wording import tr
from docviewer.workspace.sqlite_version import sqlite_version

#: Names of distributions, in the order of what they matter for.
_LIBRARIES = (
    "PySide6-Essentials",
    "pypdfium2",
    "pdfplumber",
    "pdfminer.six",
    "msgspec",
    "numpy",
    "pyqtgraph",
    "superqt",
    "rapidfuzz",
)


def versions(tesseract: str = "") -> tuple[tuple[str, str], ...]:
    """Return (name, version) of everything; `tesseract` where that was found."""
    found = [
        ("docviewer", docviewer.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        *((name, version_of(name)) for name in _LIBRARIES),
        ("SQLite", sqlite_version()),
        ("Tesseract", tesseract),
        (tr("System"), platform.platform()),
    ]
    return tuple((name, version) for name, version in found if version)


def version_of(name: str) -> str:
    """Return the version of a distribution, or that it is unknown."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return tr("(version unknown)")
