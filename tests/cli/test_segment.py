from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from docviewer.cli.program import build

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
REPORT, SPACING = str(SAMPLES / "two-level-report.pdf"), str(SAMPLES / "spacing-only.pdf")
ENCRYPTED, SCAN = str(SAMPLES / "encrypted.pdf"), str(SAMPLES / "scan.pdf")


def run(*arguments, stdin=None):
    return CliRunner().invoke(build(["segment"]), ["segment", *map(str, arguments)], input=stdin)


def segments(result):
    return json.loads(result.stdout)["segments"]


@pytest.fixture
def no_pdf(tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"Dear Sir or Madam")
    return str(path)


def test_a_document_is_written_to_standard_output_as_json():
    result = run(REPORT)
    assert (result.exit_code, result.stderr) == (0, "")
    written = json.loads(result.stdout)
    assert written["document"]["path"] == REPORT
    assert written["document"]["pages"] == len(written["document"]["sizes"]) > 1
    assert len(written["document"]["sha256"]) == 64
    assert written["strategy"] == "layout"
    assert written["parameters"]["heading_ratio"] > 1
    assert {"title", "heading", "paragraph"} <= {segment["role"] for segment in written["segments"]}


def test_seven_paragraphs_are_found_by_the_space_between_them():
    found = segments(run(SPACING, "--strategy", "line-spacing"))
    assert [segment["role"] for segment in found] == ["paragraph"] * 7


def test_a_parameter_that_is_set_is_used_and_told():
    result = run(SPACING, "--strategy", "line-spacing", "--set", "gap_factor=1.2", "--set", "gap_factor=4")
    assert json.loads(result.stdout)["parameters"]["gap_factor"] == 4
    assert len(segments(result)) < 7


def test_what_a_strategy_remarks_on_a_document_is_told_on_stderr():
    result = run(SPACING, "--strategy", "tagged", "--set", "rest=line-spacing")
    assert result.stderr == f"docviewer: {SPACING}: This document has no tags; all of it follows Line spacing.\n"
    assert len(segments(result)) == 7


def test_only_the_pages_asked_for_are_read():
    result = run(REPORT, "--pages", "2-")
    assert min(segment["page"] for segment in segments(result)) == 2
    assert json.loads(result.stdout)["document"]["pages"] > 1


def test_the_second_reader_reads_the_same_words():
    words = [" ".join(segment["text"] for segment in segments(run(SPACING, "--reader", name))).split()
             for name in ("pdfium", "pdfplumber")]  # fmt: skip
    assert words[0] == words[1]
    assert len(words[0]) > 100


def test_several_documents_are_an_array_in_the_order_asked_for():
    result = run(SPACING, REPORT, SPACING)
    assert [document["document"]["path"] for document in json.loads(result.stdout)] == [SPACING, REPORT, SPACING]


def test_a_bad_document_is_named_and_the_rest_is_done(no_pdf, tmp_path):
    missing = tmp_path / "missing.pdf"
    result = run(no_pdf, SPACING, missing, tmp_path)
    assert result.exit_code == 1
    assert [document["document"]["path"] for document in json.loads(result.stdout)] == [SPACING]
    lines = result.stderr.splitlines()
    assert [line.split(": ")[1] for line in lines] == [no_pdf, str(missing), str(tmp_path)]
    assert "This is a folder. Name the documents in it" in lines[2]


def test_a_pipe_is_refused_at_once_rather_than_waited_for(tmp_path):
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    result = run(pipe)
    assert result.exit_code == 1
    assert "This isn't a file but a pipe or a device. Save the document to a file first." in result.stderr


def test_nothing_is_written_when_every_document_fails(no_pdf, tmp_path):
    result = run(no_pdf, "--output", tmp_path / "out.json")
    assert result.exit_code == 1
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "txt", "md"])
def test_the_format_follows_the_name_of_the_output(tmp_path, name):
    output = tmp_path / f"out.{name.upper()}"
    assert run(SPACING, "-o", output).exit_code == 0
    assert output.read_text("utf-8") == run(SPACING, "--format", name).stdout


def test_the_table_has_the_columns_of_the_public_interface():
    rows = list(csv.reader(io.StringIO(run(REPORT, "--format", "csv").stdout.removeprefix("\ufeff"), newline="")))
    header = "document,order,page,role,level,heading,text,x0,top,x1,bottom,strategy"
    assert rows[0] == header.split(",")
    assert all(len(row) == 12 for row in rows)
    assert [row[1] for row in rows[1:]] == [str(order) for order in range(1, len(rows))]


def test_columns_are_chosen_in_order():
    result = run(SPACING, "--format", "csv", "--columns", "order, page")
    assert result.stdout.splitlines()[:2] == ["\ufefforder,page", "1,1"]


def test_a_folder_takes_a_file_for_each_document(tmp_path):
    result = run(SPACING, REPORT, "--format", "md", "--output", f"{tmp_path}/new/")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["spacing-only.md", "two-level-report.md"]


def test_an_existing_file_is_written_over_only_with_force(tmp_path):
    output = tmp_path / "out.txt"
    output.write_text("old")
    refused = run(SPACING, "-o", output)
    assert refused.exit_code == 1
    assert "exists already" in refused.stderr
    assert "--force" in refused.stderr
    assert output.read_text() == "old"
    assert run(SPACING, "-o", output, "--force", "--strategy", "line-spacing").exit_code == 0
    assert len(output.read_text().split("\n\n")) == 7


def test_a_document_is_never_written_over_even_with_force(tmp_path):
    document = tmp_path / "a.pdf"
    document.write_bytes(Path(SPACING).read_bytes())
    result = run(document, "-o", document, "--force")
    assert result.exit_code == 2
    assert document.read_bytes() == Path(SPACING).read_bytes()


def test_the_password_comes_on_standard_input():
    result = run(ENCRYPTED, "--password-stdin", stdin="docviewer\n")
    assert (result.exit_code, result.stderr) == (0, "")
    assert segments(result)


@pytest.mark.parametrize("arguments", [[], ["--password-stdin"]])
def test_a_locked_document_fails_and_tells_how_to_give_its_password(arguments):
    result = run(ENCRYPTED, *arguments, stdin="wrong\n")
    assert result.exit_code == 1
    assert "--password-stdin" in result.stderr
    assert "wrong\n" not in result.stderr


def test_a_scan_is_told_and_is_no_failure():
    result = run(SCAN)
    assert result.exit_code == 0
    assert "Page 1 is a scan" in result.stderr
    assert json.loads(result.stdout)["document"]["warnings"]
    assert segments(result) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--strategy", "fontsize"], "There is no strategy 'fontsize'. Choose from layout, font-size"),
        (["--set", "heading_ratio"], "Write --set NAME=VALUE."),
        (["--set", "ratio=2"], "layout has no parameter 'ratio'. Choose from gap_factor"),
        (["--set", "heading_ratio=large"], "heading_ratio can't be 'large'"),
        (["--set", "heading_ratio=99"], "heading_ratio can't be"),
        (["--pages", "3-1"], "run backwards"),
        (["--pages", "one"], "can't be read"),
        (["--reader", "eye"], "There is no reader 'eye'. Choose from pdfium, pdfplumber, ocr."),
        (["--reader", "ocr", "--ocr-languages", "xx"], "Tesseract can't recognise the language 'xx'"),
        (["--format", "xml"], "There is no format 'xml'. Choose from csv, json, jsonl, txt, md, tables-csv."),
        (["--format", "csv", "--columns", "txt"], "There is no column 'txt'."),
        (["--columns", "text"], "JSON document has no columns to choose."),
        (["--password-stdin"], "There is no password on standard input."),
    ],
)
def test_wrong_usage_is_told_before_a_document_is_read(arguments, told):
    result = run("missing.pdf", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert "missing.pdf" not in result.stderr


def test_a_page_that_one_document_lacks_fails_that_document_only(tmp_path):
    result = run(SPACING, REPORT, "--pages", "2")
    assert result.exit_code == 1
    assert f"{SPACING}: There is no page 2. The document has 1 page." in result.stderr
    assert [document["document"]["path"] for document in json.loads(result.stdout)] == [REPORT]
