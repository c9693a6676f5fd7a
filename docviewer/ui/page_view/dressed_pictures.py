"""Pictures of pages in the colours they are read in: made off the window's thread, for pages in sight only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from docviewer.core.jobs import SerialRunner
from docviewer.ui.page_view.page_colours import AS_IS, recoloured
from docviewer.ui.page_view.picture_cache import PagePicture

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QImage

    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.ui.page_view.page_colours import PageColours


class DressedPictures(QObject):
    """Recoloured copies, one per page.

    Args:
        runner: Runs what takes some milliseconds; here and now by default.
        parent: Owner.

    Signals:
        dressed(page): There is another picture of `page` to paint.
    """

    dressed = Signal(int)

    def __init__(self, runner: Runner | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner: Runner = runner or SerialRunner()
        self._colours = AS_IS
        self._made: dict[int, tuple[PagePicture, PagePicture]] = {}
        self._running: dict[int, tuple[PagePicture, CancelToken | None]] = {}

    @property
    def colours(self) -> PageColours:
        """The colours in use."""
        return self._colours

    def set_colours(self, colours: PageColours) -> None:
        """Use these colours from now on."""
        if colours != self._colours:
            self._colours = colours
            self.clear()

    def clear(self) -> None:
        """Forget all pictures."""
        self._made.clear()
        for page in tuple(self._running):
            self._stop(page)

    def keep(self, pages: Collection[int]) -> None:
        """Forget the pictures of all other pages."""
        for page in self._made.keys() - set(pages):
            del self._made[page]
        for page in self._running.keys() - set(pages):
            self._stop(page)

    def get(self, page: int, picture: PagePicture | None) -> PagePicture | None:
        """Return what to paint for `picture` of `page`: itself, its copy, an older one, or nothing for now."""
        if picture is None or self._colours == AS_IS:
            return picture
        source, made = self._made.get(page, (None, None))
        if source is not picture:
            self._begin(page, picture)
            made = self._made.get(page, (None, made))[1]  # a runner may answer before it returns
        return made

    def _begin(self, page: int, picture: PagePicture) -> None:
        running = self._running.get(page)
        if running is not None:
            if running[0] is picture:
                return
            self._stop(page)
        image, colours = picture.pixmap.toImage(), self._colours
        self._running[page] = (picture, None)
        token = self.runner.submit(
            lambda _: recoloured(image, colours), lambda outcome: self._ended(page, picture, outcome)
        )
        if page in self._running:
            self._running[page] = (picture, token)

    def _ended(self, page: int, picture: PagePicture, outcome: Outcome[QImage]) -> None:
        running = self._running.get(page)
        if running is None or running[0] is not picture:
            return
        del self._running[page]
        if outcome.result is not None:
            self._made[page] = (picture, PagePicture(picture.scale, QPixmap.fromImage(outcome.result)))
            self.dressed.emit(page)

    def _stop(self, page: int) -> None:
        _, token = self._running.pop(page)
        if token is not None:
            token.cancel()
