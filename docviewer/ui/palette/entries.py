"""What the palette offers: all entries of the menus, the open documents, pages by number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from docviewer.core.session import with_active
from docviewer.ui.commands import COMMANDS
from docviewer.ui.palette.likeness import likeness
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QAction

    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store

_NEEDS = {command.name: command.needs for command in COMMANDS}
_WHY = {
    "document": "Open a document first",
    "pages": "Open a document first",
    "segments": "Needs a document with segments",
}
_PAGE = re.compile(r"(?:p|page)?\s*(\d{1,7})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be asked for.

    Attributes:
        key: Identifies it over runs.
        text: What it does.
        place: Where it stands in the menus.
        keys: Its shortcut, as it is named here, or empty.
        run: Does it.
        obstacle: Why it can't be done now, or empty.
    """

    key: str
    text: str
    place: str
    keys: str
    run: Callable[[], object]
    obstacle: str = ""


def menu_entries(window: MainWindow) -> Iterator[Entry]:
    """Yield every entry of the menu bar, in its order."""
    for submenu in window.submenus.values():
        submenu.aboutToShow.emit()  # those that are filled when they are opened
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _entries_of(menu, (_plain(action.text()),))


def document_entries(store: Store) -> Iterator[Entry]:
    """Yield the open documents that aren't in front."""
    for document, state in store.session.documents.items():
        if document != store.session.active:
            show = lambda document=document: store.apply(with_active, document)  # noqa: E731
            yield Entry(f"document:{state.path}", Path(state.path).name, tr("Open documents"), "", show)


def page_entry(typed: str, store: Store, pages: PagesController) -> Entry | None:
    """Return the way to the page whose number was typed, or None."""
    state, found = store.session.current, _PAGE.fullmatch(typed.strip())
    if found is None or state is None or state.facts.info is None or pages.current is None:
        return None
    page, count = int(found[1]), state.facts.info.page_count
    if not 1 <= page <= count:
        return None
    text = tr("Go to page {page} of {count}", page=f"{page:,}", count=f"{count:,}")
    return Entry("", text, tr("Pages"), "", lambda: pages.go_to_page(page - 1))


def ranked(entries: Sequence[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """Return the entries that fit what was typed, the best first; nothing typed: those used last, then all."""
    latest = {key: len(recent) - at for at, key in enumerate(recent)}
    if not typed.strip():
        return sorted(entries, key=lambda entry: -latest.get(entry.key, 0))
    # The place counts less than the text, and a use lately only between equals.
    found = [
        (max(likeness(typed, entry.text), likeness(typed, f"{entry.place} {entry.text}") / 2), entry)
        for entry in entries
    ]
    fitting = [(score, entry) for score, entry in found if score > 0]
    fitting.sort(key=lambda pair: (-round(pair[0], 1), -latest.get(pair[1].key, 0), bool(pair[1].obstacle), -pair[0]))
    return [entry for _, entry in fitting]


def _entries_of(menu: QMenu, path: tuple[str, ...]) -> Iterator[Entry]:
    for action in menu.actions():
        inner = action.menu()
        if action.isSeparator():
            continue
        if isinstance(inner, QMenu):
            yield from _entries_of(inner, (*path, _plain(action.text())))
        else:
            yield _entry(action, path)


def _entry(action: QAction, path: tuple[str, ...]) -> Entry:
    text, place = _plain(action.text()), " › ".join(path)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if action.isCheckable() and action.isChecked():
        text = tr("{command} (on)", command=text)
    obstacle = "" if action.isEnabled() else tr(_WHY.get(_NEEDS.get(action.objectName(), ""), "Not possible now"))
    return Entry(
        action.objectName() or f"{place} › {_plain(action.text())}", text, place, keys, action.trigger, obstacle
    )


def _plain(text: str) -> str:
    """Return a menu's text without the mark of its access key."""
    return re.sub(r"&(.)", r"\1", text).strip()
