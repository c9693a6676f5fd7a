"""Workspaces made for tests, and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.core.history import History
from docviewer.core.work import Work
from docviewer.workspace.documents import DocumentKey, Source, new_key
from docviewer.workspace.requests import SESSION, Enter, Keep, Look
from docviewer.workspace.workspace import Workspace
from tests.builders.works import made_work, steps_to

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.workspace.writer import Outcome

#: Generous: the machine may be busy.
LONG_S = 60.0


class Told:
    """A listener that remembers, and its outcomes by kind."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []

    def __call__(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def of(self, kind: type) -> list[Any]:
        return [outcome for outcome in self.outcomes if isinstance(outcome, kind)]


def flushed(workspace: Workspace) -> None:
    assert workspace.flush(LONG_S), "not all was written"


def entered(workspace: Workspace, path: str = "/docs/a.pdf", work: Work | None = None) -> DocumentKey:
    key = new_key()
    chosen = work or Work()
    history = steps_to(chosen) if chosen.pages else History()
    workspace.submit(Enter(key, Source(path, f"{len(path):064x}", 5, 6), chosen, history))
    flushed(workspace)
    return key


def filled(path: Path, documents: int = 6) -> None:
    """Make a workspace with documents of every kind of leaf, their histories, views, and a session."""
    workspace = Workspace.open(path)
    keys = [entered(workspace, f"/docs/{number}.pdf", made_work(4 + 4 * number)) for number in range(documents)]
    for page, key in enumerate(keys):
        workspace.submit(Look(key, {"page": page, "zoom": 1.5}))
    workspace.submit(Keep(SESSION, {"documents": keys, "active": keys[-1]}))
    assert workspace.close(LONG_S) == ()


def content(workspace: Workspace) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return all that is kept, and what is told of damage."""
    kept: dict[str, Any] = {"session": workspace.value(SESSION)}
    losses: list[str] = []
    for document in workspace.documents():
        work = workspace.load(document.key)
        assert work is not None
        losses.extend(work.losses)
        kept[document.source.path] = (document.source, work.work, work.history, workspace.view(document.key))
    return kept, tuple(losses)


def content_of(path: Path) -> tuple[dict[str, Any], tuple[str, ...]]:
    workspace = Workspace.open(path, make=False)
    try:
        return content(workspace)
    finally:
        workspace.close(LONG_S)
