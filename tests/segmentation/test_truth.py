from __future__ import annotations

import copy

import pytest

from docviewer.core.errors import UnreadableDocument
from docviewer.segmentation.truth import parse_truth

GOOD = {
    "id": "notice", "repo": "the harbour", "lang": "de", "headings_ok": False,
    "segments": [
        {
            "page": 2, "bbox": [72, 100.5, 300, 126], "role": "paragraph", "text": "One two", "group": "a",
            "full_text": "One two three", "lines": [{"bbox": [72, 100.5, 300, 112], "text": "One two"}],
        }
    ],
}  # fmt: skip


def with_value(value, *path):
    plain = copy.deepcopy(GOOD)
    at = plain
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return plain


def test_a_truth_is_read_with_pages_from_zero():
    truth = parse_truth(GOOD)
    assert (truth.name, truth.source, truth.language, truth.headings_ok) == ("notice", "the harbour", "de", False)
    (segment,) = truth.segments
    assert (segment.page, segment.bbox, segment.role, segment.group) == (
        1,
        (72.0, 100.5, 300.0, 126.0),
        "paragraph",
        "a",
    )
    assert (segment.full_text, segment.lines[0].text) == ("One two three", "One two")
    assert truth.page_count == 2


def test_without_lines_a_segment_is_one_line_and_without_a_group_a_whole():
    plain = {"segments": [{"page": 1, "bbox": [0, 0, 9, 9], "role": "heading", "text": t} for t in ("One", "Two")]}
    plain["segments"][1]["lines"] = []
    one, two = parse_truth(plain).segments
    assert one.group != two.group
    assert [segment.lines[0].bbox for segment in (one, two)] == [one.bbox, two.bbox]


def test_pages_can_be_picked():
    assert parse_truth(GOOD).on_pages({0}).segments == ()
    assert parse_truth(GOOD).on_pages({1}) == parse_truth(GOOD)


@pytest.mark.parametrize(
    ("plain", "cause"),
    [
        ([], "$ is a list, not an object."),
        ({}, "$ has no 'segments'."),
        (with_value({}, "segments"), "$.segments is an object, not a list."),
        (with_value(0, "segments", 0, "page"), "$.segments[0].page is 0, not at least 1."),
        (with_value("1", "segments", 0, "page"), "$.segments[0].page is a text, not a whole number."),
        (with_value(True, "segments", 0, "page"), "$.segments[0].page is true, not a whole number."),
        (
            with_value([1, 2, 3], "segments", 0, "bbox"),
            "$.segments[0].bbox is a list, not four finite numbers [x0, top, x1, bottom].",
        ),
        (
            with_value([1, 2, float("nan"), 4], "segments", 0, "lines", 0, "bbox"),
            "$.segments[0].lines[0].bbox is a list, not four finite numbers [x0, top, x1, bottom].",
        ),
        (with_value(None, "segments", 0, "text"), "$.segments[0].text is null, not a text."),
        (with_value("no", "headings_ok"), "$.headings_ok is a text, not true or false."),
        (with_value([], "segments", 0, "group"), "$.segments[0].group is a list, not a whole number."),
        (with_value([3], "segments", 0, "lines"), "$.segments[0].lines[0] is 3, not an object."),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(plain, cause):
    with pytest.raises(UnreadableDocument) as caught:
        parse_truth(plain)
    assert (caught.value.title, caught.value.cause) == ("This isn't a truth file.", cause)
    assert caught.value.remedy


def test_a_role_that_is_not_known_is_told_with_those_that_are():
    with pytest.raises(UnreadableDocument) as caught:
        parse_truth(with_value("paragrah", "segments", 0, "role"))
    assert caught.value.cause.startswith("$.segments[0].role is 'paragrah', not one of caption, footer,")


def test_a_long_text_where_a_role_should_be_is_not_quoted():
    with pytest.raises(UnreadableDocument) as caught:
        parse_truth(with_value("The text of a document, by mistake", "segments", 0, "role"))
    assert caught.value.cause.startswith("$.segments[0].role is a text, not one of caption, footer,")
