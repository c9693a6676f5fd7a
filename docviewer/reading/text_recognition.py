"""Recognise the text of scans while a document is read, and make the same font the same size on all its pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from docviewer.core.document import PageState
from docviewer.core.errors import DocviewerError, MissingTool
from docviewer.core.page_warnings import not_recognised
from docviewer.segmentation.size_clusters import clustered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.page_results import PageLines

#: Sizes of words are measured to a few percent; fonts of one document are farther apart.
_CORE, _JOINS = 1.045, 1.06


class RecognisingReader(Protocol):
    """What can be asked to recognise a page."""

    def recognise(self, page: int, languages: str | None) -> PageLines:
        """Return the lines of a page."""
        ...


@dataclass(frozen=True, slots=True)
class RecognitionWish:
    """Whether scans are recognised, and in which languages (as `eng+deu`; None for Tesseract's default)."""

    wanted: bool = False
    languages: str | None = None


def with_text(page_lines: PageLines, page: int, reader: RecognisingReader, wish: RecognitionWish) -> PageLines:
    """Return a scan with its text if that is wanted; still as a scan, with the reason, where that failed.

    Raises:
        MissingTool: There is no Tesseract.
    """
    if not wish.wanted or page_lines.status.state is not PageState.SCAN:
        return page_lines
    try:
        recognised = reader.recognise(page, wish.languages)
    except MissingTool:
        raise  # it fails for all pages, and for all documents
    except DocviewerError as error:
        return replace(page_lines, status=not_recognised(error))
    return replace(recognised, warnings=(*page_lines.warnings, *recognised.warnings))


def with_even_sizes(pages: Sequence[PageLines]) -> list[PageLines]:
    """Return pages of one document, those recognised with the same font size for all lines of one font."""
    recognised = [page for page in pages if page.glyphs is not None]
    sizes = [size for page in recognised for size in page.lines.font_size.tolist()]
    if not sizes:
        return list(pages)
    weights = [len(text) for page in recognised for text in page.lines.texts]
    even = iter(clustered(sizes, weights, core=_CORE, joins=_JOINS))
    return [page if page.glyphs is None else _sized(page, [next(even) for _ in page.lines.texts]) for page in pages]


def _sized(page: PageLines, sizes: Sequence[float]) -> PageLines:
    import numpy as np  # loaded by now: the lines are arrays

    from docviewer.core.lines import read_only

    return replace(page, lines=replace(page.lines, font_size=read_only(np.asarray(sizes, "f8"))))
