"""Right-to-left text whose letters a file sets one by one from left to right, as browsers print it.

The reader keeps the order of the file there, so its lines say nothing: lines are made of what stands at one height,
cut where columns part, and their letters put in the order of reading.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from docviewer.reading.column_gaps import column_gaps
from docviewer.reading.pdf_runs import origins
from docviewer.reading.script import has_right_to_left
from docviewer.reading.writing_order import reading_order_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.reading.page_geometry import PageBox
    from docviewer.reading.runs import Run

#: Letters of one word stand at most so far from each other, in sizes from left edge to left edge.
_ONE_WORD = 1.5
#: Least pairs of letters that show which way a page was set; the reader turns some words round all the same.
_LEAST_PAIRS = 3
_LEAST_SHARE = 0.1
#: Difference of baselines, in sizes, up to which letters stand on one line; marks above letters are raised.
_LEVEL = 0.4


def is_set_as_seen(runs: Sequence[Run], text: str) -> bool:
    """Tell whether right-to-left letters, each a run of its own, follow each other from left to right."""
    letters = [run for run in runs if run.end - run.start == 1 and has_right_to_left(text[run.start])]
    steps = [
        run.x0 - before.x0
        for before, run in pairwise(letters)
        if abs(run.x0 - before.x0) < _ONE_WORD * run.size and abs(run.baseline - before.baseline) < run.size
    ]
    onward, back = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    return onward >= _LEAST_PAIRS and onward > _LEAST_SHARE * back


def with_true_baselines(text_page: int, box: PageBox, runs: Sequence[Run]) -> list[Run]:
    """Return level runs on the lines they stand on: fonts made of drawings have no box that tells."""
    places = origins(text_page, [run.start for run in runs])
    return [_raised(run, box.shown(*place)[1] - run.baseline) for run, place in zip(runs, places, strict=True)]


def _raised(run: Run, by: float) -> Run:
    return run._replace(top=run.top + by, bottom=run.bottom + by, baseline=run.baseline + by)


def lines_as_seen(runs: Sequence[Run], text: str) -> list[list[Run]]:
    """Return the runs of each line in the order of reading, in no order of lines."""
    mirrored = [[_in_mirror(run) for run in sorted(line, key=lambda run: -run.x1)] for line in _levels(runs)]
    parts = column_gaps(mirrored, text, ())
    return [_as_read([_in_mirror(run) for run in part], text) for part in parts]


def _in_mirror(run: Run) -> Run:
    return run._replace(x0=-run.x1, x1=-run.x0)


def _levels(runs: Sequence[Run]) -> list[list[Run]]:
    levels: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.baseline):
        if levels and run.baseline - levels[-1][-1].baseline <= _LEVEL * run.size:
            levels[-1].append(run)
        else:
            levels.append([run])
    return levels


def _as_read(part: Sequence[Run], text: str) -> list[Run]:
    middles = {run: (run.x0 + run.x1) / 2 for run in part}
    letters = [run for run in part if not unicodedata.combining(text[run.start])]
    for mark in part if letters and len(letters) < len(part) else ():
        if unicodedata.combining(text[mark.start]):  # read behind its letter: a little farther left
            letter = min(letters, key=lambda run: abs(middles[run] - (mark.x0 + mark.x1) / 2))
            middles[mark] = letter.x0 + 0.01 * (letter.x1 - letter.x0)
            middles[letter] = max(middles[letter], letter.x0 + 0.02 * (letter.x1 - letter.x0))
    seen = sorted(part, key=middles.__getitem__)
    return [seen[i] for i in reading_order_of([text[run.start : run.end] for run in seen])]
