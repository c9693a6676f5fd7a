"""Segments as Markdown (CommonMark): headings by level, list items, paragraphs; page furniture left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from docviewer.export.exporter import PAGE_FURNITURE
from docviewer.export.utf8 import encode_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.segmented import Segment, SegmentedDocument

_DEEPEST_HEADING = 6
_INDENT = " " * 4  # deep enough under "1." and "10.", not yet code under "-"
_SPECIAL = re.compile(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_BLOCK_START = re.compile(r"^(?:[#>]|\+(?=\s|$)|-(?=[-\s]|$)|\d{1,9}(?P<point>[.)])(?=\s|$))")
_BREAKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")  # a no-break space stays
_CLOSING_MARKS = re.compile(r"#+$")
_BULLET = re.compile(r"^[\u2022\u2023\u25aa\u25cf\u25e6\u2013\u2014\u00b7*+\-\u2043\uf0b7]\s+")
_NUMBER = re.compile(r"^(?P<mark>\d{1,9}[.)])\s+(?P<rest>.*)")


class Markdown:
    """A title is `#`, headings follow it by level; several documents are parted by a rule."""

    name = "md"
    title = "Markdown"
    suffix = ".md"
    options: frozenset[str] = frozenset()
    columns: tuple[str, ...] = ()

    def write(
        self,
        documents: Sequence[SegmentedDocument],
        stream: BinaryIO,
        *,
        columns: Sequence[str] | None = None,
        raw: bool = False,
        several: bool = False,
    ) -> None:
        """See `Exporter.write`."""
        for at, document in enumerate(documents):
            stream.write(b"\n---\n\n" if at else b"")
            for block in _blocks(document):
                stream.write(encode_text(block))


def _blocks(document: SegmentedDocument) -> Iterator[str]:
    segments = [segment for segment in document if segment.role.token not in PAGE_FURNITURE and segment.text.strip()]
    below_title = int(any(segment.role.token == "title" for segment in segments))
    depth: int | None = None  # of the list item before, None outside a list
    for at, segment in enumerate(segments):
        deeper = None
        if segment.role.token == "list_item":
            deeper = min(max(segment.level - 1, 0), 0 if depth is None else depth + 1)
        if at:
            yield "\n" if depth is None or deeper is None else ""
        yield _block(segment, below_title, deeper or 0) + "\n"
        depth = deeper


def _block(segment: Segment, below_title: int, depth: int) -> str:
    text = _BREAKS.sub(" ", segment.text).strip(" ")
    match segment.role.token:
        case "title":
            return _heading(1, text)
        case "heading":
            return _heading(max(segment.level, 1) + below_title, text)
        case "list_item":
            return _INDENT * depth + _list_item(text)
        case _:
            return escape(text)


def _heading(level: int, text: str) -> str:
    inline = _CLOSING_MARKS.sub(lambda match: "\\" + "\\".join(match[0]), _escape_inline(text))
    return f"{'#' * min(level, _DEEPEST_HEADING)} {inline}"


def _list_item(text: str) -> str:
    if number := _NUMBER.match(text):
        return f"{number['mark']} {escape(number['rest'])}"
    return f"- {escape(_BULLET.sub('', text))}"


def escape(text: str) -> str:
    """Return one line of text as Markdown that shows exactly that text."""
    inline = _escape_inline(text)
    start = _BLOCK_START.match(inline)
    if start is None:
        return inline
    at = start.start("point") if start["point"] else 0
    return f"{inline[:at]}\\{inline[at:]}"


def _escape_inline(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)
