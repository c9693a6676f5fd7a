"""What the window remembers between runs: recent files, sizes, theme. Written by Qt, atomically."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from docviewer.folders import settings_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_RECENT_LIMIT = 12


class Settings:
    """Typed access to the settings file.

    Args:
        path: The INI file; the user's own by default.
        parent: Owner of the Qt object behind it.
    """

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        self._path = path or settings_folder() / "window.ini"
        self._store = QSettings(str(self._path), QSettings.Format.IniFormat, parent)

    @property
    def recent_files(self) -> list[str]:
        """Files opened before, the latest first."""
        value = self._store.value("files/recent", [])
        paths = [value] if isinstance(value, str) else value
        return [str(path) for path in paths if path] if isinstance(paths, list) else []

    def add_recent(self, path: str) -> None:
        """Put `path` to the front of the recent files."""
        rest = [other for other in self.recent_files if other != path]
        self._store.setValue("files/recent", [path, *rest][:_RECENT_LIMIT])

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        self._store.setValue("files/recent", [])

    @property
    def theme(self) -> str:
        """The theme chosen: "system", "light" or "dark"."""
        value = str(self._store.value("view/theme", "system"))
        return value if value in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("view/theme", name)

    @property
    def strategy(self) -> str:
        """Name of the strategy used last, or empty."""
        return str(self._store.value("segment/strategy", ""))

    @strategy.setter
    def strategy(self, name: str) -> None:
        self._store.setValue("segment/strategy", name)

    @property
    def tables(self) -> str:
        """Where tables are looked for: "auto", "all" or "off"."""
        value = str(self._store.value("segment/tables", "auto"))
        return value if value in ("auto", "all", "off") else "auto"

    @tables.setter
    def tables(self, search: str) -> None:
        self._store.setValue("segment/tables", search)

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
