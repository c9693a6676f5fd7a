"""One act on all segments that the filter shows, or on those selected: previewed, then done as one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from docviewer.core.apply_to_all import Act, Wish
from docviewer.core.labels import Role
from docviewer.ui.panels.choice_box import ChoiceBox
from docviewer.ui.review.apply_words import act_words
from docviewer.ui.review.text_lines import TextLines
from docviewer.ui.theme import GRID, PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from docviewer.ui.theme import Theme

SHOWN, SELECTED = "shown", "selected"
_MOST_LEVELS = 6


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be done, in words.

    Attributes:
        count: How many segments change.
        button: As "Accept 23 segments".
        summary: Roles and pages.
        caution: What is left out and why, or empty.
        texts: (role token, beginning of the text) of the first ones.
    """

    count: int
    button: str
    summary: str
    caution: str
    texts: tuple[tuple[str, str], ...]


class ApplyDialog(QDialog):
    """Asks what to do with which segments; shows what would happen before it does.

    Signals:
        asked(object, str): A `Wish`, and `SHOWN` or `SELECTED`; answer with `show_preview`.
        wanted(object, str): Likewise: do it. Whoever does it closes the dialog, or calls `show_working` before.
    """

    asked = Signal(object, str)
    wanted = Signal(object, str)

    def __init__(
        self, shown: int, filter_text: str, selected: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Apply to many segments"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.act, self.role, self.level = ChoiceBox(tr("What to do")), ChoiceBox(tr("Role")), ChoiceBox(tr("Level"))
        self.scope = ChoiceBox(tr("Which segments"))
        for act in Act:
            self.act.addItem(act_words(act), act)
        for role in Role:
            self.role.addItem(tr(role.label), role)
        self.level.addItem(tr("Level that fits"), None)
        for level in range(1, _MOST_LEVELS + 1):
            self.level.addItem(tr("Level {level}", level=level), level)
        self._fill_scope(shown, filter_text, selected)
        self._summary, self._caution = _label("lead"), _label("soft")
        self.texts = TextLines(theme)
        self.apply, self.cancel = QPushButton(), QPushButton(tr("Cancel"))
        self.working = QProgressBar()
        self.working.setAccessibleName(tr("The change is being made"))
        self.working.setRange(0, 0)
        self.working.setTextVisible(False)
        self.working.hide()
        self.set_theme(theme)
        for box in (self.act, self.role, self.level, self.scope):
            box.currentIndexChanged.connect(lambda _: self._ask())
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.texts.set_theme(theme)
        for box in (self.act, self.role, self.level, self.scope):
            box.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first preview."""
        super().showEvent(event)
        self._ask()

    def show_working(self) -> None:
        """Show that it is under way: nothing else can be asked for, but that it be left."""
        for widget in (self.act, self.role, self.level, self.scope, self.apply):
            widget.setEnabled(False)
        self.working.show()
        self.cancel.setFocus()

    def show_preview(self, preview: Preview) -> None:
        """Show what would be done."""
        self.apply.setText(preview.button)
        self.apply.setEnabled(preview.count > 0)
        self._summary.setText(preview.summary)
        self._caution.setText(preview.caution)
        self._caution.setVisible(bool(preview.caution))
        self.texts.show_texts(preview.texts, preview.count)

    @property
    def words(self) -> tuple[str, str]:
        """Summary and caution, as shown."""
        return self._summary.text(), self._caution.text()

    def wish(self) -> Wish:
        """Return what is chosen now."""
        return Wish(Act(self.act.currentData()), Role(self.role.currentData()), self.level.currentData())

    def _fill_scope(self, shown: int, filter_text: str, selected: int) -> None:
        words = (
            tr_n("The {n} segment that the filter shows", "All {n} segments that the filter shows", shown)
            if filter_text
            else tr_n("The {n} segment of the document", "All {n} segments of the document", shown)
        )
        self.scope.addItem(words, SHOWN)
        self.scope.setItemData(0, filter_text, Qt.ItemDataRole.ToolTipRole)
        if selected:
            one, many = "The {n} selected segment", "The {n} selected segments"
            self.scope.addItem(tr_n(one, many, selected), SELECTED)
        if selected > 1:
            self.scope.setCurrentIndex(1)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(PANEL_PADDING)
        grid.setVerticalSpacing(RELATED_GAP)
        grid.setColumnStretch(1, 1)
        roles = QHBoxLayout()
        roles.setSpacing(RELATED_GAP)
        roles.addWidget(self.role, 1)
        roles.addWidget(self.level, 1)
        self._role_caption = _caption(tr("Role"))
        rows: Sequence[tuple[QLabel, object]] = (
            (_caption(tr("Do")), self.act),
            (self._role_caption, roles),
            (_caption(tr("To")), self.scope),
        )
        for row, (caption, part) in enumerate(rows):
            grid.addWidget(caption, row, 0)
            if isinstance(part, QWidget):
                grid.addWidget(part, row, 1)
            else:
                grid.addLayout(roles, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED_GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        self.apply.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(PANEL_PADDING,) * 4)
        layout.setSpacing(RELATED_GAP + GRID)
        layout.addLayout(grid)
        layout.addSpacing(GRID)
        for widget in (self._summary, self.texts, self._caution, self.working):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _ask(self) -> None:
        retypes = self.act.currentData() == Act.RETYPE
        for widget in (self.role, self._role_caption):
            widget.setVisible(retypes)
        self.level.setVisible(retypes and self.role.currentData() in (Role.HEADING, Role.LIST_ITEM))
        if self.isVisible():
            self.asked.emit(self.wish(), self.scope.currentData())

    def _apply(self) -> None:
        self.wanted.emit(self.wish(), self.scope.currentData())


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty(kind, "true")
    return label


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("soft", "true")
    return label
