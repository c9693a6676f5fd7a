from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from typer.testing import CliRunner, Result

from docviewer import api, folders
from docviewer.cli.checks import workspace as workspace_check
from docviewer.cli.checks.finding import State
from docviewer.cli.program import build
from docviewer.core.corrections import merged, noted, reviewed
from docviewer.core.history import History
from docviewer.core.line_keys import LineKeys
from docviewer.core.work import Fix, LineAnchor, LineEdit, PageReview, PageWork, ReviewState, Work
from docviewer.headless import open_file
from docviewer.reading.file_digest import sha256_of
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategy_named
from docviewer.workspace.documents import Source, new_key
from docviewer.workspace.requests import Enter
from docviewer.workspace.workspace import Workspace
from tests.builders.works import step

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "two-level-report.pdf"
TITLE, AS_READ = "A Title of One's Own Forty-Second Year", "The Harbour Library in Its Forty-Second Year"


def run(*arguments: object) -> Result:
    command = str(arguments[0])
    return CliRunner().invoke(build([command]), [str(argument) for argument in arguments])


def work_on(path: Path) -> Work:
    """Line spacing, the first line's text replaced, the title accepted, notes."""
    evidence = open_file(str(path)).evidence
    lines = evidence.lines
    one, two = (LineKeys(lines).key_of(line) for line in range(2))
    page = PageWork(
        edits=MappingProxyType({one: LineEdit(text="A Title of One's Own")}),
        fixes=MappingProxyType({one: Fix((one, two), role=1, level=0)}),
        anchors=MappingProxyType({one: LineAnchor((float(lines.x0[0]), float(lines.top[0]), 9, 9), lines.texts[0])}),
        review=PageReview(ReviewState.ATTENTION, "look again"),
    )
    parameters = {"line-spacing": MappingProxyType({"gap_factor": 1.4})}
    work = Work("line-spacing", MappingProxyType(parameters), note="all of it").with_page(0, page)
    corrected = correct(evidence, work, strategy_named(work.strategy))
    work = reviewed(work, corrected, [0], ReviewState.ACCEPTED, "me", "2026-01-01T00:00:00.000+00:00")
    return noted(work, corrected, 0, "checked", "me", "2026-01-01T00:00:00.000+00:00")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "report.pdf"))


@pytest.fixture
def kept(tmp_path: Path, document: Path) -> Path:
    """A workspace that knows the document."""
    return keep(tmp_path / "w.docviewer", document, work_on(document))


def keep(path: Path, document: Path, work: Work) -> Path:
    """Let a new workspace know the document and what was made of it."""
    history = step(History(), replace(work, note=""), work, "note")
    workspace = Workspace.open(path)
    source = Source.of_file(str(document), sha256_of(str(document))).read_by("pdfium", "1", 4)
    workspace.submit(Enter(new_key(), source, work, history))
    assert workspace.close(60) == ()
    return path


def titles(result: Result) -> list[str]:
    assert result.exit_code == 0, result.stderr
    return [segment["text"] for segment in json.loads(result.stdout)["segments"] if segment["role"] == "title"]


def test_what_is_kept_of_a_document_applies_and_is_told_with_the_way_out(document: Path, kept: Path) -> None:
    result = run("segment", document, "--workspace", kept)
    assert titles(result) == [TITLE]
    written = json.loads(result.stdout)
    assert (written["strategy"], written["parameters"]["gap_factor"]) == ("line-spacing", 1.4)
    (sentence,) = result.stderr.splitlines()
    for word in ("Strategy line-spacing and 2 corrections", str(kept), "--no-workspace"):
        assert word in sentence


def test_a_strategy_of_the_command_line_goes_before_the_one_kept(document: Path, kept: Path) -> None:
    result = run("segment", document, "--workspace", kept, "--strategy", "font-size")
    assert titles(result) == [TITLE]
    assert json.loads(result.stdout)["strategy"] == "font-size"
    assert "Strategy" not in result.stderr
    result = run("segment", document, "--workspace", kept, "--strategy", "line-spacing", "--set", "gap_factor=1.9")
    assert json.loads(result.stdout)["parameters"]["gap_factor"] == 1.9


def test_a_document_is_known_by_its_content_under_another_name(document: Path, kept: Path) -> None:
    moved = document.rename(document.with_name("other.pdf"))
    assert titles(run("segment", moved, "--workspace", kept)) == [TITLE]


def test_a_file_that_changed_is_told_and_keeps_corrections_of_lines_it_has(document: Path, kept: Path) -> None:
    with document.open("ab") as stream:
        stream.write(b"\n% another byte\n")
    result = run("segment", document, "--workspace", kept)
    assert titles(result) == [TITLE]
    assert "changed since" in result.stderr


def test_corrections_that_find_no_line_are_told(document: Path, kept: Path) -> None:
    shutil.copy(SAMPLE.with_name("spacing-only.pdf"), document)
    result = run("segment", document, "--workspace", kept)
    assert result.exit_code == 0
    assert "no line" in result.stderr or "its line no more" in result.stderr


def test_the_window_s_workspace_applies_by_itself_until_it_is_switched_off(document: Path, kept: Path) -> None:
    default = folders.workspace_file()
    default.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(kept, default)
    try:
        assert titles(run("segment", document)) == [TITLE]
        result = run("segment", document, "--no-workspace")
        assert (titles(result), result.stderr) == ([AS_READ], "")
    finally:
        default.unlink()


def test_no_workspace_is_made_where_there_is_none(document: Path) -> None:
    assert titles(run("segment", document)) == [AS_READ]
    assert not folders.workspace_file().exists()


def test_a_workspace_that_is_named_must_be_there_and_one_that_is_damaged_ends_the_command(
    document: Path, kept: Path
) -> None:
    result = run("segment", document, "--workspace", kept.with_name("none.docviewer"))
    assert result.exit_code == 1
    assert "no workspace none.docviewer" in result.stderr
    kept.write_bytes(b"")
    result = run("segment", document, "--workspace", kept)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "recover" in result.stderr
    assert "--no-workspace" in result.stderr


def test_a_workspace_and_none_exclude_each_other(document: Path, kept: Path) -> None:
    assert run("segment", document, "--workspace", kept, "--no-workspace").exit_code == 2


def test_both_sides_of_a_comparison_are_corrected(document: Path, kept: Path) -> None:
    result = run("compare", document, "--strategies", "layout,layout", "--workspace", kept)
    assert result.exit_code == 0, result.stderr
    assert "2 corrections come from" in result.stderr


def test_a_score_is_of_the_corrected_document(tmp_path: Path) -> None:
    def figure(*options: object) -> float:
        result = run("score", notice, "--tables", "off", "--format", "json", *options)
        assert result.exit_code == 0, result.stderr
        return float(json.loads(result.stdout)["figures"]["boundary_f1"])

    notice = SAMPLE.parent / "labelled" / "documents" / "notice.pdf"
    keys = LineKeys(open_file(str(notice)).lines)
    lines = tuple(keys.key_of(line) for line in range(2, len(keys.lines)) if int(keys.lines.page[line]) == 0)
    work = Work().with_page(0, PageWork(fixes=MappingProxyType({lines[0]: Fix(lines, role=0)})))
    workspace = Workspace.open(tmp_path / "w.docviewer")
    workspace.submit(Enter(new_key(), Source.of_file(str(notice)), work))
    assert workspace.close(60) == ()
    assert figure("--workspace", workspace.path) < figure("--no-workspace")


def test_the_library_has_corrections_on_request_only(document: Path, kept: Path) -> None:
    def title(opened: api.OpenedDocument) -> list[str]:
        return [found.text for found in api.segment(opened) if found.role.token == "title"]

    opened = api.open_document(document, workspace=kept)
    assert title(opened) == [TITLE]
    assert api.segment(opened).strategy == "line-spacing"
    assert api.segment(opened, "font-size").strategy == "font-size"
    assert title(api.open_document(document)) == [AS_READ]


def test_documents_are_listed_with_their_corrections_and_reviews(document: Path, kept: Path) -> None:
    result = run("workspace", "list", "--workspace", kept)
    assert result.stdout.startswith(f"{document}: strategy line-spacing, 2 corrections, 1 accepted, 3 notes")
    (listed,) = json.loads(run("workspace", "list", "--workspace", kept, "--format", "json").stdout)
    assert (listed["path"], listed["corrections"], listed["notes"], listed["pages"]) == (str(document), 2, 3, 4)
    assert listed["reviews"] == {"accepted": 1, "rejected": 0, "attention": 0}


def test_one_document_is_shown_with_all_that_was_made_of_it(document: Path, kept: Path) -> None:
    shown = run("workspace", "show", document, "--workspace", kept).stdout
    for word in (
        "A Title of One's Own",
        "as title",
        "accepted by me",
        "'checked'",
        "'look again'",
        "all of it",
        "note",
    ):
        assert word in shown
    written = json.loads(run("workspace", "show", document, "--workspace", kept, "--format", "json").stdout)
    (page,) = written["page_work"]
    assert (page["page"], page["edits"][0]["text"], page["fixes"][0]["role"]) == (1, "A Title of One's Own", "title")
    assert page["review"] == {"state": "attention", "note": "look again"}
    assert [made["name"] for made in written["steps"]] == ["note"]


def test_a_document_is_shown_after_its_file_is_gone(document: Path, kept: Path) -> None:
    document.unlink()
    assert run("workspace", "show", document, "--workspace", kept).exit_code == 0


def test_a_document_that_isn_t_known_can_t_be_shown(document: Path, kept: Path) -> None:
    result = run("workspace", "show", SAMPLE.with_name("spacing-only.pdf"), "--workspace", kept)
    assert result.exit_code == 2
    assert "workspace list" in result.stderr


def test_a_whole_workspace_is_called_so_and_a_damaged_one_isn_t(kept: Path) -> None:
    assert run("workspace", "check", "--workspace", kept).stdout == f"{kept}: whole.\n"
    kept.write_bytes(kept.read_bytes().replace(b"all of it", b"all of iT"))
    result = run("workspace", "check", "--workspace", kept)
    assert (result.exit_code, result.stdout) == (1, f"{kept}: damaged.\n")
    assert "damaged and left out" in result.stderr


def test_a_damaged_workspace_is_recovered_into_a_copy(kept: Path) -> None:
    data = kept.read_bytes().replace(b"all of it", b"all of iT")
    kept.write_bytes(data)
    copy = kept.with_name("copy.docviewer")
    result = run("workspace", "recover", copy, "--workspace", kept)
    assert result.exit_code == 1
    assert f"Recovered into {copy}: 1 document" in result.stdout
    assert "Lost: " in result.stdout
    assert kept.read_bytes() == data
    assert run("workspace", "check", "--workspace", copy).exit_code == 0
    again = run("workspace", "recover", copy, "--workspace", kept)
    assert (again.exit_code, "exists already" in again.stderr) == (1, True)


def test_the_names_of_documents_can_t_drive_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "w.docviewer"
    workspace = Workspace.open(path)
    workspace.submit(Enter(new_key(), Source("/docs/\x1b[31mred.pdf")))
    assert workspace.close(60) == ()
    assert "\x1b" not in run("workspace", "list", "--workspace", path).stdout


def test_doctor_says_where_the_workspace_is_and_makes_none() -> None:
    drive, file = workspace_check.check()
    assert (drive.state, file.state) == (State.GOOD, State.GOOD)
    assert str(folders.workspace_file()) in file.text
    assert not folders.workspace_file().exists()


def test_doctor_tells_a_whole_workspace_from_a_damaged_one(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "workspace_file", lambda: kept)
    before = sorted(kept.parent.iterdir())
    *_, file = workspace_check.check()
    assert (file.state, file.text) == (State.GOOD, f"{kept}, 1 document, whole")
    assert sorted(kept.parent.iterdir()) == before
    kept.write_bytes(kept.read_bytes().replace(b"all of it", b"all of iT"))
    *_, file = workspace_check.check()
    assert file.state is State.BROKEN
    assert "recover" in file.remedy


def test_doctor_tells_of_a_network_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace_check, "file_system_of", lambda path: "nfs4")
    drive, *_ = workspace_check.check()
    assert drive.state is State.BROKEN
    assert "this computer" in drive.remedy


def test_only_what_was_judged_is_written_on_request(document: Path, kept: Path) -> None:
    for only in ("reviewed", "accepted"):
        result = run("segment", document, "--workspace", kept, "--only", only)
        (segment,) = json.loads(result.stdout)["segments"]
        assert (segment["text"], segment["corrected"]) == (TITLE, True)
    result = run("segment", document, "--no-workspace", "--only", "accepted")
    assert json.loads(result.stdout)["segments"] == []
    assert "None of its segments is accepted" in result.stderr
    assert run("segment", document, "--only", "some").exit_code == 2


def test_what_was_corrected_is_compared_with_what_the_strategy_says_by_itself(document: Path, tmp_path: Path) -> None:
    evidence = open_file(str(document)).evidence
    automatic = work_on(document)
    corrected = correct(evidence, automatic, strategy_named(automatic.strategy))
    texts = [corrected.segments.text_of(segment, corrected.lines) for segment in (2, 3)]
    kept = keep(tmp_path / "merged.docviewer", document, merged(automatic, corrected, (2, 3)))
    result = run(*("compare", document, "--workspace", kept, "--strategies", "corrected,automatic", "--format", "json"))
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    for side, name in (("a", "corrected"), ("b", "automatic")):
        assert (told[side]["kept_as"], told[side]["strategy"]) == (name, "line-spacing")
        assert told[side]["parameters"]["gap_factor"] == 1.4
    (difference,) = told["differences"]
    assert (difference["words"], difference["b"]) == ("B splits here", texts)
    assert difference["a"] == [" ".join(texts)]
    text = run("compare", document, "--workspace", kept, "--strategies", "automatic,corrected").stdout
    assert "A  automatic  line-spacing  gap_factor=1.4" in text
    assert "B  corrected  line-spacing  gap_factor=1.4" in text


def test_comparing_what_was_corrected_needs_a_workspace_and_takes_no_settings(document: Path, kept: Path) -> None:
    result = run("compare", document, "--no-workspace", "--strategies", "corrected,automatic")
    assert result.exit_code == 2
    assert "There is no workspace" in result.stderr
    result = run(
        *("compare", document, "--workspace", kept, "--strategies", "corrected,automatic", "--set", "gap_factor=2")
    )
    assert result.exit_code == 2
    assert "settings that are kept" in result.stderr


def test_a_document_of_which_nothing_is_kept_is_named_when_what_was_corrected_is_compared(kept: Path) -> None:
    other = SAMPLE.with_name("spacing-only.pdf")
    result = run("compare", other, "--workspace", kept, "--strategies", "corrected,automatic")
    assert result.exit_code == 0
    assert "no differences" in result.stdout
    assert "keeps nothing of this document" in result.stderr
