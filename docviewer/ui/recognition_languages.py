"""What Tesseract can do on this machine, and the languages of scans as a menu, the choice remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.core.errors import MissingTool
from docviewer.core.jobs import Outcome
from docviewer.ui.language_names import name_of
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from docviewer.core.jobs import Runner
    from docviewer.reading.tesseract import Tesseract
    from docviewer.ui.settings import Settings

_SETTING = "recognition_language"


class RecognitionLanguages(QObject):
    """Fills a menu with the languages installed; several may be chosen, one at least.

    Args:
        menu: It is filled.
        settings: Remember the choice.
        runner: Looks for Tesseract in the background.
        find: Finds it, or raises `MissingTool`; takes a token as `cancel`.

    Signals:
        looked(): It is known what is installed, or what is missing; or another language is chosen.
    """

    looked = Signal()

    def __init__(self, menu: QMenu, settings: Settings, runner: Runner, find: Callable[..., Tesseract]) -> None:
        super().__init__(menu)
        self.menu = menu
        self.missing: MissingTool | None = None
        self._settings, self._runner, self._find = settings, runner, find
        self._looked = self._looking = False
        menu.aboutToShow.connect(self.look_once)
        settings.changed.connect(self._setting_changed)
        self._actions: dict[str, QAction] = {}
        self._default: str | None = None
        self._version = ""
        self._say(tr("Looking for Tesseract …"))

    @property
    def chosen(self) -> str | None:
        """Languages as `eng+deu`, of those installed; None while it isn't known what is installed."""
        if self._default is None:
            return None
        wanted = [code for code in self._settings.word(_SETTING).split("+") if code in self._actions]
        return "+".join(wanted) or self._default

    @property
    def version(self) -> str:
        """Version of Tesseract; empty while it isn't known."""
        return self._version

    @property
    def installed(self) -> tuple[str, ...]:
        """Languages that can be recognised, by name; empty while it isn't known."""
        return tuple(self._actions)

    def look_once(self) -> None:
        """Look for Tesseract, unless that was done."""
        if not self._looked:
            self.look()

    def look(self) -> None:
        """Look for Tesseract: it may have been installed meanwhile."""
        if not self._looking:
            self._looking = True
            find = self._find
            self._runner.submit(lambda token: find(cancel=token), self._found)

    def take_missing(self, error: MissingTool) -> None:
        """Tesseract has turned out to be missing."""
        self._found(Outcome(error=error))

    def _found(self, outcome: Outcome[Tesseract]) -> None:
        self._looking, self._looked = False, True
        error = outcome.error
        self.missing = error if isinstance(error, MissingTool) else None
        if error is not None and self.missing is None:
            self.missing = MissingTool(tr("Tesseract can't be used"), str(error))
        self._offer(outcome.result)
        self.looked.emit()

    def _offer(self, program: Tesseract | None) -> None:
        self.menu.clear()
        self._actions = {}
        self._default = None if program is None else program.default_languages
        self._version = "" if program is None else program.version
        if program is None:
            self._say("" if self.missing is None else tr(self.missing.title))
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
        self._settings.set_value(_SETTING, "+".join(chosen))  # none left: the default again
        self._check()

    def _setting_changed(self, name: str) -> None:
        if name == _SETTING:
            self._check()
            self.looked.emit()

    def _check(self) -> None:
        chosen = (self.chosen or "").split("+")
        for code, action in self._actions.items():
            action.setChecked(code in chosen)

    def _say(self, text: str) -> None:
        self.menu.clear()
        self.menu.addAction(text).setEnabled(False)
