"""A Textract result is a source of pages: lines in order, tables, hints, and a document behind them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from docviewer.core.document import DocumentKind, PageState
from docviewer.core.errors import EncryptedDocument, UnreadableDocument, UnreadablePage
from docviewer.reading.page_source import open_source
from docviewer.resource_files import resource_path
from tests.builders.textract import LETTER, ResultWriter, saved, write_paragraph, written_form

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.reading.page_lines import ReadPage
    from docviewer.reading.page_source import PageSource

NO_BACKGROUND = "No PDF or picture lies beside this result: its pages are drawn plain, in US Letter size."


def opened(writer: ResultWriter, folder: Path, background: str | None = None) -> PageSource:
    return open_source(str(saved(writer.response(), folder / "result.json")), None, background)


def page_of(writer: ResultWriter, folder: Path) -> ReadPage:
    return opened(writer, folder).read(0)


def columns_of_text() -> tuple[ResultWriter, list[str]]:
    """Two columns whose lines stand at the same heights: Textract gives them row by row."""
    result = ResultWriter()
    page = result.page()
    left = [f"The left column has line number {number} here" for number in range(12)]
    right = [f"And in the right one stands line {number} of it" for number in range(12)]
    for number, pair in enumerate(zip(left, right, strict=True)):
        page.line(pair[0], 60, 100 + 14 * number)
        page.line(pair[1], 330, 100 + 14 * number)
    return result, left + right


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    writer, expected = columns_of_text()
    page = page_of(writer, tmp_path)
    assert list(page.texts) == expected
    assert page.columns["column"] == [0] * 12 + [1] * 12


@pytest.mark.parametrize("turn", [-4.0, -1.0, 0.5, 3.0, 12.0])
def test_columns_on_a_page_askew_are_too(turn: float, tmp_path: Path) -> None:
    writer, expected = columns_of_text()
    askew = ResultWriter()
    page = askew.page(turn=turn)
    for number in range(12):
        page.line(expected[number], 60, 100 + 14 * number)
        page.line(expected[12 + number], 330, 100 + 14 * number)
    assert list(page_of(askew, tmp_path).texts) == expected
    assert len(writer.pages) == 1


@pytest.mark.parametrize("turn", [90.0, 180.0, 270.0])
def test_a_page_on_its_side_is_read_as_it_was_written(turn: float, tmp_path: Path) -> None:
    result = ResultWriter()
    page = result.page(size=(600.0, 600.0), turn=turn)
    lines = [f"This is the line of number {number}" for number in range(8)]
    for number, text in enumerate(lines):
        page.line(text, 100, 100 + 14 * number)
    assert list(page_of(result, tmp_path).texts) == lines


def test_boxes_are_shares_of_the_page_in_points(tmp_path: Path) -> None:
    writer = ResultWriter()
    line = writer.page().line("Exactly here", 100, 200, 12)
    columns = page_of(writer, tmp_path).columns
    box = [columns[edge][0] for edge in ("x0", "top", "x1", "bottom")]
    assert box == pytest.approx(line.box, abs=0.01)


def test_lines_of_one_font_have_one_size_whatever_their_letters(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    texts = ("no ascenders nor", "Tall letters that", "yap gym pony", "Big, bay (quay)", "an area")
    for number, text in enumerate(texts):
        page.line(text, 72, 100 + 15 * number, 11)
    page.line("Heading", 72, 60, 16)
    read = page_of(writer, tmp_path)
    sizes = dict(zip(read.texts, read.columns["font_size"], strict=True))
    assert sizes.pop("Heading") == pytest.approx(16, abs=0.8)
    assert len(set(sizes.values())) == 1
    assert next(iter(sizes.values())) == pytest.approx(11, abs=0.5)


def test_lines_stand_on_one_baseline_whatever_their_letters(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    texts = ["no ascenders nor", "Tall letters", "yap gym pony", "Big, bay (quay)"]
    for number, text in enumerate(texts):
        page.line(text, 72, 100 + 15 * number, 10)
    assert page_of(writer, tmp_path).columns["baseline"] == pytest.approx([100, 115, 130, 145], abs=1.0)


def test_confidence_is_kept_as_a_share(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    line = page.line("Sure enough", 72, 100)
    page.block(line.id)["Confidence"] = 42.5
    assert page_of(writer, tmp_path).columns["confidence"] == [0.425]


def test_a_line_without_text_has_that_of_its_words(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    line = page.line("Words of a line", 72, 100)
    del page.block(line.id)["Text"]
    assert page_of(writer, tmp_path).texts == ("Words of a line",)


def test_layout_blocks_are_hints(tmp_path: Path) -> None:
    page = page_of(written_form(), tmp_path)
    assert page.hints == "layout-blocks"
    told = {text: page.blocks[block].role for text, block in zip(page.texts, page.of_block, strict=True) if block >= 0}
    assert told["Registration of a boat"] == "title"
    assert told["2. Bring a proof of sale"] == "list_item"
    assert told["Anchor"] == "table"


def test_characters_share_the_boxes_of_their_words(tmp_path: Path) -> None:
    writer = ResultWriter()
    line = writer.page().line("On the quay", 100, 200)
    source = opened(writer, tmp_path)
    places = source.glyphs(0)
    assert places.line == [0] * 11
    assert places.offset == list(range(11))
    assert (places.x0[0], places.x1[-1]) == pytest.approx((line.box[0], line.box[2]), abs=0.01)
    assert all(left <= right for left, right in zip(places.x0, places.x1, strict=True))
    assert places.x1[:-1] == pytest.approx(places.x0[1:], abs=0.01)


def test_words_that_are_not_in_the_text_of_their_line_do_no_harm(tmp_path: Path) -> None:
    writer = ResultWriter()
    page = writer.page()
    line = page.line("On the quay", 100, 200)
    page.block(line.words[1])["Text"] = "THE"
    places = opened(writer, tmp_path).glyphs(0)
    assert places.offset == list(range(11))


def test_a_page_that_is_missing_says_so_and_the_others_are_read(tmp_path: Path) -> None:
    writer = ResultWriter()
    for number in range(3):
        write_paragraph(writer.page(), [f"Page {number + 1}"], 72, 100)
    content = writer.response()
    content["Blocks"] = [block for block in content["Blocks"] if block["Page"] != 2]
    source = open_source(str(saved(content, tmp_path / "x.json")))
    assert len(source.sizes) == 3
    with pytest.raises(UnreadablePage, match="missing from the Textract result"):
        source.read(1)
    assert source.read(2).texts == ("Page 3",)


def test_a_page_without_lines_is_empty(tmp_path: Path) -> None:
    writer = ResultWriter()
    writer.page()
    page = page_of(writer, tmp_path)
    assert (page.state, page.texts) == (PageState.EMPTY, ())


def test_a_page_of_more_lines_than_any_is_refused(tmp_path: Path) -> None:
    box = {"BoundingBox": {"Left": 0.1, "Top": 0.1, "Width": 0.5, "Height": 0.01}}
    blocks = [{"BlockType": "LINE", "Id": str(n), "Text": "x", "Geometry": box} for n in range(20_001)]
    source = open_source(str(saved({"Blocks": blocks}, tmp_path / "x.json")))
    with pytest.raises(UnreadablePage, match="can't be read"):
        source.read(0)


class TestBackground:
    """The document behind a result."""

    def test_the_pdf_beside_it_gives_sizes_pictures_links_and_outline(self) -> None:
        source = open_source(str(resource_path("samples/mooring-form.json")))
        assert source.background.endswith("mooring-form.pdf")
        assert source.sizes[0] == pytest.approx((595.28, 841.89), abs=0.01)
        pdf = open_source(str(resource_path("samples/mooring-form.pdf")))
        assert bytes(source.render(0, 0.5).data) == bytes(pdf.render(0, 0.5).data)
        assert [*source.links(0), *source.outline(), *source.warnings] == []

    def test_its_lines_stand_on_those_of_the_pdf(self) -> None:
        of_result = open_source(str(resource_path("samples/mooring-form.json"))).read(0)
        of_pdf = open_source(str(resource_path("samples/mooring-form.pdf"))).read(0)
        places = dict(
            zip(of_pdf.texts, zip(of_pdf.columns["x0"], of_pdf.columns["baseline"], strict=True), strict=True)
        )
        shared = [number for number, text in enumerate(of_result.texts) if text in places]
        assert len(shared) > 20
        for number in shared:
            x0, baseline = places[of_result.texts[number]]
            assert of_result.columns["x0"][number] == pytest.approx(x0, abs=1.0)
            assert of_result.columns["baseline"][number] == pytest.approx(baseline, abs=1.2)

    def test_a_picture_may_stand_behind_it(self, tmp_path: Path) -> None:
        Image.new("RGB", (850, 1100), "white").save(tmp_path / "result.png", dpi=(100, 100))
        source = opened(written_form(), tmp_path)
        assert source.background == str(tmp_path / "result.png")
        assert source.sizes[0] == pytest.approx(LETTER, abs=0.5)

    def test_without_one_pages_are_plain_letter_and_that_is_told(self, tmp_path: Path) -> None:
        source = opened(written_form(), tmp_path)
        assert source.sizes == (LETTER,)
        assert source.warnings == (NO_BACKGROUND,)
        picture = source.render(0, 1.0)
        grey = np.frombuffer(picture.data, np.uint8).reshape(picture.height, picture.stride)[:, ::4]
        assert (grey < 255)[65:82, 72:280].any(axis=0).mean() > 0.5  # the title is drawn where it stands
        assert (grey[400:] == 255).all()  # and nothing where there is none

    def test_letters_that_no_font_has_are_drawn_as_bars(self, tmp_path: Path) -> None:
        writer = ResultWriter()
        page = writer.page()
        line = page.line("nothing", 72, 100, 20)
        page.block(line.id)["Text"] = "\u4e2d\u6587\u5b57"
        picture = opened(writer, tmp_path).render(0, 1.0)
        assert min(picture.data) < 255

    def test_wide_pages_lie_on_their_side(self, tmp_path: Path) -> None:
        writer = ResultWriter()
        page = writer.page(size=(792.0, 612.0))
        write_paragraph(page, ["Many words stand beside each other here"] * 4, 72, 100)
        assert opened(writer, tmp_path).sizes == ((792.0, 612.0),)

    def test_another_number_of_pages_is_told(self, tmp_path: Path) -> None:
        source = opened(written_form(), tmp_path, str(resource_path("samples/two-level-report.pdf")))
        assert source.warnings == ("The result has 1 page, the document behind it 4 pages.",)

    def test_pages_beyond_the_document_behind_are_plain(self, tmp_path: Path) -> None:
        writer = ResultWriter()
        for _ in range(2):
            write_paragraph(writer.page(), ["Words"], 72, 100)
        source = opened(writer, tmp_path, str(resource_path("samples/mooring-form.pdf")))
        assert source.sizes[1] == LETTER
        assert source.render(1, 0.5).width == 306

    def test_one_that_was_chosen_but_cannot_be_opened_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableDocument):
            opened(written_form(), tmp_path, str(tmp_path / "nothing.pdf"))
        with pytest.raises(UnreadableDocument, match="is a Textract result itself"):
            opened(written_form(), tmp_path, str(resource_path("samples/mooring-form.json")))
        with pytest.raises(EncryptedDocument):
            opened(written_form(), tmp_path, str(resource_path("samples/encrypted.pdf")))

    def test_one_that_was_found_but_cannot_be_opened_is_only_told(self, tmp_path: Path) -> None:
        (tmp_path / "result.pdf").write_bytes(b"%PDF-1.7 and no more")
        source = opened(written_form(), tmp_path)
        assert source.background == ""
        assert "lies beside this result, whose pages are drawn plain instead" in source.warnings[0]


def test_a_result_that_is_called_like_a_pdf_opens_as_a_result(tmp_path: Path) -> None:
    source = open_source(str(saved(written_form().response(), tmp_path / "result.pdf")))
    assert (source.kind, source.background) == (DocumentKind.TEXTRACT, "")


def test_it_says_what_it_is(tmp_path: Path) -> None:
    source = open_source(str(saved(written_form().parts(40), tmp_path / "x.json")))
    assert source.kind is DocumentKind.TEXTRACT
    assert source.title.startswith("Textract result, 1 page, ")
    assert source.title.endswith(" parts")
    source.close()


def test_a_page_is_shown_without_numpy(tmp_path: Path) -> None:
    path = saved(written_form().response(), tmp_path / "x.json")
    code = (
        "import sys; from docviewer.reading.page_source import open_source;"
        f"open_source({str(path)!r}).render(0, 1.0); sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_a_result_of_200_pages_is_read_whole(tmp_path: Path) -> None:
    writer = ResultWriter()
    lines = ["The harbour of Saltmere was cut into the rock by men who never saw the sea"] * 20
    for _ in range(200):
        write_paragraph(writer.page(), lines, 72, 80)
    source = open_source(str(saved(writer.parts(1000), tmp_path / "x.json")))
    assert len(source.sizes) == 200
    assert sum(len(source.read(page).texts) for page in range(200)) == 4000
