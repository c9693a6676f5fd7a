"""Parts are put together; what is missing or odd is told, what contradicts itself is refused."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.aws.textract_files import read_result
from docviewer.core.errors import UnreadableDocument
from tests.builders.textract import ResultWriter, saved, write_paragraph, written_form

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.aws.textract_result import TextractResult


def result_of(content: Any, folder: Path) -> TextractResult:
    return read_result(saved(content, folder / "x.json")).result


def refusal(content: Any, folder: Path) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        result_of(content, folder)
    return caught.value


def book(pages: int, *, numbered: bool = True) -> ResultWriter:
    result = ResultWriter(numbered=numbered)
    for number in range(pages):
        write_paragraph(result.page(), [f"Page {number + 1} begins"], 72, 100)
    return result


def texts(result: TextractResult) -> list[list[str]]:
    return [[block.Text or "" for block in page or () if block.BlockType == "LINE"] for page in result.pages]


def block_of(content: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(block for block in content["Blocks"] if block["BlockType"] == kind)


def dangling(kind: str, relation: str = "CHILD") -> dict[str, Any]:
    content = copy.deepcopy(written_form().response())
    for each in block_of(content, kind)["Relationships"]:
        if each["Type"] == relation:
            each["Ids"].append("nowhere")
    return content


def test_blocks_without_page_are_on_the_first(tmp_path: Path) -> None:
    assert texts(result_of(book(1, numbered=False).response(), tmp_path)) == [["Page 1 begins"]]


def test_page_blocks_without_numbers_count_pages(tmp_path: Path) -> None:
    assert texts(result_of(book(2, numbered=False).response(), tmp_path)) == [["Page 1 begins"], ["Page 2 begins"]]


@pytest.mark.parametrize("numbered", [True, False])
def test_answers_about_single_pages_follow_one_another(numbered: bool, tmp_path: Path) -> None:
    answers = []
    for number in range(3):
        answer = book(1, numbered=numbered).response()
        for block in answer["Blocks"]:
            block["Id"] = f"{number}-{block['Id']}"
            for relation in block.get("Relationships", ()):
                relation["Ids"] = [f"{number}-{name}" for name in relation["Ids"]]
        answers.append(answer)
    result = result_of(answers, tmp_path)
    assert texts(result) == [["Page 1 begins"]] * 3
    assert result.warnings == (
        "3 results that each begin with page 1 are put in a row; their pages are counted through.",
    )


@pytest.mark.parametrize("size", [1, 2, 7, 50])
def test_a_cut_anywhere_in_a_page_changes_nothing(size: int, tmp_path: Path) -> None:
    whole, parts = result_of(book(3).response(), tmp_path), result_of(book(3).parts(size), tmp_path)
    assert parts.pages == whole.pages
    assert parts.warnings == whole.warnings == ()


def test_pages_that_are_missing_are_named(tmp_path: Path) -> None:
    content = book(9).response()
    content["Blocks"] = [block for block in content["Blocks"] if block["Page"] not in (3, 7)]
    result = result_of(content, tmp_path)
    assert result.warnings == ("Pages 3, 7 can't be read: they are missing from the Textract result.",)
    assert [page for page, blocks in enumerate(result.pages, 1) if blocks is None] == [3, 7]


def test_a_last_part_with_a_token_says_that_the_rest_is_missing(tmp_path: Path) -> None:
    warnings = result_of(book(3).parts(7)[:1], tmp_path).warnings
    assert warnings[0] == "The result goes on after its last part: the rest is missing."
    assert warnings[1] == "Page 3 can't be read: it is missing from the Textract result."


def test_pages_that_textract_could_not_read_are_told(tmp_path: Path) -> None:
    warned = [{"ErrorCode": "UNSUPPORTED_DOCUMENT_TYPE", "Pages": [2, 4]}]
    content = book(1).response(JobStatus="PARTIAL_SUCCESS", StatusMessage="Some pages failed.", Warnings=warned)
    assert result_of(content, tmp_path).warnings == (
        "Textract didn't read all of the document (PARTIAL_SUCCESS): Some pages failed.",
        "Pages 2 and 4: Textract warns of UNSUPPORTED_DOCUMENT_TYPE.",
    )


def test_a_failed_job_is_refused_with_what_textract_said(tmp_path: Path) -> None:
    failed = {"JobStatus": "FAILED", "StatusMessage": "The document is locked.", "Blocks": []}
    error = refusal({**failed, "DocumentMetadata": {"Pages": 0}}, tmp_path)
    assert error.cause == "The job ended with FAILED. Textract says: The document is locked."


def test_a_job_under_way_is_no_result_yet(tmp_path: Path) -> None:
    assert refusal({"JobStatus": "IN_PROGRESS"}, tmp_path).title == "x.json holds no result yet"


def test_a_blank_page_is_a_page(tmp_path: Path) -> None:
    content = ResultWriter()
    content.page()
    assert result_of(content.response(), tmp_path).page_count == 1


@pytest.mark.parametrize(
    ("blocks", "cause"),
    [
        ([], "Its list of Blocks is empty."),
        ([{"BlockType": "HOLOGRAM", "Id": "h"}], "None of its blocks is of a type that docviewer knows."),
    ],
)
def test_a_result_without_a_block_to_read_is_empty(blocks: list[Any], cause: str, tmp_path: Path) -> None:
    error = refusal({"DocumentMetadata": {"Pages": 3}, "Blocks": blocks}, tmp_path)
    assert (error.title, error.cause) == ("x.json is an empty Textract result", cause)


def test_no_blocks_at_all_are_no_result(tmp_path: Path) -> None:
    assert refusal({"Blocks": []}, tmp_path).title == "x.json isn't a Textract result"


def test_blocks_of_unknown_types_are_counted(tmp_path: Path) -> None:
    content = book(1).response()
    content["Blocks"] += [{"BlockType": "HOLOGRAM", "Id": f"h{number}", "Glow": {"x": 1}} for number in range(3)]
    assert result_of(content, tmp_path).warnings == (
        "3 blocks of types that docviewer doesn't know left out: HOLOGRAM.",
    )


def test_handwriting_is_told(tmp_path: Path) -> None:
    content = book(1).response()
    block_of(content, "WORD")["TextType"] = "HANDWRITING"
    assert result_of(content, tmp_path).warnings == ("1 word is handwriting.",)


def test_what_many_pages_bear_is_told_once(tmp_path: Path) -> None:
    writer = book(4)
    for page in writer.pages[1:]:
        page.signature((200, 90, 260, 110))
        page.pair([page.line("Name:", 72, 200)], [page.line("Ottoline", 200, 200)])
    content = writer.response()
    for block in content["Blocks"]:
        if block.get("EntityTypes") == ["KEY"]:
            block["Confidence"] = 30.0
    assert result_of(content, tmp_path).warnings == (
        "Pages 2-4 bear 3 signatures.",
        "Pages 2-4: 3 fields of forms are read as text, since Textract is less than half sure of them.",
    )


def test_a_part_that_is_there_twice_is_read_once(tmp_path: Path) -> None:
    part = book(2).response()
    result = result_of([part, part], tmp_path)
    assert texts(result) == [["Page 1 begins"], ["Page 2 begins"]]
    assert result.warnings == (f"{len(part['Blocks'])} blocks are in the result twice; each is read once.",)


def test_different_blocks_of_one_id_are_refused(tmp_path: Path) -> None:
    content = book(1).response()
    first, second = [block for block in content["Blocks"] if block["BlockType"] == "WORD"][:2]
    second["Id"] = first["Id"]
    number = content["Blocks"].index(second)
    assert refusal(content, tmp_path).cause == f"Another block has the same Id, at $.Blocks[{number}].Id."


@pytest.mark.parametrize("kind", ["LINE", "WORD", "TABLE", "CELL", "KEY_VALUE_SET", "LAYOUT_TEXT", "SELECTION_ELEMENT"])
def test_a_block_that_stands_nowhere_is_refused(kind: str, tmp_path: Path) -> None:
    content = written_form().response()
    block = block_of(content, kind)
    del block["Geometry"]
    assert refusal(content, tmp_path).cause == f"Geometry is missing, at $.Blocks[{content['Blocks'].index(block)}]."


@pytest.mark.parametrize(
    ("kind", "relation"),
    [
        ("TABLE", "CHILD"), ("CELL", "CHILD"), ("MERGED_CELL", "CHILD"), ("TABLE", "TABLE_TITLE"),
        ("LAYOUT_TEXT", "CHILD"), ("LAYOUT_LIST", "CHILD"), ("QUERY", "ANSWER"),
    ],
)  # fmt: skip
def test_what_structure_needs_must_be_there(kind: str, relation: str, tmp_path: Path) -> None:
    error = refusal(dangling(kind, relation), tmp_path)
    assert error.cause.startswith(f"This {kind} block needs one that is missing, at $.Blocks[")
    assert ".Ids[" in error.cause


def test_a_key_needs_its_value(tmp_path: Path) -> None:
    content = written_form().response()
    key = next(block for block in content["Blocks"] if block.get("EntityTypes") == ["KEY"])
    key["Relationships"][0]["Ids"] = ["nowhere"]
    assert "This KEY_VALUE_SET block needs one that is missing" in refusal(content, tmp_path).cause


@pytest.mark.parametrize("kind", ["LINE", "PAGE"])
def test_text_that_is_whole_without_them_goes_without(kind: str, tmp_path: Path) -> None:
    (warning,) = result_of(dangling(kind), tmp_path).warnings
    assert warning.startswith("1 block that others name is missing from the result, the first at $.Blocks[")


def test_a_result_known_to_be_a_part_goes_without_what_is_in_the_rest(tmp_path: Path) -> None:
    content = {**dangling("TABLE"), "NextToken": "more"}
    assert result_of(content, tmp_path).warnings == ("The result goes on after its last part: the rest is missing.",)


def test_the_file_of_what_is_missing_is_named_where_there_are_several(tmp_path: Path) -> None:
    for name, blocks in (("1", dangling("LINE")["Blocks"]), ("2", [])):
        saved({"DocumentMetadata": {"Pages": 1}, "Blocks": blocks}, tmp_path / "job" / name)
    (warning,) = read_result(tmp_path / "job").result.warnings
    assert warning.endswith(" of 1.")


def test_a_cell_beyond_any_table_is_refused(tmp_path: Path) -> None:
    content = written_form().response()
    block_of(content, "CELL").update(RowIndex=900, RowSpan=900)
    assert "This cell reaches beyond any table" in refusal(content, tmp_path).cause
