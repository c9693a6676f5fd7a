"""A page view of one side: its boxes by what differs instead of by role, and over them those of the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal

from docviewer.ui.compare.difference_marks import DifferenceMarks
from docviewer.ui.compare.difference_painter import DifferencePainter, Setoff
from docviewer.ui.page_view.box_painter import Emphasis, in_sight
from docviewer.ui.page_view.page_boxes import PageBoxes
from docviewer.ui.page_view.page_view import PageView
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from docviewer.core.comparison import Comparison
    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.view_modes import ViewModes

_OTHER = {"A": "B", "B": "A"}


class ComparedPages(PageView):
    """Pages with the boxes of one side of a comparison.

    Args:
        side: "A" or "B".
        parent: Owner.

    Signals:
        left(): Escape was pressed with no text selected.
        difference_clicked(ordinal): A box that differs was clicked.
        pictured(): There is another picture.
        unpictured(page, reason): No picture of `page` comes.
    """

    left = Signal()
    difference_clicked = Signal(int)
    pictured = Signal()
    unpictured = Signal(int, str)

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._comparison: Comparison | None = None
        self._current = -1
        self._over: PageBoxes | None = None
        self._marks = DifferenceMarks(side, self.boxes, None)
        self._over_marks = DifferenceMarks(_OTHER[side], PageBoxes(), None)
        self._own_painter, self._over_painter = DifferencePainter(side), DifferencePainter(_OTHER[side])
        self.setAccessibleName(tr("Pages, side {side}", side=side))
        self.set_correctable(False)

    def set_segments(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show these segments."""
        super().set_segments(lines, segments)
        self._mark_anew()

    def set_over(self, lines: Lines | None, segments: Segments | None) -> None:
        """Show the other side's segments over these where they differ; None shows none."""
        self._over = None if segments is None else PageBoxes(lines, segments)
        self._mark_anew()

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Tell the two sides apart by this comparison; None for nothing known yet."""
        self._comparison = comparison
        self._mark_anew()

    def set_current(self, ordinal: int) -> None:
        """Set off one difference; -1 for none."""
        if ordinal != self._current:
            self._current = ordinal
            self.viewport().update()

    def set_modes(self, modes: ViewModes) -> None:
        """Turn the pages, put them alone, recolour them."""
        if modes.colours != self.modes.colours:
            self._own_painter = DifferencePainter(self._side, modes.colours)
            self._over_painter = DifferencePainter(_OTHER[self._side], modes.colours)
        super().set_modes(modes)

    def set_picture(self, page: int, scale: float, image: QImage) -> None:
        """Show a picture of `page`."""
        super().set_picture(page, scale, image)
        self.pictured.emit()

    def picture_failed(self, page: int, reason: str) -> None:
        """Say why no picture of `page` comes."""
        super().picture_failed(page, reason)
        self.unpictured.emit(page, reason)

    def choose(self, segment: int) -> None:
        """Select a segment on behalf of a person, and the difference that it is in."""
        super().choose(segment)
        pages = [page for page, _ in self.boxes.boxes_of(segment)]
        pages.sort(key=lambda page: page != self.page)  # a segment may differ on several: rather the one in view
        marks = (self._marks.on_page(page).get(segment) for page in pages)
        found = next((mark for mark in marks if mark is not None), None)
        if found is not None:
            self.difference_clicked.emit(found.ordinal)

    def fit_legend(self) -> None:
        """Show no legend: colours tell sides apart here, not roles."""

    def paint_boxes(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint what both sides have, then what only one has."""
        none = Emphasis()
        marks, setoff = self._marks.on_page(page), Setoff(self._current, self._hovered, self.selected)
        shown = in_sight(page, self.boxes.on_page(page), camera, clip, none)
        self._own_painter.paint_agreed(painter, shown, marks, setoff)
        self._own_painter.paint_differing(painter, shown, marks, setoff)
        if self._over is not None:
            over = in_sight(page, self._over.on_page(page), camera, clip, none)
            over_marks = self._over_marks.on_page(page)
            self._over_painter.paint_differing(painter, over, over_marks, Setoff(self._current), over=True)
            self._over_painter.paint_labels(painter, over, over_marks, setoff, numbers=False)
        self._own_painter.paint_labels(painter, shown, marks, setoff, numbers=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape; else see `keyboard`."""
        if event.key() == Qt.Key.Key_Escape and not self.selection:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _mark_anew(self) -> None:
        self._marks = DifferenceMarks(self._side, self.boxes, self._comparison)
        self._over_marks = DifferenceMarks(_OTHER[self._side], self._over or PageBoxes(), self._comparison)
        self.viewport().update()
