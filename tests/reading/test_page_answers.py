from __future__ import annotations

import struct
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from docviewer.core.document import OutlineEntry, PageState
from docviewer.reading import page_answers
from docviewer.reading.answer_checks import ImpossibleAnswer
from docviewer.reading.page_results import Link
from docviewer.workers.framing import RawArray, Reply
from tests.reading.pretended_document import LINES_PER_PAGE, page_reply

NAN, INFINITY = float("nan"), float("inf")


def with_column(name: str, values: list[Any], dtype: str, code: str) -> Reply:
    reply = page_reply(4)
    array = RawArray(dtype, (len(values),), struct.pack(f"{len(values)}{code}", *values))
    return replace(reply, arrays={**reply.arrays, name: array})


def with_result(**changes: Any) -> Reply:
    reply = page_reply(4)
    return replace(reply, result={**reply.result, **changes})


def glyph_reply(line: list[int], offset: list[int], x0: float = 1.0) -> Reply:
    n = len(line)
    return Reply(
        {},
        {
            "line": RawArray("i4", (n,), struct.pack(f"{n}i", *line)),
            "offset": RawArray("i4", (n,), struct.pack(f"{n}i", *offset)),
            "x0": RawArray("f8", (n,), struct.pack(f"{n}d", *[x0] * n)),
            "x1": RawArray("f8", (n,), struct.pack(f"{n}d", *[2.0] * n)),
        },
    )


def test_lines_arrive_as_a_read_only_table() -> None:
    page = page_answers.page_lines_in(page_reply(4), 4)
    assert page.status.state is PageState.READ
    assert page.lines.texts[1] == "page 4 line 1"
    assert page.lines.top.tolist() == [0.0, 20.0, 40.0]
    assert not page.lines.top.flags.writeable


def test_a_page_without_lines_is_a_page() -> None:
    none = {name: RawArray(array.dtype, (0,), b"") for name, array in page_reply(0).arrays.items()}
    reply = Reply({"state": "scan", "reason": "It is a picture.", "texts": [], "warnings": []}, none)
    page = page_answers.page_lines_in(reply, 0)
    assert (len(page.lines), page.status.state, page.status.reason) == (0, PageState.SCAN, "It is a picture.")


@pytest.mark.parametrize(
    "reply",
    [
        with_column("x0", [NAN] * 3, "f8", "d"),
        with_column("x0", [-1e300] * 3, "f8", "d"),
        with_column("baseline", [1e300] * 3, "f8", "d"),
        with_column("bottom", [4.6e18] * 3, "f8", "d"),
        with_column("font_size", [4.6e18] * 3, "f8", "d"),
        with_column("bottom", [INFINITY] * 3, "f8", "d"),
        with_column("x1", [1.0] * 3, "f8", "d"),
        with_column("bottom", [-1.0] * 3, "f8", "d"),
        with_column("page", [5] * 3, "i4", "i"),
        with_column("column", [-1] * 3, "i4", "i"),
        with_column("font_size", [-1.0] * 3, "f8", "d"),
        with_column("confidence", [1.5] * 3, "f8", "d"),
        with_column("x0", [1] * 3, "i4", "i"),
        with_column("x0", [1.0] * 2, "f8", "d"),
        with_result(texts=["a", "b"]),
        with_result(texts=["a", "b", 3]),
        with_result(texts=None),
        with_result(state="unreadable"),
        with_result(state=None),
        Reply({"state": "read", "texts": []}),
    ],
)
def test_impossible_lines_are_refused(reply: Reply) -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.page_lines_in(reply, 4)


def test_texts_hold_nothing_that_breaks_a_line_or_a_file() -> None:
    page = page_answers.page_lines_in(with_result(texts=["a\nb", "\ud800", "x\x00\u2028"]), 4)
    assert page.lines.texts == ("a\ufffdb", "\ufffd", "x\ufffd\ufffd")
    assert page.lines.texts[1].encode()


def test_a_byte_that_is_no_truth_value_is_true() -> None:
    page = page_answers.page_lines_in(with_column("bold", [0, 7, 255], "?", "B"), 4)
    assert page.lines.bold.view("u1").tolist() == [0, 1, 1]


@pytest.mark.parametrize(
    "sizes", [None, [], [[1.0]], [[0.0, 1.0]], [[-1.0, 1.0]], [[INFINITY, 1.0]], [["1", 1.0]], [[1e9, 1]], 7]
)
def test_impossible_page_sizes_are_refused(sizes: object) -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.page_sizes(sizes)


def test_page_sizes_are_pairs_of_numbers() -> None:
    assert page_answers.page_sizes([[612, 792.5]]) == ((612.0, 792.5),)


@pytest.mark.parametrize(
    ("result", "shape"),
    [
        ({"width": 2, "height": 1, "stride": 8}, (1, 9)),
        ({"width": 2, "height": 1, "stride": 7}, (1, 7)),
        ({"width": 0, "height": 1, "stride": 8}, (1, 8)),
        ({"width": 2, "height": 1}, (1, 8)),
        ({"width": "2", "height": 1, "stride": 8}, (1, 8)),
        ({"width": 2**20, "height": 2**20, "stride": 2**22}, (1, 8)),
    ],
)
def test_impossible_pictures_are_refused(result: dict[str, Any], shape: tuple[int, int]) -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.picture_in(Reply(result, {"pixels": RawArray("u1", shape, bytes(shape[0] * shape[1]))}))


def test_a_picture_without_pixels_is_refused() -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.picture_in(Reply({"width": 2, "height": 1, "stride": 8}))


def test_characters_of_no_line_are_left_out() -> None:
    lengths = np.array([3, 1], np.int32)
    glyphs = page_answers.glyphs_in(glyph_reply([0, 0, 1, 1, 2], [2, 3, 0, 1, 0]), lengths)
    assert glyphs.line.tolist() == [0, 1]
    assert glyphs.offset.tolist() == [2, 0]
    assert glyphs.x1.tolist() == [2.0, 2.0]


@pytest.mark.parametrize(
    "reply", [glyph_reply([-1], [0]), glyph_reply([0], [-1]), glyph_reply([0], [0], NAN), Reply({})]
)
def test_impossible_characters_are_refused(reply: Reply) -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.glyphs_in(reply, None)


def test_only_links_to_addresses_and_pages_are_kept() -> None:
    box = [0, 1, 2, 3]
    links = [
        {"bbox": box, "uri": "https://example.org", "page": None},
        {"bbox": box, "uri": "MAILTO:a@example.org", "page": None},
        {"bbox": box, "uri": f"https://example.org/{'x' * 5000}", "page": None},
        {"bbox": box, "uri": None, "page": 2},
        {"bbox": box, "uri": "javascript:alert(1)", "page": None},
        {"bbox": box, "uri": "file:///etc/passwd", "page": None},
        {"bbox": box, "uri": "http://a\nb", "page": None},
        {"bbox": box, "uri": None, "page": 3},
        {"bbox": box, "uri": None, "page": -1},
        {"bbox": box},
        "https://example.org",
    ]
    edges = (0.0, 1.0, 2.0, 3.0)
    assert page_answers.links_in(Reply({"links": links}), 3) == (
        Link(edges, uri="https://example.org"),
        Link(edges, uri="MAILTO:a@example.org"),
        Link(edges, page=2),
    )


@pytest.mark.parametrize("links", [None, [{"bbox": [0, 0, NAN, 0], "page": 0}], [{"bbox": ["0", 0, 0, 0], "page": 0}]])
def test_impossible_links_are_refused(links: object) -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.links_in(Reply({"links": links}), 3)


def test_bookmarks_that_lead_nowhere_keep_their_title() -> None:
    entries = [{"title": "A\n", "page": 2, "depth": 0}, {"title": "B", "page": 9, "depth": -4}]
    assert page_answers.outline_in(Reply({"entries": entries}), 3) == (
        OutlineEntry("A\ufffd", 2, 0),
        OutlineEntry("B", -1, 0),
    )


@pytest.mark.parametrize("entries", [None, [5], [{"title": 5, "page": 0, "depth": 0}]])
def test_an_impossible_outline_is_refused(entries: object) -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.outline_in(Reply({"entries": entries}), 3)


@pytest.mark.parametrize("digest", [None, "", "0" * 63, "g" * 64, "0" * 64 + "\n"])
def test_an_impossible_hash_is_refused(digest: object) -> None:
    with pytest.raises(ImpossibleAnswer):
        page_answers.sha256_in(Reply({"sha256": digest}))


def test_warnings_are_bounded() -> None:
    assert page_answers.sentences(["a"] * 1000) == ("a",) * 50
    assert page_answers.sentences(["x" * 5000, 5, ""]) == ("x" * 2000,)
    assert page_answers.sentences("no list") == ()


def test_a_pretended_page_has_its_lines() -> None:
    assert len(page_answers.page_lines_in(page_reply(0), 0).lines) == LINES_PER_PAGE
