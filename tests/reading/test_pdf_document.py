import hashlib
import re

import pikepdf
import psutil
import pytest

from docviewer.core.errors import EncryptedDocument, UnreadableDocument, UnreadablePage
from docviewer.reading.page_lines import read_page
from docviewer.reading.page_source import open_source
from docviewer.reading.pdf_document import FALLBACK_SIZE, PdfFile
from tests.builders.pdf import Page, Text, build_pdf


def pages(count):
    return [Page([Text(72, 100, f"Page number {number}")], size=(300 + number, 400)) for number in range(count)]


def test_opening_tells_sizes_and_title(tmp_path):
    pdf = PdfFile(str(build_pdf(tmp_path / "a.pdf", *pages(3), title="Übersicht")))
    assert pdf.sizes == ((300, 400), (301, 400), (302, 400))
    assert pdf.title == "Übersicht"
    assert pdf.warnings == ()


def test_sizes_are_those_of_the_page_as_shown(tmp_path):
    page = Page(size=(300, 400), rotate=90, crop=(10, 20, 210, 320), origin=(5, -7))
    assert PdfFile(str(build_pdf(tmp_path / "a.pdf", page))).sizes == ((300, 200),)


def test_a_name_with_odd_letters_opens(tmp_path):
    assert len(PdfFile(str(build_pdf(tmp_path / "naïve 文 #1.pdf", *pages(1)))).sizes) == 1


def test_a_missing_file_is_told_by_name(tmp_path):
    with pytest.raises(UnreadableDocument, match=r"gone\.pdf doesn't exist") as caught:
        PdfFile(str(tmp_path / "gone.pdf"))
    assert caught.value.remedy


def test_a_folder_is_no_document(tmp_path):
    with pytest.raises(UnreadableDocument, match="is a folder"):
        PdfFile(str(tmp_path))


def test_an_empty_file_is_called_empty(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    with pytest.raises(UnreadableDocument, match="is empty"):
        PdfFile(str(path))


def test_a_text_file_isnt_a_pdf(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_text("Dear Sir or Madam")
    with pytest.raises(UnreadableDocument, match="isn't a PDF"):
        PdfFile(str(path))


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.JPG", "JPEG"), ("a.tif", "TIFF")])
def test_what_is_called_a_picture_and_is_none_is_told_as_such(tmp_path, name, kind):
    (tmp_path / name).write_text("Dear Sir or Madam")
    with pytest.raises(UnreadableDocument, match="isn't a picture") as told:
        open_source(str(tmp_path / name), None)
    assert f"as {kind} files do" in told.value.cause
    assert "a picture (PNG" in told.value.remedy


@pytest.mark.parametrize("password", [None, ""])
def test_a_locked_file_asks_for_its_password(tmp_path, password):
    path = build_pdf(tmp_path / "a.pdf", *pages(1), password="secret")
    with pytest.raises(EncryptedDocument, match="is locked"):
        PdfFile(str(path), password)


def test_a_wrong_password_is_called_wrong_and_the_right_one_opens(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", *pages(1), password="sécret")
    with pytest.raises(EncryptedDocument, match="Wrong password"):
        PdfFile(str(path), "guess")
    assert read_page(PdfFile(str(path), "sécret"), 0).texts == ("Page number 0",)


def test_a_file_cut_in_half_shows_what_is_left(tmp_path):
    whole = build_pdf(tmp_path / "a.pdf", *pages(40)).read_bytes()
    path = tmp_path / "half.pdf"
    path.write_bytes(whole[: len(whole) * 9 // 10])
    pdf = PdfFile(str(path))
    assert any("ends too early" in warning for warning in pdf.warnings)
    assert read_page(pdf, 0).texts == ("Page number 0",)


def test_a_header_alone_is_an_incomplete_file(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(UnreadableDocument, match="incomplete"):
        PdfFile(str(path))


def test_rubbish_behind_a_header_is_a_damaged_file(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"rubbish " * 500 + b"%%EOF")
    with pytest.raises(UnreadableDocument, match="is damaged"):
        PdfFile(str(path))


def test_a_pdf_without_pages_says_so(tmp_path):
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        pdf.save(path)
    with pytest.raises(UnreadableDocument, match="no pages"):
        PdfFile(str(path))


@pytest.mark.parametrize("promised", [1, 5, 40, 900_000])
def test_a_wrong_page_count_is_set_right_or_told(tmp_path, promised):
    path = build_pdf(tmp_path / "a.pdf", *pages(3))
    raw = path.read_bytes()
    assert raw.count(b"/Count 3") == 1
    path.write_bytes(raw.replace(b"/Count 3", b"/Count %d" % promised))
    pdf = PdfFile(str(path))
    assert len(pdf.sizes) == 3 or pdf.warnings
    assert len(pdf.sizes) < 50
    assert read_page(pdf, 0).texts == ("Page number 0",)


def test_a_page_that_is_no_page_counts_and_is_named(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", *pages(3))
    kids = re.compile(rb"(/Kids \[ ?\d 0 R )\d( 0 R)")
    path.write_bytes(kids.sub(rb"\g<1>0\2", path.read_bytes()))
    pdf = PdfFile(str(path))
    assert pdf.sizes == ((300, 400), FALLBACK_SIZE, (302, 400))
    assert "Page 2 can't be read" in pdf.warnings[0]
    with pytest.raises(UnreadablePage, match="Page 2"):
        read_page(pdf, 1)
    assert read_page(pdf, 2).texts == ("Page number 2",)


@pytest.mark.parametrize("page", [-1, 3])
def test_a_page_beyond_the_document_cant_be_read(tmp_path, page):
    with pytest.raises(UnreadablePage):
        read_page(PdfFile(str(build_pdf(tmp_path / "a.pdf", *pages(3)))), page)


def test_the_digest_is_that_of_the_file(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", *pages(1))
    assert PdfFile(str(path)).sha256() == hashlib.sha256(path.read_bytes()).hexdigest()


def test_closing_lets_go_of_the_file_and_a_second_time_does_no_harm(tmp_path):
    path = str(build_pdf(tmp_path / "a.pdf", *pages(1)))
    pdf = PdfFile(path)
    read_page(pdf, 0)
    assert path in {file.path for file in psutil.Process().open_files()}
    pdf.close()
    assert path not in {file.path for file in psutil.Process().open_files()}
    pdf.close()
    assert PdfFile(path).sizes == ((300, 400),)
