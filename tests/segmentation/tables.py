"""Hypothesis strategies for evidence: any lines at all, in any order, however odd."""

from __future__ import annotations

from hypothesis import strategies as st

from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.segmentation.features import gather

_TEXTS = st.one_of(
    st.sampled_from(
        [
            "Heading",
            "plain words of text",
            "It ends here.",
            "• item",
            "1. first",
            "12",
            "",
            " ",
            "云原生。",
            "مرحبا",
            "Dr.",
        ]
    ),
    st.text(max_size=12),
)
_POINTS = st.floats(-50, 900, allow_nan=False, width=32)


@st.composite
def _rows(draw: st.DrawFn) -> tuple[tuple[object, ...], str]:
    x0, top, size = draw(_POINTS), draw(_POINTS), draw(st.sampled_from([0.0, 1.0, 8.0, 10.0, 10.2, 14.0, 30.0]))
    width = draw(st.floats(0, 500, width=32))
    page, column = draw(st.integers(0, 3)), draw(st.integers(0, 2))
    row = (page, x0, top, x0 + width, top + size, top + 0.8 * size, size, draw(st.booleans()), False, column, 1.0)
    return row, draw(_TEXTS)


@st.composite
def evidences(draw: st.DrawFn):
    """Evidence of up to 30 lines; pages grow as a reader gives them, all else is arbitrary."""
    rows = draw(st.lists(_rows(), max_size=30))
    rows.sort(key=lambda row: row[0][0])
    columns = zip(*(row for row, _ in rows), strict=True) if rows else [()] * len(COLUMN_TYPES)
    lines = Lines.from_columns(dict(zip(COLUMN_TYPES, columns, strict=True)), [text for _, text in rows])
    return gather(lines, ((612.0, 792.0),) * draw(st.integers(0, 4)))
