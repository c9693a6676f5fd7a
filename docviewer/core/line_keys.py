"""Name a line so that the name holds when the document is read again: what corrections hang on.

Loads no numpy: the work of a document is known before its lines are.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from docviewer.core.lines import Lines

#: Begins the digest of a line that a person added; the rest names it.
_ADDED = "+"
_DIGEST_BYTES = 8
#: Numbers in a key have no more digits.
_MOST_DIGITS = 9


class LineKey(NamedTuple):
    """The name of a line, or of a piece that a line was cut into.

    Attributes:
        page: Page index, from 0.
        digest: Hash of the line's text as read, white space levelled; `+` and a name for a line that was added.
        nth: Which of the page's lines with this text it is, from 0.
        start: The character of the text as read at which the piece begins; 0 for the first and for a whole line.
    """

    page: int
    digest: str
    nth: int = 0
    start: int = 0

    @classmethod
    def of_added(cls, page: int, name: str) -> LineKey:
        """Return the key of a line that a person added to `page` (index from 0)."""
        return cls(page, f"{_ADDED}{name}")

    @property
    def is_added(self) -> bool:
        """Whether a person added this line."""
        return self.digest.startswith(_ADDED)

    @property
    def whole(self) -> LineKey:
        """The key of the line that this is a piece of."""
        return self if self.start == 0 else self._replace(start=0)

    @property
    def token(self) -> str:
        """The key as one word, as `3:9f8e…:0:0`; `from_token` reads it back."""
        return f"{self.page}:{self.digest}:{self.nth}:{self.start}"

    @classmethod
    def from_token(cls, token: str) -> LineKey:
        """Read a key back.

        Raises:
            WrongInput: The word isn't a key.
        """
        parts = token.split(":")
        numbers = (parts[0], *parts[2:])
        if len(parts) != 4 or not parts[1] or not all(map(is_number, numbers)):
            raise WrongInput(f"{token!r} doesn't name a line.")
        return cls(int(parts[0]), parts[1], int(parts[2]), int(parts[3]))


def is_number(part: str) -> bool:
    """Tell whether a text is a number as keys have them."""
    return part.isascii() and part.isdecimal() and len(part) <= _MOST_DIGITS


def text_digest(text: str) -> str:
    """Return the hash that names a line of this text: 16 hexadecimal digits of BLAKE2b."""
    return blake2b(" ".join(text.split()).encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()


class LineKeys:
    """The keys of a table of lines as read, made page by page when they are asked for."""

    __slots__ = ("_lines", "_pages")

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._pages: dict[int, tuple[int, list[LineKey], dict[LineKey, int]]] = {}

    @property
    def lines(self) -> Lines:
        """The lines that are named."""
        return self._lines

    def key_of(self, line: int) -> LineKey:
        """Return the key of the line at index `line`."""
        first, keys, _ = self._page(int(self._lines.page[line]))
        return keys[line - first]

    def line_of(self, key: LineKey) -> int:
        """Return the index of the line of this key (or that it is a piece of), -1 where there is none."""
        return self._page(key.page)[2].get(key.whole, -1)

    def _page(self, page: int) -> tuple[int, list[LineKey], dict[LineKey, int]]:
        """Return a page's first line, its keys, and its lines by key."""
        known = self._pages.get(page)
        if known is None:
            first, last = self._lines.span_of(page)
            keys: list[LineKey] = []
            seen: dict[str, int] = {}
            for text in self._lines.texts[first:last]:
                digest = text_digest(text)
                nth = seen.get(digest, 0)
                seen[digest] = nth + 1
                keys.append(LineKey(page, digest, nth))
            known = self._pages[page] = (first, keys, {key: first + at for at, key in enumerate(keys)})
        return known
