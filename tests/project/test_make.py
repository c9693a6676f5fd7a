"""`make` and the scripts it starts, tried without installing anything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import system_setup

from docviewer import qt_system

ROOT = Path(__file__).resolve().parents[2]


def run(*command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environ}, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


def folder_of(tmp_path: Path, *programs: str, **scripts: str) -> str:
    """Return a folder for PATH that holds only `programs` of this machine and the `scripts` given."""
    for name in programs:
        (tmp_path / name).symlink_to(shutil.which(name) or pytest.fail(f"{name} isn't on this machine"))
    for name, script in scripts.items():
        place = tmp_path / name.replace("__", "-")
        place.write_text(f"#!/bin/sh\n{script}\n")
        place.chmod(0o755)
    return str(tmp_path)


def test_a_python_that_is_new_enough_is_found(tmp_path: Path) -> None:
    (tmp_path / "python3").symlink_to(sys.executable)
    found = run("packaging/find-python", PATH=folder_of(tmp_path, "sh"))
    assert found.stdout.strip() == str(tmp_path / "python3")


def test_an_old_python_is_passed_over_for_a_newer_one(tmp_path: Path) -> None:
    (tmp_path / "python3.11").symlink_to(sys.executable)
    found = run("packaging/find-python", PATH=folder_of(tmp_path, "sh", python3="exit 1"))
    assert found.stdout.strip() == str(tmp_path / "python3.11")


def test_the_python_asked_for_comes_first(tmp_path: Path) -> None:
    (tmp_path / "mine").symlink_to(sys.executable)
    found = run("packaging/find-python", PYTHON=str(tmp_path / "mine"))
    assert found.stdout.strip() == str(tmp_path / "mine")


def test_without_a_python_one_sentence_says_how_to_get_it(tmp_path: Path) -> None:
    path = folder_of(tmp_path, "sh", "uname", apt__get="exit 0", python3="exit 1")
    found = run("packaging/find-python", PATH=path)
    assert found.returncode == 1
    assert "Python 3.11 or newer" in found.stderr
    assert "apt-get install --yes python3 python3-venv" in found.stderr


def test_make_run_opens_the_bundled_sample_or_the_file_given() -> None:
    plan = run("make", "--dry-run", "run").stdout
    assert ".venv/bin/docviewer" in plan
    assert (ROOT / "resources/samples/two-level-report.pdf").exists()
    assert "${FILE:-resources/samples/two-level-report.pdf}" in plan


def test_make_test_lints_before_it_tests() -> None:
    plan = run("make", "--dry-run", "test").stdout
    steps = ["ruff check", "ruff format --check", "mypy", "lint-imports", "-m pytest"]
    places = [plan.index(step) for step in steps]
    assert places == sorted(places)


def test_continuous_integration_runs_make_test_and_hides_nothing() -> None:
    script = (ROOT / ".ci" / "run").read_text()
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert script.rstrip().endswith("exec make test")
    assert not re.search(r"\bapt|\bpip\b|install|\|\|", script)


@pytest.mark.parametrize("target", ["bench", "screenshots", "samples", "clean", "lint", "help"])
def test_every_target_promised_is_there(target: str) -> None:
    assert run("make", "--dry-run", target).returncode == 0


def test_every_declared_dependency_is_pinned() -> None:
    declared = set(re.findall(r'^    "([A-Za-z0-9._-]+)[>=<]', (ROOT / "pyproject.toml").read_text(), re.MULTILINE))
    pinned = set(re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / "packaging/constraints.txt").read_text(), re.MULTILINE))
    assert declared
    assert {_canonical(name) for name in declared} <= {_canonical(name) for name in pinned}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_as_root_the_missing_packages_are_installed_in_one_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    monkeypatch.setenv("PATH", folder_of(tmp_path, "sh", apt__get=f'echo "$@ $DEBIAN_FRONTEND" >> {log}'))
    assert system_setup.install(("libegl1", "python3.11-venv"))
    assert log.read_text().splitlines() == [
        "update -qq noninteractive",
        "install -qq --yes --no-install-recommends libegl1 python3.11-venv noninteractive",
    ]


def test_a_failed_installation_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", folder_of(tmp_path, "sh", apt__get="exit 100"))
    assert not system_setup.install(("libegl1",))


def test_without_root_the_one_exact_command_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", folder_of(tmp_path, apt__get="exit 1"))
    system_setup.explain(("libEGL.so.1",), ("libegl1",), root=False)
    assert qt_system.apt_command(("libegl1",), root=False) in capsys.readouterr().err


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """A machine that lacks what a window needs; what would be installed there."""
    installed: list[tuple[str, ...]] = []

    def install(packages: tuple[str, ...]) -> bool:
        installed.append(packages)
        return True

    monkeypatch.setattr(system_setup, "install", install)
    monkeypatch.setattr(system_setup, "missing_venv_package", lambda: "")
    monkeypatch.setattr(qt_system, "has_font", lambda: True)
    monkeypatch.setattr(qt_system, "platform_plugins", lambda _environ: ())
    monkeypatch.setattr(qt_system, "missing_libraries", lambda name: {"offscreen": ()}.get(name, ("libEGL.so.1",)))
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name in ("apt-get", "tesseract") else None)
    return installed


def test_only_a_window_needs_the_libraries_of_a_window(
    bare: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert system_setup.main([]) == 0
    assert capsys.readouterr().err == ""
    assert system_setup.main(["--window"]) == 1
    assert qt_system.apt_command(("libegl1",), root=False) in capsys.readouterr().err
    assert bare == []


def test_root_gets_what_a_window_lacks(bare: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert system_setup.main(["--window"]) == 0
    assert bare == [("libegl1",)]


def having(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name in programs else None)


@pytest.mark.parametrize("arguments", [["--window"], ["--tests"]])
def test_root_gets_tesseract_too(
    bare: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    having(monkeypatch, "apt-get")
    assert system_setup.main(arguments) == 0
    assert bare == [(*(["libegl1"] if arguments == ["--window"] else []), "tesseract-ocr")]


@pytest.mark.parametrize(("arguments", "status"), [(["--window"], 0), (["--tests"], 1), ([], 0)])
def test_only_the_tests_can_not_do_without_tesseract(
    bare: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(qt_system, "missing_libraries", lambda name: ())
    having(monkeypatch, "apt-get")
    assert system_setup.main(arguments) == status
    told = capsys.readouterr().err
    assert ("--no-install-recommends tesseract-ocr" in told) is bool(arguments)
    assert bare == []


def test_homebrew_brings_tesseract(bare: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def succeeds(command: list[str], environ: dict[str, str]) -> bool:
        ran.append(command)
        return True

    monkeypatch.setattr(system_setup, "_succeeds", succeeds)
    monkeypatch.setattr("os.geteuid", lambda: 501)
    having(monkeypatch, "brew")
    assert system_setup.main(["--tests"]) == 0
    assert ran == [["brew", "install", "--quiet", "tesseract"]]


@pytest.mark.parametrize(("platform", "words"), [("darwin", "brew install tesseract"), ("linux", "package manager")])
def test_elsewhere_the_way_to_tesseract_is_told(
    bare: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    platform: str,
    words: str,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    having(monkeypatch)
    assert system_setup.main(["--tests"]) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(("target", "asks"), [("run", True), ("lint", False), ("test", False), ("bench", False)])
def test_make_asks_for_the_libraries_of_a_window_only_to_open_one(target: str, asks: bool) -> None:
    plan = run("make", "--dry-run", target).stdout
    assert "packaging/system_setup.py" in plan
    assert ("system_setup.py --window" in plan) is asks


def test_this_machine_lacks_nothing_after_make(tmp_path: Path) -> None:
    # Its package manager is kept out: a test installs nothing, whoever runs it.
    path = folder_of(tmp_path, apt__get="exit 1") + os.pathsep + os.environ["PATH"]
    found = run("make", "--silent", "system", PATH=path)
    assert (found.returncode, found.stderr) == (0, "")
