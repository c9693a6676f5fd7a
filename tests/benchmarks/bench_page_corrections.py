"""From a mouse event to the end of the paint: hover, select, select several, edit; 800 boxes on the page in view.

python -m tests.benchmarks.bench_page_corrections

The document has 50,000 segments, every third corrected by hand, all of them reviewed. "Edit" is a change of role or
a merge: the transition, the fixes applied, segments, marks and verdicts found anew, all given to the view, the paint.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import numpy as np

from tests.benchmarks.figures import Bed, Row, judged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from docviewer.core.corrected import Corrected
    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.review_states import ReviewStates
    from docviewer.core.strategy import Strategy
    from docviewer.core.work import Work

_PAGE = (612.0, 792.0)
_BOXES, _COLUMNS, _SEGMENTS = 800, 10, 50_000
_LINES_EACH = 2
_ROUNDS = 150
GOAL_MEDIAN_MS, GOAL_P99_MS = 16.0, 50.0


@dataclass(frozen=True, slots=True)
class ActFigures:
    """Milliseconds of one kind of act, sorted; of the processor too, for a busy machine makes the clock say little."""

    act: str
    times: Sequence[float]
    processor: Sequence[float]

    @property
    def median_ms(self) -> float:
        """Of all rounds."""
        return median(self.times)

    @property
    def p99_ms(self) -> float:
        """Of all rounds."""
        return self.times[int(len(self.times) * 0.99)]


def run(_bed: Bed | None = None) -> list[Row]:
    """Measure all acts."""
    return [_as_row(figures) for figures in measure()]


def _as_row(figures: ActFigures) -> Row:
    middle, late = figures.median_ms, figures.p99_ms
    met = judged(middle < GOAL_MEDIAN_MS and late < GOAL_P99_MS)
    name = f"{figures.act}, {_BOXES} boxes in view, {_SEGMENTS:,} segments"
    goal = f"< {GOAL_MEDIAN_MS:.0f} ms, p99 < {GOAL_P99_MS:.0f} ms"
    told = f"{middle:.1f} ms, p99 {late:.1f} ms (processor {median(figures.processor):.1f} ms)"
    return Row(name, told, goal=goal, verdict=met)


def measure() -> list[ActFigures]:
    """Show the first page of the document whole and act on it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["bench"])
    desk = _Desk()
    application.processEvents()
    return [desk.timed(name, act) for name, act in desk.acts()]


class _Desk:
    """A view of the document, and what is done to it."""

    def __init__(self) -> None:
        from PySide6.QtGui import QImage
        from PySide6.QtTest import QTest

        from docviewer.ui.page_view.page_view import PageView

        self._corrected = _reviewed(sheet_of_boxes())
        self._states: ReviewStates | None = None
        self.view = view = PageView()
        view.resize(1400, 900)
        view.set_page_sizes([_PAGE] * -(-_SEGMENTS // _BOXES))
        view.fit_page()
        view.show()
        QTest.qWaitForWindowExposed(view)
        image = QImage(*(round(side * view.camera.scale) for side in _PAGE), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        view.set_picture(0, view.camera.scale, image)
        view.set_show_numbers(True)
        self._give()
        self._at = 0

    def acts(self) -> list[tuple[str, Callable[[], None]]]:
        """Return what is measured, by name."""
        return [
            ("Hover", self._hover),
            ("Select", lambda: self._click()),
            ("Select one more", lambda: self._click(ctrl=True)),
            ("Select by a frame", self._frame),
            ("Select all of the page", self._all_of_page),
            ("Change a role", self._retype),
            ("Merge two segments", self._merge),
        ]

    def timed(self, name: str, act: Callable[[], None]) -> ActFigures:
        """Do it often, each time up to the end of the paint."""
        times, processor = [], []
        self.view.choose(-1)
        for _ in range(_ROUNDS):
            self._at = (self._at + 37) % (_BOXES - 40)
            begin, used = perf_counter(), process_time()
            act()
            self.view.viewport().repaint()
            times.append((perf_counter() - begin) * 1000)
            processor.append((process_time() - used) * 1000)
        return ActFigures(name, sorted(times), sorted(processor))

    def _place(self, segment: int) -> QPoint:
        box = next(box for page, box in self.view.boxes.boxes_of(segment) if page == 0)
        return self.view.camera.rect(0, box.edges).center().toPoint()

    def _hover(self) -> None:
        from PySide6.QtTest import QTest

        QTest.mouseMove(self.view.viewport(), self._place(self._at))

    def _click(self, *, ctrl: bool = False) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, keys, self._place(self._at), 1_000)

    def _frame(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        port, left, shift = self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
        begin, end = self._place(self._at), self._place(self._at + 35)
        QTest.mousePress(port, left, shift, begin)
        QTest.mouseMove(port, (begin + end) / 2)
        QTest.mouseMove(port, end)
        QTest.mouseRelease(port, left, shift, end)

    def _all_of_page(self) -> None:
        self.view.choose(-1)
        self.view.choose_all()

    def _retype(self) -> None:
        from docviewer.core import corrections
        from docviewer.core.labels import Role

        work = corrections.retyped(self._corrected.work, self._corrected, (self._at,), Role(1 + self._at % 5))
        self._corrected = _correct(self._corrected.source, work, self._corrected)
        self._give()

    def _merge(self) -> None:
        from docviewer.core import corrections

        work = corrections.merged(self._corrected.work, self._corrected, (self._at, self._at + 1))
        self._corrected = _correct(self._corrected.source, work, self._corrected)
        self._give()

    def _give(self) -> None:
        from docviewer.core.review_states import ReviewStates
        from docviewer.ui.marks_controller import marks_of

        now, view = self._corrected, self.view
        self._states = ReviewStates.of(now, None, self._states)
        view.set_edits(now.edited)
        view.set_marks(marks_of(now, self._states))
        view.set_segments(now.lines, now.segments)


class _Pairs:
    """The strategy: every other line starts a segment; how long strategies take is measured elsewhere."""

    name = label_text = help = "pairs"
    parameters = ()

    def label(self, evidence: Evidence, _parameters: object) -> Labels:
        """Label all lines."""
        from docviewer.core.labels import Labels

        at = np.arange(len(evidence.lines))
        return Labels.from_starts(at % _LINES_EACH == 0, at // _LINES_EACH % 11)


def _correct(
    source: Evidence, work: Work, before: Corrected | None = None, strategy: Strategy | None = None
) -> Corrected:
    from docviewer.segmentation.correcting import correct

    return correct(source, work, strategy or _Pairs(), before, quick=True)


def reviewed_work(source: Evidence, strategy: Strategy) -> Work:
    """Return work in which every third segment is corrected and all have a verdict."""
    return _reviewed(source, strategy).work


def _reviewed(source: Evidence, strategy: Strategy | None = None) -> Corrected:
    """Correct every third segment and give all of them a verdict."""
    from docviewer.core import corrections
    from docviewer.core.labels import Role
    from docviewer.core.work import ReviewState, Work

    strategy = strategy or _Pairs()
    now = _correct(source, Work(strategy=strategy.name), None, strategy)
    work = corrections.retyped(now.work, now, tuple(range(0, len(now.segments), 3)), Role.LIST_ITEM)
    now = _correct(source, work, now, strategy)
    for rest, state in enumerate((ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.ATTENTION)):
        which = tuple(range(rest, len(now.segments), 3))
        work = corrections.reviewed(now.work, now, which, state, "bench", "2026-01-01T00:00:00Z")
        now = _correct(source, work, now, strategy)
    return now


def sheet_of_boxes() -> Evidence:
    """Return pages of 800 segments of two lines each, in ten columns."""
    from docviewer.core.lines import Lines
    from docviewer.segmentation.features import gather

    at = np.arange(_SEGMENTS * _LINES_EACH)
    page, on_page = at // (_BOXES * _LINES_EACH), at % (_BOXES * _LINES_EACH)
    column, row = on_page // (_BOXES * _LINES_EACH // _COLUMNS), on_page % (_BOXES * _LINES_EACH // _COLUMNS)
    top = 40 + row // _LINES_EACH * 9.0 + row % _LINES_EACH * 3.5
    left = 36 + column * 54.0
    places = {"page": page, "x0": left + 6, "top": top, "x1": left + 46, "bottom": top + 3, "column": column}
    even = {"baseline": top + 2.6, "font_size": at * 0 + 3.0, "confidence": at * 0 + 1.0}
    even |= {"bold": at < 0, "italic": at < 0}
    lines = Lines.from_columns({**places, **even}, [f"some text {n}" for n in at.tolist()])
    return gather(lines, [_PAGE] * int(page[-1] + 1))


def main() -> int:
    """Print the figures."""
    for figures in measure():
        row = _as_row(figures)
        print(f"{row.figure}: {row.ours} ({row.goal}) {row.verdict.value}")  # noqa: T201 - its purpose
    return 0


if __name__ == "__main__":
    sys.exit(main())
