"""Scans on the command line."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from docviewer.reading.tesseract import VARIABLE
from docviewer.resource_files import resource_path
from tests.builders.scans import save_scan, scanned

if TYPE_CHECKING:
    from pathlib import Path

SCAN = resource_path("samples/scan.pdf")


def segment(*arguments: object, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "docviewer", "segment", *map(str, arguments)],
        env={**os.environ, **environ},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "page.png"
    return save_scan(path, scanned(SCAN, dpi=200), dpi=200)


def test_a_scan_in_a_pdf_is_named_with_the_way_to_its_text() -> None:
    done = segment(SCAN)
    assert done.returncode == 0
    assert "Page 1 is a scan" in done.stderr
    assert "--reader ocr" in done.stderr
    assert json.loads(done.stdout)["segments"] == []


def test_the_reader_ocr_recognises_scans_and_the_result_says_how_sure_it_is() -> None:
    done = segment(SCAN, "--reader", "ocr", "--ocr-languages", "eng")
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert document["document"]["reader"] == "ocr"
    assert document["segments"][0]["text"] == "Notice to Mariners"
    assert all(0.5 < found["confidence"] < 1 for found in document["segments"])


def test_a_picture_is_recognised_without_being_asked(picture: Path) -> None:
    done = segment(picture, "--format", "csv", "--columns", "text,confidence")
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert rows[0]["text"] == "Notice to Mariners"
    assert 0.5 < float(rows[0]["confidence"]) < 1


def test_without_tesseract_a_picture_fails_with_the_remedy_and_a_pdf_is_read(picture: Path, tmp_path: Path) -> None:
    missing = {VARIABLE: str(tmp_path / "none")}
    done = segment(picture, **missing)
    assert done.returncode == 1
    assert "Tesseract, which recognises text, isn't installed" in done.stderr
    assert "nstall" in done.stderr.rpartition("isn't")[2]
    done = segment(SCAN, "--reader", "ocr", **missing)
    assert (done.returncode, done.stdout) == (1, "")
    assert segment(resource_path("samples/spacing-only.pdf"), **missing).returncode == 0


def test_a_language_that_is_not_installed_is_wrong_usage(picture: Path) -> None:
    done = segment(picture, "--ocr-languages", "eng+xx")
    assert done.returncode == 2
    assert "can't recognise the language 'xx'" in done.stderr
