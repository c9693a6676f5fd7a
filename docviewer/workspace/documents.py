"""What a workspace knows of a document: where its file is, how to know it again, who read it. The file isn't copied."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.workspace.row_checks import Cell

DocumentKey = int


def new_key() -> DocumentKey:
    """Return the key of a document that isn't in the workspace yet; no two programs get the same."""
    return secrets.randbits(52) + 1


@dataclass(frozen=True, slots=True)
class Source:
    """A document's file.

    Attributes:
        path: Absolute.
        sha256: Hex digest, or empty while it isn't known.
        size: Bytes.
        mtime_ns: When it was last written, nanoseconds.
        reader: Name of the reader whose lines the work hangs on.
        reader_version: Its version.
        background: As of `DocumentInfo`.
        pages: How many pages it has.
    """

    path: str
    sha256: str = ""
    size: int = -1
    mtime_ns: int = -1
    reader: str = "pdfium"
    reader_version: str = ""
    background: str = ""
    pages: int = 0

    @classmethod
    def of_file(cls, path: str, sha256: str = "") -> Source:
        """Return what the file system says of a file.

        Raises:
            OSError: It can't be looked at.
        """
        status = Path(path).stat()
        return cls(os.path.abspath(path), sha256, status.st_size, status.st_mtime_ns)  # noqa: PTH100 - links stay

    def looks_like(self, other: Source) -> bool:
        """Whether both are the same content, as far as that can be told without reading the files."""
        if self.sha256 and other.sha256:
            return self.sha256 == other.sha256
        return (self.size, self.mtime_ns) == (other.size, other.mtime_ns)

    def read_by(self, reader: str, version: str, pages: int = 0) -> Source:
        """Return the source as read by a reader."""
        return replace(self, reader=reader, reader_version=version, pages=pages)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of the workspace.

    Attributes:
        key: Names it in the workspace.
        source: Its file when it was last opened.
        added: When it came, ISO 8601 in UTC.
        opened: When it was last opened.
        revision: Grows with every change of its work.
        done: How many steps of its history aren't undone.
        leaves: How many leaves its work has.
        entries: How many steps its history has.
    """

    key: DocumentKey
    source: Source
    added: str = ""
    opened: str = ""
    revision: int = 0
    done: int = 0
    leaves: int = 0
    entries: int = 0

    @property
    def is_worked_on(self) -> bool:
        """Whether a person made anything of it; a strategy alone is what every document has."""
        return self.leaves > 1 or self.entries > 0

    def as_row(self) -> tuple[Cell, ...]:
        """Return the row of table `document`, without its checksum."""
        source = self.source
        place = (stored_path(source.path), source.sha256, source.size, source.mtime_ns)
        read = (source.reader, source.reader_version, stored_path(source.background), source.pages)
        return (
            *(self.key, *place, *read, self.added, self.opened),
            *(self.revision, self.done, self.leaves, self.entries),
        )

    @classmethod
    def from_row(cls, row: tuple[Cell, ...]) -> StoredDocument:
        """Read what `as_row` returns."""
        key, path, sha256, size, mtime, reader, version, background, pages, added, opened, *numbers = row
        source = Source(
            path_from(path), str(sha256), _int(size), _int(mtime), str(reader), str(version), path_from(background),
            _int(pages),
        )  # fmt: skip
        return cls(_int(key), source, str(added), str(opened), *map(_int, numbers))


class Match(Enum):
    """How a document was found.

    `SAME`: at its path, with its content. `CHANGED`: at its path, with other content. `MOVED`: elsewhere, same content.
    """

    SAME = auto()
    CHANGED = auto()
    MOVED = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """A document of the workspace, and how it was found."""

    document: StoredDocument
    match: Match


def stored_path(path: str) -> str | bytes:
    """Return a path as SQLite can hold it: names that aren't Unicode as bytes."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def path_from(stored: Cell) -> str:
    """Read back what `stored_path` returned."""
    return os.fsdecode(stored) if isinstance(stored, bytes) else str(stored)


def _int(cell: Cell) -> int:
    if not isinstance(cell, int):
        raise TypeError(f"a number was expected, not {type(cell).__name__}")
    return cell
