"""Small PDFs for tests: text where it is wanted, pictures, turned, cropped, shifted, locked and broken pages.

build_pdf(path, Page([Text(72, 100, "A line")], rotate=90))

Places are points from the top left of the page before it is turned and cropped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LETTER = (612.0, 792.0)
INVISIBLE = 3


@dataclass(frozen=True)
class Text:
    """Text from `x` on a baseline, each as one text object.

    Attributes:
        x: Where the first letter starts.
        baseline: From the top of the page.
        text: Latin-1.
        size: Font size.
        font: A standard font.
        mode: Text render mode.
        turn: Degrees counterclockwise.
        stretch: Scale of the text matrix beside the font size: 12 with size 1 gives 12 points.
    """

    x: float
    baseline: float
    text: str
    size: float = 12
    font: str = "Helvetica"
    mode: int = 0
    turn: float = 0
    stretch: float = 1


@dataclass(frozen=True)
class Page:
    """One page; `picture` and `crop` are x0, top, x1, bottom; `origin` is the media box's lower left corner.

    `rules` are strokes from (x0, top) to (x1, bottom), `fills` grey boxes painted below everything.
    """

    texts: Sequence[Text] = ()
    size: tuple[float, float] = LETTER
    picture: tuple[float, float, float, float] | None = None
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None
    origin: tuple[float, float] = (0, 0)
    links: Mapping[str, tuple[float, float, float, float]] = field(default_factory=dict)
    rules: Sequence[tuple[float, float, float, float]] = ()
    fills: Sequence[tuple[float, float, float, float]] = ()


def build_pdf(path: Path, *pages: Page, password: str | None = None, title: str = "", outline: bool = False) -> Path:
    """Write a PDF of `pages` and return its path."""
    raw = BytesIO()
    canvas = Canvas(raw, pageCompression=0)
    canvas.setTitle(title)
    for number, page in enumerate(pages):
        canvas.setPageSize(page.size)
        _draw(canvas, page)
        if outline:
            canvas.bookmarkPage(f"page-{number}")
            canvas.addOutlineEntry(f"Page {number + 1}", f"page-{number}", level=min(number, 1))
        canvas.showPage()
    canvas.save()
    with pikepdf.open(raw) as pdf:
        for built, page in zip(pdf.pages, pages, strict=True):
            _place(pdf, built, page)
        locked = pikepdf.Encryption(user=password, owner="owner") if password else False
        pdf.save(path, encryption=locked)
    return path


def column(x: float, baseline: float, lines: Sequence[str], *, leading: float = 14, **style: object) -> list[Text]:
    """Set `lines` one below the other."""
    return [Text(x, baseline + leading * row, line, **style) for row, line in enumerate(lines)]


def spell(path: Path, unicode_of: Mapping[str, str]) -> Path:
    """Let letters of a PDF stand for other characters: {"A": "ﬁ"} makes each A of its text a ligature."""
    pairs = "\n".join(f"<{ord(letter):02x}> <{text.encode('utf-16-be').hex()}>" for letter, text in unicode_of.items())
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /spelt def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange {len(unicode_of)} beginbfchar\n{pairs}\nendbfchar\n"
        "endcmap end end"
    )
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        stream = pdf.make_stream(table.encode())
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                font.ToUnicode = stream
        pdf.save(path)
    return path


def break_content(path: Path, page: int) -> Path:
    """Replace the content of a page by a stream that can't be decoded."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        broken = pikepdf.Stream(pdf, b"this is no deflated stream")
        broken.Filter = pikepdf.Name.FlateDecode
        pdf.pages[page].Contents = broken
        pdf.save(path)
    return path


def lose_page_tree(path: Path) -> Path:
    """Misspell the way from the catalogue to the pages: PDFium finds none then, pdfplumber looks for them."""
    raw = path.read_bytes()
    assert raw.count(b"/Pages ") > 1
    path.write_bytes(raw.replace(b"/Pages ", b"/Pagez "))
    return path


def _draw(canvas: Canvas, page: Page) -> None:
    height = page.size[1]
    canvas.setFillGray(0.9)
    for x0, top, x1, bottom in page.fills:
        canvas.rect(x0, height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
    canvas.setFillGray(0)
    for x0, top, x1, bottom in page.rules:
        canvas.line(x0, height - top, x1, height - bottom)
    if page.picture:
        x0, top, x1, bottom = page.picture
        canvas.drawImage(ImageReader(_grey_picture()), x0, height - bottom, x1 - x0, bottom - top)
    for text in page.texts:
        canvas.saveState()
        canvas.translate(text.x, height - text.baseline)
        canvas.rotate(text.turn)
        canvas.scale(text.stretch, text.stretch)
        line = canvas.beginText(0, 0)
        line.setFont(text.font, text.size)
        line.setTextRenderMode(text.mode)
        line.textOut(text.text)
        canvas.drawText(line)
        canvas.restoreState()
    for address, (x0, top, x1, bottom) in page.links.items():
        canvas.linkURL(address, (x0, height - bottom, x1, height - top))


def _grey_picture() -> BytesIO:
    header = b"P5 8 8 255\n"
    return BytesIO(header + bytes(range(0, 256, 4)))


def _place(pdf: pikepdf.Pdf, built: pikepdf.Page, page: Page) -> None:
    (left, bottom), (width, height) = page.origin, page.size
    if page.rotate:
        built.Rotate = page.rotate
    if page.origin != (0, 0):
        built.MediaBox = pikepdf.Array([left, bottom, left + width, bottom + height])
        built.contents_add(pdf.make_stream(f"1 0 0 1 {left} {bottom} cm\n".encode()), prepend=True)
    if page.crop:
        x0, top, x1, low = page.crop
        built.CropBox = pikepdf.Array([left + x0, bottom + height - low, left + x1, bottom + height - top])
