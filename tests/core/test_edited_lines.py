from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest

from docviewer.core.edited_lines import EditedLines
from docviewer.core.line_keys import LineKey, LineKeys
from docviewer.core.lines import Lines
from docviewer.core.work import AddedLine, Cut, LineEdit, PageWork
from tests.builders.documents import make_lines

TEXTS = ["alpha one", "beta two", "gamma three", "delta four"]
KEYS = LineKeys(make_lines([*TEXTS, "on page two"], pages=[0, 0, 0, 0, 1]))
A, B, C, D, OTHER = (KEYS.key_of(line) for line in range(5))


def edited(edits=None, added=None, page=0, keys=KEYS):
    work = PageWork(edits=MappingProxyType(edits or {}), added=MappingProxyType(added or {}))
    return EditedLines.of(keys, {page: work})


def order(edits, added=None):
    return [TEXTS.index(text) if text in TEXTS else text for text in edited(edits, added).lines.texts[:-1]]


def test_without_edits_the_table_is_the_one_that_was_read():
    assert EditedLines.of(KEYS, {0: PageWork()}).lines is KEYS.lines


def test_every_line_knows_its_key_and_every_key_its_line():
    result = edited({A: LineEdit(cuts=(Cut(6, 100.0),)), B: LineEdit(excluded=True)})
    assert result.lines.texts == ("alpha", "one", "gamma three", "delta four", "on page two")
    assert [result.line_of(result.key_of(line)) for line in range(5)] == list(range(5))
    assert result.line_of(B) == -1
    assert [piece.text for piece in result.excluded] == ["beta two"]
    assert result.origin.tolist() == [0, 0, 2, 3, 4]


def test_a_piece_can_be_replaced_and_left_out_by_itself():
    second = A._replace(start=6)
    cut = LineEdit(cuts=(Cut(6, 100.0),), text="first")
    assert edited({A: cut, second: LineEdit(excluded=True)}).lines.texts[:2] == ("first", "beta two")
    assert edited({A: cut, second: LineEdit(text="2nd")}).lines.texts[:2] == ("first", "2nd")


def test_cuts_outside_of_the_line_keep_its_box():
    result = edited({A: LineEdit(cuts=(Cut(2, -50.0), Cut(6, 9999.0)))})
    x0, x1 = float(KEYS.lines.x0[0]), float(KEYS.lines.x1[0])
    assert list(zip(result.lines.x0[:3].tolist(), result.lines.x1[:3].tolist(), strict=True)) == [
        (x0, x0),
        (x0, x1),
        (x1, x1),
    ]


@pytest.mark.parametrize(
    ("edits", "found"),
    [
        ({D: LineEdit(first=True)}, [3, 0, 1, 2]),
        ({A: LineEdit(after=C)}, [1, 2, 0, 3]),
        ({A: LineEdit(after=C), B: LineEdit(after=A)}, [2, 0, 1, 3]),
        ({A: LineEdit(after=A)}, [0, 1, 2, 3]),
        ({A: LineEdit(after=B), B: LineEdit(after=A)}, [0, 1, 2, 3]),
        ({B: LineEdit(after=C), C: LineEdit(after=D), D: LineEdit(after=B)}, [0, 1, 2, 3]),
        ({A: LineEdit(after=LineKey(0, "gone"))}, [0, 1, 2, 3]),
        ({A: LineEdit(after=OTHER)}, [0, 1, 2, 3]),
        ({C: LineEdit(after=A), A: LineEdit(excluded=True)}, [2, 1, 3]),
    ],
)
def test_lines_stand_where_they_were_moved_and_circles_change_nothing(edits, found):
    assert order(edits) == found


def test_added_lines_stand_behind_the_line_they_name():
    first, last = LineKey.of_added(0, "1"), LineKey.of_added(0, "2")
    box = (72.0, 10.0, 100.0, 20.0)
    added = {first: AddedLine(box, "x", 0.5, A), last: AddedLine(box, "y", after=LineKey(0, "gone"))}
    assert order({}, added) == [0, "x", 1, 2, 3, "y"]
    result = edited({}, added)
    assert (result.origin[1], result.lines.confidence[1], result.lines.top[1]) == (-1, 0.5, 10.0)


def test_lines_are_added_to_pages_and_documents_without_any():
    key = LineKey.of_added(3, "1")
    added = {key: AddedLine((72.0, 10.0, 100.0, 20.0), "alone")}
    for keys in (KEYS, LineKeys(Lines.empty())):
        result = edited({}, added, page=3, keys=keys)
        assert (result.lines.texts[-1], result.lines.page[-1], result.lines.column[-1]) == ("alone", 3, 0)
        assert result.line_of(key) == len(result) - 1
        assert (np.diff(result.lines.page) >= 0).all()


def test_lines_of_pages_behind_an_edited_one_are_found():
    result = edited({A: LineEdit(excluded=True)})
    assert result.line_of(OTHER) == 3
    assert result.key_of(3) == OTHER


def test_edits_of_lines_that_are_not_there_do_nothing():
    result = edited({LineKey(0, "gone"): LineEdit(text="x", cuts=(Cut(1, 1.0),))})
    assert result.lines.texts == KEYS.lines.texts


def test_a_page_stands_as_before_where_its_edits_are_the_same():
    one = edited({A: LineEdit(text="x")})
    work = PageWork(edits=MappingProxyType({OTHER: LineEdit(text="y")}))
    both = EditedLines.of(KEYS, {**dict(one._edited_pages), 1: work})
    assert one.stands_like(both, 0, 0)
    assert not one.stands_like(both, 0, 1)
    assert not one.stands_like(EditedLines.unedited(KEYS), 0, 0)
