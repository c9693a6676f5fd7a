"""Pages that are turned, cropped, of odd sizes and off the origin, yet read upright as shown."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame
from sample_layout import read_blocks, story, styles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sample_layout import Block

_MARGIN = 48
_SLUG = "Printer's proof, trimmed off: upper floor, second state"


@dataclass(frozen=True)
class TurnedPage:
    """How one page is put into its file.

    Attributes:
        shown: (width, height) of the page as a person sees it, points.
        turn: /Rotate, degrees clockwise.
        origin: Lower left corner of the crop box.
        trim: How far the media box reaches beyond the crop box on every side, points.
    """

    shown: tuple[float, float]
    turn: int = 0
    origin: tuple[float, float] = (0, 0)
    trim: float = 0

    @property
    def crop(self) -> tuple[float, float, float, float]:
        """The crop box: x0, y0, x1, y1 in the file's own coordinates."""
        width, height = self.shown if self.turn % 180 == 0 else self.shown[::-1]
        x, y = self.origin
        return x, y, x + width, y + height

    @property
    def media(self) -> tuple[float, float, float, float]:
        """The media box."""
        x0, y0, x1, y1 = self.crop
        return x0 - self.trim, y0 - self.trim, x1 + self.trim, y1 + self.trim

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """The transformation from the page as shown (lower left origin) to the file's own coordinates."""
        x0, y0, x1, y1 = self.crop
        return {
            0: (1, 0, 0, 1, x0, y0),
            90: (0, 1, -1, 0, x1, y0),
            180: (-1, 0, 0, -1, x1, y1),
            270: (0, -1, 1, 0, x0, y1),
        }[self.turn]


PAGES = (
    TurnedPage((792, 612), turn=90, origin=(40, 60), trim=30),
    TurnedPage((420, 595), origin=(-100, 250)),
    TurnedPage((298, 420), turn=180, origin=(18, 18), trim=18),
    TurnedPage((612, 396), turn=270, origin=(500, -300), trim=24),
    TurnedPage((595, 842)),
)


def write_turned(path: Path) -> None:
    """Write one page per heading of the text, each in its own way."""
    chapters = _chapters(read_blocks("rotated-cropped"))
    drawn = io.BytesIO()
    canvas = Canvas(drawn, invariant=1)
    canvas.setTitle("Plans of the Harbour Library")
    for page, blocks in zip(PAGES, chapters, strict=True):
        _draw(canvas, page, blocks)
    canvas.save()
    with pikepdf.open(drawn) as pdf:
        for page, target in zip(PAGES, pdf.pages, strict=True):
            target.mediabox, target.cropbox, target.Rotate = list(page.media), list(page.crop), page.turn
        pdf.save(path, deterministic_id=True)


def _chapters(blocks: Sequence[Block]) -> list[list[Block]]:
    starts = [i for i, block in enumerate(blocks) if block.kind == "heading"]
    return [list(blocks[a:b]) for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True)]


def _draw(canvas: Canvas, page: TurnedPage, blocks: Sequence[Block]) -> None:
    width, height = page.shown
    canvas.saveState()
    canvas.transform(*page.matrix)
    if page.trim:
        canvas.setFont("Helvetica", 6)
        canvas.drawString(0, height + page.trim / 2, _SLUG)
    frame = Frame(_MARGIN, _MARGIN, width - 2 * _MARGIN, height - 2 * _MARGIN, 0, 0, 0, 0)
    frame.addFromList(story(blocks, styles(10.5, 14.5, justified=False)), canvas)
    canvas.restoreState()
    canvas.showPage()
