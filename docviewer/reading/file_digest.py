"""The digest by which a file is known again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from docviewer.core.errors import DocviewerError


def sha256_of(path: str) -> str:
    """Return the hex digest of a file.

    Raises:
        DocviewerError: It can't be read.
    """
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise DocviewerError("The file can't be read any more", str(error.strerror), "Open it again.") from error
