from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from docviewer.ui import theme
from docviewer.ui.page_view.hover_card import HoverCard, beside, in_lines

AREA = QRect(0, 0, 700, 500)


@pytest.mark.parametrize("size", [QSize(300, 60), QSize(340, 200), QSize(30, 10)])
@pytest.mark.parametrize("x", [0, 5, 350, 690, 699])
@pytest.mark.parametrize("y", [0, 5, 250, 490, 499])
def test_the_card_is_inside_the_view_and_never_under_the_pointer(size, x, y):
    place = beside(QPoint(x, y), size, AREA)
    assert AREA.contains(place)
    assert not place.contains(QPoint(x, y))
    assert place.size() == size


def test_in_a_low_view_the_card_goes_beside_the_pointer():
    low = QRect(0, 0, 700, 100)
    place = beside(QPoint(300, 50), QSize(200, 80), low)
    assert low.contains(place)
    assert not place.contains(QPoint(300, 50))


@pytest.fixture
def area(qtbot):
    area = QWidget()
    qtbot.addWidget(area)
    area.resize(700, 500)
    area.show()
    return area


def test_the_card_shows_title_and_body_and_grows_with_them(area):
    card = HoverCard(area)
    card.show_at(QPoint(100, 100), "5 paragraph", "starts here")
    small = card.height()
    assert card.isVisible()
    assert card.texts == ("5 paragraph", "starts here")
    assert (card.accessibleName(), card.accessibleDescription()) == card.texts
    card.show_at(QPoint(100, 100), "5 paragraph", "starts here: " + "because of this and that, " * 10)
    assert card.height() > small + 20
    assert area.rect().contains(card.geometry())


def test_without_words_there_is_no_card(area):
    card = HoverCard(area)
    card.show_at(QPoint(100, 100), "something", "")
    card.show_at(QPoint(100, 100), "", "")
    assert not card.isVisible()


def test_markup_in_a_text_is_shown_as_it_is(area):
    card = HoverCard(area)
    card.show_at(QPoint(100, 100), "short", "")
    plain = card.width()
    card.show_at(QPoint(100, 100), "<b>short</b>", "")
    assert card.width() > plain


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_card_has_the_theme_s_colours(area, name):
    card = HoverCard(area)
    card.set_theme(theme.THEMES[name])
    card.show_at(QPoint(100, 100), "Title", "")
    picture = card.grab().toImage()
    corner = picture.pixelColor(picture.width() - 10, picture.height() - 10)
    assert corner.name().upper() == theme.THEMES[name].panel


def test_a_long_address_is_shown_to_its_end(area):
    card = HoverCard(area)
    card.show_at(QPoint(100, 100), "Link", "https://example.org/" + "a" * 280)
    short = card.height()
    card.show_at(QPoint(100, 100), "Link", "https://example.org/" + "a" * 580)
    assert card.height() > short + 50
    assert area.rect().contains(card.geometry())


def test_no_line_is_wider_than_the_card():
    layout = in_lines("a short one\n" + "W" * 300, QFont(), 200)
    lines = [layout.lineAt(i) for i in range(layout.lineCount())]
    assert sum(line.textLength() for line in lines) == len("a short one\n") + 300
    assert lines[0].textLength() == len("a short one\n")
    assert all(line.naturalTextWidth() <= 200 for line in lines)
