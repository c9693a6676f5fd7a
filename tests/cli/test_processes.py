"""The program run as people run it: pipes, signals, exit statuses, no children left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from reportlab.pdfgen.canvas import Canvas

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
COMMAND = [sys.executable, "-m", "docviewer"]
DEADLINE_S = 60


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """Many full pages: reading them takes seconds, writing them fills any pipe."""
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    canvas = Canvas(str(path))
    for page in range(600):
        for line in range(60):
            canvas.drawString(72, 780 - 12 * line, f"Line {line} of page {page} says what the one before it said too.")
        canvas.showPage()
    canvas.save()
    return path


def run(*arguments, **options):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], capture_output=True, timeout=DEADLINE_S, check=False, **options
    )


def test_a_document_goes_through_a_pipe_as_utf_8_whatever_the_locale():
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    result = run("segment", SAMPLES / "two-level-report.pdf", env=environment)
    assert (result.returncode, result.stderr) == (0, b"")
    assert json.loads(result.stdout.decode("utf-8"))["segments"]


def test_a_name_with_markup_and_escapes_is_plain_text(tmp_path):
    path = tmp_path / "[red]a\x1b[2J.pdf"
    path.write_bytes(b"no PDF")
    result = run("segment", path)
    assert result.returncode == 1
    assert rb"[red]a\x1b[2J.pdf: " in result.stderr
    assert b"\x1b" not in result.stderr


def test_a_name_that_is_no_utf_8_is_read(tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.pdf")  # noqa: PTH118 - pathlib knows no bytes
    with open(path, "wb") as copy:  # noqa: PTH123
        copy.write((SAMPLES / "spacing-only.pdf").read_bytes())
    result = subprocess.run([*COMMAND, "segment", path], capture_output=True, timeout=DEADLINE_S, check=False)
    assert (result.returncode, result.stderr) == (0, b"")
    assert json.loads(result.stdout)["document"]["path"].endswith("caf\udce9.pdf")


def test_a_reader_of_the_pipe_who_leaves_early_is_no_error(book):
    process = subprocess.Popen(
        [*COMMAND, "segment", str(book), "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout.read(1) == b"{"
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(DEADLINE_S) == 141
    assert told == b""


@pytest.mark.parametrize("arguments", [["segment", str(SAMPLES / "spacing-only.pdf")], ["strategies"]])
def test_a_full_disk_behind_standard_output_is_told(arguments):
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*COMMAND, *arguments],
            stdout=full, stderr=subprocess.PIPE, timeout=DEADLINE_S, check=False,
        )  # fmt: skip
    assert result.returncode == 1
    assert result.stderr == (
        b"docviewer: Standard output can't be written. The disk is full. Free some space or choose another folder.\n"
    )


def test_ctrl_c_ends_soon_with_130_and_leaves_no_child(book, tmp_path):
    process = psutil.Popen(
        [*COMMAND, "segment", str(book), str(book), "-o", str(tmp_path / "out.json")],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    children = _children_of(process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=10)
    assert process.returncode == 130
    assert told == b""
    gone, alive = psutil.wait_procs(children, timeout=5)
    assert not alive
    assert gone
    assert list(tmp_path.iterdir()) == []


def _children_of(process):
    give_up = time.monotonic() + DEADLINE_S
    while not (children := process.children(recursive=True)):
        assert time.monotonic() < give_up
        assert process.poll() is None
        os.sched_yield()
    return children


def test_a_killed_program_leaves_no_child(book):
    process = psutil.Popen([*COMMAND, "segment", str(book)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    children = _children_of(process)
    process.kill()
    process.wait()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive
