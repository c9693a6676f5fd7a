from __future__ import annotations

import pytest

from docviewer.reading.reading_agenda import Agenda, Job, Kind


@pytest.fixture
def agenda() -> Agenda:
    """Of an open document of four pages, with everything read or not asked for but the lines."""
    made = Agenda()
    made.is_open(4)
    return made


def order(agenda: Agenda) -> list[tuple[Kind, int]]:
    done = []
    while job := agenda.next():
        done.append((job.kind, job.page))
        agenda.done(job)
    return done


def test_nothing_is_done_before_the_document_is_open() -> None:
    agenda = Agenda()
    agenda.ask_for_picture(2, 1.0, urgent=True)
    agenda.ask_to_read_all()
    assert agenda.next() is None
    agenda.ask_to_open(None)
    assert agenda.next() == Job(Kind.OPEN, urgent=True)


def test_the_first_page_is_rendered_at_once() -> None:
    agenda = Agenda()
    agenda.ask_for_picture(3, 1.0, urgent=True)
    agenda.ask_to_open(1.5)
    agenda.done(Job(Kind.OPEN))
    agenda.is_open(4)
    assert agenda.next() == Job(Kind.PICTURE, 0, 1.5, urgent=True)


def test_what_is_on_screen_comes_first(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.ask_for_picture(0, 0.1, urgent=False)
    agenda.ask_for_links(2)
    agenda.ask_for_glyphs(2)
    agenda.ask_for_picture(1, 1.0, urgent=True)
    agenda.ask_for_picture(2, 1.0, urgent=True)
    agenda.show([2, 3])
    assert order(agenda) == [
        (Kind.PICTURE, 2),
        (Kind.LINES, 2),
        (Kind.LINES, 3),
        (Kind.GLYPHS, 2),
        (Kind.LINKS, 2),
        (Kind.PICTURE, 1),
        (Kind.PICTURE, 0),
        (Kind.OUTLINE, -1),
        (Kind.LINES, 0),
        (Kind.LINES, 1),
        (Kind.HASH, -1),
        (Kind.FINISHED, -1),
    ]


def test_scrolling_reorders_what_is_left(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.show([0])
    first = agenda.next()
    assert first == Job(Kind.LINES, 0, urgent=True)
    agenda.show([3])
    assert agenda.next() == Job(Kind.LINES, 3, urgent=True)


def test_every_page_is_read_once(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.show([2, 2, 99, -1])
    assert [page for kind, page in order(agenda) if kind is Kind.LINES] == [2, 0, 1, 3]
    agenda.show([2])
    assert agenda.next() is None


def test_lines_wait_until_they_are_asked_for(agenda: Agenda) -> None:
    agenda.show([0])
    agenda.ask_for_glyphs(0)
    assert agenda.next() is None


def test_a_request_at_another_scale_replaces_the_one_before(agenda: Agenda) -> None:
    agenda.ask_for_picture(1, 1.0, urgent=True)
    agenda.ask_for_picture(1, 2.0, urgent=True)
    assert agenda.next() == Job(Kind.PICTURE, 1, 2.0, urgent=True)
    agenda.done(Job(Kind.PICTURE, 1, 2.0, urgent=True))
    assert agenda.next() is None


def test_a_request_at_another_scale_survives_the_picture_in_work(agenda: Agenda) -> None:
    agenda.ask_for_picture(1, 1.0, urgent=True)
    in_work = agenda.next()
    assert in_work
    agenda.ask_for_picture(1, 2.0, urgent=True)
    agenda.done(in_work)
    assert agenda.next() == Job(Kind.PICTURE, 1, 2.0, urgent=True)


def test_a_thumbnail_and_a_picture_of_one_page_are_two_requests(agenda: Agenda) -> None:
    agenda.ask_for_picture(1, 0.1, urgent=False)
    agenda.ask_for_picture(1, 2.0, urgent=True)
    assert order(agenda) == [(Kind.PICTURE, 1), (Kind.PICTURE, 1)]


def pictures(agenda: Agenda) -> list[int]:
    return [page for kind, page in order(agenda) if kind is Kind.PICTURE]


def test_pictures_of_pages_scrolled_past_are_dropped() -> None:
    agenda = Agenda()
    agenda.is_open(100)
    for page in range(44):
        agenda.ask_for_picture(page, 1.0, urgent=True)
    agenda.show([40, 41])
    assert pictures(agenda) == [40, 41, 39, 42]


def test_thumbnails_outlive_scrolling(agenda: Agenda) -> None:
    agenda.ask_for_picture(3, 0.1, urgent=False)
    agenda.show([0])
    assert pictures(agenda) == [3]


def test_the_first_picture_is_rendered_whatever_is_visible_until_its_page_was_seen() -> None:
    agenda = Agenda()
    agenda.ask_to_open(1.5)
    agenda.done(Job(Kind.OPEN))
    agenda.is_open(9)
    agenda.show([5])
    assert pictures(agenda) == [0]
    agenda.ask_for_picture(0, 1.5, urgent=True)
    agenda.show([5])
    assert pictures(agenda) == []
    agenda.ask_to_open(1.5)
    agenda.done(Job(Kind.OPEN))
    agenda.show([0])
    agenda.show([5])
    assert pictures(agenda) == []


def test_a_page_that_takes_long_is_read_after_the_others(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.postpone(Job(Kind.LINES, 1))
    assert [page for kind, page in order(agenda) if kind is Kind.LINES] == [0, 2, 3, 1]


def test_a_postponed_page_that_comes_on_screen_is_read_at_once(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.postpone(Job(Kind.LINES, 3))
    agenda.show([3])
    assert agenda.next() == Job(Kind.LINES, 3, urgent=True)


def test_stopped_reading_reads_visible_pages_only(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.ask_to_stop_reading()
    agenda.show([2])
    assert [page for kind, page in order(agenda) if kind is Kind.LINES] == [2]
    agenda.ask_to_read_all()
    assert [page for kind, page in order(agenda) if kind is Kind.LINES] == [0, 1, 3]


BEHIND = Job(Kind.LINES, 3)


def test_work_in_the_background_is_overtaken_by_whatever_somebody_waits_for(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.ask_for_picture(1, 0.1, urgent=False)
    assert not agenda.overtaken(BEHIND)
    agenda.ask_for_links(0)
    assert agenda.overtaken(BEHIND)


def test_a_page_that_comes_on_screen_is_not_overtaken_by_itself(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.show([3])
    assert not agenda.overtaken(BEHIND)
    agenda.show([0, 3])
    assert not agenda.overtaken(BEHIND)
    agenda.show([0])
    assert agenda.overtaken(BEHIND)


def test_a_picture_comes_before_the_lines_of_its_own_page(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.show([3])
    agenda.ask_for_picture(3, 2.0, urgent=True)
    assert agenda.overtaken(Job(Kind.LINES, 3, urgent=True))
    assert not agenda.overtaken(Job(Kind.PICTURE, 3, 1.0, urgent=True))
    assert agenda.overtaken(Job(Kind.PICTURE, 3, 0.1))


def test_a_picture_of_a_page_scrolled_past_is_overtaken(agenda: Agenda) -> None:
    agenda.ask_for_picture(3, 1.0, urgent=True)
    agenda.show([0, 1])
    agenda.ask_for_picture(0, 1.0, urgent=True)
    assert agenda.overtaken(Job(Kind.PICTURE, 3, 1.0, urgent=True))
    assert not agenda.overtaken(Job(Kind.PICTURE, 1, 1.0, urgent=True))


def test_lines_in_work_are_overtaken_by_the_wish_to_stop(agenda: Agenda) -> None:
    agenda.ask_to_read_all()
    agenda.ask_to_stop_reading()
    assert agenda.overtaken(BEHIND)
    agenda.show([3])
    assert not agenda.overtaken(BEHIND)
