"""Small documents whose places are easy to reckon with."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from docviewer.core.labels import Labels, Role
from docviewer.core.lines import Lines
from docviewer.core.segments import derive_segments
from docviewer.ui.page_view.page_layout import PagePoint

A4 = (595.0, 842.0)
CHARACTER = 6.0
LEADING = 14.0


def lines_of(*rows):
    """Lines from (page, x0, top, text) or (page, x0, top, text, column): 10 pt high, 6 pt per character."""
    full = [row if len(row) == 5 else (*row, 0) for row in rows]
    return Lines.from_columns(
        {
            "page": [row[0] for row in full],
            "x0": [row[1] for row in full],
            "top": [row[2] for row in full],
            "x1": [row[1] + CHARACTER * len(row[3]) for row in full],
            "bottom": [row[2] + 10.0 for row in full],
            "baseline": [row[2] + 8.0 for row in full],
            "font_size": [10.0] * len(full),
            "bold": [False] * len(full),
            "italic": [False] * len(full),
            "column": [row[4] for row in full],
            "confidence": [1.0] * len(full),
        },
        [row[3] for row in full],
    )


def segments_of(lines, starts, roles=None):
    """Segments that start at the lines `starts`, with `roles` by starting line; paragraphs otherwise."""
    role = np.zeros(len(lines), dtype=np.int8)
    for line, value in (roles or {}).items():
        role[line] = value
    return derive_segments(lines, Labels.from_starts(np.isin(np.arange(len(lines)), starts), role))


def report():
    """Three A4 pages: a heading, two paragraphs; a paragraph that runs on to page 2; a footer on each page."""
    lines = lines_of(
        (0, 72, 72, "Results"),
        (0, 72, 100, "The northern region kept its"),
        (0, 72, 114, "share of ship-"),
        (0, 72, 150, "Second paragraph, first line"),
        (0, 72, 164, "and its second line"),
        (1, 72, 72, "running on over the page"),
        (1, 72, 120, "Third paragraph"),
        (2, 72, 72, "The last one"),
        (2, 280, 800, "3"),
    )
    starts = (0, 1, 3, 6, 7, 8)
    return lines, segments_of(lines, starts, {0: Role.HEADING, 8: Role.PAGE_NUMBER})


def glyphs_of(lines, page):
    """Glyph arrays (line, offset, x0, x1) of `page`: every character 6 pt wide."""
    first, end = lines.page.searchsorted([page, page + 1]).tolist()
    rows = [
        (line - first, offset, lines.x0[line] + CHARACTER * offset, lines.x0[line] + CHARACTER * (offset + 1))
        for line in range(first, end)
        for offset in range(len(lines.texts[line]))
    ]
    line, offset, x0, x1 = zip(*rows, strict=True)
    return np.array(line, "i4"), np.array(offset, "i4"), np.array(x0), np.array(x1)


def picture(width=100, height=100, colour=Qt.GlobalColor.white):
    """A plain picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def at(view, page, x, y):
    """The pixel of the view at a point of a page."""
    return view.camera.to_view(PagePoint(page, x, y)).toPoint()


def click(view, page, x, y, button=Qt.MouseButton.LeftButton):
    """Click at a point of a page, well after any click before."""
    QTest.mouseClick(view.viewport(), button, Qt.KeyboardModifier.NoModifier, at(view, page, x, y), 1_000)


def drag(view, start, end, button=Qt.MouseButton.LeftButton):
    """Drag from (page, x, y) to (page, x, y)."""
    begin, finish = at(view, *start), at(view, *end)
    QTest.mousePress(view.viewport(), button, Qt.KeyboardModifier.NoModifier, begin, 1_000)
    QTest.mouseMove(view.viewport(), (begin + finish) / 2)
    QTest.mouseMove(view.viewport(), finish)
    QTest.mouseRelease(view.viewport(), button, Qt.KeyboardModifier.NoModifier, finish)


def point_at(view, place):
    """Move the pointer to a pixel of the view; from elsewhere, for a pointer that is there already doesn't move."""
    QTest.mouseMove(view.viewport(), QPoint(1, 1))
    QTest.mouseMove(view.viewport(), place)
