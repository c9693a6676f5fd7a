from __future__ import annotations

import io
import sys

import pytest

from docviewer.cli.messages import error_text, plain, say
from docviewer.core.errors import EncryptedDocument, UnreadableDocument


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred", r"a\x1b[31mred"),
        ("a\nb\r\tc\x7f\x9b", r"a\nb\r\tc\x7f\x9b"),
        ("fdp.\u202eexe", r"fdp.\u202eexe"),
        ("[bold]name[/bold] \u6771", "[bold]name[/bold] \u6771"),
    ],
)
def test_names_cannot_drive_the_terminal(text, shown):
    assert plain(text) == shown


def test_an_error_is_one_line_with_the_document_the_cause_and_the_remedy():
    error = UnreadableDocument("It is\nno PDF", "It begins with x.", "Choose another.")
    assert error_text(error, "a\x07.pdf") == (r"docviewer: a\x07.pdf: It is\nno PDF. It begins with x. Choose another.")
    assert error_text(error).startswith("docviewer: It is")


def test_a_locked_document_tells_the_option_for_its_password():
    assert "--password-stdin" in error_text(EncryptedDocument("It is locked."), "a.pdf")


def raised(secret):
    """An error that quotes `secret`, and arose from one that does."""
    try:
        try:
            raise LookupError(secret)
        except LookupError as error:
            raise ValueError(secret) from error
    except ValueError as error:
        return error


def test_an_unexpected_error_tells_its_kind_and_where_it_arose():
    text = error_text(raised("x"), "a.pdf")
    assert text.startswith("docviewer: a.pdf: An unexpected error, please report it.\n")
    assert "test_messages.py" in text
    assert text.index("LookupError, and from that:") < text.index("in raised", text.index("LookupError,"))
    assert text.endswith("ValueError")


def test_an_unexpected_error_tells_nothing_of_the_document():
    text = error_text(raised("the patient\x1b[2J"))
    assert "the patient" not in text
    assert "\x1b" not in text


def test_without_stderr_nothing_is_said(monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    say("a")
    closed = io.StringIO()
    monkeypatch.setattr(sys, "stderr", closed)
    say("b")
    assert closed.getvalue() == "b\n"
