"""A part of a page that a person drew a box around: cut out of the page's picture for recognition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ImageOps

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from PIL import Image

#: (x0, top, x1, bottom), points of the page as shown, top-left origin.
Region = tuple[float, float, float, float]

#: Tesseract reads letters badly that touch the edge of a picture, and takes no picture that is narrower than a few.
_BORDER_PX = 24
#: Smallest side of a region, points: no letter is as small.
_LEAST_SIDE_PT = 2.0


def within(region: Region, size: tuple[float, float]) -> Region:
    """Return what of `region` is on a page of `size` (width, height), points.

    Raises:
        WrongInput: Next to nothing is.
    """
    x0, top = max(0.0, region[0]), max(0.0, region[1])
    x1, bottom = min(size[0], region[2]), min(size[1], region[3])
    if x1 - x0 < _LEAST_SIDE_PT or bottom - top < _LEAST_SIDE_PT:
        raise WrongInput("There is no room for text in this region", "", "Draw a larger one on the page.")
    return x0, top, x1, bottom


def cut_out(picture: Image.Image, region: Region, across: float, down: float) -> Image.Image:
    """Return a region of a page's grey picture with a border in the colour of its paper.

    Args:
        picture: The page, mode `L`.
        region: On it.
        across: Pixels per point from left to right.
        down: Pixels per point from top to bottom.
    """
    x0, top, x1, bottom = region
    part = picture.crop((int(x0 * across), int(top * down), round(x1 * across) + 1, round(bottom * down) + 1))
    return ImageOps.expand(part, _BORDER_PX, fill=_paper(part))


def place_of(region: Region, across: float, down: float) -> tuple[float, float]:
    """Return where the cut-out's top left corner lies on the page's picture, pixels."""
    return int(region[0] * across) - _BORDER_PX, int(region[1] * down) - _BORDER_PX


def _paper(part: Image.Image) -> int:
    """Return the grey that most of a picture has about: its median."""
    counts, seen = part.histogram(), 0
    for grey, count in enumerate(counts):
        seen += count
        if 2 * seen >= part.width * part.height:
            return grey
    return 255
