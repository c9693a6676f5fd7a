"""What a font says of the text it sets: bold, italic, how far letters reach above and below the baseline."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Bits of a font descriptor's flags (PDF 32000-1, table 123).
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 650

_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
_BOLD_NAME = re.compile(r"bold|black|heavy|demi(?!an)|(?<=[-,])(?:extra)?bd\b|medi(?=ital|obli|$)", re.IGNORECASE)
_NOT_BOLD_NAME = re.compile(r"regu|roman|book|light|thin|medium|normal|[-,](?:it|italic|oblique)$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"[Ii]talic|ITALIC|Ital(?![a-z])|[Oo]bli|[Ss]lanted|Slant|[Kk]ursiv|[-,](?:Bd|B)?It?$")
#: Fonts of TeX, whose names say their style in a letter or two: CMBX10, SFTI1095, ECSL0800, CMBXTI10.
_TEX_BOLD = re.compile(r"^(?:CM|SF|EC|TC|EUF|EUR|MS[AB])(?:B|BX|SSBX|BXTI|BXSL|CSSBX|SSDC|MIB|BSY|RB|SX|VBX)\d+$")
_TEX_ITALIC = re.compile(r"^(?:CM|SF|EC)(?:TI|SL|BXTI|BXSL|BI|MI|MIB|SSI|SSQI|ITT|SLTT|TI|SI|SO|VI)\d+$")

_ASCENT = 0.8
_DESCENT = -0.2


@dataclass(frozen=True, slots=True)
class FontStyle:
    """One font of a document.

    Attributes:
        bold: Whether its letters are bold.
        italic: Whether they slant.
        ascent: Height above the baseline of a font box, in sizes; within what a box may sensibly have.
        descent: Depth below it, negative, in sizes.
        box_height: Height of PDFium's loose box in sizes, 0 where PDFium gives ink instead.
        box_descent: Where that box's bottom lies, in sizes from the baseline.
    """

    bold: bool
    italic: bool
    ascent: float = _ASCENT
    descent: float = _DESCENT
    box_height: float = 0.0
    box_descent: float = 0.0


def font_style(
    name: str, flags: int = 0, weight: int = 0, italic_angle: float = 0, ascent: float = 0, descent: float = 0
) -> FontStyle:
    """Judge a font by its PostScript name first, then by flags and weight.

    Args:
        name: Base font name, with or without a subset prefix.
        flags: Flags of the font descriptor.
        weight: 100..900, 0 if unknown.
        italic_angle: Degrees, negative where letters lean to the right.
        ascent: Above the baseline, in sizes.
        descent: Below the baseline, negative, in sizes.
    """
    plain = _SUBSET_PREFIX.sub("", name)
    sane = 0.5 <= ascent <= 1.25 and -0.6 <= descent <= 0
    return FontStyle(
        bold=_is_bold(plain, flags, weight),
        italic=bool(flags & _FLAG_ITALIC or italic_angle or _ITALIC_NAME.search(plain) or _TEX_ITALIC.match(plain)),
        ascent=ascent if sane else _ASCENT,
        descent=descent if sane else _DESCENT,
        box_height=ascent - descent,
        box_descent=descent,
    )


def _is_bold(name: str, flags: int, weight: int) -> bool:
    if _BOLD_NAME.search(name) or _TEX_BOLD.match(name):
        return True
    if _NOT_BOLD_NAME.search(name):
        return False
    return bool(flags & _FLAG_FORCE_BOLD) or weight >= _BOLD_WEIGHT
