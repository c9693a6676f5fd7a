"""Put a caret between the characters of the selected segment, and ask for the segment to be split there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPen

from docviewer.ui import theme as themes
from docviewer.ui.page_view.caret_moves import Move, SegmentText
from docviewer.ui.page_view.found_pages import FoundPages
from docviewer.ui.page_view.mark_words import caret_words
from docviewer.ui.page_view.page_text import Caret

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_layout import PagePoint

#: Pixels: width of the mark of a caret and of the light around it, half the width of its ends.
_WIDTH, _LIGHT, _END = 2.0, 5.0, 3.0
#: Points that a caret's mark reaches above and below its line.
_BEYOND = 1.5


class CaretPages(FoundPages):
    """Pages with a caret in the selected segment.

    Signals:
        caret_moved(): The caret is elsewhere now, or gone.
        split_wanted(line): A segment is to begin with this line (of the lines shown).
        cut_wanted(line, at, x): A line is to be cut before the character at index `at` of its present text, at `x`
            points, and its segment split there.
    """

    caret_moved = Signal()
    split_wanted = Signal(int)
    cut_wanted = Signal(int, int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caret: Caret | None = None
        self._goal: float | None = None
        self.correctable = True

    @property
    def caret(self) -> Caret | None:
        """Where the caret is, or None."""
        return self._caret

    def set_correctable(self, correctable: bool) -> None:
        """Say whether what is shown can be corrected here: caret, drawing, changing boxes."""
        self.correctable = correctable
        self.drop_caret()

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments; the caret stays if it is still in the selected one."""
        super().set_segments(lines, segments)
        self._check_caret()

    def selected_anew(self) -> None:
        """The caret stays in the selected segment only."""
        super().selected_anew()
        self._check_caret()

    # Placing

    def can_hold_caret(self, place: PagePoint) -> bool:
        """Whether a click at a point of a page puts a caret: on text of the selected segment, no other selected."""
        line = self.text.line_under(*place)
        if line < 0 or not self.correctable or len(self.selected_segments) != 1:
            return False
        return self.boxes.segment_with(self.text.span(place.page)[line]) == self.selected

    def place_caret(self, at: QPointF) -> bool:
        """Put the caret where a person clicked in the selected segment; False where it can't be."""
        place = self.camera.on_page(at)
        if place is None or not self.can_hold_caret(place):
            return False
        self.want_glyphs(place.page)
        self._set_caret(self.text.caret_in(place.page, self.text.line_under(*place), place.x))
        return True

    def begin_caret(self) -> bool:
        """Put the caret where the selected segment is likely to be split: before its second line, or second word."""
        lines = self._segment_text().lines
        if not lines or not self.correctable:
            return False
        page, line = lines[min(1, len(lines) - 1)]
        caret = Caret(page, line, 0)
        self.want_glyphs(page)
        self._set_caret(caret if len(lines) > 1 else self._segment_text().moved(caret, Move.WORD_RIGHT))
        self._show_caret()
        return True

    def drop_caret(self) -> bool:
        """Take the caret away; False where there was none."""
        had = self._caret is not None
        self._set_caret(None)
        return had

    def move_caret(self, move: Move) -> bool:
        """Move the caret within its segment; False where there is none."""
        if self._caret is None:
            return False
        vertical = move in (Move.UP, Move.DOWN)
        goal = self._goal if self._goal is not None else self.text.caret_x(self._caret)
        self._set_caret(self._segment_text().moved(self._caret, move, goal))
        self._goal = goal if vertical else None
        self._show_caret()
        return True

    # Splitting

    def split_at_caret(self) -> bool:
        """Ask for a split where the caret is; without one put it first. False where nothing can be split."""
        caret = self._caret
        if caret is None:
            return self.begin_caret()
        lines, nth = self._segment_text().lines, self._segment_text().nth(caret)
        text = self.text.text(caret.page, caret.line)
        if not text[caret.offset :].strip():
            nth, caret = nth + 1, caret._replace(offset=0)
        elif text[: caret.offset].strip():
            self.cut_wanted.emit(self._index(*lines[nth]), caret.offset, self.text.caret_x(caret) or 0.0)
            return True
        if not 0 < nth < len(lines):
            return False
        self.split_wanted.emit(self._index(*lines[nth]))
        return True

    # Inside

    def _index(self, page: int, line: int) -> int:
        return self.text.span(page)[line]

    def _segment_text(self) -> SegmentText:
        segments, lines = self.boxes.segments, self.boxes.lines
        if segments is None or lines is None or self.selected < 0:
            return SegmentText(self.text, ())
        members = segments.lines_of(self.selected)
        pages = lines.page[members].tolist()
        starts = lines.page.searchsorted(pages).tolist()
        places = zip(pages, members.tolist(), starts, strict=True)
        return SegmentText(self.text, tuple((page, line - start) for page, line, start in places))

    def _check_caret(self) -> None:
        caret = self._caret
        if caret is None:
            return
        inside = len(self.selected_segments) == 1 and self._segment_text().nth(caret) >= 0
        if not inside or caret.offset > len(self.text.text(caret.page, caret.line)):
            self._set_caret(None)

    def _set_caret(self, caret: Caret | None) -> None:
        self._goal = None
        if caret == self._caret:
            return
        self._caret = caret
        if caret is not None:
            text = self.text.text(caret.page, caret.line)
            self.announce(caret_words(text[: caret.offset], text[caret.offset :]))
        self.viewport().update()
        self.caret_moved.emit()

    def _caret_edges(self) -> tuple[int, tuple[float, float, float, float]] | None:
        """Return page and (x, top, x, bottom), points, of the caret's mark."""
        caret = self._caret
        x = None if caret is None else self.text.caret_x(caret)
        if caret is None or x is None:
            return None
        place = self.text.places(caret.page)[caret.line]
        return caret.page, (x, place.top - _BEYOND, x, place.bottom + _BEYOND)

    def _show_caret(self) -> None:
        edges = self._caret_edges()
        if edges is not None:
            self.show_rect(*edges)

    def paint_marks(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint what lies on `page`, the caret above all."""
        super().paint_marks(painter, page, camera, clip)
        self.paint_caret(painter, page, camera)

    def paint_caret(self, painter: QPainter, page: int, camera: Camera) -> None:
        """Paint the caret if it is on `page`."""
        edges = self._caret_edges()
        if edges is None or edges[0] != page:
            return
        rect = camera.rect(page, edges[1])
        ends = (rect.topLeft(), rect.bottomRight())
        across = QPointF(_END, 0) if rect.height() >= rect.width() else QPointF(0, _END)
        strokes = (ends, *((end - across, end + across) for end in ends))
        for colour, width in ((QColor(self._paper_colour()), _LIGHT), (QColor(self._caret_colour()), _WIDTH)):
            painter.setPen(QPen(colour, width))
            for one, other in strokes:
                painter.drawLine(one, other)

    def _paper_colour(self) -> str:
        return self.modes.colours.paper

    def _caret_colour(self) -> str:
        return themes.standing_out(themes.LIGHT.accent, self._paper_colour(), themes.TEXT_CONTRAST)
