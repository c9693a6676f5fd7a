from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRectF

from docviewer.core.labels import Role
from docviewer.ui import theme
from docviewer.ui.page_view.role_marks import ink_on, mark, role_styles, style_of

BOX = QRectF(10, 20, 200, 60)
RUNNING = {"header", "footer", "page_number", "other"}


def patches(token):
    return [patch.getRect() for patch in mark(token, BOX)]


def test_every_role_of_the_legend_has_a_mark_of_its_own():
    marks = [patches(tokens[0]) for _, tokens in theme.LEGEND]
    assert all(one != other for one, other in itertools.combinations(marks, 2))
    assert patches("paragraph") == []


def test_running_matter_looks_alike():
    assert all(patches(token) == patches("header") != [] for token in RUNNING)


@pytest.mark.parametrize("token", [role.token for role in Role])
@pytest.mark.parametrize("size", [(200.0, 60.0), (3.0, 2.0), (1.0, 1.0), (500.0, 4000.0)])
def test_marks_stay_inside_the_box(token, size):
    box = QRectF(10, 20, *size)
    assert all(box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(patch) for patch in mark(token, box))


def test_marks_along_the_edge_leave_the_text_alone():
    for token in set(theme.ROLE_COLOURS) - {"footnote"}:
        assert all(patch.right() <= BOX.left() + 2.0 for patch in mark(token, BOX, room=2.0))


@pytest.mark.parametrize("colour", sorted(set(theme.ROLE_COLOURS.values())))
def test_numbers_can_be_read_on_their_discs(colour):
    assert theme.contrast(ink_on(colour), colour) >= theme.TEXT_CONTRAST


def test_edges_stand_out_from_the_paper():
    for style in role_styles():
        assert theme.contrast(style.mark.name(), "#FFFFFF") >= theme.MARK_CONTRAST


def test_styles_come_in_the_order_of_role_values():
    assert [style.token for style in role_styles()] == [role.token for role in sorted(Role)]


def test_a_hovered_box_is_darker_than_one_at_rest_and_a_selected_one_has_a_stronger_edge():
    style = style_of("paragraph")
    assert style.fill.alphaF() == pytest.approx(theme.FILL_SHARE, abs=0.01)
    assert style.hovered.alphaF() == pytest.approx(theme.HOVER_SHARE, abs=0.01)
    assert style.selected.alphaF() == pytest.approx(theme.SELECTED_SHARE, abs=0.01)
    assert (style.pen().widthF(), style.pen(selected=True).widthF()) == (1.0, 2.0)


def test_corrected_and_unsure_boxes_are_told_apart_by_their_edges():
    style = style_of("paragraph")
    ways = [(unsure, corrected) for unsure in (False, True) for corrected in (False, True)]
    for selected in (False, True):
        pens = [style.pen(selected=selected, unsure=unsure, corrected=corrected) for unsure, corrected in ways]
        patterns = [tuple(pen.dashPattern()) for pen in pens]
        assert len(set(patterns)) == 4
        assert patterns[0] == ()
