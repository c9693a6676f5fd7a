"""What a document is, told by its content."""

from __future__ import annotations

import os
import zipfile
from typing import TYPE_CHECKING

import pytest

from docviewer.core.document import DocumentKind
from docviewer.reading.document_kind import kind_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", DocumentKind.PDF),
        (b"\r\n junk before it %PDF-1.4", DocumentKind.PDF),
        (b"\x89PNG\r\n\x1a\n", DocumentKind.IMAGE),
        (b"\xff\xd8\xff\xe0", DocumentKind.IMAGE),
        (b"II*\x00", DocumentKind.IMAGE),
        (b"MM\x00*", DocumentKind.IMAGE),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", DocumentKind.IMAGE),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", DocumentKind.PDF),
        (b'{"Blocks": []}', DocumentKind.TEXTRACT),
        (b'\xef\xbb\xbf\n [{"Blocks": []}]', DocumentKind.TEXTRACT),
        (b'{"Text": "%PDF-1.7"}', DocumentKind.TEXTRACT),
        (b"words", DocumentKind.PDF),
        (b"", DocumentKind.PDF),
    ],
)
def test_the_first_bytes_tell_whatever_the_name_says(head: bytes, kind: DocumentKind, tmp_path: Path) -> None:
    path = tmp_path / "document.txt"
    path.write_bytes(head)
    assert kind_of(path) is kind


def test_an_archive_of_any_name_is_a_result_only_with_a_response_in_it(tmp_path: Path) -> None:
    for name, member in (("a.bin", "analyzeDocResponse.json"), ("b.bin", "holiday.json")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(member, "{}")
    assert kind_of(tmp_path / "a.bin") is DocumentKind.TEXTRACT
    assert kind_of(tmp_path / "b.bin") is DocumentKind.PDF


@pytest.mark.parametrize("name", ["result.json", "RESULT.JSON", "result.zip"])
def test_where_no_byte_tells_a_name_may(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"// not what its name says")
    assert kind_of(tmp_path / name) is DocumentKind.TEXTRACT
    (tmp_path / name).write_bytes(b"%PDF-1.7")
    assert kind_of(tmp_path / name) is DocumentKind.PDF


def test_a_folder_is_a_result_only_with_parts_in_it(tmp_path: Path) -> None:
    assert kind_of(tmp_path) is DocumentKind.PDF
    (tmp_path / "1").write_text("{}", encoding="utf-8")
    assert kind_of(tmp_path) is DocumentKind.TEXTRACT


def test_what_is_not_there_is_left_to_the_opener(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "nothing.pdf") is DocumentKind.PDF


def test_a_pipe_is_never_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    assert kind_of(tmp_path / "pipe.json") is DocumentKind.PDF
