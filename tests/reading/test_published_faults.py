"""What the published paragraph finder over Textract lines gets wrong comes out right; numbered as its faults are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.core.labels import Role
from docviewer.core.segmented import SegmentedDocument
from docviewer.core.work import Work
from docviewer.reading.read_document import read_document
from docviewer.segmentation.correcting import correct
from docviewer.segmentation.features import gather
from docviewer.segmentation.strategies.font_size import FontSize
from docviewer.segmentation.strategies.full_stop import FullStop
from docviewer.segmentation.strategies.indentation import Indentation
from docviewer.segmentation.strategies.layout import Layout
from docviewer.segmentation.strategies.line_spacing import LineSpacing
from tests.builders.textract import ResultWriter, saved, write_paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.core.read_result import ReadResult
    from docviewer.core.strategy import Strategy

STRATEGIES = (FontSize(), Indentation(), LineSpacing(), FullStop(), Layout())


def read(writer: ResultWriter, folder: Path) -> ReadResult:
    return read_document(saved(writer.response(), folder / "x.json"))


def segmented(result: ReadResult, strategy: Strategy) -> SegmentedDocument:
    evidence = gather(result.lines, result.info.page_sizes, result.hints, result.tables)
    corrected = correct(evidence, Work(strategy=strategy.name), strategy)
    return SegmentedDocument.of_corrected(result.info, corrected, strategy.name, {})


def texts(document: SegmentedDocument) -> list[str]:
    return [segment.text for segment in document]


def even_lines(count: int) -> list[str]:
    return [f"Line {number} of a paragraph set with an even leading of fourteen points" for number in range(count)]


def reviews() -> ResultWriter:
    """A title and text before two sections of the same heading."""
    writer = ResultWriter()
    page = writer.page()
    page.line("Hotels by the sea", 72, 80, 22)
    write_paragraph(page, ["Before the first heading some words", "of introduction are said."], 72, 100)
    for top in (180, 300):
        page.line("Review", 72, top, 15)
        write_paragraph(page, [f"The room at {top} was clean and", "looked out over the sea."], 72, top + 12)
    return writer


def test_fault_1_two_sections_of_one_heading_are_two(tmp_path: Path) -> None:
    document = segmented(read(reviews(), tmp_path), FontSize())
    headings = [segment for segment in document if segment.role in (Role.TITLE, Role.HEADING)]
    assert [segment.text for segment in headings] == ["Hotels by the sea", "Review", "Review"]


def test_fault_6_text_before_the_first_heading_is_kept(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    write_paragraph(page, ["Before any heading some words", "of introduction are said."], 72, 60)
    page.line("Review", 72, 120, 15)
    write_paragraph(page, ["The room was clean and", "looked out over the sea."], 72, 130)
    document = segmented(read(writer, tmp_path), FontSize())
    assert texts(document)[0] == "Before any heading some words of introduction are said."


def test_fault_7_letters_do_not_split_a_font_into_many(tmp_path: Path) -> None:
    writer = ResultWriter()
    write_paragraph(writer.page(), ["some wooers even now", "Tall bottles", "yes, agape", "Big (quay)"] * 5, 72, 80)
    assert len(set(read(writer, tmp_path).lines.font_size.tolist())) == 1


def test_fault_9_even_leading_is_one_paragraph(tmp_path: Path) -> None:
    writer = ResultWriter()
    write_paragraph(writer.page(), even_lines(30), 72, 80)
    assert len(texts(segmented(read(writer, tmp_path), LineSpacing()))) == 1


@pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda strategy: strategy.name)
def test_faults_10_to_12_no_word_is_lost_or_glued(strategy: Strategy, tmp_path: Path) -> None:
    writer = ResultWriter()
    written = []
    for number in range(3):
        lines = [f"Page {number} paragraph {at} line {line} ends" for at in range(3) for line in range(3)]
        page = writer.page()
        for at in range(3):
            write_paragraph(page, lines[3 * at : 3 * at + 3], 72, 80 + 80 * at)
        written += lines
    document = segmented(read(writer, tmp_path), strategy)
    assert sorted(" ".join(texts(document)).split()) == sorted(" ".join(written).split())


def test_fault_15_columns_at_equal_heights_are_not_mixed(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    for number in range(10):
        page.line(f"Left column line {number} goes on and", 60, 100 + 14 * number)
        page.line(f"right column line {number} goes on and", 330, 100 + 14 * number)
    (text,) = {" ".join(texts(segmented(read(writer, tmp_path), strategy))) for strategy in (LineSpacing(),)}
    assert text.index("Left column line 9") < text.index("right column line 0")
