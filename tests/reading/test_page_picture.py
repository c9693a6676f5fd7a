import pikepdf
import pytest
from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas

from docviewer.core.document import MOST_PIXELS
from docviewer.core.errors import UnreadablePage
from docviewer.reading.page_picture import picture_size, render_page
from docviewer.reading.pdf_document import PdfFile
from tests.builders.pdf import Page, Text, build_pdf


def test_a_picture_has_the_size_asked_for_and_ink_where_the_text_is(tmp_path):
    pdf = PdfFile(str(build_pdf(tmp_path / "a.pdf", Page([Text(20, 50, "MMMM", 20)], size=(200, 100)))))
    picture = render_page(pdf, 0, 1.5)
    assert (picture.width, picture.height, picture.stride) == (300, 150, 1200)
    assert len(picture.data) == 150 * 1200
    dark = [i // 4 for i in range(0, len(picture.data), 4) if picture.data[i] < 128]
    columns, rows = [i % 300 for i in dark], [i // 300 for i in dark]
    assert 30 <= min(columns) < max(columns) <= 30 + 1.5 * 70
    assert 75 - 1.5 * 20 <= min(rows) < max(rows) <= 76
    assert tuple(picture.data[:3]) == (255, 255, 255)


def test_a_turned_page_is_painted_turned(tmp_path):
    pdf = PdfFile(str(build_pdf(tmp_path / "a.pdf", Page(size=(200, 100), rotate=90))))
    assert (render_page(pdf, 0, 1).width, render_page(pdf, 0, 1).height) == (100, 200)


@pytest.mark.parametrize("scale", [0, -1, float("nan"), float("inf"), 1e9])
def test_a_scale_that_makes_no_picture_is_refused(scale):
    with pytest.raises(UnreadablePage):
        picture_size((612, 792), scale)


def test_the_cap_holds_before_memory_is_asked_for():
    side = MOST_PIXELS**0.5
    assert picture_size((side, side), 1)[0] ** 2 <= MOST_PIXELS
    with pytest.raises(UnreadablePage, match="too large"):
        picture_size((side + 2, side), 1)


def test_a_tiny_page_has_at_least_one_pixel():
    assert picture_size((0.2, 0.2), 0.5) == (1, 1)


@pytest.mark.parametrize("drawn_before", [True, False], ids=["drawn in the file", "drawn by the reader"])
def test_what_stands_in_the_fields_of_a_form_is_painted(tmp_path, drawn_before):
    path = tmp_path / "form.pdf"
    canvas = Canvas(str(path), pagesize=(200, 100))
    canvas.acroForm.textfield(value="HELLO", x=20, y=20, width=150, height=40, borderWidth=0, fillColor=white)
    canvas.showPage()
    canvas.save()
    if not drawn_before:
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            del pdf.pages[0].Annots[0].AP
            pdf.Root.AcroForm.NeedAppearances = True
            pdf.save(path)
    pdf = PdfFile(str(path))
    pdf.page(0)  # open before there is a form
    for _ in range(2):
        assert min(render_page(pdf, 0, 1.0).data) < 100
    pdf.close()
    pdf.close()
