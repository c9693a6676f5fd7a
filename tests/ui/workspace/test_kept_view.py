"""What is kept of a view comes back as it was; what is damaged becomes the beginning, never an error."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.session import View
from docviewer.ui.page_view.page_layout import Anchor
from docviewer.ui.page_view.zoomed_pages import Place
from docviewer.ui.workspace.kept_session import KeptDocument, KeptSession
from docviewer.ui.workspace.kept_view import KeptView

indices = st.integers(0, 10_000)
anchors = st.tuples(indices, indices)
numbers = st.floats(-1e6, 1e6)
places = st.builds(
    Place,
    st.builds(Anchor, indices, numbers, numbers, numbers),
    st.floats(0.01, 16.0),
    st.sampled_from(("fit_width", "fit_page", "custom")),
)
anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=8,
)
NAMES = ("page", "selected", "at", "zoom", "mode", "documents", "active", "hidden", "numbers", "panels")


@given(indices, st.none() | anchors, st.lists(anchors, max_size=4), st.none() | places)
def test_a_view_comes_back(page: int, selected: Any, others: list[Any], place: Place | None) -> None:
    kept = KeptView(View(page, selected, tuple(others) if selected is not None else ()), place)
    assert KeptView.from_plain(json.loads(json.dumps(kept.as_plain()))) == kept


@given(st.dictionaries(st.sampled_from(NAMES), anything) | anything)
def test_a_damaged_view_or_session_is_read_without_an_error(plain: Any) -> None:
    view, session = KeptView.from_plain(plain), KeptSession.from_plain(plain)
    assert view.view.page >= 0
    assert session.active < len(session.documents)


@given(st.lists(st.builds(KeptDocument, st.integers(0, 2**52), st.text(min_size=1)), max_size=5), st.data())
def test_a_session_comes_back(documents: list[KeptDocument], data: st.DataObject) -> None:
    active = data.draw(st.integers(0, len(documents) - 1)) if documents else -1
    kept = KeptSession(tuple(dict.fromkeys(documents)), -1, frozenset({1, 3}), True, {"shown": {"left": False}})
    assert KeptSession.from_plain(json.loads(json.dumps(kept.as_plain()))) == kept
    whole = KeptSession(tuple(documents), active)
    read = KeptSession.from_plain(whole.as_plain())
    assert active < 0 or read.documents[read.active] == documents[active]
