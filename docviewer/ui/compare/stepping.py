"""Go from difference to difference; the one looked at stays while the others change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from docviewer.core.comparison import Comparison
    from docviewer.ui.compare.compare_view import CompareView
    from docviewer.ui.compare.difference_list import DifferenceList


class Stepping(QObject):
    """Keeps view and list at the same difference.

    Args:
        view: Shows it on the pages.
        listed: Shows it as a row.
        parent: Owner.
    """

    def __init__(self, view: CompareView, listed: DifferenceList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._list = view, listed
        self.comparison: Comparison | None = None
        self._line = -1
        listed.chosen.connect(lambda ordinal: self.go_to(ordinal, scroll=True))
        view.difference_clicked.connect(lambda ordinal: self.go_to(ordinal, scroll=False))

    @property
    def current(self) -> int:
        """Ordinal of the difference looked at, or -1."""
        if self.comparison is None or not 0 <= self._line < len(self.comparison.lines):
            return -1
        return int(self.comparison.differences.of_line[self._line])

    def begin(self) -> None:
        """Another document is shown: nothing is looked at yet."""
        self.comparison, self._line = None, -1

    def show(self, comparison: Comparison | None, title: str, sentence: str) -> None:
        """Show these differences; where there are none, a title and a sentence."""
        if comparison is not None and self.comparison is not None and comparison.lines is not self.comparison.lines:
            self._line = -1  # more pages were read: lines have other numbers
        self.comparison = comparison
        self._view.set_comparison(comparison)
        self._list.set_comparison(comparison, title, sentence)
        self._set_off(scroll=False)

    def show_again(self) -> None:
        """Bring the difference looked at into view: the pages moved."""
        self._set_off(scroll=True)

    def step(self, way: int) -> None:
        """Go to the next difference (`way` 1) or the one before (-1), from the one looked at, else from the page."""
        if self.comparison is None or not len(self.comparison.differences):
            return
        self.go_to(self._following(way), scroll=True)

    def go_to(self, ordinal: int, *, scroll: bool) -> None:
        """Look at a difference, by ordinal."""
        if self.comparison is not None:
            self._line = int(self.comparison.differences.lines_of(ordinal)[0])
            self._set_off(scroll=scroll)

    def _following(self, way: int) -> int:
        """Return the next ordinal, round and round; without a current one the first on the page in view or after."""
        if self.comparison is None:
            return -1
        differences, current = self.comparison.differences, self.current
        count = len(differences)
        if current >= 0:
            return (current + way) % count
        first = int(differences.page.searchsorted(self._view.a.page))
        return first % count if way > 0 else (first - 1) % count

    def _set_off(self, *, scroll: bool) -> None:
        self._list.set_current(self.current)
        if self.comparison is not None:
            self._view.show_difference(self.comparison, self.current, scroll=scroll)
