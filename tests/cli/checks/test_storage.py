from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from docviewer import folders
from docviewer.cli.checks import storage
from docviewer.cli.checks.finding import State

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_folder_that_is_not_there_yet_is_fine_and_stays_away(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert storage.writable("Settings", folder).state is State.GOOD
    assert not folder.exists()


def test_a_file_in_the_folder_s_place_is_told(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.touch()
    found = storage.writable("Settings", taken / "docviewer")
    assert found.state is State.BROKEN
    assert str(taken) in found.remedy


def test_a_file_that_is_the_folder_itself_is_told(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.touch()
    found = storage.writable("Settings", taken)
    assert found.state is State.BROKEN
    assert "Not a directory" in found.text


def test_a_place_that_cannot_even_be_looked_at_is_told(tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 300) / "docviewer"
    found = storage.writable("Settings", folder)
    assert found.state is State.BROKEN
    assert "File name too long" in found.text
    assert str(folder) in found.remedy


def test_a_parent_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(place: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(place))

    monkeypatch.setattr(storage, "_exists", denied)  # root, as which tests may run, enters everywhere
    found = storage.writable("Settings", tmp_path / "locked" / "docviewer")
    assert found.state is State.BROKEN
    assert "Permission denied" in found.text


def test_doctor_goes_on_where_the_folder_of_fault_reports_cannot_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ("x" * 300)))
    told = {finding.name: finding for finding in storage.check()}
    assert told["Fault reports"].state is State.BROKEN
    assert told["Temporary files"].state is State.GOOD


def test_kept_fault_reports_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    faults = folders.faults_folder()
    faults.mkdir(parents=True)
    (faults / "fault-20260101-000000.txt").touch()
    told = {finding.name: finding.text for finding in storage.check()}
    assert told["Fault reports"] == f"{faults}, 1 kept"
    assert set(told) == {"Settings", "Cache", "Fault reports", "Temporary files"}
