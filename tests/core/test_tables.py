from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Role
from docviewer.core.table_text import as_rows, as_tsv, lines_outside
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


def test_text_that_no_cell_holds_follows_the_rows():
    document = make_document((Role.TABLE, 0, 0, "Item Price"), (None, 0, 0, "Tea 3 \u2020"), (None, 0, 0, "per cup"))
    (segment,) = with_tables(document, make_table(("Item", "Price"), ("Tea", "3")), lines=((0, 1, 2),))
    assert segment.rest == ("Tea 3 \u2020", "per cup")
    assert segment.text == "Item\tPrice\nTea\t3\nTea 3 \u2020\nper cup"


def test_a_line_is_held_by_the_cells_where_it_stands():
    cells = (Cell(0, 0, 1, 1, "12", (0, 0, 50, 10)), Cell(0, 1, 1, 1, "up-\u00addated", (50, 0, 99, 10)))
    table = Table(0, (0, 0, 99, 30), cells)
    there, healed, elsewhere = ((10, 0, 20, 9), "12"), ((60, 0, 90, 9), "up\u00addated-"), ((10, 20, 20, 29), "21")
    assert lines_outside(table, [there, healed]) == []
    assert lines_outside(table, [there, elsewhere, healed]) == ["21"]


WORDS = st.lists(st.lists(st.text("ab1", min_size=1, max_size=3), min_size=1, max_size=3), min_size=1, max_size=3)


@given(st.lists(st.text("ab1 ", max_size=6), min_size=1, max_size=4), WORDS)
def test_no_character_is_lost_whatever_the_cells_hold(texts, rows):
    rows = [row + [""] * (3 - len(row)) for row in rows]
    document = make_document((Role.TABLE, 0, 0, texts[0]), *((None, 0, 0, text) for text in texts[1:]))
    (segment,) = with_tables(document, make_table(*rows), lines=(range(len(texts)),))
    assert not Counter("".join(texts).replace(" ", "")) - Counter(segment.text)
