"""Beside the filter box: a menu of conditions, chips for those asked for most, and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from docviewer.core.filter_terms import values_in
from docviewer.ui.icons import ICON_PX, icon
from docviewer.ui.review.filter_choices import CHIPS, GROUPS, Choice
from docviewer.ui.theme import CONTROL_HEIGHT, GRID, LIGHT
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from docviewer.ui.theme import Theme


class FilterTools(QWidget):
    """Shows which terms the filter has; as many chips as there is room for.

    Signals:
        toggled(str, str): A person wants the term of this key and value in the filter, or out of it.
        page_wanted(): Only the page that is looked at.
        help_wanted(): Show what the filter understands.
    """

    toggled = Signal(str, str)
    page_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: dict[tuple[str, str], QAction] = {}
        self.chips: dict[tuple[str, str], QToolButton] = {}
        self.menu_button, self.help_button = _tool(tr("Filter by…")), _tool(tr("What the filter understands"))
        self.menu = self._make_menu()
        self.menu_button.setMenu(self.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.help_button.clicked.connect(self.help_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.menu_button)
        row.addWidget(self.help_button)
        for choice in CHIPS:
            chip = self.chips[choice.key, choice.value] = self._chip(choice)
            row.addWidget(chip)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(2 * CONTROL_HEIGHT + GRID)
        self.set_theme(LIGHT)

    def show_text(self, text: str) -> None:
        """Show which of the choices stand in the filter."""
        asked = {(key, value.casefold()) for key in {key for key, _ in self.choices} for value in values_in(text, key)}
        for term, action in self.choices.items():
            action.setChecked(term in asked)
        for term, chip in self.chips.items():
            chip.setChecked(term in asked)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.menu_button.setIcon(icon("filter", theme))
        self.help_button.setIcon(icon("help", theme, "soft"))
        self.setStyleSheet(
            f'QToolButton[chip="true"] {{ border: 1px solid {theme.line}; border-radius: {CONTROL_HEIGHT // 2 - 2}px;'
            f" padding: 0 10px; color: {theme.soft}; }}"
            f'QToolButton[chip="true"]:checked {{ background: {theme.tint}; color: {theme.on_tint};'
            f" border-color: {theme.accent}; }}"
            f'QToolButton[chip="true"]:focus {{ border-color: {theme.accent}; }}'
        )

    def sizeHint(self) -> QSize:
        """Return room for all chips."""
        chips = sum(chip.sizeHint().width() + GRID for chip in self.chips.values())
        return QSize(2 * CONTROL_HEIGHT + GRID + chips, CONTROL_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chips that there is room for; the menu has all."""
        super().resizeEvent(event)
        room = self.width() - 2 * CONTROL_HEIGHT - GRID
        for chip in self.chips.values():
            room -= chip.sizeHint().width() + GRID
            chip.setVisible(room >= 0)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for title, choices in GROUPS:
            under = menu.addMenu(tr(title)) if title else menu
            if not title:
                menu.addSeparator()
            for choice in choices:
                action = self.choices[choice.key, choice.value] = under.addAction(tr(choice.words))
                action.setCheckable(True)
                action.triggered.connect(lambda _=False, choice=choice: self.toggled.emit(choice.key, choice.value))
        menu.addSeparator()
        menu.addAction(tr("Only this page"), self.page_wanted.emit)
        return menu

    def _chip(self, choice: Choice) -> QToolButton:
        chip = QToolButton()
        chip.setText(tr(choice.words))
        chip.setCheckable(True)
        chip.setProperty("chip", "true")
        chip.setMinimumHeight(CONTROL_HEIGHT - GRID)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setToolTip(f"{choice.key}:{choice.value}")
        chip.setAccessibleName(tr("Filter: {words}", words=tr(choice.words)))
        chip.clicked.connect(lambda: self.toggled.emit(choice.key, choice.value))
        return chip


def _tool(name: str) -> QToolButton:
    button = QToolButton()
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setFixedSize(CONTROL_HEIGHT, CONTROL_HEIGHT)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
