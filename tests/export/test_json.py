from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.document_json import document_as_json
from docviewer.export.json_document import JsonDocument
from docviewer.export.json_lines import JsonLines
from tests.builders.documents import paragraphs
from tests.export.sample import LETTER, REPORT


def written(exporter, *documents, **options):
    stream = io.BytesIO()
    exporter.write(documents, stream, **options)
    return stream.getvalue().decode("utf-8")


def test_one_document_is_an_object_and_several_are_an_array():
    assert json.loads(written(JsonDocument(), REPORT)) == document_as_json(REPORT)
    assert json.loads(written(JsonDocument(), REPORT, LETTER)) == [document_as_json(REPORT), document_as_json(LETTER)]


def test_one_that_is_left_of_several_is_an_array_too():
    assert json.loads(written(JsonDocument(), LETTER, several=True)) == [document_as_json(LETTER)]


def test_each_json_line_is_a_segment_with_its_document():
    lines = [json.loads(line) for line in written(JsonLines(), REPORT, LETTER).splitlines()]
    segments = document_as_json(REPORT)["segments"] + document_as_json(LETTER)["segments"]
    assert [line.pop("document") for line in lines] == ["in/report.pdf"] * 13 + ["in/letter.pdf"] * 2
    assert {line.pop("strategy") for line in lines} == {"font-size"}
    assert lines == segments


@given(st.lists(st.text(min_size=1, max_size=20).filter(lambda text: text == text.strip()), min_size=1, max_size=4))
def test_texts_come_back_as_they_were(texts):
    document = paragraphs(*texts)
    assert [segment["text"] for segment in json.loads(written(JsonDocument(), document))["segments"]] == texts
    jsonl = written(JsonLines(), document).rstrip("\n").split("\n")
    assert [json.loads(line)["text"] for line in jsonl] == texts
