"""Where results go: standard output, one file for all, or a file each in a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from docviewer.cli.ending import writing_to_stdout
from docviewer.core.errors import CannotWrite, WrongInput
from docviewer.export.atomic_file import cannot_write, exists_already, write_atomically
from docviewer.export.sources import is_one_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.core.segmented import SegmentedDocument

    #: Writes documents to a stream; `several` says whether more than one was asked for.
    Write = Callable[[Sequence[SegmentedDocument], BinaryIO, bool], None]
    #: Tells whether the person allows a file to be written over.
    Allow = Callable[[Path], bool]


class Destination(Protocol):
    """Takes segmented documents one by one, in order."""

    def prepare(self) -> None:
        """Ask what must be asked before the work begins; raises `CannotWrite` if all of it would be in vain."""
        ...

    def check(self, index: int) -> None:
        """Raise `CannotWrite` if the document at `index` would have nowhere to go."""
        ...

    def take(self, index: int, document: SegmentedDocument) -> None:
        """Write the document at `index`, or keep it until the end; raises `CannotWrite`."""
        ...

    def finish(self) -> None:
        """Write what was kept; raises `CannotWrite`."""
        ...


class _Kept:
    """Documents that are written together at the end."""

    def __init__(self, write: Write, count: int) -> None:
        self._write = write
        self._several = count > 1
        self._documents: list[SegmentedDocument] = []

    def check(self, index: int) -> None:
        """See `Destination`."""

    def take(self, index: int, document: SegmentedDocument) -> None:
        """See `Destination`."""
        self._documents.append(document)

    def _write_kept(self, stream: BinaryIO) -> None:
        self._write(self._documents, stream, self._several)


class ToStandardOutput(_Kept):
    """All documents together, to standard output."""

    def prepare(self) -> None:
        """See `Destination`."""
        if sys.stdout is None:
            raise CannotWrite("Standard output is closed.", "", "Name a file with --output.")

    def finish(self) -> None:
        """See `Destination`."""
        if self._documents:
            with writing_to_stdout():
                self._write_kept(sys.stdout.buffer)
                sys.stdout.buffer.flush()


class ToFile(_Kept):
    """All documents together, in one file; nothing is written if there is none."""

    def __init__(self, path: Path, write: Write, count: int, allow: Allow) -> None:
        super().__init__(write, count)
        self._path = path
        self._allow = allow
        self._overwrite = False

    def prepare(self) -> None:
        """See `Destination`."""
        if self._path.is_file():
            if not self._allow(self._path):
                raise _refusal(self._path)
            self._overwrite = True

    def finish(self) -> None:
        """See `Destination`."""
        if self._documents:
            write_atomically(self._path, self._write_kept, self._overwrite)


class ToFolder:
    """A file for each document, named after it, written as soon as it is ready."""

    def __init__(self, paths: Sequence[Path], write: Write, allow: Allow) -> None:
        self._paths = paths
        self._write = write
        self._allow = allow
        self._overwrite: set[Path] = set()

    def prepare(self) -> None:
        """See `Destination`."""
        folder = self._paths[0].parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(folder, error) from error
        self._overwrite = {path for path in self._paths if path.is_file() and self._allow(path)}

    def check(self, index: int) -> None:
        """See `Destination`."""
        path = self._paths[index]
        if path.is_file() and path not in self._overwrite:
            raise _refusal(path)

    def take(self, index: int, document: SegmentedDocument) -> None:
        """See `Destination`."""
        path = self._paths[index]
        write_atomically(path, lambda stream: self._write([document], stream, False), path in self._overwrite)

    def finish(self) -> None:
        """See `Destination`."""


def choose(output: str, files: Sequence[str], suffix: str, write: Write, allow: Allow) -> Destination:
    """Return the destination that `--output` names: `-`, a folder (it exists, or the name ends in `/`), or a file.

    Raises:
        WrongInput: A document that is read would be written over.
    """
    if output == "-":
        return ToStandardOutput(write, len(files))
    if is_folder(output):
        paths = _paths_in(Path(output), files, suffix)
        _spare(files, paths)
        return ToFolder(paths, write, allow)
    _spare(files, [Path(output)])
    return ToFile(Path(output), write, len(files), allow)


def is_folder(output: str) -> bool:
    """Tell whether `--output` means a folder."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _paths_in(folder: Path, files: Sequence[str], suffix: str) -> list[Path]:
    """Return a path in `folder` for each file; namesakes get numbers."""
    taken: set[str] = set()
    paths: list[Path] = []
    for file in files:
        stem, number = Path(file).stem or "document", 1
        name = f"{stem}{suffix}"
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}{suffix}"
        taken.add(name.casefold())
        paths.append(folder / name)
    return paths


def _spare(files: Sequence[str], outputs: Sequence[Path]) -> None:
    """Make sure that no document read is written over, whatever else is allowed."""
    for path in outputs:
        if is_one_of(path, files):
            raise WrongInput(
                f"{path} is one of the documents.", "A document is never written over.", "Choose another output."
            )


def _refusal(path: Path) -> CannotWrite:
    error = exists_already(path)
    return CannotWrite(error.title, error.cause, "Choose another name, or allow it with --force.")
