"""Mark each role with a pattern as well as a colour, on boxes and in the legend."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from docviewer.ui import theme as themes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Lengths of dots, dashes and gaps, in widths of the pen.
_DOTS = (0.1, 2.4)
_DASHES = (4.0, 2.7)
_BOTH = (3.0, 2.4, 0.1, 2.4)
_Patch = tuple[float, float, float, float]
#: Pages are white in both modes of the window, unless a person has them in other colours.
PAPER = "#FFFFFF"


def ink_on(colour: str) -> str:
    """Return white or near-black, whichever reads better on `colour`."""
    return max(("#FFFFFF", themes.LIGHT.text), key=lambda ink: themes.contrast(ink, colour))


# Patterns: patches (x, y, width, height) in pixels along the left edge of a box of a given height.


def _double_bar(height: float) -> list[_Patch]:
    return [(0, 0, 2, height), (3, 0, 1, height)]


def _bar(height: float) -> list[_Patch]:
    return [(0, 0, 3, height)]


def _nothing(_height: float) -> list[_Patch]:
    return []


def _dots(height: float) -> list[_Patch]:
    return [(0, y, 3, 3) for y in _every(1.5, height - 2.5, 6)]


def _dashes(height: float) -> list[_Patch]:
    return [(0, y, 3, min(6.0, height - y)) for y in _every(0, height, 10)]


def _ladder(height: float) -> list[_Patch]:
    return [(3, 0, 1, height), *((0, y, 3, 1) for y in _every(3, height, 4))]


def _rule(height: float) -> list[_Patch]:
    return [(0, 0, 18, min(2.5, height))]


def _corner(height: float) -> list[_Patch]:
    size = min(7.0, height)
    return [(0, y, size - y, 1) for y in _every(0, size, 1)]


def _every(start: float, end: float, step: float) -> list[float]:
    return [start + step * i for i in range(min(400, max(0, int((end - start) / step + 0.999))))]


_PATTERNS: dict[str, Callable[[float], list[_Patch]]] = {
    "title": _double_bar,
    "heading": _bar,
    "paragraph": _nothing,
    "list_item": _dots,
    "caption": _dashes,
    "table": _ladder,
    "footnote": _rule,
}
#: Marks along the upper edge, in the white space above the text.
_FLAT = ("footnote",)


def mark(token: str, rect: QRectF, room: float = 4.0) -> list[QRectF]:
    """Return the patches that mark a box of role `token`; none for paragraphs.

    Args:
        token: The role's name.
        rect: The box.
        room: Pixels between the box's left edge and its text; patches along the edge keep to them.
    """
    patches = _PATTERNS.get(token, _corner)(rect.height())
    room = rect.width() if token in _FLAT else min(room, rect.width())
    return [
        QRectF(rect.x() + x, rect.y() + y, min(width, room - x), height)
        for x, y, width, height in patches
        if x < room and height > 0
    ]


@lru_cache(maxsize=512)
def mark_picture(token: str, colour: int, width: float, height: float, room: float, ratio: float) -> QPixmap | None:
    """Return the mark of a box of this size, to be put at its upper left corner, or None; as of `mark`.

    Args:
        token: The role's name.
        colour: As `QRgb`.
        width: Of the box, pixels.
        height: Likewise.
        room: Pixels between the box's left edge and its text.
        ratio: Device pixels per pixel.
    """
    patches = mark(token, QRectF(0, 0, width, height), room)
    if not patches:
        return None
    area = max(patch.right() for patch in patches), max(patch.bottom() for patch in patches)
    picture = QPixmap(*(max(1, math.ceil(side * ratio)) for side in area))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgb(colour))
    painter.drawRects(patches)
    painter.end()
    return picture


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """Colours and pens of one role's boxes on paper, at rest, hovered and selected.

    Attributes:
        token: The role's name.
        mark: Colour of edges and marks, 3:1 on the paper.
        badge: Colour of number badges.
        ink: Text on badges.
    """

    token: str
    mark: QColor
    badge: QColor
    ink: QColor
    fill: QColor
    hovered: QColor
    selected: QColor
    edges: tuple[QPen, ...]

    def pen(self, *, selected: bool = False, unsure: bool = False, corrected: bool = False) -> QPen:
        """Return what an edge is drawn with: dotted where recognition is unsure, dashed where a person corrected."""
        return self.edges[4 * corrected + 2 * unsure + selected]


def style_of(token: str, paper: str = PAPER) -> RoleStyle:
    """Return the style of the role named `token` on paper of a colour, `#RRGGBB`."""
    colour = themes.ROLE_COLOURS[token]
    strong = QColor(themes.role_mark(token, paper))
    shares = (themes.FILL_SHARE, themes.HOVER_SHARE, themes.SELECTED_SHARE)
    fill, hovered, selected = (_with_alpha(colour, share) for share in shares)
    ink = QColor(ink_on(colour))
    plain = QPen(strong, 1), QPen(strong, 2)
    patterns = (_DOTS, Qt.PenCapStyle.RoundCap), (_DASHES, Qt.PenCapStyle.FlatCap), (_BOTH, Qt.PenCapStyle.RoundCap)
    broken = (_broken(strong, width, *pattern) for pattern in patterns for width in (1.5, 2.5))
    return RoleStyle(token, strong, QColor(colour), ink, fill, hovered, selected, (*plain, *broken))


def broken_pen(colour: QColor, width: float, *, dotted: bool) -> QPen:
    """Return a pen of dots, as around what is unsure, or of dashes, as around what was corrected."""
    if dotted:
        return _broken(colour, width, _DOTS, Qt.PenCapStyle.RoundCap)
    return _broken(colour, width, _DASHES, Qt.PenCapStyle.FlatCap)


def _broken(colour: QColor, width: float, pattern: Sequence[float], cap: Qt.PenCapStyle) -> QPen:
    """Return a pen of dots or dashes; a little stronger than a line, much of which is missing."""
    pen = QPen(colour, width)
    pen.setCapStyle(cap)
    pen.setDashPattern(pattern)
    return pen


def _with_alpha(colour: str, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def role_styles(paper: str = PAPER) -> tuple[RoleStyle, ...]:
    """Return the styles by role value, on paper of a colour."""
    # Imported here because labels bring numpy, which the first page does without.
    from docviewer.core.labels import Role

    return tuple(style_of(role.token, paper) for role in sorted(Role))
