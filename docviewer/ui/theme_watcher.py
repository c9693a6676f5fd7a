"""Follow the system's light or dark mode, or the person's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont

from docviewer.ui.stylesheet import palette, style_sheet
from docviewer.ui.theme import BODY_PX, DARK, LIGHT, THEMES, Theme
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMenu

    from docviewer.ui.settings import Settings

_CHOICES = (("system", tr_later("Like the system")), ("light", tr_later("Light")), ("dark", tr_later("Dark")))


class ThemeWatcher(QObject):
    """Applies the theme to the application and tells when it changes.

    Signals:
        changed(object): The new `Theme`.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        application.setStyle("Fusion")
        font = QFont(application.font())
        if font.pixelSize() < 0 and font.pointSizeF() < 10.5:
            font.setPixelSize(BODY_PX)
        application.setFont(font)
        self.theme = self._wanted()
        self._apply()
        settings.changed.connect(self._setting_changed)
        self._choices: dict[str, QAction] = {}
        application.styleHints().colorSchemeChanged.connect(lambda _: self._refresh())

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the choices in a menu."""
        group = QActionGroup(menu)
        for name, text in _CHOICES:
            action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.setChecked(self._settings.theme == name)
            action.triggered.connect(lambda _=False, name=name: self.choose(name))
            group.addAction(action)
            self._choices[name] = action

    def choose(self, name: str) -> None:
        """Use "light" or "dark", or follow the "system"."""
        self._settings.theme = name

    def _setting_changed(self, name: str) -> None:
        if name == "theme":
            for choice, action in self._choices.items():
                action.setChecked(choice == self._settings.theme)
            self._refresh()

    def _wanted(self) -> Theme:
        if self._settings.theme in THEMES:
            return THEMES[self._settings.theme]
        dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is not self.theme:
            self.theme = wanted
            self._apply()
            self.changed.emit(wanted)

    def _apply(self) -> None:
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme))
