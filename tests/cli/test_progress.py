from __future__ import annotations

import io
import sys

from docviewer.cli.progress import progress_on_stderr


class Terminal(io.StringIO):
    def isatty(self):
        return True


def work(progress):
    with progress.document("[red]a\x1b.pdf") as pages:
        pages(1, 4)
        progress.say("page [1] :smile: is a scan")
        pages(4, 4)


def test_a_terminal_sees_pages_and_documents_by_their_plain_names(monkeypatch):
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_on_stderr(2) as progress:
        work(progress)
    shown = terminal.getvalue()
    assert "[red]a\\x1b.pdf" in shown
    assert "documents" in shown
    assert "page [1] :smile: is a scan\n" in shown.replace("\r", "")


def test_elsewhere_only_messages_are_written(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress_on_stderr(2) as progress:
        work(progress)
    assert stream.getvalue() == "page [1] :smile: is a scan\n"
