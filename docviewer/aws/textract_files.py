"""Read a Textract result from disk: its files in order, each checked and decoded, then put together."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from docviewer.aws.textract_decoding import responses_in
from docviewer.aws.textract_download import response_of
from docviewer.aws.textract_errors import LARGEST_BYTES, no_json, too_large
from docviewer.aws.textract_parts import Parts, parts_of
from docviewer.aws.textract_result import joined
from docviewer.core.errors import UnreadableDocument

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.aws.textract_decoding import FoundResponse
    from docviewer.aws.textract_result import TextractResult

#: A zip file begins so.
_PACKED = b"PK"


class ReadFiles(NamedTuple):
    """A result, the files it was read from, and their common digest."""

    result: TextractResult
    files: tuple[Path, ...]
    sha256: str


def read_result(path: Path) -> ReadFiles:
    """Read a result.

    Args:
        path: A file, a console download (zip), or a folder of parts.

    Raises:
        UnreadableDocument: It can't be read, is too large, no Textract result, or a damaged one.
    """
    try:
        parts = _checked(path)
        digest = hashlib.sha256()
        found: list[FoundResponse] = []
        for file in parts.files:
            raw = _content(file)
            digest.update(raw)
            found += responses_in(raw, file.name)
            del raw  # as large as all that is made of it
    except OSError as error:
        why = f"The system says: {error.strerror}."
        raise UnreadableDocument(f"{path.name} can't be read", why, "Check the rights to the file.") from error
    return ReadFiles(joined(found, path.name, parts.missing), parts.files, digest.hexdigest())


def _checked(path: Path) -> Parts:
    parts = parts_of(path)
    if parts is None:
        raise UnreadableDocument(
            f"{path.name} holds no Textract result", "No part files are in this folder.", "Choose a file in it."
        )
    size = sum(file.stat().st_size for file in parts.files)
    if size > LARGEST_BYTES:
        raise too_large(path.name, size)
    return parts


def _content(file: Path) -> bytes:
    with file.open("rb") as stream:
        packed = stream.read(len(_PACKED)) == _PACKED
    raw = response_of(file) if packed else file.read_bytes()
    if not raw:
        raise no_json(file.name, "It is empty")
    return raw
