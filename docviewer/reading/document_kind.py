"""Tell by its first bytes what kind of document a file is, whatever its name says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.aws.textract_parts import looks_like_json, parts_of
from docviewer.core.document import DocumentKind

if TYPE_CHECKING:
    from pathlib import Path

#: Files so called are results, or meant to be: the opener says what is wrong with them.
_RESULTS = (".json", ".zip")
#: Bytes that tell.
_HEAD = 1024
_PICTURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",  # JPEG
    b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+",  # TIFF, and large TIFF
    b"GIF87a", b"GIF89a",
    b"BM",
)  # fmt: skip


def kind_of(path: Path) -> DocumentKind:
    """Return the kind of a document; where no byte tells, that of its name, else a PDF: openers say what is wrong."""
    try:
        if path.is_dir():
            return DocumentKind.TEXTRACT if parts_of(path) else DocumentKind.PDF
        if not path.is_file():  # reading a pipe could take for ever
            return DocumentKind.PDF
        with path.open("rb") as stream:
            return _kind_by(stream.read(_HEAD), path)
    except OSError:
        return DocumentKind.PDF


def _kind_by(head: bytes, path: Path) -> DocumentKind:
    if head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return DocumentKind.IMAGE
    if head.startswith(b"%PDF-"):
        return DocumentKind.PDF
    if looks_like_json(head) or path.suffix.lower() in _RESULTS or (head.startswith(b"PK") and _is_download(path)):
        return DocumentKind.TEXTRACT
    return DocumentKind.PDF  # also where the header comes later


def _is_download(path: Path) -> bool:
    from docviewer.aws.textract_download import is_download  # lazy: few files are archives

    return is_download(path)
