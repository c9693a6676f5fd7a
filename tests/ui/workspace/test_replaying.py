"""Edits made before the kept work arrived come on top of it, as if they had been made after it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.history import Change, History, Step
from docviewer.core.session import Session, with_document, with_parameter, with_strategy
from docviewer.core.work import Work
from docviewer.core.work_patch import patch_between
from docviewer.ui.store import Edited, Store
from docviewer.ui.workspace.replaying import replayed

STRATEGIES = ("layout", "indentation", "line-spacing")
acts = st.lists(
    st.one_of(
        st.tuples(st.just("strategy"), st.sampled_from(STRATEGIES)),
        st.tuples(st.just("gap"), st.sampled_from((1.0, 2.0, 3.0))),
        st.tuples(st.sampled_from(("undo", "redo", "close")), st.none()),
    ),
    max_size=12,
)


def do(store: Store, act: tuple[str, object]) -> None:
    what, value = act
    if what == "strategy":
        store.edit(Step("change"), 1, with_strategy, str(value))
    elif what == "gap":
        store.edit(Step("gap", "gap"), 1, with_parameter, "gap", float(str(value)))
    else:
        {"undo": store.undo, "redo": store.redo, "close": store.close_step}[what](1)


def begun(work: Work) -> Store:
    return Store(with_document(Session(), 1, "/a.pdf", work), now=lambda: "2026-01-01T00:00:00+00:00")


@given(acts, acts)
def test_history_stays_a_way_from_the_first_work_to_the_present_one(before: list, since: list) -> None:
    kept, opened = begun(Work()), begun(Work())
    for act in before:
        do(kept, act)
    told: list[Edited] = []
    opened.subscribe_edits(told.append)
    for act in since:
        do(opened, act)
    result = replayed(kept.session.documents[1].work, kept.history(1).closed(), told)
    work, history = result.work, result.history
    while (step := history.undo(work)) is not None:
        history, work = step
    assert work == Work()
    while (step := history.redo(work)) is not None:
        history, work = step
    undone = len(result.history.undone)
    for _ in range(undone):
        step = history.undo(work)
        assert step is not None
        history, work = step
    assert work == result.work


@given(acts)
def test_on_work_that_is_untouched_they_are_what_they_were(since: list) -> None:
    opened = begun(Work())
    told: list[Edited] = []
    opened.subscribe_edits(told.append)
    for act in since:
        do(opened, act)
    result = replayed(Work(), History(), told)
    assert result.work == opened.session.documents[1].work
    assert [change.patch for change in result.history.done] == [change.patch for change in opened.history(1).done]


def test_an_edit_that_changes_nothing_on_the_kept_work_is_left_out() -> None:
    patch = patch_between(Work(), Work("indentation"))
    change = Change("change to indentation", patch)
    store = begun(Work())
    told: list[Edited] = []
    store.subscribe_edits(told.append)
    store.edit(Step(change.name), 1, with_strategy, "indentation")
    result = replayed(Work("indentation"), History(), told)
    assert result.edits == ()
    assert result.history == History()
