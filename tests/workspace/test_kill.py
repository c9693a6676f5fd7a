"""A process that edits is killed at any moment: the file stays sound and at most the edit in progress is lost."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from docviewer.workspace.workspace import Workspace
from tests.workspace.kept import entered

ROOT = Path(__file__).parents[2]
_KILLS = 10
#: Edits the note again and again and says each number that the workspace says is saved.
_EDITING = """
import sys
from pathlib import Path
from dataclasses import replace
from docviewer.core.history import Change
from docviewer.core.work_patch import patch_between
from docviewer.workspace.requests import Record
from docviewer.workspace.workspace import Workspace
from docviewer.workspace.writer import Saved

def told(outcome):
    for request in outcome.requests if isinstance(outcome, Saved) else ():
        sys.stdout.write(f"{request.done}\\n")
        sys.stdout.flush()

workspace = Workspace.open(Path(sys.argv[1]), told)
key = int(sys.argv[2])
kept = workspace.load(key)
work, history = kept.work, kept.history
sys.stdout.write("ready\\n")
sys.stdout.flush()
while True:
    after = replace(work, note=f"note {len(history.done) + 1}")
    change = Change("note", patch_between(work, after))
    history, work = history.recorded(change), after
    workspace.submit(Record.of(key, change, history))
    workspace.flush(60)
"""


def saved_until_killed(path: Path, key: int, edits: int) -> int:
    """Return the last edit that the process said was saved before it was killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", _EDITING, str(path), str(key)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    for _ in range(edits):
        process.stdout.readline()
    process.kill()
    rest = process.stdout.read().split()
    process.wait(60)
    process.stdout.close()
    return int(rest[-1]) if rest else edits


def test_a_kill_loses_at_most_the_edit_in_progress(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(_KILLS):
        path = tmp_path / f"{number}.docviewer"
        workspace = Workspace.open(path)
        key = entered(workspace)
        workspace.close()
        saved = saved_until_killed(path, key, chance.randrange(1, 120))
        workspace = Workspace.open(path)
        kept = workspace.load(key)
        workspace.close()
        assert kept is not None
        assert kept.losses == ()
        assert saved <= len(kept.history.done) <= saved + 1
        assert kept.work.note == f"note {len(kept.history.done)}"
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
