"""Tell how far the review is where one looks anyway: in the status bar and under the thumbnails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer

from docviewer.core.review_states import left_by_page
from docviewer.core.work import ReviewState
from docviewer.ui.panels.page_mark import PageMark
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.work import Work
    from docviewer.ui.panels.thumbnails import ThumbnailList
    from docviewer.ui.review.review_watch import ReviewWatch
    from docviewer.ui.status_bar import StatusBar
    from docviewer.ui.store import Store

_SETTLE_MS = 60


class ReviewProgress(QObject):
    """Silent until a review has begun."""

    def __init__(self, store: Store, watch: ReviewWatch, status: StatusBar, thumbnails: ThumbnailList) -> None:
        super().__init__(thumbnails)
        self._store, self._watch, self._status, self._thumbnails = store, watch, status, thumbnails
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.show)
        watch.changed.connect(self._settle.start)

    def show(self) -> None:
        """Show what holds now."""
        told, state = self._watch.progress(), self._store.session.current
        begun = told is not None and state is not None and (told.done > 0 or _pages_judged(state.work))
        if not begun or told is None or state is None:
            self._status.show_review("")
            self._thumbnails.set_marks({})
            return
        self._status.show_review(tr("{done} of {total} reviewed", done=f"{told.done:,}", total=f"{told.total:,}"))
        self._thumbnails.set_marks(self._marks(state.work))

    def _marks(self, work: Work) -> dict[int, PageMark]:
        states, corrected = self._watch.states, self._watch.corrected
        if states is None or corrected is None:
            return {}
        pages = corrected.lines.page[corrected.segments.first]
        count = int(pages.max()) + 1 if len(pages) else 0
        left = left_by_page(states, corrected.segments, corrected.lines, count)
        total = np.bincount(pages, minlength=count)
        marks = {page: PageMark(left=int(left[page]), total=int(total[page])) for page in range(count) if total[page]}
        for page, made in work.pages.items():
            if made.review is not None:
                known = marks.get(page, PageMark())
                marks[page] = PageMark(made.review.state, known.left, known.total, bool(made.review.note))
        return marks


def _pages_judged(work: Work) -> bool:
    return any(
        made.review is not None and made.review.state is not ReviewState.UNREVIEWED for made in work.pages.values()
    )
