"""From characters of a file to text a person reads: ligatures, soft hyphens, odd spaces and control characters."""

from __future__ import annotations

import re

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SWALLOWED_HYPHEN = "\ufffe"
_SOFT_HYPHEN = "\xad"
#: Characters not taken over as they are: control, zero width, soft and swallowed hyphens, ligatures, surrogates.
_SPECIAL = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff\ufb00-\ufb06\ud800-\udfff]"
)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def clean(raw: str) -> str:
    """Return `raw` as a line of text: one space between words, none at the ends."""
    # Quick tests first, this runs for every line: printable text holds no white but the space, and nothing special
    # but ligatures.
    if raw.isprintable() and (raw.isascii() or not _LIGATURE.search(raw)):
        return raw if "  " not in raw and raw[:1] != " " and raw[-1:] != " " else " ".join(raw.split())
    if _SPECIAL.search(raw):
        raw = "".join(text for text, _ in _characters(raw))
    return " ".join(raw.split())


def clean_with_sources(raw: str) -> tuple[str, list[int]]:
    """Return `clean(raw)` and for each of its characters the index in `raw` that it came from."""
    texts: list[str] = []
    sources: list[int] = []
    for text, source in _characters(raw):
        for character in text:
            if not character.isspace():
                texts.append(character)
            elif texts and texts[-1] != " ":
                texts.append(" ")
            else:
                continue
            sources.append(source)
    if texts and texts[-1] == " ":
        del texts[-1], sources[-1]
    return "".join(texts), sources


def _characters(raw: str) -> list[tuple[str, int]]:
    """Return what each character of `raw` becomes, with its index; a pair of surrogates is one character."""
    last = len(raw.rstrip()) - 1
    found: list[tuple[str, int]] = []
    at = 0
    while at < len(raw):
        pair = _SURROGATES.match(raw, at)
        if pair:
            found.append((pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), at))
            at += 2
            continue
        character = raw[at]
        if character == _SWALLOWED_HYPHEN or (character == _SOFT_HYPHEN and at == last):
            found.append(("-", at))
        else:
            found.append((_LIGATURES.get(character, "" if _SPECIAL.match(character) else character), at))
        at += 1
    return found
