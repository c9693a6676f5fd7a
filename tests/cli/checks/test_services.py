from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.cli.checks.finding import State
from docviewer.cli.checks.services import credentials

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
