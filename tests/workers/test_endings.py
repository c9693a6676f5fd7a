from __future__ import annotations

import pytest

from docviewer.workers.endings import Complaints, Ending, speaks_of_memory, told

CAP = 1_500_000_000


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        (Ending(-11), "crashed (signal 11)"),
        (Ending(-6, peak_bytes=100_000_000), "crashed (signal 6)"),
        (Ending(1), "crashed (exit status 1)"),
        (Ending(-9), "was killed by the system (signal 9)"),
        (Ending(86), "needed more than 1.5 GB of memory"),
        (Ending(-6, peak_bytes=900_000_000), "needed more than 1.5 GB of memory"),
        (Ending(-5, short_of_memory=True), "needed more than 1.5 GB of memory"),
        (Ending(1, fault="ImportError (a.py, line 7)"), "couldn't start: ImportError (a.py, line 7)"),
        (Ending(1, fault="ImportError (a.py, line 7)", answered=True), "crashed (exit status 1)"),
        (Ending(-11, fault="ImportError (a.py, line 7)"), "crashed (signal 11)"),
        (Ending(-9, complaint="it babbles"), "gave an answer that can't be right (it babbles)"),
    ],
)
def test_an_ending_is_told_in_words(ending: Ending, words: str) -> None:
    assert told(ending, CAP) == words


PLACE = b'  File "/opt/x/child.py", line 93, in _answer\n'
WINDOWS_PLACE = b'  File "C:\\x\\child.py", line 93 in _answer\n'
FROZEN_PLACE = b'  File "<frozen importlib._bootstrap>", line 1140, in _find\n'
NO_MODULE = "ModuleNotFoundError: No module named 'a.b'"
NO_NAME = "ImportError: cannot import name 'c' from 'a.b'"
NO_LIBRARY = "OSError: libx.so.1: cannot open shared object file"


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ((PLACE, b"ValueError: Dear Mrs Miller\n"), "ValueError (child.py, line 93)"),
        ((WINDOWS_PLACE, b"ValueError\n"), "ValueError (child.py, line 93)"),
        ((PLACE, FROZEN_PLACE, b"ImportError: Dear 'Mrs Miller'\n"), "ImportError (child.py, line 93)"),
        ((b"pdfminer.PDFSyntaxError: Dear Mrs Miller\n",), "pdfminer.PDFSyntaxError"),
        ((NO_MODULE.encode(),), NO_MODULE),
        ((NO_NAME.encode() + b" (/opt/a/b.py)\n",), NO_NAME),
        ((NO_LIBRARY.encode() + b": No such file\n",), NO_LIBRARY),
        ((b"KeyError: 1\n", PLACE, b"    x = 'Miller'\n", b"TypeError: x\n"), "TypeError (child.py, line 93)"),
        ((b"Dear Mrs Miller\n", b"    text = 'Dear Mrs Miller'\n", b"\xff\xfe\n", b""), ""),
    ],
)
def test_of_standard_error_only_kind_and_place_are_kept(lines: tuple[bytes, ...], fault: str) -> None:
    complaints = Complaints()
    for line in lines:
        complaints.hear(line)
    assert complaints.fault == fault


def test_a_library_that_ran_out_of_memory_is_understood() -> None:
    assert speaks_of_memory(b"terminating due to uncaught exception of type std::bad_alloc")
    assert not speaks_of_memory(b"Segmentation fault")
