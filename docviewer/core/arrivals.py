"""Transitions of a document's facts: what its reader, the features and the labels bring."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docviewer.core.document import PageState, PageStatus
from docviewer.core.session import DocumentId, Facts, Session, with_facts, with_state

if TYPE_CHECKING:
    from docviewer.core.corrected import Corrected
    from docviewer.core.document import DocumentInfo
    from docviewer.core.errors import DocviewerError
    from docviewer.core.evidence import Evidence


def with_problem(session: Session, document: DocumentId, problem: DocviewerError) -> Session:
    """The document can't be opened: nothing is known of it but why."""
    return with_facts(session, document, Facts(problem=problem))


def with_opening(session: Session, document: DocumentId) -> Session:
    """The document is being opened; what was known of it stays until it is open."""
    state = session.documents.get(document)
    return session if state is None else with_facts(session, document, replace(state.facts, problem=None, reading=True))


def with_opened(session: Session, document: DocumentId, info: DocumentInfo) -> Session:
    """The document is open, none of its pages read; a place that it no longer has is given up."""
    state = session.documents.get(document)
    if state is None:
        return session
    last = max(0, info.page_count - 1)
    selected = state.view.selected if state.view.selected and state.view.selected[0] <= last else None
    others = tuple(anchor for anchor in state.view.others if anchor[0] <= last) if selected else ()
    view = replace(state.view, page=min(state.view.page, last), selected=selected, others=others)
    facts = Facts(info=info, pages=(PageStatus(),) * info.page_count, reading=True)
    return with_state(session, document, replace(state, view=view, facts=facts))


def with_pages(
    session: Session, document: DocumentId, pages: tuple[PageStatus, ...], warnings: tuple[str, ...]
) -> Session:
    """More pages have been read; `warnings` are all that is told of the document so far."""
    state = session.documents.get(document)
    if state is None or state.facts.info is None or (state.facts.pages, state.facts.info.warnings) == (pages, warnings):
        return session
    info = replace(state.facts.info, warnings=warnings)
    done = sum(status.state is not PageState.WAITING for status in pages)
    return with_facts(session, document, replace(state.facts, pages=pages, pages_done=done, info=info))


def with_evidence(session: Session, document: DocumentId, evidence: Evidence, reading: bool) -> Session:
    """Evidence over more pages is there; labels follow."""
    state = session.documents.get(document)
    if state is None:
        return session
    return with_facts(session, document, replace(state.facts, evidence=evidence, reading=reading))


def with_reading(session: Session, document: DocumentId, reading: bool) -> Session:
    """Reading goes on, or has ended."""
    state = session.documents.get(document)
    if state is None or state.facts.reading == reading:
        return session
    return with_facts(session, document, replace(state.facts, reading=reading))


def with_hash(session: Session, document: DocumentId, sha256: str) -> Session:
    """The digest of the file is known."""
    state = session.documents.get(document)
    if state is None or state.facts.info is None:
        return session
    return with_facts(session, document, replace(state.facts, info=replace(state.facts.info, sha256=sha256)))


def with_corrected(session: Session, document: DocumentId, corrected: Corrected, *, whole: bool = True) -> Session:
    """Segments are there; not `whole` where only a part of them is up to date."""
    state = session.documents.get(document)
    if state is None:
        return session
    labelled_by = corrected.work if whole else None
    return with_facts(session, document, replace(state.facts, corrected=corrected, labelled_by=labelled_by))
