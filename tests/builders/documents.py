"""Segmented documents for tests, one line of source per line of text."""

from __future__ import annotations

from docviewer.core.document import DocumentInfo
from docviewer.core.labels import Labels, Role
from docviewer.core.lines import Lines
from docviewer.core.segmented import SegmentedDocument

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
