"""Say in words and icons what a person thinks of a segment or page, who said so, and when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from docviewer.ui.icons import coloured_icon
from docviewer.ui.panels.row_states import WORDS
from docviewer.ui.theme import state_mark
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from docviewer.core.work import ReviewState
    from docviewer.ui.theme import Theme

_DAYS_NAMED = 7


def state_word(state: ReviewState) -> str:
    """Return the word for a state, as "needs attention"."""
    return tr(WORDS[state])


def state_icon(state: ReviewState, theme: Theme, background: str = "") -> QIcon:
    """Return the icon of a state, standing out from a background (that of panels by default)."""
    return coloured_icon(state.value, state_mark(state.value, background or theme.panel), theme.edge)


def who_and_when(by: str, at: str, now: datetime | None = None) -> str:
    """Say who and when, as "by anna, today 11:03"; what isn't known is left out.

    Args:
        by: Who, or empty.
        at: ISO 8601, or empty.
        now: The present; the system's if omitted.
    """
    when = when_words(at, now) if at else ""
    if by and when:
        return tr("by {name}, {when}", name=by, when=when)
    return tr("by {name}", name=by) if by else when


def when_words(at: str, now: datetime | None = None) -> str:
    """Say a time as one would today, in the time of this place: "today 11:03", "Monday 9:12", "3 Mar 2026 11:03".

    A text that isn't a time is returned as it is.
    """
    try:
        then = datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError, OSError):
        return at
    present = (now or datetime.now().astimezone()).astimezone()
    clock, days = f"{then:%H:%M}", (present.date() - then.date()).days
    if days == 0:
        return tr("today {clock}", clock=clock)
    if days == 1:
        return tr("yesterday {clock}", clock=clock)
    date = QDate(then.year, then.month, then.day)
    pattern = "dddd" if 0 < days < _DAYS_NAMED else "d MMM" if then.year == present.year else "d MMM yyyy"
    return f"{QLocale().toString(date, pattern)} {clock}"
