"""Two small documents with all that exporters must get right, written once in every format to `golden/`."""

from __future__ import annotations

from pathlib import Path

from docviewer.core.labels import Role
from docviewer.core.tables import Cell, Table, TableKind
from tests.builders.documents import make_document, make_table, with_tables

GOLDEN = Path(__file__).with_name("golden")

_TEXT = make_document(
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
    (Role.TABLE, 0, 1, "Region Sales | change"),
    (None, 0, 1, "North -5"),
    (None, 0, 1, "and =7"),
    (Role.TABLE, 0, 1, "Signed by A. B."),
    (Role.PAGE_NUMBER, 0, 1, "2"),
    path="in/report.pdf",
    parameters={"heading_ratio": 1.15, "band": (0.1, 0.14), "learned": None, "bold": True},
    warnings=("Page 3 is a scan.",),
)
#: Rows 2 and 3 of its first column are one cell.
SALES = Table(
    1,
    (72.0, 200.0, 320.5, 242.0),
    (
        Cell(0, 0, 1, 1, "Region", header=True),
        Cell(0, 1, 1, 1, "Sales | change", header=True),
        Cell(1, 0, 2, 1, "North *and* South"),
        Cell(1, 1, 1, 1, "-5"),
        Cell(2, 1, 1, 1, "=7"),
    ),
    title="Sales",
    source="pdfplumber",
)
FIELDS = make_table(("Signed by", "A. B."), page=1, headers=0, kind=TableKind.FORM, source="textract")
REPORT = with_tables(_TEXT, SALES, FIELDS, lines=((13, 14, 15), (16,)))
LETTER = make_document(
    (Role.PARAGRAPH, 0, 0, "-5 degrees"), (Role.PARAGRAPH, 0, 0, "1986. A year."), path="in/letter.pdf"
)
