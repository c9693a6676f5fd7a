"""Make Qt actions and menus from the declared commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from docviewer.ui.commands import COMMANDS
from docviewer.ui.icons import icon
from docviewer.ui.menus import MENUS, SUBMENUS
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

    from docviewer.ui.shortcuts import Shortcuts
    from docviewer.ui.theme import Theme

#: Rank of what a command may need; more is there at a higher rank.
_NEEDS = {"": 0, "document": 1, "pages": 2, "segments": 3}


class Actions(QObject):
    """The window's actions by command name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.by_name = {command.name: self._make(index) for index, command in enumerate(COMMANDS)}
        parent.addActions([self.by_name[command.name] for command in COMMANDS if not command.scope])

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def _make(self, index: int) -> QAction:
        command = COMMANDS[index]
        action = QAction(tr(command.text), self)
        action.setObjectName(command.name)
        # Qt leaves next to no room between an icon and the text beside it: a thin space makes some.
        action.setIconText(f"\u2009{tr(command.brief) or tr(command.text).rstrip('…')}")
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        if command.scope:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(command.checkable)
        action.setEnabled(not command.needs)
        self._set_tip(action)
        return action

    def follow(self, shortcuts: Shortcuts) -> None:
        """Answer to the keys that a person gave the commands, from now on."""
        shortcuts.changed.connect(lambda: self._take_keys(shortcuts))
        self._take_keys(shortcuts)

    def _take_keys(self, shortcuts: Shortcuts) -> None:
        for name, action in self.by_name.items():
            action.setShortcuts([QKeySequence(keys) for keys in shortcuts.of(name)])
            self._set_tip(action)

    @staticmethod
    def _set_tip(action: QAction) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = action.text().rstrip("…")
        action.setToolTip(f"{words} ({keys})" if keys else words)

    def connect_all(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Call `slots[name]` when the command is asked for."""
        for name, slot in slots.items():
            self.by_name[name].triggered.connect(lambda _=False, slot=slot: slot())

    def listen_in(self, widget: QWidget, scope: str) -> None:
        """Let `widget` and what is in it hear the keys of a scope."""
        widget.addActions(self._of(scope))

    def stop_listening(self, widget: QWidget, scope: str) -> None:
        """Keep the keys of a scope from `widget` again."""
        for action in self._of(scope):
            widget.removeAction(action)

    def _of(self, scope: str) -> list[QAction]:
        return [self.by_name[command.name] for command in COMMANDS if command.scope == scope]

    def set_text(self, name: str, text: str) -> None:
        """Change a command's words, as "Undo change of gap factor"."""
        self.by_name[name].setText(text)
        self._set_tip(self.by_name[name])

    def enable_for(self, present: str) -> None:
        """Enable what can be done with what is there: "", "document", "pages" or "segments"."""
        for command in COMMANDS:
            if command.needs:
                self.by_name[command.name].setEnabled(_NEEDS[command.needs] <= _NEEDS[present])

    def set_icons(self, theme: Theme) -> None:
        """Give every command its icon in the theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self.by_name[command.name].setIcon(icon(command.icon, theme))


def fill_menu_bar(bar: QMenuBar, actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    """Build the menus; `submenus` by the name after the `@`."""
    for title, names in MENUS:
        menu = bar.addMenu(tr(title))
        for name in names:
            if name is None:
                menu.addSeparator()
            elif name.startswith("@"):
                menu.addMenu(submenus[name[1:]])
            elif name.startswith(">"):
                words, listed = SUBMENUS[name[1:]]
                menu.addMenu(tr(words)).addActions([actions[each] for each in listed])
            else:
                menu.addAction(actions[name])
