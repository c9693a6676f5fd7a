from __future__ import annotations

import numpy as np
import pytest

from docviewer.core import corrections
from docviewer.core.document import DocumentInfo
from docviewer.core.document_json import document_as_json
from docviewer.core.labels import Role
from docviewer.core.made_by_hand import Only
from docviewer.core.segmented import SegmentedDocument
from docviewer.core.work import ReviewState, Work
from docviewer.segmentation.correcting import correct
from docviewer.segmentation.features import gather
from docviewer.wiring import strategies
from tests.builders.documents import make_table
from tests.builders.lines import LETTER, Sheet

SPACING = strategies()["line-spacing"]
INFO = DocumentInfo("report.pdf", (LETTER,), sha256="ab" * 32)


def sentences():
    sheet = Sheet()
    for number in range(6):
        sheet.line(f"Sentence {number}.", space=20)
    return sheet.evidence()


EVIDENCE = sentences()


def exported(*acts, evidence=EVIDENCE):
    work = Work(strategy="line-spacing")
    now = correct(evidence, work, SPACING)
    for act in acts:
        work = act(work, now)
        now = correct(evidence, work, SPACING, now)
    return SegmentedDocument.of_corrected(INFO, now, "line-spacing", {})


def accept(*segments):
    return lambda work, now: corrections.reviewed(work, now, segments, ReviewState.ACCEPTED)


def test_what_was_corrected_is_told_in_json():
    document = exported(
        accept(5),
        lambda work, now: corrections.merged(work, now, [0, 1]),
        lambda work, now: corrections.with_segment_text(work, now, 1, "Sentence too."),
    )
    told = [(entry["text"], entry["corrected"]) for entry in document_as_json(document)["segments"]]
    assert told == [
        ("Sentence 0. Sentence 1.", True),
        ("Sentence too.", True),
        ("Sentence 3.", False),
        ("Sentence 4.", False),
        ("Sentence 5.", False),
    ]


def test_what_was_left_out_is_not_exported():
    document = exported(lambda work, now: corrections.excluded(work, now, [1, 2]))
    assert [segment.text for segment in document] == ["Sentence 0.", "Sentence 3.", "Sentence 4.", "Sentence 5."]


def test_segments_know_their_verdicts_and_notes():
    document = exported(
        accept(0),
        lambda work, now: corrections.noted(work, now, 0, "Fine"),
        lambda work, now: corrections.reviewed(work, now, [3], ReviewState.REJECTED),
    )
    assert [segment.state.value for segment in document][:4] == ["accepted", "unreviewed", "unreviewed", "rejected"]
    assert document.segment(0).note == "Fine"


@pytest.mark.parametrize(
    ("only", "texts"),
    [
        (Only.ALL, [0, 1, 2, 3, 4, 5]),
        (Only.REVIEWED, [1, 3]),
        (Only.ACCEPTED, [3]),
    ],
)
def test_only_some_segments_are_exported(only, texts):
    document = exported(
        accept(0, 3),
        lambda work, now: corrections.reviewed(work, now, [1], ReviewState.REJECTED),
        lambda work, now: corrections.with_line_text(work, now, 0, "Sentence 0."),
        lambda work, now: corrections.retyped(work, now, [0], Role.HEADING),
    ).only(only)
    assert [segment.text for segment in document] == [f"Sentence {number}." for number in texts]
    assert [segment.order for segment in document] == list(range(1, len(texts) + 1))


def test_without_verdicts_nothing_is_accepted():
    assert not len(exported().only(Only.ACCEPTED))


def table_page():
    sheet = Sheet().line("Before the table.")
    box = (72.0, 100.0, 400.0, 140.0)
    for row, text in enumerate(("Name Sum", "Ann 12")):
        sheet.at(110 + 14 * row - 12).line(text)
    return gather(sheet.lines(), (LETTER,), None, (make_table(["Name", "Sum"], ["Ann", "12"], box=box),))


def test_tables_are_exported_as_lines_once_their_text_was_replaced():
    evidence = table_page()
    as_table = lambda work, now: corrections.gathered(work, now, [1, 2], Role.TABLE)  # noqa: E731
    assert np.flatnonzero(evidence.features["table"] == 0).tolist() == [1, 2]
    assert exported(as_table, evidence=evidence).segment(1).text == "Name\tSum\nAnn\t12"
    edited = exported(as_table, lambda work, now: corrections.with_line_text(work, now, 2, "Ann 13"), evidence=evidence)
    assert edited.segment(1).text == "Name Sum Ann 13"
    assert edited.segment(1).table is None
    left_out = exported(as_table, lambda work, now: corrections.excluded_lines(work, now, [2]), evidence=evidence)
    assert left_out.segment(1).text == "Name Sum"


def test_only_tables_of_the_segments_taken_go_with_them():
    evidence = table_page()
    document = exported(lambda work, now: corrections.gathered(work, now, [1, 2], Role.TABLE), evidence=evidence)
    assert len(document.only(Only.ACCEPTED).tables) == 0
    taken = exported(
        lambda work, now: corrections.gathered(work, now, [1, 2], Role.TABLE), accept(1), evidence=evidence
    ).only(Only.ACCEPTED)
    assert len(taken.tables) == 1
    assert taken.segment(0).text == "Name\tSum\nAnn\t12"


def test_verdicts_and_notes_on_segments_pages_and_the_document_are_told_in_json():
    document = exported(
        accept(1),
        lambda work, now: corrections.noted(work, now, 2, "look"),
        lambda work, now: corrections.page_noted(work, 0, "a poor copy"),
        lambda work, now: corrections.document_noted(work, "ask the author"),
    )
    told = document_as_json(document)
    assert told["note"] == "ask the author"
    assert told["pages"] == [{"page": 1, "state": "unreviewed", "note": "a poor copy"}]
    assert [(entry["state"], entry["note"]) for entry in told["segments"]][1:3] == [
        ("accepted", ""),
        ("unreviewed", "look"),
    ]
    assert document_as_json(document.only(Only.ACCEPTED))["pages"] == told["pages"]
