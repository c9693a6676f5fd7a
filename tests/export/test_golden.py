from __future__ import annotations

import io

import pytest

from docviewer.wiring import exporters
from tests.builders.documents import make_document, make_table, paragraphs, with_tables
from tests.export.sample import GOLDEN, LETTER, REPORT

EXPORTERS = exporters()


def written(name, *documents, **options):
    stream = io.BytesIO()
    EXPORTERS[name].write(documents, stream, **options)
    return stream.getvalue()


@pytest.mark.parametrize("name", EXPORTERS)
def test_one_document_is_written_as_before(name):
    assert written(name, REPORT) == (GOLDEN / f"one{EXPORTERS[name].suffix}").read_bytes()


@pytest.mark.parametrize("name", EXPORTERS)
def test_several_documents_are_written_as_before(name):
    assert written(name, REPORT, LETTER) == (GOLDEN / f"several{EXPORTERS[name].suffix}").read_bytes()


@pytest.mark.parametrize("name", EXPORTERS)
def test_lone_surrogates_do_not_stop_an_export(name):
    document = paragraphs("broken \ud83d font", path="caf\udce9.pdf")
    document = with_tables(document, make_table(("broken \ud83d font", "2")), lines=((0,),))
    text = written(name, document).decode("utf-8")
    assert ("broken \\ud83d font" if name.startswith("json") else "broken \ufffd font") in text


@pytest.mark.parametrize(
    ("name", "nothing", "no_segments"),
    [
        ("csv", "document,order", "document,order"),
        ("json", "[]\n", '{"document"'),
        ("jsonl", "", ""),
        ("md", "", ""),
        ("txt", "", ""),
        ("tables-csv", "document,page,table,row", "document,page,table,row"),
    ],
)
def test_no_document_and_an_empty_document_are_written(name, nothing, no_segments):
    assert written(name).decode("utf-8-sig").startswith(nothing)
    assert written(name, make_document()).decode("utf-8-sig").startswith(no_segments)


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_registry_knows_each_exporter_by_its_name(name):
    exporter = EXPORTERS[name]
    assert exporter.name == name
    assert exporter.suffix.removeprefix(".") == ".".join(name.split("-"))
    assert ("columns" in exporter.options) == bool(exporter.columns)
