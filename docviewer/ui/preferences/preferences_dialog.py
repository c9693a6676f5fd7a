"""The preferences: sections at the left, a search over all of them, changes that count at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from docviewer.core.settings_schema import SECTIONS
from docviewer.ui import theme as sizes
from docviewer.ui.panels.control_head import plain_label
from docviewer.ui.preferences.keys_page import KeysPage
from docviewer.ui.preferences.settings_page import SettingsPage
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.ui.preferences.setting_editors import Choices
    from docviewer.ui.settings import Settings
    from docviewer.ui.shortcuts import Shortcuts
    from docviewer.ui.theme import Theme

KEYBOARD = tr_later("Keyboard")
_LIST_WIDTH = 176


class PreferencesDialog(QDialog):
    """One page per section of the schema, and one for keys.

    Args:
        settings: Shown and changed.
        shortcuts: Shown and changed.
        offered: Choices that only the window knows, by `Setting.choices_from`.
        theme: Its colours.
        parent: The window.
    """

    def __init__(
        self,
        settings: Settings,
        shortcuts: Shortcuts,
        offered: Mapping[str, Choices],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(800, 600)
        self._settings = settings
        self._shortcuts = shortcuts
        self.search = QLineEdit()
        self.sections = QListWidget()
        self.stack = QStackedWidget()
        self.pages = {section: SettingsPage(section, settings, offered) for section in SECTIONS}
        self.keys = KeysPage(shortcuts)
        self.none_found = plain_label(tr("No setting has these words."), soft=True)
        self.reset_all, self.close_button = QPushButton(tr("Reset all")), QPushButton(tr("Close"))
        self._fill()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for page in self.pages.values():
            page.set_theme(theme)

    def offer(self, choices_from: str, choices: Choices) -> None:
        """Offer other choices where the schema leaves them to the window."""
        for page in self.pages.values():
            page.offer(choices_from, choices)

    def show_section(self, section: str) -> None:
        """Bring a section forward, by its name in the schema or `KEYBOARD`."""
        self.sections.setCurrentRow([*SECTIONS, KEYBOARD].index(section))

    def _fill(self) -> None:
        self.search.setPlaceholderText(tr("Search preferences"))
        self.search.setAccessibleName(tr("Search preferences"))
        self.search.setClearButtonEnabled(True)
        self.sections.setAccessibleName(tr("Sections"))
        self.sections.setFixedWidth(_LIST_WIDTH)
        self.sections.setStyleSheet(
            f"QListView::item {{ height: {sizes.CONTROL_HEIGHT}px; padding: 0 8px; border-radius: {sizes.RADIUS}px; }}"
        )
        for section, page in [*self.pages.items(), (KEYBOARD, self.keys)]:
            self.sections.addItem(tr(section))
            page.setAccessibleName(tr(section))
            self.stack.addWidget(page)
        self.stack.addWidget(self.none_found)
        self.none_found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sections.setCurrentRow(0)
        self._name_reset()

    def _lay_out(self) -> None:
        for button in (self.reset_all, self.close_button):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(sizes.RELATED_GAP)
        buttons.addWidget(self.reset_all)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(*(sizes.PANEL_PADDING,) * 4)
        grid.setHorizontalSpacing(sizes.PANEL_PADDING + sizes.RELATED_GAP)
        grid.setVerticalSpacing(sizes.PANEL_PADDING)
        self.search.setFixedWidth(_LIST_WIDTH)
        grid.addWidget(self.search, 0, 0)
        grid.addWidget(self.sections, 1, 0)
        grid.addWidget(self.stack, 0, 1, 2, 1)
        grid.addLayout(buttons, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.sections.currentRowChanged.connect(self._show_page)
        self.search.textChanged.connect(self._search)
        self.close_button.clicked.connect(self.accept)
        self.reset_all.clicked.connect(self._reset)
        self._settings.changed.connect(self._show_value)
        for page in self.pages.values():
            page.edited.connect(self._settings.set_value)
            page.reset_wanted.connect(self._settings.reset)

    def _show_value(self, name: str, value: object) -> None:
        for page in self.pages.values():
            page.show_value(name, value)  # type: ignore[arg-type]

    def _show_page(self, row: int) -> None:
        if row >= 0:
            self.stack.setCurrentIndex(row)
            self._name_reset()

    @property
    def _on_keys(self) -> bool:
        return self.stack.currentWidget() is self.keys

    def _name_reset(self) -> None:
        self.reset_all.setText(tr("Reset all keys") if self._on_keys else tr("Reset all settings"))

    def _reset(self) -> None:
        if self._on_keys:
            self._shortcuts.reset_all()
        else:
            self._settings.reset()

    def _search(self, words: str) -> None:
        """Leave only sections with something of these words in them; the first of them comes forward."""
        counts = [page.show_matching(words) for page in self.pages.values()]
        counts.append(self.keys.show_matching(words))
        for row, count in enumerate(counts):
            self.sections.item(row).setHidden(not count)
        if not any(counts):
            self.stack.setCurrentWidget(self.none_found)
            return
        at = self.sections.currentRow()
        at = at if at >= 0 and counts[at] else next(row for row, count in enumerate(counts) if count)
        self.sections.setCurrentRow(at)
        self._show_page(at)
