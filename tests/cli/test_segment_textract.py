"""Textract results on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from docviewer.cli.program import build
from docviewer.resource_files import resource_path
from tests.builders.textract import ResultWriter, saved, written_form

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

FORM, FORM_PDF = str(resource_path("samples/mooring-form.json")), str(resource_path("samples/mooring-form.pdf"))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(build(["segment"]), ["segment", *map(str, arguments)])


def written(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0
    return json.loads(result.stdout)


def test_a_result_is_segmented_by_its_layout_blocks() -> None:
    document = written(run(FORM, "--strategy", "textract-layout"))
    assert document["document"]["reader"] == "textract"
    assert document["document"]["sizes"] == [[595.28, 841.89]]
    roles = [segment["role"] for segment in document["segments"]]
    assert roles.count("list_item") == 3
    assert {"header", "title", "heading", "paragraph", "table", "footer", "page_number"} <= set(roles)


def test_tables_and_forms_are_written_with_it() -> None:
    tables = written(run(FORM))["tables"]
    cells = [cell for table in tables for cell in table["cells"]]
    assert [1, 2, 1, 2, "Rent for a year"] in cells
    assert [6, 2, 1, 1, "\N{BALLOT BOX}"] in cells


def test_what_is_in_a_table_and_a_form_is_written_once(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    berth = [page.line("Berth:", 72, 100), page.line("12", 200, 100)]
    length = [page.line("Length:", 72, 130), page.line("9 m", 200, 130)]
    page.table([[[length[0]], [length[1]]]])
    for key, value in (berth, length):
        page.pair([key], [value])
    result = run(saved(writer.response(), tmp_path / "x.json"), "--format", "txt", "--output", "-")
    assert result.stdout.split() == ["Berth:", "12", "Length:", "9", "m"]


def test_a_folder_of_parts_is_one_document(tmp_path: Path) -> None:
    parts = written_form().parts(30)
    for number, part in enumerate(parts, 1):
        saved(part, tmp_path / "job" / str(number))
    result = run(tmp_path / "job", "--strategy", "textract-layout")
    assert written(result)["segments"][0]["text"] == "Registration of a boat"
    assert len(written(result)["document"]["sha256"]) == 64


def test_without_a_document_behind_it_that_is_told(tmp_path: Path) -> None:
    path = saved(written_form().response(), tmp_path / "form.json")
    assert "its pages are drawn plain, in US Letter size" in run(path).stderr


def test_pages_that_are_missing_are_told_once(tmp_path: Path) -> None:
    writer = ResultWriter()
    for number in range(4):
        writer.page().line(f"Page {number + 1}", 72, 100)
    content = writer.response()
    content["Blocks"] = [block for block in content["Blocks"] if block["Page"] in (1, 4)]
    errors = run(saved(content, tmp_path / "x.json")).stderr
    assert errors.count("can't be read") == errors.count("Pages 2-3 can't be read: they are missing") == 1


def test_the_document_behind_it_may_be_named(tmp_path: Path) -> None:
    path = saved(written_form().response(), tmp_path / "form.json")
    result = run(path, "--background", FORM_PDF)
    assert written(result)["document"]["sizes"] == [[595.28, 841.89]]
    assert "drawn plain" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((FORM, "--background", "nothing.pdf"), "There is no file 'nothing.pdf' to show behind the result."),
        ((FORM, FORM, "--background", FORM_PDF), "--background goes with one document."),
    ],
)
def test_a_background_that_cannot_be_is_wrong_usage(arguments: tuple[str, ...], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_background_of_something_else_is_told_to_be_of_no_use() -> None:
    told = "This isn't a Textract result, behind which a document could stand: --background isn't used."
    assert told in run(FORM_PDF, "--background", FORM_PDF).stderr


def test_a_reader_that_was_asked_for_is_told_to_be_of_no_use() -> None:
    result = run(FORM, "--reader", "pdfplumber")
    assert "This is a Textract result, which tells its lines itself: --reader pdfplumber isn't used." in result.stderr
    assert written(result)["document"]["reader"] == "textract"
    assert "isn't used" not in run(FORM).stderr


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
def test_a_damaged_result_is_told_with_the_place(reader: str, tmp_path: Path) -> None:
    content = written_form().response()
    del content["Blocks"][4]["Id"]
    result = run(saved(content, tmp_path / "form.json"), "--reader", reader)
    assert result.exit_code == 1
    assert "form.json is a damaged Textract result" in result.stderr
    assert "at $.Blocks[4]" in result.stderr


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    saved("words", tmp_path / "1.txt")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "This is a folder." in result.stderr
