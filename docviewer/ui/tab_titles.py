"""What stands on the tabs: file names, with as much of the folder as tells equal names apart."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Joiners have no width but belong to the spelling of some languages and to pictures.
_JOINERS = "\u200c\u200d"


def titles(paths: Sequence[str]) -> list[str]:
    """Return a title for each path: `report.pdf`, or `report.pdf – a` where another folder has one of that name."""
    names = [shown_name(path) for path in paths]
    folders = [[printable(part) for part in Path(path).parent.parts] for path in paths]
    equal = Counter(names)
    return [
        name if equal[name] == 1 else f"{name} – {_apart(folder, _others(at, names, folders))}"
        for at, (name, folder) in enumerate(zip(names, folders, strict=True))
    ]


def shown_name(path: str) -> str:
    """Return a file's name on one line, without characters that would turn or hide others."""
    return printable(Path(path).name)


def printable(text: str) -> str:
    """Return `text` on one line, without characters that would turn or hide others."""
    return "".join(_shown(character) for character in text)


def _others(at: int, names: list[str], folders: list[list[str]]) -> list[list[str]]:
    return [folder for other, folder in enumerate(folders) if other != at and names[other] == names[at]]


def _apart(folder: list[str], others: list[list[str]]) -> str:
    """Return the last folder, and those above it that are needed until no other path ends alike."""
    for depth in range(1, len(folder)):
        if all(other[-depth:] != folder[-depth:] for other in others):
            return "/".join(folder[-depth:])
    return str(Path(*folder))


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    return "␤" if character in "\r\n" else " "
