import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from docviewer.reading.glyph_places import glyph_places
from docviewer.reading.page_lines import read_page
from docviewer.reading.pdf_document import PdfFile
from tests.builders.pdf import Page, Text, build_pdf, column, spell


def places_of(path):
    pdf = PdfFile(str(path))
    return read_page(pdf, 0), glyph_places(pdf, 0)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_there_is_a_place_for_each_character_of_each_line(tmp_path, rotate):
    texts = [*column(72, 100, ["one two", "three"]), *column(300, 100, ["a column", "beside"])]
    page, places = places_of(build_pdf(tmp_path / "a.pdf", Page(texts, rotate=rotate)))
    lengths = [len(text) for text in page.texts]
    assert [places.line.count(line) for line in range(len(lengths))] == lengths
    assert places.offset == [offset for length in lengths for offset in range(length)]


def test_characters_stand_where_their_widths_put_them(tmp_path):
    page, places = places_of(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Wide ill", 20)])))
    starts = [72 + stringWidth("Wide ill"[:i], "Helvetica", 20) for i in range(9)]
    assert places.x0 == pytest.approx(starts[:-1], abs=0.1)
    assert places.x1 == pytest.approx(starts[1:], abs=0.1)
    assert page.columns["x1"][0] == pytest.approx(places.x1[-1])


def test_a_space_put_in_fills_the_gap(tmp_path):
    end = 72 + stringWidth("left", "Helvetica", 12)
    page, places = places_of(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "left"), Text(end + 5, 100, "right")])))
    assert page.texts == ("left right",)
    assert (places.x0[4], places.x1[4]) == (pytest.approx(end, abs=0.1), pytest.approx(end + 5, abs=0.1))


def test_the_letters_of_a_ligature_share_its_place(tmp_path):
    page, places = places_of(spell(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "aKb")])), {"K": "\ufb01"}))
    assert page.texts == ("afib",)
    x0, x1 = places.x0, places.x1
    assert x1[1] == pytest.approx(x0[2])
    assert x1[1] - x0[1] == pytest.approx(x1[2] - x0[2])


def test_a_page_without_text_has_no_glyphs(tmp_path):
    _, places = places_of(build_pdf(tmp_path / "a.pdf", Page()))
    assert places == ([], [], [], [])
