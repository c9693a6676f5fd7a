"""The bundled samples are what the script makes, and each shows what it is there for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium_c
import pytest
from make_samples import FOLDER, PASSWORD, RESULTS, SAMPLES, make_book, make_samples
from sample_turned import PAGES

from docviewer.resource_files import resource_path, sample_documents

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = sorted(set(SAMPLES) - {"encrypted.pdf"})


def open_sample(path: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(path, password=PASSWORD if path.name == "encrypted.pdf" else None)


def texts(path: Path) -> list[str]:
    with open_sample(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def sizes(path: Path) -> list[tuple[float, float]]:
    with open_sample(path) as document:
        return [page.get_size() for page in document]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    make_samples(folder)
    return folder


def test_every_sample_of_the_script_is_bundled_and_no_other() -> None:
    assert {path.name for path in sample_documents()} == set(SAMPLES | RESULTS)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_bundled_sample_has_the_pages_and_words_that_the_script_writes(name: str, fresh: Path) -> None:
    assert sizes(FOLDER / name) == sizes(fresh / name)
    assert texts(FOLDER / name) == texts(fresh / name)


@pytest.mark.parametrize("name", PLAIN)
def test_a_sample_is_the_same_file_at_every_run(name: str, fresh: Path, tmp_path: Path) -> None:
    SAMPLES[name](tmp_path / name)
    assert (tmp_path / name).read_bytes() == (fresh / name).read_bytes()


def test_the_encrypted_sample_is_left_alone_while_it_says_the_same(fresh: Path) -> None:
    before = (fresh / "encrypted.pdf").read_bytes()
    SAMPLES["encrypted.pdf"](fresh / "encrypted.pdf")
    assert (fresh / "encrypted.pdf").read_bytes() == before


def test_the_encrypted_sample_opens_with_its_password_only() -> None:
    with pytest.raises(pypdfium2.PdfiumError, match=r"[Pp]assword"):
        pypdfium2.PdfDocument(FOLDER / "encrypted.pdf")
    assert texts(FOLDER / "encrypted.pdf")[0].startswith("Minutes of a Closed")


def test_the_scan_is_a_picture_without_words() -> None:
    with open_sample(FOLDER / "scan.pdf") as document:
        kinds = [item.type for item in document[0].get_objects()]
    assert kinds == [pdfium_c.FPDF_PAGEOBJ_IMAGE]
    assert texts(FOLDER / "scan.pdf") == [""]


def test_turned_pages_are_shown_in_the_sizes_declared() -> None:
    with open_sample(FOLDER / "rotated-cropped.pdf") as document:
        shown = [page.get_size() for page in document]
        turns = [page.get_rotation() for page in document]
    assert shown == [page.shown for page in PAGES]
    assert turns == [page.turn for page in PAGES]


def test_the_report_has_paragraphs_that_run_over_pages() -> None:
    last_words = [text.rstrip()[-1] for text in texts(resource_path("samples/two-level-report.pdf"))]
    assert [word in ".;" for word in last_words] == [False, False, False, True]


def test_no_sample_has_filler_text() -> None:
    assert not [name for name in SAMPLES if "lorem" in " ".join(texts(FOLDER / name)).lower()]


def test_a_book_has_full_pages_and_is_the_same_at_every_run(tmp_path: Path) -> None:
    first = make_book(tmp_path / "a.pdf", pages=100)
    lines = [len(text.splitlines()) for text in texts(first)]
    assert len(lines) == 100
    assert min(lines) >= 50
    assert max(lines) > 100, "no page in two columns"
    assert first.read_bytes() == make_book(tmp_path / "b.pdf", pages=100).read_bytes()


def test_a_resource_that_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/no-such\.svg"):
        resource_path("icons/no-such.svg")
