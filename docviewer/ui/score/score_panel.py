"""The score panel: by which truth, its rows, or why there is no score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from docviewer.ui.elided_label import ElidedLabel
from docviewer.ui.error_words import more_of
from docviewer.ui.panels.empty_state import EmptyState
from docviewer.ui.score.score_list import ScoreList
from docviewer.ui.score.score_rows import rows_of
from docviewer.ui.theme import GRID, LIGHT, PANEL_PADDING
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from docviewer.core.errors import DocviewerError
    from docviewer.core.scores import Score
    from docviewer.ui.theme import Theme

CHOOSE = tr_later("Choose truth file…")
_NO_TRUTH = tr_later("Nothing to score by"), tr_later("A truth file tells which segments a document should have.")


class ScorePanel(QWidget):
    """Shows a score.

    Signals:
        row_chosen(ScoreRow): A person wants to see what a row is about.
        choose_wanted(): Another truth file is wanted.
    """

    row_chosen = Signal(object)
    choose_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.by = ElidedLabel()
        self.by.setProperty("soft", "true")
        self.list = ScoreList()
        self.empty = EmptyState("", tr(_NO_TRUTH[0]), tr(_NO_TRUTH[1]), tr(CHOOSE))
        shown = QWidget()
        rows = QVBoxLayout(shown)
        rows.setContentsMargins(0, PANEL_PADDING, 0, 0)
        rows.setSpacing(GRID)
        head = QVBoxLayout()
        head.setContentsMargins(PANEL_PADDING, 0, PANEL_PADDING, 0)
        head.addWidget(self.by)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shown)
        self._stack.addWidget(self.empty)
        self.list.row_chosen.connect(self.row_chosen)
        self.empty.acted.connect(self.choose_wanted)
        self.set_theme(LIGHT)
        self.show_nothing()

    def show_score(self, score: Score, truth: str) -> None:
        """Show a score by the truth file of that name."""
        self.by.show_text(tr("Beside {truth}", truth=truth))
        self.list.score_model.set_rows(rows_of(score))
        self._stack.setCurrentIndex(0)

    def show_problem(self, error: DocviewerError) -> None:
        """Say why there is no score."""
        self.empty.tell(tr(error.title), more_of(error), tr(CHOOSE))
        self._stack.setCurrentIndex(1)

    def show_waiting(self) -> None:
        """Say that the score is on its way."""
        self.empty.tell(tr("Scoring …"), tr("The score appears when the document is read."), "")
        self._stack.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Say that there is nothing to score by."""
        self.empty.tell(tr(_NO_TRUTH[0]), tr(_NO_TRUTH[1]), tr(CHOOSE))
        self._stack.setCurrentIndex(1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.list.set_theme(theme)
        self.empty.set_theme(theme)
