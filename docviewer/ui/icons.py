"""The icon family: own drawings, tinted with a colour of the theme, sharp at every scale."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QImageReader, QPainter, QPixmap

from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

#: Side of an icon beside text, in pixels.
ICON_PX = 16


@lru_cache(maxsize=512)
def icon(name: str, theme: Theme, role: str = "text") -> QIcon:
    """Return the icon `name`, drawn when and as large as it is needed.

    Args:
        name: File name in `resources/icons` without `.svg`.
        theme: Gives the colours; disabled icons take its `edge`.
        role: Colour role of `theme`, as "text", "soft" or "accent".

    Raises:
        FileNotFoundError: There is no such icon.
    """
    return QIcon(_TintedDrawing(_drawing(name), getattr(theme, role), theme.edge))


@lru_cache(maxsize=128)
def coloured_icon(name: str, colour: str, disabled: str) -> QIcon:
    """Return the icon `name` in a colour of its own, `#RRGGBB`, as that of a review state.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    return QIcon(_TintedDrawing(_drawing(name), colour, disabled))


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def rendered(drawing: str, colour: str, size: QSize) -> QImage:
    """Return an SVG drawing in `colour`, fitted and centred in `size` device pixels.

    Pictures, not pixmaps, are kept: they may outlive the application object.
    """
    side = min(size.width(), size.height())
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    source = QBuffer()
    source.setData(drawing.replace("currentColor", colour).encode())
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, b"svg")
    reader.setScaledSize(QSize(side, side))
    painter = QPainter(picture)
    painter.drawImage((size.width() - side) // 2, (size.height() - side) // 2, reader.read())
    painter.end()
    return picture


class _TintedDrawing(QIconEngine):
    """Renders one drawing in the pixel size asked for; Qt asks for device pixels."""

    def __init__(self, drawing: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._colour = colour
        self._disabled = disabled

    def clone(self) -> QIconEngine:
        return _TintedDrawing(self._drawing, self._colour, self._disabled)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return QPixmap.fromImage(self._picture(size, mode))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = self._picture(rect.size() * ratio, mode)
        painter.drawImage(rect, picture)

    def _picture(self, size: QSize, mode: QIcon.Mode) -> QImage:
        colour = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        return rendered(self._drawing, colour, size)
