"""Show small pictures of all pages; a click goes to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from docviewer.ui import theme as themes
from docviewer.ui.page_view.dressed_pictures import DressedPictures
from docviewer.ui.page_view.picture_cache import PictureCache
from docviewer.ui.panels.page_cell import GAP, NUMBER_HEIGHT, PageCell
from docviewer.ui.panels.page_model import PageModel
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent

    from docviewer.ui.page_view.page_colours import PageColours
    from docviewer.ui.panels.page_mark import PageMark
    from docviewer.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_BUDGET = 24 * 1024 * 1024
#: Pixels: width of the room for a picture, and the margin it leaves at both sides.
_NARROWEST, _WIDEST, _MARGIN = 56, 160, 36
#: Height of the room for a picture, as a share of its width; a little less than A4's, as pages are mostly upright.
_UPRIGHT = 1.34
#: Questions are gathered for so long while scrolling.
_GATHER_MS = 40
#: Pixels a picture may be wider or narrower than wanted.
_SLACK = 2


class ThumbnailList(QListView):
    """Pages as small pictures, asked for only where they show.

    Signals:
        thumbnail_wanted(page, scale): Wanted: a picture of `page`, `scale` device pixels per point.
        page_chosen(page): A person went to `page`, by mouse or keys.
    """

    thumbnail_wanted = Signal(int, float)
    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = themes.LIGHT
        self.turn = 0
        self.pictures = PictureCache(_BUDGET)
        self._dressed = DressedPictures(parent=self)
        self._pages = PageModel(self)
        self._asked: dict[int, float] = {}
        self._setting = False
        self._room = QSize()
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self._ask)
        self.setModel(self._pages)
        self.setItemDelegate(PageCell(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(32)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._ask_soon())
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(lambda index: self.page_chosen.emit(index.row()))
        self.setAccessibleName(tr("Page thumbnails"))

    def set_page_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show pages of these sizes, points; pictures are forgotten."""
        self.pictures.clear()
        self._dressed.clear()
        self._asked.clear()
        self._pages.set_sizes(sizes)
        self._ask_soon()

    def set_marks(self, marks: Mapping[int, PageMark]) -> None:
        """Show how far the review of pages is, by index; pages that aren't there have no mark."""
        if marks != self._pages.marks:
            self._pages.marks = marks
            self.viewport().update()

    def mark(self, page: int) -> PageMark | None:
        """Return how far the review of `page` is, None where nothing is told."""
        return self._pages.marks.get(page)

    def set_thumbnail(self, page: int, image: QImage) -> None:
        """Show `image` as the picture of `page`."""
        if not 0 <= page < len(self._pages.sizes) or image.isNull():
            return
        self._asked.pop(page, None)
        self.pictures.put(page, image.width() / self._pages.sizes[page][0], image)
        self.viewport().update(self.visualRect(self._pages.index(page)))

    def set_current(self, page: int) -> None:
        """Set off `page` and bring it into view; emits nothing."""
        if page == self.currentIndex().row() or not 0 <= page < len(self._pages.sizes):
            return
        self._setting = True
        self.setCurrentIndex(self._pages.index(page))
        self._setting = False
        self._bring_current()

    def set_turn(self, turn: int) -> None:
        """Show the pages turned clockwise by so many quarters."""
        if turn != self.turn:
            self.turn = turn
            self._ask_soon()
            self.viewport().update()

    @property
    def colours(self) -> PageColours:
        """The colours that pages are read in."""
        return self._dressed.colours

    def set_colours(self, colours: PageColours) -> None:
        """Show the pages in these colours."""
        self._dressed.set_colours(colours)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        self.theme = theme
        self.viewport().update()

    def room(self) -> QSize:
        """Return the pixels there are for one picture, the same with a scroll bar and without one.

        Were pictures larger without it, a list just short enough would need it then, and so on for ever.
        """
        wide = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        width = min(_WIDEST, max(_NARROWEST, wide - 2 * _MARGIN))
        return QSize(width, round(width * _UPRIGHT))

    def frame(self, page: int, cell: QRect) -> QRectF:
        """Return where the picture of `page` goes in its cell."""
        room = self.room()
        width, height = self._turned_size(page)
        scale = min(room.width() / width, room.height() / height)
        shown = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
        x = cell.x() + (cell.width() - shown.width()) // 2
        return QRectF(x, cell.y() + GAP + room.height() - shown.height() - 2, shown.width(), shown.height())

    def picture(self, page: int) -> QPixmap | None:
        """Return the picture of `page`, or None."""
        picture = self._dressed.get(page, self.pictures.get(page))
        return None if picture is None else picture.pixmap

    def shown_rows(self) -> range:
        """Return the pages of which something shows."""
        height = self.room().height() + NUMBER_HEIGHT + GAP
        top = self.verticalScrollBar().value()
        last = (top + self.viewport().height() - 1) // height
        return range(top // height, min(len(self._pages.sizes), last + 1))

    def _turned_size(self, page: int) -> tuple[float, float]:
        width, height = self._pages.sizes[page]
        return (height, width) if self.turn % 2 else (width, height)

    def _scale(self, page: int) -> float:
        room = self.room()
        width, height = self._turned_size(page)
        return min(room.width() / width, room.height() / height) * self.devicePixelRatioF()

    def _ask_soon(self) -> None:
        if not self._gather.isActive():
            self._gather.start()

    def _ask(self) -> None:
        """Ask for the pictures that are missing, or too small or large by now, where they show."""
        if not self.isVisible():
            return
        rows = self.shown_rows()
        self.pictures.set_in_use(rows)
        self._dressed.keep(rows)
        self._asked = {page: scale for page, scale in self._asked.items() if page in rows}
        for page in rows:
            scale = self._scale(page)
            picture = self.picture(page)
            wanted = self._pages.sizes[page][0] * scale
            if page not in self._asked and (picture is None or abs(picture.width() - wanted) > _SLACK):
                self._asked[page] = scale
                self.thumbnail_wanted.emit(page, scale)

    def _bring_current(self) -> None:
        if self.isVisible() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _current_changed(self, index: QModelIndex) -> None:
        self.viewport().update()
        if not self._setting and index.isValid() and self.hasFocus() and not QGuiApplication.mouseButtons():
            self.page_chosen.emit(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pictures as large as there is room; the current page keeps in view."""
        super().resizeEvent(event)
        if self._room != self.room():
            self._room = self.room()
            self.scheduleDelayedItemsLayout()
        self._bring_current()
        self._ask_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the pictures that show: those around the current page."""
        super().showEvent(event)
        self._bring_current()
        self._ask_soon()
