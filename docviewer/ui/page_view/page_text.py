"""Where the text of a page is: its lines and the places of their characters."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, NamedTuple

from docviewer.ui.page_view.edited_glyphs import Glyph, evenly, glyphs_of_piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.lines import Lines

    #: Characters by line within the page as read.
    GlyphsByLine = Mapping[int, tuple[Glyph, ...]]

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


class PageText:
    """Lines of the document by page, with glyph positions where they are known; estimated where they aren't.

    Glyphs belong to the lines as read; what a person edited since is followed (`edited_glyphs`).
    """

    def __init__(self) -> None:
        self._lines: Lines | None = None
        self._edited: EditedLines | None = None
        self._fitted: dict[int, tuple[Glyph, ...]] = {}
        self._places: dict[int, tuple[LinePlace, ...]] = {}
        self._glyphs: OrderedDict[int, dict[int, tuple[Glyph, ...]]] = OrderedDict()

    def begin(self) -> None:
        """Forget the document."""
        self._lines = self._edited = None
        self._fitted.clear()
        self._places.clear()
        self._glyphs.clear()

    def set_lines(self, lines: Lines | None) -> None:
        """Take the lines read so far, in page order."""
        if lines is not self._lines:
            self._lines = lines
            self._fitted.clear()
            self._places.clear()

    def set_edits(self, edited: EditedLines | None) -> None:
        """Say what a person edited of the lines; holds as long as the lines are those that come of it."""
        self._edited = edited
        self._fitted.clear()

    def set_glyphs(self, page: int, line: Any, offset: Any, x0: Any, x1: Any) -> None:
        """Take the characters of `page`: arrays of equal length, `line` counted within the page as read."""
        self._fitted.clear()
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
        first, end = self._lines.span_of(page)
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
        """Return the line at a point of `page`, of several the one whose middle is nearest in height; or -1."""
        found = [
            (abs((place.top + place.bottom) / 2 - y), i)
            for i, place in enumerate(self.places(page))
            if place.x0 - _REACH <= x <= place.x1 + _REACH and place.top - _REACH <= y <= place.bottom + _REACH
        ]
        return min(found)[1] if found else -1

    def caret_near(self, page: int, x: float, y: float) -> Caret | None:
        """Return the caret nearest to a point of `page`: in the column at hand first. None without text."""
        places = self.places(page)
        if not places:
            return None
        line = min(range(len(places)), key=lambda i: _distance(places[i], x, y))
        return self.caret_in(page, line, x)

    def glyphs(self, page: int, line: int) -> Sequence[Glyph]:
        """Return the characters of a line from left to right; evenly spread if their places aren't known."""
        known, span = self._glyphs.get(page), self.span(page)
        if not 0 <= line < len(span):
            return ()
        edited = self._edited
        if known is None or edited is None or edited.lines is not self._lines:
            return (known or {}).get(line) or self._estimated(page, line)
        at = span[line]
        if at not in self._fitted:
            self._fitted[at] = self._fit(page, line, known, edited)
        return self._fitted[at]

    def _fit(self, page: int, line: int, known: GlyphsByLine, edited: EditedLines) -> tuple[Glyph, ...]:
        """Return the characters of a line that may have been edited."""
        at = self.span(page)[line]
        origin, piece = int(edited.origin[at]), edited.pieces.get(at)
        read = known.get(origin - edited.source.span_of(page)[0], ()) if origin >= 0 else ()
        if piece is None or not read:
            return tuple(read) or self._estimated(page, line)
        return glyphs_of_piece(piece, read, edited.source.texts[origin])

    def _estimated(self, page: int, line: int) -> tuple[Glyph, ...]:
        place = self.places(page)[line]
        return evenly(self.text(page, line), place.x0, place.x1)

    def caret_x(self, caret: Caret) -> float | None:
        """Return where a caret stands on its page, points; None where there is no such line."""
        glyphs = {glyph.offset: glyph for glyph in self.glyphs(caret.page, caret.line)}
        text, places = self.text(caret.page, caret.line), self.places(caret.page)
        if not glyphs:
            return places[caret.line].x0 if 0 <= caret.line < len(places) else None
        before = next((glyphs[at] for at in range(caret.offset - 1, -1, -1) if at in glyphs), None)
        behind = next((glyphs[at] for at in range(caret.offset, len(text)) if at in glyphs), None)
        edges = [edge for edge in (_end(before, text), _begin(behind, text)) if edge is not None]
        return sum(edges) / len(edges)

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

    def caret_in(self, page: int, line: int, x: float) -> Caret:
        """Return the caret of a line that is nearest to `x`, points."""
        glyphs = self.glyphs(page, line)
        if not glyphs:
            return Caret(page, line, 0)
        glyph = min(glyphs, key=lambda glyph: max(glyph.x0 - x, x - glyph.x1, 0.0))
        text = self.text(page, line)
        behind = (x > (glyph.x0 + glyph.x1) / 2) != _runs_leftwards(text, glyph)
        return Caret(page, line, min(len(text), glyph.offset + behind))

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


def _runs_leftwards(text: str, glyph: Glyph) -> bool:
    return unicodedata.bidirectional(text[glyph.offset : glyph.offset + 1] or " ") in ("R", "AL")


def _begin(glyph: Glyph | None, text: str) -> float | None:
    if glyph is None:
        return None
    return glyph.x1 if _runs_leftwards(text, glyph) else glyph.x0


def _end(glyph: Glyph | None, text: str) -> float | None:
    if glyph is None:
        return None
    return glyph.x0 if _runs_leftwards(text, glyph) else glyph.x1


def _by_x(glyph: Glyph) -> tuple[float, int]:
    return glyph.x0, glyph.offset


def _distance(place: LinePlace, x: float, y: float) -> tuple[float, float]:
    dy = max(place.top - y, y - place.bottom, 0.0)
    dx = max(place.column_x0 - x, x - place.column_x1, 0.0)
    return dx * dx + dy * dy, max(place.x0 - x, x - place.x1, 0.0)
