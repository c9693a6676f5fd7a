"""Where the text of a page is: its lines and the places of their characters."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.lines import Lines

_PAGES_KEPT = 32
#: Points around a line that still count as on it.
_REACH = 1.5


class Caret(NamedTuple):
    """A place between two characters: page, line within the page, character offset. They sort in reading order."""

    page: int
    line: int
    offset: int


class LinePlace(NamedTuple):
    """Edges of a line in points, and the edges of its column."""

    x0: float
    top: float
    x1: float
    bottom: float
    column_x0: float
    column_x1: float


class Glyph(NamedTuple):
    """One character of a line: its offset and its edges in points."""

    offset: int
    x0: float
    x1: float


class PageText:
    """Lines of the document by page, with glyph positions where they are known; estimated where they aren't."""

    def __init__(self) -> None:
        self._lines: Lines | None = None
        self._places: dict[int, tuple[LinePlace, ...]] = {}
        self._glyphs: OrderedDict[int, dict[int, tuple[Glyph, ...]]] = OrderedDict()

    def begin(self) -> None:
        """Forget the document."""
        self._lines = None
        self._places.clear()
        self._glyphs.clear()

    def set_lines(self, lines: Lines | None) -> None:
        """Take the lines read so far, in page order."""
        if lines is not self._lines:
            self._lines = lines
            self._places.clear()

    def set_glyphs(self, page: int, line: Any, offset: Any, x0: Any, x1: Any) -> None:
        """Take the characters of `page`: arrays of equal length, `line` counted within the page."""
        by_line: dict[int, list[Glyph]] = {}
        for at, *glyph in zip(line.tolist(), offset.tolist(), x0.tolist(), x1.tolist(), strict=True):
            by_line.setdefault(at, []).append(Glyph(*glyph))
        self._glyphs[page] = {at: tuple(sorted(glyphs, key=_by_x)) for at, glyphs in by_line.items()}
        while len(self._glyphs) > _PAGES_KEPT:
            self._glyphs.popitem(last=False)

    def has_glyphs(self, page: int) -> bool:
        """Tell whether the characters of `page` are known."""
        return page in self._glyphs

    def span(self, page: int) -> range:
        """Return the indices of the lines of `page` in the whole document."""
        if self._lines is None:
            return range(0)
        first, end = self._lines.page.searchsorted([page, page + 1]).tolist()
        return range(first, end)

    def text(self, page: int, line: int) -> str:
        """Return the text of a line."""
        span = self.span(page)
        return self._lines.texts[span[line]] if self._lines is not None and 0 <= line < len(span) else ""

    def places(self, page: int) -> tuple[LinePlace, ...]:
        """Return where the lines of `page` are."""
        places = self._places.get(page)
        if places is None:
            if len(self._places) >= _PAGES_KEPT:
                self._places.clear()
            places = self._places[page] = self._make_places(page)
        return places

    def line_under(self, page: int, x: float, y: float) -> int:
        """Return the line at a point of `page`, or -1."""
        for i, place in enumerate(self.places(page)):
            inside = place.x0 - _REACH <= x <= place.x1 + _REACH and place.top - _REACH <= y <= place.bottom + _REACH
            if inside:
                return i
        return -1

    def caret_near(self, page: int, x: float, y: float) -> Caret | None:
        """Return the caret nearest to a point of `page`: in the column at hand first. None without text."""
        places = self.places(page)
        if not places:
            return None
        line = min(range(len(places)), key=lambda i: _distance(places[i], x, y))
        return Caret(page, line, self._offset_near(page, line, x))

    def glyphs(self, page: int, line: int) -> Sequence[Glyph]:
        """Return the characters of a line from left to right; evenly spread if their places aren't known."""
        known = self._glyphs.get(page)
        if known is not None and line in known:
            return known[line]
        places = self.places(page)
        text = self.text(page, line)
        if not text or line >= len(places):
            return ()
        place = places[line]
        step = (place.x1 - place.x0) / len(text)
        return tuple(Glyph(i, place.x0 + i * step, place.x0 + (i + 1) * step) for i in range(len(text)))

    def runs(self, page: int, line: int, start: int, end: int) -> list[tuple[float, float]]:
        """Return the stretches (x0, x1), points, that characters start..end of a line take."""
        runs: list[tuple[float, float]] = []
        joined = False
        for glyph in self.glyphs(page, line):
            if not start <= glyph.offset < end:
                joined = False
            elif joined:
                runs[-1] = (runs[-1][0], max(runs[-1][1], glyph.x1))
            else:
                runs.append((glyph.x0, glyph.x1))
                joined = True
        return runs

    def _offset_near(self, page: int, line: int, x: float) -> int:
        glyphs = self.glyphs(page, line)
        if not glyphs:
            return 0
        glyph = min(glyphs, key=lambda glyph: max(glyph.x0 - x, x - glyph.x1, 0.0))
        text = self.text(page, line)
        leftwards = unicodedata.bidirectional(text[glyph.offset : glyph.offset + 1] or " ") in ("R", "AL")
        behind = (x > (glyph.x0 + glyph.x1) / 2) != leftwards
        return min(len(text), glyph.offset + behind)

    def _make_places(self, page: int) -> tuple[LinePlace, ...]:
        span, lines = self.span(page), self._lines
        if lines is None or not span:
            return ()
        part = slice(span.start, span.stop)
        edges = [getattr(lines, name)[part].tolist() for name in ("x0", "top", "x1", "bottom", "column")]
        columns: dict[int, tuple[float, float]] = {}
        for x0, _, x1, _, column in zip(*edges, strict=True):
            left, right = columns.get(column, (x0, x1))
            columns[column] = (min(left, x0), max(right, x1))
        return tuple(
            LinePlace(x0, top, x1, bottom, *columns[column]) for x0, top, x1, bottom, column in zip(*edges, strict=True)
        )


def _by_x(glyph: Glyph) -> tuple[float, int]:
    return glyph.x0, glyph.offset


def _distance(place: LinePlace, x: float, y: float) -> tuple[float, float]:
    dy = max(place.top - y, y - place.bottom, 0.0)
    dx = max(place.column_x0 - x, x - place.column_x1, 0.0)
    return dx * dx + dy * dy, max(place.x0 - x, x - place.x1, 0.0)
