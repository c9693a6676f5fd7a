"""The languages of scans, as a menu: those installed, the choice remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.ui.language_names import name_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from docviewer.reading.tesseract import Tesseract
    from docviewer.ui.settings import Settings

_SETTING = "ocr-languages"


class RecognitionLanguages(QObject):
    """Fills a menu with the languages installed; several may be chosen, one at least."""

    def __init__(self, menu: QMenu, settings: Settings) -> None:
        super().__init__(menu)
        self.menu = menu
        self._settings = settings
        self._actions: dict[str, QAction] = {}
        self._default: str | None = None
        self._say("Looking for Tesseract …")

    @property
    def chosen(self) -> str | None:
        """Languages as `eng+deu`, of those installed; None while it isn't known what is installed."""
        if self._default is None:
            return None
        wanted = [code for code in self._settings.text(_SETTING).split("+") if code in self._actions]
        return "+".join(wanted) or self._default

    def offer(self, program: Tesseract | None) -> None:
        """Offer what a Tesseract can read; None where there is none."""
        self.menu.clear()
        self._actions = {}
        self._default = None if program is None else program.default_languages
        if program is None:
            self._say("Tesseract isn't installed")
            return
        for code in sorted(program.languages, key=name_of):
            action = self.menu.addAction(name_of(code))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, code=code: self._toggle(code))
            self._actions[code] = action
        self._check()

    def _toggle(self, code: str) -> None:
        chosen = (self.chosen or "").split("+")
        chosen = [other for other in chosen if other != code] if code in chosen else [*chosen, code]
        self._settings.keep_text(_SETTING, "+".join(chosen))  # none left: the default again
        self._check()

    def _check(self) -> None:
        chosen = (self.chosen or "").split("+")
        for code, action in self._actions.items():
            action.setChecked(code in chosen)

    def _say(self, text: str) -> None:
        self.menu.clear()
        self.menu.addAction(text).setEnabled(False)
