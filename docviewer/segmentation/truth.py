"""Make a truth of plain data, as JSON has it; what doesn't fit is told with its place in the JSON."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING

from docviewer.core.errors import UnreadableDocument
from docviewer.core.scores import Box, Truth, TruthLine, TruthSegment

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a truth may call a segment.
ROLES = frozenset(
    {"title", "heading", "paragraph", "list_item", "caption", "footnote", "table", "header"}
    | {"footer", "page_number", "other"}
)
#: A value that should be a word is quoted up to here; texts of documents aren't.
_LONGEST_QUOTED = 24
_REMEDY = "Mend the file, or choose another truth."


def parse_truth(plain: object) -> Truth:
    """Return the truth that plain data tells, checked.

    Args:
        plain: `{"segments": [{"page", "bbox", "role", "text", "group", "lines": [{"bbox", "text"}], "full_text"?}]}`
            with pages from 1, points and the origin at the top left; `id`, `repo`, `lang` and `headings_ok` may stand
            beside `segments`. Without `group` each segment is a whole; without `lines`, or with none of them, a segment
            is one line.

    Raises:
        UnreadableDocument: It isn't that; the cause names the JSON path.
    """
    root = _Node(plain, "$")
    segments = tuple(_segment(node, index) for index, node in enumerate(root["segments"].items()))
    return Truth(
        segments,
        name=root["id"].text() if root.has("id") else "",
        source=root["repo"].text() if root.has("repo") else "",
        language=root["lang"].text() if root.has("lang") else "",
        headings_ok=root["headings_ok"].flag() if root.has("headings_ok") else True,
    )


def _segment(node: _Node, index: int) -> TruthSegment:
    bbox, text = node["bbox"].box(), node["text"].text()
    lines: tuple[TruthLine, ...] = (TruthLine(bbox, text),)
    if node.has("lines"):
        told = tuple(TruthLine(line["bbox"].box(), line["text"].text()) for line in node["lines"].items())
        lines = told or lines
    return TruthSegment(
        page=node["page"].whole(1) - 1,
        bbox=bbox,
        role=node["role"].one_of(ROLES),
        text=text,
        group=node["group"].mark() if node.has("group") else -1 - index,
        lines=lines,
        full_text=node["full_text"].text() if node.has("full_text") else "",
    )


class _Node:
    """A value of the JSON and the path to it."""

    def __init__(self, value: object, path: str) -> None:
        self._value = value
        self._path = path

    def has(self, key: str) -> bool:
        return isinstance(self._value, dict) and self._value.get(key) is not None

    def __getitem__(self, key: str) -> _Node:
        if not isinstance(self._value, dict):
            raise self._wrong("an object")
        if key not in self._value:
            raise UnreadableDocument("This isn't a truth file.", f"{self._path} has no {key!r}.", _REMEDY)
        return _Node(self._value[key], f"{self._path}.{key}")

    def items(self) -> Iterator[_Node]:
        if not isinstance(self._value, list):
            raise self._wrong("a list")
        return (_Node(value, f"{self._path}[{index}]") for index, value in enumerate(self._value))

    def text(self) -> str:
        if not isinstance(self._value, str):
            raise self._wrong("a text")
        return self._value

    def flag(self) -> bool:
        if not isinstance(self._value, bool):
            raise self._wrong("true or false")
        return self._value

    def whole(self, least: int | None = None) -> int:
        if not isinstance(self._value, int) or isinstance(self._value, bool):
            raise self._wrong("a whole number")
        if least is not None and self._value < least:
            raise self._wrong(f"at least {least}")
        return self._value

    def mark(self) -> int | str:
        return self._value if isinstance(self._value, str) else self.whole()

    def one_of(self, choices: frozenset[str]) -> str:
        if not isinstance(self._value, str) or self._value not in choices:
            raise self._wrong(f"one of {', '.join(sorted(choices))}", quoted=True)
        return self._value

    def box(self) -> Box:
        if not isinstance(self._value, list) or len(self._value) != 4 or not all(map(_is_number, self._value)):
            raise self._wrong("four finite numbers [x0, top, x1, bottom]")
        x0, top, x1, bottom = (float(edge) for edge in self._value)
        return x0, top, x1, bottom

    def _wrong(self, expected: str, *, quoted: bool = False) -> UnreadableDocument:
        is_short = isinstance(self._value, str) and len(self._value) <= _LONGEST_QUOTED
        shown = repr(self._value) if quoted and is_short else _shown(self._value)
        return UnreadableDocument("This isn't a truth file.", f"{self._path} is {shown}, not {expected}.", _REMEDY)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)


def _shown(value: object) -> str:
    """Name a value without quoting a text or a list."""
    if value is None or isinstance(value, (bool, int, float)):
        return json.dumps(value)
    return "a text" if isinstance(value, str) else "a list" if isinstance(value, list) else "an object"
