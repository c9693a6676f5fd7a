"""What was given as a Textract result - a file, a folder of part files, a download - as files to read in order.

Asynchronous jobs answer in parts. A folder that Textract itself wrote (`OutputConfig`) holds them as files named 1, 2,
3 ... without a suffix; people save them as `part-1.json` and so on; the console's download has a file of known name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

#: Names of responses in a download from the console, in lower case.
DOWNLOADS = ("analyzedocresponse.json", "detectdocumenttextresponse.json", "analyzedocumentresponse.json")
_NUMBERED = re.compile(r"(\d{1,9})(?:\.json)?", re.IGNORECASE)
_NUMBER_LAST = re.compile(r"(.*?)(\d{1,9})\.json", re.IGNORECASE)
#: A part of a longer answer tells how to get the next; the service writes it near the start or the end.
_NEXT = re.compile(rb'"NextToken"\s*:\s*"')
#: What other JSON hardly has; one of them stands near the start of a result.
_OF_RESULTS = re.compile(rb'"(?:Blocks|BlockType|DocumentMetadata|JobStatus)"\s*:')
_LOOKED_AT = 4096
#: A folder of more files than these isn't looked through.
_MOST_FILES = 20_000


class Parts(NamedTuple):
    """The files of one result, in order, and the numbers of part files that should be between them."""

    files: tuple[Path, ...]
    missing: tuple[int, ...] = ()


def parts_of(path: Path) -> Parts | None:
    """Return the files that a result is made of; None for a folder that holds no result, or several.

    Raises:
        OSError: The folder can't be read.
    """
    if not path.is_dir():
        return Parts((path,))
    return _parts_in(path) or _parts_of_only_job(path)


def _parts_of_only_job(folder: Path) -> Parts | None:
    """Return the parts in the one folder in a folder: Textract writes each job into a folder of its own."""
    within = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    return _parts_in(within[0]) if len(within) == 1 and within[0].is_dir() else None


def _parts_in(path: Path) -> Parts | None:
    files = _files_in(path)
    for name in DOWNLOADS:
        if name in files:
            return Parts((files[name],))
    return _numbered(files) or _continued(files)


def _files_in(folder: Path) -> dict[str, Path]:
    """Return what could be parts, by name in lower case."""
    found: dict[str, Path] = {}
    for entry in folder.iterdir():
        if not entry.name.startswith(".") and entry.is_file():
            found[entry.name.lower()] = entry
        if len(found) > _MOST_FILES:
            return {}
    return found


def _numbered(files: dict[str, Path]) -> Parts | None:
    """Return the files that are called by a number alone."""
    found = {int(match[1]): file for name, file in files.items() if (match := _NUMBERED.fullmatch(name))}
    return _in_order(found) if found and all(map(_begins_as_json, found.values())) else None


def _continued(files: dict[str, Path]) -> Parts | None:
    """Return files of one name and a number, where the first says that it isn't all."""
    found: dict[int, Path] = {}
    names: set[str] = set()
    for name, file in files.items():
        if match := _NUMBER_LAST.fullmatch(name):
            found[int(match[2])] = file
            names.add(match[1])
    if len(found) > 1 and len(names) == 1 and _goes_on(found[min(found)]):
        return _in_order(found)
    return None


def _in_order(found: dict[int, Path]) -> Parts:
    first = min(1, *found)  # some count from 0
    missing = [number for number in range(first, max(found)) if number not in found]
    return Parts(tuple(found[number] for number in sorted(found)), tuple(missing[:_LOOKED_AT]))


def results_in(folder: Path) -> list[Path]:
    """Return the files of a folder that look like results of their own, by name.

    Raises:
        OSError: The folder can't be read.
    """
    files = _files_in(folder)
    return [files[name] for name in sorted(files) if name.endswith(".json") and _names_blocks(files[name])]


def _names_blocks(file: Path) -> bool:
    with file.open("rb") as stream:
        return _OF_RESULTS.search(stream.read(_LOOKED_AT)) is not None


def _begins_as_json(file: Path) -> bool:
    with file.open("rb") as stream:
        return looks_like_json(stream.read(64))


def looks_like_json(head: bytes) -> bool:
    """Tell whether a file that begins so can hold a JSON object or list."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16, as command lines of Windows write
        return head[2:].replace(b"\0", b"").lstrip()[:1] in (b"{", b"[")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def _goes_on(file: Path) -> bool:
    with file.open("rb") as stream:
        if _NEXT.search(stream.read(_LOOKED_AT)):
            return True
        stream.seek(max(0, stream.seek(0, 2) - _LOOKED_AT))
        return _NEXT.search(stream.read()) is not None
