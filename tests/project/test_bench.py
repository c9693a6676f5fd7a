"""The driver of the benchmarks: one table, and an exit status that tells of what is missing."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks import __main__ as driver
from tests.benchmarks.figures import Bed, Row, Verdict, judged, missing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.pdf").touch()
    monkeypatch.setattr(driver, "book", lambda pages: tmp_path / f"book-{pages}.pdf")
    return tmp_path


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> list[Bed]:
    """Put benchmarks `good`, `lonely` and `broken` in place; return the beds they were run with."""
    beds: list[Bed] = []

    def put(name: str, rows: Iterable[Row]) -> None:
        module = ModuleType(f"bench_{name}")
        module.run = lambda bed: beds.append(bed) or list(rows)  # type: ignore[attr-defined,func-returns-value]
        monkeypatch.setitem(sys.modules, f"tests.benchmarks.bench_{name}", module)

    put("good", [Row("Speed [m/s]", "3 s", "Other 4 s", "0.75x", "<= 1x", judged(True)), Row("Size", "1 MB")])
    put("slow", [Row("Speed", "5 s", "Other 4 s", "1.25x", "<= 1x", judged(False))])
    put("lonely", [missing("Speed", "Other")])
    put("broken", (1 // zero for zero in [0]))
    return beds


def test_figures_machine_and_versions_stand_in_one_table(
    folder: Path, bench: list[Bed], capsys: pytest.CaptureFixture[str]
) -> None:
    assert driver.main([str(folder), "good", "slow"]) == 0
    told = capsys.readouterr().out
    for word in ("Speed [m/s]", "Other 4 s", "0.75x", "met", "missed", "cores", "Python", "pypdfium2", "Okular"):
        assert word in told
    assert bench[0].samples == (folder / "a.pdf",)
    assert bench[0].book.name == "book-1000.pdf"


def test_a_missing_peer_is_told_and_ends_with_1(
    folder: Path, bench: list[Bed], capsys: pytest.CaptureFixture[str]
) -> None:
    assert driver.main([str(folder), "good", "lonely"]) == 1
    assert "MISSING" in capsys.readouterr().out


def test_a_benchmark_that_fails_loses_no_other_figure(
    folder: Path, bench: list[Bed], capsys: pytest.CaptureFixture[str]
) -> None:
    assert driver.main([str(folder), "broken", "good"]) == 1
    told = capsys.readouterr().out
    assert "FAILED" in told
    assert "ZeroDivisionError" in told
    assert "Size" in told


def test_a_folder_without_pdfs_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert driver.main([str(tmp_path)]) == 2
    assert "make bench SAMPLES=folder" in capsys.readouterr().err


def test_a_figure_without_a_goal_has_no_verdict() -> None:
    assert Row("Size", "1 MB").verdict is Verdict.TOLD
