"""Tags of a PDF: which block each line belongs to, on small files with a structure tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from docviewer.reading import pdf_tag_tree
from docviewer.reading.pdf_source import PdfSource
from tests.builders.tagged import Artifact, Tag, TaggedPdf, Words, build_tagged

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.reading.page_lines import ReadBlock, ReadPage


def pages_of(path: Path) -> list[ReadPage]:
    source = PdfSource(str(path))
    try:
        return [source.read(page) for page in range(len(source.sizes))]
    finally:
        source.close()


def blocks(page: ReadPage) -> dict[str, ReadBlock | None]:
    """Return text of each line -> its block."""
    of_line = [page.blocks[number] if number >= 0 else None for number in page.of_block] or [None] * len(page.texts)
    return dict(zip(page.texts, of_line, strict=True))


def told(page: ReadPage) -> list[tuple[str, str, int]]:
    """Return (text, role, level) of each line, in reading order."""
    return [(text, block.role, block.level) if block else (text, "", 0) for text, block in blocks(page).items()]


def read(tmp_path: Path, *roots: Tag, **options: object) -> ReadPage:
    return pages_of(build_tagged(tmp_path / "tagged.pdf", *roots, **options))[0]


def test_lines_take_the_role_of_their_tag(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        Tag(
            "Document",
            Tag("Title", Words("The title")),
            Tag("H2", Words("A heading")),
            Tag("P", Words("First line of text"), Words("and its second line")),
            Tag("BlockQuote", Tag("P", Words("A quotation"))),
            Tag("Caption", Words("Figure 1")),
            Tag("Note", Tag("Lbl", Words("1")), Tag("P", Words("A note", beside=True, x=84))),
            Tag("TOC", Tag("TOCI", Tag("Reference", Words("Contents 1")))),
            Tag("Code", Words("print(1)")),
            Tag("Figure", Words("Label in a figure")),
        ),
    )
    assert page.hints == "tags"
    assert told(page) == [
        ("The title", "title", 0), ("A heading", "heading", 2), ("First line of text", "paragraph", 0),
        ("and its second line", "paragraph", 0), ("A quotation", "paragraph", 0), ("Figure 1", "caption", 0),
        ("1 A note", "footnote", 0), ("Contents 1", "other", 0), ("print(1)", "other", 0),
        ("Label in a figure", "other", 0),
    ]  # fmt: skip
    found = blocks(page)
    assert found["First line of text"] == found["and its second line"]
    assert found["A heading"].name == "H2"


def test_an_element_has_the_same_key_on_all_its_pages(tmp_path: Path) -> None:
    tree = Tag(
        "Document",
        Tag("P", Words("Before")),
        Tag("Sect", Tag("P", Words("It begins"), Words("it goes on", page=1)), Tag("P", Words("After", page=1))),
        Tag("P", Words("Later", page=2)),
    )
    first, second, third = pages_of(build_tagged(tmp_path / "tagged.pdf", tree))
    assert blocks(first)["It begins"].key == blocks(second)["it goes on"].key
    keys = [block.key for page in (first, second, third) for block in blocks(page).values()]
    assert len(set(keys)) == 4


def test_a_list_item_holds_its_label_and_its_first_paragraph(tmp_path: Path) -> None:
    inner = Tag("L", Tag("LI", Tag("Lbl", Words("a)", x=110)), Tag("LBody", Words("Nested", x=130, beside=True))))
    item = Tag(
        "LBody", Tag("P", Words("The item", x=90, beside=True)), inner, Tag("P", Words("Another paragraph", x=90))
    )
    page = read(tmp_path, Tag("L", Tag("LI", Tag("Lbl", Words("1.")), item), Tag("LI", Tag("LBody", Words("Second")))))
    assert told(page) == [
        ("1. The item", "list_item", 1), ("a) Nested", "list_item", 2), ("Another paragraph", "paragraph", 0),
        ("Second", "list_item", 1),
    ]  # fmt: skip
    assert blocks(page)["1. The item"].key != blocks(page)["Second"].key


def test_a_bare_heading_ranks_by_the_sections_around_it(tmp_path: Path) -> None:
    inner = Tag("Sect", Tag("H", Words("Inner")))
    page = read(tmp_path, Tag("Document", Tag("Sect", Tag("H", Words("Outer")), inner), Tag("H", Words("Bare"))))
    assert told(page) == [("Outer", "heading", 1), ("Inner", "heading", 2), ("Bare", "heading", 1)]


def test_a_formula_in_a_paragraph_is_part_of_it_and_one_that_stands_alone_is_not(tmp_path: Path) -> None:
    page = read(
        tmp_path, Tag("Part", Tag("P", Words("Let"), Tag("Formula", Words("p be"))), Tag("Formula", Words("x = y")))
    )
    assert told(page) == [("Let", "paragraph", 0), ("p be", "paragraph", 0), ("x = y", "other", 0)]


def test_a_note_within_a_paragraph_is_apart_and_the_paragraph_goes_on(tmp_path: Path) -> None:
    page = read(tmp_path, Tag("P", Words("Before"), Tag("FENote", Tag("P", Words("the note"))), Words("and after")))
    found = blocks(page)
    assert [found[text].role for text in ("Before", "the note", "and after")] == ["paragraph", "footnote", "paragraph"]
    assert found["Before"].key == found["and after"].key


def test_types_of_the_author_are_looked_up_in_the_role_map(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        Tag("Kapitel", Words("Mapped")),
        Tag("Title", Words("Standard in PDF 2.0")),
        Tag("section", Words("Of LaTeX")),
        Tag("Heading 3", Words("Of a word processor")),
        Tag("Weird", Words("Unknown")),
        role_map={"Kapitel": "H2", "Title": "P"},
    )
    assert told(page) == [
        ("Mapped", "heading", 2), ("Standard in PDF 2.0", "title", 0), ("Of LaTeX", "heading", 1),
        ("Of a word processor", "heading", 3), ("Unknown", "paragraph", 0),
    ]  # fmt: skip
    assert blocks(page)["Mapped"].name == "H2"


def test_text_that_stands_bare_in_a_section_is_not_told(tmp_path: Path) -> None:
    page = read(tmp_path, Tag("Sect", Words("Bare"), Tag("P", Words("Told")), Tag("Div", Words("In a division"))))
    assert told(page) == [("Bare", "", 0), ("Told", "paragraph", 0), ("In a division", "paragraph", 0)]


def test_artifacts_are_told_by_where_they_stand(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        Tag("Document", *(Tag("P", Words(f"Paragraph {i}")) for i in range(4))),
        artifacts=[
            Artifact("Annual report", 40),
            Artifact("Running foot", 700, opening="/Artifact <</Type /Pagination /Subtype /Footer>> BDC"),
            Artifact("Page 12", 740),
            Artifact("Between the lines", 150),
            Artifact("At the margin", 130, opening="/Artifact <</Attached [/Top]>> BDC"),
            Artifact("No mark at all", 720, opening=""),
        ],
    )
    roles = {text: role for text, role, _ in told(page)}
    assert roles["Annual report"] == "header"
    assert roles["Running foot"] == "footer"
    assert roles["Page 12"] == "page_number"
    assert roles["Between the lines"] == "other"
    assert roles["At the margin"] == "header"
    assert roles["No mark at all"] == ""


def test_an_artifact_within_a_line_of_text_is_part_of_the_line(tmp_path: Path) -> None:
    dots = Words(". . . . . . . . . . . . . . .", x=110, beside=True, inner="/Artifact BMC")
    page = read(tmp_path, Tag("TOC", Tag("TOCI", Words("Lists"), dots, Words("7", x=205, beside=True))))
    assert {role for _, role, _ in told(page)} == {"other"}
    assert {block.name for block in blocks(page).values()} == {"TOCI"}


def test_elements_may_be_artifacts_too(tmp_path: Path) -> None:
    page = read(tmp_path, Tag("Document", Tag("Artifact", Tag("P", Words("Confidential"))), Tag("P", Words("Text"))))
    assert told(page) == [("Confidential", "header", 0), ("Text", "paragraph", 0)]


def test_text_in_a_form_belongs_to_where_the_form_is_painted(tmp_path: Path) -> None:
    inner = "/Span <</MCID 0>> BDC"  # numbers the content of the form, not of the page
    page = read(
        tmp_path,
        Tag("H1", Words("A heading")),
        Tag("P", Words("In a form", form=True), Words("In another", form=True, inner=inner)),
        Tag("P", Words("With an artifact", form=True, inner="/Artifact BMC")),
    )
    assert told(page) == [
        ("A heading", "heading", 1), ("In a form", "paragraph", 0), ("In another", "paragraph", 0),
        ("With an artifact", "footer", 0),
    ]  # fmt: skip


def test_marks_may_be_nested(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        Tag("P", Words("Plain"), Words("in a span", inner="/Span <</ActualText (x)>> BDC")),
        Tag("H1", Words("With an unknown number", inner="/Span <</MCID 99>> BDC")),
    )
    assert [role for _, role, _ in told(page)] == ["paragraph", "paragraph", "heading"]


def test_marks_without_a_tree_tell_nothing(tmp_path: Path) -> None:
    built = TaggedPdf(Tag("P", Words("Text")), artifacts=[Artifact("Header", 40)])
    path = built.save(tmp_path / "tagged.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(path)
    source = PdfSource(str(path))
    page = source.read(0)
    assert (page.hints, page.blocks, page.of_block) == ("", (), ())
    assert not source.pdf.is_tagged  # so that no other page is asked
    source.close()


def test_a_document_that_does_not_say_that_it_is_tagged_is_not_asked(tmp_path: Path) -> None:
    path = build_tagged(tmp_path / "tagged.pdf", Tag("P", Words("Text")))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.MarkInfo = Dictionary(Marked=False)
        pdf.save(path)
    assert pages_of(path)[0].hints == ""


def test_a_table_has_rows_cells_spans_and_headers(tmp_path: Path) -> None:
    def row(*cells: Tag) -> Tag:
        return Tag("TR", *cells)

    def cell(text: str, x: float, name: str = "TD", **spans: int) -> Tag:
        return Tag(name, Tag("P", Words(text, x=x, beside=x > 72)), **spans)

    page = read(
        tmp_path,
        Tag("P", Words("Before")),
        Tag(
            "Table",
            Tag("Caption", Words("Table 1")),
            Tag("THead", row(cell("Name", 72, "TH", RowSpan=2), cell("Values", 250, "TH", ColSpan=2))),
            Tag("TBody", row(cell("one", 251), cell("two", 400)), row(cell("Sum", 72), cell("1", 250), cell("2", 400))),
        ),
    )
    (table,) = page.tables
    assert [(c.row, c.column, c.rowspan, c.colspan, c.text, c.header) for c in table.cells] == [
        (0, 0, 2, 1, "Name", True), (0, 1, 1, 2, "Values", True),
        (1, 1, 1, 1, "one", False), (1, 2, 1, 1, "two", False),
        (2, 0, 1, 1, "Sum", False), (2, 1, 1, 1, "1", False), (2, 2, 1, 1, "2", False),
    ]  # fmt: skip
    assert (table.page, table.source) == (0, "tags")
    assert table.box[0] == pytest.approx(72, abs=0.1)
    roles = {text: role for text, role, _ in told(page)}
    assert roles["Table 1"] == "caption"
    assert {roles[text] for text in ("Name", "Values", "one", "Sum", "2")} == {"table"}


def test_a_table_of_one_column_is_a_frame_around_text(tmp_path: Path) -> None:
    frame = Tag("Table", Tag("TR", Tag("TD", Tag("H2", Words("Tip")), Tag("P", Words("Some text")))))
    page = read(tmp_path, frame, Tag("P", Words("After")))
    assert page.tables == ()
    assert told(page) == [("Tip", "heading", 2), ("Some text", "paragraph", 0), ("After", "paragraph", 0)]


def test_a_table_with_headings_over_text_in_its_cells_only_places_them(tmp_path: Path) -> None:
    def cell(name: str, x: float) -> Tag:
        heading, text = Words(f"{name} title", x=x, beside=x > 72), Words(f"{name} text", x=x)
        return Tag("TD", Tag("H3", heading), Tag("P", text))

    page = read(tmp_path, Tag("Table", Tag("TR", cell("Left", 72), cell("Right", 300))))
    assert page.tables == ()
    assert sorted({role for _, role, _ in told(page)}) == ["heading", "paragraph"]
    assert len({block.key for block in blocks(page).values()}) == 4


def test_a_tables_part_on_each_page_is_a_table_of_that_page(tmp_path: Path) -> None:
    def row(text: str, page: int) -> Tag:
        return Tag("TR", Tag("TD", Words(text, page)), Tag("TD", Words(f"{text} value", page, x=300, beside=True)))

    first, second = pages_of(build_tagged(tmp_path / "t.pdf", Tag("Table", row("one", 0), row("two", 1))))
    assert [page.tables[0].grid() for page in (first, second)] == [[["one", "one value"]], [["two", "two value"]]]
    assert blocks(first)["one"].key != blocks(second)["two"].key


def test_elements_of_many_kids_are_read_on_any_page_in_any_order(tmp_path: Path) -> None:
    count = 700
    kids = [Tag("P", Words(f"Paragraph {i}", page=i // 30)) for i in range(count)]
    source = PdfSource(str(build_tagged(tmp_path / "wide.pdf", Tag("Document", *kids))))
    for page in (20, 3, 23, 0, 1, 12):
        read_page = source.read(page)
        assert [block.key for block in blocks(read_page).values()] == [
            f"0.{number}" for number in range(page * 30, min(count, (page + 1) * 30))
        ]
    source.close()


def test_a_tree_that_is_too_wide_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_tag_tree, "MOST_KIDS", 20)
    page = read(tmp_path, Tag("Document", *(Tag("P", Words(f"Paragraph {i}")) for i in range(30))))
    assert page.hints == ""
    assert len(page.texts) == 30


def test_broken_trees_leave_the_text_as_it_is(tmp_path: Path) -> None:
    for number, broken in enumerate((_cycle, _wrong_types, _no_parent_tree, _shared_content, _deep)):
        built = TaggedPdf(Tag("Document", Tag("P", Words("First")), Tag("P", Words("Second"))))
        broken(built)
        page = pages_of(built.save(tmp_path / f"broken{number}.pdf"))[0]
        assert page.texts == ("First", "Second"), broken.__name__
        assert all(-1 <= block < len(page.blocks) for block in page.of_block)


def _cycle(built: TaggedPdf) -> None:
    document = built.root.K[0]
    document.K[0].K.append(document)


def _wrong_types(built: TaggedPdf) -> None:
    document = built.root.K[0]
    document.K[0].S = 12
    document.K[1].K = Dictionary(K=Name.What, Pg=3)
    document.K.append(Array([Array([1, 2])]))


def _no_parent_tree(built: TaggedPdf) -> None:
    built.root.K[0].P = Name.Nobody
    built.root.K = pikepdf.String("none")


def _shared_content(built: TaggedPdf) -> None:
    document = built.root.K[0]
    document.K[1].K = Array([document.K[0].K[0], -5, 2**31 - 1])


def _deep(built: TaggedPdf) -> None:
    element = built.root.K[0].K[0]
    for _ in range(500):
        inner = built.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=element, K=element.K))
        element.K = Array([inner])
        element = inner
