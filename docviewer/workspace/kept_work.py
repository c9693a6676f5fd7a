"""Read a document's work and history back, row by row: what can't be trusted is left out and told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import WrongInput
from docviewer.core.history import Change, History
from docviewer.core.work_patch import work_from_leaves
from docviewer.workspace.documents import StoredDocument
from docviewer.workspace.tables import DOCUMENT, ENTRY, LEAF
from docviewer.workspace.work_rows import change_from, leaf_from

if TYPE_CHECKING:
    import sqlite3

    from docviewer.core.work import Work
    from docviewer.core.work_patch import Path
    from docviewer.workspace.documents import DocumentKey


@dataclass(frozen=True, slots=True)
class StoredWork:
    """What a person made of a document, as it was kept.

    Attributes:
        document: The document.
        work: Its work.
        history: What can be undone and redone; the last step takes nothing more in.
        losses: What is damaged and left out, as sentences; empty where all is well.
    """

    document: StoredDocument
    work: Work
    history: History
    losses: tuple[str, ...] = ()


def stored_work(connection: sqlite3.Connection, key: DocumentKey) -> StoredWork | None:
    """Return the work of a document, or None where there is no such document."""
    row = connection.execute(f"{DOCUMENT.select} WHERE id = ?", (key,)).fetchone()
    if row is None:
        return None
    document = StoredDocument.from_row(row[:-1])
    leaves, bad_leaves = _leaves(connection, key, document.leaves)
    history, lost_steps = _history(connection, key, document)
    told = (
        "" if DOCUMENT.is_sound(row) else "What is known of this document is damaged.",
        _sentence(bad_leaves, "correction, state or setting", "corrections, states or settings"),
        _sentence(lost_steps, "step of the history", "steps of the history"),
    )
    return StoredWork(document, work_from_leaves(leaves), history.closed(), tuple(filter(None, told)))


def _leaves(connection: sqlite3.Connection, key: DocumentKey, expected: int) -> tuple[list[tuple[Path, Any]], int]:
    leaves = []
    rows = connection.execute(f"{LEAF.select} WHERE document = ? ORDER BY id", (key,)).fetchall()
    for row in rows:
        try:
            if LEAF.is_sound(row):
                leaves.append(leaf_from(row[2], row[3]))
        except WrongInput:
            continue
    return leaves, max(expected, len(rows)) - len(leaves)


def _history(connection: sqlite3.Connection, key: DocumentKey, document: StoredDocument) -> tuple[History, int]:
    """Return the steps around the present one that follow each other without a gap, and how many are lost."""
    found: dict[int, Change] = {}
    for row in connection.execute(f"{ENTRY.select} WHERE document = ?", (key,)):
        try:
            if ENTRY.is_sound(row):
                found[row[2]] = change_from(row[3], row[4])
        except WrongInput:
            continue
    done: list[Change] = []
    undone: list[Change] = []
    while (at := document.done - 1 - len(done)) in found:
        done.append(found[at])
    while (at := document.done + len(undone)) in found:
        undone.append(found[at])
    lost = max(0, document.entries - len(done) - len(undone))
    return History(tuple(reversed(done)), tuple(reversed(undone))), lost


def _sentence(count: int, one: str, many: str) -> str:
    if not count:
        return ""
    return f"1 {one} is damaged and left out." if count == 1 else f"{count:,} {many} are damaged and left out."
