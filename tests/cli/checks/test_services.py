from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.cli.checks.finding import State
from docviewer.cli.checks.services import credentials, ocr

if TYPE_CHECKING:
    from pathlib import Path

SECRETS = {
    "AWS_ACCESS_KEY_ID": "AKIA-not-to-be-shown",
    "AWS_SECRET_ACCESS_KEY": "secret-not-to-be-shown",
    "AWS_PROFILE": "profile-not-to-be-shown",
}


def test_credentials_are_told_by_name_never_by_value(tmp_path: Path) -> None:
    found = credentials(SECRETS, tmp_path)
    assert found.state is State.GOOD
    assert "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_PROFILE" in found.text
    assert "not-to-be-shown" not in found.text + found.remedy


def test_half_a_pair_of_keys_is_no_credentials(tmp_path: Path) -> None:
    assert credentials({"AWS_ACCESS_KEY_ID": "x"}, tmp_path).state is State.NOTE


def test_credential_files_are_found_in_the_home_folder_and_not_opened(tmp_path: Path) -> None:
    file = tmp_path / ".aws" / "credentials"
    file.parent.mkdir()
    file.write_text("aws_secret_access_key = not-to-be-shown")
    file.chmod(0)
    found = credentials({}, tmp_path)
    assert str(file) in found.text
    assert "not-to-be-shown" not in found.text


def test_a_file_named_by_the_environment_takes_the_place_of_the_usual_one(tmp_path: Path) -> None:
    elsewhere = tmp_path / "keys"
    elsewhere.touch()
    assert str(elsewhere) in credentials({"AWS_SHARED_CREDENTIALS_FILE": str(elsewhere)}, tmp_path).text


def test_no_credentials_is_a_note_not_a_failure(tmp_path: Path) -> None:
    found = credentials({}, tmp_path)
    assert found.state is State.NOTE
    assert found.remedy


def tesseract(folder: Path, script: str) -> str:
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_ocr_is_told_with_version_and_languages(tmp_path: Path) -> None:
    script = '[ "$1" = --version ] && echo "tesseract 5.3.0" || printf "List of languages:\\nosd\\neng\\n"'
    found = ocr(tesseract(tmp_path, script))
    assert found.state is State.GOOD
    assert found.text.startswith("tesseract 5.3.0 (")
    assert found.text.endswith("languages: eng, osd")


@pytest.mark.parametrize("script", ["exit 3", "kill -9 $$"])
def test_an_ocr_program_that_does_not_run_is_a_note_with_a_remedy(script: str, tmp_path: Path) -> None:
    found = ocr(tesseract(tmp_path, script))
    assert found.state is State.NOTE
    assert "doesn't run" in found.text
    assert found.remedy


def test_without_ocr_the_report_says_how_to_get_it() -> None:
    found = ocr(None)
    assert found.state is State.NOTE
    assert "tesseract" in found.remedy.lower()
