"""How documents are looked at, as plain data that outlives the run; what can't be read back becomes the beginning."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeGuard

from docviewer.core.session import View
from docviewer.ui.page_view.page_layout import Anchor
from docviewer.ui.page_view.zoom import CUSTOM, FIT_PAGE, FIT_WIDTH, within_limits
from docviewer.ui.page_view.zoomed_pages import Place

if TYPE_CHECKING:
    from docviewer.core.selection import Anchor as LineAnchor

#: So many segments selected together are remembered.
_MOST_SELECTED = 1000


@dataclass(frozen=True, slots=True)
class KeptView:
    """How one document is looked at.

    Attributes:
        view: Page and selection.
        place: Zoom and scroll place; None while nothing has been shown.
    """

    view: View = field(default_factory=View)
    place: Place | None = None

    def as_plain(self) -> dict[str, Any]:
        """Return it as what JSON can hold."""
        plain: dict[str, Any] = {"page": self.view.page}
        if self.view.selected is not None:
            plain["selected"] = [list(anchor) for anchor in (self.view.selected, *self.view.others)][:_MOST_SELECTED]
        if self.place is not None:
            at = self.place.anchor
            plain |= {"zoom": self.place.zoom, "mode": self.place.mode, "at": [at.page, at.x, at.y, at.spill]}
        return plain

    @classmethod
    def from_plain(cls, plain: object) -> KeptView:
        """Read it back; what isn't as it should be is left out."""
        if not isinstance(plain, dict):
            return cls()
        found = map(_line_anchor, _list(plain.get("selected")))
        anchors = [anchor for anchor in found if anchor is not None]
        page = plain.get("page")
        view = View(page if _is_index(page) else 0, anchors[0] if anchors else None, tuple(anchors[1:]))
        return cls(view, _place(plain))


def _place(plain: dict[str, Any]) -> Place | None:
    at, zoom, mode = _list(plain.get("at")), plain.get("zoom"), plain.get("mode")
    if len(at) != 4 or not _is_index(at[0]) or not all(map(_is_number, (*at, zoom))):
        return None
    known = mode if mode in (FIT_WIDTH, FIT_PAGE, CUSTOM) else FIT_WIDTH
    return Place(Anchor(int(at[0]), *map(float, at[1:])), within_limits(float(zoom or 1.0)), known)


def _line_anchor(plain: object) -> LineAnchor | None:
    match plain:
        case [page, line] if _is_index(page) and _is_index(line):
            return page, line
    return None


def _list(plain: object) -> list[Any]:
    return plain if isinstance(plain, list) else []


def _is_index(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
