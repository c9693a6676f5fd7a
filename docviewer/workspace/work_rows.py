"""Work and history as rows: a leaf per row, a step per row."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import WrongInput
from docviewer.core.work_json import change_as_plain, change_from_plain, leaf_as_plain, leaf_from_plain
from docviewer.core.work_patch import leaves_of
from docviewer.workspace.tables import ENTRY, LEAF

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from docviewer.core.history import Change, History
    from docviewer.core.work import Work
    from docviewer.core.work_patch import Path
    from docviewer.workspace.documents import DocumentKey

#: Between the parts of a leaf's path; none of them holds it.
_BETWEEN = "\n"


def as_json(plain: Any) -> str:
    """Return plain data as short text that any database takes."""
    return json.dumps(plain, separators=(",", ":"))


def path_text(path: Path) -> str:
    """Return a leaf's path as one text."""
    return _BETWEEN.join(path)


def leaf_from(path: str, value: str) -> tuple[Path, Any]:
    """Read a leaf back.

    Raises:
        WrongInput: It isn't one.
    """
    parts = tuple(path.split(_BETWEEN))
    try:
        return parts, leaf_from_plain(parts, json.loads(value))
    except (ValueError, RecursionError) as error:
        raise WrongInput("A part of the work can't be read", str(error)) from error


def change_from(text: str, coalesce: str = "") -> Change:
    """Read a step of the history back.

    Raises:
        WrongInput: It isn't one.
    """
    try:
        return replace(change_from_plain(json.loads(text)), coalesce=coalesce)
    except (ValueError, RecursionError) as error:
        raise WrongInput("A step of the history can't be read", str(error)) from error


def put_leaves(connection: sqlite3.Connection, document: DocumentKey, leaves: Iterable[tuple[Path, Any]]) -> None:
    """Write leaves; one whose value is None goes."""
    for path, value in leaves:
        name = path_text(path)
        found = connection.execute("SELECT id FROM leaf WHERE document = ? AND path = ?", (document, name)).fetchone()
        if value is not None:
            LEAF.put(connection, (found and found[0], document, name, as_json(leaf_as_plain(path, value))))
        elif found:
            connection.execute("DELETE FROM leaf WHERE id = ?", found)


def put_entry(connection: sqlite3.Connection, document: DocumentKey, position: int, change: Change) -> None:
    """Write a step of the history over what is at its position."""
    found = connection.execute(
        "SELECT id FROM entry WHERE document = ? AND position = ?", (document, position)
    ).fetchone()
    text = as_json(change_as_plain(replace(change, coalesce="")))
    ENTRY.put(connection, (found and found[0], document, position, text, change.coalesce))


def put_all(connection: sqlite3.Connection, document: DocumentKey, work: Work, history: History) -> None:
    """Write work and history in place of those that are there."""
    connection.execute("DELETE FROM leaf WHERE document = ?", (document,))
    connection.execute("DELETE FROM entry WHERE document = ?", (document,))
    for path, value in leaves_of(work):
        LEAF.put(connection, (None, document, path_text(path), as_json(leaf_as_plain(path, value))))
    for position, change in enumerate((*history.done, *reversed(history.undone))):
        text = as_json(change_as_plain(replace(change, coalesce="")))
        ENTRY.put(connection, (None, document, position, text, change.coalesce))
