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


#: Bullets of the fonts Symbol and Wingdings, which files number from U+F000 on -> what they look like.
_BULLETS = {
    "\uf0b7": "•", "\uf06c": "●", "\uf06d": "○", "\uf0a1": "○", "\uf09f": "•", "\uf0a7": "▪", "\uf06e": "■",
    "\uf06f": "□", "\uf0a8": "◻", "\uf071": "❑", "\uf072": "❒", "\uf074": "⧫", "\uf075": "◆", "\uf076": "❖",
    "\uf0d8": "➢", "\uf0e0": "→", "\uf0e8": "➔", "\uf0f0": "⇨", "\uf0fc": "✓", "\uf0fb": "✗", "\uf0fe": "☑",
    "\uf046": "☞",
}  # fmt: skip
#: Some of them are letters in formulas (a Greek lambda); one that begins a line and stands alone is a bullet.
_BULLET = re.compile(r"^[\uf046-\uf0fe](?= |$)|\uf0b7")


def _with_bullets(raw: str) -> str:
    """Replace a bullet of a symbol font by the character it looks like; the length stays."""
    return _BULLET.sub(lambda found: _BULLETS.get(found[0], found[0]), raw)


def clean(raw: str) -> str:
    """Return `raw` as a line of text: one space between words, none at the ends."""
    # Quick tests first, this runs for every line: printable text holds no white but the space, and nothing special
    # but ligatures.
    if raw[-1:] in _LINE_END_HYPHENS and raw:
        raw = raw[:-1] + "-"
    if not raw.isprintable() or not (raw.isascii() or _LIGATURE.search(raw) is None):
        if _SURROGATE.search(raw):
            raw = raw.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        return _with_bullets(" ".join(raw.translate(_REPLACED).split()))
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
    return _with_bullets("".join(texts)), sources


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
