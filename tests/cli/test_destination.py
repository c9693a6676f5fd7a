from __future__ import annotations

import io
import sys

import pytest

from docviewer.cli.destination import choose
from docviewer.core.errors import CannotWrite, WrongInput
from tests.builders.documents import paragraphs

A, B = paragraphs("a"), paragraphs("b")


def write(documents, stream, several):
    stream.write(f"{'several' if several else 'one'}:{''.join(d.segment(0).text for d in documents)}".encode())


def never(path):
    return False


def always(path):
    return True


class Handover:
    """A destination with all documents handed over."""

    def __init__(self, output, files, allow=never):
        self.destination = choose(str(output), files, ".txt", write, allow)

    def hand_over(self, *documents):
        self.destination.prepare()
        for index, document in enumerate(documents):
            self.destination.check(index)
            self.destination.take(index, document)
        self.destination.finish()


def contents(folder):
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_a_file_takes_all_documents(tmp_path):
    Handover(tmp_path / "out.txt", ["x.pdf", "y.pdf"]).hand_over(A, B)
    assert contents(tmp_path) == {"out.txt": "several:ab"}


def test_what_is_left_of_several_is_still_written_as_several(tmp_path):
    Handover(tmp_path / "out.txt", ["x.pdf", "y.pdf"]).hand_over(B)
    assert contents(tmp_path) == {"out.txt": "several:b"}


def test_nothing_is_written_when_no_document_is_left(tmp_path):
    Handover(tmp_path / "out.txt", ["x.pdf"]).hand_over()
    assert contents(tmp_path) == {}


def test_a_folder_is_made_and_takes_a_file_each_with_numbers_for_namesakes(tmp_path):
    files = ["x.pdf", "old/X.PDF", "x-2.pdf", "y.tar.pdf"]
    Handover(f"{tmp_path}/new/deep/", files).hand_over(A, B, A, B)
    assert contents(tmp_path / "new" / "deep") == {
        "x.txt": "one:a",
        "X-2.txt": "one:b",
        "x-2-2.txt": "one:a",
        "y.tar.txt": "one:b",
    }


def test_a_folder_that_exists_needs_no_slash(tmp_path):
    Handover(tmp_path, ["x.pdf"]).hand_over(A)
    assert contents(tmp_path) == {"x.txt": "one:a"}


def test_an_existing_file_is_refused_before_the_work(tmp_path):
    (tmp_path / "out.txt").write_text("old")
    with pytest.raises(CannotWrite) as caught:
        Handover(tmp_path / "out.txt", ["x.pdf"]).destination.prepare()
    assert caught.value.remedy == "Choose another name, or allow it with --force."
    assert contents(tmp_path) == {"out.txt": "old"}


def test_an_existing_file_in_a_folder_fails_its_document_only(tmp_path):
    (tmp_path / "x.txt").write_text("old")
    handover = Handover(tmp_path, ["x.pdf", "y.pdf"])
    handover.destination.prepare()
    with pytest.raises(CannotWrite, match="exists already"):
        handover.destination.check(0)
    handover.destination.check(1)
    handover.destination.take(1, B)
    assert contents(tmp_path) == {"x.txt": "old", "y.txt": "one:b"}


def test_existing_files_are_written_over_when_allowed_and_asked_once_each(tmp_path):
    (tmp_path / "x.txt").write_text("old")
    asked = []
    Handover(tmp_path, ["x.pdf", "y.pdf"], lambda path: not asked.append(path)).hand_over(A, B)
    Handover(tmp_path / "x.txt", ["x.pdf"], lambda path: not asked.append(path)).hand_over(B)
    assert asked == [tmp_path / "x.txt"] * 2
    assert contents(tmp_path) == {"x.txt": "one:b", "y.txt": "one:b"}


@pytest.mark.parametrize("output", ["doc.txt", "link.txt", ""])
def test_a_document_is_never_written_over_even_if_all_is_allowed(tmp_path, output):
    document = tmp_path / "doc.txt"
    document.write_text("precious")
    (tmp_path / "link.txt").symlink_to(document)
    with pytest.raises(WrongInput, match="is one of the documents"):
        Handover(tmp_path / output, [str(document)], always)
    assert document.read_text() == "precious"


def test_a_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite) as caught:
        Handover(f"{tmp_path}/file/sub/", ["x.pdf"]).destination.prepare()
    assert caught.value.remedy


class Stdout:
    """A standard output that fails as told."""

    def __init__(self, error=None):
        self.buffer = io.BytesIO()
        if error:
            self.buffer.flush = self._fail
        self._error = error

    def _fail(self):
        raise self._error

    def fileno(self):
        raise io.UnsupportedOperation


def test_standard_output_takes_all_documents(monkeypatch):
    stdout = Stdout()
    monkeypatch.setattr(sys, "stdout", stdout)
    Handover("-", ["x.pdf", "y.pdf"]).hand_over(A, B)
    assert stdout.buffer.getvalue() == b"several:ab"


def test_a_closed_or_full_standard_output_is_explained(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(CannotWrite, match="Standard output is closed"):
        Handover("-", ["x.pdf"]).destination.prepare()
    monkeypatch.setattr(sys, "stdout", Stdout(OSError(28, "No space left on device")))
    with pytest.raises(CannotWrite) as caught:
        Handover("-", ["x.pdf"]).hand_over(A)
    assert caught.value.cause == "The disk is full."


def test_a_pipe_that_nobody_reads_is_told_apart(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Stdout(BrokenPipeError()))
    with pytest.raises(BrokenPipeError):
        Handover("-", ["x.pdf"]).hand_over(A)
