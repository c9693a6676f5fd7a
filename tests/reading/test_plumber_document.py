"""Two readers that know nothing of each other find the same lines."""

import os

import pdfplumber
import pytest

from docviewer.core.document import PageState
from docviewer.core.errors import EncryptedDocument, UnreadableDocument, UnreadablePage
from docviewer.reading import plumber_document
from docviewer.reading.pdf_document import PdfFile
from docviewer.reading.plumber_document import PlumberFile
from tests.builders.pdf import LETTER, Page, Text, build_pdf, column, lose_page_tree, spell
from tests.reading.reading import as_lines, box_of, lines_of, plumber_lines_of, texts_of

PROSE = ["The first line of a paragraph that fills", "its column from edge to edge, and a second", "and a third one."]
TITLE = Text(150, 60, "A title over both columns of the page", 16, "Helvetica-Bold")
TWO_COLUMNS = [TITLE, *column(72, 100, PROSE), *column(330, 100, PROSE, font="Times-Italic")]


def assert_same_lines(path, rotate=0):
    ours, theirs = lines_of(path), plumber_lines_of(path)
    assert [line.text for line in ours] == [line.text for line in theirs]
    for one, other in zip(ours, theirs, strict=True):
        # How far a font reaches up and down is a matter of opinion, how far its text reaches along the line isn't.
        along, across = ((0, 2), (1, 3)) if rotate % 180 == 0 else ((1, 3), (0, 2))
        for edge in along:
            assert box_of(one)[edge] == pytest.approx(box_of(other)[edge], abs=0.5)
        for edge in across:
            assert box_of(one)[edge] == pytest.approx(box_of(other)[edge], abs=0.3 * one.font_size)
        assert one.font_size == pytest.approx(other.font_size, abs=0.05)
        assert (one.bold, one.italic, one.column) == (other.bold, other.italic, other.column)
        if rotate % 180 == 0:
            assert one.baseline == pytest.approx(other.baseline, abs=0.5)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("origin", [(0, 0), (-40, 25)])
@pytest.mark.parametrize("crop", [None, (50, 30, 600, 500)])
def test_both_readers_agree_on_turned_moved_and_cropped_pages(tmp_path, rotate, origin, crop):
    assert_same_lines(build_pdf(tmp_path / "a.pdf", Page(TWO_COLUMNS, rotate=rotate, origin=origin, crop=crop)), rotate)


def test_both_readers_agree_on_hanging_headings_lists_and_superscripts(tmp_path):
    texts = [Text(72, 100, "Review1", 12, "Helvetica-Bold"), *column(144, 100, PROSE, size=9)]
    texts += [Text(72, 200, "Review2", 12, "Helvetica-Bold"), *column(144, 200, PROSE, size=9)]
    texts += [Text(72, 300, "1."), *column(100, 300, PROSE), Text(72, 400, "As shown"), Text(124, 395, "2", 7)]
    assert_same_lines(build_pdf(tmp_path / "a.pdf", Page(texts)))


def test_both_readers_agree_on_ligatures(tmp_path):
    path = spell(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "oKce hours")])), {"K": "\ufb03"})
    assert texts_of(path) == [line.text for line in plumber_lines_of(path)] == ["office hours"]


def test_a_locked_file_opens_with_its_password(tmp_path):
    path = str(build_pdf(tmp_path / "a.pdf", Page([TITLE]), password="key"))
    with pytest.raises(EncryptedDocument):
        PlumberFile(path)
    pdf = PlumberFile(path, "key")
    assert pdf.read_page(0).texts == (TITLE.text,)
    pdf.close()


def test_a_scan_and_an_empty_page_are_told(tmp_path):
    pdf = PlumberFile(str(build_pdf(tmp_path / "a.pdf", Page(picture=(0, 0, *LETTER)), Page())))
    assert [pdf.read_page(0).state, pdf.read_page(1).state] == [PageState.SCAN, PageState.EMPTY]
    pdf.close()


def test_a_file_that_pdfium_refuses_is_read_with_the_boxes_that_pdfplumber_finds(tmp_path):
    pages = [
        Page([TITLE], rotate=90, crop=(50, 30, 600, 500), origin=(-40, 25)),
        Page(picture=(0, 0, *LETTER)),
        Page(),
    ]
    path = build_pdf(tmp_path / "a.pdf", *pages)
    (wanted,) = plumber_lines_of(path)
    lose_page_tree(path)
    with pytest.raises(UnreadableDocument):
        PdfFile(str(path))
    pdf = PlumberFile(str(path))
    assert pdf.sizes == ((470, 550), LETTER, LETTER)
    (line,) = as_lines(pdf.read_page(0))
    assert (line.text, box_of(line)) == (wanted.text, box_of(wanted))
    assert [pdf.read_page(1).state, pdf.read_page(2).state] == [PageState.SCAN, PageState.EMPTY]
    with pytest.raises(UnreadablePage):
        pdf.read_page(3)
    pdf.close()


def test_what_neither_opens_is_refused_as_pdfium_says(tmp_path):
    path = tmp_path / "a.pdf"
    for content, why in ((None, "doesn't exist"), (b"text", "isn't a PDF"), (b"%PDF-1.4 %%EOF", "is damaged")):
        if content:
            path.write_bytes(content)
        with pytest.raises(UnreadableDocument, match=why):
            PlumberFile(str(path))


def test_no_memory_is_told_as_that_so_that_the_worker_ends(tmp_path, monkeypatch):
    def fail(*_, **__):
        raise MemoryError

    path = str(build_pdf(tmp_path / "a.pdf", Page([TITLE])))
    pdf = PlumberFile(path)
    monkeypatch.setattr(plumber_document, "runs_by_direction", fail)
    with pytest.raises(MemoryError):
        pdf.read_page(0)
    pdf.close()
    monkeypatch.setattr(pdfplumber, "open", fail)
    with pytest.raises(MemoryError):
        PlumberFile(path)


def test_a_folder_of_character_maps_chosen_by_others_is_forgotten(tmp_path, monkeypatch):
    monkeypatch.setenv("CMAP_PATH", str(tmp_path))
    PlumberFile(str(build_pdf(tmp_path / "a.pdf", Page()))).close()
    assert "CMAP_PATH" not in os.environ
