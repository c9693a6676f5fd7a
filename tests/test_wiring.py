from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from docviewer import wiring
from docviewer.core.errors import UnreadableDocument, WrongInput
from docviewer.core.jobs import Cancelled, CancelToken
from docviewer.core.page_ranges import parse_ranges
from docviewer.reading.page_reader import PageReader

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
REPORT, SPACING = str(SAMPLES / "two-level-report.pdf"), str(SAMPLES / "spacing-only.pdf")


def test_strategies_are_known_by_their_public_names_in_the_order_of_the_menus():
    classic = ["font-size", "indentation", "line-spacing", "full-stop"]
    assert list(wiring.strategies()) == ["layout", *classic, "tagged", "textract-layout"]
    assert all(strategy.name == name for name, strategy in wiring.strategies().items())
    assert wiring.DEFAULT_STRATEGY in wiring.strategies()


def test_exporters_are_known_by_their_public_names_in_the_order_of_the_menus():
    assert list(wiring.exporters()) == ["csv", "json", "jsonl", "txt", "md"]


def test_each_kind_of_worker_answers_to_its_requests():
    assert {"open", "render", "lines", "glyphs", "links", "outline", "hash"} <= set(wiring.worker_handlers("page"))
    assert {"open_plumber", "lines_plumber"} <= set(wiring.worker_handlers("slow"))


def test_unknown_names_are_refused_with_the_known_ones():
    with pytest.raises(WrongInput, match="no worker 'fast'"):
        wiring.worker_handlers("fast")
    with pytest.raises(WrongInput) as caught:
        wiring.strategy_named("font size")
    assert caught.value.remedy == f"Choose from {', '.join(wiring.strategies())}."


def test_a_file_is_read_and_segmented_with_the_values_given():
    told = []
    document = wiring.segment_file(
        SPACING, "line-spacing", {"gap_factor": 1.5}, progress=lambda done, total: told.append((done, total))
    )
    assert document.strategy == "line-spacing"
    assert document.parameters["gap_factor"] == 1.5
    assert set(document.parameters) == {p.name for p in wiring.strategy_named("line-spacing").parameters}
    assert len(document.segments) == 7
    assert len(document.labels) == len(document.lines)
    assert told == [(1, 1)]


def test_pages_not_asked_for_are_neither_read_nor_warned_of():
    document = wiring.segment_file(REPORT, reading=wiring.ReadingOptions(pages=parse_ranges("2")))
    assert set(document.lines.page.tolist()) == {1}
    assert document.info.warnings == ()


def test_a_document_is_opened_once_whichever_pages_are_asked_for(monkeypatch):
    opened = []
    monkeypatch.setattr(PageReader, "open", lambda reader, open_=PageReader.open: opened.append(1) or open_(reader))
    wiring.segment_file(REPORT, reading=wiring.ReadingOptions(pages=parse_ranges("2-")))
    assert opened == [1]


def test_a_page_beyond_the_document_is_refused():
    with pytest.raises(WrongInput, match=r"There is no page 99\."):
        wiring.segment_file(REPORT, reading=wiring.ReadingOptions(pages=parse_ranges("99")))


def test_wrong_values_are_refused_before_the_document_is_opened():
    with pytest.raises(WrongInput, match="gap_factor"):
        wiring.segment_file("missing.pdf", "line-spacing", {"gap_factor": 99.0})


def damage(pages, path):
    """Save the report with the dictionaries of `pages` (from 0) damaged."""
    with pikepdf.open(REPORT) as pdf:
        for index in pages:
            pdf.pages[index].obj.Type = pikepdf.Name.Font
        pdf.save(path)
    return str(path)


def test_a_page_that_cannot_be_read_is_a_warning_on_the_document(tmp_path):
    document = wiring.segment_file(damage([0, 2], tmp_path / "a.pdf"))
    assert 1 in document.lines.page
    assert not {0, 2} & set(document.lines.page.tolist())
    assert len(document.info.warnings) == 1
    assert document.info.warnings[0].startswith("Pages 1, 3 can't be read: ")


def test_a_document_none_of_whose_pages_can_be_read_is_unreadable(tmp_path):
    with pikepdf.open(REPORT) as pdf:
        count = len(pdf.pages)
    with pytest.raises(UnreadableDocument, match="None of the pages can be read"):
        wiring.segment_file(damage(range(count), tmp_path / "a.pdf"))


def test_cancelling_ends_the_reading():
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        wiring.segment_file(REPORT, cancel=token)


def test_a_password_is_not_shown_with_the_options_that_hold_it():
    assert "secret" not in repr(wiring.ReadingOptions(password="secret"))
