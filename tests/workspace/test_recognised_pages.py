"""Recognised pages in the workspace: as they were, or not at all."""

from __future__ import annotations

import base64
import sqlite3
import zlib
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest

from docviewer.core.document import PageState, PageStatus
from docviewer.workspace.recognised_pages import KeepRecognised, RecognisedPage, decoded_page, encoded_page
from docviewer.workspace.recovery import recover
from docviewer.workspace.workspace import Workspace
from tests.builders.lines import Sheet

if TYPE_CHECKING:
    from pathlib import Path

SHA = "ab" * 32


def page_of(number: int) -> RecognisedPage:
    sheet = Sheet()
    sheet.page = number
    sheet.paragraph(3)
    lines = sheet.evidence().lines
    glyphs = (
        np.array([0, 0, 1], "i4"),
        np.array([0, 1, 0], "i4"),
        np.array([1.0, 2.1, 3.2]),
        np.array([2.0, 3.0, 4.0]),
    )
    return RecognisedPage(lines, PageStatus(PageState.READ, "Recognised by Tesseract"), glyphs, ("It lies askew.",))


def assert_alike(page: RecognisedPage, other: RecognisedPage) -> None:
    assert page.lines.texts == other.lines.texts
    for name, column in page.lines.columns().items():
        assert np.array_equal(column, getattr(other.lines, name)), name
    assert all(map(np.array_equal, page.glyphs, other.glyphs))
    assert (page.status, page.warnings) == (other.status, other.warnings)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "kept.docviewer"
    workspace = Workspace.open(path)
    for number in (0, 12):
        workspace.submit(KeepRecognised(SHA, number, page_of(number)))
    workspace.submit(KeepRecognised("cd" * 32, 0, page_of(0)))
    assert workspace.close() == ()
    return path


def test_recognised_pages_come_back_as_they_were(kept: Path) -> None:
    pages = Workspace.open(kept, read_only=True).recognised_pages(SHA)
    assert sorted(pages) == [0, 12]
    for number, page in pages.items():
        assert_alike(page, page_of(number))


def test_a_damaged_page_is_left_out_and_the_others_come(kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute(
            "UPDATE state SET data = replace(data, 'a', 'b') WHERE name LIKE '%/12' AND name LIKE ?", (f"%{SHA}%",)
        )
        connection.commit()
    assert list(Workspace.open(kept, read_only=True).recognised_pages(SHA)) == [0]


def test_a_page_that_does_not_fit_together_is_not_understood() -> None:
    text = encoded_page(page_of(2))
    assert decoded_page(text, 2) is not None
    assert decoded_page(text, 3) is None
    for broken in ("", "no base 85 é", text[:-9], text[: len(text) // 2], 7, None):
        assert decoded_page(broken, 2) is None


def test_a_page_made_to_harm_is_not_understood() -> None:
    deep = base64.b85encode(zlib.compress(b"[" * 100_000)).decode()
    assert decoded_page(deep, 2) is None


def test_recognised_pages_go_into_a_recovered_copy(kept: Path, tmp_path: Path) -> None:
    recover(kept, tmp_path / "copy.docviewer")
    pages = Workspace.open(tmp_path / "copy.docviewer", read_only=True).recognised_pages(SHA)
    assert_alike(pages[12], page_of(12))
