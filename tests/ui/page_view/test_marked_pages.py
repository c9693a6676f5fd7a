"""Marks of segments, lines left out and lines added, as they show on the pages and in the legend."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from docviewer.core.work import ReviewState
from docviewer.ui import theme
from docviewer.ui.page_view.edit_painter import grey_on
from docviewer.ui.page_view.page_colours import DARK
from docviewer.ui.page_view.segment_marks import Mark
from tests.ui.page_view.badges import badge_place
from tests.ui.page_view.made_edits import edited
from tests.ui.page_view.made_pages import at, lines_of, report, segments_of
from tests.ui.page_view.test_segment_marks import marks_of


def show(view, **arrays):
    lines, segments = report()
    view.set_segments(lines, segments)
    view.set_marks(marks_of(segments, **arrays))
    return segments


def picture(view):
    return view.viewport().grab().toImage()


def colours_in(image, rect):
    return {image.pixelColor(*place).name() for place in places_in(image, rect)}


def places_in(image, rect):
    area = rect.toAlignedRect().intersected(image.rect())
    return [(x, y) for x in range(area.left(), area.right() + 1) for y in range(area.top(), area.bottom() + 1)]


def box_of(view, segment):
    page, box = view.boxes.boxes_of(segment)[0]
    return view.camera.rect(page, box.edges)


def marks_shown(view):
    return [part.token for part in view.legend.marks if part.isVisible()]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 4.0])
@pytest.mark.parametrize(
    ("mark", "arrays"),
    [
        ("accepted", {"state": {1: ReviewState.ACCEPTED}}),
        ("rejected", {"state": {1: ReviewState.REJECTED}}),
        ("attention", {"state": {1: ReviewState.ATTENTION}}),
        ("changed", {"changed": (1,)}),
        ("noted", {"noted": (1,)}),
    ],
)
def test_a_mark_stands_at_the_upper_right_corner_of_its_box(view, mark, arrays, zoom):
    view.set_zoom(zoom)
    show(view, **arrays)
    corner = (72 + 28 * 6, 105)
    view.show_rect(0, (corner[0], corner[1], corner[0] + 5, corner[1] + 5))
    image = picture(view)
    place = badge_place(box_of(view, 1), 0)
    colour = QColor(theme.BADGE_COLOURS[mark]).name()
    assert colour in colours_in(image, place)
    assert colour not in colours_in(image, badge_place(box_of(view, 2), 0))


def test_a_corrected_segment_has_a_dashed_edge(boxed):
    show(boxed, corrected=(1,))
    image = picture(boxed)
    left, right = at(boxed, 0, 90, 97).x(), at(boxed, 0, 220, 97).x()

    def breaks(segment):
        top = round(box_of(boxed, segment).top())
        rows = [[image.pixelColor(x, top + dy).lightness() < 200 for x in range(left, right)] for dy in (-1, 0, 1)]
        return min(sum(one != other for one, other in pairwise(row)) for row in rows if any(row))

    assert breaks(1) > 10
    assert breaks(2) == 0


def test_marks_of_other_segments_than_those_shown_do_not_show(boxed, qtbot):
    show(boxed, corrected=(1,))
    lines, _ = report()
    boxed.set_segments(lines, segments_of(lines, (0, 1)))
    assert boxed.flags == b""
    qtbot.waitUntil(lambda: marks_shown(boxed) == [])


def test_marks_may_come_before_their_segments(boxed):
    lines, segments = report()
    boxed.set_marks(marks_of(segments, noted=(0,)))
    boxed.set_segments(lines, segments)
    assert boxed.flags[0] == Mark.NOTED.value


def test_the_legend_explains_the_marks_that_occur(boxed, qtbot):
    show(boxed, corrected=(0,), noted=(1,), state={2: ReviewState.ACCEPTED, 3: ReviewState.REJECTED})
    assert marks_shown(boxed) == ["corrected", "accepted", "rejected", "noted"]
    words = [part.text() for part in boxed.legend.marks if part.isVisible()]
    assert words == ["corrected", "accepted", "rejected", "has a note"]
    show(boxed)
    assert marks_shown(boxed) == []


def test_the_legend_explains_lines_left_out_added_and_unsure(view, qtbot):
    view.set_zoom(1.0)
    made = edited(report()[0], excluded=(2,), added=[((72.0, 300.0, 200.0, 312.0), "typed")])
    view.set_edits(made)
    view.set_segments(made.lines, segments_of(made.lines, (0, 1)))
    assert marks_shown(view) == ["added", "excluded"]
    unsure = replace(made.lines, confidence=made.lines.confidence * 0.2)
    view.set_segments(unsure, segments_of(unsure, (0, 1)))
    qtbot.waitUntil(lambda: "unsure" in marks_shown(view))


def test_marks_of_a_segment_are_read_out(boxed):
    show(boxed, corrected=(1,), pinned=(1,), changed=(1,), noted=(1,), state={1: ReviewState.ACCEPTED})
    boxed.set_selected(1)
    words = "paragraph, accepted, changed since review, has a note, corrected, held in place, page 1"
    assert words in boxed.accessibleDescription()


def test_a_mark_that_would_cover_a_number_goes_inside_its_box(view):
    view.set_zoom(0.4)
    view.set_show_numbers(True)
    show(view, state={1: ReviewState.ACCEPTED})
    clear = picture(view)
    assert QColor(theme.BADGE_COLOURS["accepted"]).name() in colours_in(clear, badge_place(box_of(view, 1), 0))


def test_a_line_left_out_is_hatched_and_darker_when_selected(view):
    view.set_zoom(1.0)
    made = edited(report()[0], excluded=(2,))
    view.set_edits(made)
    view.set_segments(made.lines, segments_of(made.lines, (0, 1, 2, 5)))
    rect = view.camera.rect(0, view.excluded.on_page(0)[0].edges)
    rest = picture(view)
    assert len(colours_in(rest, rect.adjusted(2, 2, -2, -2))) >= 2
    view.choose_excluded(made.excluded[0].key)
    selected = picture(view)
    inside = places_in(rest, rect.adjusted(3, 3, -3, -3))
    light, darker = (sum(image.pixelColor(*place).lightness() for place in inside) for image in (rest, selected))
    assert darker < light


def test_an_added_line_has_a_plus(view):
    view.set_zoom(1.0)
    made = edited(report()[0], added=[((72.0, 300.0, 200.0, 312.0), "typed")])
    view.set_edits(made)
    view.set_segments(made.lines, segments_of(made.lines, (0, 1)))
    corner = view.camera.rect(0, (195.0, 305.0, 205.0, 317.0))
    assert QColor(theme.BADGE_COLOURS["added"]).name() in colours_in(picture(view), corner)


@pytest.mark.parametrize("paper", ["#FFFFFF", DARK.paper])
def test_edges_of_lines_left_out_stand_out_from_the_paper(paper):
    assert theme.contrast(grey_on(paper), paper) >= theme.MARK_CONTRAST


def test_very_many_boxes_look_the_same_selected_or_not_until_one_is_set_off(view):
    view.set_zoom(1.0)
    lines = lines_of(*[(0, 20 + 60 * (i % 9), 20 + 12 * (i // 9), "word", i % 9) for i in range(270)])
    segments = segments_of(lines, range(270))
    view.set_segments(lines, segments)
    view.set_marks(marks_of(segments, corrected=range(0, 270, 5)))
    rest = picture(view)
    view.set_selected(13)
    chosen = picture(view)
    page, box = view.boxes.boxes_of(13)[0]
    middle = view.camera.rect(page, box.edges).center().toPoint()
    assert chosen.pixelColor(middle).lightness() < rest.pixelColor(middle).lightness()
    other = view.camera.rect(0, view.boxes.boxes_of(60)[0][1].edges).center().toPoint()
    assert chosen.pixelColor(other) == rest.pixelColor(other)
    view.set_selected(-1)
    assert picture(view) == rest
    view.scroll_by(0, 40)
    view.scroll_by(0, -40)
    assert picture(view) == rest
