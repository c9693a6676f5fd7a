"""Open the preferences, and let what is chosen there count at once."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.core.work import Work
from docviewer.ui.language_names import name_of
from docviewer.ui.preferences.preferences_dialog import PreferencesDialog
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.strategy import Strategy
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.preferences.setting_editors import Choices
    from docviewer.ui.recognition_languages import RecognitionLanguages
    from docviewer.ui.theme import Theme


class PreferencesController(QObject):
    """Owns the dialog while it is open; binds settings that no other controller binds."""

    def __init__(self, desk: Desk, strategies: Mapping[str, Strategy], languages: RecognitionLanguages) -> None:
        window, settings = desk.window, desk.settings
        super().__init__(window)
        self._settings = settings
        self._store, self._documents, self._pages = desk.store, desk.documents, desk.pages
        self._strategies = strategies
        self._languages = languages
        self._theme = desk.theme
        self._window = window
        self._dialog: PreferencesDialog | None = None
        window.actions_by_name.connect_all({"preferences": self.open_dialog})
        settings.changed.connect(self._setting_changed)
        languages.looked.connect(self._offer_languages)
        desk.pages.view_made.connect(lambda view: view.set_hover_delay(settings.whole("hover_delay")))
        self._setting_changed("strategy", settings.strategy)
        self._delay_cards()
        self._sign()

    def open_dialog(self, section: str = "") -> PreferencesDialog:
        """Open the preferences, or bring them to the front; at a section, if one is named."""
        if self._dialog is None:
            self._languages.look_once()
            shortcuts = self._window.shortcuts
            self._dialog = PreferencesDialog(self._settings, shortcuts, self._offered(), self._theme(), self._window)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.show()
        if section:
            self._dialog.show_section(section)
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` in the dialog."""
        if self._dialog is not None:
            self._dialog.set_theme(theme)

    def _forget(self) -> None:
        self._dialog = None

    def _offered(self) -> dict[str, Choices]:
        """What only the window knows: strategies, and languages if Tesseract was found by now."""
        strategies = tuple((name, tr(strategy.title)) for name, strategy in self._strategies.items())
        found = tuple((code, name_of(code)) for code in self._languages.installed)
        chosen = self._settings.word("recognition_language")
        several = ((chosen, " + ".join(map(name_of, chosen.split("+")))),) if "+" in chosen else ()
        return {"strategies": strategies, "languages": (("", tr("Automatic")), *several, *found)}

    def _offer_languages(self) -> None:
        if self._dialog is not None:
            self._dialog.offer("languages", self._offered()["languages"])

    def _setting_changed(self, name: str, value: object) -> None:
        match name:
            case "strategy" if value in self._strategies:
                self._documents.set_default_work(Work(str(value)))
            case "hover_delay":
                self._delay_cards()
            case "reviewer":
                self._sign()

    def _delay_cards(self) -> None:
        for document in self._store.session.documents:
            if (view := self._pages.view_of(document)) is not None:
                view.set_hover_delay(self._settings.whole("hover_delay"))

    def _sign(self) -> None:
        """Corrections are signed with the reviewer's name, or that of the account."""
        self._store.author = self._settings.word("reviewer") or account_name()


def account_name() -> str:
    """Return the name of the account that runs docviewer, or empty."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return ""
