"""The store applies transitions, tells listeners in order, and undoes work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.core.history import Step
from docviewer.core.session import Session, View, with_document, with_parameter, with_strategy, with_view
from docviewer.core.work import Work
from docviewer.ui.store import Store

if TYPE_CHECKING:
    from docviewer.core.parameters import Value


@pytest.fixture
def store() -> Store:
    store = Store()
    store.apply(with_document, 1, "/a.pdf", Work())
    return store


def edit(store: Store, value: Value, coalesce: str = "") -> None:
    store.edit(Step("change of ratio", coalesce), 1, with_parameter, "ratio", value)


def ratio(store: Store) -> Value:
    return store.session.documents[1].work.active_parameters.get("ratio")


def test_listeners_are_told_the_old_and_the_new_session(store: Store) -> None:
    told: list[tuple[Session, Session]] = []
    store.subscribe(lambda old, new: told.append((old, new)))
    before = store.session
    store.apply(with_strategy, 1, "indentation")
    assert told == [(before, store.session)]


def test_a_transition_that_changes_nothing_tells_nobody(store: Store) -> None:
    told: list[Session] = []
    store.subscribe(lambda _, new: told.append(new))
    store.apply(with_view, 1, store.session.documents[1].view)
    assert told == []


def test_every_listener_sees_nested_changes_in_the_same_order(store: Store) -> None:
    seen: list[str] = []

    def first(old: Session, new: Session) -> None:
        if new.documents[1].work.strategy == "indentation":
            store.apply(with_strategy, 1, "full-stop")

    store.subscribe(first)
    store.subscribe(lambda _, new: seen.append(new.documents[1].work.strategy))
    store.apply(with_strategy, 1, "indentation")
    assert seen == ["indentation", "full-stop"]


def test_a_listener_that_fails_keeps_no_other_from_being_told(store: Store) -> None:
    seen: list[str] = []

    def listener(old: Session, new: Session) -> None:
        raise RuntimeError("broken listener")

    store.subscribe(listener)
    store.subscribe(lambda _, new: seen.append(new.documents[1].work.strategy))
    for strategy in ("indentation", "full-stop"):
        with pytest.raises(RuntimeError):
            store.apply(with_strategy, 1, strategy)
    assert seen == ["indentation", "full-stop"]


def test_undo_and_redo_walk_through_the_changes(store: Store) -> None:
    edit(store, 1.5)
    edit(store, 2.0)
    store.undo(1)
    assert ratio(store) == 1.5
    store.undo(1)
    assert ratio(store) is None
    store.undo(1)
    store.redo(1)
    store.redo(1)
    assert ratio(store) == 2.0
    assert store.history(1).done[-1].name == "change of ratio"


def test_a_drag_is_undone_in_one_step(store: Store) -> None:
    for value in (1.1, 1.2, 1.3):
        edit(store, value, "ratio")
    store.close_step(1)
    edit(store, 1.9, "ratio")
    store.undo(1)
    assert ratio(store) == 1.3
    store.undo(1)
    assert ratio(store) is None


def test_a_closed_document_leaves_no_history(store: Store) -> None:
    edit(store, 1.5)
    store.forget(1)
    assert store.history(1).done == ()


def test_what_follows_from_a_change_is_told_with_it(store: Store) -> None:
    told: list[tuple[str, int]] = []
    store.subscribe(lambda _, new: told.append((new.documents[1].work.strategy, new.documents[1].view.page)))
    store.complete_by(lambda session: with_view(session, 1, View(page=len(session.documents[1].work.strategy))))
    store.apply(with_strategy, 1, "indentation")
    assert told == [("indentation", 11)]


def test_a_change_that_cannot_be_completed_is_told_as_it_is_and_the_error_raised(store: Store) -> None:
    def fail(session: Session) -> Session:
        raise ZeroDivisionError

    told: list[Session] = []
    store.subscribe(lambda _, new: told.append(new))
    store.complete_by(fail)
    with pytest.raises(ZeroDivisionError):
        store.apply(with_strategy, 1, "indentation")
    assert told == [store.session]
    assert store.session.documents[1].work.strategy == "indentation"
