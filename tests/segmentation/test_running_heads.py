"""Lines that come back at a page's edge are running lines; text that merely looks alike isn't."""

from __future__ import annotations

from docviewer.core.labels import Role
from docviewer.segmentation.strategies.font_size import FontSize
from docviewer.segmentation.strategies.line_spacing import LineSpacing
from tests.builders.lines import Sheet, segments


def book(pages: int, head: str = "", foot: str = "{page}") -> Sheet:
    sheet = Sheet(top=110)
    for page in range(pages):
        if page:
            sheet.new_page()
        if head:
            sheet.at(28).line(head.format(page=page + 1)).at(110)
        sheet.paragraph(20, last=1.0, end="")
        if foot:
            sheet.at(740).line(foot.format(page=page + 1), indent=230)
    return sheet


def running(sheet: Sheet) -> list[int]:
    return [role for role in sheet.evidence().features["running"].tolist() if role]


def test_headers_footers_and_page_numbers_are_told_apart() -> None:
    sheet = book(3, head="The Harbour Book", foot="{page}")
    assert running(sheet) == [Role.HEADER, Role.PAGE_NUMBER] * 3
    assert running(book(3, head="", foot="Harbour Press, page {page}")) == [Role.FOOTER] * 3
    assert running(book(3, head="", foot="Page {page} of 3")) == [Role.PAGE_NUMBER] * 3
    assert running(book(3, head="", foot="5-{page}")) == [Role.PAGE_NUMBER] * 3


def test_numbers_that_do_not_count_as_the_pages_do_are_text() -> None:
    sheet = Sheet(top=110)
    for number in ("17", "4", "88"):
        sheet.paragraph(5).at(740).line(number).new_page()
    assert running(sheet) == []


def test_one_page_has_no_running_lines_but_its_number() -> None:
    assert running(book(1, head="The Harbour Book", foot="Harbour Press")) == []
    assert running(book(1, head="The Harbour Book")) == [Role.PAGE_NUMBER]


def letters(heading_size: float) -> Sheet:
    """Four letters: a heading, lines that come back on each page, others that don't."""
    sheet = Sheet(top=40)
    for number, name in enumerate(("Mill", "Quay", "Farm", "Barn")):
        if number:
            sheet.new_page()
        sheet.line(f"Letter to the {name}" if heading_size == 10 else f"Letter {number}", size=heading_size)
        sheet.line("Dear customer, thank you for your order.").line("Please find the amount due below.")
        sheet.paragraph(5, last=1.0, end="").at(716).line(f"Please write to the {name} at once.").line("Kind regards")
    return sheet


def test_lines_of_serial_letters_that_run_on_into_other_text_are_text() -> None:
    assert running(letters(16)) == []
    assert running(letters(10)) == []


def test_a_line_that_comes_back_right_above_text_is_a_running_line_if_white_or_style_parts_it() -> None:
    for space, bold in ((8.0, False), (0.0, True)):
        sheet = Sheet(top=40)
        for page in range(3):
            if page:
                sheet.new_page()
            sheet.line("The Harbour Book", bold=bold).paragraph(20, space=space, last=1.0, end="")
        assert running(sheet) == [Role.HEADER] * 3


def test_a_line_below_a_heading_is_no_running_line_though_white_parts_it_from_the_text() -> None:
    sheet = Sheet(top=40)
    for number in range(3):
        if number:
            sheet.new_page()
        sheet.line(f"Letter {number}", size=16).line("Dear customer,", space=8).paragraph(6, space=10)
    assert running(sheet) == []


def titled(head: str, *, page: int = 1, baseline: float = 28, size: float = 10) -> Sheet:
    """Two pages; a wrapped title on the first one, `head` on one of them."""
    sheet = Sheet(top=110).line("The Tide", size=22).line("Is Late", size=22).paragraph(12, last=1.0, end="")
    if page:
        sheet.new_page()
    return sheet.at(baseline).line(head, size=size).at(110).paragraph(20)


def test_a_line_at_the_edge_that_repeats_the_title_is_a_running_line() -> None:
    assert running(titled("The tide is late")) == [Role.HEADER]
    assert running(titled("2 | THE TIDE IS LATE")) == [Role.HEADER]
    assert running(titled("The Tide Is Late", baseline=740)) == [Role.FOOTER]
    found = segments(titled("The Tide Is Late").evidence(), LineSpacing())
    assert [(role, len(lines)) for role, _, lines in found] == [("title", 2), ("paragraph", 32), ("header", 1)]


def test_a_line_that_says_otherwise_or_stands_elsewhere_is_text() -> None:
    assert running(titled("The tide is early")) == []
    assert running(titled("The Tide Is Late", page=0)) == []
    assert running(titled("The Tide Is Late", baseline=300)) == []
    assert running(titled("The Tide Is Late", size=16)) == []


def test_the_reason_tells_what_made_a_line_a_running_one() -> None:
    for sheet, said in (
        (titled("The Tide Is Late"), "Set apart as a header: it repeats the title or first heading at the page's edge"),
        (book(3, head="The Book"), "Set apart as a header: on a page near by the like of it stands at the same height"),
    ):
        evidence = sheet.evidence()
        line = evidence.features["running"].tolist().index(Role.HEADER)
        assert said in LineSpacing().explain(evidence, {}, line)


def test_like_headings_at_the_top_of_pages_stay_headings() -> None:
    sheet = Sheet(top=60)
    for number in (1, 2, 3):
        sheet.line(f"Review {number}", size=18).paragraph(5).new_page()
    assert running(sheet) == []
    assert [role for role, _, _ in segments(sheet.evidence(), FontSize())][::2] == ["heading"] * 3


def test_text_goes_on_across_a_running_line() -> None:
    sheet = book(3, head="The Harbour Book")
    found = segments(sheet.evidence(), LineSpacing())
    paragraphs = [lines for role, _, lines in found if role == "paragraph"]
    assert [len(lines) for lines in paragraphs] == [60]
    assert [role for role, _, _ in found].count("page_number") == 3
    assert len(segments(sheet.evidence(), LineSpacing(), running_apart=False)) > 1


def test_a_heading_at_the_foot_of_a_page_is_followed_by_text_not_by_the_page_number() -> None:
    sheet = Sheet(top=100)
    for page in (1, 2):
        sheet.paragraph(10).line(f"Part {'AB'[page - 1]}", size=18).at(740).line(str(page), indent=230)
        sheet.new_page()
    sheet.paragraph(4)
    found = segments(sheet.evidence(), FontSize())
    assert [role for role, _, _ in found] == [
        "paragraph", "heading", "page_number", "paragraph", "heading", "page_number", "paragraph",
    ]  # fmt: skip
