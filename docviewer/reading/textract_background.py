"""Find the document that a Textract result was made of: it lies beside the result and is called alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docviewer.aws.textract_parts import DOWNLOADS
from docviewer.core.document import DocumentKind
from docviewer.reading.document_kind import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
#: What people put behind a document's name for its result.
_ADDED = re.compile(
    r"[-_. ](?:textract|response|result|results|output|analysis|analyzed|detected|ocr|layout|paged|blocks|json)$"
)
#: A folder of more entries than these isn't looked through.
_MOST_ENTRIES = 20_000


def find_background(result: Path) -> Path | None:
    """Return the PDF or picture that belongs to a result, or None.

    Beside `X.json` that is `X.pdf`, beside `X.pdf.json` or `X-response.json` too. A folder of parts goes by its own
    name and that of the folder it is in, and so does a download from the console.

    Args:
        result: The file, or folder of parts.
    """
    try:
        return next((found for folder, name in _looked_up(result) if (found := _named(folder, name))), None)
    except OSError:
        return None


def _looked_up(result: Path) -> Iterator[tuple[Path, str]]:
    """Yield folders to look in, and the name to look for."""
    result = result.absolute()
    if result.is_dir():
        yield result, result.name
        yield result.parent, result.name
        yield result.parent.parent, result.parent.name
        return
    yield result.parent, result.name.removesuffix(result.suffix)
    if result.name.lower() in DOWNLOADS or result.stem.isdecimal():
        yield result.parent, result.parent.name
        yield result.parent.parent, result.parent.name


def _named(folder: Path, name: str) -> Path | None:
    """Return the document in a folder that is called `name`, or by what of it people put more behind."""
    documents = _documents_in(folder)
    for wanted in _shorter_and_shorter(name.lower()):
        for suffix in ("", *_SUFFIXES):
            found = documents.get(wanted + suffix)
            if found is not None and kind_of(found) is not DocumentKind.TEXTRACT:  # whatever its name says
                return found
    return None


def _documents_in(folder: Path) -> dict[str, Path]:
    """Return PDFs and pictures by their names in lower case."""
    found: dict[str, Path] = {}
    for number, entry in enumerate(folder.iterdir()):
        if number > _MOST_ENTRIES:
            break
        if entry.suffix.lower() in _SUFFIXES and entry.is_file():
            found[entry.name.lower()] = entry
    return found


def _shorter_and_shorter(name: str) -> Iterator[str]:
    yield name
    while (shorter := _ADDED.sub("", name)) != name:
        name = shorter
        yield name
