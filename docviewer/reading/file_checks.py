"""Say in plain words why a file can't be opened: what happened, why, what to do."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from docviewer.core.errors import DocviewerError, EncryptedDocument, UnreadableDocument
from docviewer.reading.cut_short import is_cut_short

#: PDFium's error codes (FPDF_GetLastError).
_ERROR_FILE = 2
_ERROR_PASSWORD = 4
_ERROR_SECURITY = 5
#: Endings of pictures -> what files are that have them.
_PICTURES = {
    ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".tif": "TIFF", ".tiff": "TIFF", ".gif": "GIF", ".bmp": "BMP",
    ".webp": "WebP",
}  # fmt: skip
#: Where the header of a PDF is looked for, bytes from the start.
_HEADER_WITHIN = 1024
#: A page's dictionary, where objects aren't packed in streams.
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
#: Larger files aren't looked through while somebody waits for them to open.
_LARGEST_LOOKED_THROUGH = 16 * 2**20


def check_is_pdf(path: Path) -> None:
    """Raise UnreadableDocument unless there is a file that begins like a PDF."""
    name = path.name
    try:
        _check_kind(name, path.stat().st_mode)
        with path.open("rb") as stream:
            head = stream.read(_HEADER_WITHIN)
    except FileNotFoundError as error:
        raise UnreadableDocument(
            f"{name} doesn't exist", f"There is no file {path}.", "Check the name, or whether it was moved."
        ) from error
    except OSError as error:
        raise UnreadableDocument(
            f"{name} can't be read", f"The system says: {error.strerror}.", "Check the rights to the file."
        ) from error
    if not head:
        raise UnreadableDocument(f"{name} is empty", "The file has no content.", "Get the file again.")
    if b"%PDF-" not in head:
        raise _no_pdf(path)


def _no_pdf(path: Path) -> UnreadableDocument:
    remedy = "Choose a PDF, a picture (PNG, JPEG, TIFF …) or a Textract result, or convert the file to PDF."
    kind = _PICTURES.get(path.suffix.lower())
    if kind is None:
        return UnreadableDocument(f"{path.name} isn't a PDF", "It doesn't begin as PDF files do.", remedy)
    return UnreadableDocument(f"{path.name} isn't a picture", f"It doesn't begin as {kind} files do.", remedy)


def _check_kind(name: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableDocument(f"{name} is a folder", "Only files can be opened.", "Choose a PDF in it.")
    if not stat.S_ISREG(mode):  # opening it could take for ever
        raise UnreadableDocument(
            f"{name} isn't a file", "It is a pipe or a device.", "Save the document to a file first."
        )


def holds_more_pages(path: Path, count: int) -> bool:
    """Tell whether a file of one revision plainly describes more than `count` pages; hidden ones go unseen."""
    try:
        if path.stat().st_size > _LARGEST_LOOKED_THROUGH:
            return False
        raw = path.read_bytes()
    except OSError:
        return False
    return raw.count(b"%%EOF") == 1 and sum(1 for _ in _PAGE.finditer(raw)) > count


def wrong_password(path: str) -> EncryptedDocument:
    """Return the error for a password that doesn't open `path`."""
    return EncryptedDocument(
        f"Wrong password for {Path(path).name}", "The password given doesn't open it.", "Try again."
    )


def opening_error(path: str, code: int, password: str | None) -> DocviewerError:
    """Return the error for PDFium's `code` after opening `path` failed."""
    name = Path(path).name
    if code == _ERROR_PASSWORD:
        if password:
            return wrong_password(path)
        return EncryptedDocument(f"{name} is locked", "It is encrypted and needs a password.", "Enter its password.")
    if code == _ERROR_SECURITY:
        return EncryptedDocument(
            f"{name} is locked", "It is encrypted in a way that isn't supported.", "Save a copy without encryption."
        )
    if code == _ERROR_FILE:
        return UnreadableDocument(f"{name} can't be read", "The file can't be opened.", "Check that it still exists.")
    if is_cut_short(Path(path)):
        cause = "The file ends too early, as after a broken download."
        return UnreadableDocument(f"{name} is incomplete", cause, "Get the file again.")
    return UnreadableDocument(
        f"{name} is damaged", "It begins like a PDF, but the rest can't be understood.", "Get the file again."
    )
