"""Turn a reader's page picture into a Qt image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from docviewer.reading.page_results import Picture


def image_of(picture: Picture) -> QImage:
    """Return a copy of the picture's pixels (BGRX, 8 bits) as an image of its own."""
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32).copy()
