"""What only a real child can show: the largest picture comes through, and what isn't a file is refused at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docviewer.core.document import MOST_PIXELS
from docviewer.core.errors import EncryptedDocument, UnreadableDocument, UnreadablePage
from docviewer.reading.page_reader import PageReader
from tests.builders.pdf import Page, Text, build_pdf, lose_page_tree

SIDE = 8000


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str, reader: str) -> None:
    path = Path("/dev/zero")
    if kind == "pipe":
        path = tmp_path / "pipe.pdf"
        os.mkfifo(path)
    pages = PageReader(path, reader=reader)
    with pytest.raises(UnreadableDocument, match=f"{path.name} isn't a file") as caught:
        pages.open()
    assert caught.value.remedy == "Save the document to a file first."
    pages.close()


def test_a_file_that_pdfium_refuses_is_read_with_pdfplumber(tmp_path: Path) -> None:
    path = lose_page_tree(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Found")], size=(400, 300))))
    pages = PageReader(path, reader="pdfplumber")
    info = pages.open()
    assert info.page_sizes == ((400, 300),)
    assert "PDFium can't open this file" in info.warnings[0]
    assert pages.lines(0).lines.texts == ("Found",)
    with pytest.raises(UnreadableDocument):
        pages.render(0, 1.0)
    assert len(pages.lines(0).lines) == 1
    pages.close()


@pytest.mark.parametrize("password", ["gu\udce9ss", "no \ud83d text"])
def test_a_password_that_no_file_has_is_wrong_also_where_it_is_no_text(tmp_path: Path, password: str) -> None:
    pages = PageReader(build_pdf(tmp_path / "a.pdf", Page(), password="key"))
    with pytest.raises(EncryptedDocument, match="Wrong password"):
        pages.open(password)
    assert pages.open("key").page_count == 1
    pages.close()


def test_the_largest_picture_comes_from_the_child_and_a_larger_one_is_refused(tmp_path: Path) -> None:
    assert SIDE * SIDE == MOST_PIXELS
    ink = Text(SIDE - 400, SIDE - 100, "M", 300)
    pages = PageReader(build_pdf(tmp_path / "a.pdf", Page([ink], size=(SIDE, SIDE))))
    pages.open()
    picture = pages.render(0, 1.0)
    assert (picture.width, picture.height, picture.stride) == (SIDE, SIDE, 4 * SIDE)
    assert len(picture.pixels) == 4 * MOST_PIXELS
    assert bytes(picture.pixels[:3]) == b"\xff\xff\xff"
    assert min(picture.pixels[-120 * 4 * SIDE :]) == 0  # the letter at the bottom
    with pytest.raises(UnreadablePage, match="too large"):
        pages.render(0, 1.001)
    assert pages.render(0, 0.01).width == SIDE // 100
    pages.close()
