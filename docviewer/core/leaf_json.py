"""The leaves of a work as plain data and back, kind by kind."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docviewer.core.plain_values import Fields, damaged, line_key, number, text, texts, truth, whole
from docviewer.core.work import AddedLine, Cut, Fix, LineAnchor, LineEdit, PageReview, Review, ReviewState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.line_keys import LineKey

_MOST_ROLE, _MOST_LEVEL = 10, 127


def _edit_as_plain(edit: LineEdit) -> dict[str, Any]:
    return _without_defaults(
        cuts=[[cut.at, cut.x] for cut in edit.cuts] or None,
        text=edit.text,
        excluded=edit.excluded or None,
        after=_token(edit.after),
        first=edit.first or None,
    )


def _edit_from_plain(plain: Any) -> LineEdit:
    fields = Fields(plain, "line edit")
    return LineEdit(
        fields.take("cuts", _cuts, ()),
        fields.take("text", text, None),
        fields.take("excluded", truth, False),
        fields.take("after", line_key, None),
        fields.take("first", truth, False),
    )


def _added_as_plain(added: AddedLine) -> dict[str, Any]:
    confidence = None if added.confidence == 1 else added.confidence
    return _without_defaults(box=list(added.box), text=added.text, confidence=confidence, after=_token(added.after))


def _added_from_plain(plain: Any) -> AddedLine:
    fields = Fields(plain, "added line")
    confidence = min(1.0, max(0.0, fields.take("confidence", number, 1.0)))
    return AddedLine(
        fields.need("box", _box), fields.need("text", text), confidence, fields.take("after", line_key, None)
    )


def _fix_as_plain(fix: Fix) -> dict[str, Any]:
    return _without_defaults(lines=_tokens(fix.lines), role=fix.role, level=fix.level, pin=fix.pin or None)


def _fix_from_plain(plain: Any) -> Fix:
    fields = Fields(plain, "corrected segment")
    return Fix(
        fields.need("lines", _line_keys),
        fields.take("role", _role, None),
        fields.take("level", _level, None),
        fields.take("pin", truth, False),
    )


def _review_as_plain(review: Review) -> dict[str, Any]:
    return _without_defaults(
        state=review.state.value,
        lines=_tokens(review.lines),
        role=review.role,
        level=review.level,
        edits=review.edits or None,
        note=review.note or None,
        by=review.by or None,
        at=review.at or None,
    )


def _review_from_plain(plain: Any) -> Review:
    fields = Fields(plain, "review")
    return Review(
        fields.need("state", _state),
        fields.need("lines", _line_keys),
        fields.need("role", _role),
        fields.need("level", _level),
        fields.take("edits", text, ""),
        fields.take("note", text, ""),
        fields.take("by", text, ""),
        fields.take("at", text, ""),
    )


def _page_review_as_plain(review: PageReview) -> dict[str, Any]:
    return _without_defaults(
        state=review.state.value, note=review.note or None, by=review.by or None, at=review.at or None
    )


def _page_review_from_plain(plain: Any) -> PageReview:
    fields = Fields(plain, "review of a page")
    return PageReview(
        fields.need("state", _state),
        fields.take("note", text, ""),
        fields.take("by", text, ""),
        fields.take("at", text, ""),
    )


def _anchor_as_plain(anchor: LineAnchor) -> dict[str, Any]:
    return {"box": list(anchor.box), "text": anchor.text}


def _anchor_from_plain(plain: Any) -> LineAnchor:
    fields = Fields(plain, "anchor")
    return LineAnchor(fields.need("box", _box), fields.need("text", text))


def _parameter_as_plain(value: tuple[Any]) -> list[Any]:
    return [list(value[0]) if isinstance(value[0], tuple) else value[0]]


def _parameter_from_plain(plain: Any) -> tuple[Any]:
    if not isinstance(plain, list) or len(plain) != 1:
        raise damaged("parameter")
    value = plain[0]
    if isinstance(value, list) and len(value) == 2:
        return ((number(value[0]), number(value[1])),)
    if value is None or isinstance(value, (bool, str)):
        return (value,)
    number(value)
    return (value,)


def _token(key: LineKey | None) -> str | None:
    return None if key is None else key.token


def _tokens(keys: tuple[LineKey, ...]) -> list[str]:
    return [key.token for key in keys]


def _without_defaults(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _line_keys(plain: Any) -> tuple[LineKey, ...]:
    keys = tuple(line_key(token) for token in texts(plain))
    if not keys:
        raise damaged("list of lines")
    return keys


def _cuts(plain: Any) -> tuple[Cut, ...]:
    if not isinstance(plain, list) or not all(isinstance(cut, list) and len(cut) == 2 for cut in plain):
        raise damaged("cut")
    cuts = tuple(Cut(whole(at, 1), number(x)) for at, x in plain)
    if any(one.at >= other.at for one, other in pairwise(cuts)):
        raise damaged("cut")
    return cuts


def _box(plain: Any) -> tuple[float, float, float, float]:
    if not isinstance(plain, list) or len(plain) != 4:
        raise damaged("box")
    x0, top, x1, bottom = (number(edge) for edge in plain)
    return x0, top, x1, bottom


def _state(plain: Any) -> ReviewState:
    try:
        return ReviewState(plain)
    except ValueError:
        raise damaged("review state") from None


def _role(plain: Any) -> int:
    return whole(plain, 0, _MOST_ROLE)


def _level(plain: Any) -> int:
    return whole(plain, 0, _MOST_LEVEL)


#: By the first part of a leaf's path: how its value becomes plain data, and how it is read back.
LEAVES: Mapping[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = MappingProxyType(
    {
        "strategy": (str, text),
        "note": (str, text),
        "parameter": (_parameter_as_plain, _parameter_from_plain),
        "page": (_page_review_as_plain, _page_review_from_plain),
        "edit": (_edit_as_plain, _edit_from_plain),
        "added": (_added_as_plain, _added_from_plain),
        "fix": (_fix_as_plain, _fix_from_plain),
        "review": (_review_as_plain, _review_from_plain),
        "anchor": (_anchor_as_plain, _anchor_from_plain),
    }
)
