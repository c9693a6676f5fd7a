"""A page is asked for once, and once more after a failure."""

from __future__ import annotations

from docviewer.ui.page_view.asked_pages import AskedPages


def test_a_page_is_asked_for_once() -> None:
    asked = AskedPages()
    assert asked.ask(3)
    assert not asked.ask(3)
    assert asked.ask(4)


def test_a_failure_is_tried_once_more_and_no_further() -> None:
    asked = AskedPages()
    asked.ask(3)
    asked.failed(3)
    assert asked.ask(3)
    asked.failed(3)
    assert not asked.ask(3)


def test_an_answer_makes_room_for_another_request_and_another_failure() -> None:
    asked = AskedPages()
    asked.ask(3)
    asked.failed(3)
    asked.ask(3)
    asked.answered(3)
    assert asked.ask(3)
    asked.failed(3)
    assert asked.ask(3)


def test_another_document_begins_anew() -> None:
    asked = AskedPages()
    asked.ask(3)
    asked.clear()
    assert asked.ask(3)
