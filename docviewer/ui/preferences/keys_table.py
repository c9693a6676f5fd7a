"""All commands with their keys, by menu, as one list; used to choose keys and to look them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from docviewer.ui.commands import COMMANDS, SCOPES
from docviewer.ui.menus import MENUS, SUBMENUS
from docviewer.ui.theme import ROW_HEIGHT
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docviewer.ui.shortcuts import Shortcuts

_NAME = Qt.ItemDataRole.UserRole
_SUBMENUS = {f">{name}": names for name, (_, names) in SUBMENUS.items()}
_COMMAND, _KEYS, _PLACE = range(3)
#: Keys that belong to the page itself, not to a command.
ON_THE_PAGE = (
    (tr_later("Next or previous segment"), tr_later("Tab, Shift+Tab")),
    (tr_later("Select the segment below an overlap"), tr_later("Click again")),
    (tr_later("Clear the selection"), "Esc"),
    (tr_later("Scroll by a page"), tr_later("Space, Shift+Space, PgDown, PgUp")),
    (tr_later("Zoom around the pointer"), tr_later("Ctrl+Wheel")),
    (tr_later("Scroll sideways"), tr_later("Shift+Wheel")),
    (tr_later("Move the page"), tr_later("Drag with the middle button")),
    (tr_later("Select text"), tr_later("Drag over text; double click a word, triple click a line")),
)


def groups() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each menu's title without its mark, and the names of its commands; those in no menu come last."""
    left = dict.fromkeys(command.name for command in COMMANDS)
    for title, names in MENUS:
        listed = [(name,) if name[0] not in "@>" else _SUBMENUS.get(name, ()) for name in names if name]
        found = tuple(name for some in listed for name in some)
        yield tr(title).replace("&", ""), found
        left = {name: None for name in left if name not in found}
    if left:
        yield tr("Others"), tuple(left)


class KeysTable(QTreeWidget):
    """Menu > command, keys, where they work. `currentItemChanged` and `itemActivated` are Qt's."""

    def __init__(self, shortcuts: Shortcuts, *, with_page: bool = False) -> None:
        super().__init__()
        self._shortcuts = shortcuts
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(tr("Commands and their keys"))
        self.setHeaderLabels([tr("Command"), tr("Keys"), tr("Where")])
        self.setRootIsDecorated(False)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setStyleSheet(f"QTreeView::item {{ height: {ROW_HEIGHT}px; padding: 0 4px; border: 0; }}")
        commands = {command.name: command for command in COMMANDS}
        for title, names in groups():
            found = [commands[name] for name in names]
            rows = [(one.name, tr(one.text).rstrip("…"), tr(SCOPES.get(one.scope, ""))) for one in found]
            self._add_group(title, rows)
        if with_page:
            self._add_group(tr("On the page"), [("", tr(words), "") for words, _ in ON_THE_PAGE])
        self.expandAll()
        header = self.header()
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(_COMMAND, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(_COMMAND, 232)
        self.setColumnWidth(_KEYS, 176)
        self.show_keys()

    @property
    def current(self) -> str:
        """Name of the command in the current row, or empty."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_COMMAND, _NAME) or "")

    def choose(self, name: str) -> None:
        """Make the row of a command current."""
        self.setCurrentItem(self._items[name])

    def show_keys(self) -> None:
        """Show the keys as they are now; those that a person gave stand out."""
        for name, item in self._items.items():
            own = self._shortcuts.is_own(name)
            font = self.font()
            font.setBold(own)
            item.setFont(_KEYS, font)
            item.setText(_KEYS, self._shortcuts.shown(name))
            item.setToolTip(_KEYS, tr("Changed by you") if own else "")

    def show_matching(self, words: str) -> int:
        """Show only rows with all of `words` in them; return how many there are."""
        shown = 0
        wanted = words.casefold().split()
        for index in range(self.topLevelItemCount()):
            group = self.topLevelItem(index)
            if group is None:
                continue
            children = (group.child(at) for at in range(group.childCount()))
            rows = [row for row in children if row is not None]
            for row in rows:
                text = f"{row.text(_COMMAND)} {row.text(_KEYS)} {row.text(_PLACE)} {group.text(0)}".casefold()
                row.setHidden(not all(word in text for word in wanted))
            left = sum(not row.isHidden() for row in rows)
            group.setHidden(not left)
            shown += left
        return shown

    def _add_group(self, title: str, rows: Sequence[tuple[str, str, str]]) -> None:
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        group.setFont(_COMMAND, font)
        group.setFirstColumnSpanned(True)
        page_keys = iter(ON_THE_PAGE)
        for name, words, place in rows:
            item = QTreeWidgetItem(group, [words, "", place])
            item.setData(_COMMAND, _NAME, name)
            if name:
                self._items[name] = item
            else:
                item.setText(_KEYS, tr(next(page_keys)[1]))
