"""The Segment tab: what is selected, why it starts where it does, and all that a person can change of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from docviewer.core.confidence import NOT_CORRECTNESS
from docviewer.ui.corrections.lines_section import LinesSection
from docviewer.ui.corrections.role_row import RoleRow
from docviewer.ui.corrections.text_section import MOST_SHOWN, TextSection
from docviewer.ui.panels.table_grid import TableGrid
from docviewer.ui.panels.wrapped_row import WrappedRow
from docviewer.ui.theme import PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from docviewer.core.tables import Table
    from docviewer.ui.corrections.segment_card import LineRow, SegmentCard, SeveralCard
    from docviewer.ui.theme import Theme

_LEAST = QSize(240, 168)
_LEAST_GRID_HEIGHT = 180


class SegmentPanel(QScrollArea):
    """Shows a `SegmentCard`, a `SeveralCard`, or what to do to see one; its parts emit what a person wants changed.

    Signals:
        markdown_wanted(object): Copy this `Table` as Markdown.
        csv_wanted(object): Save this `Table` as a CSV file.
        merge_wanted(): Merge the selected segments.
        exclude_wanted(): Leave the selected segments out.
        reset_wanted(): Leave the selected segments to the strategy again.
    """

    markdown_wanted = Signal(object)
    csv_wanted = Signal(object)
    merge_wanted = Signal()
    exclude_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: SegmentCard | SeveralCard | None = None
        self._empty = _label("soft")
        self._empty.setText(tr("Select a segment on the page or in the table to read and correct it here."))
        self._title, self._place, self._reason = _label("lead"), _label("soft"), _label("soft")
        self._confidence, self._rest, self._cut_off = _label("soft"), _label(""), _label("soft")
        self._confidence.setToolTip(tr(NOT_CORRECTNESS))
        self.roles, self.text, self.grid = RoleRow(), TextSection(), TableGrid(self)
        self.grid.setMinimumHeight(_LEAST_GRID_HEIGHT)
        self.lines = LinesSection(tr("Lines"))
        self.left_out = LinesSection(tr("Left out on this page"), left_out=True)
        self._made_title, self._made = _label("lead"), _label("soft")
        self._made_title.setText(tr("Corrected by hand"))
        self.reset = QPushButton(tr("Reset to automatic"))
        self.reset.setToolTip(tr("Drop what was corrected here and take what the strategy says"))
        self.reset.clicked.connect(self.reset_wanted)
        self._lay_out()
        self.show_card(None)

    def show_card(self, card: SegmentCard | None, *, keep_typed: bool = False) -> None:
        """Show one segment, or the empty state; `keep_typed` lets what was typed and isn't taken yet stand."""
        self.card = card
        if card is None:
            self._show_only(self._empty, self.left_out)
            return
        self._tell(card.title, card.place, card.confidence, card.reason)
        parts: list[QWidget] = [self.roles] if card.editable else []
        self.roles.show_role(card.role, card.level)
        if card.table is None:
            self.text.show_text(card.text, card.read_as, editable=card.editable, keep_typed=keep_typed)
        parts.append(self.text if card.table is None else self.grid)
        parts += self._table_buttons if card.table is not None else ()
        self._copy_button.setText(tr("Copy text") if card.table is None else tr("Copy"))
        self._rest.setText("\n".join((tr("Also in this segment:"), *card.rest)) if card.rest else "")
        self._cut_off.setText(_cut_off(card.text) if card.table is None else self._show_table(card.table, card.rest))
        self.lines.show_lines(card.lines, tr_n("1 line", "{n} lines", len(card.lines)))
        self._show_made(card.made)
        self._show_only(*parts, self._copy_button, self.lines, self.left_out)

    def show_several(self, card: SeveralCard) -> None:
        """Show several segments: what they have in common, and what can be done with all of them."""
        self.card = card
        self._tell(card.title, card.place, "", card.roles)
        self.roles.show_role(card.role, card.level)
        self._copy_button.setText(tr("Copy texts"))
        self._rest.setText("")
        self._cut_off.setText("")
        count = tr_n("1 of them", "{n} of them", card.corrected)
        self._show_made((count,) if card.corrected else ())
        self._show_only(self.roles, *self._several_buttons, self._copy_button, self.left_out)

    def show_left_out(self, rows: Sequence[LineRow]) -> None:
        """Show the lines left out of the page that is looked at."""
        self.left_out.show_lines(rows)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.grid, self.roles, self.text, self.lines, self.left_out):
            part.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """Return the least usable size: what doesn't fit is scrolled to."""
        return _LEAST

    def _tell(self, *texts: str) -> None:
        for label, text in zip((self._title, self._place, self._confidence, self._reason), texts, strict=True):
            label.setText(text)

    def _show_made(self, made: Sequence[str]) -> None:
        self._made.setText(", ".join(made))

    def _show_only(self, *parts: QWidget) -> None:
        """Show these parts, and those labels that say something; hide the others."""
        shown = set(parts)
        for part in self._parts:
            part.setVisible(part in shown)
        empty = self.card is None
        for label in (self._title, self._place, self._confidence, self._reason, self._rest, self._cut_off):
            label.setVisible(bool(label.text()) and not empty)
        for part in (self._made_title, self._made, self.reset):
            part.setVisible(bool(self._made.text()) and not empty)
        for section in (self.lines, self.left_out):
            section.setVisible(section in shown and section.list.lines.rowCount() > 0)

    def _show_table(self, table: Table, rest: Sequence[str]) -> str:
        """Show a table as far as there is room; return what to say of what doesn't show."""
        self.grid.show_table(table, rest)
        rows, of_all = self.grid.rowCount(), table.row_count
        if rows == of_all:
            return ""
        return tr(
            "The first {rows} of {all} rows. Copies and files have them all.", rows=f"{rows:,}", all=f"{of_all:,}"
        )

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = self._buttons()
        self._parts = (
            *(self._empty, self.roles, self.text, self.grid, self.lines, self.left_out),
            *(self._copy_button, *self._table_buttons, *self._several_buttons),
        )
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(*(PANEL_PADDING,) * 4)
        rows.setSpacing(RELATED_GAP)
        for widget in (self._empty, self._title, self._place, self._confidence, self.roles, self.text):
            rows.addWidget(widget)
        rows.addWidget(self.grid, 1)
        for widget in (self._rest, self._cut_off):
            rows.addWidget(widget)
        rows.addLayout(buttons)
        rows.addSpacing(RELATED_GAP)
        for label in (self._made_title, self._made):
            rows.addWidget(label)
        rows.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        for section in (self.lines, self.left_out):
            rows.addSpacing(RELATED_GAP)
            rows.addWidget(section)
        rows.addSpacing(RELATED_GAP)
        rows.addWidget(self._reason)
        rows.addStretch(0)
        self.setWidget(body)

    def _buttons(self) -> WrappedRow:
        self._copy_button, markdown = QPushButton(tr("Copy text")), QPushButton(tr("Copy as Markdown"))
        csv, merge, exclude = QPushButton(tr("Save as CSV…")), QPushButton(tr("Merge")), QPushButton(tr("Leave out"))
        self._copy_button.clicked.connect(self._copy)
        markdown.clicked.connect(lambda: self._emit(self.markdown_wanted))
        csv.clicked.connect(lambda: self._emit(self.csv_wanted))
        merge.clicked.connect(self.merge_wanted)
        exclude.clicked.connect(self.exclude_wanted)
        merge.setToolTip(tr("Make one segment of them (M on the page)"))
        exclude.setToolTip(tr("Leave them out of the document (Delete on the page)"))
        self._table_buttons, self._several_buttons = (markdown, csv), (merge, exclude)
        row = WrappedRow(RELATED_GAP)
        for button in (*self._several_buttons, self._copy_button, *self._table_buttons):
            row.addWidget(button)
        return row

    def _emit(self, signal: SignalInstance) -> None:
        table = getattr(self.card, "table", None)
        if table is not None:
            signal.emit(table)

    def _copy(self) -> None:
        if getattr(self.card, "table", None) is not None:
            self.grid.copy()
        elif self.card is not None:
            QGuiApplication.clipboard().setText(self.card.text)


def _cut_off(text: str) -> str:
    """Say what of a text doesn't show."""
    if len(text) <= MOST_SHOWN:
        return ""
    shown, of_all = f"{MOST_SHOWN:,}", f"{len(text):,}"
    return tr("The first {shown} of {all} characters. Copies have them all.", shown=shown, all=of_all)


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if kind:
        label.setProperty(kind, "true")
    return label
