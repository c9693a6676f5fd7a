"""Transitions of the session, and undo over work."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.history import Change, History
from docviewer.core.session import (
    Facts,
    Session,
    View,
    with_active,
    with_document,
    with_facts,
    with_hidden_roles,
    with_numbers,
    with_parameter,
    with_strategy,
    with_view,
    without_document,
    without_parameter,
)
from docviewer.core.work import Work
from docviewer.core.work_patch import patch_between


def three_documents() -> Session:
    session = Session()
    for document in (1, 2, 3):
        session = with_document(session, document, f"/{document}.pdf", Work())
    return session


def test_a_new_document_comes_to_the_front() -> None:
    assert three_documents().active == 3


def test_closing_the_document_in_front_brings_its_right_neighbour_forward() -> None:
    session = with_active(three_documents(), 2)
    assert without_document(session, 2).active == 3


def test_closing_the_last_tab_brings_its_left_neighbour_forward() -> None:
    assert without_document(three_documents(), 3).active == 2


def test_closing_a_document_behind_leaves_the_one_in_front() -> None:
    assert without_document(three_documents(), 1).active == 3


def test_closing_the_only_document_leaves_none() -> None:
    session = with_document(Session(), 1, "/1.pdf", Work())
    assert without_document(session, 1).active is None


def test_facts_of_a_closed_document_are_dropped() -> None:
    session = without_document(three_documents(), 1)
    assert with_facts(session, 1, Facts()) is session


def test_an_equal_view_changes_nothing() -> None:
    session = three_documents()
    assert with_view(session, 1, View()) is session
    assert with_view(session, 1, View(page=4)).documents[1].view.page == 4


def test_parameters_are_kept_per_strategy() -> None:
    session = with_parameter(three_documents(), 1, "heading_ratio", 1.4)
    session = with_strategy(session, 1, "line-spacing")
    assert dict(session.documents[1].work.active_parameters) == {}
    session = with_strategy(session, 1, DEFAULT_STRATEGY)
    assert session.documents[1].work.active_parameters["heading_ratio"] == 1.4


def test_a_reset_takes_back_one_parameter_or_all() -> None:
    session = with_parameter(with_parameter(three_documents(), 1, "a", 1.0), 1, "b", 2.0)
    assert dict(without_parameter(session, 1, "a").documents[1].work.active_parameters) == {"b": 2.0}
    assert dict(without_parameter(session, 1).documents[1].work.active_parameters) == {}


def test_switches_of_the_window_are_kept_in_the_session() -> None:
    session = with_numbers(with_hidden_roles(Session(), frozenset({1})), True)
    assert session.show_numbers
    assert session.hidden_roles == {1}


works = st.builds(Work, st.sampled_from(["a", "b", "c"]))


@given(st.lists(works, min_size=1))
def test_undoing_all_gives_back_the_first_work_and_redoing_all_the_last(steps: list[Work]) -> None:
    first = work = Work("start")
    history = History()
    for step in steps:
        history = history.recorded(Change("step", patch_between(work, step)))
        work = step
    last = work
    while (undone := history.undo(work)) is not None:
        history, work = undone
    assert work == first
    while (redone := history.redo(work)) is not None:
        history, work = redone
    assert work == last


def test_a_drag_is_one_step_until_it_is_closed() -> None:
    one, two, three = (replace(Work(), strategy=name) for name in "xyz")
    history = (
        History()
        .recorded(Change("drag", patch_between(Work(), one), "k"))
        .recorded(Change("drag", patch_between(one, two), "k"))
    )
    assert len(history.done) == 1
    assert history.undo(two) is not None
    assert history.undo(two)[1] == Work()  # type: ignore[index]
    history = history.closed().recorded(Change("drag", patch_between(two, three), "k"))
    assert len(history.done) == 2


def test_a_change_that_changes_nothing_is_not_a_step() -> None:
    assert History().recorded(Change("none", patch_between(Work(), Work()))).done == ()


def test_a_change_after_an_undo_drops_what_could_be_redone() -> None:
    one, two = replace(Work(), strategy="x"), replace(Work(), strategy="y")
    undone = History().recorded(Change("a", patch_between(Work(), one))).undo(one)
    assert undone is not None
    assert undone[0].recorded(Change("b", patch_between(Work(), two))).redo(two) is None
