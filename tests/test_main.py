from __future__ import annotations

import json
import subprocess
import sys

import pytest

from docviewer import __version__
from docviewer.__main__ import main
from docviewer.cli import COMMANDS
from docviewer.cli.program import build

HEAVY = ("typer", "rich", "numpy", "PySide6", "pypdfium2", "pdfplumber", "pyqtgraph", "sqlite3", "asyncio")


def loaded_after(*statements):
    """Which heavy packages a fresh Python has loaded after `statements`."""
    code = "; ".join([*statements, f"import sys, json; print(json.dumps([m for m in {HEAVY!r} if m in sys.modules]))"])
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(result.stdout.splitlines()[-1])


def test_nothing_heavy_is_loaded_before_the_first_argument_is_known():
    assert loaded_after("import docviewer.__main__") == []


def test_a_worker_loads_neither_window_nor_command_line():
    start = "import io, sys, docviewer.__main__ as m; sys.stdin = open(__import__('os').devnull)"
    assert loaded_after(start, "import docviewer.workers.child, docviewer.wiring") == []


def test_the_help_loads_no_numpy_and_no_window():
    assert set(loaded_after("from docviewer.__main__ import main", "main(['--help'])")) <= {"typer", "rich"}
    assert loaded_after("from docviewer.__main__ import main", "main(['segment', '--help'])") == ["typer"]


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_help_names_every_command(option, capsys):
    assert main([option]) == 0
    out = capsys.readouterr().out
    for command in COMMANDS:
        assert f"\n  {command} " in out
    assert "opens the window" in out


def test_the_version_is_shown(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"docviewer {__version__}\n"


def test_every_command_has_a_module_that_registers_it():
    program = build()
    registered = [entry.name for entry in (*program.registered_commands, *program.registered_groups)]
    assert sorted(map(str, registered)) == sorted(COMMANDS)


def test_a_wrong_option_is_wrong_usage(capsys):
    assert main(["segment", "--no-such-option"]) == 2
    assert "--no-such-option" in capsys.readouterr().err


def test_a_command_without_its_arguments_is_wrong_usage(capsys):
    assert main(["segment"]) == 2
    assert "FILE" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["./segment"], ["report.pdf"], ["report.pdf", "--help"]])
def test_anything_else_goes_to_the_window(arguments, monkeypatch):
    opened = []
    window = type(sys)("docviewer.app")
    window.run = lambda arguments: opened.append(arguments) or 7
    monkeypatch.setitem(sys.modules, "docviewer.app", window)
    assert main(arguments) == 7
    assert opened == [arguments]


@pytest.mark.parametrize("arguments", [["--workspace", "w", "workspace"], ["--no-workspace", "segment", "a.pdf"]])
def test_a_command_behind_options_is_told_to_come_first(arguments, capsys):
    assert main(arguments) == 2
    assert "write it first" in capsys.readouterr().err


def test_a_file_called_like_a_command_goes_to_the_window_behind_a_workspace(monkeypatch):
    seen = []
    monkeypatch.setattr("docviewer.app.run", lambda argv: seen.append(argv) or 0)
    for arguments in (["--workspace", "segment"], ["--workspace", "w", "./segment"], ["a.pdf", "segment"]):
        assert main(arguments) == 0
        assert seen.pop() == arguments
