"""Colours can be read and told apart, in both modes."""

from __future__ import annotations

import pytest

from docviewer.core.labels import Role
from docviewer.ui.stylesheet import palette, style_sheet
from docviewer.ui.theme import (
    DARK,
    LEGEND,
    LIGHT,
    MARK_CONTRAST,
    ON_THRESHOLD,
    ROLE_COLOURS,
    TEXT_CONTRAST,
    THEMES,
    THRESHOLD,
    blend,
    contrast,
    role_mark,
)

THEMES_BY_NAME = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)

#: Text role -> the backgrounds it stands on.
TEXTS = {
    "text": ("desk", "chrome", "panel", "field", "tint"),
    "soft": ("desk", "chrome", "panel", "field", "tint"),
    "warning": ("desk", "chrome", "panel", "field"),
    "error": ("desk", "chrome", "panel", "field"),
    "on_accent": ("accent",),
    "on_tint": ("tint",),
}
#: Role of a mark -> what it stands on.
MARKS = {
    "accent": ("desk", "chrome", "panel", "field", "tint", "track"),
    "edge": ("panel", "field"),
    "quiet": ("panel",),
    "error": ("panel",),
    "warning": ("panel", "chrome"),
}


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(role, background) for role, backgrounds in table.items() for background in backgrounds]


@THEMES_BY_NAME
@pytest.mark.parametrize(("role", "background"), pairs(TEXTS))
def test_text_can_be_read_on_each_of_its_backgrounds(theme, role, background):
    assert contrast(getattr(theme, role), getattr(theme, background)) >= TEXT_CONTRAST


@THEMES_BY_NAME
@pytest.mark.parametrize(("role", "background"), pairs(MARKS))
def test_marks_stand_out_from_each_of_their_backgrounds(theme, role, background):
    assert contrast(getattr(theme, role), getattr(theme, background)) >= MARK_CONTRAST


@THEMES_BY_NAME
def test_the_threshold_stands_out_and_its_value_can_be_read(theme):
    assert contrast(THRESHOLD, theme.panel) >= MARK_CONTRAST
    assert contrast(ON_THRESHOLD, THRESHOLD) >= TEXT_CONTRAST


@THEMES_BY_NAME
def test_the_live_part_of_a_histogram_differs_from_the_quiet_part_in_more_than_hue(theme):
    assert contrast(theme.accent, theme.quiet) >= 1.5


@THEMES_BY_NAME
@pytest.mark.parametrize("background", ["panel", "tint"])
@pytest.mark.parametrize("token", ROLE_COLOURS)
def test_role_marks_stand_out_in_the_table(theme, background, token):
    colour = getattr(theme, background)
    assert contrast(role_mark(token, colour), colour) >= MARK_CONTRAST


@pytest.mark.parametrize("token", ["title", "paragraph", "list_item", "caption", "footnote"])
def test_a_role_colour_that_stands_out_already_is_left_alone(token):
    assert role_mark(token, LIGHT.panel) == ROLE_COLOURS[token]


def test_every_role_has_a_colour_and_a_place_in_the_legend():
    tokens = {role.token for role in Role}
    assert set(ROLE_COLOURS) == tokens
    assert {token for _, group in LEGEND for token in group} == tokens


def test_contrast_runs_from_1_to_21():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1


def test_blending_meets_both_ends():
    assert blend("#102030", "#FFFFFF", 0) == "#102030"
    assert blend("#102030", "#FFFFFF", 1) == "#FFFFFF"


@pytest.mark.parametrize("name", THEMES)
def test_palette_and_style_sheet_are_made_from_the_theme(qtbot, name):
    theme = THEMES[name]
    assert palette(theme).window().color().name().upper() == theme.panel
    assert theme.accent in style_sheet(theme)
