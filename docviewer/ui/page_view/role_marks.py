"""Mark each role with a pattern as well as a colour, on boxes and in the legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from docviewer.ui import theme as themes

if TYPE_CHECKING:
    from collections.abc import Callable

#: Lengths of dot and gap, in widths of the pen.
_DOTS = (0.1, 2.4)
_Patch = tuple[float, float, float, float]
#: Pages are white in both modes.
_PAPER = "#FFFFFF"


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


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """Colours and pens of one role's boxes on white paper, at rest, hovered and selected.

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
    edge: QPen
    strong_edge: QPen
    unsure_edge: QPen
    strong_unsure_edge: QPen

    def pen(self, *, selected: bool, unsure: bool) -> QPen:
        """Return what an edge is drawn with; dotted around what was recognised with low confidence."""
        if unsure:
            return self.strong_unsure_edge if selected else self.unsure_edge
        return self.strong_edge if selected else self.edge


def style_of(token: str) -> RoleStyle:
    """Return the style of the role named `token`."""
    colour = themes.ROLE_COLOURS[token]
    strong = QColor(themes.role_mark(token, _PAPER))
    shares = (themes.FILL_SHARE, themes.HOVER_SHARE, themes.SELECTED_SHARE)
    fill, hovered, selected = (_with_alpha(colour, share) for share in shares)
    ink = QColor(ink_on(colour))
    edges = QPen(strong, 1), QPen(strong, 2), _dotted(strong, 1.5), _dotted(strong, 2.5)
    return RoleStyle(token, strong, QColor(colour), ink, fill, hovered, selected, *edges)


def _dotted(colour: QColor, width: float) -> QPen:
    """Return a pen of round dots; a little stronger than a line, most of which is missing."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern(_DOTS)
    return pen


def _with_alpha(colour: str, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def role_styles() -> tuple[RoleStyle, ...]:
    """Return the styles by role value."""
    # Imported here because labels bring numpy, which the first page does without.
    from docviewer.core.labels import Role

    return tuple(style_of(role.token) for role in sorted(Role))
