"""Pages that are worth looking for tables are told while they are read."""

from __future__ import annotations

import pytest

from docviewer.reading.page_lines import read_page
from docviewer.reading.pdf_document import PdfFile
from tests.builders.pdf import Page, Text, build_pdf, column
from tests.builders.tables import ROW_PT, cell_texts, edges, grid_rules
from tests.reading.test_plumber_tables import NO_TABLES, PRICES, PROSE, XS, YS


def is_suspected(tmp_path, page):
    pdf = PdfFile(str(build_pdf(tmp_path / "a.pdf", page)))
    try:
        return read_page(pdf, 0).may_have_table
    finally:
        pdf.close()


@pytest.mark.parametrize("rotate", [0, 90])
def test_a_grid_of_rules_is_a_sign(tmp_path, rotate):
    page = Page(cell_texts(XS, YS, PRICES), rules=grid_rules(XS, YS), rotate=rotate)
    assert is_suspected(tmp_path, page)


def test_rules_between_rows_are_a_sign(tmp_path):
    ys = edges(100, [ROW_PT] * 4)
    assert is_suspected(tmp_path, Page(column(80, 116, PROSE, leading=24), rules=[(80, y, 380, y) for y in ys]))


def test_rows_that_share_their_gaps_are_a_sign(tmp_path):
    assert is_suspected(tmp_path, Page(cell_texts(XS, edges(140, [16] * 4), PRICES)))


@pytest.mark.parametrize(
    "name", ["prose", "two columns of prose", "a bullet list", "a numbered list", "a box around text", "an address"]
)
def test_pages_without_a_sign_are_left_alone(tmp_path, name):
    assert not is_suspected(tmp_path, NO_TABLES[name])


def test_two_rows_alike_are_no_sign(tmp_path):
    rows = [Text(x, y, "word") for y in (100, 114) for x in (72, 200, 330)]
    assert not is_suspected(tmp_path, Page([*rows, *column(72, 200, PROSE)]))
