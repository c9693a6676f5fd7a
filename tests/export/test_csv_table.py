from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.errors import WrongInput
from docviewer.export.csv_table import CsvTable
from tests.builders.documents import paragraphs

TEXTS = st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30).filter(
    lambda text: text.strip() == text
)
DANGEROUS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n")


def written(*documents, **options):
    stream = io.BytesIO()
    CsvTable().write(documents, stream, **options)
    assert not stream.closed
    return stream.getvalue()


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_texts_come_back_as_they_were_when_raw(texts):
    assert [row["text"] for row in rows(written(paragraphs(*texts), raw=True))] == texts


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_texts_come_back_with_an_apostrophe_at_most(texts):
    expected = [f"'{text}" if text.startswith(DANGEROUS) else text for text in texts]
    assert [row["text"] for row in rows(written(paragraphs(*texts)))] == expected


@pytest.mark.parametrize("start", DANGEROUS)
def test_no_cell_begins_like_a_formula_wherever_it_stands(start):
    document = paragraphs(f"{start}cmd|'/c calc'!A0", path=f"{start}x.pdf")
    with_line_end = paragraphs("a", path=f"{start}y.pdf")
    cells = [cell for row in rows(written(document, with_line_end)) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(DANGEROUS)]
    assert f"'{start}x.pdf" in cells


def test_raw_leaves_formulas_alone():
    assert rows(written(paragraphs("=1+1"), raw=True))[0]["text"] == "=1+1"


def test_bytes_are_utf_8_with_a_byte_order_mark_and_windows_line_ends():
    data = written(paragraphs('say "a, b"', "\u6771\u4eac"), columns=("order", "text"))
    assert data == b'\xef\xbb\xbforder,text\r\n1,"say ""a, b"""\r\n2,\xe6\x9d\xb1\xe4\xba\xac\r\n'


def test_columns_are_chosen_in_the_order_asked_for():
    assert list(rows(written(paragraphs("a"), columns=("text", "page", "document")))[0].items()) == [
        ("text", "a"),
        ("page", "1"),
        ("document", "report.pdf"),
    ]


@pytest.mark.parametrize("columns", [("text", "txt"), ()])
def test_an_unknown_column_and_no_column_are_refused_before_anything_is_written(columns):
    stream = io.BytesIO()
    with pytest.raises(WrongInput, match="column") as caught:
        CsvTable().write([paragraphs("a")], stream, columns=columns)
    assert "document, order, page, role" in caught.value.remedy
    assert stream.getvalue() == b""


def test_confidence_is_written_where_it_is_asked_for_and_nowhere_else():
    document = paragraphs("a")
    assert "confidence" not in rows(written(document))[0]
    assert rows(written(document, columns=("order", "confidence"))) == [{"order": "1", "confidence": "1.0"}]


def test_what_a_person_said_is_written_where_it_is_asked_for():
    document = paragraphs("One")
    columns = ("order", "corrected", "state", "note")
    assert rows(written(document, columns=columns)) == [
        {"order": "1", "corrected": "no", "state": "unreviewed", "note": ""}
    ]
