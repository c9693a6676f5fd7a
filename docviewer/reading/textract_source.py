"""A result of Amazon Textract as a source of pages, with the document it was made of behind its lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.aws.textract_files import read_result
from docviewer.aws.textract_lines import lines_on
from docviewer.core.document import DocumentKind
from docviewer.core.errors import DocviewerError, UnreadableDocument, UnreadablePage
from docviewer.reading.document_kind import kind_of
from docviewer.reading.textract_background import find_background
from docviewer.reading.textract_sizes import likely_size

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docviewer.aws.textract_lines import PlacedLine
    from docviewer.core.document import OutlineEntry
    from docviewer.core.properties import FileProperties
    from docviewer.reading.glyph_places import GlyphPlaces
    from docviewer.reading.page_lines import ReadPage
    from docviewer.reading.page_picture import Pixels
    from docviewer.reading.page_source import PageSource
    from docviewer.reading.pdf_links import PageLink
    from docviewer.reading.textract_page import PageOrder
    from docviewer.segmentation.size_clusters import Cluster

    OpenSource = Callable[[str, str | None], PageSource]

_NO_BACKGROUND = "No PDF or picture lies beside this result: its pages are drawn plain, in US Letter size."

#: A page of more lines would keep its reader busy for longer than anybody waits.
_MOST_LINES = 20_000


class TextractSource:
    """See `PageSource`."""

    kind = DocumentKind.TEXTRACT

    def __init__(self, path: str, password: str | None, background: str | None, open_source: OpenSource) -> None:
        """Read the result, and open what is shown behind it.

        Args:
            path: A file, or a folder of parts.
            password: Of the background, where that needs one.
            background: Its path; None to look for it.
            open_source: Opens it.

        Raises:
            DocviewerError: The result, or the background that was chosen, can't be opened.
        """
        self._result, files, self._sha256 = read_result(Path(path))
        self._behind, told = _opened_background(Path(path), password, background, open_source)
        self.background = told.path
        shown = self._behind.sizes if self._behind else ()
        self.sizes = tuple(
            shown[page] if page < len(shown) else likely_size(blocks or ())
            for page, blocks in enumerate(self._result.pages)
        )
        self.title = _described(self._result.page_count, max(len(files), self._result.parts))
        self.warnings = (*told.warnings, *_mismatch(len(self.sizes), self._behind), *self._result.warnings)
        self._clusters: tuple[Cluster, ...] | None = None

    def render(self, page: int, scale: float) -> Pixels:
        """Paint a page of the background at `scale` pixels per point, or the lines' text on white."""
        if self._behind and page < len(self._behind.sizes):
            return self._behind.render(page, scale)
        from docviewer.reading.drawn_page import draw_page  # lazy: most results have a background

        return draw_page(self.sizes[page], [(line.text, line.corners) for line in self._lines(page)], scale)

    def read(self, page: int) -> ReadPage:
        """Read the lines of a page.

        Raises:
            UnreadablePage: The page is missing from the result.
        """
        from docviewer.reading.textract_page import with_structure  # lazy: not needed to show a page

        if self._result.pages[page] is None:
            raise UnreadablePage("This page is missing from the Textract result", "", "Get the whole result again.")
        return with_structure(self._ordered(page), self._result, page, self.sizes[page])

    def glyphs(self, page: int) -> GlyphPlaces:
        """Tell where each character of a page's lines stands."""
        from docviewer.reading.textract_glyphs import glyphs_of  # lazy: not needed to show a page

        order = self._ordered(page)
        return glyphs_of(order.page.texts, order.lines)

    def links(self, page: int) -> Sequence[PageLink]:
        """Return the links of a page of the background."""
        return self._behind.links(page) if self._behind and page < len(self._behind.sizes) else ()

    def outline(self) -> Sequence[OutlineEntry]:
        """Return the bookmarks of the background."""
        return self._behind.outline() if self._behind else ()

    def properties(self) -> FileProperties:
        """Return what is known of the result, and what the background says of itself."""
        from docviewer.core.properties import FileProperties  # lazy: not needed to show a page

        own = (("Responses", f"{self._result.parts:,}"), ("Blocks", f"{len(self._result.by_id):,}"))
        if self._behind is None:
            return FileProperties(own)
        behind = self._behind.properties()
        looked_at = min(behind.pages_looked_at, len(self.sizes))
        pages = range(len(self.sizes))
        fonts = tuple(replace(font, pages=tuple(p for p in font.pages if p in pages)) for font in behind.fonts)
        return replace(behind, facts=(*own, *behind.facts), fonts=fonts, pages_looked_at=looked_at)

    def sha256(self) -> str:
        """Return the hex digest of all parts of the result."""
        return self._sha256

    def close(self) -> None:
        """Let go of the background."""
        if self._behind:
            self._behind.close()

    def _lines(self, page: int) -> list[PlacedLine]:
        return lines_on(self._result.pages[page] or (), self._result.by_id, self.sizes[page])

    def _ordered(self, page: int) -> PageOrder:
        # Lazy: not needed to show a page.
        from docviewer.aws.textract_tables import tables_on
        from docviewer.reading.textract_page import order_page
        from docviewer.reading.textract_sizes import font_sizes, measured_sizes

        if self._clusters is None:
            self._clusters = font_sizes(len(self.sizes), self._lines)
        lines = self._lines(page)
        if len(lines) > _MOST_LINES:
            raise UnreadablePage("This page can't be read", f"It has {len(lines):,} lines, more than any page holds.")
        tables = tables_on(self._result.pages[page] or (), page, self._result.by_id, self.sizes[page])
        return order_page(lines, measured_sizes(lines), self._clusters, self.sizes[page], tables)


class _Told:
    """What there is to say of a background."""

    def __init__(self, path: str = "", *warnings: str) -> None:
        self.path, self.warnings = path, warnings


def _opened_background(
    result: Path, password: str | None, chosen: str | None, open_source: OpenSource
) -> tuple[PageSource | None, _Told]:
    """Return the document behind a result, if any. One that was found but can't be opened is only told of."""
    path = Path(chosen) if chosen else find_background(result)
    if path is None:
        return None, _Told("", _NO_BACKGROUND)
    if kind_of(path) is DocumentKind.TEXTRACT:
        raise UnreadableDocument(
            f"{path.name} is a Textract result itself",
            "Behind a result stands the document it was made of.",
            "Choose a PDF or a picture.",
        )
    try:
        source = open_source(str(path), password)
    except DocviewerError as error:
        if chosen:
            raise
        return None, _Told("", f"{error.title}: it lies beside this result, whose pages are drawn plain instead.")
    return source, _Told(str(path), *source.warnings)


def _mismatch(pages: int, behind: PageSource | None) -> tuple[str, ...]:
    if behind is None or len(behind.sizes) == pages:
        return ()
    return (f"The result has {_counted(pages, 'page')}, the document behind it {_counted(len(behind.sizes), 'page')}.",)


def _described(pages: int, parts: int) -> str:
    said = f"Textract result, {_counted(pages, 'page')}"
    return f"{said}, {_counted(parts, 'part')}" if parts > 1 else said


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
