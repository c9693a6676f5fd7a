"""Which segments are rows, in which order, and how their texts begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.text import join_lines

if TYPE_CHECKING:
    from docviewer.core.lines import AnyArray, BoolArray, IntArray, Lines
    from docviewer.core.segments import Segments

PREVIEW_CHARACTERS = 400


def carried_over(mask: BoolArray | None, old: Segments | None, new: Segments) -> BoolArray | None:
    """Return a mask over `old` as one over `new`: a segment is shown where its first line was."""
    if mask is None or old is None:
        return None
    if len(mask) != len(old) or len(old.of_line) != len(new.of_line):
        return np.zeros(len(new), dtype=bool)
    shown: AnyArray = mask[old.of_line[new.first]]
    return shown


def sorted_rows(rows: IntArray, key: AnyArray, descending: bool) -> IntArray:
    """Return `rows` (ordinals) ordered by `key`, int (k,); equal ones stay in reading order."""
    mine = key[rows].astype(np.int32)
    return rows[np.argsort(-mine if descending else mine, kind="stable")]


def beginning(segments: Segments, lines: Lines, ordinal: int) -> str:
    """Return the first characters of a segment's text, on one line."""
    texts: list[str] = []
    length = 0
    for line in segments.lines_of(ordinal)[:PREVIEW_CHARACTERS].tolist():
        texts.append(lines.texts[line][:PREVIEW_CHARACTERS])
        length += len(texts[-1])
        if length >= PREVIEW_CHARACTERS:
            break
    return " ".join(join_lines(texts)[:PREVIEW_CHARACTERS].split())
