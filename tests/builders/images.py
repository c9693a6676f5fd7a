"""Pictures for tests."""

from __future__ import annotations

from PIL import Image, ImageDraw


def marked(size=(60, 40), mode="RGB", paper="white", ink="black"):
    """A picture whose upper left quarter is of another colour."""
    picture = Image.new(mode, size, paper)
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 2 - 1, size[1] // 2 - 1), fill=ink)
    return picture


def pixel(pixels, x, y):
    """(red, green, blue) of a rendered page."""
    at = y * pixels.stride + 4 * x
    return tuple(pixels.data[at : at + 3])[::-1]
