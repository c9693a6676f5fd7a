"""Pages that are turned, cropped, moved or of mixed sizes, and text that doesn't run to the right."""

import pytest

from tests.builders.pdf import LETTER, Page, Text, build_pdf, column
from tests.reading.reading import box_of, lines_of

PROSE = ["The first line of a paragraph that fills", "its column from edge to edge, and a second", "and a third one."]


def test_text_outside_the_crop_box_isnt_on_the_page(tmp_path):
    page = Page([Text(72, 100, "cut off"), Text(200, 300, "inside")], crop=(150, 150, 500, 700))
    (line,) = lines_of(build_pdf(tmp_path / "a.pdf", page))
    assert line.text == "inside"
    assert (line.x0, line.baseline) == (pytest.approx(50, abs=0.1), pytest.approx(150, abs=0.1))


def test_a_page_that_doesnt_start_at_zero_gives_the_same_lines(tmp_path):
    texts = column(72, 100, PROSE)
    plain = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts)))
    moved = lines_of(build_pdf(tmp_path / "b.pdf", Page(texts, origin=(-200, 340))))
    for one, other in zip(plain, moved, strict=True):
        assert box_of(one) == pytest.approx(box_of(other), abs=0.1)


def turned(box, quarter_turns, size):
    x0, top, x1, bottom = box
    for _ in range(quarter_turns):
        x0, top, x1, bottom = size[1] - bottom, x0, size[1] - top, x1
        size = size[1], size[0]
    return x0, top, x1, bottom


@pytest.mark.parametrize("quarters", [1, 2, 3])
@pytest.mark.parametrize("origin", [(0, 0), (30, -50)])
def test_a_turned_page_has_the_same_lines_turned(tmp_path, quarters, origin):
    texts = [
        Text(150, 60, "A title over both columns of the page", 16),
        *column(72, 100, PROSE),
        *column(320, 100, PROSE),
    ]
    plain = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts)))
    shown = lines_of(build_pdf(tmp_path / "b.pdf", Page(texts, rotate=90 * quarters, origin=origin)))
    assert [line.text for line in shown] == [line.text for line in plain]
    for one, other in zip(plain, shown, strict=True):
        assert box_of(other) == pytest.approx(turned(box_of(one), quarters, LETTER), abs=0.5)
        assert (other.font_size, other.column) == (one.font_size, one.column)


def test_text_set_upright_on_a_turned_page_reads_like_any_other(tmp_path):
    texts = [Text(100 + 14 * row, 700, line, turn=90) for row, line in enumerate(PROSE)]
    lines = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts, rotate=90)))
    assert [line.text for line in lines] == PROSE
    assert [line.x0 for line in lines] == pytest.approx([792 - 700] * 3, abs=0.1)
    assert [line.baseline for line in lines] == pytest.approx([100, 114, 128], abs=0.1)


def test_text_along_the_margin_comes_after_the_text_of_the_page(tmp_path):
    texts = [Text(30, 500, "arXiv:1234", 10, turn=90), *column(72, 100, PROSE)]
    lines = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert [line.text for line in lines] == [*PROSE, "arXiv:1234"]
    assert lines[-1].x1 - lines[-1].x0 < 20
    assert lines[-1].bottom == pytest.approx(500, abs=0.1)


def test_a_watermark_at_a_slant_disturbs_no_line(tmp_path):
    texts = [*column(72, 100, PROSE), Text(80, 140, "DRAFT", 60, turn=35)]
    lines = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert [line.text for line in lines] == [*PROSE, "DRAFT"]


def test_pages_of_mixed_sizes_each_have_their_own(tmp_path):
    pages = [Page([Text(10, 20, "x")], size=size) for size in ((200, 300), (841.89, 595.28), (50, 50))]
    path = build_pdf(tmp_path / "a.pdf", *pages)
    assert [lines_of(path, page)[0].baseline for page in range(3)] == pytest.approx([20, 20, 20], abs=0.1)
