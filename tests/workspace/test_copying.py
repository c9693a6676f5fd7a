"""A copy of a workspace: whole, in a fresh file, without disturbing who writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.core.errors import CannotWrite
from docviewer.workspace.copying import copied
from docviewer.workspace.faults import WorkspaceError
from docviewer.workspace.workspace import Workspace
from tests.workspace.kept import entered, flushed

if TYPE_CHECKING:
    from pathlib import Path


def test_a_copy_holds_what_is_saved_while_the_workspace_is_open(tmp_path: Path) -> None:
    path, copy = tmp_path / "kept.docviewer", tmp_path / "copy.docviewer"
    workspace = Workspace.open(path)
    key = entered(workspace)
    flushed(workspace)
    copied(path, copy)
    kept = Workspace.open(copy, read_only=True).load(key)
    assert kept is not None
    assert kept == workspace.load(key)
    assert sorted(each.name for each in tmp_path.iterdir() if "copy" in each.name) == ["copy.docviewer"]


def test_a_copy_never_replaces_a_file(tmp_path: Path) -> None:
    path, copy = tmp_path / "kept.docviewer", tmp_path / "copy.docviewer"
    Workspace.open(path).close()
    copy.write_text("mine")
    with pytest.raises(CannotWrite, match="exists already"):
        copied(path, copy)
    assert copy.read_text() == "mine"


def test_where_no_copy_can_be_made_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "kept.docviewer"
    Workspace.open(path).close()
    with pytest.raises(CannotWrite):
        copied(path, tmp_path / "no folder" / "copy.docviewer")
    with pytest.raises(WorkspaceError):
        copied(tmp_path / "gone.docviewer", tmp_path / "copy.docviewer")
    assert [each.name for each in tmp_path.iterdir()] == ["kept.docviewer"]
