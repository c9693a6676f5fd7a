"""Documents that were read before are there at once; those that changed are read again and keep their corrections."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from sample_book import make_book

from docviewer.core.corrections import merged
from docviewer.core.history import Step
from docviewer.core.session import with_strategy, with_work
from docviewer.resource_files import resource_path
from docviewer.ui.workspace.anchoring import anchored
from docviewer.ui.workspace.link import WorkspaceLink
from docviewer.workspace.cached_readings import CacheReading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docviewer.core.evidence import Evidence
    from docviewer.core.work import Work
    from tests.ui.workspace.conftest import KeptDriver

    Begin = Callable[..., KeptDriver]


@pytest.fixture
def book(begin: Begin, tmp_path: Path) -> Path:
    """A book of 30 pages that a window has read and kept."""
    path = make_book(tmp_path / "book.pdf", pages=30)
    window = begin(str(path))
    written: list[object] = []
    window.workspace.link.submitted.connect(written.append)
    window.wait_until_read()
    window.wait(lambda: any(isinstance(request, CacheReading) for request in written))
    window.wait_until_saved()
    window.close()
    return path


def merge_first_two(window: KeptDriver) -> None:
    document, corrected = window.desktop.store.session.active, window.facts.corrected
    assert document is not None
    assert corrected is not None
    body = [ordinal for ordinal, role in enumerate(window.roles()) if role == 2][:2]
    work = merged(window.state.work, corrected, body)
    window.desktop.store.edit(Step("merge"), document, with_work, work)


def test_a_book_that_was_read_before_is_not_read_again(begin: Begin, book: Path) -> None:
    window = begin()
    read: list[int] = []
    window.desktop.documents.page_read.connect(lambda _, page, __: read.append(page))
    window.wait(lambda: bool(window.paths))
    window.wait_until_read()
    assert read == []
    assert window.facts.lines is not None
    assert set(window.facts.lines.page.tolist()) == set(range(30))
    assert window.facts.pages_done == 30
    assert window.facts.info is not None
    assert window.facts.info.sha256 != ""


def test_what_is_shown_from_the_workspace_is_what_reading_gives(begin: Begin, book: Path) -> None:
    window = begin()
    window.wait(lambda: bool(window.paths))
    window.wait_until_read()
    known = window.facts
    window.desktop.window.actions_by_name["reload"].trigger()
    window.wait(lambda: window.facts.pages_done < 30)
    window.wait_until_read()
    again = window.facts
    assert known.lines is not None
    assert again.lines is not None
    assert known.lines.texts == again.lines.texts
    assert known.segments is not None
    assert again.segments is not None
    assert known.segments.first.tolist() == again.segments.first.tolist()
    assert known.pages == again.pages


def test_a_book_that_only_looks_like_the_one_before_is_read_again(
    begin: Begin, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_book(book, pages=31)
    # As if size and time were the same, which they aren't quite.
    monkeypatch.setattr("docviewer.workspace.documents.Source.looks_like", lambda self, other: True)
    window = begin()
    window.wait(lambda: bool(window.paths))
    window.wait(lambda: window.facts.pages_done == 31)
    window.wait_until_read()
    assert window.facts.lines is not None
    assert set(window.facts.lines.page.tolist()) == set(range(31))


def test_a_file_that_changed_keeps_its_corrections_where_its_lines_are(begin: Begin, report: Path) -> None:
    first = begin(str(report))
    first.wait_until_read()
    merge_first_two(first)
    first.wait_until_saved()
    document = first.desktop.store.session.active
    first.wait(lambda: bool(first.workspace.keeping.source_of(document).sha256))
    first.close()
    report.write_bytes(report.read_bytes() + b"\n% written again\n")

    second = begin()
    second.wait(lambda: bool(second.paths))
    second.wait_until_read()
    second.wait(lambda: "isn't what it was" in second.desktop.window.message_bar.shown_text)
    assert second.desktop.window.message_bar.shown_text == "report.pdf isn't what it was. One correction is kept."
    assert second.facts.corrected is not None
    assert second.facts.corrected.by_hand().sum() == 1


def test_corrections_without_a_line_are_counted_and_kept(begin: Begin, report: Path) -> None:
    first = begin(str(report))
    first.wait_until_read()
    merge_first_two(first)
    first.wait_until_saved()
    work = first.state.work
    document = first.desktop.store.session.active
    first.wait(lambda: bool(first.workspace.keeping.source_of(document).sha256))
    first.close()
    report.write_bytes(resource_path("samples/spacing-only.pdf").read_bytes())

    second = begin()
    second.wait(lambda: bool(second.paths))
    second.wait_until_read()
    second.wait(lambda: "isn't what it was" in second.desktop.window.message_bar.shown_text)
    assert "no place any more" in second.desktop.window.message_bar.shown_text
    assert sum(len(page.fixes) for page in second.state.work.pages.values()) == sum(
        len(page.fixes) for page in work.pages.values()
    )


def test_reading_again_keeps_the_corrections(begin: Begin, report: Path) -> None:
    window = begin(str(report))
    window.wait_until_read()
    merge_first_two(window)
    count = len(window.roles())
    window.desktop.window.actions_by_name["reload"].trigger()
    window.wait(lambda: window.facts.reading)
    window.wait_until_read()
    window.wait(lambda: window.facts.segments is not None and len(window.roles()) == count)
    assert window.facts.corrected is not None
    assert window.facts.corrected.by_hand().sum() == 1


def test_of_copies_that_are_gone_the_one_with_corrections_is_found_again(
    begin: Begin, report: Path, tmp_path: Path
) -> None:
    copy, moved = tmp_path / "copy.pdf", tmp_path / "moved.pdf"
    copy.write_bytes(report.read_bytes())
    first = begin(str(report))
    first.wait_until_read()
    document = first.desktop.store.session.active
    first.desktop.store.edit(Step("change to indentation"), document, with_strategy, "indentation")
    first.wait_until_saved()
    first.desktop.documents.open(str(copy))  # opened later, and nothing is made of it
    first.wait_until_read()
    first.wait_until_saved()
    first.close()
    report.rename(moved)
    copy.unlink()

    second = begin(str(moved))
    second.wait(lambda: second.state.path == str(moved) and second.state.work.strategy == "indentation")
    second.wait(lambda: sorted(second.paths) == sorted([str(moved), str(copy)]))
    told = second.desktop.window.message_bar.shown_text
    assert "moved" in told or "them forward to locate them" in told


def test_a_document_whose_pages_are_being_looked_up_is_read_when_the_workspace_closes(
    begin: Begin, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf_reads: list[object] = []
    real = WorkspaceLink.read

    def read(link: WorkspaceLink, job: Callable[..., object], done: Callable[..., None]) -> None:
        if "LineShelf" in job.__qualname__:  # as from a disk that doesn't answer
            shelf_reads.append(job)
        else:
            real(link, job, done)

    monkeypatch.setattr(WorkspaceLink, "read", read)
    window = begin()
    window.wait(lambda: bool(shelf_reads))
    assert window.facts.pages_done == 0
    window.workspace.move_to(tmp_path / "other.docviewer")
    window.wait(lambda: window.facts.pages_done == 30)
    window.wait_until_read()


def test_a_correction_made_while_others_are_found_again_in_the_background_stays(
    begin: Begin, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin(str(report))
    first.wait_until_read()
    merge_first_two(first)
    first.wait_until_saved()
    document = first.desktop.store.session.active
    first.wait(lambda: bool(first.workspace.keeping.source_of(document).sha256))
    first.close()
    report.write_bytes(report.read_bytes() + b"\n% written again\n")

    begun, goes_on, works = Event(), Event(), []

    def slowly(work: Work, evidence: Evidence) -> tuple[Work, int, int]:
        works.append(work)
        begun.set()
        assert goes_on.wait(20)
        return anchored(work, evidence)

    monkeypatch.setattr("docviewer.ui.workspace.workspace_controller.anchored", slowly)
    second = begin()
    second.wait(begun.is_set)  # the window goes on meanwhile
    second.wait_until_read()
    merge_first_two(second)
    merged_twice = second.state.work.pages
    goes_on.set()
    second.wait(lambda: "isn't what it was" in second.desktop.window.message_bar.shown_text)
    assert second.state.work.pages == merged_twice
    assert [work.pages == merged_twice for work in works] == [False, True]
