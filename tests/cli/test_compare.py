from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from docviewer.cli.program import build

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
REPORT, SPACING = str(SAMPLES / "two-level-report.pdf"), str(SAMPLES / "spacing-only.pdf")
ENCRYPTED = str(SAMPLES / "encrypted.pdf")


def run(*arguments, stdin=None):
    return CliRunner().invoke(build(["compare"]), ["compare", *map(str, arguments)], input=stdin)


def compared(*arguments):
    result = run(*arguments, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def test_a_strategy_compared_with_itself_agrees_fully():
    told = compared(REPORT, "--strategies", "font-size,font-size")
    assert told["agreement"] == {"boundary_f1": 1.0, "paragraph_f1": 1.0, "v_measure": 1.0, "heading_f1": 1.0}
    assert told["differences"] == []
    assert [page["agreement"] for page in told["pages"]] == [1.0] * 4


def test_two_strategies_differ_where_one_splits():
    told = compared(REPORT, "--strategies", "font-size,line-spacing", "--pages", "1")
    assert (told["a"]["strategy"], told["b"]["strategy"]) == ("font-size", "line-spacing")
    assert 0 < told["agreement"]["paragraph_f1"] < 1
    first = told["differences"][0]
    assert (first["page"], first["kind"], first["words"]) == (1, "b_splits", "B splits here")
    assert len(first["a"]) == 1 < len(first["b"])
    assert "".join(first["a"]).replace(" ", "") == "".join(first["b"]).replace(" ", "")
    assert told["pages"][0]["agreement"] < 1


def test_one_strategy_is_compared_with_two_settings():
    told = compared(SPACING, "--strategies", "line-spacing,line-spacing", "--set", "B:gap_factor=4")
    assert told["a"]["parameters"]["gap_factor"] != told["b"]["parameters"]["gap_factor"] == 4
    assert told["a"]["segments"] == 7 > told["b"]["segments"]


def test_a_setting_without_a_side_is_for_both():
    told = compared(SPACING, "--strategies", "line-spacing,line-spacing", "--set", "gap_factor=4")
    assert told["a"]["parameters"] == told["b"]["parameters"]
    assert told["differences"] == []


def test_a_setting_without_a_side_is_for_the_one_that_has_it():
    told = compared(SPACING, "--strategies", "font-size,line-spacing", "--set", "gap_factor=4")
    assert told["b"]["parameters"]["gap_factor"] == 4


def test_sides_are_exchanged_with_the_strategies():
    one = compared(REPORT, "--strategies", "font-size,indentation")
    other = compared(REPORT, "--strategies", "indentation,font-size")
    assert one["agreement"] == other["agreement"]
    assert [found["a"] for found in one["differences"]] == [found["b"] for found in other["differences"]]


def test_text_tells_figures_and_the_start_of_both_texts():
    result = run(REPORT, "--strategies", "font-size,line-spacing", "--pages", "1")
    lines = result.stdout.splitlines()
    assert lines[0] == REPORT
    assert lines[1].startswith("A  font-size")
    assert any(line.startswith("paragraph_f1  0.") for line in lines)
    at = lines.index("page 1  B splits here")
    assert lines[at + 1].startswith("  A  Annual report")
    assert " | " in lines[at + 2]
    assert all(len(line) < 110 for line in lines[1:])


def test_settings_that_differ_from_the_defaults_are_told():
    result = run(SPACING, "--strategies", "line-spacing,line-spacing", "--set", "B:gap_factor=4")
    assert "B  line-spacing  gap_factor=4  (1 segment)" in result.stdout.splitlines()


def test_several_documents_end_with_the_mean():
    result = run(REPORT, SPACING, "--strategies", "font-size,line-spacing")
    told = compared(REPORT, SPACING, "--strategies", "font-size,line-spacing")
    mean = sum(document["agreement"]["boundary_f1"] for document in told) / 2
    end = result.stdout.split("mean of 2 documents\n")[1].splitlines()
    assert end[0] == f"boundary_f1  {mean:.3f}"


def test_a_bad_document_is_named_and_the_rest_is_compared(tmp_path):
    result = run(tmp_path / "missing.pdf", SPACING, "--strategies", "font-size,line-spacing", "--format", "json")
    assert result.exit_code == 1
    assert "missing.pdf" in result.stderr
    assert [document["document"]["path"] for document in json.loads(result.stdout)] == [SPACING]


def test_the_only_document_failing_leaves_standard_output_empty(tmp_path):
    result = run(tmp_path, "--strategies", "font-size,line-spacing")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "folder" in result.stderr


def test_the_password_comes_on_standard_input():
    result = run(ENCRYPTED, "--strategies", "font-size,font-size", "--password-stdin", stdin="docviewer\n")
    assert result.exit_code == 0
    assert "no differences" in result.stdout
    wrong = run(ENCRYPTED, "--strategies", "font-size,font-size", "--password-stdin", stdin="guess\n")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert "password" in wrong.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--strategies", "font-size"], "names 1"),
        (["--strategies", "font-size,font-size,font-size"], "names 3"),
        (["--strategies", "font-size,none"], "no strategy 'none'"),
        (["--strategies", "font-size,font-size", "--set", "C:x=1"], "no side 'C'"),
        (["--strategies", "font-size,font-size", "--set", "B:nothing=1"], "no parameter 'nothing'"),
        (["--strategies", "font-size,font-size", "--set", "nothing=1"], "no parameter 'nothing'"),
        (["--strategies", "font-size,font-size", "--set", "B:heading_ratio"], "has no value"),
        (["--strategies", "font-size,font-size", "--format", "csv"], "no format 'csv'"),
    ],
)
def test_wrong_usage_is_explained(arguments, told):
    result = run(SPACING, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
