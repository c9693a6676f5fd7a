"""A file of pictures (PNG, JPEG, TIFF of several pages, BMP, WebP, GIF) as pages, decoded one at a time."""

from __future__ import annotations

import contextlib
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import ExifTags, Image, ImageFile

from docviewer.core.document import MOST_PIXELS
from docviewer.core.errors import UnreadableDocument, UnreadablePage
from docviewer.reading.image_modes import ON_ITS_SIDE, on_paper
from docviewer.reading.image_resolution import points_of, resolution_of

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Only these of Pillow's decoders are let near a file.
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF")
_MOST_PAGES = 10_000
_NEW_SUBFILE_TYPE = 254
_REDUCED = 1
#: Pillow's modes in words.
_COLOURS = {"1": "black and white", "L": "grey", "P": "palette", "RGB": "colour", "RGBA": "colour with transparency"}

ENDS_TOO_EARLY = "The file ends too early, as after a broken download; a part of the picture may be missing."


class Sheet(NamedTuple):
    """One page: its frame in the file and how that lies, its size upright in pixels, its dots per inch upright."""

    frame: int
    orientation: int
    pixels: tuple[int, int]
    resolution: tuple[float, float]


class ImageDocument:
    """An open file of pictures; the page decoded last is kept.

    Attributes:
        path: The file.
        format: As "PNG".
        colours: How the first picture holds its colours, in words.
        sheets: The pages.
        warnings: What a person should know about the file, sentences.
    """

    def __init__(self, path: str) -> None:
        """Look the file over, without decoding a picture.

        Raises:
            UnreadableDocument: It is missing, no picture, damaged, or its only picture is too large.
        """
        self.path = path
        self._decoded: tuple[int, Image.Image, bool] | None = None
        with _opened(path) as picture:
            self.format, mode = picture.format or "", picture.mode
            self.colours = _COLOURS.get(mode, mode)
            self.sheets, self.warnings = _surveyed(picture)
        if all(_is_too_large(sheet) for sheet in self.sheets):
            raise UnreadableDocument(f"{Path(path).name} is too large", _how_large(self.sheets[0]), "Make it smaller.")

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """(width, height) of each page, points."""
        return tuple(points_of(sheet.pixels, sheet.resolution) for sheet in self.sheets)

    def picture(self, page: int) -> Image.Image:
        """Return a page decoded, upright, mode `L` or `RGB`; not to be changed.

        Raises:
            UnreadablePage: There is no such page, or it is damaged or too large.
        """
        return self._page(page)[0]

    def is_cut_short(self, page: int) -> bool:
        """Tell whether the file ended within a page. Decodes it."""
        return self._page(page)[1]

    def close(self) -> None:
        """Forget the page that is kept; the file itself is never held open."""
        self._decoded = None

    def _page(self, page: int) -> tuple[Image.Image, bool]:
        if self._decoded is None or self._decoded[0] != page:
            if not 0 <= page < len(self.sheets):
                raise _unreadable(page, "The file has no such page.")
            if _is_too_large(self.sheets[page]):
                raise _unreadable(page, _how_large(self.sheets[page]))
            self._decoded = None  # two at once may be more than memory holds
            self._decoded = (page, *self._decoded_or_told(page))
        return self._decoded[1:]

    def _decode(self, page: int) -> tuple[Image.Image, bool]:
        try:
            return self._load(page), False
        except OSError:  # so Pillow tells of an early end, and of much else
            with _as_far_as_it_goes():
                return self._load(page), True

    def _load(self, page: int) -> Image.Image:
        with _quiet(), Image.open(self.path, formats=_FORMATS) as picture:
            picture.seek(self.sheets[page].frame)
            picture.load()
            return on_paper(picture, self.sheets[page].orientation)

    def _decoded_or_told(self, page: int) -> tuple[Image.Image, bool]:
        try:
            return self._decode(page)
        except MemoryError:
            raise  # ends the worker, whose memory nobody else can give back
        except Exception as error:  # a decoder may raise anything at a file that isn't as it should be
            raise _unreadable(page, f"Its picture is damaged ({type(error).__name__}).") from error


@contextlib.contextmanager
def _opened(path: str) -> Iterator[Image.Image]:
    name = Path(path).name
    try:
        with _quiet(), Image.open(path, formats=_FORMATS) as picture:
            yield picture
    except FileNotFoundError as error:
        raise UnreadableDocument(f"{name} doesn't exist", "", "Check the name, or whether it was moved.") from error
    except PermissionError as error:
        raise UnreadableDocument(f"{name} can't be read", f"{error.strerror}.", "Check the rights to it.") from error
    except Image.DecompressionBombError as error:
        cause = f"Its picture has more than the {MOST_PIXELS // 10**6} million pixels that can be shown."
        raise UnreadableDocument(f"{name} is too large", cause, "Make it smaller.") from error
    except MemoryError:
        raise  # ends the worker, whose memory nobody else can give back
    except Exception as error:  # a decoder may raise anything at a file that isn't as it should be
        cause = "It begins like a picture, but the rest can't be understood."
        raise UnreadableDocument(f"{name} is damaged", cause, "Get the file again.") from error


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Let Pillow keep to itself what it finds odd; what matters is told in the words of this program."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _as_far_as_it_goes() -> Iterator[None]:
    """Let Pillow decode what there is of a file that ends too early."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _surveyed(picture: Image.Image) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    if picture.format != "TIFF":  # frames of the others are moments of one picture, not pages
        moving = picture.format in ("GIF", "WEBP", "PNG") and getattr(picture, "is_animated", False)
        return (_sheet(picture, 0),), (("Of this moving picture only the beginning is shown.",) if moving else ())
    sheets: list[Sheet] = []
    previews: list[Sheet] = []
    for frame in range(_MOST_PAGES):
        try:
            picture.seek(frame)
            kept = previews if _is_preview(picture) else sheets
            kept.append(_sheet(picture, frame))
        except EOFError:
            return tuple(sheets or previews), ()
        except (OSError, ValueError, SyntaxError, LookupError):
            if not sheets and not previews:
                raise
            return tuple(sheets or previews), (f"After page {len(sheets or previews)} the file is damaged.",)
    return tuple(sheets), (f"Only the first {_MOST_PAGES:,} pages are shown.",)


def _sheet(picture: Image.Image, frame: int) -> Sheet:
    width, height = picture.size
    if width < 1 or height < 1:
        raise ValueError("a picture without pixels")
    horizontal, vertical = resolution_of((width, height), picture.info.get("dpi"))
    orientation = _orientation(picture)
    resolution = (vertical, horizontal) if orientation in ON_ITS_SIDE else (horizontal, vertical)
    if picture.format == "TIFF":  # Pillow turns these by itself
        return Sheet(frame, 1, (width, height), resolution)
    size = (height, width) if orientation in ON_ITS_SIDE else (width, height)
    return Sheet(frame, orientation, size, resolution)


def _orientation(picture: Image.Image) -> int:
    if picture.format == "PNG" and "exif" not in picture.info:
        return 1  # to ask further would decode it
    told = picture.getexif().get(ExifTags.Base.Orientation)
    return told if isinstance(told, int) else 1


def _is_preview(picture: Image.Image) -> bool:
    """Tell whether a TIFF's frame is a smaller copy of another one."""
    kind = getattr(picture, "tag_v2", {}).get(_NEW_SUBFILE_TYPE, 0)
    return isinstance(kind, int) and bool(kind & _REDUCED)


def _is_too_large(sheet: Sheet) -> bool:
    return sheet.pixels[0] * sheet.pixels[1] > MOST_PIXELS


def _how_large(sheet: Sheet) -> str:
    width, height = sheet.pixels
    return f"Its picture has {width:,} x {height:,} pixels; the limit is {MOST_PIXELS // 10**6} million."


def _unreadable(page: int, cause: str) -> UnreadablePage:
    return UnreadablePage(f"Page {page + 1} can't be read", cause, "Get the file again, or use the other pages.")
