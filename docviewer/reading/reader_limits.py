"""How long a page reader may take and how much memory it may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.document import DocumentKind
from docviewer.reading.document_kind import kind_of
from docviewer.workers.confinement import MEMORY_BYTES

if TYPE_CHECKING:
    from pathlib import Path

#: A result of so many bytes takes a tenth of the usual limit to open where nothing else runs.
_QUICKLY_READ = 64 * 2**20
_FOLDER_PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class ReaderLimits:
    """How long a reader may take, seconds, and how much memory it may allocate, bytes."""

    open_seconds: float = 10.0
    page_seconds: float = 20.0
    hash_seconds: float = 60.0
    table_seconds: float = 30.0
    recognition_seconds: float = 120.0
    memory_bytes: int = MEMORY_BYTES


DEFAULT_LIMITS = ReaderLimits()


def patience_for(path: Path) -> float:
    """Return by how much more time a file is given to open: only a Textract result has to be read as a whole for it."""
    try:
        if kind_of(path) is not DocumentKind.TEXTRACT:
            return 1.0
        return _FOLDER_PATIENCE if path.is_dir() else 1.0 + path.stat().st_size / _QUICKLY_READ
    except OSError:
        return 1.0
