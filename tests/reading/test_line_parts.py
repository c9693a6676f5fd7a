"""Runs become lines: joined where the reader tore them."""

from __future__ import annotations

from docviewer.reading.line_parts import parts_of
from docviewer.reading.runs import Run

TEXT = "Energy is E = mc 2 as shown by H 2O and"
BASE = {"top": 159.5, "bottom": 170.5, "baseline": 167.9, "size": 11.0}
RAISED = {"top": 157.6, "bottom": 164.6, "baseline": 162.9, "size": 7.0}
LOWERED = {"top": 165.6, "bottom": 172.6, "baseline": 170.9, "size": 7.0}


def run(start: int, end: int, group: int, x0: float, x1: float, place: dict[str, float]) -> Run:
    return Run(start=start, end=end, group=group, x0=x0, x1=x1, bold=False, italic=False, visible=True, **place)


def test_a_part_that_begins_with_a_superscript_is_joined_to_a_subscript_behind_it() -> None:
    """As PDFium tears such a line: it starts a new one at each script."""
    runs = [
        run(0, 16, 0, 60.0, 154.3, BASE),
        run(17, 18, 1, 154.4, 158.9, RAISED),
        run(19, 32, 1, 160.4, 240.4, BASE),
        run(33, 34, 2, 240.5, 245.0, LOWERED),
        run(34, 39, 2, 245.5, 280.0, BASE),
    ]
    (part,) = parts_of(runs, TEXT)
    assert part == runs
