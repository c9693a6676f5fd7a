"""Look at how lines begin and end: stops, last words, list marks, case, direction.

Texts are looked at through arrays of their first and last characters, so that only a
few lines need Python.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from docviewer.core.lines import AnyArray, BoolArray, IntArray

_HEAD = 12
_TAIL = 8
CLOSERS = "\"'”’»›“‘)]}）］｝」』】〉》〕"
OPENERS = "\"'“‘«‹„‚([{（［｛「『【〈《〔¿¡"
#: Characters that stand before the items of a list; those that also occur in text count before a space only.
_BULLETS = "•‣◦▪▫●○■□◆◇►▶▸➢➤✓✔❖⁃∙·◻❑❒⧫→➔⇨✗☑☞\uf0b7\uf0a7\uf0d8\uf06e\uf0fc\uf0a8"
_SIGNS = "\\$#%&<>@|~=+_/^{}"
_DASHES = "-–—*+→"
_NUMBER = re.compile(r"[(（]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)）](?=\s|$)|\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=\s)")
_WORD_EDGES = CLOSERS + OPENERS

NO_MARK, BULLET, NUMBER = 0, 1, 2
NO_CASE, LOWER, UPPER, DIGIT = 0, 1, 2, 3


@dataclass(frozen=True, slots=True, eq=False)
class Endings:
    """What the first and last characters of n lines tell.

    Attributes:
        characters: int32 (n,), number of characters.
        first_word: int32 (n,), characters of the first word; 1 where words aren't parted by spaces.
        has_letters: Whether a letter is among the first 12 characters.
        end_mark: int32 (n,), code point of the last character before closing quotes and brackets; 0 if none.
        end_word: int64 (n,), `word_code` of the last word where the line ends with a full stop, else 0.
        end_initial: Whether that word is a single capital letter, as in "J."
        list_mark: int8 (n,): 0 none, 1 bullet, 2 number, letter or dash.
        start_case: int8 (n,) of the first character after opening quotes: 0 none, 1 lower, 2 upper, 3 digit.
        starts_with_sign: Whether the line begins with a sign that code has, but no sentence.
        right_to_left: Whether the letters are those of a right-to-left script.
    """

    characters: IntArray
    first_word: IntArray
    has_letters: BoolArray
    end_mark: IntArray
    end_word: NDArray[np.int64]
    end_initial: BoolArray
    list_mark: NDArray[np.int8]
    start_case: NDArray[np.int8]
    starts_with_sign: BoolArray
    right_to_left: BoolArray


def look_at_endings(raw: Iterable[str]) -> Endings:
    """Look at the first and last characters of each text."""
    texts = [text.strip() for text in raw]
    heads = _code_points([text[:_HEAD] for text in texts], _HEAD)
    tails = _code_points([text[: -_TAIL - 1 : -1] for text in texts], _TAIL)
    characters = np.fromiter(map(len, texts), np.int32, len(texts))
    end_mark = _end_marks(tails)
    end_word, end_initial = _end_words(texts, end_mark)
    first = _first_after(heads, OPENERS)
    rtl = _right_to_left(heads)
    return Endings(
        characters,
        _first_words(texts, heads, characters),
        _letters(heads),
        end_mark,
        end_word,
        end_initial,
        _list_marks(texts, heads),
        _cases(first),
        _among(heads[:, 0], _SIGNS),
        rtl,
    )


def word_code(word: str) -> int:
    """Return the number that stands for a last word in `Endings.end_word`: case and a final stop don't count."""
    plain = word.casefold().rstrip(".").encode("utf-8", "surrogatepass")
    return (len(plain) << 32 | zlib.crc32(plain)) if plain else 0


def _code_points(texts: list[str], width: int) -> NDArray[np.uint32]:
    table = np.array(texts, dtype=f"U{width}") if texts else np.empty(0, f"U{width}")
    codes: NDArray[np.uint32] = table.view(np.uint32).reshape(len(texts), width)
    return codes


def _among(codes: NDArray[np.uint32], characters: str) -> BoolArray:
    table = np.zeros(0x10000, dtype=bool)
    table[[ord(character) for character in characters]] = True
    return np.asarray(table[np.minimum(codes, 0xFFFF)] & (codes < 0x10000))


def _first_after(codes: NDArray[np.uint32], skipped: str) -> NDArray[np.uint32]:
    """Return the first code point of each row that isn't among `skipped`."""
    at = np.argmin(_among(codes, skipped), axis=1)
    return np.asarray(codes[np.arange(len(codes)), at])


def _end_marks(tails: NDArray[np.uint32]) -> IntArray:
    """Return the last code points before closers; a note's number after a stop ("end.3") is passed over."""
    skipped = _among(tails, CLOSERS)
    at = np.argmin(skipped, axis=1)
    rows = np.arange(len(tails))
    marks = tails[rows, at]
    digits = (tails >= 0x30) & (tails <= 0x39)
    after_digits = np.argmin(digits[:, :4], axis=1)
    stop = tails[rows, after_digits]
    note = digits[:, 0] & (after_digits <= 2) & _among(stop, ".!?。”")
    letters = [_is_lower(tails[rows, np.minimum(after_digits + k, _TAIL - 1)]) for k in (1, 2, 3)]
    note &= letters[0] & letters[1] & letters[2]
    return np.where(note, np.where(stop == ord("”"), ord("."), stop), marks).astype(np.int32)


def _is_lower(codes: NDArray[np.uint32]) -> BoolArray:
    return np.asarray(np.strings.islower(_as_characters(codes)))


def _as_characters(codes: NDArray[np.uint32]) -> AnyArray:
    return np.ascontiguousarray(codes).view("U1")


def _end_words(texts: list[str], end_mark: IntArray) -> tuple[NDArray[np.int64], BoolArray]:
    words = np.zeros(len(texts), dtype=np.int64)
    initial = np.zeros(len(texts), dtype=bool)
    codes: dict[str, int] = {}
    for i in np.flatnonzero(end_mark == ord(".")).tolist():
        word = texts[i][-24:].rsplit(None, 1)[-1].strip(_WORD_EDGES)
        if word not in codes:
            codes[word] = word_code(word)
        words[i] = codes[word]
        initial[i] = len(word) == 2 and word[0].isupper()
    return words, initial


def _first_words(texts: list[str], heads: NDArray[np.uint32], characters: IntArray) -> IntArray:
    spaces = np.fromiter((text.find(" ") for text in texts), np.int32, len(texts))
    words = np.where(spaces < 0, characters, spaces)
    unspaced = heads[:, 0] >= 0x2E80
    hangul = (heads[:, 0] >= 0xAC00) & (heads[:, 0] <= 0xD7AF)
    return np.where(unspaced & ~hangul, np.minimum(words, 1), words).astype(np.int32)


def _letters(heads: NDArray[np.uint32]) -> BoolArray:
    return np.asarray(np.strings.isalpha(_as_characters(heads.ravel())).reshape(heads.shape).any(axis=1))


def _list_marks(texts: list[str], heads: NDArray[np.uint32]) -> NDArray[np.int8]:
    marks = np.zeros(len(texts), dtype=np.int8)
    before_space = (heads[:, 1] == 0x20) | (heads[:, 1] == 0x09) | (heads[:, 1] == 0xA0)
    marks[_among(heads[:, 0], _BULLETS)] = BULLET
    marks[_among(heads[:, 0], _DASHES) & before_space] = NUMBER
    numbered = _among(heads[:, 1:7], ".)）").any(axis=1) & (marks == NO_MARK)
    for i in np.flatnonzero(numbered).tolist():
        if _NUMBER.match(texts[i]):
            marks[i] = NUMBER
    return marks


def _cases(first: NDArray[np.uint32]) -> NDArray[np.int8]:
    characters = _as_characters(first)
    digits = (first >= 0x30) & (first <= 0x39)
    lower, upper = np.strings.islower(characters), np.strings.isupper(characters)
    return np.select([lower, upper, digits], [LOWER, UPPER, DIGIT], NO_CASE).astype(np.int8)


def _right_to_left(heads: NDArray[np.uint32]) -> BoolArray:
    rtl = ((heads >= 0x590) & (heads <= 0x8FF)) | ((heads >= 0xFB1D) & (heads <= 0xFDFF))
    rtl |= (heads >= 0xFE70) & (heads <= 0xFEFE)
    latin = (heads >= 0x41) & (heads < 0x590)
    return np.asarray(rtl.sum(axis=1) > latin.sum(axis=1))
