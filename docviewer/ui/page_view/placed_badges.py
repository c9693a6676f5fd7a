"""Find room for the badges of boxes one after the other, and again only where an edit changed what is around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF

from docviewer.ui.page_view.badge_room import is_free, take
from docviewer.ui.page_view.mark_badges import LARGEST, badge_picture, badge_places, badges_reach, size_beside
from docviewer.ui.page_view.segment_marks import Mark, marks_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from docviewer.ui.page_view.badge_room import Edges, Taken

_BADGES = sum(mark.value for mark in Mark if mark.on_badge)
#: Badges are nearer than that to the top of their box, pixels.
_FAR = LARGEST + 4


class Badge(NamedTuple):
    """One badge: what it says, where it is (pixels), its side."""

    mark: Mark
    edges: Edges
    size: float


#: The badges of one box that have room.
Spot = tuple[Badge, ...]


def placed(rect: QRectF, bits: int, taken: Taken, apart: float = 0.0) -> Spot:
    """Place what is marked beside a box where there is room, else inside; takes the room.

    Args:
        rect: The box, pixels.
        bits: Of its marks.
        taken: Room that others have.
        apart: Pixels that the badges keep from the box.
    """
    if not bits & _BADGES:
        return ()
    told = marks_in(bits & _BADGES)
    places = badge_places(rect, len(told), apart)
    if not all(is_free(place, taken) for place in places):
        places = badge_places(rect, len(told), inside=True)
    size, found = size_beside(rect.height()), []
    for mark, place in zip(told, places, strict=True):
        if is_free(place, taken):
            take(place, taken)
            found.append(Badge(mark, place, size))
    return tuple(found)


def in_turn(count: int) -> list[int]:
    """Return the order in which badges of boxes are placed and painted: the last box is the selected one, if any."""
    return [count - 1, *range(count - 1)] if count else []


def placed_again(
    rects: Sequence[QRectF], bits: Sequence[int], was: Sequence[int], before: Sequence[Spot]
) -> tuple[list[Spot], list[Edges]]:
    """Place the badges of all boxes as `placed` would, one in turn after the other, and use again what was found.

    What was found for a box holds as long as nothing changed in the room that its badges could take.

    Args:
        rects: The boxes, pixels.
        bits: Of the marks of each.
        was: For each the same box among those before, in the same order there; -1 for a new one.
        before: The badges of those before.

    Returns:
        The badges of each, and the places where they differ.
    """
    gone = set(range(len(before))).difference(was)
    disturbed = [badge.edges for at in gone for badge in before[at]]
    spots: list[Spot] = [()] * len(rects)
    done: list[int] = []
    taken: Taken | None = None
    for at in in_turn(len(rects)):
        known = was[at]
        if known >= 0 and not _meets(rects[at], bits[at], disturbed):
            spot = before[known]
            if taken is not None:
                _take_all(spot, taken)
        else:
            if taken is None:
                taken = {}
                for earlier in done:
                    _take_all(spots[earlier], taken)
            spot = placed(rects[at], bits[at], taken)
            if known < 0 or spot != before[known]:
                disturbed += [badge.edges for badge in (*spot, *(before[known] if known >= 0 else ()))]
        spots[at] = spot
        done.append(at)
    return spots, disturbed


def paint_badges(painter: QPainter, spots: Iterable[Spot], ratio: float) -> None:
    """Paint badges on whole device pixels."""
    for spot in spots:
        for mark, place, size in spot:
            at = QPointF(round(place[0] * ratio) / ratio, round(place[1] * ratio) / ratio)
            painter.drawPixmap(at, badge_picture(mark, size, ratio))


def _take_all(spot: Spot, taken: Taken) -> None:
    for badge in spot:
        take(badge.edges, taken)


def _meets(rect: QRectF, bits: int, disturbed: list[Edges]) -> bool:
    """Whether the room that the badges of a box could take meets one of these places."""
    if not disturbed or not bits & _BADGES:
        return False
    at = rect.top()
    if all(at - _FAR > lower or at + _FAR < upper for _, upper, _, lower in disturbed):
        return False
    x0, top, x1, bottom = badges_reach(rect, len(marks_in(bits & _BADGES)))
    return any(left < x1 and right > x0 and upper < bottom and lower > top for left, upper, right, lower in disturbed)
