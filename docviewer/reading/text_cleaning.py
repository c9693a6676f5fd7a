"""From characters of a file to text a person reads: ligatures, soft hyphens, odd spaces and control characters."""

from __future__ import annotations

import re

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SWALLOWED_HYPHEN = "\ufffe"
_SOFT_HYPHEN = "\xad"
_LINE_END_HYPHENS = _SWALLOWED_HYPHEN + _SOFT_HYPHEN
#: Not taken over: control characters that are no white space, zero width characters, non-characters, soft hyphens.
_DROPPED = (
    *range(0x09),
    *range(0x0E, 0x1C),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    0xAD,
    0x200B,
    0x2060,
    0xFEFF,
    0xFFFF,
)
_REPLACED: dict[int, str | None] = {
    **dict.fromkeys(_DROPPED, None),
    **{ord(ligature): letters for ligature, letters in _LIGATURES.items()},
    ord(_SWALLOWED_HYPHEN): "-",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def clean(raw: str) -> str:
    """Return `raw` as a line of text: one space between words, none at the ends."""
    # Quick tests first, this runs for every line: printable text holds no white but the space, and nothing special
    # but ligatures.
    if raw[-1:] in _LINE_END_HYPHENS and raw:
        raw = raw[:-1] + "-"
    if not raw.isprintable() or not (raw.isascii() or _LIGATURE.search(raw) is None):
        if _SURROGATE.search(raw):
            raw = raw.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        return " ".join(raw.translate(_REPLACED).split())
    return raw if "  " not in raw and raw[:1] != " " and raw[-1:] != " " else " ".join(raw.split())


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
    found: list[tuple[str, int]] = []
    at = 0
    while at < len(raw):
        pair = _SURROGATES.match(raw, at)
        if pair:
            found.append((pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), at))
            at += 2
            continue
        if at == len(raw) - 1 and raw[at] in _LINE_END_HYPHENS:
            found.append(("-", at))
        elif not _SURROGATE.match(raw, at):
            found.append((raw[at].translate(_REPLACED), at))
        at += 1
    return found
