import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docviewer.segmentation.reading_order import reading_order
from tests.segmentation.placed import column, names, read


def test_no_lines_have_no_order():
    assert read([]) == ([], [])


def test_one_column_is_read_from_top_to_bottom():
    lines = column("a", 72, 500, 50, 30)
    assert read(lines) == (names(lines), [0] * 30)


def test_two_columns_below_a_title_are_read_one_after_the_other():
    title = [("title", 100, 30, 500, 46)]
    left, right = column("l", 72, 290, 80, 20), column("r", 310, 530, 80, 18)
    assert read([*title, *left, *right]) == (names(title, left, right), [0] + [1] * 20 + [2] * 18)


def test_columns_on_different_grids_are_kept_apart():
    left, right = column("l", 72, 290, 80, 20), column("r", 310, 530, 85, 15, leading=13.7)
    assert read([*left, *right])[0] == names(left, right)


def test_three_columns_are_read_from_left_to_right():
    parts = [column(name, x, x + 150, 80, 20) for name, x in (("a", 50), ("b", 215), ("c", 380))]
    assert read([line for part in parts for line in part]) == (names(*parts), [0] * 20 + [1] * 20 + [2] * 20)


def test_a_full_width_heading_in_the_middle_parts_the_columns():
    upper = [column("l", 72, 290, 80, 8), column("r", 310, 530, 80, 8)]
    middle = [("middle", 72, 190, 530, 204)]
    lower = [column("p", 72, 290, 220, 8), column("q", 310, 530, 220, 8)]
    parts = [*upper, middle, *lower]
    assert read([line for part in parts for line in part])[0] == names(*parts)


def test_a_header_at_the_right_is_read_before_the_left_column():
    header = [("date", 450, 30, 530, 40)]
    left, right = column("l", 72, 290, 80, 20), column("r", 310, 530, 80, 20)
    footer = [("page", 280, 350, 320, 360)]
    assert read([*header, *left, *right, *footer])[0] == names(header, left, right, footer)


def test_hanging_headings_are_read_where_they_stand_and_their_paragraphs_are_one_region():
    title = [("title", 180, 30, 400, 46)]
    heads = [(f"head{i}", 72, 80 + 80 * i, 130, 92 + 80 * i) for i in range(5)]
    bodies = [column(f"b{i}-", 144, 530, 81 + 80 * i, 5) for i in range(5)]
    order, region = read([*title, *heads, *(line for body in bodies for line in body)])
    assert order == [
        *names(title),
        *(name for head, body in zip(heads, bodies, strict=True) for name in names([head], body)),
    ]
    of_bodies = {number for name, number in zip(order, region, strict=True) if name.startswith("b")}
    of_heads = {number for name, number in zip(order, region, strict=True) if name.startswith("head")}
    assert (len(of_bodies), len(of_heads)) == (1, 1)
    assert of_bodies != of_heads


def test_a_paragraph_that_runs_on_above_the_first_hanging_heading_is_in_the_same_region():
    tail, head, body = column("t", 144, 530, 50, 6), [("head", 72, 150, 130, 162)], column("b", 144, 530, 151, 8)
    order, region = read([*tail, *head, *body])
    assert order == names(tail, head, body)
    assert region == [0] * 6 + [1] + [0] * 8


def test_rows_of_a_table_are_read_row_by_row():
    cells = [(f"{row}{name}", x, 50 + 20 * row, x + 30 + 11 * ((row * 3 + x) % 5), 60 + 20 * row)
             for row in range(6) for name, x in (("a", 72), ("b", 200), ("c", 330))]  # fmt: skip
    assert read(cells)[0] == names(cells)


def sections(name, x, widths, space):
    """Three headings, each with `space` below and lines of these widths: at the same heights for all `x`."""
    lines = []
    for top in (80, 200, 320):
        lines.append((f"{name}{top}", x, top, x + 45, top + 10))
        lines += [(f"{name}{top}-{row}", x, top + 10 + space + 12 * row, x + width, top + 20 + space + 12 * row)
                  for row, width in enumerate(widths)]  # fmt: skip
    return lines


@pytest.mark.parametrize("space", [7, 14])
@pytest.mark.parametrize("count", [2, 3])
def test_columns_of_short_lines_with_headings_at_equal_heights_are_read_one_after_the_other(count, space):
    widths = ((100, 96, 88, 104, 30), (95, 110, 90, 101, 20), (90, 88, 97, 93, 40))[:count]
    columns = [sections("lrz"[k], 50 + 450 / count * k, widths[k], space) for k in range(count)]
    title = [("title", 50, 40, 120, 56)]
    assert read([line for part in (title, *columns) for line in part])[0] == names(title, *columns)


def test_short_rows_of_a_table_close_to_each_other_are_read_row_by_row():
    columns = (("a", 72, (80, 50, 95, 60)), ("b", 250, (90, 40, 70, 66)))
    cells = [(f"{row}{name}", x, 50 + 12 * row, x + width[row % 4], 60 + 12 * row)
             for row in range(12) for name, x, width in columns]  # fmt: skip
    assert read(cells)[0] == names(cells)


def test_dates_and_amounts_below_long_headings_are_read_row_by_row():
    cells = [("date", 72, 50, 160, 60), ("amount", 250, 50, 340, 60)]
    cells += [(f"{row}{name}", x, 64 + 12 * row, x + 50, 74 + 12 * row)
              for row in range(9) for name, x in (("date", 72), ("amount", 250))]  # fmt: skip
    assert read(cells)[0] == names(cells)


def test_page_numbers_of_a_contents_list_stay_with_their_entries():
    entries = [(f"entry{i}", 72, 50 + 14 * i, 400 + 7 * i, 60 + 14 * i) for i in range(9)]
    numbers = [(f"number{i}", 520, 50 + 14 * i, 530, 60 + 14 * i) for i in range(9)]
    order, region = read([*entries, *numbers])
    assert order == [name for pair in zip(names(entries), names(numbers), strict=True) for name in pair]
    assert set(region) == {0}


def test_a_narrow_text_beside_a_long_one_is_a_column():
    side, main = column("s", 400, 530, 60, 14), column("m", 72, 380, 60, 30)
    assert read([*side, *main])[0] == names(main, side)


BOX = st.tuples(st.floats(0, 500), st.floats(0, 700), st.floats(1, 300), st.floats(4, 30))


def edges_of(boxes, scale):
    """x0, top, x1, bottom, size of (x0, top, width, height) boxes."""
    whole = [(x * scale, y * scale, (x + w) * scale, (y + h) * scale, h * scale) for x, y, w, h in boxes]
    return [list(edge) for edge in zip(*whole, strict=True)] or [[], [], [], [], []]


@given(st.lists(BOX, max_size=40))
def test_every_line_is_read_once_and_regions_count_from_nought(boxes):
    order, region = reading_order(*edges_of(boxes, 1))
    assert sorted(order) == list(range(len(boxes)))
    firsts = list(dict.fromkeys(region[i] for i in order))
    assert firsts == list(range(len(firsts)))


@given(st.lists(BOX, max_size=25), st.sampled_from([0.25, 0.5, 2.0, 8.0]))
@example([(0, 265, 45, 4), (46, 252, 1, 20)], 0.25)
@example([(0, 0, 1, 8), (0, 0, 3, 4), (0, 4, 1, 4), (2, 0, 2, 9)], 0.25)
def test_order_doesnt_depend_on_the_unit(boxes, scale):
    boxes = [tuple(map(round, box)) for box in boxes]
    x0, top, x1, bottom, size = edges_of(boxes, 1)
    arrays = [np.array(edge) for edge in (x0, top, x1, bottom, size)]
    assert reading_order(*arrays) == reading_order(x0, top, x1, bottom, size)
    widths = [b - a for a, b in zip(x0, x1, strict=True)]
    assert min(widths, default=1) > 0
    assert reading_order(*edges_of(boxes, scale))[1] == reading_order(x0, top, x1, bottom, size)[1]


@pytest.mark.parametrize("count", [2, 300])
def test_many_lines_at_one_place_do_no_harm(count):
    order, _ = reading_order([10.0] * count, [10.0] * count, [15.0] * count, [15.0] * count, [5.0] * count)
    assert len(order) == count
