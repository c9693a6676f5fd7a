"""Pages on which columns are not all there is: each case once, none of them a page of any sample."""

from __future__ import annotations

import pytest

from tests.segmentation.placed import column, names, ragged, read_parts


def test_a_heading_over_two_of_three_columns_leaves_the_third_whole():
    left = [column("a", 50, 200, 80, 12), column("b", 215, 365, 80, 12)]
    heading = [("heading", 50, 230, 350, 246)]
    below = [column("c", 50, 200, 255, 30), column("d", 215, 365, 255, 30)]
    third = column("e", 380, 530, 80, 26)
    order, _ = read_parts(*left, heading, *below, third)
    assert order == names(*left, heading, *below, third)


def test_a_pull_quote_over_the_gutter_is_read_between_the_columns():
    left = column("l", 50, 290, 80, 12) + column("m", 50, 230, 224, 6) + column("n", 50, 290, 296, 12)
    right = column("r", 310, 550, 80, 12) + column("s", 370, 550, 224, 6) + column("t", 310, 550, 296, 12)
    quote = column("q", 245, 355, 230, 3, leading=20, height=16)
    order, regions = read_parts(left, quote, right)
    assert order == names(left, quote, right)
    assert [len(region) for region in regions] == [1, 1, 1]
    assert len(set.union(*regions)) == 3


@pytest.mark.parametrize("rows", [5, 8])
def test_three_columns_between_two_parts_of_two_columns_are_columns(rows):
    upper = [column("a", 50, 290, 80, 10), column("b", 310, 550, 80, 10)]
    middle = [column(name, x, x + 150, 230, rows) for name, x in (("c", 50), ("d", 225), ("e", 400))]
    end = 230 + 12 * rows + 20
    lower = [column("f", 50, 290, end, 14), column("g", 310, 550, end, 14)]
    order, _ = read_parts(*upper, *middle, *lower)
    assert order == names(*upper, *middle, *lower)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_box_that_text_runs_around_doesnt_part_the_text(side):
    narrow, box = ((50, 380), (400, 540)) if side == "right" else ((210, 550), (60, 190))
    above, beside, below = column("a", 50, 550, 80, 9), column("b", *narrow, 188, 10), column("c", 50, 550, 308, 9)
    aside = column("x", *box, 200, 7, leading=13)
    order, regions = read_parts(above, beside, below, aside)
    assert [name for name in order if name[0] != "x"] == names(above, beside, below)
    at = order.index("x0")
    assert order[at : at + 7] == names(aside)
    assert set.union(*regions[:3]) == {0}
    assert regions[3] == {1}


def test_a_box_is_read_at_the_end_of_the_paragraph_beside_which_it_begins():
    above, beside = column("a", 50, 380, 80, 6), column("b", 50, 380, 162, 6)
    below = column("c", 50, 550, 234, 9)
    top = column("t", 50, 550, 44, 3)
    aside = column("x", 400, 540, 100, 7, leading=13)
    order, _ = read_parts(top, above, beside, below, aside)
    assert order == names(top, above, aside, beside, below)


def table_of_prose(columns, counts, gap, top=80):
    """Cells by row and column, each of so many lines, rows `gap` points apart."""
    rows = []
    for number, row in enumerate(counts):
        rows.append([ragged(f"{number}{'abc'[k]}", *columns[k], top, count) for k, count in enumerate(row)])
        top += 12 * max(row) + gap
    return rows


@pytest.mark.parametrize("gap", [4, 9])
@pytest.mark.parametrize("columns", [((50, 290), (310, 550)), ((50, 200), (215, 365), (380, 540))])
def test_long_cells_of_a_table_are_read_cell_by_cell(gap, columns):
    counts = ((1, 1, 1), (4, 6, 3), (2, 5, 5), (7, 3, 2), (3, 3, 4))
    rows = table_of_prose(columns, [row[: len(columns)] for row in counts], gap)
    before, after = column("p", 50, 550, 40, 2), column("q", 50, 550, rows[-1][0][0][2] + 90, 4)
    cells = [cell for row in rows for cell in row]
    order, regions = read_parts(before, *cells, after)
    assert order == names(before, *cells, after)
    width = len(columns)
    by_column = [set.union(*regions[1 + k : -1 : width]) for k in range(width)]
    assert [len(column) for column in by_column] == [1] * width
    assert len(set.union(*by_column)) == width


def test_columns_whose_paragraphs_part_at_other_heights_are_no_table():
    left = [ragged(f"l{k}-", 50, 290, top, rows) for k, (top, rows) in enumerate(((80, 5), (148, 9), (264, 7)))]
    right = [ragged(f"r{k}-", 310, 550, top, rows) for k, (top, rows) in enumerate(((80, 8), (184, 4), (240, 9)))]
    assert read_parts(*left, *right)[0] == names(*left, *right)


def test_authors_side_by_side_are_read_before_the_columns_below_them():
    title = [("title", 150, 40, 450, 60)]
    first = [(f"f{k}", 120, 80 + 13 * k, 230, 90 + 13 * k) for k in range(4)]
    second = [(f"s{k}", 370, 80 + 13 * k, 480, 90 + 13 * k) for k in range(4)]
    left, right = column("l", 50, 290, 160, 30), column("r", 310, 550, 160, 30)
    order, _ = read_parts(title, first, second, left, right)
    assert order[:1] == ["title"]
    assert set(order[1:9]) == set(names(first, second))
    assert order[9:] == names(left, right)


def test_a_label_in_an_icon_is_read_before_the_lines_beside_it():
    icon = [("tip", 52, 94, 78, 106)]
    beside, below = column("b", 90, 290, 80, 3), column("c", 50, 290, 116, 5)
    order, _ = read_parts(icon, beside, below)
    assert order == names(icon, beside, below)


def test_both_labels_of_an_icon_are_read_before_the_lines_beside_it():
    icon = [("sign", 54, 91, 60, 109), ("caution", 50, 107, 72, 112)]
    beside, below = column("b", 80, 290, 80, 3), column("c", 50, 290, 116, 5)
    order, _ = read_parts(icon, beside, below)
    assert order == names(icon, beside, below)


def test_items_keep_their_bullets():
    marks = [(f"mark{k}", 50, 80 + 24 * k, 55, 90 + 24 * k) for k in range(4)]
    items = [column(f"i{k}-", 65, 290, 80 + 24 * k, 2, last=90) for k in range(4)]
    order, _ = read_parts(*items, marks)
    assert order == [name for mark, item in zip(marks, items, strict=True) for name in names([mark], item)]


def test_a_footnote_in_one_column_ends_that_column():
    left, note = column("l", 50, 290, 80, 30), column("n", 50, 290, 452, 3, leading=10, height=8)
    right = column("r", 310, 550, 80, 33)
    assert read_parts(left, note, right)[0] == names(left, note, right)


def test_footnotes_over_all_columns_are_read_last():
    left, right = column("l", 50, 290, 80, 30), column("r", 310, 550, 80, 30)
    notes = column("n", 50, 550, 452, 2, leading=10, height=8, last=120) + column(
        "m", 50, 550, 472, 2, leading=10, height=8, last=90
    )
    assert read_parts(left, right, notes)[0] == names(left, right, notes)


def test_a_figure_over_both_columns_parts_them():
    upper = [column("a", 50, 290, 80, 8), column("b", 310, 550, 80, 8)]
    caption = column("caption", 50, 550, 330, 2, last=200)
    lower = [column("c", 50, 290, 370, 12), column("d", 310, 550, 370, 12)]
    assert read_parts(*upper, caption, *lower)[0] == names(*upper, caption, *lower)


def test_articles_of_a_newspaper_are_read_one_after_the_other():
    masthead = [("masthead", 150, 20, 450, 50)]
    head_a, a = [("head a", 50, 70, 340, 90)], [column("a", 50, 200, 100, 20), column("b", 215, 365, 100, 20)]
    head_b, b = [("head b", 380, 70, 500, 90)], [column("c", 380, 530, 100, 20)]
    head_c = [("head c", 50, 360, 500, 380)]
    c = [column(name, x, x + 150, 390, 15) for name, x in (("d", 50), ("e", 215), ("f", 380))]
    parts = [masthead, head_a, *a, head_b, *b, head_c, *c]
    assert read_parts(*parts)[0] == names(*parts)


def test_columns_of_a_page_read_from_the_right_begin_at_the_right():
    title = [("title", 150, 40, 450, 60)]
    left, right = column("l", 50, 290, 80, 20), column("r", 310, 550, 80, 20)
    order, regions = read_parts(title, right, left, right_to_left=True)
    assert order == names(title, right, left)
    assert regions == [{0}, {1}, {2}]


def test_rows_of_a_table_read_from_the_right_begin_at_the_right():
    cells = [[(f"{row}{name}", x, 50 + 20 * row, x + 30 + 9 * ((row * 3 + x) % 5), 60 + 20 * row)]
             for row in range(6) for name, x in (("a", 330), ("b", 200), ("c", 72))]  # fmt: skip
    assert read_parts(*cells, right_to_left=True)[0] == names(*cells)


def test_a_table_above_doesnt_tell_where_the_white_beside_a_box_is():
    rows = [[(f"{k}a", 50, 80 + 14 * k, 110, 90 + 14 * k), (f"{k}b", 130, 80 + 14 * k, 340, 90 + 14 * k),
             (f"{k}c", 360, 80 + 14 * k, 540 - 20 * k, 90 + 14 * k)] for k in range(8)]  # fmt: skip
    ends = (378, 346, 350, 375, 340, 376, 220)
    text = [(f"t{k}", 50, 240 + 15 * k, end, 250 + 15 * k) for k, end in enumerate(ends)]
    more = [(f"u{k}", 50, 354 + 15 * k, end, 364 + 15 * k) for k, end in enumerate((348, 377, 379, 341, 130))]
    box, other = column("x", 400, 520, 252, 5, leading=15), column("y", 400, 520, 359, 3, leading=15)
    order, regions = read_parts(*rows, text, more, box, other)
    assert order[24:] == names(text, more, box, other)
    assert regions[-4] == regions[-3]
    assert regions[-2] == regions[-1]


def test_a_large_letter_of_a_figure_stands_in_its_column():
    figure, caption = [("A", 150, 165, 215, 255)], [("caption", 100, 285, 262, 295)]
    left = column("l", 50, 290, 320, 20)
    notes = column("n", 10, 40, 400, 6)
    right = column("r", 310, 530, 120, 16)
    order, _ = read_parts(figure, caption, left, notes, right)
    assert [name for name in order if name[0] != "n"] == names(figure, caption, left, right)
