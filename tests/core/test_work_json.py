from __future__ import annotations

import json
from contextlib import suppress
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core import leaf_json
from docviewer.core.errors import WrongInput
from docviewer.core.history import Change
from docviewer.core.labels import Role
from docviewer.core.line_keys import LineKey
from docviewer.core.work import (
    AddedLine,
    Cut,
    Fix,
    LineAnchor,
    LineEdit,
    PageReview,
    PageWork,
    Review,
    ReviewState,
    Work,
)
from docviewer.core.work_json import (
    change_as_plain,
    change_from_plain,
    leaf_as_plain,
    leaf_from_plain,
    patch_as_plain,
    patch_from_plain,
)
from docviewer.core.work_patch import leaves_of, patch_between, work_from_leaves

numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)
words = st.text(max_size=12)
roles, levels = st.integers(0, 10), st.integers(0, 127)
states = st.sampled_from(ReviewState)


@st.composite
def line_keys(draw, page=None):
    page = draw(st.integers(0, 3)) if page is None else page
    if draw(st.booleans()):
        return LineKey.of_added(page, str(draw(st.integers(1, 5))))
    return LineKey(page, draw(st.text("0123456789abcdef", min_size=16, max_size=16)), draw(st.integers(0, 2)))


boxes = st.tuples(numbers, numbers, numbers, numbers)
cuts = st.lists(st.integers(1, 99), unique=True, max_size=3).map(
    lambda places: tuple(Cut(at, at / 3) for at in sorted(places))
)
edits = st.builds(LineEdit, cuts, st.none() | words, st.booleans(), st.none() | line_keys(), st.booleans())
added = st.builds(AddedLine, boxes, words, st.floats(0, 1), st.none() | line_keys())
reviews = st.builds(PageReview, states, words, words, words)


@st.composite
def pages(draw, page):
    keys = st.lists(line_keys(page), min_size=1, max_size=4, unique=True)

    def some(values):
        return MappingProxyType(draw(st.dictionaries(line_keys(page), values, max_size=3)))

    fixes = [
        Fix(tuple(draw(keys)), draw(st.none() | roles), draw(st.none() | levels), draw(st.booleans()))
        for _ in range(draw(st.integers(0, 2)))
    ]
    verdicts = [
        Review(draw(states), tuple(draw(keys)), draw(roles), draw(levels), *(draw(words) for _ in range(4)))
        for _ in range(draw(st.integers(0, 2)))
    ]
    return PageWork(
        some(edits),
        some(added),
        MappingProxyType({fix.lines[0]: fix for fix in fixes}),
        MappingProxyType({review.lines[0]: review for review in verdicts}),
        some(st.builds(LineAnchor, boxes, words)),
        draw(st.none() | reviews),
    )


values = st.none() | st.booleans() | st.integers(-9, 9) | numbers | words | st.tuples(numbers, numbers)


@st.composite
def works(draw):
    made = {page: draw(pages(page)) for page in draw(st.sets(st.integers(0, 3), max_size=2))}
    parameters = draw(st.dictionaries(words, st.dictionaries(words, values, min_size=1, max_size=2), max_size=2))
    return Work(
        draw(words),
        MappingProxyType({name: MappingProxyType(given) for name, given in parameters.items()}),
        MappingProxyType({page: work for page, work in made.items() if not work.empty or work.anchors}),
        draw(words),
    )


def through_json(plain):
    return json.loads(json.dumps(plain, allow_nan=False))


@given(works())
def test_a_work_comes_back_from_its_leaves_as_json(work):
    plain = through_json([[path, leaf_as_plain(path, value)] for path, value in leaves_of(work)])
    leaves = [(tuple(path), leaf_from_plain(tuple(path), value)) for path, value in plain]
    assert work_from_leaves(leaves) == work


@given(works(), works())
def test_a_change_comes_back_from_json(before, after):
    change = Change("merge", patch_between(before, after), "drag", "2026-01-01T00:00:00Z", "ann")
    assert change_from_plain(through_json(change_as_plain(change))) == change


@given(works(), works())
def test_a_patch_comes_back_from_json(before, after):
    patch = patch_between(before, after)
    assert patch_from_plain(through_json(patch_as_plain(patch))) == patch


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=8,
)
kinds = st.sampled_from([*leaf_json.LEAVES, "unheard-of"])


@given(kinds, st.lists(st.text(max_size=8) | st.just("0:ab:0:0"), max_size=3), junk)
def test_damaged_data_is_wrong_input_or_a_value(kind, rest, plain):
    for read, given_data in (
        (leaf_from_plain, ((kind, *rest), plain)),
        (patch_from_plain, ([[[kind, *rest], plain, plain]],)),
        (patch_from_plain, (plain,)),
        (change_from_plain, (plain,)),
        (change_from_plain, ({"patch": plain},)),
    ):
        with suppress(WrongInput):  # any other exception fails
            read(*given_data)


@pytest.mark.parametrize("change", [{}, [], "x", 3, {"lines": []}, {"lines": ["0:ab:0:0"], "role": 11}])
def test_a_damaged_fix_is_told(change):
    with pytest.raises(WrongInput, match="can't be read"):
        leaf_from_plain(("fix", "0:ab:0:0"), change)


@pytest.mark.parametrize("key", ["9" * 5000, "1234567890", "\u0663", "-1"])
def test_a_number_that_no_page_has_is_told(key):
    for path in (("page", key), ("edit", f"{key}:ab:0:0")):
        with pytest.raises(WrongInput):
            leaf_from_plain(path, {"state": "accepted"})


def test_a_patch_leaves_no_work_without_a_strategy():
    with pytest.raises(WrongInput):
        patch_from_plain([[["strategy"], "layout", None]])


def test_fields_of_a_later_version_do_not_matter():
    plain = {"lines": ["0:ab:0:0"], "pin": True, "colour": "red"}
    assert leaf_from_plain(("fix", "0:ab:0:0"), plain) == Fix((LineKey(0, "ab"),), pin=True)


def test_all_roles_can_be_read():
    assert max(Role) == leaf_json._MOST_ROLE
