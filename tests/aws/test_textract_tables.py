"""Tables, forms, queries and layout blocks of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.aws.textract_files import read_result
from docviewer.aws.textract_forms import forms_on, queries_on
from docviewer.aws.textract_layout import layout_on
from docviewer.aws.textract_lines import lines_on
from docviewer.aws.textract_tables import tables_on
from docviewer.core.tables import TableKind
from tests.builders.textract import LETTER, ResultWriter, saved, written_form

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.aws.textract_layout import LayoutBlock
    from docviewer.core.tables import Table


def found(writer: ResultWriter | dict[str, Any], folder: Path) -> tuple[tuple[Table, ...], tuple[Table, ...]]:
    content = writer.response() if isinstance(writer, ResultWriter) else writer
    result = read_result(saved(content, folder / "x.json")).result
    page = result.pages[0] or ()
    lines = lines_on(page, result.by_id, LETTER)
    forms = forms_on(page, 0, result.by_id, LETTER, lines)
    return tables_on(page, 0, result.by_id, LETTER), (*forms, *queries_on(page, 0, result.by_id, LETTER))


def is_within(form: Table, x: float, y: float) -> bool:
    boxes = [cell.box for cell in form.cells if cell.box is not None]
    near = 0.01  # shares are rounded
    return any(x0 - near <= x <= x1 + near and top <= y <= bottom for x0, top, x1, bottom in boxes)


def layout(writer: ResultWriter, folder: Path) -> list[LayoutBlock]:
    result = read_result(saved(writer.response(), folder / "x.json")).result
    return layout_on(result.pages[0] or (), result.by_id)


def test_a_table_has_cells_with_a_merged_one_over_two_columns(tmp_path: Path) -> None:
    ((table,), _) = found(written_form(), tmp_path)
    assert table.grid() == [["Item", "Price"], ["Anchor", "120.00"], ["Paid in cash", ""]]
    assert [(cell.row, cell.column, cell.rowspan, cell.colspan, cell.header) for cell in table.cells] == [
        (0, 0, 1, 1, True), (0, 1, 1, 1, True), (1, 0, 1, 1, False), (1, 1, 1, 1, False), (2, 0, 1, 2, False),
    ]  # fmt: skip
    assert (table.title, table.source, table.kind) == ("Registration of a boat", "textract", TableKind.TABLE)


def test_cells_that_overlap_become_one(tmp_path: Path) -> None:
    content = written_form().response()
    cells = [block for block in content["Blocks"] if block["BlockType"] == "CELL"]
    cells[1]["ColumnIndex"] = 1
    ((table,), _) = found(content, tmp_path)
    assert table.grid()[0][0] == "Item Price"


def test_keys_and_values_that_follow_one_another_are_one_form(tmp_path: Path) -> None:
    _, (form, _) = found(written_form(), tmp_path)
    assert form.grid() == [["Name of boat:", "Kittiwake"], ["Has an engine:", "☑"]]
    assert (form.kind, form.source) == (TableKind.FORM, "textract")


def test_other_text_between_parts_forms(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    for number, text in enumerate(("Name:", "", "Town:")):
        top = 100 + 20 * number
        if text:
            page.pair([page.line(text, 72, top)], [page.line("filled in", 200, top)])
        else:
            page.line("Office use only below this line", 72, top)
    _, forms = found(writer, tmp_path)
    assert [form.grid() for form in forms] == [[["Name:", "filled in"]], [["Town:", "filled in"]]]


def test_keys_and_values_that_a_table_holds_are_a_form_of_their_own(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    rows = [[page.line(key, 72, top), page.line(value, 200, top)] for key, value, top in (
        ("Berth:", "12", 100), ("Length:", "9 m", 120), ("Draught:", "2 m", 140),
    )]  # fmt: skip
    page.table([[[key], [value]] for key, value in rows[1:]])
    for key, value in rows:
        page.pair([key], [value])
    _, forms = found(writer, tmp_path)
    assert [form.grid() for form in forms] == [
        [["Berth:", "12"]], [["Length:", "9 m"], ["Draught:", "2 m"]],
    ]  # fmt: skip


def test_a_field_that_textract_is_not_half_sure_of_is_left_to_the_text(tmp_path: Path) -> None:
    content = written_form().response()
    keys = [block for block in content["Blocks"] if block.get("EntityTypes") == ["KEY"]]
    keys[0]["Confidence"], keys[1]["Confidence"] = 49.0, 51.0
    _, (form, _) = found(content, tmp_path)
    assert form.grid() == [["Has an engine:", "☑"]]
    warnings = read_result(tmp_path / "x.json").result.warnings
    assert warnings == ("Page 1: 1 field of a form is read as text, since Textract is less than half sure of it.",)


def test_key_and_value_of_the_old_form_are_read(tmp_path: Path) -> None:
    content = written_form().response()
    for block in content["Blocks"]:
        if block["BlockType"] == "KEY_VALUE_SET":
            block["BlockType"] = block["EntityTypes"][0]
    _, (form, _) = found(content, tmp_path)
    assert form.row_count == 2


def test_a_key_without_value_stands_alone(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    page.pair([page.line("Name:", 72, 100)], [])
    _, (form,) = found(writer, tmp_path)
    assert form.grid() == [["Name:", ""]]


def test_a_line_of_key_and_value_has_its_middle_in_the_form(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    line = page.line("Name: Ottoline", 72, 100)
    key = page.add("KEY_VALUE_SET", (72, 90, 90, 102), {"CHILD": [line.words[0]]}, EntityTypes=["KEY"])
    value = page.add("KEY_VALUE_SET", (130, 90, 150, 102), {"CHILD": [line.words[1]]}, EntityTypes=["VALUE"])
    page.block(key)["Relationships"].append({"Type": "VALUE", "Ids": [value]})
    _, (form,) = found(writer, tmp_path)
    assert is_within(form, (line.box[0] + line.box[2]) / 2, 96)


def test_a_line_of_several_keys_and_values_has_too(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    line = page.line("Name: Ottoline Boat: Kittiwake", 72, 100)
    for first, left in ((0, 72), (2, 160)):
        answer = page.add("VALUE", (left + 30, 90, left + 40, 102), {"CHILD": [line.words[first + 1]]})
        page.add("KEY", (left, 90, left + 20, 102), {"CHILD": [line.words[first]], "VALUE": [answer]})
    _, (form,) = found(writer, tmp_path)
    assert form.grid() == [["Name:", "Ottoline"], ["Boat:", "Kittiwake"]]
    assert is_within(form, (line.box[0] + line.box[2]) / 2, 96)


def test_a_line_of_which_a_key_is_the_smaller_part_stays_text(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    line = page.line("Send it to the harbour office before March", 72, 100)
    answer = page.add("VALUE", (200, 90, 240, 102), {"CHILD": [line.words[7]]})
    page.add("KEY", (170, 90, 195, 102), {"CHILD": [line.words[6]], "VALUE": [answer]})
    _, (form,) = found(writer, tmp_path)
    assert not is_within(form, (line.box[0] + line.box[2]) / 2, 96)


def test_check_boxes_stand_among_words_as_they_are_read(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    yes, no = page.line("Yes", 220, 100), page.line("No", 300, 100)
    marks = page.check_box(True, (200, 92, 208, 100)), page.check_box(False, (280, 92, 288, 100))
    page.table([[[*marks, yes, no]]], header_rows=0)
    ((table,), _) = found(writer, tmp_path)
    assert table.grid() == [["☑ Yes ☐ No"]]


def test_queries_and_answers_are_a_form_whose_cells_stand_nowhere(tmp_path: Path) -> None:
    _, (_, queries) = found(written_form(), tmp_path)
    assert queries.grid() == [["What is the boat called?", "Kittiwake"]]
    assert (queries.title, queries.kind) == ("Queries", TableKind.FORM)
    assert [cell.box for cell in queries.cells] == [None, None]


def test_layout_blocks_keep_their_order_and_entries_of_a_list_are_items(tmp_path: Path) -> None:
    blocks = layout(written_form(), tmp_path)
    assert [(block.role, block.level, block.name, len(block.lines)) for block in blocks] == [
        ("title", 1, "LAYOUT_TITLE", 1),
        ("paragraph", 0, "LAYOUT_TEXT", 2),
        ("list_item", 1, "LAYOUT_TEXT", 1),
        ("list_item", 1, "LAYOUT_TEXT", 1),
        ("table", 0, "LAYOUT_KEY_VALUE", 3),
        ("table", 0, "LAYOUT_TABLE", 5),
    ]


def test_entries_of_a_list_in_a_list_are_deeper(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    outer, inner = page.line("1. Outer", 72, 100), page.line("a. Inner", 90, 115)
    entry = page.layout("TEXT", [inner])
    nested = page.layout("LIST", [entry])
    page.layout("LIST", [page.layout("TEXT", [outer]), nested])
    for _ in range(2):  # whichever list comes first
        page.blocks.reverse()
        levels = sorted((block.level, block.role) for block in layout(writer, tmp_path))
        assert levels == [(1, "list_item"), (2, "list_item")]


def test_a_list_of_lines_without_entries_is_one_item(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    page.layout("LIST", [page.line("1. Alone", 72, 100)])
    assert [(block.role, block.level) for block in layout(writer, tmp_path)] == [("list_item", 1)]


def test_lists_that_hold_one_another_come_to_an_end(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    first = page.layout("LIST", [page.line("1. Alone", 72, 100)])
    second = page.layout("LIST", [first])
    page.block(first.id)["Relationships"][0]["Ids"].append(second.id)
    assert [block.role for block in layout(writer, tmp_path)] == ["list_item"]
