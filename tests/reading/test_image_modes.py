import pytest
from PIL import Image

from docviewer.reading.image_modes import on_paper
from tests.builders.images import marked


def at(picture, x, y):
    return picture.convert("RGB").getpixel((x, y))


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "CMYK", "YCbCr", "HSV", "LA", "RGBA", "I;16", "I", "F"])
def test_every_mode_shows_black_on_white(mode):
    whole = {"I;16": (65535, 0), "I": (65535, 0), "F": (1.0, 0.0)}
    if mode in whole:
        picture = Image.new(mode, (60, 40), whole[mode][0])
        picture.paste(whole[mode][1], (0, 0, 30, 20))
    else:
        picture = marked().convert(mode)
    shown = on_paper(picture)
    assert shown.mode in ("L", "RGB")
    assert max(at(shown, 2, 2)) < 8
    assert min(at(shown, 55, 35)) > 247


def test_twelve_bits_in_sixteen_are_not_all_dark():
    picture = Image.new("I;16", (4, 4), 4095)
    assert at(on_paper(picture), 1, 1) == (255, 255, 255)
    picture.putpixel((0, 0), 2048)
    assert at(on_paper(picture), 0, 0)[0] in range(124, 132)


def test_numbers_all_alike_are_paper():
    assert at(on_paper(Image.new("F", (4, 4), float("nan"))), 1, 1) == (255, 255, 255)
    assert at(on_paper(Image.new("I", (4, 4), 0)), 1, 1) == (0, 0, 0)


def test_what_is_transparent_is_white_paper():
    layer = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    layer.paste((255, 0, 0, 255), (0, 0, 5, 10))
    shown = on_paper(layer)
    assert (at(shown, 8, 5), at(shown, 2, 5)) == ((255, 255, 255), (255, 0, 0))


def test_one_colour_may_stand_for_transparent():
    picture = marked(ink="blue").convert("P")
    picture.info["transparency"] = picture.getpixel((2, 2))
    assert at(on_paper(picture), 2, 2) == (255, 255, 255)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_as_their_exif_data_say(orientation):
    shown = on_paper(marked(), orientation)
    assert shown.size == ((60, 40) if orientation < 5 else (40, 60))
    corners = {1: (2, 2), 2: (-3, 2), 3: (-3, -3), 4: (2, -3), 5: (2, 2), 6: (-3, 2), 7: (-3, -3), 8: (2, -3)}
    x, y = corners[orientation]
    assert at(shown, x % shown.width, y % shown.height) == (0, 0, 0)
