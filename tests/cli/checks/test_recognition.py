from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.cli.checks import recognition
from docviewer.cli.checks.finding import State
from docviewer.reading.tesseract import VARIABLE, Tesseract

if TYPE_CHECKING:
    from pathlib import Path


def test_the_sample_scan_is_recognised() -> None:
    found = {finding.name: finding for finding in recognition.check()}
    assert {finding.state for finding in found.values()} == {State.GOOD}, found
    assert found["A sample scan"].text.startswith("recognised in ")
    assert "eng" in found["Languages"].text


def test_without_tesseract_the_report_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))
    (finding,) = recognition.check()
    assert finding.state is State.NOTE
    assert "isn't installed" in finding.text
    assert "only scans and pictures need it" in finding.text
    assert "tesseract" in finding.remedy.lower()


@pytest.mark.parametrize("script", ["exit 3", "kill -9 $$", "echo something else"])
def test_a_tesseract_that_does_not_run_is_a_note_with_a_remedy(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(program))
    (finding,) = recognition.check()
    assert finding.state is State.NOTE
    assert "doesn't run" in finding.text


def test_missing_data_for_orientation_is_a_note() -> None:
    finding = recognition.languages(Tesseract("/usr/bin/tesseract", "5.3.0", ("eng",), knows_orientation=False))
    assert finding.state is State.NOTE
    assert "osd" in finding.text
