from __future__ import annotations

import json

import pytest

from docviewer.core.errors import UnreadableDocument
from docviewer.reading import truth_file
from docviewer.reading.truth_file import find_truth, read_truth, truth_for

TRUTH = {"segments": [{"page": 1, "bbox": [0, 0, 9, 9], "role": "heading", "text": "One"}]}


def written(path, plain=TRUTH):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(plain), encoding="utf-8")
    return path


@pytest.mark.parametrize("place", ["documents/notice.truth.json", "documents/truth/notice.json", "truth/notice.json"])
def test_a_truth_is_found_beside_the_document(tmp_path, place):
    document = tmp_path / "documents" / "notice.pdf"
    expected = written(tmp_path / place)
    written(tmp_path / "documents" / "truth" / "other.json")
    found = find_truth(str(document))
    assert found is not None
    assert found.samefile(expected)


def test_the_nearest_truth_is_taken(tmp_path):
    written(tmp_path / "truth" / "notice.json")
    nearest = written(tmp_path / "documents" / "notice.truth.json")
    assert find_truth(str(tmp_path / "documents" / "notice.pdf")) == nearest


def test_a_document_in_the_working_folder_finds_the_truth_of_the_folder_above(tmp_path, monkeypatch):
    written(tmp_path / "truth" / "notice.json")
    (tmp_path / "documents").mkdir()
    monkeypatch.chdir(tmp_path / "documents")
    assert find_truth("notice.pdf") is not None


def test_a_document_without_truth_says_where_it_could_be(tmp_path):
    document = str(tmp_path / "notice.pdf")
    assert find_truth(document) is None
    with pytest.raises(UnreadableDocument) as caught:
        truth_for(document)
    assert "notice.truth.json" in caught.value.cause
    assert "--truth" in caught.value.remedy


def test_a_folder_of_truths_can_be_chosen(tmp_path):
    truth = written(tmp_path / "answers" / "notice.json")
    assert truth_for("notice.pdf", str(tmp_path / "answers")) == truth
    with pytest.raises(UnreadableDocument, match="no truth for this document") as caught:
        truth_for("other.pdf", str(tmp_path / "answers"))
    assert caught.value.cause.endswith("has neither other.truth.json nor other.json.")


def test_a_document_in_json_is_not_its_own_truth(tmp_path):
    document, truth = written(tmp_path / "form.json"), written(tmp_path / "form.truth.json")
    assert truth_for(str(document), str(tmp_path)) == truth


def test_a_truth_file_is_read(tmp_path):
    assert read_truth(written(tmp_path / "t.json")).segments[0].text == "One"


def test_a_byte_order_mark_is_no_matter(tmp_path):
    path = tmp_path / "t.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(TRUTH).encode())
    assert len(read_truth(path).segments) == 1


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"{", "It isn't JSON"),
        (b"\xff\xfe{", "Its text isn't UTF-8."),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"segments": 3}', "$.segments is 3, not a list."),
    ],
)
def test_what_is_no_truth_is_told_without_a_traceback(tmp_path, content, cause):
    path = tmp_path / "t.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument) as caught:
        read_truth(path)
    assert caught.value.title == "This isn't a truth file."
    assert cause in caught.value.cause


@pytest.mark.parametrize("segments", [[], [{**TRUTH["segments"][0], "role": "footer"}]])
def test_a_truth_that_asks_for_no_line_is_refused(tmp_path, segments):
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"segments": segments}), encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="nothing to score by"):
        read_truth(path)


def test_a_missing_truth_file_is_told(tmp_path):
    with pytest.raises(UnreadableDocument, match="There is no such truth file"):
        read_truth(tmp_path / "gone.json")


def test_a_truth_file_can_be_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(truth_file, "_MOST_BYTES", 10)
    with pytest.raises(UnreadableDocument, match="too large"):
        read_truth(written(tmp_path / "t.json"))
