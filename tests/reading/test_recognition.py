"""Pages of our own, painted as a scanner sees them and recognised for real."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from PIL import Image

from docviewer.core.document import PageState
from docviewer.core.errors import UnreadablePage, WrongInput
from docviewer.reading.grain import graininess, without_grain
from docviewer.reading.page_source import open_source
from docviewer.reading.recognition import Recognition, page_picture
from docviewer.reading.tesseract import VARIABLE
from docviewer.resource_files import resource_path
from tests.builders.images import marked
from tests.builders.pdf import Page, Text, build_pdf
from tests.builders.scans import save_scan, scanned, scanned_pdf
from tests.reading.reading import texts_of

REPORT = resource_path("samples/two-level-report.pdf")
ARTICLE = resource_path("samples/two-column-article.pdf")
SECONDS = 60


def recognised(path, page=0, languages="eng"):
    recognition = Recognition(str(path), None)
    try:
        return recognition.recognise(page, languages, SECONDS).page
    finally:
        recognition.close()


def accuracy(page, pdf, index=0):
    """Share of the characters of a page of `pdf`, in reading order, that were recognised."""
    truth, found = " ".join(texts_of(pdf, index)), " ".join(page.texts)
    blocks = SequenceMatcher(None, truth, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(truth)


def test_a_scan_says_what_its_page_said_in_the_order_of_reading(tmp_path):
    page = recognised(save_scan(tmp_path / "a.png", scanned(ARTICLE)))
    assert page.state is PageState.READ
    assert page.reason.startswith("Recognised by Tesseract ")
    assert page.reason.endswith(" (eng)")
    assert accuracy(page, ARTICLE) > 0.97


@pytest.mark.parametrize(
    ("harm", "least"),
    [
        ({"noise": 20, "blur": 0.8}, 0.98),
        ({"noise": 60, "blur": 1.0}, 0.95),
        ({"angle": 1.0}, 0.98),
        ({"angle": 90}, 0.98),
        ({"angle": 180}, 0.98),
        ({"dpi": 100}, 0.95),
    ],
)
def test_scans_that_are_not_perfect_are_read_too(tmp_path, harm, least):
    path = save_scan(tmp_path / "a.png", scanned(REPORT, **harm), dpi=harm.get("dpi", 300))
    assert accuracy(recognised(path), REPORT) > least


def test_places_on_a_scan_are_those_on_its_page(tmp_path):
    page = recognised(save_scan(tmp_path / "a.png", scanned(REPORT)))
    source = open_source(str(REPORT))
    native = source.read(0)
    source.close()
    shared = [(i, page.texts.index(text)) for i, text in enumerate(native.texts) if page.texts.count(text) == 1]
    assert len(shared) > 20
    for i, j in shared:
        assert page.columns["baseline"][j] == pytest.approx(native.columns["baseline"][i], abs=1)
        assert page.columns["x0"][j] == pytest.approx(native.columns["x0"][i], abs=2.5)
        assert page.columns["font_size"][j] == pytest.approx(native.columns["font_size"][i], rel=0.1)


def test_pages_of_a_pdf_are_painted_for_it(tmp_path):
    pdf = scanned_pdf(tmp_path / "a.pdf", scanned(REPORT, 0), scanned(REPORT, 1))
    assert accuracy(recognised(pdf, 1), REPORT, 1) > 0.98


def test_a_picture_without_text_is_an_empty_page_that_says_so(tmp_path):
    page = recognised(save_scan(tmp_path / "a.png", Image.new("L", (800, 1000), 255)))
    assert (page.state, page.texts) == (PageState.EMPTY, ())
    assert page.reason.endswith("(eng) found no text on this page")


def test_a_tiny_picture_is_no_reason_to_fail(tmp_path):
    assert recognised(save_scan(tmp_path / "a.png", marked((3, 2)))).state is PageState.EMPTY


@pytest.mark.parametrize(("page", "languages", "kind"), [(1, "eng", UnreadablePage), (0, "xx", WrongInput)])
def test_what_is_not_there_can_not_be_recognised(tmp_path, page, languages, kind):
    with pytest.raises(kind):
        recognised(save_scan(tmp_path / "a.png", marked()), page, languages)


def picture_of(path, page=0):
    source = open_source(str(path))
    try:
        return page_picture(source, page)
    finally:
        source.close()


@pytest.mark.parametrize(
    ("size", "dpi", "taken"),
    [
        ((300, 200), 300, (300, 200)),
        ((300, 200), 200, (300, 200)),
        ((300, 200), 100, (900, 600)),
        ((600, 400), 600, (300, 200)),
        ((6, 4), 300, (16, 16)),
    ],
)
def test_pictures_are_taken_at_the_resolution_that_suits_recognition(tmp_path, size, dpi, taken):
    assert picture_of(save_scan(tmp_path / "a.png", marked(size), dpi=dpi)).size == taken


def test_a_page_as_large_as_a_wall_is_painted_as_large_as_memory_allows(tmp_path):
    picture = picture_of(build_pdf(tmp_path / "a.pdf", Page([Text(10, 10, "x")], size=(5000, 4000))))
    assert 30_000_000 < picture.width * picture.height <= 36_100_000


def test_a_fax_is_given_square_dots(tmp_path):
    marked((1728, 1078)).save(tmp_path / "a.tif", dpi=(204, 98))
    picture = picture_of(tmp_path / "a.tif")
    assert picture.width / picture.height == pytest.approx((1728 / 204) / (1078 / 98), rel=0.01)


def test_an_answer_that_tells_of_no_page_is_no_blank_page(tmp_path, monkeypatch):
    program = tmp_path / "tesseract"
    program.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "tesseract 5" || printf "Languages:\\neng\\n"\n')
    program.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(program))
    with pytest.raises(UnreadablePage, match="can't be understood"):
        recognised(REPORT)


def test_only_grain_is_smoothed():
    clean, grainy = scanned(REPORT), scanned(REPORT, noise=50)
    assert graininess(clean) < 4
    assert graininess(grainy) > 12
    assert without_grain(clean) is clean
    assert graininess(without_grain(grainy)) < graininess(grainy) / 3
