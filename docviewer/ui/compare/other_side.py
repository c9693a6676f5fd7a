"""Label the document a second time, with the strategy and settings that it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.segments import derive_segments
from docviewer.segmentation.compare import compare
from docviewer.ui.latest import Latest

if TYPE_CHECKING:
    from docviewer.core.comparison import Comparison
    from docviewer.core.evidence import Evidence
    from docviewer.core.jobs import Runner
    from docviewer.core.labels import Labels
    from docviewer.core.lines import Lines
    from docviewer.core.segments import Segments
    from docviewer.core.strategy import Strategy
    from docviewer.ui.compare.sides import Choice


@dataclass(frozen=True, slots=True, eq=False)
class _Labelling:
    """What labelling needs."""

    evidence: Evidence
    strategy: Strategy
    choice: Choice


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """What comparing needs."""

    lines: Lines
    a: Labels
    b: Labels


class OtherSide(QObject):
    """Side B of the document in front, kept while its choice and the lines stay; and what A and B differ in.

    Signals:
        labelled(): `labels` and `segments` are those of what was wanted.
        compared(Comparison): Of the two sides, maybe of a moment ago.
        failed(error): One of the two can't be done; the error is an exception.
    """

    labelled = Signal()
    compared = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: _Labelling | None = None
        self._made: tuple[_Labelling, Labels, Segments] | None = None
        self._pair: _Pair | None = None
        self._labelling: Latest[_Labelling, tuple[Labels, Segments]] = Latest(runner, _label, parent=self)
        self._comparing: Latest[_Pair, Comparison] = Latest(runner, _compare, parent=self)
        self._labelling.arrived.connect(self._labels_arrived)
        self._comparing.arrived.connect(lambda _, comparison: self.compared.emit(comparison))
        for work in (self._labelling, self._comparing):
            work.failed.connect(lambda _, error: self.failed.emit(error))

    def want(self, evidence: Evidence, strategy: Strategy, choice: Choice) -> None:
        """Ask for labels of all lines of `evidence`; asked for again, they are there already."""
        wanted = self._wanted
        if wanted is not None and wanted.evidence is evidence and wanted.choice == choice:
            return
        self._wanted = _Labelling(evidence, strategy, choice)
        self._labelling.ask(self._wanted)

    def of(self, lines: Lines | None) -> tuple[Labels | None, Segments | None]:
        """Return labels and segments if they are of `lines`, else None and None."""
        if self._made is None or self._made[0].evidence.lines is not lines:
            return None, None
        return self._made[1:]

    def compare(self, lines: Lines, a: Labels, b: Labels) -> None:
        """Ask for what two segmentations of `lines` differ in; asked for again, nothing happens."""
        pair = self._pair
        if pair is not None and pair.lines is lines and pair.a is a and pair.b is b:
            return
        self._pair = _Pair(lines, a, b)
        self._comparing.ask(self._pair)

    def forget(self) -> None:
        """Keep nothing: another document is in front, or none is compared any more."""
        self._labelling.drop()
        self._comparing.drop()
        self._wanted = self._made = self._pair = None

    def _labels_arrived(self, request: _Labelling, result: tuple[Labels, Segments]) -> None:
        if self._wanted is not None and request.choice == self._wanted.choice:
            self._made = (request, *result)
            self.labelled.emit()


def _label(request: _Labelling) -> tuple[Labels, Segments]:
    labels = request.strategy.label(request.evidence, request.choice.parameters)
    return labels, derive_segments(request.evidence.lines, labels)


def _compare(pair: _Pair) -> Comparison:
    return compare(pair.lines, pair.a, pair.b)
