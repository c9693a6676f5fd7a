"""Ask for workspace files, and remember which were open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from docviewer.ui.wording import tr
from docviewer.workspace.workspace import SUFFIX

if TYPE_CHECKING:
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.settings import Settings

_RECENT, _LAST = "recent-workspaces", "workspace"
_MOST = 8
_BETWEEN = "\n"


class WorkspaceFiles(QObject):
    """The File menu's part about workspaces.

    Args:
        settings: Remembers.
        usual: The workspace that is used where no other is chosen.
        window: Asks.

    Signals:
        new_wanted(object): Make a workspace at this path and use it.
        open_wanted(object): Use the workspace at this path.
    """

    new_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, settings: Settings, usual: Path, window: MainWindow) -> None:
        super().__init__(window)
        self._settings, self._usual, self._window = settings, usual, window
        window.actions_by_name.connect_all({"new-workspace": self.ask_new, "open-workspace": self.ask_open})
        window.submenus["workspaces"].aboutToShow.connect(self._fill)

    @property
    def last(self) -> Path:
        """The workspace used last, if it is still there; else the usual one."""
        kept = self._settings.text(_LAST)
        return Path(kept) if kept and Path(kept).exists() else self._usual

    def remember(self, path: Path) -> None:
        """A workspace is in use: the next start uses it too."""
        self._settings.keep_text(_LAST, "" if path == self._usual else str(path))
        if path != self._usual:
            listed = [str(path), *(other for other in self._recent() if other != str(path))]
            self._settings.keep_text(_RECENT, _BETWEEN.join(listed[:_MOST]))

    def ask_new(self) -> None:
        """Let the person say where a new workspace is to be."""
        path = self.asked_where(tr("New workspace"), tr("Untitled"))
        if path is not None:
            self.new_wanted.emit(path)

    def ask_open(self) -> None:
        """Let the person choose a workspace."""
        found, _ = QFileDialog.getOpenFileName(self._window, tr("Open workspace"), self._folder(), _kinds())
        if found:
            self.open_wanted.emit(Path(found))

    def asked_where(self, title: str, name: str, folder: Path | None = None) -> Path | None:
        """Let the person choose a name for a file that isn't there yet; None where there is to be none.

        Args:
            title: What the file is for.
            name: Proposed, without the suffix.
            folder: Likewise; that of the present workspace where none is given.
        """
        proposed = str((folder or Path(self._folder())) / f"{name}{SUFFIX}")
        found, _ = QFileDialog.getSaveFileName(self._window, title, proposed, _kinds())
        if not found:
            return None
        path = Path(found)
        return path if path.suffix else path.with_name(f"{path.name}{SUFFIX}")

    def _folder(self) -> str:
        return str(self.last.parent) if self.last != self._usual else str(Path.home())

    def _recent(self) -> list[str]:
        return [path for path in self._settings.text(_RECENT).split(_BETWEEN) if path]

    def _fill(self) -> None:
        menu = self._window.submenus["workspaces"]
        menu.clear()
        self._add(self._usual, tr("My workspace"))
        if recent := self._recent():
            menu.addSeparator()
            for path in recent:
                self._add(Path(path), f"{Path(path).stem}    {Path(path).parent}")

    def _add(self, path: Path, words: str) -> None:
        action = self._window.submenus["workspaces"].addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _=False: self.open_wanted.emit(path))


def _kinds() -> str:
    return f"{tr('Workspaces')} (*{SUFFIX});;{tr('All files')} (*)"
