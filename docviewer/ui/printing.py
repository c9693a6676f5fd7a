"""Print the document in front: pages as they look, with or without the segment boxes."""

from __future__ import annotations

import queue
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter, QPen
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from docviewer.core.errors import CannotWrite
from docviewer.core.labels import Role
from docviewer.export.sources import is_one_of
from docviewer.ui.theme import FILL_SHARE, ROLE_COLOURS
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.jobs import CancelToken, Outcome, Runner
    from docviewer.core.segments import Segments
    from docviewer.core.session import DocumentId, Facts
    from docviewer.reading.page_results import Picture
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.store import Store

#: Pixels per point: 200 dpi.
_SCALE = 200 / 72
_WAIT_S = 0.2
#: Room between text and box, points, as on the screen.
_SIDE_PT, _ABOVE_PT = 4.0, 2.0
#: Pictures waiting for the printer; each takes about 15 MB.
_MOST_AHEAD = 2


@dataclass(frozen=True, slots=True)
class _Page:
    """A picture on its way to the printer; `boxes` as (colour, rectangle in pixels of the picture)."""

    number: int
    picture: Picture
    boxes: tuple[tuple[str, QRectF], ...]


class Printing(QObject):
    """Prints one document at a time; pictures come from its reader, painting happens in the background.

    Signals:
        progressed(int, int): Pages painted, pages in all.
        finished(object, object): Error or None; tuple of pages (indices) that could not be printed.
        cancelled(): It was stopped before the end.
    """

    progressed = Signal(int, int)
    finished = Signal(object, object)
    cancelled = Signal()

    def __init__(self, store: Store, documents: DocumentController, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._documents = documents
        self._runner = runner
        self._window = window
        self._token: CancelToken | None = None
        self._document: DocumentId | None = None
        self._waiting: list[int] = []
        self._pages: queue.SimpleQueue[_Page | None] = queue.SimpleQueue()
        self._segments: Segments | None = None
        self._hidden: frozenset[int] = frozenset()
        self._target = ""
        self._missing: list[int] = []
        self._ahead = 0
        self.progressed.connect(self._painted)
        documents.closed.connect(self._gone)
        documents.opened.connect(self._gone)
        documents.small_picture_arrived.connect(self._picture_arrived)
        documents.small_picture_failed.connect(self._picture_failed)

    @property
    def target(self) -> str:
        """Name of the file or printer that was printed to last."""
        return self._target

    @property
    def running(self) -> bool:
        """Whether something is being printed."""
        return self._document is not None

    def open_dialog(self, boxes: bool) -> None:
        """Ask for printer and pages, then print the document in front, with or without its segment boxes."""
        session = self._store.session
        if session.active is None or session.current is None or session.current.facts.info is None or self.running:
            return
        facts = session.current.facts
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(f"{Path(session.current.path).stem}-segments")
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, facts.info.page_count if facts.info else 1)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if is_one_of(printer.outputFileName(), [state.path for state in session.documents.values()]):
            cause = tr("The file chosen is one of the open documents; those are never written over.")
            self.finished.emit(CannotWrite(tr("Nothing was printed."), cause, tr("Choose another file.")), ())
            return
        self.print_to(printer, session.active, facts, boxes, session.hidden_roles)

    def print_to(
        self,
        printer: QPrinter,
        document: DocumentId,
        facts: Facts,
        boxes: bool,
        hidden_roles: frozenset[int] = frozenset(),
    ) -> None:
        """Print the printer's page range of a document, boxes of hidden roles left out; `finished` tells the end."""
        if facts.info is None:
            return
        first = max(1, printer.fromPage() or 1)
        last = min(facts.info.page_count, printer.toPage() or facts.info.page_count)
        self._document = document
        self._waiting, self._missing, self._ahead = list(range(first - 1, last)), [], 0
        self._segments, self._hidden = facts.segments if boxes else None, hidden_roles
        self._target = Path(printer.outputFileName()).name or printer.printerName()
        self._pages = queue.SimpleQueue()
        pages, total = self._pages, len(self._waiting)

        def job(token: CancelToken) -> int:
            return _paint(printer, pages, total, token, self.progressed.emit)

        self._token = self._runner.submit(job, self._done)
        self._ask_next()

    def cancel(self) -> None:
        """Stop printing."""
        if self._token is not None:
            self._token.cancel()

    def _ask_next(self) -> None:
        """Ask for the next page, but never be more than a few pictures ahead of the printer."""
        reader = None if self._document is None else self._documents.queue(self._document)
        if not self._waiting or reader is None:
            self._pages.put(None)
        elif self._ahead < _MOST_AHEAD:
            reader.want_picture(self._waiting[0], _SCALE, urgent=False)

    def _painted(self) -> None:
        self._ahead -= 1
        if self._waiting:
            self._ask_next()

    def _picture_arrived(self, document: DocumentId, page: int, scale: float, picture: Picture) -> None:
        if document != self._document or not self._waiting or page != self._waiting[0]:
            return
        if scale == _SCALE:
            self._waiting.pop(0)
            self._ahead += 1
            self._pages.put(_Page(page, picture, boxes_of(self._segments, self._hidden, page, scale)))
        self._ask_next()  # again where a thumbnail took the place of the request

    def _picture_failed(self, document: DocumentId, page: int, scale: float, _: Exception) -> None:
        if document == self._document and self._waiting and page == self._waiting[0] and scale == _SCALE:
            self._missing.append(self._waiting.pop(0))
            self._ask_next()

    def _gone(self, document: DocumentId) -> None:
        """The document was closed or is read anew: the pictures asked for won't come."""
        if document == self._document:
            self.cancel()

    def _done(self, outcome: Outcome[int]) -> None:
        missing = tuple(self._missing)
        self._document, self._token, self._waiting = None, None, []
        if outcome.cancelled:
            self.cancelled.emit()
        else:
            self.finished.emit(outcome.error, missing)


def boxes_of(
    segments: Segments | None, hidden: frozenset[int], page: int, scale: float
) -> tuple[tuple[str, QRectF], ...]:
    """Return (colour, rectangle) of the boxes on a page (index), in units of `scale` to the point."""
    if segments is None:
        return ()
    boxes = segments.boxes
    made = []
    for i in boxes.on_page(page).tolist():
        role = Role(int(segments.role[boxes.segment[i]]))
        if role in hidden:
            continue
        x0, top, x1, bottom = (float(edge[i]) * scale for edge in (boxes.x0, boxes.top, boxes.x1, boxes.bottom))
        text = QRectF(x0, top, x1 - x0, bottom - top)
        made.append(
            (
                ROLE_COLOURS[role.token],
                text.adjusted(-_SIDE_PT * scale, -_ABOVE_PT * scale, _SIDE_PT * scale, _ABOVE_PT * scale),
            )
        )
    return tuple(made)


def _paint(
    printer: QPrinter,
    pages: queue.SimpleQueue[_Page | None],
    total: int,
    token: CancelToken,
    progress: Callable[[int, int], None],
) -> int:
    """Paint pages as they come, off the window's thread, each upright or on its side as it is; return how many."""
    painter = QPainter()
    painted = 0
    try:
        while (page := _next(pages, token)) is not None:
            picture = page.picture
            wide = picture.width > picture.height
            printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
            if not (printer.newPage() if painted else painter.begin(printer)):
                raise CannotWrite(
                    tr_later("Printing stopped."),
                    tr_later("The printer or the file can't be written to."),
                    tr_later("Choose another."),
                )
            _paint_page(painter, page)
            painted += 1
            progress(painted, total)
    finally:
        if painter.isActive():
            if token.cancelled:
                printer.abort()
            painter.end()
    return painted


def _next(pages: queue.SimpleQueue[_Page | None], token: CancelToken) -> _Page | None:
    while True:
        token.check()
        try:
            return pages.get(timeout=_WAIT_S)
        except queue.Empty:
            continue


def _paint_page(painter: QPainter, page: _Page) -> None:
    picture = page.picture
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    area = painter.viewport()
    share = min(area.width() / picture.width, area.height() / picture.height)
    painter.save()
    painter.scale(share, share)
    painter.drawImage(0, 0, image)
    for colour, box in page.boxes:
        fill = QColor(colour)
        fill.setAlphaF(FILL_SHARE)
        pen = QPen(QColor(colour), 2)
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRect(box)
    painter.restore()
