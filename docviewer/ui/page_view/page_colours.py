"""The colours that pages are read in: as they are, light on dark, or on toned paper. Apart from the window's theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from docviewer.ui import theme as themes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.ui.theme import Theme

_Mode = QPainter.CompositionMode
_RGB = QImage.Format.Format_RGB32


@dataclass(frozen=True, slots=True)
class PageColours:
    """What white and black of a page become; greys and colours lie between.

    Attributes:
        name: "as-is", "dark" or "sepia".
        paper: What white becomes, `#RRGGBB`.
        ink: What black becomes.
    """

    name: str
    paper: str
    ink: str

    @property
    def dark(self) -> bool:
        """Whether text is lighter than its paper: brightness is turned round, hues are kept."""
        return self.name == "dark"

    @property
    def theme(self) -> Theme:
        """The theme whose colours read well on the paper."""
        return themes.DARK if self.dark else themes.LIGHT


AS_IS = PageColours("as-is", "#FFFFFF", "#000000")
DARK = PageColours("dark", "#1E2024", "#DCDEE2")
SEPIA = PageColours("sepia", "#F6EDDA", "#3A2C1B")
COLOURS: Mapping[str, PageColours] = {colours.name: colours for colours in (AS_IS, DARK, SEPIA)}


def recoloured(image: QImage, colours: PageColours) -> QImage:
    """Return a picture of a page (RGB, 8 bits) in other colours; slow as pictures go: some 10 ms for 1.5 megapixels.

    Dark: each channel c becomes c + 255 - 2 Y with Y the pixel's brightness, so that Y becomes 255 - Y and
    the differences between channels, which make the hue, stay. Then black and white are moved to ink and paper.
    """
    if colours == AS_IS:
        return image
    made = _turned_round(image) if colours.dark else image.convertToFormat(_RGB).copy()
    low, high = (colours.paper, colours.ink) if colours.dark else (colours.ink, colours.paper)
    painter = QPainter(made)
    painter.setCompositionMode(_Mode.CompositionMode_Multiply)
    painter.fillRect(made.rect(), _difference(high, low))
    painter.setCompositionMode(_Mode.CompositionMode_Plus)
    painter.fillRect(made.rect(), QColor(low))
    painter.end()
    return made


def _turned_round(image: QImage) -> QImage:
    """Return c + 255 - 2 Y of every channel, by what a painter can do: halve, add, invert; all in [0, 255]."""
    inverse = image.convertToFormat(_RGB)
    inverse.invertPixels()
    made = QImage(image.size(), _RGB)
    made.fill(QColor(0, 0, 0))
    painter = QPainter(made)
    painter.setOpacity(0.5)
    painter.drawImage(0, 0, inverse)  # (255 - c) / 2
    painter.setOpacity(1.0)
    painter.setCompositionMode(_Mode.CompositionMode_Plus)
    painter.drawImage(0, 0, image.convertToFormat(QImage.Format.Format_Grayscale8))  # + Y
    painter.end()
    made.invertPixels()  # 255 - that: (255 + c) / 2 - Y
    half = made.copy()
    painter = QPainter(made)
    painter.setCompositionMode(_Mode.CompositionMode_Plus)
    painter.drawImage(0, 0, half)  # twice
    painter.end()
    return made


def _difference(high: str, low: str) -> QColor:
    upper, lower = QColor(high), QColor(low)
    return QColor(upper.red() - lower.red(), upper.green() - lower.green(), upper.blue() - lower.blue())
