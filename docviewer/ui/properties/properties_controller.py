"""Open the properties of the document in front; what isn't known yet comes while they are read."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.parameters import complete
from docviewer.segmentation.features import gather
from docviewer.ui.properties.properties_dialog import PropertiesDialog
from docviewer.ui.properties.property_rows import Group, duration_text, groups_of
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.errors import DocviewerError
    from docviewer.core.jobs import CancelToken, Outcome
    from docviewer.core.properties import FileProperties
    from docviewer.core.session import DocumentId, DocumentState, Session
    from docviewer.core.strategy import Strategy
    from docviewer.ui.document_timings import DocumentTimings
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.properties.property_rows import Rows


class PropertiesController(QObject):
    """Owns the dialog while it is open."""

    def __init__(self, desk: Desk, strategies: Mapping[str, Strategy], timings: DocumentTimings) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._strategies = strategies
        self._timings = timings
        self._known: dict[DocumentId, FileProperties] = {}
        self._measured: Rows = ()
        self._problem = ""
        self._dialog: PropertiesDialog | None = None
        self._document: DocumentId | None = None
        desk.window.actions_by_name.connect_all({"properties": self.open_dialog})
        desk.documents.properties_arrived.connect(self._arrived)
        desk.documents.request_failed.connect(self._failed)
        for gone in (desk.documents.opened, desk.documents.closed):
            gone.connect(lambda document: self._known.pop(document, None))
        desk.store.subscribe(self._session_changed)

    def open_dialog(self) -> PropertiesDialog | None:
        """Open the properties of the document in front; None where there is none."""
        document, state = self._desk.store.session.active, self._desk.store.session.current
        queue = None if document is None else self._desk.documents.queue(document)
        if document is None or state is None or state.facts.info is None or queue is None:
            return None
        if self._dialog is not None:
            self._dialog.close()
        self._document, self._measured, self._problem = document, (), ""
        self._dialog = dialog = PropertiesDialog(tr("Document properties"), parent=self._desk.window)
        dialog.finished.connect(lambda _: self._forget(dialog))
        if document not in self._known:
            queue.want_properties()
        self._measure(state)
        self._show()
        dialog.open()
        return dialog

    def _forget(self, dialog: PropertiesDialog) -> None:
        if self._dialog is dialog:
            self._dialog = None

    def _show(self) -> None:
        state = self._desk.store.session.documents.get(self._document or -1)
        if self._dialog is None or state is None or self._document is None:
            return
        known = self._known.get(self._document)
        groups = groups_of(state, known, self._timings.of(self._document), self._measured)
        if known is None:
            waits = (tr("State"), self._problem or tr("Being read …"))
            groups = (*groups, Group(tr("What the file says"), (waits,)))
        self._dialog.show_groups(groups)

    def _measure(self, state: DocumentState) -> None:
        """Time what a person waits for at each move of a slider, in the background, once."""
        evidence, strategy = state.facts.evidence, self._strategies[state.work.strategy]
        if evidence is None:
            return
        values = complete(strategy.parameters, state.work.active_parameters)

        def job(_: CancelToken) -> tuple[float, float]:
            gathering = _seconds(lambda: gather(evidence.lines, evidence.page_sizes, evidence.hints, evidence.tables))
            return gathering, _seconds(lambda: strategy.label(evidence, values))

        self._desk.runner.submit(job, self._measured_now)

    def _measured_now(self, outcome: Outcome[tuple[float, float]]) -> None:
        if outcome.result is not None:
            names = (tr("Gathering features"), tr("Labelling"))
            self._measured = tuple(zip(names, map(duration_text, outcome.result), strict=True))
            self._show()

    def _arrived(self, document: DocumentId, properties: FileProperties) -> None:
        self._known[document] = properties
        if document == self._document:
            self._show()

    def _failed(self, document: DocumentId, request: str, _page: int, error: DocviewerError) -> None:
        if request == "properties" and document == self._document:
            self._problem = str(error)
            self._show()

    def _session_changed(self, old: Session, new: Session) -> None:
        if self._dialog is None or self._document is None:
            return
        state = new.documents.get(self._document)
        before = old.documents.get(self._document)
        if state is None:
            self._dialog.close()
        elif before is not None and before.facts.info is not state.facts.info:
            self._show()


def _seconds(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun
