"""The table of lines: what a document is, to everything that segments it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

IntArray = NDArray[np.int32]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
AnyArray = NDArray[Any]

#: Column name -> numpy dtype, in declaration order. `texts` stands beside them as a tuple.
COLUMN_TYPES: Mapping[str, str] = {
    "page": "i4",
    "x0": "f8",
    "top": "f8",
    "x1": "f8",
    "bottom": "f8",
    "baseline": "f8",
    "font_size": "f8",
    "bold": "?",
    "italic": "?",
    "column": "i4",
    "confidence": "f8",
}


def read_only(array: AnyArray) -> AnyArray:
    """Return `array` (or a view of it) that can't be written to."""
    view = array.view()
    view.flags.writeable = False
    return view


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Lines in reading order; one line = one visual line of one column.

    All arrays have shape (n,) and are read-only. Coordinates are points with the
    origin at the top left of the page as shown (crop box and rotation applied).

    Attributes:
        page: Page index, from 0.
        x0: Left edge.
        top: Upper edge.
        x1: Right edge.
        bottom: Lower edge.
        baseline: Height of the line the letters stand on, from the page's top.
        font_size: Size that sets most characters of the line, in points as shown.
        bold: Whether most characters are bold.
        italic: Whether most characters are italic or oblique.
        column: Region (column) of the page that the line belongs to, from 0 in reading order.
        confidence: 0..1; 1 for text that needed no recognition.
        texts: The text of each line, without a line break.
    """

    page: IntArray
    x0: FloatArray
    top: FloatArray
    x1: FloatArray
    bottom: FloatArray
    baseline: FloatArray
    font_size: FloatArray
    bold: BoolArray
    italic: BoolArray
    column: IntArray
    confidence: FloatArray
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.texts)

    @classmethod
    def from_columns(cls, columns: Mapping[str, Any], texts: Sequence[str]) -> Lines:
        """Build from one array-like per column.

        Raises:
            ValueError: A column is missing, has another length, or holds a number that isn't finite.
        """
        arrays: dict[str, AnyArray] = {}
        for name, kind in COLUMN_TYPES.items():
            if name not in columns:
                raise ValueError(f"column {name} is missing")
            array = np.asarray(columns[name], dtype=kind)
            if array.shape != (len(texts),):
                raise ValueError(f"column {name} has shape {array.shape}, expected ({len(texts)},)")
            if kind == "f8" and not np.isfinite(array).all():
                raise ValueError(f"column {name} holds a number that isn't finite")
            arrays[name] = read_only(array)
        return cls(**arrays, texts=tuple(texts))

    @classmethod
    def empty(cls) -> Lines:
        """Return a table of no lines."""
        return cls.from_columns(dict.fromkeys(COLUMN_TYPES, ()), ())

    @classmethod
    def concatenate(cls, parts: Iterable[Lines]) -> Lines:
        """Return the lines of all `parts`, one after another."""
        tables = list(parts)
        if not tables:
            return cls.empty()
        if len(tables) == 1:
            return tables[0]
        columns = {name: np.concatenate([getattr(table, name) for table in tables]) for name in COLUMN_TYPES}
        return cls.from_columns(columns, [text for table in tables for text in table.texts])

    def span_of(self, page: int) -> tuple[int, int]:
        """Return the index of the first line of a page, and of the first line behind it."""
        # Of the type of the column: any other would have numpy convert all of it for each question.
        edges = self.page.searchsorted(np.array([page, page + 1], dtype=self.page.dtype))
        return int(edges[0]), int(edges[1])

    def starts_of(self, pages: Any) -> IntArray:
        """Return the index of the first line of each of `pages` (array-like), or of where it would be."""
        return np.asarray(self.page.searchsorted(np.asarray(pages, dtype=self.page.dtype)), dtype=np.int32)

    def take(self, indices: AnyArray) -> Lines:
        """Return the lines at `indices` (integers or a mask), in that order."""
        if indices.dtype == np.bool_:
            indices = np.flatnonzero(indices)
        texts = [self.texts[i] for i in indices.tolist()]
        return Lines.from_columns({name: getattr(self, name)[indices] for name in COLUMN_TYPES}, texts)

    def columns(self) -> dict[str, AnyArray]:
        """Return the arrays by column name, without the texts."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "texts"}
