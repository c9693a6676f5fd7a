"""Work as plain data and back: what the workspace keeps of leaves, patches and changes.

Fields at their defaults aren't written, fields that aren't known aren't read, so that versions of docviewer that know
more or less of them understand each other. Damaged data raises `WrongInput`, never anything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.core.errors import WrongInput
from docviewer.core.history import Change
from docviewer.core.leaf_json import LEAVES
from docviewer.core.line_keys import is_number
from docviewer.core.plain_values import Fields, damaged, line_key, text, texts
from docviewer.core.work_patch import PAGE_LEAVES, LeafChange, Patch

if TYPE_CHECKING:
    from docviewer.core.work_patch import Path

#: Parts that a path has, by its first; those of lines have two.
_PARTS = {"strategy": 1, "note": 1, "parameter": 3, "page": 2}


def leaf_as_plain(path: Path, value: Any) -> Any:
    """Return the value of a leaf at `path` as what JSON can hold; None stays None."""
    return None if value is None else LEAVES[path[0]][0](value)


def leaf_from_plain(path: Path, plain: Any) -> Any:
    """Read the value of a leaf back; None stays None, but there is always a strategy.

    Raises:
        WrongInput: There is no such leaf, or `plain` isn't what `leaf_as_plain` writes for it.
    """
    _check(path)
    if plain is None and path[0] == "strategy":
        raise damaged("strategy")
    return None if plain is None else LEAVES[path[0]][1](plain)


def patch_as_plain(patch: Patch) -> list[Any]:
    """Return a patch as a list of [path, before, after]."""
    return [
        [list(change.path), leaf_as_plain(change.path, change.before), leaf_as_plain(change.path, change.after)]
        for change in patch.changes
    ]


def patch_from_plain(plain: Any) -> Patch:
    """Read a patch back.

    Raises:
        WrongInput: It is damaged.
    """
    if not isinstance(plain, list):
        raise damaged("patch")
    return Patch(tuple(_leaf_change(entry) for entry in plain))


def change_as_plain(change: Change) -> dict[str, Any]:
    """Return a step of the history as a dictionary."""
    fields = {"name": change.name, "coalesce": change.coalesce, "at": change.at, "by": change.by}
    return {**{name: value for name, value in fields.items() if value}, "patch": patch_as_plain(change.patch)}


def change_from_plain(plain: Any) -> Change:
    """Read a step of the history back.

    Raises:
        WrongInput: It is damaged.
    """
    fields = Fields(plain, "change")
    return Change(
        fields.take("name", text, ""),
        fields.take("patch", patch_from_plain, Patch()),
        fields.take("coalesce", text, ""),
        fields.take("at", text, ""),
        fields.take("by", text, ""),
    )


def _leaf_change(entry: Any) -> LeafChange:
    if not isinstance(entry, list) or len(entry) != 3:
        raise damaged("patch")
    path = texts(entry[0])
    return LeafChange(path, leaf_from_plain(path, entry[1]), leaf_from_plain(path, entry[2]))


def _check(path: Path) -> None:
    kind = path[0] if path else ""
    if kind not in LEAVES or len(path) != _PARTS.get(kind, 2):
        raise WrongInput("A part of the work isn't known.", f"It is called {'/'.join(path)!r}.")
    if kind in PAGE_LEAVES:
        line_key(path[1])
    elif kind == "page" and not is_number(path[1]):
        raise damaged("path")
