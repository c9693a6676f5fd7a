from __future__ import annotations

import pytest

from docviewer.core.document import PageState, PageStatus
from docviewer.core.page_warnings import page_warnings

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
