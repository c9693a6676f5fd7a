"""Small documents with their truth: lines of text at given heights, grouped by the truth and by a segmentation.

place = Place("One two three", page=0, y=100)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from docviewer.core.document import DocumentInfo
from docviewer.core.labels import Labels, Role
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.segmented import SegmentedDocument
from docviewer.segmentation.truth import parse_truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.scores import Truth

HEIGHT = 12.0


@dataclass(frozen=True)
class Place:
    """One line of text: page from 0, upper edge and sides in points."""

    text: str
    y: float
    page: int = 0
    x0: float = 72.0
    x1: float = 300.0

    @property
    def bbox(self) -> list[float]:
        return [self.x0, self.y, self.x1, self.y + HEIGHT]


def lines_at(*texts: str, page: int = 0, first: float = 100.0) -> list[Place]:
    """Return lines below one another."""
    return [Place(text, first + 14.0 * n, page) for n, text in enumerate(texts)]


def truth_as_json(groups: Sequence[tuple[str, Sequence[Place]]], **more: Any) -> dict[str, Any]:
    """Return the JSON of a truth: (role, lines) for each segment; one over several pages is parted as it must be."""
    segments: list[dict[str, Any]] = []
    for group, (role, places) in enumerate(groups):
        pages = sorted({place.page for place in places})
        for page in pages:
            own = [place for place in places if place.page == page]
            boxes = [place.bbox for place in own]
            segment = {
                "page": page + 1,
                "bbox": [
                    min(box[0] for box in boxes), min(box[1] for box in boxes), max(box[2] for box in boxes),
                    max(box[3] for box in boxes),
                ],
                "role": role,
                "text": " ".join(place.text for place in own),
                "group": group,
                "lines": [{"bbox": place.bbox, "text": place.text} for place in own],
            }  # fmt: skip
            if len(pages) > 1:
                segment["full_text"] = " ".join(place.text for place in places)
            segments.append(segment)
    return {"segments": segments, **more}


def truth_of(*groups: tuple[str, Sequence[Place]], **more: Any) -> Truth:
    """Return the truth itself."""
    return parse_truth(truth_as_json(groups, **more))


def segmented(*groups: tuple[Role, Sequence[Place]], pages: int = 2) -> SegmentedDocument:
    """Return a document of these segments, (role, lines) each, in reading order."""
    places = [place for _, members in groups for place in members]
    columns: dict[str, Any] = {name: np.zeros(len(places), kind) for name, kind in COLUMN_TYPES.items()}
    columns["page"] = [place.page for place in places]
    for name, at in (("x0", 0), ("top", 1), ("x1", 2), ("bottom", 3)):
        columns[name] = [place.bbox[at] for place in places]
    columns["font_size"] = [10.0] * len(places)
    starts = [n == 0 for _, members in groups for n in range(len(members))]
    role = [role for role, members in groups for _ in members]
    lines = Lines.from_columns(columns, [place.text for place in places])
    labels = Labels.from_starts(np.array(starts, bool), np.array(role, np.int8))
    info = DocumentInfo("made-up.pdf", ((612.0, 792.0),) * pages)
    return SegmentedDocument.of(info, lines, "made-up", {}, labels)
