"""The document that a result was made of is found by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.reading.textract_background import find_background

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("result", "document"),
    [
        ("report.json", "report.pdf"),
        ("report.pdf.json", "report.pdf"),
        ("Report.JSON", "report.PDF"),
        ("report-response.json", "report.png"),
        ("report_textract.json", "report.jpeg"),
        ("report-textract-output.json", "report.tiff"),
        ("report.v2.json", "report.v2.pdf"),
        ("report/1", "report.pdf"),
        ("report/analyzeDocResponse.json", "report.pdf"),
        ("report/analyzeDocResponse.json", "report/report.pdf"),
    ],
)
def test_it_is_called_like_the_result(result: str, document: str, tmp_path: Path) -> None:
    for name in (result, document, "other.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert find_background(tmp_path / result) == tmp_path / document


@pytest.mark.parametrize(("folder", "document"), [("report", "report.pdf"), ("report/job", "report.pdf")])
def test_a_folder_of_parts_goes_by_its_own_name_or_that_of_the_folder_it_is_in(
    folder: str, document: str, tmp_path: Path
) -> None:
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / document).touch()
    assert find_background(tmp_path / folder) == tmp_path / document


@pytest.mark.parametrize("other", ["report2.pdf", "my-report.pdf", "report.docx", "report.json.bak"])
def test_a_document_of_another_name_is_none(other: str, tmp_path: Path) -> None:
    (tmp_path / other).touch()
    assert find_background(tmp_path / "report.json") is None


def test_a_pdf_goes_before_a_picture_and_the_whole_name_before_a_part(tmp_path: Path) -> None:
    for name in ("a-output.png", "a.pdf", "a.png"):
        (tmp_path / name).touch()
    assert find_background(tmp_path / "a-output.json") == tmp_path / "a-output.png"
    assert find_background(tmp_path / "a.json") == tmp_path / "a.pdf"


def test_a_result_is_never_taken_for_the_document_whatever_its_name(tmp_path: Path) -> None:
    for name in ("a.pdf", "a.png"):
        (tmp_path / name).write_text('{"Blocks": []}', encoding="utf-8")
    (tmp_path / "a.tif").touch()
    assert find_background(tmp_path / "a.pdf") == tmp_path / "a.tif"
    assert find_background(tmp_path / "a.json") == tmp_path / "a.tif"


def test_a_folder_that_is_gone_holds_none(tmp_path: Path) -> None:
    assert find_background(tmp_path / "gone" / "report.json") is None
