"""Documents are opened and segmented without a window."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from docviewer.core.errors import UnreadableDocument, WrongInput
from docviewer.core.jobs import Cancelled, CancelToken
from docviewer.core.page_ranges import parse_ranges
from docviewer.headless import ReadingOptions, segment_file
from docviewer.reading.page_reader import PageReader
from docviewer.wiring import strategy_named

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
REPORT, SPACING = str(SAMPLES / "two-level-report.pdf"), str(SAMPLES / "spacing-only.pdf")


def test_a_file_is_read_and_segmented_with_the_values_given():
    told = []
    document = segment_file(
        SPACING, "line-spacing", {"gap_factor": 1.5}, progress=lambda done, total: told.append((done, total))
    )
    assert document.strategy == "line-spacing"
    assert document.parameters["gap_factor"] == 1.5
    assert set(document.parameters) == {p.name for p in strategy_named("line-spacing").parameters}
    assert len(document.segments) == 7
    assert len(document.labels) == len(document.lines)
    assert told == [(1, 1)]


def test_pages_not_asked_for_are_neither_read_nor_warned_of():
    document = segment_file(REPORT, reading=ReadingOptions(pages=parse_ranges("2")))
    assert set(document.lines.page.tolist()) == {1}
    assert document.info.warnings == ()


def test_a_document_is_opened_once_whichever_pages_are_asked_for(monkeypatch):
    opened = []
    monkeypatch.setattr(PageReader, "open", lambda reader, open_=PageReader.open: opened.append(1) or open_(reader))
    segment_file(REPORT, reading=ReadingOptions(pages=parse_ranges("2-")))
    assert opened == [1]


def test_a_page_beyond_the_document_is_refused():
    with pytest.raises(WrongInput, match=r"There is no page 99\."):
        segment_file(REPORT, reading=ReadingOptions(pages=parse_ranges("99")))


def test_wrong_values_are_refused_before_the_document_is_opened():
    with pytest.raises(WrongInput, match="gap_factor"):
        segment_file("missing.pdf", "line-spacing", {"gap_factor": 99.0})


def damage(pages, path):
    """Save the report with the dictionaries of `pages` (from 0) damaged."""
    with pikepdf.open(REPORT) as pdf:
        for index in pages:
            pdf.pages[index].obj.Type = pikepdf.Name.Font
        pdf.save(path)
    return str(path)


def test_a_page_that_cannot_be_read_is_a_warning_on_the_document(tmp_path):
    document = segment_file(damage([0, 2], tmp_path / "a.pdf"))
    assert 1 in document.lines.page
    assert not {0, 2} & set(document.lines.page.tolist())
    assert len(document.info.warnings) == 1
    assert document.info.warnings[0].startswith("Pages 1, 3 can't be read: ")


def test_a_document_none_of_whose_pages_can_be_read_is_unreadable(tmp_path):
    with pikepdf.open(REPORT) as pdf:
        count = len(pdf.pages)
    with pytest.raises(UnreadableDocument, match="None of the pages can be read"):
        segment_file(damage(range(count), tmp_path / "a.pdf"))


def test_cancelling_ends_the_reading():
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        segment_file(REPORT, cancel=token)


def test_a_password_is_not_shown_with_the_options_that_hold_it():
    assert "secret" not in repr(ReadingOptions(password="secret"))
