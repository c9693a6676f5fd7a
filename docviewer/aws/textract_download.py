"""The zip file that the console gives as a download: the response stands in it beside tables and texts made of it."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from docviewer.aws.textract_errors import LARGEST_BYTES, broken_archive, no_response, too_large
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
    """Tell whether a zip file holds a response of a known name."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(_name_of(member) in DOWNLOADS for member in archive.infolist())
    except _DAMAGE:
        return False


def response_of(path: Path) -> bytes:
    """Return the response in a zip file, or the only JSON file in it: people pack results themselves.

    Raises:
        UnreadableDocument: There is none, it is too large, or damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            member = _response_in(archive)
            if member is None:
                raise no_response(path.name)
            if member.file_size > LARGEST_BYTES:
                raise too_large(path.name, member.file_size)
            with archive.open(member) as stream:
                # What a damaged archive says of sizes isn't relied on.
                raw = stream.read(LARGEST_BYTES + 1)
    except _DAMAGE as error:
        raise broken_archive(path.name, type(error).__name__) from error
    if len(raw) > LARGEST_BYTES:
        raise too_large(path.name, len(raw))
    return raw


def _response_in(archive: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    named = [(_name_of(member), member) for member in archive.infolist() if member.compress_type in _PLAIN]
    by_name = dict(named)
    known = next((by_name[name] for name in DOWNLOADS if name in by_name), None)
    others = [member for name, member in named if name.endswith(".json") and not name.startswith(".")]
    return others[0] if known is None and len(others) == 1 else known


def _name_of(member: zipfile.ZipInfo) -> str:
    return member.filename.rpartition("/")[2].lower()
