"""What a PDF says of itself is read in the child and checked by the parent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest

from docviewer.core.properties import FileProperties, FontUse
from docviewer.reading.answer_checks import ImpossibleAnswer
from docviewer.reading.page_reader import PageReader
from docviewer.reading.pdf_properties import shown_date
from docviewer.reading.property_answers import as_plain, properties_in
from docviewer.resource_files import resource_path
from docviewer.workers.framing import Reply

if TYPE_CHECKING:
    from pathlib import Path


def properties_of(path: Path, password: str | None = None) -> FileProperties:
    reader = PageReader(path, password=password)
    try:
        reader.open()
        return reader.properties()
    finally:
        reader.close()


def test_metadata_fonts_and_pages_are_told() -> None:
    told = properties_of(resource_path("samples/two-level-report.pdf"))
    assert dict(told.facts)["Author"] == "The docviewer project"
    assert dict(told.facts)["PDF version"] == "1.4"
    assert FontUse("Helvetica", "", False, (0, 1, 2, 3)) in told.fonts
    assert (told.encrypted, told.tagged, told.allowed, told.pages_looked_at) == (False, False, None, 4)


def test_an_encrypted_file_tells_what_it_allows() -> None:
    told = properties_of(resource_path("samples/encrypted.pdf"), "docviewer")
    assert told.encrypted is True
    assert told.allowed is not None
    assert "print" in told.allowed


def test_a_picture_in_a_pdf_has_no_fonts() -> None:
    assert properties_of(resource_path("samples/scan.pdf")).fonts == ()


def test_metadata_with_line_breaks_and_no_end_become_one_line(tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Author"] = "One\nTwo\x1b[31m"
        pdf.docinfo["/Keywords"] = "word " * 5000
        pdf.save(path)
    told = dict(properties_of(path).facts)
    assert "\n" not in told["Author"]
    assert "\x1b" not in told["Author"]
    assert len(told["Keywords"]) <= 2048


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("D:20240301140500+01'00'", "2024-03-01 14:05 +01:00"),
        ("D:20240301140500Z", "2024-03-01 14:05 UTC"),
        ("D:2024", "2024"),
        ("last week", "last week"),
    ],
)
def test_dates_are_shown_as_people_write_them(value: str, shown: str) -> None:
    assert shown_date(value) == shown


def test_what_goes_over_the_pipe_comes_back_the_same() -> None:
    told = FileProperties((("Author", "Jane"),), ("print",), True, False, (FontUse("A", "CFF", True, (0, 1)),), 2)
    assert properties_in(Reply(as_plain(told)), 2) == told


@pytest.mark.parametrize(
    "change",
    [
        {"facts": [["Author"]]},
        {"facts": None},
        {"fonts": [["A", "", True, [7]]]},
        {"fonts": [["A", "", True, [True]]]},
        {"encrypted": "yes"},
        {"pages_looked_at": -1},
        {"pages_looked_at": 9},
    ],
)
def test_an_answer_that_no_reader_gives_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ImpossibleAnswer):
        properties_in(Reply({**as_plain(FileProperties()), **change}), 2)
