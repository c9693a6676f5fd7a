"""The public JSON of a segmented document: stable, scripts rely on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docviewer.core.document import DocumentInfo
    from docviewer.core.lines import Lines
    from docviewer.core.parameters import Value, Values
    from docviewer.core.segmented import BoxOnPage, Segment, SegmentedDocument
    from docviewer.core.tables import Table
    from docviewer.core.work import PageReview

_DECIMALS = 2


def document_as_json(document: SegmentedDocument) -> dict[str, Any]:
    """Return plain data in the public form; pages count from 1, points with two decimals.

    `note` is a person's on the whole document; `pages` are those alone that have a verdict or a note of their own.
    """
    made = document.made
    return {
        "document": info_as_json(document.info, with_sizes=True),
        "strategy": document.strategy,
        "parameters": parameters_as_json(document.parameters),
        "note": "" if made is None else made.note,
        "pages": [] if made is None else [page_review_as_json(page, review) for page, review in made.pages.items()],
        "segments": [segment_as_json(segment, document.lines) for segment in document],
        "tables": [table_as_json(number, table) for number, table in enumerate(document.tables, 1)],
    }


def info_as_json(info: DocumentInfo, *, with_sizes: bool = False) -> dict[str, Any]:
    """Return what is known of a document as plain data; `sizes` are [width, height] of each page."""
    sizes = [[_round(width), _round(height)] for width, height in info.page_sizes]
    return {
        "path": info.path,
        "pages": info.page_count,
        **({"sizes": sizes} if with_sizes else {}),
        "reader": info.reader,
        "sha256": info.sha256,
        "warnings": list(info.warnings),
    }


def parameters_as_json(values: Values) -> dict[str, Any]:
    """Return parameters as plain data; a band is a list of two numbers, a learned value null."""
    return {name: _plain(value) for name, value in values.items()}


def page_review_as_json(page: int, review: PageReview) -> dict[str, Any]:
    """Return a person's verdict and note on a page (index)."""
    return {"page": page + 1, "state": review.state.value, "note": review.note}


def segment_as_json(segment: Segment, lines: Lines) -> dict[str, Any]:
    """Return one segment in the public form.

    `bbox` and `page` are those of its first box, `table` is the `id` of the table that it is, or null. `state` is a
    person's verdict, "unreviewed" where there is none or the segment changed since, and `note` theirs on it.
    """
    first = segment.boxes[0]
    return {
        "id": segment.order,
        "order": segment.order,
        "page": first.page + 1,
        "bbox": box_as_json(first),
        "boxes": [{"page": box.page + 1, "bbox": box_as_json(box)} for box in segment.boxes],
        "role": segment.role.token,
        "level": segment.level,
        "heading": segment.heading,
        "text": segment.text,
        "table": None if segment.table is None else segment.table + 1,
        "lines": [_line_as_json(lines, index) for index in segment.lines],
        "corrected": segment.corrected,
        "state": segment.state.value,
        "note": segment.note,
        "confidence": _round(segment.confidence),
        "insights": {},
        "translations": {},
    }


def table_as_json(number: int, table: Table) -> dict[str, Any]:
    """Return one table in the public form.

    `cells` are [row, column, rowspan, colspan, text]; rows and columns count from 1, as pages do. `headers` names
    those of them that head a row or column, by [row, column].
    """
    return {
        "id": number,
        "page": table.page + 1,
        "bbox": [_round(edge) for edge in table.box],
        "kind": table.kind.value,
        "title": table.title,
        "source": table.source,
        "cells": [[cell.row + 1, cell.column + 1, cell.rowspan, cell.colspan, cell.text] for cell in table.cells],
        "headers": [[cell.row + 1, cell.column + 1] for cell in table.cells if cell.header],
    }


def box_as_json(box: BoxOnPage) -> list[float]:
    """Return [x0, top, x1, bottom] in points with two decimals."""
    return [_round(box.x0), _round(box.top), _round(box.x1), _round(box.bottom)]


def _line_as_json(lines: Lines, i: int) -> dict[str, Any]:
    bbox = [_round(float(column[i])) for column in (lines.x0, lines.top, lines.x1, lines.bottom)]
    return {"page": int(lines.page[i]) + 1, "bbox": bbox, "text": lines.texts[i]}


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _round(number: float) -> float:
    return round(number, _DECIMALS)
