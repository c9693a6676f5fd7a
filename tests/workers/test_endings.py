from __future__ import annotations

import pytest

from docviewer.workers.endings import Ending, safe_part, speaks_of_memory, told

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
        (Ending(-9, complaint="it babbles"), "gave an answer that can't be right (it babbles)"),
    ],
)
def test_an_ending_is_told_in_words(ending: Ending, words: str) -> None:
    assert told(ending, CAP) == words


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (b'  File "/opt/x/child.py", line 93 in _answer\n', 'File "/opt/x/child.py", line 93 in _answer'),
        (b'  File "/opt/x/child.py", line 93, in _answer\n', 'File "/opt/x/child.py", line 93, in _answer'),
        (b"Fatal Python error: Segmentation fault\n", "Fatal Python error: Segmentation fault"),
        (b"ValueError: Dear Mrs Miller\n", "ValueError"),
        (b"pdfminer.PDFSyntaxError: Dear Mrs Miller\n", "pdfminer.PDFSyntaxError"),
        (b"Dear Mrs Miller\n", ""),
        (b"    text = 'Dear Mrs Miller'\n", ""),
        (b"\xff\xfe\n", ""),
        (b"", ""),
    ],
)
def test_only_places_and_kinds_are_kept_of_standard_error(line: bytes, kept: str) -> None:
    assert safe_part(line) == kept


def test_a_library_that_ran_out_of_memory_is_understood() -> None:
    assert speaks_of_memory(b"terminating due to uncaught exception of type std::bad_alloc")
    assert not speaks_of_memory(b"Segmentation fault")
