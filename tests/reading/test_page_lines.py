import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from docviewer.core.document import PageState
from docviewer.reading.page_lines import IS_BLANK, IS_EMPTY, IS_SCAN
from tests.builders.pdf import INVISIBLE, LETTER, Page, Text, break_content, build_pdf, column, spell
from tests.reading.reading import lines_of, read, texts_of

PROSE = ["The first line of a paragraph that fills", "its column from edge to edge, and a second", "and a third one."]


def test_a_line_has_its_text_box_baseline_and_size(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Hello there", size=14)]))
    (line,) = lines_of(path)
    assert line.text == "Hello there"
    assert line.x0 == pytest.approx(72, abs=0.1)
    assert line.x1 == pytest.approx(72 + stringWidth("Hello there", "Helvetica", 14), abs=0.1)
    assert line.baseline == pytest.approx(100, abs=0.1)
    assert line.font_size == pytest.approx(14)
    assert line.top < 100 - 0.6 * 14
    assert 100 < line.bottom < 100 + 0.4 * 14


def test_all_lines_of_a_font_are_equally_high_whatever_their_letters(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(column(72, 100, ["ace", "Why", "...", "Ég"])))
    heights = {(round(line.bottom - line.top, 2), round(line.baseline - line.top, 2)) for line in lines_of(path)}
    assert len(heights) == 1


def test_the_size_is_as_shown_when_the_matrix_scales_a_font_of_one_point(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Scaled", size=1, stretch=11)]))
    assert lines_of(path)[0].font_size == pytest.approx(11)


def test_the_size_of_a_line_is_that_of_most_of_its_letters(tmp_path):
    width = stringWidth("Note ", "Helvetica", 18)
    path = build_pdf(
        tmp_path / "a.pdf", Page([Text(72, 100, "Note ", 18), Text(72 + width, 100, "that this is longer", 10)])
    )
    (line,) = lines_of(path)
    assert (line.text, line.font_size) == ("Note that this is longer", 10)


@pytest.mark.parametrize(
    ("font", "bold", "italic"),
    [
        ("Helvetica", False, False),
        ("Helvetica-Bold", True, False),
        ("Times-Italic", False, True),
        ("Courier-BoldOblique", True, True),
    ],
)
def test_bold_and_italic_are_seen(tmp_path, font, bold, italic):
    (line,) = lines_of(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Styled", font=font)])))
    assert (line.bold, line.italic) == (bold, italic)


def test_a_line_that_is_filled_and_outlined_is_bold(tmp_path):
    (line,) = lines_of(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Made bold", mode=2)])))
    assert line.bold


def test_a_superscript_and_a_subscript_belong_to_their_line(tmp_path):
    texts = [
        Text(72, 100, "E = mc"),
        Text(112, 95, "2", size=7),
        Text(117, 100, "and H"),
        Text(150, 103, "2", size=7),
        Text(154.4, 100, "O"),
    ]
    (line,) = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert line.text.replace(" ", "") == "E=mc2andH2O"
    assert line.baseline == pytest.approx(100, abs=0.1)


def test_a_drop_cap_begins_its_line(tmp_path):
    texts = [
        Text(72, 128, "T", size=40),
        *column(100, 108, ["he quick brown fox jumps", "over the lazy dog, and then"], leading=14),
    ]
    texts += column(72, 150, ["it runs away into the woods, and is", "never seen there again by anybody."])
    path = build_pdf(tmp_path / "a.pdf", Page(texts))
    lines = lines_of(path)
    assert lines[0].text == "The quick brown fox jumps"
    assert lines[0].x0 == pytest.approx(72, abs=0.5)
    assert lines[0].font_size == 12
    assert len(lines) == 4


def test_a_large_letter_alone_on_a_page_stays_a_line(tmp_path):
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page([Text(72, 128, "A", 60), *column(72, 300, PROSE)])))[0] == "A"


def test_words_drawn_out_of_order_make_one_line(tmp_path):
    second = 72 + stringWidth("one ", "Helvetica", 12)
    third = second + stringWidth("two ", "Helvetica", 12)
    texts = [Text(72, 100, "one"), Text(third, 100, "three"), Text(second, 100, "two")]
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page(texts))) == ["one two three"]


def test_a_word_drawn_apart_gets_its_space_back(tmp_path):
    gap = 72 + stringWidth("join", "Helvetica", 12) + 3.3
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "join"), Text(gap, 100, "these")]))) == [
        "join these"
    ]


def test_a_heading_hanging_beside_a_paragraph_is_a_line_of_its_own(tmp_path):
    texts = [Text(72, 100, "Review1", size=12, font="Helvetica-Bold")]
    left = 72 + stringWidth("Review1", "Helvetica-Bold", 12) + 9
    texts += [
        *column(left, 100, PROSE, size=9),
        Text(72, 170, "Review2", 12, "Helvetica-Bold"),
        *column(left, 170, PROSE, size=9),
    ]
    lines = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert [line.text for line in lines] == ["Review1", *PROSE, "Review2", *PROSE]
    assert len({line.column for line in lines if "Review" not in line.text}) == 1


@pytest.mark.parametrize("mark", ["1.", "(a)", "-", "2.1", "iv."])
def test_a_list_mark_stays_with_its_item(tmp_path, mark):
    texts = [Text(72, 100, mark), *column(100, 100, PROSE), Text(72, 150, mark), *column(100, 150, PROSE)]
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page(texts)))[0] == f"{mark} {PROSE[0]}"


def test_columns_set_row_by_row_are_cut_at_the_gutter(tmp_path):
    texts = [Text(x, 100 + 14 * row, PROSE[row], size=10) for row in range(3) for x in (72, 320)]
    lines = lines_of(build_pdf(tmp_path / "a.pdf", Page(texts)))
    assert [line.text for line in lines] == [*PROSE, *PROSE]
    assert [line.column for line in lines] == [0, 0, 0, 1, 1, 1]


def test_a_gap_within_one_text_object_is_cut_too(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Item" + " " * 40 + "Price")]))
    assert texts_of(path) == ["Item", "Price"]


def test_a_hyphen_at_a_line_end_ends_the_line(tmp_path):
    texts = column(72, 100, ["This line ends in a hyphen-", "ated word, and goes on here"])
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page(texts))) == [text.text for text in texts]


def test_ligatures_become_letters_and_soft_hyphens_vanish(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "oKce A#B nal")]))
    assert texts_of(spell(path, {"K": "\ufb03", "#": "\xad"})) == ["office AB nal"]


def test_characters_outside_the_basic_plane_keep_the_text_in_step(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(column(72, 100, ["K times K is", "written here"])))
    lines = lines_of(spell(path, {"K": "\U0001d453"}))
    assert [line.text for line in lines] == ["\U0001d453 times \U0001d453 is", "written here"]
    assert lines[1].x1 == pytest.approx(72 + stringWidth("written here", "Helvetica", 12), abs=0.1)


def test_a_letter_without_unicode_doesnt_shift_the_others(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(column(72, 100, ["aKb first", "second line"])))
    assert texts_of(spell(path, {"K": "\0"})) == ["ab first", "second line"]


def test_a_shadow_isnt_read_twice(tmp_path):
    texts = [Text(72, 100, "Shadowed", 24), Text(300, 300, "Between"), Text(73, 101, "Shadowed", 24)]
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page(texts))) == ["Shadowed", "Between"]


def test_the_same_word_in_another_place_is_read_again(tmp_path):
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page(column(72, 100, ["yes", "yes"])))) == ["yes", "yes"]


def test_invisible_text_beside_visible_text_isnt_read(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "Seen"), Text(72, 200, "Hidden", mode=INVISIBLE)]))
    assert texts_of(path) == ["Seen"]


def test_the_invisible_text_behind_a_scan_is_read(tmp_path):
    page = Page(column(72, 100, PROSE, mode=INVISIBLE), picture=(0, 0, *LETTER))
    assert texts_of(build_pdf(tmp_path / "a.pdf", page)) == PROSE


def test_a_stamp_on_a_scan_doesnt_hide_the_text_behind_it(tmp_path):
    texts = [
        Text(400, 30, "Exhibit 7"),
        *column(72, 100, PROSE, mode=INVISIBLE),
        Text(400, 31, "Exhlbit 7", mode=INVISIBLE),
    ]
    assert texts_of(build_pdf(tmp_path / "a.pdf", Page(texts, picture=(0, 0, *LETTER)))) == ["Exhibit 7", *PROSE]


def test_a_picture_without_text_is_a_scan(tmp_path):
    page = read(build_pdf(tmp_path / "a.pdf", Page(picture=(20, 20, 590, 770))))
    assert (page.state, page.reason, page.texts) == (PageState.SCAN, IS_SCAN, ())


def test_a_page_with_a_small_picture_only_is_empty(tmp_path):
    page = read(build_pdf(tmp_path / "a.pdf", Page(picture=(20, 20, 120, 120))))
    assert (page.state, page.reason) == (PageState.EMPTY, IS_EMPTY)


def test_a_page_whose_content_cant_be_decoded_is_told_from_a_page_without_text(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "lost")]), Page([Text(72, 100, "kept")]))
    page = read(break_content(path, 0))
    assert (page.state, page.reason) == (PageState.EMPTY, IS_BLANK)
    assert texts_of(path, 1) == ["kept"]


def test_a_line_too_long_for_the_reader_is_warned_of(tmp_path):
    page = read(build_pdf(tmp_path / "a.pdf", Page([Text(10, 100, "abcdefghi " * 4000, 2), Text(10, 200, "short")])))
    assert "32,767" in page.warnings[0]
    assert page.texts[-1] == "short"
