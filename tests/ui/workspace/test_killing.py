"""A window that is killed in the middle of its work loses at most the edit in progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.kill_window import kill_once

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.timeout(400)  # two windows begin and end in other processes: on a busy machine that takes its time
@pytest.mark.parametrize("seed", [101, 102, 103])
def test_a_killed_window_comes_back_as_it_was(tmp_path: Path, seed: int) -> None:
    killed = kill_once(tmp_path, seed, edits=40)
    assert killed.good, killed
