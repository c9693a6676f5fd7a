"""The bar over the pages that a text is looked for with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from docviewer.core.find_text import Query
from docviewer.ui.find.find_box import FindBox
from docviewer.ui.find.find_buttons import icon_button, option, step, underlined
from docviewer.ui.icons import icon
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LIGHT, PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent

    from docviewer.ui.theme import Theme

#: What is typed is looked for after so long a rest.
_DEBOUNCE_MS = 60
_NARROWEST, _WIDEST, _COUNT_WIDTH = 120, 320, 72
#: A bar less wide than this has two rows.
_NARROW_PX = 480
_SHEET = "FindBar {{ background: {panel}; }} FindBar QLineEdit {{ {edge} }}"


class FindBar(QWidget):
    """Field, options, count, steps. Shows and emits.

    Args:
        following: The command that goes to the next hit.
        previous: The command that goes to the one before.
        parent: Owner.

    Signals:
        edited(query): Other words or options, a moment after the last key.
        stepped(int): To the next hit (1) or the one before (-1).
        list_toggled(bool): The list of all hits is to be shown, or not.
        left(): The bar is to go.
    """

    edited = Signal(object)
    stepped = Signal(int)
    list_toggled = Signal(bool)
    left = Signal()

    def __init__(self, following: QAction, previous: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Find in the document"))
        self._theme = LIGHT
        self._told = Query()
        self.box = FindBox()
        self.box.setAccessibleName(tr("Text to find"))
        self.box.setPlaceholderText(tr("Find in the document"))
        self.box.setMinimumWidth(_NARROWEST)
        self.box.setMaximumWidth(_WIDEST)
        self.box.setMinimumHeight(CONTROL_HEIGHT)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setAcceptDrops(False)  # a file dropped here is for the window
        self._search = self.box.addAction(icon("search", LIGHT, "soft"), QLineEdit.ActionPosition.LeadingPosition)
        self.match_case = option("Aa", tr("Match case"), "Alt+C")
        self.whole_word = option("W", tr("Whole words"), "Alt+W")
        self.whole_word.setFont(underlined(self.whole_word.font()))
        self.pattern = option(".*", tr("Pattern (regular expression)"), "Alt+X")
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("soft", "true")
        self.count.setMinimumWidth(_COUNT_WIDTH)
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("problem", "true")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.steps = tuple(step(action) for action in (previous, following))
        self.listed = icon_button(tr("List all hits"), checkable=True)
        self.close_button = icon_button(tr("Close the find bar (Esc)"))
        self._hairline = QFrame()
        self._hairline.setFixedHeight(1)
        self._wait = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._connect()
        self._lay_out()
        self.set_theme(LIGHT)

    @property
    def query(self) -> Query:
        """What is looked for."""
        options = (button.isChecked() for button in (self.match_case, self.whole_word, self.pattern))
        return Query(self.box.text(), *options)

    def begin(self, text: str = "") -> None:
        """Take the keyboard, with `text` to find if there is any."""
        if text:
            self.box.setText(text)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def show_count(self, words: str) -> None:
        """Say which hit of how many is shown."""
        self.count.setText(words)
        self.count.setAccessibleName(words)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the pattern; empty when nothing is."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self._style()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._search.setIcon(icon("search", theme, "soft"))
        self.listed.setIcon(icon("list", theme))
        self.close_button.setIcon(icon("close", theme))
        self._hairline.setStyleSheet(f"background: {theme.line}; border: 0;")
        self._style()

    def _connect(self) -> None:
        self._wait.timeout.connect(self._tell)
        self.box.textChanged.connect(lambda _: self._wait.start())
        for button in (self.match_case, self.whole_word, self.pattern):
            button.toggled.connect(lambda _: self._tell())
        self.box.stepped.connect(self._step)
        self.box.left.connect(self.left)
        self.listed.toggled.connect(self.list_toggled)
        self.close_button.clicked.connect(self.left)

    def _lay_out(self) -> None:
        asked, answered = QHBoxLayout(), QHBoxLayout()
        asked.addWidget(self.box, 1)
        for button in (self.match_case, self.whole_word, self.pattern):
            asked.addWidget(button)
        for part in (*self.steps, self.count):
            answered.addWidget(part)
        answered.addStretch(1)
        answered.addWidget(self.listed)
        answered.addWidget(self.close_button)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(PANEL_PADDING, GRID, RELATED_GAP, GRID)
        for half, stretch in ((asked, 0), (answered, 1)):
            half.setSpacing(GRID)
            row.addLayout(half, stretch)
        row.setSpacing(RELATED_GAP)
        below = QHBoxLayout()
        below.setContentsMargins(PANEL_PADDING, 0, PANEL_PADDING, 0)
        self.problem.setContentsMargins(0, 0, 0, GRID)
        below.addWidget(self.problem)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(row)
        rows.addLayout(below)
        rows.addWidget(self._hairline)

    def minimumSizeHint(self) -> QSize:
        """Return room for the wider of two rows: where one row doesn't fit, what was found goes below."""
        low = super().minimumSizeHint()
        return QSize(min(low.width(), _NARROW_PX // 2), low.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what was found beside what is asked, or below it where there is little room."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_PX
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _style(self) -> None:
        edge = f"border-color: {self._theme.error};" if self.problem.text() else ""
        self.setStyleSheet(_SHEET.format(panel=self._theme.panel, edge=edge))

    def _step(self, way: int) -> None:
        if self._wait.isActive() or self.query != self._told:
            self._tell()
        self.stepped.emit(way)

    def _tell(self) -> None:
        self._wait.stop()
        if self.query != self._told:
            self._told = self.query
            self.edited.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, from the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
