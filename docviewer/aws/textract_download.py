"""The zip file that the console gives as a download: the response stands in it beside tables and texts made of it."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from docviewer.aws.textract_errors import LARGEST_BYTES, no_json, too_large
from docviewer.aws.textract_parts import DOWNLOADS

if TYPE_CHECKING:
    from pathlib import Path

#: How the console packs; other ways need libraries that not every Python has.
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: What reading a damaged or locked archive ends in.
_DAMAGE = (
    OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def is_download(path: Path) -> bool:
    """Tell whether a zip file holds a response."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _response_in(archive) is not None
    except _DAMAGE:
        return False


def response_of(path: Path) -> bytes:
    """Return the response in a zip file.

    Raises:
        UnreadableDocument: It is too large, or damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            member = _response_in(archive)
            if member is None:
                raise no_json(path.name, "It holds no response")
            if member.file_size > LARGEST_BYTES:
                raise too_large(path.name, member.file_size)
            with archive.open(member) as stream:
                # What a damaged archive says of sizes isn't relied on.
                raw = stream.read(LARGEST_BYTES + 1)
    except _DAMAGE as error:
        raise no_json(path.name, f"The archive is damaged or locked ({type(error).__name__})") from error
    if len(raw) > LARGEST_BYTES:
        raise too_large(path.name, len(raw))
    return raw


def _response_in(archive: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    by_name = {
        member.filename.rpartition("/")[2].lower(): member
        for member in archive.infolist()
        if member.compress_type in _PLAIN
    }
    return next((by_name[name] for name in DOWNLOADS if name in by_name), None)
