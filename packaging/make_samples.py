"""Make the sample documents of `resources/samples`: `python packaging/make_samples.py [FOLDER]`.

Each shows one thing that docviewer must get right. The words are this project's own. The
same bytes come out at every run, but for the encrypted one (its salt is random), which
is left alone while it says the same.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
from PIL import Image, ImageChops
from reportlab.lib.pagesizes import A4, A5, LETTER
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import FrameBreak
from sample_book import make_book
from sample_form import write_form, write_form_result
from sample_layout import Furniture, hanging_story, read_blocks, story, styles, write_flowing
from sample_turned import write_turned

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PASSWORD", "RESULTS", "SAMPLES", "make_book", "make_samples"]

FOLDER = Path(__file__).parent.parent / "resources" / "samples"
PASSWORD = "docviewer"
_SCAN_DPI = 150


def two_level_report(path: Path) -> None:
    """Title, headings of two levels, a list, running heads; paragraphs that run over pages."""
    blocks = read_blocks("two-level-report")
    furniture = Furniture("The Harbour Library \N{EN DASH} Annual report", "Saltmere, the thirtieth of April")
    write_flowing(
        path, story(blocks, styles(12, 16.5)), title=blocks[0].text, page_size=A4, furniture=furniture
    )  # fmt: skip


def two_column_article(path: Path) -> None:
    """A title over two columns of text with headings of two levels."""
    blocks = read_blocks("two-column-article")
    flowables = story(blocks, styles(10, 13.5))
    flowables.insert(2, FrameBreak())
    write_flowing(
        path, flowables, title=blocks[0].text, page_size=LETTER, columns=2, masthead=70,
        furniture=Furniture("Why the Tide Is Late"),
    )  # fmt: skip


def indented_headers(path: Path) -> None:
    """Headings that hang left of indented paragraphs, on the line on which these begin."""
    blocks = read_blocks("indented-headers")
    write_flowing(path, hanging_story(blocks, 78), title=blocks[0].text, page_size=LETTER)


def spacing_only(path: Path) -> None:
    """Seven paragraphs of one font at one left edge, parted by space alone."""
    blocks = read_blocks("spacing-only")
    write_flowing(path, story(blocks, styles(11, 15, justified=False)), title="The bell on the quay", page_size=LETTER)


def scan(path: Path) -> None:
    """One page that is a picture of text: a little askew, grey and grainy, without a text layer."""
    clean = io.BytesIO()
    blocks = read_blocks("scan")
    write_flowing(clean, story(blocks, styles(12, 17)), title=blocks[0].text, page_size=A5)
    with pypdfium2.PdfDocument(clean.getvalue()) as document:
        page = document[0].render(scale=_SCAN_DPI / 72, grayscale=True).to_pil()
    page = page.rotate(0.6, resample=Image.Resampling.BICUBIC, fillcolor=255)
    page = ImageChops.multiply(page, _grain(page.size))
    jpeg = io.BytesIO()
    page.save(jpeg, "JPEG", quality=60, dpi=(_SCAN_DPI, _SCAN_DPI))
    jpeg.seek(0)
    canvas = Canvas(str(path), pagesize=A5, invariant=1)
    canvas.setTitle("A scanned notice")
    canvas.drawImage(ImageReader(jpeg), 0, 0, *A5)
    canvas.save()


def _grain(size: tuple[int, int]) -> Image.Image:
    """Return light grey noise, the same at every run: a small tile of a linear congruence, repeated."""
    edge, state, tile = 61, 42, bytearray()
    for _ in range(edge * edge):
        state = (1103515245 * state + 12345) % 2**31
        tile.append(232 + (state >> 16) % 24)
    grain, stamp = Image.new("L", size, 255), Image.frombytes("L", (edge, edge), bytes(tile))
    for x in range(0, size[0], edge):
        for y in range(0, size[1], edge):
            grain.paste(stamp, (x, y))
    return grain


def encrypted(path: Path) -> None:
    """A document under AES-256 that opens with the password `docviewer`."""
    clean = io.BytesIO()
    blocks = read_blocks("encrypted")
    write_flowing(clean, story(blocks, styles(11, 15)), title=blocks[0].text, page_size=A5)
    if path.exists() and _text(path, PASSWORD) == _text(clean, None):
        return
    clean.seek(0)
    with pikepdf.open(clean) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner=f"{PASSWORD}-owner", user=PASSWORD, R=6))


def _text(source: Path | io.BytesIO, password: str | None) -> list[str]:
    content = source if isinstance(source, Path) else source.getvalue()
    with pypdfium2.PdfDocument(content, password=password) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


SAMPLES: dict[str, Callable[[Path], None]] = {
    "two-level-report.pdf": two_level_report,
    "two-column-article.pdf": two_column_article,
    "indented-headers.pdf": indented_headers,
    "spacing-only.pdf": spacing_only,
    "scan.pdf": scan,
    "rotated-cropped.pdf": write_turned,
    "encrypted.pdf": encrypted,
    "mooring-form.pdf": write_form,
}
#: What Amazon Textract tells of samples.
RESULTS: dict[str, Callable[[Path], None]] = {
    "mooring-form.json": write_form_result,
}


def make_samples(folder: Path = FOLDER) -> None:
    """Write every sample into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in (SAMPLES | RESULTS).items():
        make(folder / name)


if __name__ == "__main__":
    make_samples(*(Path(argument) for argument in sys.argv[1:2]))
