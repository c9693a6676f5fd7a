"""Segments as Markdown (CommonMark): headings by level, list items, paragraphs; page furniture left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docviewer.export.exporter import PAGE_FURNITURE
from docviewer.export.markdown_list import MarkdownList
from docviewer.export.markdown_table import table_as_markdown
from docviewer.export.per_document import PerDocument
from docviewer.export.utf8 import encode_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.segmented import Segment, SegmentedDocument
    from docviewer.core.tables import Table

_DEEPEST_HEADING = 6
_SPECIAL = re.compile(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_BLOCK_START = re.compile(r"^(?:[#>]|\+(?=\s|$)|-(?=[-\s]|$)|\d{1,9}(?P<point>[.)])(?=\s|$))")
_BREAKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")  # a no-break space stays
_CLOSING_MARKS = re.compile(r"#+$")


class Markdown(PerDocument):
    """A title is `#`, headings follow it by level; several documents are parted by a rule."""

    name = "md"
    title = "Markdown"
    suffix = ".md"
    left_out = PAGE_FURNITURE
    between = b"\n---\n\n"

    def parts(self, document: SegmentedDocument) -> Iterator[bytes]:
        """Yield the blocks."""
        return map(encode_text, _blocks(document))


def _blocks(document: SegmentedDocument) -> Iterator[str]:
    segments = [segment for segment in document if segment.role.token not in PAGE_FURNITURE and segment.text.strip()]
    below_title = int(any(segment.role.token == "title" for segment in segments))
    items: MarkdownList | None = None  # the list under way
    for at, segment in enumerate(segments):
        is_item = segment.role.token == "list_item"
        if at and not (items and is_item):
            yield "\n"
        items = (items or MarkdownList()) if is_item else None
        yield (_block(document, segment, below_title) if items is None else _list_item(segment, items)) + "\n"


def _block(document: SegmentedDocument, segment: Segment, below_title: int) -> str:
    if segment.table is not None:
        return "\n\n".join([table_text(document.tables[segment.table]), *map(escape, segment.rest)])
    match segment.role.token:
        case "title":
            return _heading(1, _one_line(segment))
        case "heading":
            return _heading(max(segment.level, 1) + below_title, _one_line(segment))
        case _:
            return escape(_one_line(segment))


def _list_item(segment: Segment, items: MarkdownList) -> str:
    start, text = items.begin_item(segment.level, _one_line(segment))
    return start + escape(text)


def _one_line(segment: Segment) -> str:
    return _BREAKS.sub(" ", segment.text).strip(" ")


def _heading(level: int, text: str) -> str:
    inline = _CLOSING_MARKS.sub(lambda match: "\\" + "\\".join(match[0]), _escape_inline(text))
    return f"{'#' * min(level, _DEEPEST_HEADING)} {inline}"


def table_text(table: Table) -> str:
    """Return a table as Markdown, without a line break at its end."""
    return table_as_markdown(table, escape, _escape_inline)


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
