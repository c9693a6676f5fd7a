from __future__ import annotations

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Role
from docviewer.export.markdown import Markdown
from docviewer.export.tables_csv import TablesCsv, table_as_csv
from tests.builders.documents import make_document, make_table, with_tables

ROWS = st.lists(st.lists(st.text("ab|\\*_`<&#- ", max_size=6), min_size=2, max_size=2), min_size=2, max_size=4).filter(
    lambda rows: any(text.strip() for row in rows for text in row)
)


def written(exporter, *documents, **options):
    stream = io.BytesIO()
    exporter.write(documents, stream, **options)
    return stream.getvalue().decode("utf-8-sig")


def with_one_table(*rows, **more):
    document = make_document((Role.TABLE, 0, 0, "".join(text for row in rows for text in row) or " "))
    return with_tables(document, make_table(*rows, **more), lines=((0,),))


def cells_of_line(line):
    """The cells of a line of a GitHub table: a pipe without a backslash before it ends one."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.replace("\\\\", "\0"))[1:-1]]


def shown(cell):
    return re.sub(r"\\(.)", r"\1", cell.replace("\\|", "|")).replace("\0", "\\")


@given(ROWS)
def test_no_text_breaks_out_of_its_cell_in_markdown(rows):
    head, rule, *body = written(Markdown(), with_one_table(*rows)).rstrip("\n").split("\n")
    assert rule == "| --- | --- |"
    assert [[shown(cell) for cell in cells_of_line(line)] for line in (head, *body)] == [
        [text.strip() for text in row] for row in rows
    ]


def test_a_table_with_a_long_cell_is_text_in_markdown():
    long = "word " * 120
    assert (
        written(Markdown(), with_one_table(("Name", "Story"), ("Ada", long)))
        == f"Name\n\nStory\n\nAda\n\n{long.strip()}\n"
    )


def test_a_table_of_one_column_is_paragraphs_in_markdown():
    assert written(Markdown(), with_one_table(("# one",), ("two",))) == "\\# one\n\ntwo\n"


def test_tables_of_different_widths_share_one_header_line():
    narrow, wide = with_one_table(("a", "b")), with_one_table(("c", "d", "e"))
    rows = list(csv.reader(io.StringIO(written(TablesCsv(), narrow, wide), newline="")))
    assert rows[0] == ["document", "page", "table", "row", "column 1", "column 2", "column 3"]
    assert [row[4:] for row in rows[1:]] == [["a", "b", ""], ["c", "d", "e"]]


def test_cells_that_look_like_formulas_are_neutralised_unless_asked_not_to():
    document = with_one_table(("=1+1", "b"))
    assert "'=1+1" in written(TablesCsv(), document)
    assert "'=1+1" not in written(TablesCsv(), document, raw=True)


def test_one_table_alone_is_its_cells():
    assert table_as_csv(make_table(("a", "b"), ("@c", "d"))) == b"\xef\xbb\xbfa,b\r\n'@c,d\r\n"


def test_text_that_no_cell_holds_stands_below_the_table_in_markdown():
    document = make_document((Role.TABLE, 0, 0, "Item Price"), (None, 0, 0, "# per cup"))
    document = with_tables(document, make_table(("Item", "Price")), lines=((0, 1),))
    assert written(Markdown(), document) == "| Item | Price |\n| --- | --- |\n\n\\# per cup\n"
