"""The bar over the pages that a text is looked for with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from docviewer.core.find_text import Query
from docviewer.ui.icons import ICON_PX, icon
from docviewer.ui.theme import BODY_PX, CONTROL_HEIGHT, GRID, LIGHT, PANEL_PADDING, RELATED_GAP
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

    from docviewer.ui.theme import Theme

#: What is typed is looked for after so long a rest.
_DEBOUNCE_MS = 60
_NARROWEST, _WIDEST, _COUNT_WIDTH, _OPTION_WIDTH = 120, 320, 72, 36
_SHEET = "FindBar {{ background: {panel}; }} FindBar QLineEdit {{ {edge} }}"


class FindBox(QLineEdit):
    """An entry field in which Enter goes on, Shift+Enter back and Escape leaves.

    Signals:
        stepped(int): To the next hit (1) or the one before (-1).
        left(): Escape.
    """

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


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
        self.match_case = _option("Aa", tr("Match case"), "Alt+C")
        self.whole_word = _option("W", tr("Whole words"), "Alt+W")
        self.whole_word.setFont(_underlined(self.whole_word.font()))
        self.pattern = _option(".*", tr("Pattern (regular expression)"), "Alt+X")
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("soft", "true")
        self.count.setMinimumWidth(_COUNT_WIDTH)
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("problem", "true")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.steps = tuple(_step(action) for action in (previous, following))
        self.listed = _icon_button(tr("List all hits"), checkable=True)
        self.close_button = _icon_button(tr("Close the find bar (Esc)"))
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
        row = QHBoxLayout()
        row.setContentsMargins(PANEL_PADDING, GRID, RELATED_GAP, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.box, 1)
        for button in (self.match_case, self.whole_word, self.pattern):
            row.addWidget(button)
        row.addSpacing(GRID)
        for button in self.steps:
            row.addWidget(button)
        row.addWidget(self.count)
        row.addStretch(0)
        row.addWidget(self.listed)
        row.addWidget(self.close_button)
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


def _option(text: str, words: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setFixedSize(_OPTION_WIDTH, CONTROL_HEIGHT)
    button.setShortcut(keys)
    button.setToolTip(f"{words} ({keys})")
    button.setAccessibleName(words)
    return button


def _step(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFixedHeight(CONTROL_HEIGHT)
    button.setAccessibleName(action.text())
    return button


def _icon_button(words: str, *, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFixedHeight(CONTROL_HEIGHT)
    button.setCheckable(checkable)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def _underlined(font: QFont) -> QFont:
    made = QFont(font)
    made.setUnderline(True)
    made.setPixelSize(BODY_PX)
    return made
