"""Open the palette, find what fits, do what was chosen, and remember it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.ui.palette.entries import Entry, document_entries, menu_entries, page_entry, ranked
from docviewer.ui.palette.palette import Palette

if TYPE_CHECKING:
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.theme import Theme

_RECENT = "palette-recent"
_REMEMBERED = 8


class PaletteController(QObject):
    """Binds the palette to the menus and the session."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._entries: list[Entry] = []
        self.palette = Palette(desk.window)
        self.palette.set_theme(desk.theme())
        self.palette.typed.connect(self._find)
        self.palette.chosen.connect(self._do)
        desk.window.actions_by_name.connect_all({"palette": self.open})

    def open(self) -> None:
        """Show everything that can be asked for now."""
        own = {"palette"}
        self._entries = [entry for entry in menu_entries(self._desk.window) if entry.key not in own]
        self._entries += document_entries(self._desk.store)
        self._find("")
        self.palette.open_over(self._desk.window)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.palette.set_theme(theme)

    @property
    def recent(self) -> list[str]:
        """Keys of the entries used last, the latest first."""
        return [key for key in self._desk.settings.text(_RECENT).split("\t") if key]

    def _find(self, typed: str) -> None:
        found = ranked(self._entries, typed, self.recent)
        page = page_entry(typed, self._desk.store, self._desk.pages)
        self.palette.show_entries([page, *found] if page is not None else found)

    def _do(self, entry: Entry) -> None:
        if entry.key:
            rest = [key for key in self.recent if key != entry.key]
            self._desk.settings.keep_text(_RECENT, "\t".join([entry.key, *rest][:_REMEMBERED]))
        entry.run()
