"""Regions that a person drew, recognised for real; what is no region is refused."""

from __future__ import annotations

import math

import pytest
from PIL import Image

from docviewer.core.document import PageState
from docviewer.core.errors import WrongInput
from docviewer.reading.page_reader import PageReader
from docviewer.reading.page_request import region_in
from docviewer.reading.page_source import open_source
from docviewer.reading.recognition import Recognition
from docviewer.reading.region import cut_out, within
from docviewer.resource_files import resource_path
from tests.builders.scans import save_scan, scanned

REPORT = resource_path("samples/two-level-report.pdf")
SECONDS = 60


def line_of_report(number):
    """Text and box of a line of the report's first page."""
    source = open_source(str(REPORT))
    page = source.read(0)
    source.close()
    box = tuple(float(page.columns[name][number]) for name in ("x0", "top", "x1", "bottom"))
    return page.texts[number], box


@pytest.mark.parametrize("as_scan", [False, True])
def test_a_single_line_is_read_and_stands_where_it_stood(tmp_path, as_scan):
    text, (x0, top, x1, bottom) = line_of_report(6)
    path = save_scan(tmp_path / "a.png", scanned(REPORT)) if as_scan else REPORT
    recognition = Recognition(str(path), None)
    found = recognition.recognise(0, "eng", SECONDS, (x0 - 3, top - 2, x1 + 3, bottom + 2)).page
    recognition.close()
    assert list(found.texts) == [text]
    assert found.columns["x0"][0] == pytest.approx(x0, abs=3)
    assert found.columns["x1"][0] == pytest.approx(x1, abs=3)
    assert found.columns["top"][0] == pytest.approx(top, abs=4)


def test_a_region_without_text_says_so():
    recognition = Recognition(str(REPORT), None)
    found = recognition.recognise(0, "eng", SECONDS, (2.0, 2.0, 40.0, 20.0)).page
    recognition.close()
    assert found.state is PageState.EMPTY
    assert "found no text in this region" in found.reason


def test_a_reader_recognises_a_region_through_its_child():
    text, (x0, top, x1, bottom) = line_of_report(6)
    reader = PageReader(str(REPORT))
    try:
        found = reader.recognise(0, "eng", (x0 - 3, top - 2, x1 + 3, bottom + 2))
    finally:
        reader.close()
    assert found.lines.texts == (text,)


def test_a_region_ends_where_the_page_does():
    assert within((-5.0, 10.0, 900.0, 20.0), (600.0, 800.0)) == (0.0, 10.0, 600.0, 20.0)
    with pytest.raises(WrongInput, match="no room"):
        within((700.0, 10.0, 900.0, 20.0), (600.0, 800.0))


def test_a_cut_out_has_a_border_in_the_colour_of_its_paper():
    page = Image.new("L", (400, 300), 90)
    page.paste(255, (0, 0, 100, 100))
    part = cut_out(page, (110.0, 110.0, 150.0, 120.0), 2.0, 2.0)
    assert part.getpixel((0, 0)) == 90
    assert part.width > 80


@pytest.mark.parametrize("named", [[1, 2, 3], "a box", [1, 2, 3, math.nan], [1, 2, 3, "4"]])
def test_what_is_no_region_is_refused(named):
    with pytest.raises(WrongInput, match="No region"):
        region_in({"region": named})
    assert region_in({}) is None
