from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from docviewer.ui import theme
from docviewer.ui.panels.thumbnails import ThumbnailList

A4 = (595.0, 842.0)


def picture(width=104, height=147, colour="red"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def thumbnails(qtbot):
    thumbnails = ThumbnailList()
    qtbot.addWidget(thumbnails)
    thumbnails.wanted = []
    thumbnails.thumbnail_wanted.connect(lambda page, scale: thumbnails.wanted.append((page, scale)))
    thumbnails.resize(176, 500)
    thumbnails.set_page_sizes([A4] * 1200)
    thumbnails.show()
    qtbot.waitExposed(thumbnails)
    return thumbnails


def cell(thumbnails, page):
    return thumbnails.visualRect(thumbnails.model().index(page, 0))


def answer(thumbnails):
    for page, scale in thumbnails.wanted:
        thumbnails.set_thumbnail(page, picture(round(A4[0] * scale), round(A4[1] * scale)))
    thumbnails.wanted.clear()


def test_pictures_are_wanted_for_the_pages_that_show_only(thumbnails, qtbot):
    qtbot.waitUntil(lambda: bool(thumbnails.wanted), timeout=2000)
    assert [page for page, _ in thumbnails.wanted] == list(thumbnails.shown_rows())
    assert len(thumbnails.wanted) < 6
    scale = thumbnails.wanted[0][1]
    assert A4[0] * scale <= thumbnails.room().width()


def test_scrolling_wants_the_pages_that_came(thumbnails, qtbot):
    qtbot.waitUntil(lambda: bool(thumbnails.wanted), timeout=2000)
    answer(thumbnails)
    thumbnails.verticalScrollBar().setValue(100_000)
    qtbot.waitUntil(lambda: bool(thumbnails.wanted), timeout=2000)
    rows = thumbnails.shown_rows()
    assert rows.start > 400
    assert [page for page, _ in thumbnails.wanted] == list(rows)


def test_a_picture_that_came_is_not_wanted_again(thumbnails, qtbot):
    qtbot.waitUntil(lambda: bool(thumbnails.wanted), timeout=2000)
    answer(thumbnails)
    thumbnails.set_current(1)
    thumbnails.viewport().grab()
    qtbot.wait(120)
    assert thumbnails.wanted == []


def test_a_wider_panel_wants_larger_pictures(thumbnails, qtbot):
    qtbot.waitUntil(lambda: bool(thumbnails.wanted), timeout=2000)
    before = thumbnails.wanted[0][1]
    answer(thumbnails)
    thumbnails.resize(220, 500)
    qtbot.waitUntil(lambda: bool(thumbnails.wanted), timeout=2000)
    assert thumbnails.wanted[0][1] > before


def test_a_picture_shows_where_its_page_is(thumbnails):
    thumbnails.set_thumbnail(1, picture())
    place = cell(thumbnails, 1).center()
    assert thumbnails.viewport().grab().toImage().pixelColor(place) == QColor("red")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_current_page_has_an_edge_of_the_accent_colour(thumbnails, name):
    thumbnails.set_theme(theme.THEMES[name])
    thumbnails.set_current(1)
    frame = thumbnails.frame(1, cell(thumbnails, 1))
    image = thumbnails.viewport().grab().toImage()
    edge = image.pixelColor(int(frame.left()) - 1, int(frame.center().y()))
    assert edge.name().upper() == theme.THEMES[name].accent
    other = thumbnails.frame(0, cell(thumbnails, 0))
    assert image.pixelColor(int(other.left()) - 1, int(other.center().y())) != edge


def test_a_click_chooses_a_page(thumbnails, qtbot):
    chosen = []
    thumbnails.page_chosen.connect(chosen.append)
    qtbot.mouseClick(thumbnails.viewport(), Qt.MouseButton.LeftButton, pos=cell(thumbnails, 2).center())
    assert chosen == [2]


def test_keys_choose_pages_too(thumbnails, qtbot):
    thumbnails.activateWindow()
    thumbnails.setFocus()
    qtbot.waitUntil(thumbnails.hasFocus)
    thumbnails.set_current(0)
    chosen = []
    thumbnails.page_chosen.connect(chosen.append)
    QTest.keyClick(thumbnails, Qt.Key.Key_Down)
    QTest.keyClick(thumbnails, Qt.Key.Key_End)
    assert chosen == [1, 1199]


def test_the_current_page_is_brought_into_view_without_a_word(thumbnails, qtbot):
    with qtbot.assertNotEmitted(thumbnails.page_chosen):
        thumbnails.set_current(700)
    assert thumbnails.viewport().rect().intersects(cell(thumbnails, 700))
    thumbnails.set_current(5000)
    thumbnails.set_current(-1)
    assert thumbnails.currentIndex().row() == 700


def test_pictures_take_bounded_memory(thumbnails):
    for page in range(1200):
        thumbnails.set_thumbnail(page, picture(160, 226))
    assert thumbnails.pictures.size_bytes <= thumbnails.pictures.budget
    assert 1199 in thumbnails.pictures


def test_pages_of_all_shapes_fit_their_place(thumbnails):
    sizes = [A4, (A4[1], A4[0]), (5000.0, 10.0), (10.0, 5000.0), (0.0, float("nan"))]
    thumbnails.set_page_sizes(sizes)
    for page in range(len(sizes)):
        place = cell(thumbnails, page)
        assert place.toRectF().contains(thumbnails.frame(page, place))
    thumbnails.viewport().grab()


def test_pictures_of_no_page_are_left(thumbnails):
    thumbnails.set_thumbnail(1200, picture())
    thumbnails.set_thumbnail(-1, picture())
    thumbnails.set_thumbnail(0, QImage())
    assert len(thumbnails.pictures) == 0
    thumbnails.set_page_sizes([])
    thumbnails.viewport().grab()


def test_pages_have_names_for_assistive_technology(thumbnails):
    index = thumbnails.model().index(11, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Page 12"


class Resizings(QObject):
    """Counts how often a widget is resized."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        self.count += event.type() == QEvent.Type.Resize
        return False


def test_a_list_that_just_fits_comes_to_rest(thumbnails, qtbot):
    thumbnails.set_page_sizes([A4] * 5)
    resizings = Resizings(thumbnails.viewport())
    for height in range(780, 1000, 10):
        thumbnails.resize(176, height)
        qtbot.wait(10)
        resizings.count = 0
        qtbot.wait(20)
        assert resizings.count == 0, height


@pytest.mark.parametrize("size", [(176, 300), (176, 900), (130, 500), (232, 620)])
def test_the_current_page_keeps_in_view_when_the_list_is_resized(thumbnails, qtbot, size):
    thumbnails.set_current(501)
    thumbnails.resize(*size)
    thumbnails.executeDelayedItemsLayout()
    qtbot.waitUntil(lambda: thumbnails.viewport().rect().contains(cell(thumbnails, 501)))


def test_the_current_page_is_in_view_when_the_list_is_shown_again(thumbnails, qtbot):
    thumbnails.set_current(501)
    thumbnails.hide()
    thumbnails.resize(176, 300)
    thumbnails.set_current(701)
    thumbnails.verticalScrollBar().setValue(0)
    thumbnails.show()
    thumbnails.executeDelayedItemsLayout()
    qtbot.waitUntil(lambda: thumbnails.viewport().rect().contains(cell(thumbnails, 701)))
    assert 701 in thumbnails.shown_rows()


def test_turned_pictures_stand_as_the_pages_do(thumbnails, qtbot):
    image = picture(104, 147)
    image.fill(QColor("white"))
    for y in range(40):
        for x in range(104):
            image.setPixelColor(x, y, QColor("red"))
    thumbnails.set_thumbnail(0, image)
    thumbnails.set_turn(1)
    shown = thumbnails.viewport().grab().toImage()
    frame = thumbnails.frame(0, cell(thumbnails, 0)).toRect()
    ratio = shown.devicePixelRatio()

    def colour(x):
        return shown.pixelColor(round(x * ratio), round(frame.center().y() * ratio)).name()

    assert frame.width() > frame.height()
    assert (colour(frame.right() - 6), colour(frame.left() + 6)) == ("#ff0000", "#ffffff")
