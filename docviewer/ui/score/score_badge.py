"""The score in the status bar: one number that follows the sliders, more in its tip, all behind a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from docviewer.ui.elided_label import plain_tip
from docviewer.ui.error_words import words_of
from docviewer.ui.icons import ICON_PX, icon
from docviewer.ui.panels.segment_delegate import tabular
from docviewer.ui.score.score_rows import figures_text, headline
from docviewer.ui.theme import LABEL_PX, LIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.core.errors import DocviewerError
    from docviewer.core.scores import Score
    from docviewer.ui.theme import Theme


class ScoreBadge(QToolButton):
    """Says "Score 0.93", or that there is none; hidden without a truth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._failed = LIGHT, False
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFont(tabular(self.font()))
        self.setStyleSheet(f"QToolButton {{ font-size: {LABEL_PX}px; padding: 0 6px; }}")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.hide()

    def show_score(self, score: Score, truth: str) -> None:
        """Show the headline of a score by the truth file of that name."""
        words = tr("{figures}\nbeside {truth}", figures=figures_text(score.figures), truth=truth)
        self._show(tr("Score {score}", score=headline(score.figures)), words, failed=False)

    def show_problem(self, error: DocviewerError) -> None:
        """Say that there is no score, and why."""
        self._show(tr("No score"), words_of(error), failed=True)

    def show_waiting(self, truth: str) -> None:
        """Say that the score is on its way."""
        self._show(tr("Score …"), tr("Beside {truth}", truth=truth), failed=False)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.setIcon(icon("warning", theme, "warning") if self._failed else icon("info", theme))

    def _show(self, text: str, tip: str, *, failed: bool) -> None:
        self._failed = failed
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if failed else style.ToolButtonTextOnly)
        self.set_theme(self._theme)
        self.setText(text)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self.show()
