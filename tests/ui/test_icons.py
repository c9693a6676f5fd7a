"""Icons: one family, tinted by the theme, sharp at every scale."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPainter

from docviewer.resource_files import resource_path
from docviewer.ui.icons import icon
from docviewer.ui.theme import DARK, LIGHT

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
WANTED = {
    *("open", "export", "undo", "redo", "zoom-in", "zoom-out", "fit-width", "fit-page", "previous", "next", "search"),
    *("close", "reload", "print", "numbers", "panel-left", "panel-right", "panel-bottom", "warning", "info"),
    *("document", "reset", "copy", "help", "theme", "chevron-right", "chevron-down", "chevron-up", "cancel", "more"),
}


def strongest(picture: QImage) -> str:
    """Return the colour of the most opaque pixel."""
    pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return max(pixels, key=lambda colour: colour.alpha()).name().upper()


def test_the_family_is_complete():
    assert set(NAMES) >= WANTED


@pytest.mark.parametrize("name", NAMES)
def test_each_drawing_keeps_to_grid_weight_and_current_colour(name):
    drawing = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 16 16"' in drawing
    assert 'stroke-width="1.5"' in drawing
    assert drawing.count("stroke-width") == 1
    assert not re.search("#[0-9a-fA-F]{3}", drawing)


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_draws_something_inside_its_square(qtbot, name):
    picture = icon(name, LIGHT).pixmap(QSize(16, 16)).toImage()
    assert picture.size() == QSize(16, 16)
    assert strongest(picture) != "#000000"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("role", ["text", "soft", "accent"])
def test_icons_take_the_colour_of_their_role(qtbot, theme, role):
    picture = icon("open", theme, role).pixmap(QSize(64, 64)).toImage()
    assert strongest(picture) == getattr(theme, role)


def test_a_disabled_icon_is_drawn_in_the_edge_colour(qtbot):
    picture = icon("open", LIGHT).pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage()
    assert strongest(picture) == LIGHT.edge


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_icons_have_as_many_pixels_as_the_screen_has(qtbot, ratio):
    pixmap = icon("search", LIGHT).pixmap(QSize(16, 16), ratio)
    assert pixmap.size() == QSize(round(16 * ratio), round(16 * ratio))
    assert pixmap.devicePixelRatio() == ratio


def test_painting_on_a_sharp_surface_uses_all_its_pixels(qtbot):
    surface = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
    surface.setDevicePixelRatio(2)
    surface.fill(0)
    painter = QPainter(surface)
    icon("panel-left", LIGHT).paint(painter, 0, 0, 16, 16)
    painter.end()
    sharp = icon("panel-left", LIGHT).pixmap(QSize(32, 32)).toImage()
    assert all(surface.pixel(x, y) == sharp.pixel(x, y) for x in range(32) for y in range(32))


def test_an_icon_is_made_once_per_theme():
    assert icon("open", LIGHT) is icon("open", LIGHT)
    assert icon("open", LIGHT) is not icon("open", DARK)


def test_an_unknown_icon_is_named():
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icon("no-such-icon", LIGHT)
