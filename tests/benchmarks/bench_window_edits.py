"""From a command to the end of the paint in the real window: 50,000 segments, 800 of them on the page in view.

python -m tests.benchmarks.bench_window_edits [--profile ACT]

The document is a file of blank pages whose lines are made; every third segment is corrected by hand, all of them are
reviewed, and a workspace keeps what is done. Time is told by the clock and as processor time of the window's thread,
for a busy machine makes the clock say little; "later" is what timers do once the page is painted.
"""

from __future__ import annotations

import cProfile
import os
import pstats
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

from tests.benchmarks.bench_page_corrections import reviewed_work, sheet_of_boxes
from tests.benchmarks.figures import Bed, Row, judged
from tests.builders.pdf import Page, build_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from docviewer.app import Desktop
    from docviewer.core.evidence import Evidence
    from docviewer.core.session import Facts
    from docviewer.ui.page_view.page_view import PageView

_ROUNDS, _SIZE, _PATIENCE_S, _LATER_S = 40, (1400, 900), 60.0, 0.2
_STRATEGY = "line-spacing"
GOAL_MEDIAN_MS, GOAL_P99_MS = 16.0, 50.0


@dataclass(frozen=True, slots=True)
class EditFigures:
    """Milliseconds of one kind of act, each sorted: by the clock, of the processor, and what timers do later."""

    act: str
    clock: Sequence[float]
    processor: Sequence[float]
    later: Sequence[float]


def run(_bed: Bed | None = None) -> list[Row]:
    """Measure all acts."""
    return [_as_row(figures) for figures in measure()]


def _as_row(figures: EditFigures) -> Row:
    met = judged(median(figures.processor) < GOAL_MEDIAN_MS and _p99(figures.processor) < GOAL_P99_MS)
    goal = f"< {GOAL_MEDIAN_MS:.0f} ms, p99 < {GOAL_P99_MS:.0f} ms"
    told = (
        f"{median(figures.clock):.1f} ms, p99 {_p99(figures.clock):.1f} ms (processor {median(figures.processor):.1f}, "
        f"p99 {_p99(figures.processor):.1f}; later {median(figures.later):.1f})"
    )
    return Row(f"{figures.act} in the window, 800 boxes in view, 50,000 segments", told, goal=goal, verdict=met)


def _p99(times: Sequence[float]) -> float:
    return times[int(len(times) * 0.99)]


def measure(profiled: str = "") -> list[EditFigures]:
    """Open the document in the window and act on it; print a profile of the act of the name given."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from docviewer.app import Desktop
    from docviewer.reading.reader_pool import ReaderPool
    from docviewer.ui.settings import Settings
    from docviewer.ui.window_arguments import WorkspaceChoice

    application = QApplication.instance() or QApplication(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        choice = WorkspaceChoice(path=Path(folder) / "bench.docview")
        desktop = Desktop(application, Settings(Path(folder) / "window.ini"), ReaderPool(), None, choice)
        driven = _Driven(desktop, application.processEvents, Path(folder))
        acts = [(name, act) for name, act in driven.acts() if profiled in ("", name)]
        figures = [driven.timed(name, act, profile=bool(profiled)) for name, act in acts]
        desktop.window.close()
    return figures


class _Driven:
    """The window with the document in it, and what is done to it."""

    def __init__(self, desktop: Desktop, process: Callable[[], None], folder: Path) -> None:
        self._desktop, self._process, self._at = desktop, process, 0
        evidence = sheet_of_boxes()
        pages = [Page(size=size) for size in evidence.page_sizes]
        desktop.open([str(build_pdf(folder / "blank.pdf", *pages))])
        desktop.show()
        desktop.window.resize(*_SIZE)
        self._wait(lambda: self._facts.info is not None and not self._facts.reading and desktop.complete)
        self._wait(lambda: desktop.workspace.keeping.key_of(self._document) != 0)
        self._fill(evidence)
        self.view = desktop.pages.current
        self.view.fit_page()
        desktop.window.actions_by_name["auto-advance"].setChecked(False)
        self._painted = _PaintWatch(self.view)
        self._settle()

    @property
    def _document(self) -> int:
        return self._desktop.store.session.active

    @property
    def _facts(self) -> Facts:
        return self._desktop.store.session.current.facts

    def _fill(self, evidence: Evidence) -> None:
        from docviewer.core.arrivals import with_evidence
        from docviewer.core.history import Step
        from docviewer.core.session import with_work
        from docviewer.wiring import strategies

        store = self._desktop.store
        store.edit(Step("bench"), self._document, with_work, reviewed_work(evidence, strategies()[_STRATEGY]))
        store.apply(with_evidence, self._document, evidence, False)
        self._wait(self._labelled)
        self._wait(lambda: self._desktop.workspace.status.unsaved == 0)

    def _labelled(self) -> bool:
        current = self._desktop.store.session.current
        return current.facts.labels_are_of(current.work)

    def acts(self) -> list[tuple[str, Callable[[], None]]]:
        """Return what is measured, by name."""
        trigger = self._trigger
        return [
            ("Hover", self._hover),
            ("Select", self._select),
            ("Change a role", lambda: trigger("role-caption" if self._role() != 4 else "role-footnote")),
            ("Change to a heading", lambda: trigger("role-heading" if self._role() != 2 else "role-title")),
            ("Merge", lambda: trigger("merge")),
            ("Split", lambda: self.view.split_wanted.emit(int(self._facts.segments.first[self._at]) + 1)),
            ("Accept or reject", lambda: trigger("accept" if self._state() != 1 else "reject")),
            ("Undo", lambda: trigger("undo")),
            ("Redo", lambda: trigger("redo")),
        ]

    def timed(self, name: str, act: Callable[[], None], *, profile: bool) -> EditFigures:
        """Do it often, each time up to the end of the paint."""
        clock, processor, later = [], [], []
        watch = cProfile.Profile()
        for _ in range(_ROUNDS):
            self._choose()
            self._painted.clear()
            if profile:
                watch.enable()
            began, used = perf_counter(), thread_time()
            act()
            self._until_painted()
            clock.append((perf_counter() - began) * 1000)
            processor.append((thread_time() - used) * 1000)
            watch.disable()
            used = thread_time()
            self._settle()
            later.append((thread_time() - used) * 1000)
        if profile:
            pstats.Stats(watch).sort_stats("cumulative").print_stats(70)
            pstats.Stats(watch).sort_stats("tottime").print_stats(40)
        return EditFigures(name, sorted(clock), sorted(processor), sorted(later))

    def _choose(self) -> None:
        """Select a segment of two lines on the page, elsewhere each time."""
        self._at = (self._at + 37) % 700
        while len(self._facts.segments.lines_of(self._at)) < 2:
            self._at += 1
        self.view.choose(self._at)
        self._settle()

    def _state(self) -> int:
        return int(self._desktop.panels.review_watch.states.state[self._at])

    def _role(self) -> int:
        return int(self._facts.segments.role[self._at])

    def _trigger(self, command: str) -> None:
        action = self._desktop.window.actions_by_name[command]
        if not action.isEnabled():
            raise RuntimeError(f"{command} can't be done")
        action.trigger()

    def _place(self, segment: int) -> QPoint:
        box = next(box for page, box in self.view.boxes.boxes_of(segment) if page == 0)
        return self.view.camera.rect(0, box.edges).center().toPoint()

    def _hover(self) -> None:
        from PySide6.QtTest import QTest

        QTest.mouseMove(self.view.viewport(), self._place(self._at + 11))

    def _select(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        place = self._place(self._at + 11)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place, 1_000)

    def _until_painted(self) -> None:
        self._wait(lambda: self._painted.happened and self._labelled(), 5)

    def _settle(self) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(int(_LATER_S * 1000), loop.quit)
        loop.exec()

    def _wait(self, ready: Callable[[], bool], patience_s: float = _PATIENCE_S) -> None:
        end = perf_counter() + patience_s
        while not ready():
            self._process()
            if perf_counter() > end:
                raise TimeoutError(f"not ready after {patience_s:.0f} s")


class _PaintWatch:
    """Tells when the view's paint event has ended."""

    def __init__(self, view: PageView) -> None:
        from PySide6.QtCore import QEvent, QObject

        self.happened = False
        watch = self

        class Filter(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() != QEvent.Type.Paint:
                    return False
                view.viewportEvent(event)
                watch.happened = True
                return True

        self._filter = Filter()
        view.viewport().installEventFilter(self._filter)

    def clear(self) -> None:
        """Wait for the next one."""
        self.happened = False


def main() -> int:
    """Print the figures, or the profile of one act."""
    profiled = sys.argv[sys.argv.index("--profile") + 1] if "--profile" in sys.argv else ""
    for figures in measure(profiled):
        row = _as_row(figures)
        print(f"{row.figure}: {row.ours} ({row.goal}) {row.verdict.value}", flush=True)  # noqa: T201 - its purpose
    return 0


if __name__ == "__main__":
    sys.exit(main())
