"""The review of each segment, looked up among those kept page by page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.work import Review

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.core.lines import IntArray


class ReviewsBySegment(Mapping[int, Review]):
    """The review of each segment that has one, by ordinal; of very many, without a place in a dictionary each.

    Args:
        pages: The reviews, page by page.
        of_segment: int32 (k,), which of all these reviews is that of a segment, -1 for none.
    """

    def __init__(self, pages: Sequence[tuple[Review, ...]], of_segment: IntArray) -> None:
        self._pages = pages
        self._ends = np.cumsum([len(page) for page in pages])
        self._of_segment = of_segment

    def review(self, at: int) -> Review:
        """Return the review at index `at` among all."""
        page = int(self._ends.searchsorted(at, side="right"))
        return self._pages[page][at - int(self._ends[page])]  # counted from the page's end

    def __getitem__(self, segment: int) -> Review:
        at = int(self._of_segment[segment]) if 0 <= segment < len(self._of_segment) else -1
        if at < 0:
            raise KeyError(segment)
        return self.review(at)

    def __iter__(self) -> Iterator[int]:
        return iter(np.flatnonzero(self._of_segment >= 0).tolist())

    def __len__(self) -> int:
        return int((self._of_segment >= 0).sum())
