"""Tell whether a file that is about to be written is one of the documents that were read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable


def is_one_of(path: str | os.PathLike[str], documents: Iterable[str | os.PathLike[str]]) -> bool:
    """Return whether `path` is the same file as one of `documents`, by whatever name."""
    identity = _identity(path)
    return identity is not None and any(_identity(document) == identity for document in documents)


def _identity(path: str | os.PathLike[str]) -> tuple[int, int] | None:
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
