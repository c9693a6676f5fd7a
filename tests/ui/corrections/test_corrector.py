"""Corrections are made one after the other, on labels that are those of the work and that everybody knows of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from docviewer.core.arrivals import with_corrected, with_evidence, with_opened
from docviewer.core.document import DocumentInfo
from docviewer.core.evidence import Evidence
from docviewer.core.labels import Labels
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.session import Session, with_document, with_page
from docviewer.core.work import Work
from docviewer.segmentation.correcting import correct
from docviewer.ui.corrections import region_steps, steps
from docviewer.ui.corrections.corrector import Corrector, scene_of
from docviewer.ui.corrections.scene import Correction, Scene
from docviewer.ui.corrections.selection_keeper import SelectionKeeper
from docviewer.ui.store import Store

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.errors import WrongInput

_DOCUMENT, _SIZES = 1, ((612.0, 792.0), (612.0, 792.0))


class _Pairs:
    """A strategy that makes segments of two lines."""

    name, title, summary, parameters = "pairs", "Pairs", "", ()

    def label(self, evidence: Evidence, _values: Any) -> Labels:
        return Labels.from_starts(np.arange(len(evidence)) % 2 == 0)

    def explain(self, _evidence: Evidence, _values: Any, line: int) -> str:
        return f"line {line}"

    def remark(self, _evidence: Evidence, _values: Any) -> str:
        return ""

    def learned(self, _evidence: Evidence) -> dict[str, Any]:
        return {}

    def histograms(self, _evidence: Evidence) -> tuple[()]:
        return ()


class Bench:
    """A document of twenty lines, its labels there or on their way, and a corrector."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.told: list[Session] = []
        self.store.subscribe(lambda _old, new: self.told.append(new))
        self.corrector = Corrector(self.store, SelectionKeeper(self.store), label_now=self.label)
        self.refused: list[WrongInput] = []
        self.corrector.refused.connect(self.refused.append)
        self.store.apply(with_document, _DOCUMENT, "/a.pdf", Work("pairs"))
        self.store.apply(with_opened, _DOCUMENT, DocumentInfo("/a.pdf", _SIZES))
        self.store.apply(with_evidence, _DOCUMENT, _evidence(), False)

    @property
    def work(self) -> Work:
        return self.store.session.documents[_DOCUMENT].work

    def corrected(self) -> Corrected:
        """What the work comes to."""
        evidence = self.store.session.documents[_DOCUMENT].facts.evidence
        assert evidence is not None
        return correct(evidence, self.work, _Pairs(), None)

    def label(self, document: int) -> None:
        """Label the document at once, if it is open."""
        if document in self.store.session.documents:
            self.store.apply(with_corrected, _DOCUMENT, self.corrected())

    def bring_labels(self) -> None:
        """Bring labels until no step changes the work any more."""
        before = None
        while before is not self.work:
            before = self.work
            self.store.apply(with_corrected, _DOCUMENT, self.corrected())

    def scene(self) -> Scene:
        scene = scene_of(self.store.session.documents[_DOCUMENT])
        assert scene is not None
        return scene


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench(Store())


def test_steps_wait_for_labels_and_are_made_in_order(bench: Bench) -> None:
    for name in "abc":
        bench.corrector.do(_noting(name))
    assert bench.work.note == ""
    bench.bring_labels()
    assert bench.work.note == "abc"


def test_what_is_asked_for_too_fast_is_refused_and_nothing_before_it_is_lost(bench: Bench) -> None:
    for name in "abcdefghi":
        bench.corrector.do(_noting(name))
    assert len(bench.refused) == 1
    bench.bring_labels()
    assert bench.work.note == "abcdefgh"


def test_what_was_typed_waits_however_many_wait_before_it(bench: Bench) -> None:
    for name in "abcdefgh":
        bench.corrector.do(_noting(name))
    bench.corrector.do(_noting("typed"), _DOCUMENT)
    bench.bring_labels()
    assert bench.refused == []
    assert bench.work.note == "abcdefghtyped"


def test_all_that_waits_is_made_at_once_when_the_work_is_to_be_saved(bench: Bench) -> None:
    for name in "abc":
        bench.corrector.do(_noting(name))
    bench.corrector.finish()
    assert bench.work.note == "abc"


def test_what_was_typed_is_made_though_another_document_comes_forward(bench: Bench) -> None:
    bench.corrector.do(_noting("asked"))
    bench.corrector.do(_noting("typed"), _DOCUMENT)
    bench.store.apply(with_document, _DOCUMENT + 1, "/b.pdf", Work("pairs"))
    assert bench.work.note == "typed"


def test_a_step_is_made_when_all_have_been_told_of_what_it_finds(qapp: object) -> None:
    store, known = Store(), []

    def look_further(_old: Session, new: Session) -> None:
        state = new.documents.get(_DOCUMENT)
        if state is not None and state.facts.corrected is not None and state.view.page == 0:
            store.apply(with_page, _DOCUMENT, 1)

    store.subscribe(look_further)
    bench = Bench(store)
    bench.corrector.do(lambda _scene: known.append(bench.told[-1] is store.session))
    bench.bring_labels()
    assert known == [True]


def test_a_box_changes_the_segment_meant_though_lines_before_it_went_meanwhile(bench: Bench) -> None:
    bench.bring_labels()
    keys = [bench.scene().corrected.edited.key_of(line) for line in range(20)]
    bench.corrector.do(lambda scene: steps.exclude_lines(scene, keys[:2]))
    bench.corrector.do(lambda scene: region_steps.resize(scene, keys[4], keys[4:7]))
    bench.bring_labels()
    segments, edited = bench.scene().corrected.segments, bench.scene().corrected.edited
    held = segments.lines_of(int(segments.of_line[edited.line_of(keys[4])])).tolist()
    assert [edited.key_of(line) for line in held] == keys[4:7]
    assert edited.key_of(int(segments.first[0])) == keys[2]


def _noting(word: str) -> Any:
    """A step that writes a word behind the document's note and needs labels anew."""

    def step(scene: Scene) -> Correction:
        return Correction("note", replace(scene.work, note=scene.work.note + word))

    return step


def _evidence() -> Evidence:
    columns: dict[str, Any] = {name: np.zeros(20) for name in COLUMN_TYPES}
    columns["page"] = np.repeat(np.arange(2), 10)
    columns["top"] = np.tile(np.arange(10) * 12.0, 2)
    columns["bottom"] = columns["top"] + 10.0
    columns["x1"] = np.full(20, 100.0)
    return Evidence(Lines.from_columns(columns, [f"line {at}" for at in range(20)]), _SIZES)
