"""Put pictures on the scrolled pages: ask for them, keep them, paint them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QColor, QPainter

from docviewer.ui.page_view.dressed_pictures import DressedPictures
from docviewer.ui.page_view.paper import Paper
from docviewer.ui.page_view.picture_cache import PictureCache
from docviewer.ui.page_view.picture_requests import PictureRequests
from docviewer.ui.page_view.zoomed_pages import ZoomedPages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QPaintEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from docviewer.core.document import PageStatus
    from docviewer.core.jobs import Runner
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.view_modes import ViewModes


class PicturedPages(ZoomedPages):
    """Pages painted by hand, only those that show.

    Signals:
        picture_wanted(page, scale): Wanted: a picture of `page`, `scale` device pixels per point.
    """

    picture_wanted = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = PictureCache()
        self._requests = PictureRequests(self.pictures, self)
        self._requests.wanted.connect(self.picture_wanted)
        self._scale = 0.0
        self._paper = Paper(self)
        self._paper.changed.connect(self.viewport().update)
        self.dressed = DressedPictures(parent=self)
        self.dressed.dressed.connect(self._update_page)

    def set_runner(self, runner: Runner) -> None:
        """Recolour pictures with this runner."""
        self.dressed.runner = runner

    def set_modes(self, modes: ViewModes) -> None:
        """Turn the pages, put them alone, read them in other colours."""
        self.dressed.set_colours(modes.colours)
        super().set_modes(modes)
        self.viewport().update()

    def set_page_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document of pages of these sizes, points, from its beginning."""
        self.pictures.clear()
        self.dressed.clear()
        self._paper.begin()
        self._requests.begin()
        super().set_page_sizes(sizes)
        if self.isVisible():
            self._requests.ask()

    def set_page_statuses(self, statuses: tuple[PageStatus, ...]) -> None:
        """Say how far each page has come."""
        self._paper.set_statuses(statuses)

    def set_page_told(self, page: int) -> None:
        """Say that a scan's state is told over the page, so that it needn't be said on it too."""
        self._paper.set_told(page)

    def set_picture(self, page: int, scale: float, image: QImage) -> None:
        """Show a picture of `page` drawn at `scale` device pixels per point, until a sharper one comes."""
        if not 0 <= page < self.page_count or image.isNull() or not scale > 0:
            return
        self.pictures.put(page, scale, image)
        self._paper.failures.pop(page, None)
        self._requests.answered(page)
        self._update_page(page)

    def picture_failed(self, page: int, reason: str) -> None:
        """Say why no picture of `page` comes; shown on the page unless it has one already."""
        if 0 <= page < self.page_count:
            self._paper.failures[page] = reason
            self._requests.failed(page)
            self._update_page(page)

    def ask_again(self) -> None:
        """Ask anew for all that is missing: answers to what was asked before may have gone elsewhere."""
        self._requests.begin()
        self._lay_out()

    def set_budget(self, budget: int) -> None:
        """Change how many bytes the pictures may take."""
        self.pictures.set_budget(budget)

    def look_at(self, visible: range) -> None:
        """Ask for the pictures of what shows now."""
        self._requests.look(self._layout.page_sizes, visible, self._layout.scale * self.devicePixelRatioF())
        self.pictures.set_in_use(visible)
        self.dressed.keep(range(visible.start - 1, visible.stop + 1))
        self._paper.look(visible)
        zoomed, self._scale = self._scale != self._layout.scale, self._layout.scale
        if self.isVisible():
            self._requests.ask_soon(after_zoom=zoomed)

    def _update_page(self, page: int) -> None:
        if page in self.camera.visible():
            self.viewport().update()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first pictures: now the sizes and the device pixel ratio are known."""
        super().showEvent(event)
        self._requests.ask()

    def event(self, event: QEvent) -> bool:
        """Ask for other pictures when the window comes to a screen of another pixel ratio."""
        done = super().event(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that show."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.desk))
        camera = self.camera
        clip = QRectF(event.rect())
        for page in camera.visible():
            frame = camera.frame(page)
            picture = self.dressed.get(page, self.pictures.get(page))
            self._paper.paint_page(painter, frame, self._theme, picture, camera, self._modes.colours)
            self.paint_marks(painter, page, camera, clip)
            self._paper.paint_notice(painter, page, frame, page in self.pictures, self._modes.colours)
        self.paint_over(painter)
        painter.end()

    def paint_marks(self, painter: QPainter, page: int, camera: Camera, clip: QRectF) -> None:
        """Paint what lies on `page`; for those who build on this."""

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the whole view; for those who build on this."""
