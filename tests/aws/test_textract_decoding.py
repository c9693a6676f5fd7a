"""Responses are found wherever they are wrapped; what breaks them is told with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from docviewer.aws.textract_decoding import responses_in
from docviewer.core.errors import UnreadableDocument
from tests.builders.textract import written_form

RESPONSE = written_form().response()
BOX = {"Left": 0.1, "Top": 0.1, "Width": 0.5, "Height": 0.02}


def line(**more: Any) -> dict[str, Any]:
    return {"BlockType": "LINE", "Id": "a", "Text": "words", "Geometry": {"BoundingBox": BOX}, **more}


def paths(content: Any) -> list[str]:
    return [found.path for found in responses_in(json.dumps(content).encode(), "x.json")]


def refusal(content: Any) -> UnreadableDocument:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(UnreadableDocument) as caught:
        responses_in(raw, "x.json")
    return caught.value


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (RESPONSE, ["$.Blocks"]),
        ([RESPONSE, RESPONSE], ["$[0].Blocks", "$[1].Blocks"]),
        ({"Textract": RESPONSE}, ["$.Textract.Blocks"]),
        ({"pages": [{"made": RESPONSE}, {"made": RESPONSE}]}, ["$.pages[0].made.Blocks", "$.pages[1].made.Blocks"]),
        ({**RESPONSE, "ResponseMetadata": {"HTTPStatusCode": 200}}, ["$.Blocks"]),
        (RESPONSE["Blocks"], ["$"]),
        ({"Blocks": []}, ["$.Blocks"]),
        ({"JobStatus": "FAILED"}, ["$.Blocks"]),
    ],
    ids=["one", "list", "wrapped", "wrapped list", "boto3", "bare blocks", "no blocks", "failed job"],
)  # fmt: skip
def test_responses_are_found(content: Any, expected: list[str]) -> None:
    assert paths(content) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_encodings_are_understood(encoding: str) -> None:
    (found,) = responses_in(json.dumps({"Blocks": [line(Text="Grüße")]}, ensure_ascii=False).encode(encoding), "x")
    assert found.response.Blocks
    assert found.response.Blocks[0].Text == "Grüße"


def test_fields_written_as_null_are_as_good_as_none() -> None:
    (found,) = responses_in(json.dumps({"Blocks": [line(Relationships=None, Page=None, Query=None)]}).encode(), "x")
    assert found.response.Blocks


@pytest.mark.parametrize(
    ("block", "path"),
    [
        (line(Id=7), "$.Blocks[1].Id"),
        (line(Text=["words"]), "$.Blocks[1].Text"),
        (line(Geometry={}), "$.Blocks[1].Geometry"),
        (line(Geometry={"BoundingBox": {**BOX, "Left": "0.1"}}), "$.Blocks[1].Geometry.BoundingBox.Left"),
        (line(Geometry={"BoundingBox": {**BOX, "Top": 413}}), "$.Blocks[1].Geometry.BoundingBox.Top"),
        (line(Geometry={"BoundingBox": {**BOX, "Width": -0.1}}), "$.Blocks[1].Geometry.BoundingBox.Width"),
        (line(Relationships=[{"Type": "CHILD", "Ids": [1]}]), "$.Blocks[1].Relationships[0].Ids[0]"),
        (line(Page=0), "$.Blocks[1].Page"),
        (line(Confidence=400), "$.Blocks[1].Confidence"),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_its_path(block: dict[str, Any], path: str) -> None:
    error = refusal({"Blocks": [line(Id="b"), block]})
    assert error.title == "x.json is a damaged Textract result"
    assert error.cause.endswith(f"at {path}.")
    assert error.remedy


def test_types_that_do_not_fit_are_told_in_words() -> None:
    assert refusal({"Blocks": [line(Confidence="99")]}).cause == (
        "Expected a number or null, got text, at $.Blocks[0].Confidence."
    )
    assert refusal({"Blocks": {}}).cause == "Expected a list or null, got an object, at $.Blocks."


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_told_with_its_path(number: str) -> None:
    raw = json.dumps({"Blocks": [line(Id="b"), line(Geometry={"BoundingBox": {**BOX, "Top": 0.125}})]})
    assert refusal(raw.replace("0.125", number).encode()).cause == (
        f"{number} is no number in JSON, at $.Blocks[1].Geometry.BoundingBox.Top."
    )


def test_a_number_beyond_all_bounds_is_told_with_its_path() -> None:
    raw = json.dumps({"Blocks": [line(Geometry={"BoundingBox": {**BOX, "Top": 0.125}})]}).replace("0.125", "1e999")
    assert "$.Blocks[0].Geometry.BoundingBox.Top" in refusal(raw.encode()).cause


def test_a_file_that_ends_too_early_says_where() -> None:
    raw = json.dumps({"Blocks": [line(Id="b"), line()]}).encode()
    cause = refusal(raw[: raw.rindex(b"Width") + 9]).cause
    assert cause == "It ends too early, as after a broken download, at $.Blocks[1].Geometry.BoundingBox.Width."


@pytest.mark.parametrize("bomb", [b"[", b'{"a":', b'{"Blocks":[{"x":' + b"["])
def test_values_nested_without_end_are_refused(bomb: bytes) -> None:
    assert refusal(bomb * 100_000).cause in (
        "Its values are nested too deeply.",
        "It ends too early, as after a broken download.",
    )


@pytest.mark.parametrize("raw", [b'{"Blocks":[{"BlockType":"LINE\xff","Id":"a"}]}', b'{"Bl\xffocks":1}'])
def test_text_that_is_not_utf_8_is_told(raw: bytes) -> None:
    assert "isn't UTF-8" in refusal(raw).cause


def test_text_that_is_not_utf_8_is_told_with_its_path() -> None:
    raw = json.dumps({"Blocks": [line(Id="b"), line(Text="Gr\xfc\xdfe")]}, ensure_ascii=False).encode("latin-1")
    assert refusal(raw).cause == "Its text isn't UTF-8, at $.Blocks[1].Text."


def test_what_follows_the_end_is_told() -> None:
    assert refusal(b'{"Blocks": []}\n{"Blocks": []}').cause == "More follows after its end, at byte 16."


@pytest.mark.parametrize(
    "content", [42, "words", None, {"a": 1}, [], [1, 2], {"a": {"b": {"c": {"d": {"e": RESPONSE}}}}}, {"JobStatus": ""}]
)
def test_other_json_is_no_result(content: Any) -> None:
    assert refusal(content).title == "x.json isn't a Textract result"


@pytest.mark.parametrize("raw", [b"", b"  \n", b"words", b'"words', b"{'a': 1}", b'{"Blocks": []} and more'])
def test_what_is_no_json_is_told(raw: bytes) -> None:
    assert refusal(raw).title in ("x.json can't be read as JSON", "x.json is a damaged Textract result")
