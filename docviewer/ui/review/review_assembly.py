"""Build all that reviews and bind it; made after the panels and the corrections."""

from __future__ import annotations

from datetime import UTC, datetime
from getpass import getuser
from typing import TYPE_CHECKING

from docviewer.ui.review.apply_controller import ApplyController
from docviewer.ui.review.filter_controller import FilterController
from docviewer.ui.review.note_keeping import NoteKeeping
from docviewer.ui.review.notes_controller import NotesController
from docviewer.ui.review.review_commands import ReviewCommands
from docviewer.ui.review.review_panel_controller import ReviewPanelController
from docviewer.ui.review.review_progress import ReviewProgress

if TYPE_CHECKING:
    from docviewer.ui.panels_assembly import Desk, Panels
    from docviewer.ui.settings import Settings
    from docviewer.ui.theme import Theme


class Reviewing:
    """The controllers of review.

    Args:
        panels: What there is to bind: panels, verdicts, corrector.
        desk: The window and what it stands on.
    """

    def __init__(self, panels: Panels, desk: Desk) -> None:
        watch, corrector, table = panels.review_watch, panels.corrections.corrector, panels.table
        panel, right = panels.review, panels.right
        store, pages, window, settings = desk.store, desk.pages, desk.window, desk.settings
        self._store, self._settings = store, settings
        self._take_author()
        settings.changed.connect(lambda _name, _value: self._take_author())
        self.panel = panel
        self.commands = ReviewCommands(store, corrector, watch, pages, settings, window, now)
        self.panel_controller = ReviewPanelController(store, corrector, watch, self.commands, panel, right, window)
        self.notes = NoteKeeping(store, panel, pages, now)
        self.progress = ReviewProgress(store, watch, window.status, panels.pages.thumbnails)
        self.filter = FilterController(store, table.filter_bar, window.actions_by_name["apply-to-all"], desk.theme)
        self.applying = ApplyController(store, corrector, watch, table, window, desk.theme, now, desk.runner)
        self.all_notes = NotesController(store, watch, pages, panels.segments_controller, table, window, desk.theme)

    def _take_author(self) -> None:
        self._store.author = reviewer(self._settings)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.panel.set_theme(theme)
        self.filter.set_theme(theme)


def now() -> str:
    """Return the present, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def reviewer(settings: Settings) -> str:
    """Return who reviews: as set, else the name of the account."""
    if name := settings.word("reviewer").strip():
        return name
    try:
        return getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return ""
