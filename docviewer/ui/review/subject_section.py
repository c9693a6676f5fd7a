"""One subject of a review - a segment, a page: its verdict, who gave it, its note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from docviewer.core.work import ReviewState
from docviewer.ui.review.note_editor import NoteEditor
from docviewer.ui.review.review_words import state_word
from docviewer.ui.review.verdict_row import VerdictRow
from docviewer.ui.theme import RELATED_GAP

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class SubjectCard:
    """What is told of a subject.

    Attributes:
        subject: Names it for those who hear of its note.
        title: As "5 paragraph", plain text.
        place: What stands beside the title, as "page 3".
        state: The verdict.
        told: Who gave it and when, or empty.
        note: The note, or empty.
    """

    subject: object
    title: str
    place: str = ""
    state: ReviewState = ReviewState.UNREVIEWED
    told: str = ""
    note: str = ""


class SubjectSection(QWidget):
    """Title, verdict buttons, who and when, note.

    Signals:
        given(object): The `ReviewState` that a person chose.
    """

    given = Signal(object)

    def __init__(self, name: str, note_name: str, note_hint: str) -> None:
        super().__init__()
        self._title, self._place, self._told = _label("lead"), _label("soft"), _label("small")
        self.verdicts = VerdictRow(name)
        self.note = NoteEditor(note_name, note_hint)
        self.verdicts.given.connect(self.given)
        head = QHBoxLayout()
        head.setSpacing(RELATED_GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._place, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._place.setWordWrap(False)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(RELATED_GAP)
        self.rows.addLayout(head)
        self.rows.addWidget(self.verdicts)
        told = QHBoxLayout()
        told.setSpacing(RELATED_GAP)
        told.addWidget(self._told, 1)
        told.addWidget(self.verdicts.take_back)
        self.rows.addLayout(told)
        self.rows.addWidget(self.note)

    @property
    def told(self) -> str:
        """The line on who gave which verdict when, as shown."""
        return "" if self._told.isHidden() else self._told.text()

    @property
    def title(self) -> str:
        """The title, as shown."""
        return self._title.text()

    def insert(self, widget: QWidget) -> None:
        """Put a widget between the verdict and the note."""
        self.rows.insertWidget(self.rows.indexOf(self.note), widget)

    def show_card(self, card: SubjectCard) -> None:
        """Show a subject."""
        self._title.setText(card.title)
        self._place.setText(card.place)
        self.verdicts.show_state(card.state)
        reviewed = card.state is not ReviewState.UNREVIEWED
        word = state_word(card.state)
        told = f"{word[:1].upper()}{word[1:]} {card.told}".strip() if reviewed else card.told
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.note.show_note(card.subject, card.note)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.verdicts.set_theme(theme)


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty(kind, "true")
    return label
