from __future__ import annotations

import colorsys

import pytest
from PySide6.QtGui import QColor, QImage

from docviewer.ui import theme as themes
from docviewer.ui.page_view.page_colours import AS_IS, COLOURS, DARK, SEPIA, recoloured

SLACK = 3


def made(colour: str, colours):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return recoloured(image, colours).pixelColor(3, 3)


def channels(colour):
    return QColor(colour).getRgb()[:3]


@pytest.mark.parametrize("colours", [DARK, SEPIA])
def test_white_becomes_the_paper_and_black_the_ink(colours):
    assert made("#FFFFFF", colours).getRgb()[:3] == pytest.approx(channels(colours.paper), abs=SLACK)
    assert made("#000000", colours).getRgb()[:3] == pytest.approx(channels(colours.ink), abs=SLACK)


def test_pages_as_they_are_are_left_alone():
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    assert recoloured(image, AS_IS) is image


@pytest.mark.parametrize("colours", [DARK, SEPIA])
def test_text_reads_well_on_its_paper(colours):
    assert themes.contrast(colours.ink, colours.paper) > 9


@pytest.mark.parametrize("colour", ["#C00000", "#006000", "#1F3FBF", "#8B4513", "#0072B2"])
def test_dark_pages_keep_hues_and_turn_brightness_round(colour):
    before, after = QColor(colour), made(colour, DARK)
    hues = [colorsys.rgb_to_hsv(*(channel / 255 for channel in shown.getRgb()[:3]))[0] for shown in (before, after)]
    assert min(abs(hues[0] - hues[1]), 1 - abs(hues[0] - hues[1])) < 0.06
    assert themes.contrast(after.name(), DARK.paper) > 3


def test_a_darker_grey_becomes_a_lighter_one():
    greys = [made(f"#{value:02X}{value:02X}{value:02X}", DARK).lightness() for value in range(0, 256, 15)]
    assert greys == sorted(greys, reverse=True)


@pytest.mark.parametrize("name", COLOURS)
@pytest.mark.parametrize("token", themes.ROLE_COLOURS)
def test_marks_of_roles_stand_out_from_every_paper(name, token):
    paper = COLOURS[name].paper
    assert themes.contrast(themes.role_mark(token, paper), paper) >= themes.MARK_CONTRAST
