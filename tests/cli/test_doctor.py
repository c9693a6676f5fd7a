from __future__ import annotations

import os
import subprocess
import sys

import pytest

from docviewer.cli.checks.finding import State
from docviewer.cli.doctor import CHECKS, examine, verdict

STORAGE = {"Folders": CHECKS["Folders"]}


def doctor(**environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "docviewer", "doctor"],
        env={**os.environ, **environ},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def test_a_check_that_fails_is_a_finding_and_the_others_still_run() -> None:
    sections = list(examine({"Broken": "tests.cli.no_such_check", **STORAGE}))
    assert [section.title for section in sections] == ["Broken", "Folders"]
    assert sections[0].findings[0].state is State.BROKEN
    assert "no_such_check" in sections[0].findings[0].text
    assert len(sections[1].findings) == 4


@pytest.mark.parametrize(
    ("broken", "last_line"),
    [
        (0, "Everything that docviewer needs works."),
        (1, "1 thing needs mending: see FAIL above."),
        (2, "2 things need mending: see FAIL above."),
    ],
)
def test_the_last_line_counts_what_is_broken(broken: int, last_line: str) -> None:
    assert verdict(broken) == last_line


def test_the_report_names_everything_and_ends_well_on_a_sound_machine() -> None:
    done = doctor()
    for word in (*CHECKS, "Python", "Qt", "PDFium", "pdfplumber", "Tesseract", "AWS credentials", "Settings"):
        assert word in done.stdout
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\x1b" not in done.stdout, "colours belong on a terminal"


def test_no_secret_is_in_the_report() -> None:
    done = doctor(AWS_SECRET_ACCESS_KEY="not-to-be-shown", AWS_PROFILE="nor-this")
    assert "AWS_SECRET_ACCESS_KEY" in done.stdout
    assert "not-to-be-shown" not in done.stdout + done.stderr
    assert "nor-this" not in done.stdout + done.stderr


def test_a_qt_that_can_not_start_makes_the_exit_status_1() -> None:
    done = doctor(QT_QPA_PLATFORM="no-such-platform")
    assert done.returncode == 1
    assert "FAIL  Qt: " in done.stdout
