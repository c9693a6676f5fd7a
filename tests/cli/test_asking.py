from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from docviewer.cli.asking import overwrite_allowed, password_from_stdin
from docviewer.core.errors import WrongInput


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Pipe(io.TextIOWrapper):
    def __init__(self, data):
        super().__init__(io.BytesIO(data))


@pytest.mark.parametrize(
    ("answer", "allowed"), [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("", False), ("yo\n", False)]
)
def test_a_person_at_a_terminal_is_asked_and_no_is_the_default(monkeypatch, answer, allowed):
    stderr = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr(sys, "stderr", stderr)
    assert overwrite_allowed(Path("out\x1b.csv")) is allowed
    assert stderr.getvalue() == "out\\x1b.csv exists. Write over it? [y/N] "


@pytest.mark.parametrize(("stdin", "stderr"), [(Terminal, io.StringIO), (io.StringIO, Terminal)])
def test_without_a_terminal_at_both_ends_the_answer_is_no(monkeypatch, stdin, stderr):
    monkeypatch.setattr(sys, "stdin", stdin("y\n"))
    monkeypatch.setattr(sys, "stderr", stderr())
    assert overwrite_allowed(Path("out.csv")) is False


@pytest.mark.parametrize(
    ("data", "password"),
    [
        (b"secret\n", "secret"),
        (b"secret\r\nmore\n", "secret"),
        (b" two words ", " two words "),
        ("p\u00e4ss\n".encode(), "p\u00e4ss"),
    ],
)
def test_the_password_is_the_first_line(monkeypatch, data, password):
    monkeypatch.setattr(sys, "stdin", Pipe(data))
    assert password_from_stdin() == password


@pytest.mark.parametrize("stdin", [Pipe(b""), Pipe(b"\n"), None])
def test_no_password_is_wrong_usage(monkeypatch, stdin):
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(WrongInput, match="no password"):
        password_from_stdin()
