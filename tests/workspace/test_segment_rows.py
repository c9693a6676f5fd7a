from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.line_keys import LineKeys
from docviewer.core.work import Fix, LineAnchor, PageWork, Review, ReviewState, Work
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategy_named
from docviewer.workspace.requests import Forget
from docviewer.workspace.segment_rows import KeepSegments
from docviewer.workspace.workspace import Workspace
from tests.builders.lines import Sheet
from tests.workspace.kept import LONG_S, entered, flushed

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.core.corrected import Corrected


def corrected() -> Corrected:
    """A heading that a person made a title of and accepted, above two paragraphs."""
    sheet = Sheet()
    sheet.line("A heading \ud800", size=16)
    sheet.paragraph(3, last=0.4)
    sheet.paragraph(3, last=0.4)
    evidence = sheet.evidence()
    key = LineKeys(evidence.lines).key_of(0)
    page = PageWork(
        fixes=MappingProxyType({key: Fix((key,), role=1, level=0)}),
        reviews=MappingProxyType({key: Review(ReviewState.ACCEPTED, (key,), 1, 0)}),
        anchors=MappingProxyType({key: LineAnchor((0, 0, 1, 1), "A heading")}),
    )
    work = replace(Work(), strategy="font-size").with_page(0, page)
    return correct(evidence, work, strategy_named("font-size"))


def test_segments_can_be_asked_for_with_what_a_person_made_of_them(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "w.docviewer")
    key, shown = entered(workspace), corrected()
    assert workspace.segments(key) == ()
    for _ in range(2):
        workspace.submit(KeepSegments(key, shown))
    flushed(workspace)
    rows = workspace.segments(key)
    assert len(rows) == len(shown.segments) == workspace.segment_count(key)
    title, *rest = rows
    assert (title.text, title.role, title.state, title.corrected) == ("A heading ?", "title", "accepted", True)
    assert {(row.state, row.corrected) for row in rest} == {("unreviewed", False)}
    assert [row.text for row in rest] == [shown.segments.text_of(nth, shown.lines) for nth in range(1, len(rows))]
    workspace.close(LONG_S)
    with closing(sqlite3.connect(workspace.path)) as connection:
        found = connection.execute("SELECT text FROM segment WHERE state = 'accepted' AND corrected").fetchall()
    assert found == [("A heading ?",)]


def test_segments_go_with_their_document(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "w.docviewer")
    key = entered(workspace)
    workspace.submit(KeepSegments(key, corrected()))
    workspace.submit(Forget(key))
    flushed(workspace)
    assert workspace.segments(key) == ()
    workspace.close(LONG_S)
