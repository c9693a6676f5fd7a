from __future__ import annotations

import pytest

from docviewer.core.document import PageState, PageStatus
from docviewer.core.errors import UnreadablePage
from docviewer.core.page_warnings import NOT_RECOGNISED, not_recognised, page_warnings

READ, SCAN = PageStatus(PageState.READ), PageStatus(PageState.SCAN, "1 picture")
BAD, WORSE = PageStatus(PageState.UNREADABLE, "It is damaged."), PageStatus(PageState.UNREADABLE)


@pytest.mark.parametrize(
    ("statuses", "sentences"),
    [
        ([READ, READ], []),
        ([PageStatus(), READ], []),
        ([READ, READ, SCAN], ["Page 3 is a scan: without text recognition there is no text to segment."]),
        ([SCAN, SCAN, READ, SCAN], ["Pages 1-2, 4 are scans: without text recognition there is no text to segment."]),
        ([READ, BAD], ["Page 2 can't be read: It is damaged."]),
        ([WORSE, BAD, BAD], ["Page 1 can't be read.", "Pages 2-3 can't be read: It is damaged."]),
        (
            [READ, *(PageStatus(PageState.UNREADABLE, f"Page {n} can't be read. It is torn.") for n in (2, 3))],
            ["Pages 2-3 can't be read: It is torn."],
        ),
        ([PageStatus(PageState.EMPTY)], []),
        ([PageStatus(PageState.EMPTY, "There is no text on it")], ["Page 1: There is no text on it."]),
    ],
)
def test_pages_that_were_not_simply_read_are_named_by_reason(statuses, sentences):
    assert list(page_warnings(statuses)) == sentences


def test_the_way_to_the_text_of_scans_is_told_where_it_is_known():
    (sentence,) = page_warnings([READ, SCAN], "Choose --reader ocr.")
    assert sentence.endswith("no text to segment. Choose --reader ocr.")


def test_why_a_scan_was_not_recognised_takes_the_place_of_the_remedy():
    failed = PageStatus(PageState.SCAN, f"{NOT_RECOGNISED}: Tesseract crashed (signal 11)")
    assert list(page_warnings([failed, SCAN, failed], "Choose --reader ocr.")) == [
        "Pages 1, 3 are scans. Text couldn't be recognised: Tesseract crashed (signal 11).",
        "Page 2 is a scan: without text recognition there is no text to segment. Choose --reader ocr.",
    ]


def test_a_scan_that_resists_says_why_once() -> None:
    status = not_recognised(UnreadablePage("Tesseract crashed (signal 11)"))
    assert status == PageStatus(PageState.SCAN, f"{NOT_RECOGNISED}: Tesseract crashed (signal 11)")
    status = not_recognised(UnreadablePage("Page 2 can't be read", "It is damaged.", "Get the file again."))
    assert status.reason == f"{NOT_RECOGNISED}: Page 2 can't be read. It is damaged"
