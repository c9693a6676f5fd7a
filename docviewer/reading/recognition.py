"""Recognise the text of a page: paint it large enough, have Tesseract read it, make lines of what it found."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PIL import Image

from docviewer.core.document import PageState
from docviewer.core.errors import UnreadablePage
from docviewer.reading.grain import without_grain
from docviewer.reading.image_source import ImageSource
from docviewer.reading.page_lines import unread_page
from docviewer.reading.page_source import open_source
from docviewer.reading.recognised_page import RecognisedPage, recognised_page
from docviewer.reading.region import cut_out, place_of, within
from docviewer.reading.tesseract import checked_languages, tesseract
from docviewer.reading.tesseract_run import recognised_tsv
from docviewer.reading.tesseract_tsv import tells_of_a_page, words_in

if TYPE_CHECKING:
    from docviewer.reading.page_source import PageSource
    from docviewer.reading.region import Region
    from docviewer.reading.tesseract_tsv import Word

#: What Tesseract was trained on; finer pictures take longer and are read no better, coarser ones worse.
BEST_DPI = 300.0
#: Resolutions from here to there are taken as they are; files tell 200 dpi as 199.99.
_COARSE, _FINE = 195.0, 400.0
#: Most pixels given to Tesseract: it makes several copies of them, and A2 at 300 dpi is within.
_MOST_PIXELS = 36_000_000
_POINTS_PER_INCH = 72.0
#: Tesseract takes no picture that is narrower.
_LEAST_SIDE = 16


class Recognition:
    """A document whose pages are recognised.

    Args:
        path: The document.
        password: Where it needs one.
    """

    def __init__(self, path: str, password: str | None) -> None:
        self._source = open_source(path, password)
        self._program = tesseract()

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """(width, height) of each page as shown, points."""
        return self._source.sizes

    def recognise(
        self, page: int, languages: str | None, seconds: float, region: Region | None = None
    ) -> RecognisedPage:
        """Recognise a page, or a region of it.

        Args:
            page: Index, from 0.
            languages: As `eng+deu`; those of `Tesseract.default_languages` if None.
            seconds: How long Tesseract may take.
            region: What part of the page; None for all of it.

        Raises:
            UnreadablePage: The page can't be painted, or Tesseract failed or answered nonsense.
            WrongInput: A language isn't installed, or the region isn't on the page.
        """
        chosen = checked_languages(languages or self._program.default_languages, self._program.languages)
        size = _size_of(self._source, page)
        region = None if region is None else within(region, size)
        picture = page_picture(self._source, page)
        across, down = picture.width / size[0], picture.height / size[1]
        left, above = (0.0, 0.0) if region is None else place_of(region, across, down)
        picture = without_grain(picture if region is None else cut_out(picture, region, across, down))
        dpi = down * _POINTS_PER_INCH
        tsv = recognised_tsv(self._program, picture, chosen, dpi, seconds, one_block=region is not None)
        if not tells_of_a_page(tsv):
            raise UnreadablePage("Tesseract's answer can't be understood")
        words = [_on_page(word, left, above, across, down) for word in words_in(tsv, picture.size)]
        told = f"Tesseract {self._program.version} ({chosen})"
        recognised = recognised_page(words, size, f"Recognised by {told}")
        if recognised.page.state is PageState.EMPTY:
            where = "on this page" if region is None else "in this region"
            return recognised._replace(page=unread_page(PageState.EMPTY, f"{told} found no text {where}"))
        return recognised

    def close(self) -> None:
        """Let go of the file."""
        self._source.close()


def page_picture(source: PageSource, page: int) -> Image.Image:
    """Return a page in grey, as large as it is read best; its pixels are square."""
    width, height = _size_of(source, page)
    if not isinstance(source, ImageSource):
        scale = _scale_within(BEST_DPI / _POINTS_PER_INCH, width, height)
        pixels = source.render(page, scale)
        shown = (pixels.width, pixels.height)
        data: Any = pixels.data  # any buffer will do, whatever Pillow declares
        return Image.frombuffer("RGB", shown, data, "raw", "BGRX", pixels.stride, 1).convert("L")
    picture = source.images.picture(page).convert("L")
    dpi = max(source.images.sheets[page].resolution)
    wanted = dpi if _COARSE <= dpi <= _FINE else BEST_DPI
    scale = _scale_within(wanted / _POINTS_PER_INCH, width, height)
    target = (max(_LEAST_SIDE, round(width * scale)), max(_LEAST_SIDE, round(height * scale)))
    if target == picture.size:
        return picture
    return picture.resize(target, Image.Resampling.BICUBIC, reducing_gap=3.0 if target[0] < picture.width else None)


def _on_page(word: Word, left: float, above: float, across: float, down: float) -> Word:
    """Return a word in points of its page; `left` and `above` say where the picture lies on the page's, pixels."""
    return word._replace(
        x0=(word.x0 + left) / across,
        top=(word.top + above) / down,
        x1=(word.x1 + left) / across,
        bottom=(word.bottom + above) / down,
    )


def _scale_within(scale: float, width: float, height: float) -> float:
    """Return a scale, pixels per point, by which a page isn't larger than Tesseract takes it."""
    return min(scale, math.sqrt(_MOST_PIXELS / (width * height)))


def _size_of(source: PageSource, page: int) -> tuple[float, float]:
    if not 0 <= page < len(source.sizes):
        raise UnreadablePage(f"Page {page + 1} can't be read", "The document has no such page.")
    return source.sizes[page]
