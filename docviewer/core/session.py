"""The session: all that the window shows, as frozen data changed by pure transitions.

`work` is what a person made and undo restores; `view` is how it is looked at; `facts`
arrived from the documents. Imports no numpy at run time: the window shows its first page
before numpy is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.selection import first_line_of_selected, lines_at
from docviewer.core.work import Work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.corrected import Corrected
    from docviewer.core.document import DocumentInfo, PageStatus
    from docviewer.core.errors import DocviewerError
    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.lines import Lines
    from docviewer.core.parameters import Value, Values
    from docviewer.core.segments import Segments
    from docviewer.core.selection import Anchor

DocumentId = int


@dataclass(frozen=True, slots=True)
class View:
    """How one document is looked at.

    Attributes:
        page: Index of the page at the top of the view.
        selected: (page, n-th line of that page) of a line in the selected segment, or None;
            line indices would shift while earlier pages arrive. Of several selected it is the current one.
        others: Likewise of the other segments selected together with it.
        turn: Quarter turns clockwise that the pages are looked at in, 0 to 3; what is on them doesn't change.
    """

    page: int = 0
    selected: Anchor | None = None
    others: tuple[Anchor, ...] = ()
    turn: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What is known of one document. Replaced as a whole, compared by identity of its parts.

    Attributes:
        info: None until the document is open.
        pages: Status per page.
        pages_done: How many of them aren't waiting any more.
        evidence: Lines read so far with their features, or None; before any correction.
        corrected: Segments with everything that a person corrected, or None; over older evidence until it is labelled.
        labelled_by: The work that `corrected` comes from; None while only a part of it does.
        reading: Whether pages are still being read.
        problem: Why the document could not be opened, or None.
    """

    info: DocumentInfo | None = None
    pages: tuple[PageStatus, ...] = ()
    pages_done: int = 0
    evidence: Evidence | None = None
    corrected: Corrected | None = None
    labelled_by: Work | None = None
    reading: bool = False
    problem: DocviewerError | None = None

    @property
    def pages_missing(self) -> bool:
        """Whether the document is open and some of its pages haven't been read."""
        return self.info is not None and self.pages_done < self.info.page_count

    @property
    def lines(self) -> Lines | None:
        """The lines that the labels are over: with the edits of a person in them."""
        return None if self.corrected is None else self.corrected.edited.lines

    @property
    def labels(self) -> Labels | None:
        """The labels shown: a strategy's with the fixes of a person in them."""
        return None if self.corrected is None else self.corrected.labels

    @property
    def segments(self) -> Segments | None:
        """The segments shown."""
        return None if self.corrected is None else self.corrected.segments

    def labels_are_of(self, work: Work) -> bool:
        """Whether the labels are those of `work` over all evidence there is."""
        if self.evidence is None or self.corrected is None or self.labelled_by is None:
            return False
        return self.corrected.source is self.evidence and self.corrected.exact and self.labelled_by.labels_like(work)


@dataclass(frozen=True, slots=True, eq=False)
class DocumentState:
    """One open document."""

    path: str
    work: Work = field(default_factory=Work)
    view: View = field(default_factory=View)
    facts: Facts = field(default_factory=Facts)
    #: What was derived of this very state, once for all that ask: a selection may hold very many segments.
    _selected: list[tuple[int, ...]] = field(default_factory=list, init=False, repr=False)

    @property
    def selected_line(self) -> int:
        """First line of the selected segment, or -1."""
        if self.facts.lines is None or self.facts.labels is None:
            return -1
        return first_line_of_selected(self.facts.lines, self.facts.labels, self.view.selected)

    @property
    def selected_segments(self) -> tuple[int, ...]:
        """Ordinals of all selected segments, in reading order; the current one among them."""
        if not self._selected:
            self._selected.append(self._find_selected())
        return self._selected[0]

    def _find_selected(self) -> tuple[int, ...]:
        lines, segments = self.facts.lines, self.facts.segments
        if lines is None or segments is None or self.view.selected is None:
            return ()
        found = lines_at(lines, (self.view.selected, *self.view.others))
        return tuple(sorted(set(segments.of_line[found].tolist()))) if found else ()


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """All open documents, in tab order, and how the window looks at them.

    Attributes:
        documents: By id, in tab order.
        active: Id of the document in front, or None.
        hidden_roles: Role values whose boxes aren't shown.
        show_numbers: Whether reading-order numbers are shown on the page.
    """

    documents: Mapping[DocumentId, DocumentState] = field(default_factory=lambda: MappingProxyType({}))
    active: DocumentId | None = None
    hidden_roles: frozenset[int] = frozenset()
    show_numbers: bool = False

    @property
    def current(self) -> DocumentState | None:
        """The document in front, or None."""
        return None if self.active is None else self.documents.get(self.active)


def with_document(session: Session, document: DocumentId, path: str, work: Work) -> Session:
    """Add a document as the last tab and bring it to the front."""
    documents = {**session.documents, document: DocumentState(path, work)}
    return replace(session, documents=MappingProxyType(documents), active=document)


def without_document(session: Session, document: DocumentId) -> Session:
    """Close a document; its neighbour comes to the front."""
    order = list(session.documents)
    at = order.index(document)
    rest = {key: state for key, state in session.documents.items() if key != document}
    neighbours = order[at + 1 : at + 2] or order[max(0, at - 1) : at]
    active = session.active if session.active != document else (neighbours[0] if neighbours else None)
    return replace(session, documents=MappingProxyType(rest), active=active)


def with_active(session: Session, document: DocumentId) -> Session:
    """Bring a document to the front."""
    return replace(session, active=document) if document in session.documents else session


def with_state(session: Session, document: DocumentId, state: DocumentState) -> Session:
    """Replace all of a document that is open."""
    return replace(session, documents=MappingProxyType({**session.documents, document: state}))


def with_facts(session: Session, document: DocumentId, facts: Facts) -> Session:
    """Replace a document's facts; a document closed meanwhile stays closed."""
    state = session.documents.get(document)
    return session if state is None else with_state(session, document, replace(state, facts=facts))


def with_view(session: Session, document: DocumentId, view: View) -> Session:
    """Replace how a document is looked at."""
    state = session.documents.get(document)
    return session if state is None or state.view == view else with_state(session, document, replace(state, view=view))


def with_page(session: Session, document: DocumentId, page: int) -> Session:
    """Tell which page (index from 0) stands at the top of the view."""
    state = session.documents.get(document)
    return session if state is None else with_view(session, document, replace(state.view, page=page))


def with_turn(session: Session, document: DocumentId, turn: int) -> Session:
    """Look at a document's pages turned clockwise by so many quarters."""
    state = session.documents.get(document)
    return session if state is None else with_view(session, document, replace(state.view, turn=turn % 4))


def with_selected(session: Session, document: DocumentId, anchor: Anchor | None) -> Session:
    """Select the segment that the anchored line is in, alone; None for nothing."""
    return with_selection(session, document, anchor)


def with_selection(
    session: Session, document: DocumentId, anchor: Anchor | None, others: tuple[Anchor, ...] = ()
) -> Session:
    """Select several segments, that of `anchor` the current one; `others` without it."""
    state = session.documents.get(document)
    if state is None:
        return session
    kept = () if anchor is None else tuple(other for other in others if other != anchor)
    return with_view(session, document, replace(state.view, selected=anchor, others=kept))


def with_work(session: Session, document: DocumentId, work: Work) -> Session:
    """Replace a document's work; undo and redo go through here."""
    state = session.documents.get(document)
    return session if state is None or state.work == work else with_state(session, document, replace(state, work=work))


def with_strategy(session: Session, document: DocumentId, strategy: str) -> Session:
    """Choose a document's strategy; parameters set for others are kept."""
    return with_work(session, document, replace(session.documents[document].work, strategy=strategy))


def with_parameter(session: Session, document: DocumentId, name: str, value: Value) -> Session:
    """Set one parameter of the active strategy."""
    work = session.documents[document].work
    return _with_parameters(session, document, {**work.active_parameters, name: value})


def without_parameter(session: Session, document: DocumentId, *names: str) -> Session:
    """Give parameters of the active strategy their defaults back; all of them if no name is given."""
    work = session.documents[document].work
    kept = {key: value for key, value in work.active_parameters.items() if names and key not in names}
    return _with_parameters(session, document, kept)


def _with_parameters(session: Session, document: DocumentId, values: Values) -> Session:
    work = session.documents[document].work
    parameters = {name: kept for name, kept in work.parameters.items() if name != work.strategy}
    if values:
        parameters[work.strategy] = MappingProxyType(dict(values))
    return with_work(session, document, replace(work, parameters=MappingProxyType(parameters)))


def with_hidden_roles(session: Session, hidden: frozenset[int]) -> Session:
    """Choose whose boxes aren't shown."""
    return replace(session, hidden_roles=hidden)


def with_numbers(session: Session, shown: bool) -> Session:
    """Show or hide reading-order numbers."""
    return replace(session, show_numbers=shown)
