"""Recover what a damaged workspace still holds into a fresh one; the original stays as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import CannotWrite, WrongInput
from docviewer.core.history import Change, History
from docviewer.core.work_patch import leaves_of, work_from_leaves
from docviewer.workspace.connection import writing_connection
from docviewer.workspace.documents import Source, StoredDocument
from docviewer.workspace.faults import DamagedWorkspace, NoWorkspace, ReadOnlyWorkspace, reason, translated
from docviewer.workspace.fresh_file import fresh_file
from docviewer.workspace.recovery_report import RecoveryReport
from docviewer.workspace.salvage import Salvage, salvaged
from docviewer.workspace.tables import DOCUMENT, ENTRY, LEAF, STATE, VIEW
from docviewer.workspace.work_rows import change_from, leaf_from
from docviewer.workspace.writing import COUNT, put_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path as FilePath

    from docviewer.core.work import Work
    from docviewer.core.work_patch import Path
    from docviewer.workspace.documents import DocumentKey

_HASH_DIGITS = 64
_ELSEWHERE = "Choose another place."
#: More steps than any document has: all that are found count as done.
_UNKNOWN = 1 << 31


@dataclass(frozen=True, slots=True)
class _Recovered:
    """A document put together again, and how much of it is missing."""

    document: StoredDocument
    work: Work
    history: History
    lost_leaves: int
    lost_entries: int
    uncertain: bool = False


def recover(path: FilePath, copy: FilePath) -> RecoveryReport:
    """Write what can still be read of the workspace at `path` into a fresh one at `copy`.

    Raises:
        NoWorkspace: There is no such file.
        ReadOnlyWorkspace: It can't be read.
        CannotWrite: There is a file at `copy` already, or it can't be made.
        DamagedWorkspace: Nothing at all can be recovered; then no copy is made.
    """
    found = _salvaged(path)
    documents = _documents(found)
    views, states = _plain_rows(found, VIEW), _plain_rows(found, STATE)
    if not (documents or views or states):
        raise DamagedWorkspace(
            f"Nothing can be recovered from {path.name}", "None of its parts can be read.", "Open a backup of it."
        )
    try:
        if copy.exists():
            raise CannotWrite(f"{copy.name} exists already", "A copy never replaces a file.", "Choose another name.")
        _write(copy, documents, views, states)
    except sqlite3.Error as error:
        raise CannotWrite(f"{copy.name} can't be written", translated(error, copy).cause, _ELSEWHERE) from error
    except (OSError, ValueError) as error:
        raise CannotWrite(f"{copy.name} can't be written", f"{reason(error)}.", _ELSEWHERE) from error
    return _report(copy, found, documents, views, states)


def _salvaged(path: FilePath) -> Salvage:
    try:
        if not path.is_file():
            raise NoWorkspace(f"There is no workspace {path.name}", f"{path} isn't a file.", "Check the name.")
        return salvaged(path)
    except (OSError, ValueError) as error:
        raise ReadOnlyWorkspace(
            f"The workspace {path.name} can't be read", f"{reason(error)}.", "Allow reading it, and make room."
        ) from error


def _documents(found: Salvage) -> list[_Recovered]:
    rows = found.rows[DOCUMENT.name].values()
    known = {document.key: document for document in map(StoredDocument.from_row, rows)}
    owners = {row[1] for table in (LEAF, ENTRY) for row in found.rows[table.name].values()}
    nameless = sorted(owner for owner in owners if isinstance(owner, int) and owner not in known)
    named = [_put_together(found, document) for document in known.values()]
    lone = [(key, _source_of(found, key, number)) for number, key in enumerate(nameless, 1)]
    documents = [StoredDocument(key, source, done=_UNKNOWN) for key, source in lone]
    return [*named, *(replace(_put_together(found, document), uncertain=True) for document in documents)]


def _source_of(found: Salvage, key: DocumentKey, number: int) -> Source:
    """Return what indexes say of a document whose own row is lost."""
    told = found.named.get(key, set())
    paths = [text for text in told if "/" in text or "\\" in text]
    hashes = [text for text in told if len(text) == _HASH_DIGITS and text.isalnum()]
    path = paths[0] if len(paths) == 1 else f"recovered-{number}"
    return Source(path, hashes[0] if len(hashes) == 1 else "")


def _put_together(found: Salvage, document: StoredDocument) -> _Recovered:
    entries = _entries(found, document.key)
    done = min(document.done, max(entries, default=-1) + 1)
    history = _around(entries, done)
    leaves, lost_leaves = _leaves(found, document, history.done)
    lost_entries = max(0, document.entries - len(history.done) - len(history.undone))
    return _Recovered(document, work_from_leaves(leaves.items()), history, lost_leaves, lost_entries)


def _entries(found: Salvage, key: DocumentKey) -> dict[int, Change]:
    entries = {}
    for _, document, position, text, _ in found.rows[ENTRY.name].values():
        if document == key and isinstance(position, int):
            try:
                entries[position] = change_from(str(text))
            except WrongInput:
                continue
    return entries


def _around(entries: Mapping[int, Change], done: int) -> History:
    """Return the steps that lead to the present one, and on from it, without a gap."""
    before: list[Change] = []
    while done - 1 - len(before) in entries:
        before.append(entries[done - 1 - len(before)])
    after: list[Change] = []
    while done + len(after) in entries:
        after.append(entries[done + len(after)])
    return History(tuple(reversed(before)), tuple(reversed(after)))


def _leaves(found: Salvage, document: StoredDocument, steps: Iterable[Change]) -> tuple[dict[Path, Any], int]:
    """Return the leaves of a document, and how many of them are missing: what isn't sure the history decides."""
    leaves: dict[Path, Any] = {}
    unsure: set[Path] = set()
    for identity, row in found.rows[LEAF.name].items():
        if row[1] == document.key:
            try:
                path, value = leaf_from(str(row[2]), str(row[3]))
            except WrongInput:
                continue
            leaves[path] = value
            if identity not in found.alive[LEAF.name]:
                unsure.add(path)
    for path, value in _latest(steps).items():
        if path in unsure or path not in leaves:
            leaves[path] = value
    kept = {path: value for path, value in leaves.items() if value is not None}
    return kept, max(0, document.leaves - len(kept))


def _latest(steps: Iterable[Change]) -> dict[Path, Any]:
    return {change.path: change.after for step in steps for change in step.patch.changes}


def _plain_rows(found: Salvage, table: Any) -> list[tuple[Any, str]]:
    return [(row[0], str(row[1])) for row in found.rows[table.name].values() if row[0] != COUNT]


def _write(
    copy: FilePath, documents: list[_Recovered], views: list[tuple[Any, str]], states: list[tuple[Any, str]]
) -> None:
    with fresh_file(copy) as fresh, closing(writing_connection(fresh)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for recovered in documents:
            put_document(connection, recovered.document, recovered.work, recovered.history)
        keys = {recovered.document.key for recovered in documents}
        for key, data in views:
            if key in keys:
                VIEW.put(connection, (key, data))
        for name, data in states:
            STATE.put(connection, (name, data))
        connection.execute("COMMIT")


def _report(
    copy: FilePath,
    found: Salvage,
    documents: list[_Recovered],
    views: list[tuple[Any, str]],
    states: list[tuple[Any, str]],
) -> RecoveryReport:
    kept = {
        "documents": len(documents),
        "leaves": sum(_leaf_count(recovered.work) for recovered in documents),
        "entries": sum(len(r.history.done) + len(r.history.undone) for r in documents),
        "views": len(views),
        "states": len(states),
    }
    lost = {
        "documents": max(0, _expected_documents(found) - len(documents)),
        "leaves": sum(recovered.lost_leaves for recovered in documents),
        "entries": sum(recovered.lost_entries for recovered in documents),
        "views": max(0, found.damaged[VIEW.name]),
        "states": max(0, found.damaged[STATE.name]),
    }
    uncertain = [recovered.document.source.path for recovered in documents if recovered.uncertain]
    remark = f"What was known of these documents is lost, their work is kept: {', '.join(uncertain)}."
    return RecoveryReport(copy, kept, lost, (remark,) if uncertain else ())


def _leaf_count(work: Work) -> int:
    return sum(1 for _ in leaves_of(work))


def _expected_documents(found: Salvage) -> int:
    row = found.rows[STATE.name].get((COUNT,))
    return int(str(row[1])) if row and str(row[1]).isdecimal() else 0
