"""Scoring on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from docviewer.cli import score_report
from docviewer.cli.program import build

LABELLED = Path(__file__).parents[2] / "resources" / "samples" / "labelled"
NOTICE, RULES = (str(LABELLED / "documents" / f"{name}.pdf") for name in ("notice", "numbered-rules"))
TRUTH = str(LABELLED / "truth" / "notice.json")


def run(*arguments, stdin=None):
    return CliRunner().invoke(build(["score"]), ["score", *map(str, arguments), "--tables", "off"], input=stdin)


def scored(*arguments):
    result = run(*arguments, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def test_a_document_is_scored_by_the_truth_beside_it():
    told = scored(NOTICE, "--strategy", "font-size")
    assert told["document"]["path"] == NOTICE
    assert (told["truth"], told["strategy"]) == (TRUTH, "font-size")
    assert 0 < told["figures"]["boundary_f1"] < 1
    assert told["figures"]["lines_covered"] == 1
    roles = {role["role"]: role["wanted"] for role in told["roles"]}
    assert roles == {"paragraph": 13, "title": 1}
    assert [(page["page"], page["wanted"]) for page in told["pages"]] == [(1, 13)]
    worst = told["misses"][0]
    assert worst["page"] == 1
    assert len(worst["bbox"]) == 4
    assert worst["weight"] == max(miss["weight"] for miss in told["misses"])


def test_a_truth_that_is_named_is_taken(tmp_path):
    copy = tmp_path / "somewhere.pdf"
    shutil.copy(NOTICE, copy)
    assert scored(copy, "--truth", TRUTH)["figures"] == scored(NOTICE)["figures"]


def test_parameters_change_the_figures():
    one, other = (scored(NOTICE, "--strategy", "line-spacing", *more) for more in ((), ("--set", "gap_factor=4")))
    assert other["parameters"]["gap_factor"] == 4
    assert other["figures"]["boundary_f1"] < one["figures"]["boundary_f1"]


def test_only_pages_that_are_read_are_judged():
    told = scored(RULES, "--pages", "2")
    assert [page["page"] for page in told["pages"]] == [2]
    assert told["figures"]["lines_covered"] == 1


def test_several_documents_are_an_array_and_have_a_mean():
    told = scored(NOTICE, RULES)
    assert [each["truth"].rpartition("/")[2] for each in told] == ["notice.json", "numbered-rules.json"]
    text = run(NOTICE, RULES).stdout
    assert "mean of 2 documents" in text
    mean = sum(each["figures"]["boundary_f1"] for each in told) / 2
    assert f"boundary_f1  {mean:.3f}" in text.partition("mean of")[2]


def test_text_tells_figures_roles_pages_and_misses():
    lines = run(NOTICE, "--strategy", "font-size").stdout.splitlines()
    assert lines[0] == NOTICE
    assert lines[1] == f"font-size  by {TRUTH}"
    assert lines[2].startswith("para_f1  0.")
    assert "title  1 of 1 found, 1 named so" in lines
    assert any(line.startswith("page 1  missed segment: joined with ") for line in lines)
    assert "mean of" not in "\n".join(lines)


def test_a_terminal_gets_tables(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "160")
    shown = []
    monkeypatch.setattr("docviewer.cli.results._write", lambda results, report, *_, **__: shown.extend(results))
    run(NOTICE, RULES, "--strategy", "font-size")
    score_report.print_tables(shown)
    text = capsys.readouterr().out
    assert "what happened" in text
    assert "mean of 2" in text
    assert "--format json has all" in text


def test_a_narrow_terminal_gets_the_main_figures_whole(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    shown = []
    monkeypatch.setattr("docviewer.cli.results._write", lambda results, report, *_, **__: shown.extend(results))
    run(NOTICE, RULES, "--strategy", "font-size")
    score_report.print_tables(shown)
    lines = capsys.readouterr().out.splitlines()
    (mean,) = (line.split() for line in lines if "mean of 2" in line)
    assert len(mean) == len(("mean", "of", "2")) + 6
    assert all("\N{HORIZONTAL ELLIPSIS}" not in figure for figure in mean)
    assert any("boundary" in line for line in lines)
    assert any(" missed segment " in line for line in lines)


def test_a_document_without_truth_is_named_and_the_others_are_scored(tmp_path):
    lonely = tmp_path / "lonely.pdf"
    shutil.copy(NOTICE, lonely)
    result = run(lonely, NOTICE, "--format", "json")
    assert result.exit_code == 1
    assert "There is no truth file beside the document" in result.stderr
    assert len(json.loads(result.stdout)) == 1


def test_a_damaged_truth_is_told_with_its_place(tmp_path):
    truth = tmp_path / "t.json"
    truth.write_text('{"segments": [{"page": 0}]}', encoding="utf-8")
    result = run(NOTICE, "--truth", truth)
    assert result.exit_code == 1
    assert f"This isn't a truth file. {truth}: $.segments[0] has no 'bbox'." in result.stderr


def test_the_truth_of_a_longer_document_is_refused():
    result = run(NOTICE, "--truth", LABELLED / "truth" / "two-columns.json")
    assert result.exit_code == 1
    assert "The truth is of another document." in result.stderr


def test_pages_that_the_truth_tells_nothing_of_are_refused(tmp_path):
    truth = json.loads((LABELLED / "truth" / "numbered-rules.json").read_text(encoding="utf-8"))
    truth["segments"] = [segment for segment in truth["segments"] if segment["page"] == 1]
    (tmp_path / "t.json").write_text(json.dumps(truth), encoding="utf-8")
    result = run(RULES, "--truth", tmp_path / "t.json", "--pages", "2")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "There is nothing to score by." in result.stderr


def test_a_folder_of_truths_goes_with_several_documents():
    assert len(scored(NOTICE, RULES, "--truth", LABELLED / "truth")) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((NOTICE, RULES, "--truth", TRUTH), "One truth file can't be that of several documents."),
        ((NOTICE, "--strategy", "magic"), "There is no strategy 'magic'."),
        ((NOTICE, "--set", "magic=1"), "has no parameter 'magic'"),
        ((NOTICE, "--format", "csv"), "There is no format 'csv' here."),
    ],
)
def test_wrong_usage_is_told_before_anything_is_read(arguments, said):
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
