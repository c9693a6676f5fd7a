"""One paint of the page view, 1400 x 900 pixels, one page with many segment boxes and numbers.

python -m tests.benchmarks.bench_paint
"""

from __future__ import annotations

import os
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from tests.benchmarks.figures import Row, judged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from tests.benchmarks.figures import Bed

_PAGE = (612.0, 792.0)
_PAINTS = 100
_GOAL_MS, _GOAL_BOXES = 4.0, 40


def run(_bed: Bed | None = None) -> Sequence[Row]:
    """Paint with few and with many boxes; the segments are new each time, as while a slider is dragged."""
    return [_row(boxes) for boxes in (0, _GOAL_BOXES, 800)]


def _row(boxes: int) -> Row:
    times = paint_times(boxes)
    middle, late = median(times), times[int(len(times) * 0.99)]
    goal = (f"< {_GOAL_MS:.0f} ms", judged(middle < _GOAL_MS)) if boxes == _GOAL_BOXES else ("", judged(True))
    figure, ours = f"Paint of the page view, {boxes} boxes", f"{middle:.2f} ms, p99 {late:.2f} ms"
    return Row(figure, ours, goal=goal[0], verdict=goal[1]) if goal[0] else Row(figure, ours)


def paint_times(boxes: int) -> list[float]:
    """Return the milliseconds of each of a hundred paints, sorted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from docviewer.ui.page_view.page_view import PageView

    application = QApplication.instance() or QApplication(["bench"])
    times: list[float] = []

    class TimedView(PageView):
        def paintEvent(self, event: QPaintEvent) -> None:
            begin = perf_counter()
            super().paintEvent(event)
            times.append((perf_counter() - begin) * 1000)

    view = TimedView()
    view.resize(1400, 900)
    view.set_page_sizes([_PAGE])
    view.fit_page()
    view.show()
    QTest.qWaitForWindowExposed(view)
    size = [round(side * view.camera.scale) for side in _PAGE]
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    view.set_picture(0, view.camera.scale, image)
    view.set_show_numbers(True)
    lines, segments = _document(boxes)
    view.set_segments(lines, segments)
    application.processEvents()
    times.clear()
    for _ in range(_PAINTS):
        view.set_segments(lines, segments)
        view.viewport().repaint()
    view.close()
    return sorted(times)


def _document(boxes: int) -> tuple[Lines, Segments]:
    """Return a page of so many segments of two lines each, of all roles, in columns."""
    from docviewer.core.labels import Labels
    from docviewer.core.lines import Lines
    from docviewer.core.segments import derive_segments

    count, columns = boxes * 2, 2 if boxes <= 100 else 10
    at = np.arange(count)
    column = at * columns // max(1, count)
    row = at - -(-count // columns) * column
    height, width = 700 / max(1, -(-count // columns)), 540 / columns
    left = 36 + column * width
    columns_of_lines = {
        "page": at * 0,
        "x0": left + 6,
        "top": 40 + row * height,
        "x1": left + width - 6,
        "bottom": 40 + (row + 0.7) * height,
        "baseline": 40 + (row + 0.6) * height,
        "font_size": at * 0 + 10.0,
        "bold": at < 0,
        "italic": at < 0,
        "column": column,
        "confidence": at * 0 + 1.0,
    }
    lines = Lines.from_columns(columns_of_lines, ["some text"] * count)
    return lines, derive_segments(lines, Labels.from_starts(at % 2 == 0, at // 2 % 11))


if __name__ == "__main__":
    for shown in run():
        print(f"{shown.figure}: {shown.ours} {shown.goal} {shown.verdict.value}")  # noqa: T201 - its purpose
