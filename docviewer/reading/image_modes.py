"""Any picture that Pillow can decode -> one of 8 bits, grey or colours, upright, on white paper. No numpy."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WHITE = (255, 255, 255, 255)


#: EXIF orientation -> what turns the picture upright.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
#: Those of them that stand on their side in the file.
ON_ITS_SIDE = frozenset({5, 6, 7, 8})


def on_paper(picture: Image.Image, orientation: int = 1) -> Image.Image:
    """Return a decoded picture as people see it: mode `L` or `RGB`, no transparency.

    Args:
        picture: As Pillow decoded it.
        orientation: As EXIF has it.

    Raises:
        ValueError: Its colours can't be converted.
    """
    shown = _CONVERSIONS.get(picture.mode, _coloured)(picture)
    return shown.transpose(_UPRIGHT[orientation]) if orientation in _UPRIGHT else shown


def _coloured(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB")


def _plain(picture: Image.Image) -> Image.Image:
    """Grey, colours or a palette, of which one may stand for transparent."""
    if "transparency" in picture.info:
        return _laid_on_white(picture)
    if picture.mode in ("1", "L"):
        return picture if picture.mode == "L" else picture.convert("L")
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _laid_on_white(picture: Image.Image) -> Image.Image:
    layer = picture.convert("RGBA")
    paper = Image.new("RGBA", layer.size, _WHITE)
    paper.alpha_composite(layer)
    return paper.convert("RGB")


def _whole_numbers(picture: Image.Image) -> Image.Image:
    """16 or 32 bits: the fewest bits that hold the brightest value are the scale, so that 12 bits aren't all dark."""
    wide = picture if picture.mode == "I" else picture.convert("I")
    brightest = _extremes(wide)[1]
    scale = 255 / (2 ** max(8, math.ceil(math.log2(brightest + 1))) - 1) if brightest > 0 else 1.0
    return wide.point(lambda value: value * scale + 0.0).convert("L")


def _real_numbers(picture: Image.Image) -> Image.Image:
    """Floating point: from the darkest to the brightest value."""
    low, high = _extremes(picture)
    if not (math.isfinite(low) and math.isfinite(high) and high > low):
        return Image.new("L", picture.size, 255)
    scale = 255 / (high - low)
    return picture.point(lambda value: value * scale - low * scale).convert("L")


def _extremes(picture: Image.Image) -> tuple[float, float]:
    low, high = picture.getextrema()
    return float(low), float(high)  # type: ignore[arg-type] # one band


_CONVERSIONS: Mapping[str, Callable[[Image.Image], Image.Image]] = {
    **dict.fromkeys(("1", "L", "P", "RGB"), _plain),
    **dict.fromkeys(("LA", "La", "PA", "RGBA", "RGBa"), _laid_on_white),
    **dict.fromkeys(("I", "I;16", "I;16L", "I;16B", "I;16N"), _whole_numbers),
    "F": _real_numbers,
}
