"""What is chosen and what the window remembers between runs. Written by Qt, atomically."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from docviewer.core.settings_schema import BY_NAME, SETTINGS
from docviewer.folders import settings_folder

if TYPE_CHECKING:
    from docviewer.core.parameters import Value


class Settings(QObject):
    """Typed access to the settings file: settings by their declaration, and what the window keeps by itself.

    Args:
        path: The INI file; the user's own by default.
        parent: Owner of the Qt object behind it.

    Signals:
        changed(str, object): Name and new value of a declared setting.
        keys_changed(): A command has other keys.
    """

    changed = Signal(str, object)
    keys_changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or settings_folder() / "window.ini"
        self._store = QSettings(str(self._path), QSettings.Format.IniFormat, self)

    def value(self, name: str) -> Value:
        """Return a declared setting; its default where nothing usable is stored."""
        setting = BY_NAME[name]
        return setting.read(self._store.value(setting.key, setting.parameter.default))

    def set_value(self, name: str, value: Value) -> None:
        """Store a declared setting and tell of it.

        Raises:
            WrongInput: It isn't a value of that setting.
        """
        setting = BY_NAME[name]
        checked = setting.parameter.check(value)
        if checked != self.value(name):
            self._store.setValue(setting.key, setting.parameter.format(checked))
            self.changed.emit(name, checked)

    def reset(self, *names: str) -> None:
        """Give settings their defaults back; all of them if none is named."""
        for name in names or tuple(setting.name for setting in SETTINGS):
            self.set_value(name, BY_NAME[name].parameter.default)

    def switch(self, name: str) -> bool:
        """Return a declared setting that is on or off."""
        return self.value(name) is True

    def whole(self, name: str) -> int:
        """Return a declared setting that is a whole number."""
        value = self.value(name)
        return value if isinstance(value, int) else 0

    def word(self, name: str) -> str:
        """Return a declared setting that is a choice or a text."""
        value = self.value(name)
        return value if isinstance(value, str) else ""

    def keys(self, command: str) -> tuple[str, ...] | None:
        """Return the keys that a person gave a command, or None where it has its own; () for no key."""
        stored = self._store.value(f"keys/{command}")
        return tuple(stored.split("\t")) if isinstance(stored, str) and stored else None if stored is None else ()

    def keep_keys(self, command: str, keys: tuple[str, ...] | None) -> None:
        """Give a command other keys; None for its own."""
        if keys is None:
            self._store.remove(f"keys/{command}")
        else:
            self._store.setValue(f"keys/{command}", "\t".join(keys))
        self.keys_changed.emit()

    @property
    def recent_files(self) -> list[str]:
        """Files opened before, the latest first."""
        value = self._store.value("files/recent", [])
        paths = [value] if isinstance(value, str) else value
        found = [str(path) for path in paths if path] if isinstance(paths, list) else []
        return found[: self.whole("recent_count")]

    def add_recent(self, path: str) -> None:
        """Put `path` to the front of the recent files."""
        rest = [other for other in self.recent_files if other != path]
        self._store.setValue("files/recent", [path, *rest][: self.whole("recent_count")])

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        self._store.setValue("files/recent", [])

    @property
    def theme(self) -> str:
        """The theme chosen: "system", "light" or "dark"."""
        return self.word("theme")

    @theme.setter
    def theme(self, name: str) -> None:
        self.set_value("theme", name)

    @property
    def strategy(self) -> str:
        """Name of the strategy of new documents."""
        return self.word("strategy")

    @strategy.setter
    def strategy(self, name: str) -> None:
        self.set_value("strategy", name)

    @property
    def tables(self) -> str:
        """Where tables are looked for: "auto", "all" or "off"."""
        return self.word("tables")

    @tables.setter
    def tables(self, search: str) -> None:
        self.set_value("tables", search)

    @property
    def folder(self) -> str:
        """Folder a file was last opened from."""
        return str(self._store.value("files/folder", str(Path.home())))

    @folder.setter
    def folder(self, path: str) -> None:
        self._store.setValue("files/folder", path)

    @property
    def export_folder(self) -> str:
        """Folder of the last export, or empty."""
        return str(self._store.value("export/folder", ""))

    @export_folder.setter
    def export_folder(self, path: str) -> None:
        self._store.setValue("export/folder", path)

    @property
    def export_format(self) -> str:
        """Format of the last export, or empty."""
        return str(self._store.value("export/format", ""))

    @export_format.setter
    def export_format(self, name: str) -> None:
        self._store.setValue("export/format", name)

    def layout(self, name: str) -> QByteArray:
        """Return a saved geometry or splitter state; empty where none is kept."""
        value = self._store.value(f"layout/{name}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Save a geometry or splitter state."""
        self._store.setValue(f"layout/{name}", state)

    def flag(self, name: str, default: bool) -> bool:
        """Return a saved switch."""
        return str(self._store.value(f"view/{name}", default)).lower() in ("true", "1")

    def keep_flag(self, name: str, value: bool) -> None:
        """Save a switch."""
        self._store.setValue(f"view/{name}", value)

    def text(self, name: str) -> str:
        """Return a saved word, or empty."""
        return str(self._store.value(f"view/{name}", ""))

    def keep_text(self, name: str, value: str) -> None:
        """Save a word."""
        self._store.setValue(f"view/{name}", value)
