"""Bind the strategy panel to the document in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.effect import role_counts
from docviewer.core.history import Step
from docviewer.core.parameters import complete
from docviewer.core.session import Session, with_parameter, with_strategy, without_parameter
from docviewer.ui.effect_words import effect_words
from docviewer.ui.panels.strategy_panel import NOTHING
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import IntArray
    from docviewer.core.parameters import Value
    from docviewer.core.segments import Segments
    from docviewer.core.session import DocumentId, DocumentState
    from docviewer.core.strategy import Strategy
    from docviewer.ui.panels.strategy_panel import StrategyPanel
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store


class StrategyController(QObject):
    """Edits from the panel become undoable changes; what follows from them is shown in the panel."""

    def __init__(
        self, store: Store, strategies: Mapping[str, Strategy], panel: StrategyPanel, settings: Settings
    ) -> None:
        super().__init__(panel)
        self._store = store
        self._strategies = strategies
        self._panel = panel
        self._settings = settings
        self._shown: tuple[DocumentId | None, str, Evidence | None] = (None, "", None)
        self._learned: Mapping[str, Value] = {}
        self._before: IntArray | None = None
        self._segments: Segments | None = None
        self._step_in: DocumentId | None = None
        panel.set_strategies(strategies)
        panel.set_enabled_for_document(False)
        panel.strategy_chosen.connect(self.choose)
        panel.parameter_edited.connect(self._edit)
        panel.parameter_drag_finished.connect(lambda _: self._finish_step())
        panel.parameter_reset.connect(lambda name: self.reset(name))
        panel.all_reset.connect(lambda: self.reset())
        store.subscribe(self._session_changed)
        self._session_changed(store.session, store.session)

    def choose(self, name: str) -> None:
        """Use another strategy for the document in front."""
        document = self._store.session.active
        if document is None:
            return
        self._begin_step()
        self._settings.strategy = name
        step = Step(tr("change to {strategy}", strategy=tr(self._strategies[name].title)))
        self._store.edit(step, document, with_strategy, name)
        self._finish_step()

    def reset(self, *names: str) -> None:
        """Give parameters their defaults back; all of them if none is named."""
        document = self._store.session.active
        if document is None:
            return
        self._begin_step()
        what = self._label_of(names[0]) if names else tr("parameters")
        self._store.edit(Step(tr("reset of {parameter}", parameter=what)), document, without_parameter, *names)
        self._finish_step()

    def _edit(self, name: str, value: Value) -> None:
        session = self._store.session
        if session.active is None or session.current is None:
            return
        self._begin_step()
        step = Step(
            tr("change of {parameter}", parameter=self._label_of(name)), f"{session.current.work.strategy}.{name}"
        )
        self._store.edit(step, session.active, with_parameter, name, value)

    def _label_of(self, name: str) -> str:
        current = self._store.session.current
        strategy = self._strategies[current.work.strategy] if current else None
        labels = {parameter.name: parameter.label for parameter in strategy.parameters} if strategy else {}
        return tr(labels.get(name, name)).lower()

    def _begin_step(self) -> None:
        """The first edit after a pause: effects are told against what was there before it."""
        if self._step_in != self._store.session.active and self._segments is not None:
            self._before = role_counts(self._segments)
        self._step_in = self._store.session.active

    def _finish_step(self) -> None:
        if self._step_in is not None:
            self._store.close_step(self._step_in)
        self._step_in = None

    def _session_changed(self, old: Session, new: Session) -> None:
        state = new.current
        if state is None or new.active is None or state.facts.evidence is None:
            self._panel.set_nothing(*_why_nothing(state))
            self._shown = (None, "", None)
            self._segments = self._before = None
            return
        self._show(new.active, state, old)

    def _show(self, document: DocumentId, state: DocumentState, old: Session) -> None:
        strategy, evidence = self._strategies[state.work.strategy], state.facts.evidence
        shown = (document, strategy.name, evidence)
        before = old.documents.get(document)
        if shown != self._shown and evidence is not None:
            if document != self._shown[0]:
                self._before = None
                self._panel.set_enabled_for_document(True)
            self._learned = strategy.learned(evidence)
            self._give_values(state)
            self._panel.set_histograms(strategy.histograms(evidence))
            self._show_remark(state)
            self._shown = shown
        elif before is None or before.work is not state.work:
            self._give_values(state)
            self._show_remark(state)
        if state.facts.segments is not None and state.facts.segments is not self._segments:
            self._segments = state.facts.segments
            self._show_counts(self._segments)

    def _give_values(self, state: DocumentState) -> None:
        strategy = self._strategies[state.work.strategy]
        values = complete(strategy.parameters, state.work.active_parameters)
        self._panel.set_strategy(strategy.name, values, self._learned)

    def _show_remark(self, state: DocumentState) -> None:
        if state.facts.evidence is not None:
            strategy = self._strategies[state.work.strategy]
            self._panel.set_remark(strategy.remark(state.facts.evidence, state.work.active_parameters))

    def _show_counts(self, segments: Segments) -> None:
        effect = "" if self._before is None else effect_words(self._before, role_counts(segments))
        self._panel.set_counts(len(segments), effect)


def _why_nothing(state: DocumentState | None) -> tuple[str, str, str]:
    """Return title, sentence and button for a panel without anything to tune."""
    if state is None:
        return NOTHING
    if state.facts.problem is not None:
        return tr_later("This document isn't open"), tr_later("Once it is, its segments can be tuned here."), ""
    return tr_later("Nothing to tune yet"), tr_later("The controls appear as the pages are read."), ""
