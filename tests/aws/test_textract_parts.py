"""Files of one result are found and put in order, whoever named them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from docviewer.aws.textract_files import read_result
from docviewer.aws.textract_parts import looks_like_json, parts_of, results_in
from docviewer.core.errors import UnreadableDocument
from tests.builders.textract import ResultWriter, saved, write_paragraph, written_form

if TYPE_CHECKING:
    from pathlib import Path


def book(pages: int = 12) -> ResultWriter:
    result = ResultWriter()
    for number in range(pages):
        write_paragraph(result.page(), [f"Page {number + 1} begins", "and ends here."], 72, 100)
    return result


def names(folder: Path) -> list[str]:
    parts = parts_of(folder)
    assert parts is not None
    return [file.name for file in parts.files]


def test_the_files_of_an_output_folder_go_by_their_numbers(tmp_path: Path) -> None:
    parts = book().parts(9)
    for number, part in enumerate(parts, 1):
        saved(part, tmp_path / str(number))
    (tmp_path / ".s3_access_check").touch()
    assert len(parts) > 10
    assert names(tmp_path) == [str(number + 1) for number in range(len(parts))]
    result = read_result(tmp_path).result
    assert (result.page_count, result.parts, result.warnings) == (12, len(parts), ())


def test_the_folder_of_the_only_job_may_be_given_by_the_one_it_is_in(tmp_path: Path) -> None:
    saved(book().response(), tmp_path / "job" / "1")
    (tmp_path / ".s3_access_check").touch()
    assert names(tmp_path) == ["1"]


def test_files_of_one_name_and_a_number_are_parts_where_the_first_goes_on(tmp_path: Path) -> None:
    for number, part in enumerate(book(3).parts(9), 1):
        saved(part, tmp_path / f"part-{number}.json")
    assert names(tmp_path) == ["part-1.json", "part-2.json", "part-3.json"]


def test_results_of_several_documents_in_a_folder_are_no_parts(tmp_path: Path) -> None:
    for number in range(1, 4):
        saved(book(1).response(), tmp_path / f"invoice{number}.json")
    assert parts_of(tmp_path) is None


def test_results_of_several_documents_are_told_from_other_json(tmp_path: Path) -> None:
    for name in ("b.json", "A.JSON"):
        saved(book(1).response(), tmp_path / name)
    saved({"name": "package", "version": "1"}, tmp_path / "c.json")
    saved(book(1).response(), tmp_path / "d.txt")
    assert [path.name for path in results_in(tmp_path)] == ["A.JSON", "b.json"]


def test_part_files_that_are_missing_are_named(tmp_path: Path) -> None:
    for number, part in enumerate(book().parts(9), 1):
        if number not in (2, 5):
            saved(part, tmp_path / str(number))
    warnings = read_result(tmp_path).result.warnings
    assert warnings[0] == "Part files 2 and 5 of this result are missing."


@pytest.mark.parametrize("name", ["analyzeDocResponse.json", "detectDocumentTextResponse.json"])
def test_a_download_from_the_console_has_the_response_among_other_files(name: str, tmp_path: Path) -> None:
    saved(written_form().response(), tmp_path / name)
    saved("Registration of a boat", tmp_path / "rawText.txt")
    saved("a,b", tmp_path / "table-1.csv")
    assert names(tmp_path) == [name]


def test_a_download_may_still_be_zipped(tmp_path: Path) -> None:
    response = saved(written_form().response(), tmp_path / "in" / "analyzeDocResponse.json")
    with zipfile.ZipFile(tmp_path / "download.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(response, "results/analyzeDocResponse.json")
        archive.writestr("results/rawText.txt", "Registration")
    assert read_result(tmp_path / "download.zip").result.page_count == 1


def test_the_only_json_in_a_zip_is_the_response_whatever_its_name(tmp_path: Path) -> None:
    response = saved(written_form().response(), tmp_path / "in" / "boat.json")
    with zipfile.ZipFile(tmp_path / "boat.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(response, "boat.json")
        archive.writestr("__MACOSX/._boat.json", b"\0\5\26\7")
    assert read_result(tmp_path / "boat.zip").result.page_count == 1


@pytest.mark.parametrize("members", [("notes.txt",), ("a/boat.json", "b/boat.json")])
def test_a_zip_without_a_response_says_so(members: tuple[str, ...], tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for member in members:
            archive.writestr(member, "{}")
    with pytest.raises(UnreadableDocument, match=r"x\.zip holds no Textract result"):
        read_result(tmp_path / "x.zip")


def test_a_zip_that_ends_too_early_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK\3\4 and no more")
    with pytest.raises(UnreadableDocument, match=r"x\.zip can't be unpacked\. The archive is damaged"):
        read_result(tmp_path / "x.zip")


def test_a_damaged_zip_is_refused_in_words(tmp_path: Path) -> None:
    response = saved(written_form().response(), tmp_path / "in" / "analyzeDocResponse.json")
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(response, "analyzeDocResponse.json")
    raw = bytearray(path.read_bytes())
    raw[80:400] = bytes(320)
    path.write_bytes(raw)
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_result(path)


def test_a_folder_without_parts_is_no_result(tmp_path: Path) -> None:
    saved("words", tmp_path / "1")
    assert parts_of(tmp_path) is None
    with pytest.raises(UnreadableDocument, match="holds no Textract result"):
        read_result(tmp_path)


def test_a_file_of_more_than_256_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as stream:
        stream.truncate(257 * 2**20)  # takes no room on the disk
    with pytest.raises(UnreadableDocument, match="257 MB; Textract results up to 256 MB"):
        read_result(path)


def test_the_digest_of_a_result_is_that_of_all_its_parts(tmp_path: Path) -> None:
    for number, part in enumerate(book().parts(50), 1):
        saved(part, tmp_path / str(number))
    before = read_result(tmp_path).sha256
    saved(book(2).response(), tmp_path / "2")
    assert read_result(tmp_path).sha256 != before


@pytest.mark.parametrize(
    ("head", "is_json"),
    [
        (b"  {", True), (b"\xef\xbb\xbf[1", True), (b"\xff\xfe{\x00", True),
        (b"%PDF", False), (b"", False), (b"word", False),
    ],
)  # fmt: skip
def test_json_is_known_by_how_it_begins(head: bytes, is_json: bool) -> None:
    assert looks_like_json(head) is is_json
