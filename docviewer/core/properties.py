"""What a file says of itself: who made it, with what, which fonts, what it allows. Asked for when a person looks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font of a document.

    Attributes:
        name: As the file names it, without the mark of a subset.
        kind: As "TrueType", or empty where that can't be told.
        embedded: Whether the file brings it.
        pages: Indices of the pages looked at that use it.
    """

    name: str
    kind: str
    embedded: bool
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FileProperties:
    """What a file says of itself.

    Attributes:
        facts: (name, value) pairs in the file's own words, as ("Author", "Jane Doe").
        allowed: What the file allows, words; None where it says nothing of that.
        encrypted: Whether it is encrypted; None where such a file can't be.
        tagged: Whether it has a structure tree; None where such a file can't have one.
        fonts: By name.
        pages_looked_at: Pages whose fonts were looked for, from the first on.
    """

    facts: tuple[tuple[str, str], ...] = ()
    allowed: tuple[str, ...] | None = None
    encrypted: bool | None = None
    tagged: bool | None = None
    fonts: tuple[FontUse, ...] = ()
    pages_looked_at: int = 0
