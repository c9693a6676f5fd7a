from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from docviewer.core.document import PageState, PageStatus
from docviewer.core.errors import MissingTool, SetAside, WorkerStopped
from docviewer.core.jobs import Cancelled, CancelToken
from docviewer.core.lines import Lines
from docviewer.core.page_warnings import page_warnings
from docviewer.reading.answer_checks import ImpossibleAnswer
from docviewer.reading.page_answers import recognised_page_in
from docviewer.reading.page_results import Glyphs, PageLines
from docviewer.reading.read_document import read_document, read_with
from docviewer.reading.reader_limits import ReaderLimits
from docviewer.reading.text_recognition import RecognitionWish, with_even_sizes
from docviewer.resource_files import resource_path
from docviewer.workers.framing import RawArray, Reply
from tests.builders.documents import make_lines
from tests.builders.scans import save_scan, scanned
from tests.reading.pretended_document import LINES_PER_PAGE, make_document, page_reply, reader_for, scan_reply
from tests.workers.children import AT_ONCE_S, Background, Children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WANTED = RecognitionWish(wanted=True)
BOTH = pytest.mark.parametrize("processes", [1, 2])


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Any]:
    """Reads a pretended document of scans and recognises them."""

    def reading(pages: int, faults: dict[str, str] | None = None, seconds: float = 10, **options: Any) -> Any:
        scans = list(range(1, pages))
        path = make_document(
            tmp_path / "document", pages, scans=scans, faults={"recognise": faults or {}}, log=str(tmp_path / "log")
        )
        make = partial(reader_for, path, limits=ReaderLimits(recognition_seconds=seconds))
        return read_with(make, **{"recognition": WANTED, **options})

    return reading


@pytest.fixture(autouse=True)
def no_child_is_left() -> Iterator[None]:
    children = Children()
    yield
    assert children.are_gone()


@BOTH
def test_scans_are_recognised_and_pages_with_text_are_not(read: Callable[..., Any], processes: int) -> None:
    result = read(5, processes=processes)
    assert {status.state for status in result.statuses} == {PageState.READ}
    assert [status.reason for status in result.statuses] == ["", *["Recognised by a pretender"] * 4]
    assert result.lines.confidence.tolist() == [1.0] * LINES_PER_PAGE + [0.75] * 4 * LINES_PER_PAGE
    assert result.info.reader == "ocr"


def test_without_the_wish_scans_stay_scans(read: Callable[..., Any], tmp_path: Path) -> None:
    result = read(3, recognition=RecognitionWish())
    assert [status.state for status in result.statuses] == [PageState.READ, PageState.SCAN, PageState.SCAN]
    assert result.info.reader == "pdfium"
    assert "recognise" not in (tmp_path / "log").read_text()


def test_languages_reach_the_worker(read: Callable[..., Any], tmp_path: Path) -> None:
    read(2, recognition=RecognitionWish(wanted=True, languages="deu+eng"))
    assert "recognise-deu+eng 1" in (tmp_path / "log").read_text()


@BOTH
def test_a_page_whose_recognition_fails_stays_a_scan_with_the_reason(read: Callable[..., Any], processes: int) -> None:
    result = read(5, {"1": "refuse", "2": "crash", "3": "hang"}, seconds=1, processes=processes)
    assert [status.state.value for status in result.statuses] == ["read", "scan", "scan", "scan", "read"]
    assert list(page_warnings(result.statuses)) == [
        "Page 2 is a scan. Text couldn't be recognised: This page can't be read. It is damaged.",
        "Page 3 is a scan. Text couldn't be recognised: The slow reader crashed (signal 11).",
        "Page 4 is a scan. Text couldn't be recognised: The slow reader took longer than 1 s.",
    ]


def test_deaths_of_recognition_leave_the_reading_of_pages_alone(read: Callable[..., Any]) -> None:
    result = read(8, dict.fromkeys("123456", "crash"))
    assert len(result.lines) == LINES_PER_PAGE
    assert [status.state.value for status in result.statuses] == ["read", *["scan"] * 7]
    assert "isn't tried again" in result.statuses[7].reason


@BOTH
def test_without_tesseract_the_document_fails_with_the_remedy(read: Callable[..., Any], processes: int) -> None:
    with pytest.raises(MissingTool) as told:
        read(4, {"1": "missing", "2": "missing", "3": "missing"}, processes=processes)
    assert told.value.remedy == "Install it"


@BOTH
def test_cancelling_ends_recognition_at_once(read: Callable[..., Any], processes: int, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    token = CancelToken()
    reading = Background(lambda: read(4, {"2": f"gate:{gate}"}, processes=processes, cancel=token))
    gate.read_bytes()  # returns once the page is being recognised
    begun = time.monotonic()
    token.cancel()
    assert isinstance(reading.wait(), Cancelled)
    assert time.monotonic() - begun < AT_ONCE_S


def test_a_reader_recognises_with_a_deadline_and_is_set_aside_for_it_alone(tmp_path: Path) -> None:
    faults = {"recognise": {"0": "hang", "1": "crash", "2": "leave"}}
    reader = reader_for(make_document(tmp_path / "a", faults=faults), limits=ReaderLimits(recognition_seconds=0.5))
    for page, words in enumerate((r"took longer than 0\.5 s", "signal 11", "exit status 3")):
        with pytest.raises(WorkerStopped, match=words):
            reader.recognise(page)
    with pytest.raises(SetAside):
        reader.recognise(3)
    assert reader.lines(3).status.state is PageState.READ
    reader.close()


def test_a_picture_is_recognised_by_any_reader(tmp_path: Path) -> None:
    path = save_scan(tmp_path / "a.png", scanned(resource_path("samples/two-level-report.pdf")))
    result = read_document(path)
    assert result.statuses[0].state is PageState.READ
    assert "Readers and loans" in result.lines.texts
    assert result.info.reader == "ocr"
    sizes = sorted(set(result.lines.font_size.tolist()))
    assert len(sizes) == 5  # title, headings of two levels, text, foot


def test_a_damaged_picture_is_told_with_what_there_is(tmp_path: Path) -> None:
    Image.effect_noise((300, 300), 80).save(tmp_path / "whole.png")
    raw = (tmp_path / "whole.png").read_bytes()
    (tmp_path / "a.png").write_bytes(raw[: len(raw) // 2])
    assert any("ends too early" in warning for warning in read_document(tmp_path / "a.png").info.warnings)


# The worker's answer is distrusted


def reply(**changes: Any) -> Reply:
    answer = page_reply(0, confidence=0.5)
    count = changes.pop("characters", 2)
    whole, real = np.zeros(count, "i4"), np.zeros(count)
    arrays = {
        "glyph_line": RawArray("i4", (count,), whole.tobytes()),
        "glyph_offset": RawArray("i4", (count,), whole.tobytes()),
        "glyph_x0": RawArray("f8", (count,), real.tobytes()),
        "glyph_x1": RawArray("f8", (count,), (real + 5).tobytes()),
    }
    return Reply({**answer.result, **changes.pop("result", {})}, {**answer.arrays, **arrays, **changes})


def floats(*values: float) -> RawArray:
    return RawArray("f8", (len(values),), np.array(values).tobytes())


def test_a_right_answer_gives_lines_and_characters() -> None:
    page = recognised_page_in(reply(), 0)
    assert (len(page.lines), page.lines.confidence.tolist()) == (LINES_PER_PAGE, [0.5] * LINES_PER_PAGE)
    assert page.glyphs is not None
    assert page.glyphs.x1.tolist() == [5.0, 5.0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"glyph_x0": floats(0.0)},
        {"glyph_x0": floats(float("nan"), 0.0)},
        {"glyph_x1": floats(1e300, 0.0)},
        {"glyph_line": RawArray("i4", (2,), np.array([-1, 0], "i4").tobytes())},
        {"glyph_line": RawArray("f8", (2,), bytes(16))},
        {"confidence": floats(*[1.5] * LINES_PER_PAGE)},
        {"confidence": floats(*[float("nan")] * LINES_PER_PAGE)},
        {"font_size": floats(*[1e12] * LINES_PER_PAGE)},
        {"x0": floats(*[float("inf")] * LINES_PER_PAGE)},
        {"result": {"texts": ["one"]}},
        {"result": {"state": "scan"}},
        {"result": {"state": "waiting"}},
    ],
)
def test_an_answer_that_can_not_be_right_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleAnswer):
        recognised_page_in(reply(**wrong), 0)


def test_an_answer_without_characters_is_refused() -> None:
    with pytest.raises(ImpossibleAnswer):
        recognised_page_in(page_reply(0), 0)
    with pytest.raises(ImpossibleAnswer):
        recognised_page_in(scan_reply(), 0)


def test_control_characters_never_reach_the_lines() -> None:
    page = recognised_page_in(reply(result={"texts": ["a\x00b", "c\u2028d", "\ud800"]}), 0)
    assert page.lines.texts == ("a\ufffdb", "c\ufffdd", "\ufffd")


# One font, one size


def sized(sizes: list[float], *, recognised: bool = True) -> PageLines:
    lines = make_lines(["some words"] * len(sizes))
    columns = {**lines.columns(), "font_size": sizes}
    none = np.empty(0, np.int32)
    glyphs = Glyphs(none, none, np.empty(0), np.empty(0)) if recognised else None
    return PageLines(Lines.from_columns(columns, lines.texts), PageStatus(PageState.READ), glyphs=glyphs)


def test_sizes_of_one_font_are_one_size_on_all_pages() -> None:
    pages = with_even_sizes([sized([11.3, 11.6, 14.7, 11.7]), sized([11.6, 11.6, 15.0, 8.3])])
    assert [page.lines.font_size.tolist() for page in pages] == [[11.6, 11.6, 14.7, 11.6], [11.6, 11.6, 14.7, 8.3]]


def test_sizes_that_a_file_tells_stay_as_they_are() -> None:
    told = sized([11.3, 11.6], recognised=False)
    pages = with_even_sizes([told, sized([11.3, 11.7, 11.7])])
    assert pages[0] is told
    assert pages[1].lines.font_size.tolist() == [11.7] * 3


def test_neighbouring_sizes_of_fonts_stay_apart() -> None:
    sizes = [9.0, 9.1, 8.9, 10.0, 10.1, 9.9, 11.0, 11.1, 10.9]
    (page,) = with_even_sizes([sized(sizes)])
    assert page.lines.font_size.tolist() == [9.0] * 3 + [10.0] * 3 + [11.0] * 3
