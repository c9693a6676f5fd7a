"""Paint the sheet: shadow, picture, and a notice where a page isn't simply there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from docviewer.core.document import PageState, PageStatus
from docviewer.ui import theme as themes
from docviewer.ui.page_view.page_colours import AS_IS
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.page_view.camera import Camera
    from docviewer.ui.page_view.page_colours import PageColours
    from docviewer.ui.page_view.picture_cache import PagePicture
    from docviewer.ui.theme import Theme

#: What takes less time than this isn't mentioned.
PATIENCE_MS = 300
#: Outlines of the shadow: distance from the sheet in pixels, alpha of 255.
_SHADOWS = ((3.0, 8), (2.0, 16), (1.0, 34))
_NARROWEST = 72.0


class Paper(QObject):
    """Knows how far pages have come and paints the sheets.

    Signals:
        changed: Something else is to be painted.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failures: dict[int, str] = {}
        self._statuses: tuple[PageStatus, ...] = ()
        self._visible = range(0)
        self._told = -1
        self._late: frozenset[int] = frozenset()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)

    def begin(self) -> None:
        """Start with another document."""
        self.failures.clear()
        self._statuses, self._late = (), frozenset()
        self._visible = range(0)
        self._told = -1

    def set_statuses(self, statuses: tuple[PageStatus, ...]) -> None:
        """Say how far each page has come."""
        if statuses != self._statuses:
            self._statuses = statuses
            self.changed.emit()

    def set_told(self, page: int) -> None:
        """Say nothing of `page` being a scan: that is told elsewhere."""
        if page != self._told:
            self._told = page
            self.changed.emit()

    def look(self, visible: range) -> None:
        """Say which pages show; those that are new get some time before their waiting is mentioned."""
        if visible == self._visible:
            return
        self._visible = visible
        self._late &= frozenset(visible)
        self._patience.start()

    def _lose_patience(self) -> None:
        self._late = frozenset(self._visible)
        self.changed.emit()

    def notice(self, page: int, has_picture: bool) -> tuple[str, str]:
        """Return (title, reason) to be shown on `page`; empty texts for nothing."""
        status = self._statuses[page] if page < len(self._statuses) else PageStatus()
        failure = self.failures.get(page, "")
        late = page in self._late
        waiting = bool(self._statuses) and status.state is PageState.WAITING
        cases = (
            (status.state is PageState.UNREADABLE, tr("This page can't be read"), status.reason or failure),
            (bool(failure) and not has_picture, tr("This page can't be shown"), failure),
            (status.state is PageState.SCAN and page != self._told, tr("This page is a scan"), status.reason),
            (status.state is PageState.EMPTY and bool(status.reason), tr("No text on this page"), status.reason),
            (late and not has_picture, tr("Drawing page {page} …", page=page + 1), ""),
            (late and waiting, tr("Reading the text …"), ""),
        )
        title, reason = next(((title, reason) for applies, title, reason in cases if applies), ("", ""))
        said = tr(reason)
        return title, "" if said.rstrip(".") == title else said

    def paint_page(
        self,
        painter: QPainter,
        frame: QRectF,
        theme: Theme,
        picture: PagePicture | None,
        camera: Camera,
        colours: PageColours = AS_IS,
    ) -> None:
        """Paint shadow, sheet and picture, turned as the camera is."""
        _paint_shadow(painter, frame, theme)
        painter.fillRect(frame, QColor(colours.paper))
        if picture is None:
            return
        source = QRectF(picture.pixmap.rect())
        sharp = picture.sharp_at(camera.scale * camera.ratio)
        size = source.size() / camera.ratio if sharp else _unturned(frame.size(), camera.turn)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not sharp)
        if camera.turn:
            painter.save()
            _turn(painter, QRectF(frame.topLeft(), _unturned(size, camera.turn)), camera.turn)
            painter.drawPixmap(QRectF(QPointF(), size), picture.pixmap, source)
            painter.restore()
        else:
            painter.drawPixmap(QRectF(frame.topLeft(), size), picture.pixmap, source)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)

    def paint_notice(
        self, painter: QPainter, page: int, frame: QRectF, has_picture: bool, colours: PageColours = AS_IS
    ) -> None:
        """Paint what is to be said about `page`: in the middle of an empty sheet, else quietly at its top."""
        title, reason = self.notice(page, has_picture)
        if not title or frame.width() < _NARROWEST:
            return
        if has_picture:
            _paint_pill(painter, frame, title, reason, colours.theme)
        else:
            _paint_middle(painter, frame, title, reason, colours.theme)


def _unturned(size: QSizeF, turn: int) -> QSizeF:
    return size.transposed() if turn % 2 else size


def _turn(painter: QPainter, shown: QRectF, turn: int) -> None:
    """Let the painter paint an upright picture turned, so that it fills `shown`."""
    corners = shown.topLeft(), shown.topRight(), shown.bottomRight(), shown.bottomLeft()
    painter.translate(corners[turn])
    painter.rotate(90 * turn)


def _paint_shadow(painter: QPainter, frame: QRectF, theme: Theme) -> None:
    """Paint a soft edge as thin strips: filling whole rectangles, or stroking them, would cost more than the page."""
    for distance, alpha in _SHADOWS:
        colour = QColor(0, 0, 0, alpha * (3 if theme.dark else 1))
        x, y = frame.x() - distance, frame.y() + 1 - distance
        width, height = frame.width() + 2 * distance, frame.height() + 2 * distance - 1
        for strip in (
            QRectF(x, y, width, 1),
            QRectF(x, y + height, width, 1),
            QRectF(x, y + 1, 1, height - 1),
            QRectF(x + width - 1, y + 1, 1, height - 1),
        ):
            painter.fillRect(strip, colour)


def _font(painter: QPainter, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def _paint_pill(painter: QPainter, frame: QRectF, title: str, reason: str, theme: Theme) -> None:
    lead, plain = _font(painter, themes.LABEL_PX, QFont.Weight.DemiBold), _font(painter, themes.LABEL_PX)
    lead_width = QFontMetricsF(lead).horizontalAdvance(title)
    metrics = QFontMetricsF(plain)
    room = frame.width() - 48 - lead_width
    tail = metrics.elidedText(reason, Qt.TextElideMode.ElideRight, room - 8) if reason and room > 80 else ""
    tail_width = metrics.horizontalAdvance(tail) + 8 if tail else 0.0
    width = min(frame.width() - 8, lead_width + tail_width + 24)
    pill = QRectF(frame.center().x() - width / 2, frame.top() + 8, width, 24)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(themes.blend(theme.line, theme.edge, 0.5)), 1))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(pill, 12, 12)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QColor(theme.text))
    painter.setFont(lead)
    centre = Qt.AlignmentFlag.AlignVCenter
    inside = pill.adjusted(12, 0, -12, 0)
    elided = QFontMetricsF(lead).elidedText(title, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, centre | Qt.AlignmentFlag.AlignLeft, elided)
    if tail:
        painter.setPen(QColor(theme.soft))
        painter.setFont(plain)
        painter.drawText(inside, centre | Qt.AlignmentFlag.AlignRight, tail)


def _paint_middle(painter: QPainter, frame: QRectF, title: str, reason: str, theme: Theme) -> None:
    ink, soft = QColor(theme.text), QColor(theme.soft)
    inside = frame.adjusted(12, 0, -12, 0)
    base = QPointF(frame.center().x(), frame.top() + min(frame.height() * 0.4, 320))
    painter.setPen(ink if reason else soft)
    painter.setFont(_font(painter, themes.BODY_PX, QFont.Weight.DemiBold if reason else QFont.Weight.Normal))
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    lead = painter.boundingRect(QRectF(inside.left(), base.y() - 20, inside.width(), 40), int(flags), title)
    painter.drawText(lead, int(flags), title)
    if reason:
        painter.setPen(soft)
        painter.setFont(_font(painter, themes.LABEL_PX))
        width = min(inside.width(), 420.0)
        area = QRectF(base.x() - width / 2, lead.bottom() + 6, width, frame.bottom() - lead.bottom() - 12)
        painter.drawText(area, int(flags), reason)
