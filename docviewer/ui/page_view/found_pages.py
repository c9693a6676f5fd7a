"""Mark on the pages what was found, by character; the hit looked at stands out among the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from docviewer.ui.page_view.text_pages import TextPages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.turned import Edges

_Mode = QPainter.CompositionMode
_OUT = 1.0


class _Ink(NamedTuple):
    """How hits are painted: so that the letters under them keep their own colour."""

    mode: QPainter.CompositionMode
    hit: QColor
    current: QColor
    edge: QColor


#: On light paper colours darken it, on dark paper they lighten it.
_LIGHT = _Ink(_Mode.CompositionMode_Multiply, QColor("#FFEB85"), QColor("#FFB870"), QColor("#B34700"))
_DARK = _Ink(_Mode.CompositionMode_Screen, QColor("#554400"), QColor("#944600"), QColor("#FFB366"))


class FoundHits(Protocol):
    """What was found, as far as pages need to know."""

    def on_page(self, page: int) -> list[int]:
        """Return the hits of which something stands on `page`."""

    def pieces(self, hit: int) -> Sequence[tuple[int, int, int]]:
        """Return (line in the document, first character, behind the last one) of each part of a hit."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Hits, and which of them is looked at (or -1)."""

    hits: FoundHits
    current: int = -1


class FoundPages(TextPages):
    """Pages with hits on them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None

    @property
    def found(self) -> Found | None:
        """What is marked now."""
        return self._found

    def set_found(self, found: Found | None) -> None:
        """Mark these hits; None for none."""
        if found is not self._found:
            self._found = found
            self._want_places(self.camera.visible())
            self.viewport().update()

    def set_page_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document of pages of these sizes, points, from its beginning; nothing is found in it yet."""
        self._found = None
        super().set_page_sizes(sizes)

    def look_at(self, visible: range) -> None:
        """Ask for the places of characters where hits show."""
        super().look_at(visible)
        self._want_places(visible)

    def places_of(self, hit: int, page: int) -> Iterator[Edges]:
        """Yield (x0, top, x1, bottom), points, of the runs of a hit on `page`."""
        if self._found is None:
            return
        span, places = self.text.span(page), self.text.places(page)
        for line, start, end in self._found.hits.pieces(hit):
            if line in span:
                at = line - span.start
                for x0, x1 in self.text.runs(page, at, start, end):
                    yield x0, places[at].top, x1, places[at].bottom

    def _want_places(self, visible: range) -> None:
        if self._found is not None:
            for page in visible:
                if not self.text.has_glyphs(page) and self._found.hits.on_page(page):
                    self.want_glyphs(page)

    def paint_marks(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint what lies on `page`, and the hits over it."""
        super().paint_marks(painter, page, camera, clip)
        if self._found is None:
            return
        ink, edges = _DARK if self.modes.colours.dark else _LIGHT, camera.edges_on(page)
        looked_at: list[QRectF] = []
        painter.setCompositionMode(ink.mode)
        for hit in self._found.hits.on_page(page):
            current = hit == self._found.current
            for place in self.places_of(hit, page):
                x0, y0, x1, y1 = edges(place)
                if y1 < clip.top() or y0 > clip.bottom():
                    continue
                rect = QRectF(x0 - _OUT, y0, x1 - x0 + 2 * _OUT, y1 - y0)
                painter.fillRect(rect, ink.current if current else ink.hit)
                looked_at += [rect] * current
        painter.setCompositionMode(_Mode.CompositionMode_SourceOver)
        painter.setPen(QPen(ink.edge, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects(looked_at)
