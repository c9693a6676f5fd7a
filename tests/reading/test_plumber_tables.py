"""Tables are found with their cells; what only looks like one isn't."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docviewer.reading.plumber_document import PlumberFile
from docviewer.reading.ruled_grids import Span, ruled_grids
from docviewer.reading.rules import rules_of
from tests.builders.pdf import Page, Text, build_pdf, column
from tests.builders.tables import ROW_PT, cell_texts, edges, grid_rules, rules_around

PRICES = [["Item", "Price", "Stock"], ["Tea", "3.20", "14"], ["Cake", "4.00", "2"], ["Bread", "2.75", "31"]]
XS = edges(80, [120, 90, 90])
YS = edges(140, [ROW_PT] * 4)
PROSE = [
    "The first line of a paragraph that fills", "its column from edge to edge and goes on",
    "with a second and a third line of words,", "then with a fourth one that is as long as",
    "the others are, until at the end it stops",
]  # fmt: skip


def tables_of(tmp_path, *pages):
    pdf = PlumberFile(str(build_pdf(tmp_path / "a.pdf", *pages)))
    try:
        return [pdf.tables(index) for index in range(pdf.page_count)]
    finally:
        pdf.close()


def only_table(tmp_path, page):
    ((table,),) = tables_of(tmp_path, page)
    return table


def spans(table):
    return [(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in table.cells]


def ruled(rows=PRICES, xs=XS, ys=YS, **more):
    return Page(cell_texts(xs, ys, rows), rules=grid_rules(xs, ys), **more)


def test_a_ruled_table_has_its_cells_where_they_stand(tmp_path):
    table = only_table(tmp_path, ruled())
    assert table.grid() == PRICES
    assert table.box == pytest.approx((80, 140, 380, 236), abs=1)
    assert table.cells[4].box == pytest.approx((200, 164, 290, 188), abs=1)
    assert {cell.row for cell in table.cells if cell.header} == {0}  # words over numbers


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_sideways_table_is_found_on_a_turned_page(tmp_path, rotate):
    table = only_table(tmp_path, ruled(rotate=rotate))
    assert table.grid() == PRICES


def test_places_are_those_of_the_page_as_shown(tmp_path):
    table = only_table(tmp_path, ruled(crop=(50, 100, 500, 600), origin=(-40, 25)))
    assert table.grid() == PRICES
    assert table.box == pytest.approx((30, 40, 330, 136), abs=1)
    turned = only_table(tmp_path, ruled(rotate=90))
    assert turned.box == pytest.approx((792 - 236, 80, 792 - 140, 380), abs=1)


def test_cells_over_several_rows_and_columns_are_one(tmp_path):
    places = [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1), (2, 0, 1, 1), (2, 1, 1, 1), (2, 2, 1, 1)]
    rows = [["Name", "Both years", ""], ["", "2023", "2024"], ["Ada", "5", "6"]]
    ys = YS[:4]
    table = only_table(tmp_path, Page(cell_texts(XS, ys, rows), rules=rules_around(XS, ys, places)))
    assert spans(table) == places
    assert table.grid() == rows
    assert {cell.row for cell in table.cells if cell.header} == {0, 1}


def test_outer_rules_may_be_missing(tmp_path):
    inner = [*((x, YS[0], x, YS[-1]) for x in XS[1:-1]), *((XS[0], y, XS[-1], y) for y in YS[1:-1])]
    assert only_table(tmp_path, Page(cell_texts(XS, YS, PRICES), rules=inner)).grid() == PRICES


def test_no_text_in_a_column_left_open_is_lost(tmp_path):
    xs, ys = [80, 200, 320, 440], [300, 324, 348, 372]
    rows = [("Program", "Actuals", "Change"), ("Drugs", "62", "+5"), ("Field", "7", "-2")]
    whole = [(x, ys[0], x, ys[-1]) for x in xs[:3]] + [(xs[0], y, xs[2], y) for y in ys]
    head = [(xs[2], y, xs[3], y) for y in ys[:2]] + [(xs[3], ys[0], xs[3], ys[1])]  # the last column has no more
    table = only_table(tmp_path, Page(cell_texts(xs, ys, rows), rules=[*whole, *head]))
    assert [tuple(row) for row in table.grid()] == rows


def test_doubled_rules_make_no_columns_of_their_own(tmp_path):
    rules = [*grid_rules(XS, YS), *grid_rules([x + 2 for x in XS], [y + 2 for y in YS])]
    assert only_table(tmp_path, Page(cell_texts(XS, YS, PRICES), rules=rules)).grid() == PRICES


def test_lines_of_a_cell_are_joined(tmp_path):
    ys = edges(140, [ROW_PT, 40, ROW_PT])
    texts = [*cell_texts(XS, ys, [["Name", "Note", "No."], ["Ada", "on hyphen-", "1"], ["Bob", "none", "2"]])]
    table = only_table(tmp_path, Page([*texts, Text(206, ys[1] + 30, "ation", 10)], rules=grid_rules(XS, ys)))
    assert table.grid()[1] == ["Ada", "on hyphenation", "1"]


def test_a_table_of_filled_boxes_needs_no_rules(tmp_path):
    fills = [(XS[c] + 1, YS[r] + 1, XS[c + 1] - 1, YS[r + 1] - 1) for r in range(4) for c in range(3)]
    assert only_table(tmp_path, Page(cell_texts(XS, YS, PRICES), fills=fills)).grid() == PRICES


def test_columns_of_numbers_need_no_rules(tmp_path):
    table = only_table(tmp_path, Page(cell_texts(XS, edges(140, [16] * 4), PRICES)))
    assert table.grid() == PRICES


def test_rules_between_rows_alone_will_do(tmp_path):
    rows = [["Topic", "Subject"], ["751", "Social security"], ["752", "Where to file"]]
    ys = edges(140, [ROW_PT] * 3)
    rules = [(80, y, 380, y) for y in ys]
    assert only_table(tmp_path, Page(cell_texts([80, 200], ys, rows), rules=rules)).grid() == rows


def test_two_tables_on_a_page_are_told_from_the_top(tmp_path):
    below = edges(420, [ROW_PT] * 3)
    rows = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
    page = Page(
        [*cell_texts(XS, below, rows), *cell_texts(XS, YS, PRICES)], rules=[*grid_rules(XS, below), *grid_rules(XS, YS)]
    )
    ((first, second),) = tables_of(tmp_path, page)
    assert (first.grid(), second.grid()) == (PRICES, rows)


def test_a_table_over_two_pages_is_one_on_each(tmp_path):
    pages = tables_of(tmp_path, ruled(), ruled(PRICES[2:], ys=YS[:3]))
    assert [[table.page for table in tables] for tables in pages] == [[0], [1]]
    assert pages[1][0].grid() == PRICES[2:]


def test_a_table_within_a_frame_is_found_once(tmp_path):
    frame = grid_rules([60, 400], [120, 260])
    page = Page(cell_texts(XS, YS, PRICES), rules=[*grid_rules(XS, YS), *frame])
    assert only_table(tmp_path, page).grid() == PRICES


def boxed(*lines):
    return Page(column(72, 120, lines), rules=grid_rules([60, 400], [100, 100 + 14 * len(lines) + 12]))


def beside(x, firsts, seconds):
    """Short texts, and others at `x` beside them."""
    rows = enumerate(zip(firsts, seconds, strict=True))
    return [text for at, (a, b) in rows for text in (Text(72, 100 + 14 * at, a), Text(x, 100 + 14 * at, b))]


ITEMS = [f"An item {at}" for at in range(6)]
DIAGRAM = [(100 + 150 * c, 100 + 90 * r, 190 + 150 * c, 140 + 90 * r) for r in range(3) for c in range(3)]
NO_TABLES = {
    "prose": Page(column(72, 100, PROSE)),
    "two columns of prose": Page([*column(72, 100, PROSE * 3), *column(330, 100, PROSE * 3)]),
    "a bullet list": Page(beside(90, ["\u2022"] * 6, ITEMS)),
    "a numbered list": Page(beside(110, [f"{at}." for at in range(1, 7)], ITEMS)),
    "contents": Page(beside(400, ITEMS, [str(3 * at + 1) for at in range(6)])),
    "a box around text": boxed(*PROSE),
    "hanging headings": Page([Text(72, 100, "Review"), Text(72, 170, "Review"), *column(160, 100, PROSE * 2)]),
    "an address": Page(column(72, 100, ["To", "Ada Lovelace", "12 Analytical Road", "London"])),
    "a chart": Page(
        [Text(60, 100 + 40 * at, str(at)) for at in range(5)],
        rules=grid_rules(edges(80, [40] * 8), edges(90, [40] * 5)),
    ),
    "a diagram": Page([Text(x + 10, y + 22, f"Step {at}") for at, (x, y, _, _) in enumerate(DIAGRAM)], fills=DIAGRAM),
    "rows of underlined text": Page(
        column(72, 100, PROSE, leading=20), rules=[(72, 103 + 20 * at, 300, 103 + 20 * at) for at in range(5)]
    ),
}


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_only_looks_like_a_table_is_none(tmp_path, name):
    assert tables_of(tmp_path, NO_TABLES[name]) == [()]


def test_a_page_without_text_has_no_tables(tmp_path):
    assert tables_of(tmp_path, Page(rules=grid_rules(XS, YS))) == [()]


def test_a_page_of_very_many_rules_is_a_drawing(tmp_path):
    xs, ys = edges(10, [4.5] * 130), edges(10, [4.5] * 170)
    assert tables_of(tmp_path, Page([Text(72, 100, "Map")], rules=grid_rules(xs, ys))) == [()]


@settings(deadline=None)
@given(st.lists(st.floats(12, 90), min_size=2, max_size=6), st.lists(st.floats(12, 60), min_size=2, max_size=8))
def test_every_grid_of_rules_gives_its_rows_and_columns(widths, heights):
    xs, ys = edges(20, widths), edges(30, heights)
    (grid,) = ruled_grids(rules_of(grid_rules(xs, ys)))
    assert grid.xs == pytest.approx(xs, abs=0.01)
    assert grid.ys == pytest.approx(ys, abs=0.01)
    assert grid.spans == tuple(Span(row, column, 1, 1) for row in range(len(heights)) for column in range(len(widths)))


@st.composite
def tilings(draw):
    """A grid cut into cells of any spans."""
    rows, columns = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    free = {(row, column) for row in range(rows) for column in range(columns)}
    cells = []
    while free:
        row, column = min(free)
        height, width = draw(st.integers(1, 2)), draw(st.integers(1, 2))
        places = {(row + down, column + right) for down in range(height) for right in range(width)}
        if not places <= free:
            height = width = 1
            places = {(row, column)}
        cells.append((row, column, height, width))
        free -= places
    return rows, columns, cells


@settings(deadline=None)
@given(tilings())
def test_cells_never_overlap_and_leave_no_place_out(tiling):
    rows, columns, cells = tiling
    xs, ys = edges(20, [40] * columns), edges(30, [20] * rows)
    for grid in ruled_grids(rules_of(rules_around(xs, ys, cells))):
        area = sum((box[2] - box[0]) * (box[3] - box[1]) for box in map(grid.box_of, grid.spans))
        assert area == pytest.approx((grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0]))
        assert len({(span.row, span.column) for span in grid.spans}) == len(grid.spans) == len(cells)
