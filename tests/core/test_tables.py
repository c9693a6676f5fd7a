from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Role
from docviewer.core.table_text import as_rows, as_tsv
from docviewer.core.tables import Cell, Table
from tests.builders.documents import make_document, make_table, with_tables

TEXTS = st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=4), min_size=1, max_size=4).filter(
    lambda rows: len({len(row) for row in rows}) == 1
)


@given(TEXTS)
def test_each_row_of_a_table_is_a_line_and_each_cell_a_field(rows):
    lines = as_tsv(make_table(*rows)).split("\n")
    assert len(lines) == len(rows)
    assert [len(line.split("\t")) for line in lines] == [len(row) for row in rows]


def test_a_cell_over_several_rows_and_columns_stands_in_its_first_place():
    cells = (Cell(0, 0, 2, 2, "both"), Cell(0, 2, 1, 1, "a"), Cell(1, 2, 1, 1, "b"))
    assert as_rows(Table(0, (0, 0, 9, 9), cells)) == [["both", "", "a"], ["", "", "b"]]


def tabled(*lines):
    document = make_document(
        (Role.TABLE, 0, 0, "Item Price"),
        (None, 0, 0, "Tea 3"),
        (Role.TABLE, 0, 0, "Cake 4"),
        (Role.PARAGRAPH, 0, 0, "x"),
    )
    return with_tables(document, make_table(("Item", "Price"), ("Tea", "3")), lines=lines)


def test_the_text_of_a_table_is_its_rows():
    first, *others = tabled((0, 1))
    assert (first.table, first.text) == (0, "Item\tPrice\nTea\t3")
    assert [other.table for other in others] == [None, None]


@pytest.mark.parametrize("lines", [(0, 1, 2), (0,), (1,), (0, 1, 3)])
def test_a_segment_that_is_more_or_less_than_a_table_keeps_its_own_text(lines):
    first = next(iter(tabled(lines)))
    assert (first.table, first.text) == (None, "Item Price Tea 3")


def test_a_preview_knows_the_tables_of_its_segments():
    assert [segment.table for segment in tabled((0, 1)).beginning(1, 10)] == [0]
