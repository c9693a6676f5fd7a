"""Tables that are known are read as wholes, cell by cell."""

from __future__ import annotations

from docviewer.core.tables import Cell, Table, TableKind
from docviewer.segmentation.table_order import order_with_tables

#: Two columns of cells, the left ones of two lines.
LEFT, RIGHT = 100.0, 300.0


def line(x0: float, top: float, width: float = 80.0) -> tuple[float, float, float, float]:
    return x0, top, x0 + width, top + 10


def table(rows: int, top: float, kind: TableKind = TableKind.TABLE) -> Table:
    cells = tuple(
        Cell(row, column, 1, 1, "", (x0 - 5, top + 30 * row - 2, x0 + 150, top + 30 * row + 26))
        for row in range(rows)
        for column, x0 in enumerate((LEFT, RIGHT))
    )
    return Table(0, (LEFT - 5, top - 2, RIGHT + 150, top + 30 * rows), cells, kind)


BEFORE, AFTER = line(LEFT, 40, 350), line(LEFT, 300, 350)
CELLS = [line(x0, 100 + 30 * row + step) for row in range(3) for x0 in (LEFT, RIGHT) for step in (0, 12)]


def read(boxes: list[tuple[float, float, float, float]], *tables: Table) -> tuple[list[int], list[int]]:
    return order_with_tables(boxes, [10.0] * len(boxes), tables)


def test_a_table_is_read_cell_by_cell_between_the_text_around_it() -> None:
    boxes = [AFTER, *reversed(CELLS), BEFORE]
    order, column = read(boxes, table(3, 100))
    assert [boxes[i] for i in order] == [BEFORE, *CELLS, AFTER]
    assert len({column[boxes.index(box)] for box in CELLS}) == 1
    assert column[0] != column[boxes.index(CELLS[0])]


def test_columns_of_text_beside_a_table_are_read_on_their_own() -> None:
    beside = [line(520, 90 + 12 * row, 60) for row in range(8)]
    boxes = [*CELLS, *beside]
    order, _ = read(boxes, table(3, 100))
    assert sorted(order) == list(range(len(boxes)))
    first = order.index(0)
    assert order[first : first + len(CELLS)] == list(range(len(CELLS)))


def test_lines_in_no_cell_stay_in_their_row() -> None:
    lost = line(200.0, 131, 40)  # between the columns of the second row
    hollow = Table(0, table(3, 100).box, tuple(cell for cell in table(3, 100).cells if cell.row != 1))
    boxes = [lost, *CELLS]
    order, _ = read(boxes, hollow)
    assert sorted(order) == list(range(len(boxes)))
    assert order[:4] == [1, 2, 3, 4]
    assert order[-4:] == [9, 10, 11, 12]


def test_a_form_is_no_whole() -> None:
    boxes = [*CELLS, line(120, 158, 30)]
    assert read(boxes, table(3, 100, TableKind.FORM)) == read(boxes)


def test_two_tables_are_read_one_after_the_other() -> None:
    lower = [(x0, top + 200, x1, bottom + 200) for x0, top, x1, bottom in CELLS]
    boxes = [*lower, *CELLS]
    order, column = read(boxes, table(3, 300), table(3, 100))
    assert [boxes[i] for i in order] == [*CELLS, *lower]
    assert len(set(column)) == 2
