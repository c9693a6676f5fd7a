"""The library face: what scripts and notebooks use."""

from __future__ import annotations

import doctest
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from docviewer import api
from docviewer.core import corrections
from docviewer.core.errors import CannotWrite, UnreadableDocument, WrongInput
from docviewer.core.work import ReviewState, Work
from docviewer.resource_files import resource_path
from docviewer.segmentation.correcting import correct

REPORT = resource_path("samples") / "two-level-report.pdf"


def test_the_examples_in_its_documentation_are_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(api.__file__).parent.parent)
    outcome = doctest.testmod(api)
    assert outcome.attempted >= 5
    assert outcome.failed == 0


def test_a_document_is_read_once_and_segmented_often() -> None:
    document = api.open_document(REPORT)
    spaced, sized = api.segment(document, "line-spacing"), api.segment(document, "font-size")
    assert spaced.lines is sized.lines is document.lines
    assert {found.role.token for found in spaced} >= {"title", "heading", "paragraph"}


def test_a_path_is_opened_on_the_way() -> None:
    assert [found.text for found in api.segment(REPORT)] == [found.text for found in api.segment(str(REPORT))]


def test_only_the_pages_asked_for_are_read() -> None:
    document = api.open_document(REPORT, pages="2")
    assert set(document.lines.page.tolist()) == {1}


def test_what_is_wrong_is_said_before_the_document_is_read() -> None:
    with pytest.raises(WrongInput, match="no strategy"):
        api.segment("missing.pdf", "nonsense")
    with pytest.raises(WrongInput):
        api.segment("missing.pdf", "line-spacing", gap_factor=-1)
    with pytest.raises(WrongInput):
        api.segment("missing.pdf", "line-spacing", nonsense=1)


def test_a_missing_file_is_a_plain_error() -> None:
    with pytest.raises(UnreadableDocument, match=r"missing\.pdf"):
        api.open_document("missing.pdf")


def test_export_writes_what_the_suffix_says(tmp_path: Path) -> None:
    result = api.segment(REPORT, "line-spacing")
    api.export(result, tmp_path / "report.md")
    assert (tmp_path / "report.md").read_text(encoding="utf-8").startswith("# ")
    with pytest.raises(CannotWrite):
        api.export(result, tmp_path / "report.md")
    api.export([result, result], tmp_path / "report.md", format_name="json", overwrite=True)
    assert (tmp_path / "report.md").read_text(encoding="utf-8").startswith("[")


def test_a_source_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "report.pdf"
    source.write_bytes(REPORT.read_bytes())
    with pytest.raises(CannotWrite, match="source"):
        api.export(api.segment(source), source, format_name="json", overwrite=True)
    assert source.read_bytes() == REPORT.read_bytes()


def test_a_table_for_pandas_has_the_columns_of_the_csv(monkeypatch: pytest.MonkeyPatch) -> None:
    result = api.segment(REPORT, "line-spacing")
    table = api.to_dataframe(result)
    assert list(table.columns)[:5] == ["document", "order", "page", "role", "level"]
    assert len(table) == len(result)
    assert table["order"].tolist() == list(range(1, len(result) + 1))
    assert table.loc[table["role"] == "title", "text"].tolist() == [
        found.text for found in result if found.role.token == "title"
    ]
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(api.DocviewerError, match="pandas"):
        api.to_dataframe(result)


def test_it_loads_no_qt() -> None:
    code = (
        "import sys; from docviewer import api; api.segment(sys.argv[1]);"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6', 'pyqtgraph')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(REPORT)], check=False, timeout=60).returncode == 0


def test_corrections_come_with_the_document_and_only_accepted_segments_are_exported(tmp_path: Path) -> None:
    document = api.open_document(REPORT)
    work = Work(strategy="line-spacing")
    now = correct(document.evidence, work, api.strategies()["line-spacing"])
    work = corrections.with_line_text(work, now, 0, "Another title")
    work = corrections.reviewed(work, now, [1], ReviewState.ACCEPTED)
    result = api.segment(replace(document, work=work), "line-spacing")
    assert "Another title" in result.segment(0).text
    assert [result.segment(number).corrected for number in range(2)] == [True, False]
    api.export(result, tmp_path / "accepted.txt", only="accepted")
    assert (tmp_path / "accepted.txt").read_text(encoding="utf-8").strip() == result.segment(1).text
    with pytest.raises(WrongInput, match="choice of segments"):
        api.export(result, tmp_path / "other.txt", only="some")
