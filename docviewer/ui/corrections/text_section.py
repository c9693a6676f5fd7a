"""The text of the selected segment to be edited, and below it how it was read where a person changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from docviewer.ui.corrections.difference import changed_spans
from docviewer.ui.corrections.plain_editor import PlainEditor
from docviewer.ui.panels.wrapped_row import WrappedRow
from docviewer.ui.theme import GRID, LIGHT, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

#: Characters; laying out more takes longer than a frame.
MOST_SHOWN = 20_000


class TextSection(QWidget):
    """An editor that says when its text should be taken.

    Signals:
        applied(str): The text that a person wants.
        left(): Escape was pressed with nothing to give up: the keyboard goes back to the page.
    """

    applied = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text, self._theme = "", LIGHT
        self._read_as: str | None = None
        self.editor, self.original = PlainEditor(3, 9), PlainEditor(1, 4)
        self.editor.setAccessibleName(tr("Text of the segment"))
        self.original.setAccessibleName(tr("Text as it was read"))
        self.original.setReadOnly(True)
        self.apply, self.discard = QPushButton(tr("Apply")), QPushButton(tr("Discard"))
        self.apply.setProperty("primary", "true")
        self.apply.setToolTip(tr("Take this text (Ctrl+Enter)"))
        self.discard.setToolTip(tr("Show the text as it was before (Esc)"))
        self._caption = QLabel(tr("Read as"))
        self._caption.setProperty("soft", "true")
        self._caption.setBuddy(self.original)
        self._buttons = QWidget()
        row = WrappedRow(RELATED_GAP, self._buttons)
        row.addWidget(self.apply)
        row.addWidget(self.discard)
        self._connect()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(RELATED_GAP)
        for widget in (self.editor, self._buttons, self._caption, self.original):
            rows.addWidget(widget)
        rows.setSpacing(GRID)
        self.show_text("", None, editable=False)

    @property
    def dirty(self) -> bool:
        """Whether a person typed something that isn't taken yet."""
        return not self.editor.isReadOnly() and self.editor.toPlainText() != self._text

    @property
    def typed(self) -> str:
        """What stands in the editor."""
        return self.editor.toPlainText()

    def show_text(self, text: str, read_as: str | None, *, editable: bool, keep_typed: bool = False) -> None:
        """Show a text, and how it was read where that differs; the caret stays where it can.

        Args:
            text: As it is now.
            read_as: As it was read, None where that is the same.
            editable: Whether a person may change it.
            keep_typed: Whether what was typed and isn't taken yet stays.
        """
        if keep_typed and self.dirty:
            return
        shown = text[:MOST_SHOWN]
        self.editor.setReadOnly(not editable or shown != text)
        if shown != self.editor.toPlainText() or shown != self._text:
            caret = self.editor.textCursor().position()
            self.editor.setPlainText(shown)
            cursor = self.editor.textCursor()
            cursor.setPosition(min(caret, len(shown)))
            self.editor.setTextCursor(cursor)
        self._text, self._read_as = shown, read_as
        self._show_original()
        self._show_buttons()

    def focus_editor(self) -> None:
        """Put the caret into the editor."""
        self.editor.setFocus()
        self.editor.ensureCursorVisible()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._mark()

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._show_buttons)
        self.editor.apply_wanted.connect(self._apply)
        self.editor.escaped.connect(self._escape)
        self.original.escaped.connect(self.left)
        self.apply.clicked.connect(self._apply)
        self.discard.clicked.connect(self._discard)

    def _apply(self) -> None:
        if self.dirty:
            self.applied.emit(self.typed)
        else:
            self.left.emit()

    def _escape(self) -> None:
        if self.dirty:
            self._discard()
        else:
            self.left.emit()

    def _discard(self) -> None:
        self.editor.setPlainText(self._text)
        self.editor.setFocus()

    def _show_buttons(self) -> None:
        self._buttons.setVisible(self.dirty)

    def _show_original(self) -> None:
        shown = self._read_as is not None
        self._caption.setVisible(shown)
        self.original.setVisible(shown)
        if self._read_as is not None:
            self.original.setPlainText(self._read_as[:MOST_SHOWN])
            self._mark()

    def _mark(self) -> None:
        """Set off what was changed: underlined, and on a tint."""
        looks = QTextCharFormat()
        looks.setBackground(QColor(self._theme.tint))
        looks.setFontUnderline(True)
        marks = []
        for start, end in changed_spans(self.original.toPlainText(), self._text):
            mark = QTextEdit.ExtraSelection()
            mark.format = looks
            cursor = QTextCursor(self.original.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            marks.append(mark)
        self.original.setExtraSelections(marks)
