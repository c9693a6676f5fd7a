from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.cli.checks import readers
from docviewer.cli.checks.finding import State
from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from pathlib import Path


def test_both_readers_read_the_sample_in_processes_of_their_own() -> None:
    found = list(readers.check())
    assert [(finding.name, finding.state) for finding in found] == [
        ("PDFium", State.GOOD),
        ("pdfplumber", State.GOOD),
    ], found


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and nothing else"])
def test_a_reader_that_can_not_read_is_broken(content: bytes, tmp_path: Path) -> None:
    sample = tmp_path / "broken.pdf"
    sample.write_bytes(content)
    found = readers.round_trip("PDFium", "pdfium", "build 1", sample)
    assert found.state is State.BROKEN
    assert found.text.startswith("build 1: ")


def test_a_reader_that_reads_something_else_is_broken() -> None:
    found = readers.round_trip("PDFium", "pdfium", "build 1", resource_path("samples/spacing-only.pdf"))
    assert found.state is State.BROKEN
    assert "isn't among what was read" in found.text
