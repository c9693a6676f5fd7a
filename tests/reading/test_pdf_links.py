import pikepdf
import pytest

from docviewer.reading.pdf_document import PdfFile
from docviewer.reading.pdf_links import outline, page_links
from tests.builders.pdf import Page, Text, build_pdf

BOX = (72, 90, 172, 110)


def with_action(path, action):
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            for link in page.get("/Annots", []):
                link.A = action(pdf)
        pdf.save(path)
    return PdfFile(str(path))


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "http://example.org", "mailto:me@example.org"])
def test_web_and_mail_addresses_are_links(tmp_path, address):
    pdf = PdfFile(str(build_pdf(tmp_path / "a.pdf", Page([Text(72, 105, "link")], links={address: BOX}))))
    (link,) = page_links(pdf, 0)
    assert (link.uri, link.page) == (address, None)
    assert link.bbox == pytest.approx(BOX, abs=0.1)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "example.org", "https://a b"]
)
def test_other_addresses_arent(tmp_path, address):
    assert page_links(PdfFile(str(build_pdf(tmp_path / "a.pdf", Page(links={address: BOX})))), 0) == []


@pytest.mark.parametrize("kind", ["JavaScript", "Launch", "SubmitForm", "GoToR"])
def test_scripts_and_programs_are_never_returned(tmp_path, kind):
    path = build_pdf(tmp_path / "a.pdf", Page(links={"https://example.org": BOX}))
    harmful = {"/S": pikepdf.Name("/" + kind), "/JS": "app.alert(1)", "/F": "calc.exe", "/URI": "https://example.org"}
    assert page_links(with_action(path, lambda _: pikepdf.Dictionary(harmful)), 0) == []


def test_a_place_in_the_document_is_a_page_index(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(links={"https://example.org": BOX}), Page())

    def go(pdf):
        return pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=[pdf.pages[1].obj, pikepdf.Name.Fit])

    (link,) = page_links(with_action(path, go), 0)
    assert (link.uri, link.page) == (None, 1)


def test_the_box_of_a_link_turns_with_the_page(tmp_path):
    pdf = PdfFile(
        str(build_pdf(tmp_path / "a.pdf", Page(size=(300, 400), rotate=90, links={"https://example.org": BOX})))
    )
    assert page_links(pdf, 0)[0].bbox == pytest.approx((400 - 110, 72, 400 - 90, 172), abs=0.1)


def test_the_outline_tells_titles_pages_and_depths(tmp_path):
    pdf = PdfFile(str(build_pdf(tmp_path / "a.pdf", Page(), Page(), Page(), outline=True)))
    assert [(e.title, e.page, e.depth) for e in outline(pdf)] == [("Page 1", 0, 0), ("Page 2", 1, 1), ("Page 3", 2, 1)]


def test_an_outline_that_runs_in_circles_ends(tmp_path):
    path = build_pdf(tmp_path / "a.pdf", Page(), Page(), outline=True)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        first = pdf.Root.Outlines.First
        first.Next = first
        pdf.save(path)
    assert len(outline(PdfFile(str(path)))) <= 3


def test_a_document_without_outline_has_none(tmp_path):
    assert outline(PdfFile(str(build_pdf(tmp_path / "a.pdf", Page())))) == []
