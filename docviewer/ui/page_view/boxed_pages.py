"""Put segment boxes on the pages: set off, marked, hidden by role, numbered; lines left out are shown too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer

from docviewer.ui.page_view.box_painter import MANY, BoxPainter, Emphasis
from docviewer.ui.page_view.edit_painter import added_by_page, paint_added
from docviewer.ui.page_view.excluded_lines import ExcludedLines
from docviewer.ui.page_view.legend import Legend
from docviewer.ui.page_view.mark_words import EXCLUDED, LEGEND_MARKS, UNSURE
from docviewer.ui.page_view.page_boxes import PageBoxes, values_in
from docviewer.ui.page_view.pictured_pages import PicturedPages
from docviewer.ui.page_view.role_marks import role_styles
from docviewer.ui.page_view.segment_marks import Mark
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_boxes import Edges
    from docviewer.ui.page_view.role_marks import RoleStyle
    from docviewer.ui.page_view.segment_marks import SegmentMarks
    from docviewer.ui.page_view.view_modes import ViewModes
    from docviewer.ui.theme import Theme

#: A role that vanishes while a slider is dragged stays in the legend for so long.
_LEGEND_REST_MS = 400
_LEGEND_MARGIN = 12


class BoxedPages(PicturedPages):
    """Pages with a box for each segment, page and column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = PageBoxes()
        self._styles: tuple[RoleStyle, ...] = ()
        self._painter = BoxPainter(())
        self._told_marks: SegmentMarks | None = None
        self._flags: tuple[object, bytes] = (None, b"")
        self._edited: EditedLines | None = None
        self.excluded = ExcludedLines()
        self._added: dict[int, list[Edges]] = {}
        self._hidden: frozenset[int] = frozenset()
        self._numbers = False
        self._covered = 0.0
        self.legend = Legend(self.viewport())
        self.legend.roles_toggled.connect(self.set_hidden_roles)
        self.legend.left.connect(self.setFocus)
        self._legend_rest = QTimer(self, singleShot=True, interval=_LEGEND_REST_MS)
        self._legend_rest.timeout.connect(self.fit_legend)
        self.setAccessibleName(tr("Pages"))

    # What is shown

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments; boxes are made for the pages that show only."""
        self.boxes = PageBoxes(lines, segments)
        self._fit_edits()
        if segments is not None and not self._styles:
            self._styles = role_styles(self.modes.colours.paper)
            self._painter = BoxPainter(self._styles)
        if segments is not None and self.boxes.roles() <= self.legend.present:
            self._legend_rest.start()
        else:
            self.fit_legend()
        self.viewport().update()

    def set_hidden_roles(self, hidden: frozenset[int]) -> None:
        """Hide the boxes of these role values."""
        if hidden != self._hidden:
            self._hidden = frozenset(hidden)
            self.legend.set_hidden_roles(self._hidden)
            self.viewport().update()

    def set_modes(self, modes: ViewModes) -> None:
        """Turn the pages, put them alone, recolour them; boxes stand out from the paper that they are on."""
        if self._styles and modes.colours != self.modes.colours:
            self._styles = role_styles(modes.colours.paper)
            self._painter = BoxPainter(self._styles)
        super().set_modes(modes)

    def set_show_numbers(self, shown: bool) -> None:
        """Show or hide reading-order numbers."""
        if shown != self._numbers:
            self._numbers = shown
            self.viewport().update()

    def set_marks(self, marks: SegmentMarks | None) -> None:
        """Mark segments as corrected, accepted …; shown while the view has the segments that `marks` is over."""
        self._told_marks, self._flags = marks, (None, b"")
        self.fit_legend()
        self.viewport().update()

    def set_edits(self, edited: EditedLines | None) -> None:
        """Say what a person edited of the lines; holds while the view has the lines that come of it."""
        if edited is self._edited:
            return
        self._edited = edited
        self._fit_edits()
        self.fit_legend()
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        super().set_theme(theme)
        self.legend.set_theme(theme)

    @property
    def hidden_roles(self) -> frozenset[int]:
        """Role values whose boxes aren't shown."""
        return self._hidden

    @property
    def edits(self) -> EditedLines | None:
        """What a person edited of the lines shown, or None."""
        edited = self._edited
        return edited if edited is not None and edited.lines is self.boxes.lines else None

    @property
    def flags(self) -> bytes:
        """The bits of each segment's marks, one byte per segment; empty for none."""
        segments, marks = self.boxes.segments, self._told_marks
        if self._flags[0] is not segments or segments is None:
            told = segments is not None and marks is not None and marks.segments is segments
            flags = marks.flags() if marks is not None and told else b""
            self._flags = (segments, flags)
        return self._flags[1]

    @property
    def emphasis(self) -> Emphasis:
        """What is set off now; for those who build on this, more."""
        return Emphasis(hidden=self._hidden, numbers=self._numbers, flags=self.flags)

    # Inside

    def fit_legend(self) -> None:
        """Show the roles that occur, or none; for those who build on this."""
        self._legend_rest.stop()
        self.legend.set_present(self.boxes.roles(), self._marks_present())
        self._place_legend()

    def _place_legend(self) -> None:
        area = self.viewport().rect()
        self.legend.fit(area.width() - 2 * _LEGEND_MARGIN)
        self.legend.move(_LEGEND_MARGIN, area.height() - self.legend.height() - _LEGEND_MARGIN)
        self.legend.raise_()
        if self.covered_below() != self._covered:
            self._covered = self.covered_below()
            self._lay_out()  # its room below the last page is another one now

    def covered_below(self) -> float:
        """Return the pixels along the lower edge that the legend floats over."""
        return 0.0 if self.legend.isHidden() else float(self.legend.height() + _LEGEND_MARGIN)

    def _fit_edits(self) -> None:
        edited = self.edits
        self.excluded = ExcludedLines(edited)
        self._added = {} if edited is None else added_by_page(edited)

    def _marks_present(self) -> tuple[str, ...]:
        """Return the names of the marks that occur, as the legend shows them."""
        bits = values_in(self.flags)
        marks = [mark.name.lower() for mark in Mark if any(flags & mark.value for flags in bits)]
        found = {*marks, *(["added"] if self._added else []), *([EXCLUDED] if len(self.excluded) else [])}
        if self.boxes.any_unsure():
            found.add(UNSURE)
        return tuple(token for token in LEGEND_MARKS if token in found)

    def paint_marks(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint the boxes of `page`."""
        self.paint_boxes(painter, page, camera, clip)

    def paint_boxes(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint the boxes of `page` in the colours of their roles; for those who build on this, in others."""
        boxes = self.boxes.on_page(page)
        if boxes:
            # Of many boxes a picture is kept: of all that shows, whatever part of it is painted again.
            area = clip if len(boxes) <= MANY else QRectF(self.viewport().rect())
            self._painter.paint(painter, page, boxes, camera, area, self.emphasis)
        for edges in self._added.get(page, ()):
            paint_added(painter, camera.rect(page, edges), camera.ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the legend at the bottom left."""
        super().resizeEvent(event)
        self._place_legend()
