"""Transitions that bring documents of an earlier run back: a tab each, read once somebody looks at it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.session import DocumentId, DocumentState, Session

if TYPE_CHECKING:
    from docviewer.core.session import View
    from docviewer.core.work import Work


def with_waiting(session: Session, document: DocumentId, path: str, work: Work, view: View) -> Session:
    """Add a document as the last tab; what is in front stays in front."""
    added = DocumentState(path, work, view)
    return replace(session, documents=MappingProxyType({**session.documents, document: added}))


def with_path(session: Session, document: DocumentId, path: str) -> Session:
    """The file of a document is somewhere else."""
    state = session.documents.get(document)
    if state is None or state.path == path:
        return session
    return replace(session, documents=MappingProxyType({**session.documents, document: replace(state, path=path)}))
