from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_rooms_import_downhill_only():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


def test_no_room_reaches_up_through_a_lazy_import_in_the_core():
    for room in ("core", "segmentation"):
        for file in (ROOT / "docviewer" / room).rglob("*.py"):
            assert "docviewer.wiring" not in file.read_text("utf-8"), file
