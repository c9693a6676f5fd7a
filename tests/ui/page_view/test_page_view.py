from __future__ import annotations

import sys
from subprocess import run

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from docviewer.core.document import PageState, PageStatus
from docviewer.core.labels import Role
from docviewer.ui import theme
from docviewer.ui.page_view.page_layout import PagePoint
from docviewer.ui.page_view.page_view import PageView
from docviewer.ui.page_view.zoom import CUSTOM, FIT_PAGE, FIT_WIDTH, FULL_SIZE
from tests.ui.page_view.made_pages import A4, at, click, glyphs_of, lines_of, picture, report, segments_of


def top_centre(view):
    return view.camera.to_page(QPointF(view.viewport().width() / 2, 0))


def every_role():
    """A segment of each role, so that the legend takes several rows in a narrow view."""
    lines = lines_of(*((0, 72, 50 + 20 * role, role.token) for role in Role))
    return lines, segments_of(lines, range(len(Role)), dict(enumerate(Role)))


# Pictures


def test_pictures_are_wanted_for_what_shows_once_the_view_is_shown(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    wanted = []
    view.picture_wanted.connect(lambda page, scale: wanted.append((page, scale)))
    view.resize(700, 500)
    view.set_page_sizes([A4] * 50)
    assert wanted == []
    view.show()
    qtbot.waitExposed(view)
    assert wanted == [(0, pytest.approx(view.camera.scale))]


def test_scrolling_wants_the_pages_that_came_and_no_others(view, qtbot):
    view.set_page_sizes([A4] * 50)
    wanted = []
    view.picture_wanted.connect(lambda page, _: wanted.append(page))
    view.go_to_page(30)
    qtbot.waitUntil(lambda: bool(wanted), timeout=2000)
    assert set(wanted) <= {30, 31}


def test_after_zooming_a_sharp_picture_is_wanted_once_it_rests(view, qtbot):
    view.set_picture(0, view.camera.scale, picture())
    wanted = []
    view.picture_wanted.connect(lambda page, scale: wanted.append((page, scale)))
    for zoom in (1.0, 1.5, 2.0):
        view.set_zoom(zoom)
    assert wanted == []
    qtbot.waitUntil(lambda: bool(wanted), timeout=2000)
    assert wanted == [(0, pytest.approx(2.0 * FULL_SIZE))]


def test_a_picture_of_another_scale_is_shown_until_the_sharp_one_comes(view):
    view.set_zoom(1.0)
    view.set_picture(0, 0.1, picture(60, 84, Qt.GlobalColor.red))
    place = at(view, 0, 300, 200)
    assert view.viewport().grab().toImage().pixelColor(place) == Qt.GlobalColor.red
    size = [round(side * FULL_SIZE) for side in A4]
    view.set_picture(0, FULL_SIZE, picture(*size, Qt.GlobalColor.blue))
    assert view.viewport().grab().toImage().pixelColor(place) == Qt.GlobalColor.blue


def test_pictures_nobody_can_use_are_left(view):
    view.set_picture(99, 1.0, picture())
    view.set_picture(-1, 1.0, picture())
    view.set_picture(0, 0.0, picture())
    view.picture_failed(99, "no such page")
    assert len(view.pictures) == 0


def test_a_failed_picture_is_explained_on_the_page(view):
    before = view.viewport().grab().toImage()
    view.picture_failed(0, "The page is too large.")
    assert view.viewport().grab().toImage() != before


def test_paging_through_a_book_keeps_within_the_budget(view, qtbot):
    budget = 8 * 1024 * 1024
    view.set_page_sizes([A4] * 60)
    view.set_budget(budget)
    for page in range(60):
        view.go_to_page(page)
        view.set_picture(page, view.camera.scale, picture(600, 849))
        assert view.pictures.size_bytes <= budget


# Place and zoom


def test_pages_shown_and_the_page_looked_at_are_told(view, qtbot):
    shown, pages = [], []
    view.pages_shown.connect(shown.append)
    view.page_changed.connect(pages.append)
    view.go_to_page(1)
    assert shown[-1] == view.shown_pages()
    assert 1 in shown[-1]
    assert pages == [1]
    view.go_to_page(99)
    assert view.page == 2
    view.go_to_page(-5)
    assert view.page == 0


def test_a_page_gone_to_counts_as_looked_at_though_others_show_too(view):
    view.set_zoom(0.2)
    for page in range(3):
        view.go_to_page(page)
        assert view.page == page


def test_fitting_modes_follow_the_size_of_the_view(view):
    view.fit_width()
    small = view.zoom
    view.resize(1000, 500)
    assert view.zoom > small
    assert view.zoom_mode == FIT_WIDTH
    assert view.horizontalScrollBar().maximum() == 0
    view.fit_page()
    assert view.camera.frame(0).height() <= view.viewport().height()
    view.resize(1000, 800)
    assert view.zoom_mode == FIT_PAGE
    assert view.camera.frame(0).height() == pytest.approx(800 - 32, abs=1)


def test_fitting_a_page_shows_all_of_it_wherever_the_view_stood(view):
    view.set_zoom(1.0)
    view.go_to_page(1)
    view.scroll_by(0, 400)
    view.fit_page()
    area = view.viewport().rect().toRectF()
    assert view.page == 1
    assert area.contains(view.camera.frame(1))
    view.resize(900, 620)
    assert view.viewport().rect().toRectF().contains(view.camera.frame(1))


def test_an_enormous_page_can_be_made_to_fit(view):
    view.set_page_sizes([(14_400.0, 14_400.0)])
    for fit in (view.fit_width, view.fit_page):
        fit()
        assert view.horizontalScrollBar().maximum() == 0
    assert view.viewport().rect().toRectF().contains(view.camera.frame(0))


def test_the_zoom_is_told_with_its_mode(view):
    told = []
    view.zoom_changed.connect(lambda zoom, mode: told.append((zoom, mode)))
    view.set_zoom(1.0)
    view.zoom_in()
    view.zoom_out()
    view.zoom_out()
    assert told == [(1.0, CUSTOM), (1.1, CUSTOM), (1.0, CUSTOM), (0.9, CUSTOM)]
    view.fit_page()
    assert told[-1] == (view.zoom, FIT_PAGE)


def test_the_point_under_the_top_centre_stays_on_zoom_and_resize(view):
    view.set_zoom(1.0)
    view.scroll_by(0, 700)
    before = top_centre(view)
    view.zoom_in()
    view.resize(900, 400)
    view.set_zoom(3.0)
    view.resize(700, 500)
    after = top_centre(view)
    assert tuple(after) == pytest.approx(tuple(before), abs=1.0)


def test_resizing_to_and_fro_does_not_drift(view):
    view.fit_width()
    view.scroll_by(0, 333)
    before = top_centre(view)
    for width in (300, 900, 450, 1200, 700) * 5:
        view.resize(width, 500)
    assert tuple(top_centre(view)) == pytest.approx(tuple(before), abs=1.0)


def test_a_place_is_found_again_after_a_reload(view):
    view.set_zoom(1.5)
    view.go_to_page(1)
    view.scroll_by(0, 200)
    before, place = top_centre(view), view.keep_place()
    view.set_page_sizes([A4] * 3)
    assert view.page == 0
    view.restore_place(place)
    assert view.page == 1
    assert view.zoom == 1.5
    assert tuple(top_centre(view)) == pytest.approx(tuple(before), abs=1.0)
    view.set_page_sizes([A4])
    view.restore_place(place)
    assert view.page == 0


def test_pages_of_mixed_sizes_are_centred_each(view):
    view.set_page_sizes([A4, (A4[1], A4[0]), (200.0, 200.0)])
    view.set_zoom(0.4)
    centres = {round(view.camera.frame(page).center().x()) for page in view.shown_pages()}
    assert len(centres) == 1


# Segments


@pytest.mark.parametrize("zoom", [0.3, 1.0, 1.7])
@pytest.mark.parametrize("page", [0, 1])
def test_boxes_land_on_their_text_at_any_zoom(view, zoom, page):
    lines = lines_of((0, 100, 100, "abcdef"), (1, 50, 60, "ghi"))
    view.set_page_sizes([(400.0, 300.0), (200.0, 500.0)])
    view.set_segments(lines, segments_of(lines, (0, 1)))
    view.set_zoom(zoom)
    view.go_to_page(page)
    line = page
    x, y = (lines.x0[line] + lines.x1[line]) / 2, lines.top[line] + 5
    image = view.viewport().grab().toImage()
    assert image.pixelColor(at(view, page, x, y)) != Qt.GlobalColor.white
    assert image.pixelColor(at(view, page, x, y + 30)) == Qt.GlobalColor.white
    click(view, page, x, y)
    assert view.selected == line


def test_the_selected_line_names_the_segment_whatever_the_segmentation(boxed):
    lines, _ = report()
    boxed.set_selected(3)
    assert boxed.selected == 2
    boxed.set_segments(lines, segments_of(lines, (0, 3, 7)))
    assert boxed.selected == 1
    boxed.set_segments(None, None)
    assert boxed.selected == -1


def test_the_view_tells_assistive_technology_what_is_selected(boxed):
    boxed.set_selected(3)
    assert boxed.accessibleDescription() == (
        "Segment 3, paragraph, page 1: Second paragraph, first line and its second line running on over the page"
    )
    boxed.set_selected(-1)
    assert boxed.accessibleDescription() == ""


def test_a_segment_is_scrolled_to_only_if_it_does_not_show(boxed):
    boxed.scroll_to_segment(1)
    assert boxed.verticalScrollBar().value() == 0
    boxed.scroll_to_segment(6)
    page, box = boxed.boxes.boxes_of(3)[0]
    rect = boxed.camera.rect(page, box.edges)
    assert boxed.viewport().rect().contains(rect.toAlignedRect())
    assert rect.top() >= 20
    boxed.scroll_to_segment(-1)
    boxed.scroll_to_segment(999)


def test_the_legend_shows_the_roles_of_the_document_and_hides_boxes(boxed, qtbot):
    names = [entry.text() for entry in boxed.legend.entries if entry.isVisible()]
    assert names == ["heading", "paragraph", "running"]
    area = boxed.viewport().rect()
    assert area.contains(boxed.legend.geometry())
    assert boxed.legend.geometry().bottom() > area.height() - 20
    heading = next(entry for entry in boxed.legend.entries if entry.text() == "heading")
    qtbot.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert boxed.hidden_roles == {int(Role.HEADING)}


@pytest.mark.parametrize("width", [700, 200])
def test_a_segment_scrolled_to_is_not_under_the_legend(boxed, width):
    boxed.resize(width, 500)
    page, box = boxed.boxes.boxes_of(1)[0]
    boxed.scroll_by(0, boxed.camera.rect(page, box.edges).bottom() - boxed.legend.y() - 5)
    boxed.scroll_to_segment(1)
    assert boxed.camera.rect(page, box.edges).bottom() <= boxed.legend.y()


@pytest.mark.parametrize("width", [700, 200])
def test_the_last_lines_can_be_scrolled_clear_of_the_legend(boxed, width):
    boxed.set_zoom(0.2)
    boxed.resize(width, 200)
    boxed.set_segments(*every_role())
    assert boxed.legend.isVisible()
    boxed.scroll_by(0, 10_000)
    assert boxed.camera.frame(2).bottom() <= boxed.legend.y() - 8


def test_a_role_that_vanishes_for_a_moment_stays_in_the_legend(boxed, qtbot):
    lines, segments = report()
    plain = segments_of(lines, (0, 3))
    boxed.set_segments(lines, plain)
    boxed.set_segments(lines, segments)
    heading = next(entry for entry in boxed.legend.entries if entry.text() == "heading")
    assert heading.isVisible()
    boxed.set_segments(lines, plain)
    qtbot.waitUntil(lambda: not heading.isVisible(), timeout=2000)


def test_numbers_are_shown_on_demand(boxed):
    before = boxed.viewport().grab().toImage()
    boxed.set_show_numbers(True)
    assert boxed.viewport().grab().toImage() != before
    boxed.set_show_numbers(False)
    assert boxed.viewport().grab().toImage() == before


def test_highlights_follow_the_places_of_the_characters(boxed):
    boxed.set_glyphs(0, *glyphs_of(report()[0], 0))
    before = boxed.viewport().grab().toImage()
    place = at(boxed, 0, 90, 77)
    boxed.select_all_text()
    assert boxed.viewport().grab().toImage().pixelColor(place) != before.pixelColor(place)


# Questions


def test_characters_are_wanted_once_for_a_page_pointed_at(boxed, qtbot):
    wanted = []
    boxed.glyphs_wanted.connect(wanted.append)
    for x in (80, 90, 400):
        boxed.point(QPointF(at(boxed, 0, x, 105)))
    assert wanted == [0]


def test_links_are_wanted_once_for_pages_that_rest(view, qtbot):
    wanted = []
    view.links_wanted.connect(wanted.append)
    qtbot.waitUntil(lambda: wanted == [0], timeout=2000)
    view.scroll_by(0, 10)
    qtbot.wait(350)
    assert wanted == [0]


# Odd things


def test_another_document_forgets_the_one_before(boxed):
    boxed.set_selected(1)
    boxed.select_all_text()
    boxed.set_picture(0, 1.0, picture())
    boxed.set_page_sizes([A4])
    assert boxed.selected == -1
    assert not boxed.selection
    assert len(boxed.pictures) == 0
    assert not boxed.legend.isVisible()


def test_without_pages_nothing_fails(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    qtbot.waitExposed(view)
    for act in (
        *(view.zoom_in, view.fit_page, view.fit_width, view.copy, view.select_all_text),
        *(lambda: view.go_to_page(3), lambda: view.step_segment(True), lambda: view.scroll_to_segment(2)),
        *(lambda: view.restore_place(view.keep_place()), lambda: view.point(QPointF(5, 5))),
        *(lambda: view.set_page_sizes([]), lambda: view.set_segments(*report()), lambda: view.set_selected(3)),
        lambda: qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50)),
    ):
        act()
        view.viewport().grab()
    assert view.shown_pages() == ()


def test_segments_on_pages_that_are_not_there_do_no_harm(view):
    lines = lines_of((0, 10, 10, "here"), (40, 10, 10, "nowhere"))
    view.set_segments(lines, segments_of(lines, (0, 1)))
    view.scroll_to_segment(1)
    assert view.step_segment(True)
    assert view.step_segment(True)
    assert view.page == 0


def test_very_small_views_and_enormous_pages_are_painted(view):
    view.set_page_sizes([(200_000.0, 3.0), (0.0, 0.0), (3.0, 200_000.0)])
    view.set_segments(*report())
    for size in ((1, 1), (40, 30), (700, 500)):
        view.resize(*size)
        for page in range(3):
            view.go_to_page(page)
            view.viewport().grab()
    view.set_zoom(16.0)
    view.viewport().grab()
    assert view.page == 2


@pytest.mark.parametrize("state", list(PageState))
def test_every_state_of_a_page_can_be_painted(boxed, state):
    boxed.set_page_statuses((PageStatus(state, "A reason."),) * 3)
    boxed.viewport().grab()
    boxed.set_picture(0, 1.0, picture())
    assert not boxed.viewport().grab().isNull()


def test_the_theme_changes_the_desk_and_leaves_the_paper_white(view):
    view.set_zoom(0.3)
    for name in ("dark", "light"):
        view.set_theme(theme.THEMES[name])
        image = view.viewport().grab().toImage()
        assert image.pixelColor(3, 300).name().upper() == theme.THEMES[name].desk
        assert image.pixelColor(view.camera.to_view(PagePoint(0, 300, 400)).toPoint()) == Qt.GlobalColor.white


def test_the_first_page_needs_no_numpy():
    script = (
        "import sys; import docviewer.ui.page_view.page_view; "
        "sys.exit(bool({'numpy', 'pyqtgraph', 'superqt', 'docviewer.core.labels'} & set(sys.modules)))"
    )
    assert run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("zoom", [0.3, 3.0])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_where_the_scroll_bars_meet_is_plain_desk(view, name, zoom):
    view.set_theme(theme.THEMES[name])
    view.set_zoom(zoom)
    image = view.grab().toImage()
    assert image.pixelColor(698, 498).name().upper() == theme.THEMES[name].desk
