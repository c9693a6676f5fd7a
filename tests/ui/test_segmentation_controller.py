"""Labels stay true: at once where that is quick, visible pages first where it isn't, stale answers dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from docviewer.core.arrivals import with_evidence, with_opened
from docviewer.core.corrections import merged
from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.document import DocumentInfo
from docviewer.core.evidence import Evidence
from docviewer.core.history import Step
from docviewer.core.jobs import CancelToken, Outcome, run_job
from docviewer.core.labels import Labels
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.session import with_active, with_document, with_parameter, with_work
from docviewer.core.work import Work
from docviewer.ui import segmentation_controller
from docviewer.ui.segmentation_controller import SegmentationController
from docviewer.ui.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.parameters import Values
    from docviewer.core.session import DocumentState

SIZES = ((612.0, 792.0),) * 4


class EveryNth:
    """A strategy that starts a segment at every n-th line; fails where n is 0."""

    name, title, summary, parameters = DEFAULT_STRATEGY, "Every n-th", "", ()

    def __init__(self) -> None:
        self.calls: list[int] = []

    def label(self, evidence: Evidence, values: Values) -> Labels:
        self.calls.append(len(evidence))
        n = int(values.get("n", 2))  # type: ignore[arg-type]
        if not n:
            raise ZeroDivisionError
        return Labels.from_starts(np.arange(len(evidence)) % n == 0)

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        return f"line {line}"

    def learned(self, evidence: Evidence) -> dict[str, Any]:
        return {}

    def histograms(self, evidence: Evidence) -> tuple[()]:
        return ()


class PatientRunner:
    """Keeps jobs until they are asked for, as a busy machine does."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[..., Any], Callable[..., Any], CancelToken]] = []

    def submit(self, job: Callable[..., Any], done: Callable[..., Any]) -> CancelToken:
        token = CancelToken()
        self.waiting.append((job, done, token))
        return token

    def answer(self) -> None:
        """Finish all jobs, oldest first."""
        waiting, self.waiting = self.waiting, []
        for job, done, token in waiting:
            done(Outcome(cancelled=True) if token.cancelled else run_job(job, token))


class Bench:
    """A store, a controller and what they work with."""

    def __init__(self, slow: bool) -> None:
        self.strategy, self.runner, self.store = EveryNth(), PatientRunner(), Store()
        self.controller = SegmentationController(
            self.store, {DEFAULT_STRATEGY: self.strategy}, self.runner, lambda _: (1,)
        )
        self.slow = slow

    def open(self, document: int) -> None:
        self.store.apply(with_document, document, f"/{document}.pdf", Work())
        self.store.apply(with_opened, document, DocumentInfo(f"/{document}.pdf", SIZES))
        self.store.apply(with_evidence, document, evidence(), False)
        if self.slow:
            self.controller._seconds[(document, DEFAULT_STRATEGY)] = 1.0

    def set(self, document: int, n: int) -> None:
        self.store.apply(with_parameter, document, "n", n)

    def state(self, document: int) -> DocumentState:
        return self.store.session.documents[document]

    def count(self, document: int) -> int:
        segments = self.state(document).facts.segments
        assert segments is not None
        return len(segments)


def evidence() -> Evidence:
    columns: dict[str, Any] = {name: np.zeros(40) for name in COLUMN_TYPES}
    columns["page"] = np.repeat(np.arange(4), 10)
    columns["top"] = np.tile(np.arange(10) * 12.0, 4)
    return Evidence(Lines.from_columns(columns, ["text"] * 40), SIZES)


@pytest.fixture
def quick(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(segmentation_controller, "_FRAME_S", 60.0)  # also on a busy machine
    return Bench(slow=False)


@pytest.fixture
def slow(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(segmentation_controller, "_FRAME_S", -1.0)
    bench = Bench(slow=True)
    bench.open(1)
    bench.runner.answer()
    return bench


def test_quick_labelling_is_done_at_once(quick: Bench) -> None:
    quick.open(1)
    assert quick.count(1) == 20
    quick.set(1, 4)
    assert quick.count(1) == 10
    assert quick.runner.waiting == []


def test_a_change_and_the_labels_that_come_of_it_are_told_as_one(quick: Bench) -> None:
    quick.open(1)
    told: list[bool] = []
    quick.store.subscribe(lambda _, new: told.append(new.documents[1].facts.labels_are_of(new.documents[1].work)))
    quick.set(1, 4)
    assert told == [True]


def test_corrected_segments_are_there_at_once_however_slow_the_strategy_is(slow: Bench) -> None:
    corrected, calls = slow.state(1).facts.corrected, len(slow.strategy.calls)
    assert corrected is not None
    work = merged(corrected.work, corrected, [0, 1])
    slow.store.edit(Step("merge"), 1, with_work, work)
    assert slow.count(1) == 19
    assert slow.runner.waiting == []
    assert len(slow.strategy.calls) == calls


def test_a_correction_made_while_labels_are_on_their_way_rests_on_all_of_them(slow: Bench) -> None:
    slow.set(1, 5)
    partly = slow.state(1).facts.corrected
    assert partly is not None
    slow.store.edit(Step("merge"), 1, with_work, merged(partly.work, partly, [0, 1]))
    slow.runner.answer()
    assert slow.count(1) == 9  # what is merged, what is left of the strategy's first segment, and the other seven


def test_slow_labelling_shows_visible_pages_first_and_the_rest_when_it_is_done(slow: Bench) -> None:
    assert slow.count(1) == 20
    slow.set(1, 5)
    assert 16 < slow.count(1) < 20
    assert slow.strategy.calls[-1] == 10
    assert not slow.state(1).facts.labels_are_of(slow.state(1).work)
    slow.runner.answer()
    assert slow.count(1) == 8
    assert slow.state(1).facts.labels_are_of(slow.state(1).work)


def test_an_answer_that_came_too_late_is_dropped(slow: Bench) -> None:
    slow.set(1, 5)
    slow.set(1, 10)
    slow.runner.answer()
    assert slow.count(1) == 4


def test_labels_become_true_however_fast_tabs_are_switched(slow: Bench) -> None:
    slow.open(2)
    slow.runner.answer()
    slow.store.apply(with_active, 1)
    slow.set(1, 10)
    slow.store.apply(with_active, 2)
    slow.set(2, 5)
    slow.store.apply(with_active, 1)
    slow.runner.answer()
    assert slow.count(1) == 4
    assert slow.count(2) == 8


def test_nothing_is_explained_while_labels_are_on_their_way(slow: Bench) -> None:
    assert slow.controller.explain(1, 3) == "line 3"
    slow.set(1, 5)
    assert slow.controller.explain(1, 3) == ""


def test_a_strategy_that_fails_is_told_once_and_tried_again_after_a_change(quick: Bench) -> None:
    quick.open(1)
    with pytest.raises(ZeroDivisionError):
        quick.set(1, 0)
    calls = len(quick.strategy.calls)
    quick.store.apply(with_active, 1)
    quick.store.apply(with_evidence, 1, quick.state(1).facts.evidence, True)
    assert len(quick.strategy.calls) == calls
    quick.set(1, 4)
    assert quick.count(1) == 10


def test_a_closed_document_leaves_nothing_behind(slow: Bench) -> None:
    slow.set(1, 5)
    slow.controller.forget(1)
    assert slow.runner.waiting[-1][2].cancelled
