"""Kill a window in the middle of its work, again and again, and count what is lost.

A real `docviewer` process, offscreen, with a workspace of its own, makes 200 edits by keys and commands. It is killed
with SIGKILL from outside at a random moment; its file is checked by SQLite and opened by a fresh window, which has to
show what the killed one had: at most the edit in progress may be missing.

python -m tests.benchmarks.kill_window [KILLS]
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from collections.abc import Sequence

KILLS, EDITS = 50, 200
_SAMPLE = "samples/two-level-report.pdf"
_PATIENCE_S = 90.0
#: A kill comes after an edit chosen at random, and so much later.
_JITTER_S = 0.03


@dataclass(slots=True)
class Told:
    """What a window told until it was gone.

    Attributes:
        works: Digest of the work after each edit, by its number; 0 is before the first.
        saved: Number of the last edit that was acknowledged as saved.
        views: Views of the document, in the order in which they were handed to the disk.
        view_saved: Index of the last of them that was acknowledged.
        trouble: What went wrong.
    """

    works: dict[int, str] = field(default_factory=dict)
    saved: int = 0
    views: list[Any] = field(default_factory=list)
    view_saved: int = -1
    trouble: list[str] = field(default_factory=list)
    shown: Any = None

    def take(self, line: str) -> None:
        """Take a line as `driven_window` writes it."""
        what, _, data = line.partition(" ")
        try:
            plain = json.loads(data)
        except ValueError:
            return  # cut short by the kill, or a word of Qt's
        if what == "made":
            self.works[plain["edit"]] = plain["work"]
        elif what == "saved":
            self.saved = plain["edit"]
        elif what == "looked":
            self.views.append(plain["view"])
        elif what == "view-saved":
            self.view_saved = max(self.view_saved, _last_index(self.views, plain["view"]))
        elif what == "trouble":
            self.trouble.append(plain["what"])
        elif what == "shown":
            self.shown = plain


@dataclass(frozen=True, slots=True)
class Kill:
    """How one kill ended.

    Attributes:
        edits: How many were made.
        saved: How many were acknowledged as saved.
        sound: Whether SQLite finds nothing wrong with the file.
        lost: How many edits are missing; -1 where the work is none that there ever was.
        state: Whether document, page, zoom and selection are as they were last saved, or later.
        trouble: What else was told.
    """

    edits: int
    saved: int
    sound: bool
    lost: int
    state: bool
    trouble: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether nothing but the edit in progress is lost."""
        return self.sound and 0 <= self.lost <= 1 and self.state and not self.trouble


def kill_once(folder: Path, seed: int, edits: int = EDITS) -> Kill:
    """Begin a window, kill it, begin another on its file, compare."""
    random = Random(seed)
    document, workspace = folder / "report.pdf", folder / "kept.docviewer"
    document.write_bytes(resource_path(_SAMPLE).read_bytes())
    told = _killed(folder, ["edit", str(workspace), str(document), str(edits), str(seed)], random, edits)
    sound = _is_sound(workspace)
    shown = _shown(folder, ["show", str(workspace)])
    return _judged(told, shown, sound, str(document))


def _killed(folder: Path, arguments: Sequence[str], random: Random, edits: int) -> Told:
    told, at = Told(), random.randrange(1, edits)
    process = _begun(folder, arguments)
    reader = threading.Thread(target=_listen, args=(process, told), daemon=True)
    reader.start()
    end = monotonic() + _PATIENCE_S
    while len(told.works) < at and monotonic() < end and process.poll() is None:
        sleep(0.001)
    sleep(random.random() * _JITTER_S)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    reader.join(5)
    if len(told.works) < at:
        told.trouble.append(f"only {len(told.works)} of {at} edits came in time")
    return told


def _shown(folder: Path, arguments: Sequence[str]) -> Told:
    told = Told()
    process = _begun(folder, arguments)
    reader = threading.Thread(target=_listen, args=(process, told), daemon=True)
    reader.start()
    try:
        process.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        told.trouble.append("the fresh window never showed the document")
    reader.join(5)
    return told


def _begun(folder: Path, arguments: Sequence[str]) -> subprocess.Popen[str]:
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environ = {**os.environ, **{name: str(folder) for name in homes}, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.benchmarks.driven_window", *arguments]
    log = (folder / "stderr.txt").open("ab")
    with closing(log):
        return subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=log, text=True)


def _listen(process: subprocess.Popen[str], told: Told) -> None:
    if process.stdout is not None:
        with process.stdout:
            for line in process.stdout:
                told.take(line)


def _is_sound(workspace: Path) -> bool:
    with closing(sqlite3.connect(workspace)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)])


def _judged(told: Told, shown: Told, sound: bool, document: str) -> Kill:
    last, now = max(told.works, default=0), shown.shown or {}
    number = next((number for number in sorted(told.works, reverse=True) if told.works[number] == now.get("work")), -1)
    lost = -1 if number < 0 else last - number
    right_place = told.view_saved < 0 or now.get("view") in told.views[told.view_saved :]
    state = now.get("documents") == [document] and right_place and number >= told.saved
    return Kill(last, told.saved, sound, lost, state, (*told.trouble, *shown.trouble))


def _last_index(views: list[Any], view: Any) -> int:
    return max((at for at, other in enumerate(views) if other == view), default=-1)


def main(arguments: Sequence[str]) -> int:
    """Kill so many windows and print what came of it."""
    kills = int(arguments[0]) if arguments else KILLS
    results: list[Kill] = []
    for seed in range(kills):
        with tempfile.TemporaryDirectory(prefix="docviewer-kill-", ignore_cleanup_errors=True) as folder:
            result = kill_once(Path(folder), seed)
            results.append(result)
            sys.stdout.write(f"{seed + 1:3} {result}\n")
            sys.stdout.flush()
    sound, state = sum(result.sound for result in results), sum(result.state for result in results)
    lost = [result.lost for result in results]
    sys.stdout.write(
        f"{kills} kills of windows with {min(result.edits for result in results)} to "
        f"{max(result.edits for result in results)} edits: {sound} of {kills} files sound, "
        f"{lost.count(0)} lost nothing, {lost.count(1)} the edit in progress, "
        f"{kills - lost.count(0) - lost.count(1)} more; state restored in {state}\n"
    )
    return 0 if all(result.good for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
