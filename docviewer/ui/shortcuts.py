"""The keys of all commands: those declared, and those that a person gave them instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from docviewer.ui.commands import COMMANDS, Command, meet
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.ui.settings import Settings

#: Keys that the page, lists and dialogs need themselves; no command may have them.
RESERVED = frozenset(
    {"Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Return", "Enter", "Esc", "Space", "Shift+Space"}
    | {"Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End", "Backspace"}
)


class Shortcuts(QObject):
    """Which command answers to which keys; kept in the settings.

    Signals:
        changed(): Some command has other keys.
    """

    changed = Signal()

    def __init__(
        self, settings: Settings, commands: Sequence[Command] = COMMANDS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._commands = {command.name: command for command in commands}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._read()
        settings.keys_changed.connect(self._read_again)

    def of(self, name: str) -> tuple[str, ...]:
        """Return a command's keys in Qt's portable form, the first shown."""
        return self._keys[name]

    def is_own(self, name: str) -> bool:
        """Tell whether a command has other keys than those declared."""
        return self._settings.keys(name) is not None

    def shown(self, name: str) -> str:
        """Return a command's keys as they stand on the keyboard here, parted by commas; empty where it has none."""
        return ", ".join(map(native, self.of(name)))

    def holders(self, name: str, keys: Sequence[str]) -> tuple[Command, ...]:
        """Return the other commands that would answer to some of `keys` where `name` does."""
        command = self._commands[name]
        others = (other for other in self._commands.values() if other is not command and meet(other, command))
        return tuple(other for other in others if set(self.of(other.name)) & set(keys))

    def give(self, name: str, keys: Sequence[str]) -> None:
        """Give a command these keys; who held one of them before loses it."""
        wanted = tuple(dict.fromkeys(map(portable, keys)))
        for holder in self.holders(name, wanted):
            self._keep(holder.name, tuple(key for key in self.of(holder.name) if key not in wanted))
        self._keep(name, wanted)

    def reset(self, name: str) -> None:
        """Give a command the keys declared for it; who holds one of them now loses it."""
        self.give(name, self._commands[name].keys)

    def reset_all(self) -> None:
        """Give every command the keys declared for it."""
        for name in self._commands:
            if self.is_own(name):
                self._settings.keep_keys(name, None)

    def _keep(self, name: str, keys: tuple[str, ...]) -> None:
        declared = tuple(map(portable, self._commands[name].keys))
        self._settings.keep_keys(name, None if keys == declared else keys)

    def _read(self) -> None:
        """What a person gave comes first: a declared key that clashes with it is left out."""
        given = {name: self._settings.keys(name) for name in self._commands}
        self._keys = {name: tuple(filter(None, map(portable, keys or ()))) for name, keys in given.items()}
        for name, keys in given.items():
            if keys is None:
                free = (key for key in map(portable, self._commands[name].keys) if not self.holders(name, (key,)))
                self._keys[name] = tuple(free)

    def _read_again(self) -> None:
        before = self._keys
        self._read()
        if self._keys != before:
            self.changed.emit()


def portable(keys: str) -> str:
    """Return keys as they are stored; empty where they can't be typed."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def native(keys: str) -> str:
    """Return keys as they are named here."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def objection(command: Command, key: str) -> str:
    """Say why a command can't have a key, or nothing."""
    if key in RESERVED:
        return tr("Pages and lists need {key} themselves.", key=native(key))
    if len(key.removeprefix("Shift+")) == 1 and not command.scope:
        return tr("{key} alone would be in the way of typing; add Ctrl or Alt.", key=native(key))
    return ""
