"""Texts of segments as they are searched."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments


class FoldedTexts:
    """The segments' texts as they are searched, made on first use and kept; one per segmentation."""

    __slots__ = ("_folded", "_text_of")

    def __init__(self, text_of: Callable[[int], str], count: int) -> None:
        self._text_of = text_of
        self._folded: list[str | None] = [None] * count

    @classmethod
    def of(cls, segments: Segments, lines: Lines) -> FoldedTexts:
        """Search the running text of each segment."""
        return cls(lambda ordinal: segments.text_of(ordinal, lines), len(segments))

    def __getitem__(self, ordinal: int) -> str:
        folded = self._folded[ordinal]
        if folded is None:
            folded = self._folded[ordinal] = fold(self._text_of(ordinal))
        return folded

    def with_case(self, ordinal: int) -> str:
        """Return a text with its case as it is, the rest levelled as by `fold`."""
        return level_forms(self._text_of(ordinal))


def fold(text: str) -> str:
    """Return `text` as it is searched: case, width, ligatures and white space levelled."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(plain.casefold().split())


def level_forms(text: str) -> str:
    """Return `text` with width, ligatures and white space levelled."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(plain.split())
