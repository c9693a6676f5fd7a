"""Segmented documents for tests, one line of source per line of text."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from docviewer.core.document import DocumentInfo
from docviewer.core.labels import Labels, Role
from docviewer.core.lines import Lines
from docviewer.core.segmented import SegmentedDocument
from docviewer.core.tables import Cell, Table

LEADING_PT = 14.0


def make_lines(texts, pages=None, columns=None):
    """Lines one under another at the left margin of Letter pages, 10 pt in size."""
    pages = list(pages or [0] * len(texts))
    rows = [sum(page == earlier for earlier in pages[:i]) for i, page in enumerate(pages)]
    tops = [72.0 + LEADING_PT * row for row in rows]
    return Lines.from_columns(
        {
            "page": pages,
            "x0": [72.0] * len(texts),
            "top": tops,
            "x1": [72.0 + 5.0 * len(text) for text in texts],
            "bottom": [top + 10.0 for top in tops],
            "baseline": [top + 8.0 for top in tops],
            "font_size": [10.0] * len(texts),
            "bold": [False] * len(texts),
            "italic": [False] * len(texts),
            "column": columns or [0] * len(texts),
            "confidence": [1.0] * len(texts),
        },
        texts,
    )


def make_document(*rows, path="report.pdf", strategy="font-size", parameters=None, warnings=()):
    """A segmented document from rows of (role or None to go on, level, page from 0, text)."""
    lines = make_lines([text for *_, text in rows], pages=[page for _, _, page, _ in rows])
    labels = Labels.from_starts(
        [role is not None for role, *_ in rows],
        role=[Role.PARAGRAPH if role is None else role for role, *_ in rows],
        level=[level for _, level, *_ in rows],
    )
    page_count = max((page for _, _, page, _ in rows), default=0) + 1
    info = DocumentInfo(path, ((612.0, 792.0),) * page_count, sha256="ab" * 32, warnings=tuple(warnings))
    return SegmentedDocument.of(info, lines, strategy, parameters or {}, labels)


def paragraphs(*texts, path="report.pdf"):
    """A document of one-line paragraphs."""
    return make_document(*((Role.PARAGRAPH, 0, 0, text) for text in texts), path=path)


def make_table(*rows, page=0, headers=1, box=(72.0, 100.0, 400.0, 140.0), **more):
    """A table from rows of texts, each cell in one row and column, the first `headers` rows its head."""
    cells = tuple(
        Cell(at, column, 1, 1, text, header=at < headers)
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
    )
    return Table(page, box, cells, **more)


def with_tables(document, *tables, lines):
    """The document with tables; `lines` holds the indices of the lines of each."""
    table_of_line = np.full(len(document.lines), -1, np.int32)
    for number, members in enumerate(lines):
        table_of_line[list(members)] = number
    return replace(document, tables=tables, table_of_line=table_of_line)
