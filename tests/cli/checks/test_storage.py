from __future__ import annotations

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


def test_kept_fault_reports_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    faults = folders.faults_folder()
    faults.mkdir(parents=True)
    (faults / "fault-20260101-000000.txt").touch()
    told = {finding.name: finding.text for finding in storage.check()}
    assert told["Fault reports"] == f"{faults}, 1 kept"
    assert set(told) == {"Settings", "Cache", "Fault reports", "Temporary files"}
