"""Two small documents with all that exporters must get right, written once in every format to `golden/`."""

from __future__ import annotations

from pathlib import Path

from docviewer.core.labels import Role
from tests.builders.documents import make_document

GOLDEN = Path(__file__).with_name("golden")

REPORT = make_document(
    (Role.HEADER, 0, 0, "Example Ltd."),
    (Role.TITLE, 0, 0, "Yearly [Report]"),
    (Role.HEADING, 1, 0, "1. Results & \u201coutlook\u201d"),
    (Role.PARAGRAPH, 0, 0, "Sales, in all re-"),
    (None, 0, 0, 'gions, "grew"; see'),
    (None, 0, 1, "file_name_two and *this*."),
    (Role.HEADING, 2, 1, "In C#"),
    (Role.LIST_ITEM, 1, 1, "\u2022 first"),
    (Role.LIST_ITEM, 2, 1, "1) below it"),
    (Role.LIST_ITEM, 1, 1, "- second"),
    (Role.PARAGRAPH, 0, 1, '=HYPERLINK("http://x","y")'),
    (Role.PARAGRAPH, 0, 1, "\u6771\u4eac\u306e"),
    (None, 0, 1, "\u5927\u5b66"),
    (Role.PAGE_NUMBER, 0, 1, "2"),
    path="in/report.pdf",
    parameters={"heading_ratio": 1.15, "band": (0.1, 0.14), "learned": None, "bold": True},
    warnings=("Page 3 is a scan.",),
)
LETTER = make_document(
    (Role.PARAGRAPH, 0, 0, "-5 degrees"), (Role.PARAGRAPH, 0, 0, "1986. A year."), path="in/letter.pdf"
)
