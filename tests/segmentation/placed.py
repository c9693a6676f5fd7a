"""Pages as placed lines: (name, x0, top, x1, bottom) each, put in order as a reader would."""

from __future__ import annotations

import numpy as np

from docviewer.segmentation.reading_order import reading_order


def column(name, x0, x1, top, rows, leading=12, last=None, height=10):
    """Lines as wide as the column, the last one as wide as `last`."""
    ends = [x1] * (rows - 1) + [x0 + last if last else x1]
    return [
        (f"{name}{row}", x0, top + leading * row, end, top + leading * row + height) for row, end in enumerate(ends)
    ]


def ragged(name, x0, x1, top, rows, leading=12):
    """Lines that end within the last tenth of their column, as ragged text does; the last one is short."""
    full = column(name, x0, x1, top, rows, leading, last=(x1 - x0) * 0.4)
    short = [0.1 * (x1 - x0) * ((7 * row) % 5) / 4 for row in range(rows)]
    return [(n, a, t, b if row == rows - 1 else b - short[row], low) for row, (n, a, t, b, low) in enumerate(full)]


def read(lines, size=10.0, **options):
    """Shuffle lines, put them in order, return (names, region of each as read)."""
    shuffled = [lines[i] for i in np.random.default_rng(1).permutation(len(lines))]
    x0, top, x1, bottom = np.array([line[1:] for line in shuffled], dtype=float).reshape(-1, 4).T
    edges = [edge.tolist() for edge in (x0, top, x1, bottom)]
    order, region = reading_order(*edges, [size] * len(lines), **options)
    return [shuffled[i][0] for i in order], [region[i] for i in order]


def names(*parts):
    return [line[0] for part in parts for line in part]


def read_parts(*parts, **options):
    """Return the names of `parts` as read, and of each part the set of its regions."""
    order, region = read([line for part in parts for line in part], **options)
    of_line = dict(zip(order, region, strict=True))
    return order, [{of_line[line[0]] for line in part} for part in parts]
