"""What docviewer itself makes of the bundled samples."""

from __future__ import annotations

import pytest
from make_samples import FOLDER, PASSWORD
from sample_layout import read_blocks
from sample_turned import PAGES

from docviewer import wiring
from docviewer.core.document import PageState
from docviewer.core.errors import EncryptedDocument
from docviewer.core.labels import Role
from docviewer.core.segmented import SegmentedDocument
from docviewer.reading.read_document import read_document
from docviewer.segmentation.features import gather


def segmented(name: str, strategy: str) -> SegmentedDocument:
    result = read_document(FOLDER / name)
    info, lines = result.info, result.lines
    labels = wiring.strategies()[strategy].label(gather(lines, info.page_sizes), {})
    return SegmentedDocument.of(info, lines, strategy, {}, labels)


def texts_of(document: SegmentedDocument, *roles: Role) -> list[str]:
    return [segment.text for segment in document if segment.role in roles]


def words_of(name: str, *kinds: str) -> list[str]:
    return [block.text for block in read_blocks(name) if block.kind in kinds]


def test_the_report_s_title_and_headings_of_both_levels_are_found_whole() -> None:
    document = segmented("two-level-report.pdf", "font-size")
    assert texts_of(document, Role.TITLE) == words_of("two-level-report", "title")
    assert texts_of(document, Role.HEADING) == words_of("two-level-report", "heading", "subheading")
    levels = {segment.text: segment.level for segment in document if segment.role is Role.HEADING}
    assert {levels[text] for text in words_of("two-level-report", "heading")} == {1}
    assert {levels[text] for text in words_of("two-level-report", "subheading")} == {2}


def test_the_report_s_running_heads_are_not_in_its_paragraphs() -> None:
    document = segmented("two-level-report.pdf", "font-size")
    assert not [
        text for text in texts_of(document, Role.PARAGRAPH) if "Annual report" in text and "Saltmere" not in text
    ]
    assert not [text for text in texts_of(document, Role.PARAGRAPH) if "thirtieth of April" in text]


def test_the_article_is_read_one_column_after_the_other() -> None:
    document = segmented("two-column-article.pdf", "font-size")
    assert texts_of(document, Role.HEADING) == words_of("two-column-article", "heading", "subheading")


def test_the_visits_hang_beside_their_reports_and_one_runs_over_the_page() -> None:
    document = segmented("indented-headers.pdf", "indentation")
    visits = [segment for segment in document if segment.text.startswith("Visit ")]
    assert [visit.text for visit in visits] == words_of("indented-headers", "heading")
    assert texts_of(document, Role.PARAGRAPH) == words_of("indented-headers", "body")
    assert [len({box.page for box in segment.boxes}) for segment in document if segment.role is Role.PARAGRAPH].count(
        2
    ) == 1


def test_space_alone_parts_seven_paragraphs() -> None:
    document = segmented("spacing-only.pdf", "line-spacing")
    assert texts_of(document, Role.PARAGRAPH) == words_of("spacing-only", "body")


def test_a_scan_is_told_as_a_scan() -> None:
    result = read_document(FOLDER / "scan.pdf")
    lines, statuses = result.lines, result.statuses
    assert len(lines) == 0
    assert [status.state for status in statuses] == [PageState.SCAN]


def test_turned_pages_have_their_lines_where_a_person_sees_them() -> None:
    result = read_document(FOLDER / "rotated-cropped.pdf")
    info, lines = result.info, result.lines
    assert info.page_sizes == tuple(page.shown for page in PAGES)
    first = [lines.page.tolist().index(page) for page in range(len(PAGES))]
    assert [lines.texts[i] for i in first] == words_of("rotated-cropped", "heading")
    assert lines.x0.tolist() == pytest.approx([48.0] * len(lines), abs=0.5)
    assert lines.top[first].tolist() == pytest.approx([lines.top[first[-1]]] * len(PAGES), abs=0.5)


def test_what_the_crop_box_trims_off_is_not_read() -> None:
    result = read_document(FOLDER / "rotated-cropped.pdf")
    lines = result.lines
    assert not [text for text in lines.texts if "trimmed off" in text]


def test_the_encrypted_sample_is_read_with_its_password() -> None:
    with pytest.raises(EncryptedDocument):
        read_document(FOLDER / "encrypted.pdf")
    result = read_document(FOLDER / "encrypted.pdf", password=PASSWORD)
    lines = result.lines
    assert lines.texts[0] == "Minutes of a Closed"
