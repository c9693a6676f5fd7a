"""Which panels show, how large they are and which of their tabs is in front, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.panels.tabbed_panel import TabbedPanel

_SHOWN = ("left", "right", "table")


class PanelState:
    """The panels of one window, to be read off and brought back."""

    def __init__(self, window: MainWindow, left: TabbedPanel, right: TabbedPanel) -> None:
        self._window = window
        self._tabs = {"left": left.bar, "right": right.bar}

    def follow(self, changed: Callable[[], None]) -> None:
        """Call `changed()` whenever a person changes something of it."""
        for name in _SHOWN:
            self._window.actions_by_name[f"show-{name}"].toggled.connect(lambda _: changed())
        for bar in self._tabs.values():
            bar.currentChanged.connect(lambda _: changed())
        for splitter in (self._window.sides, self._window.middle):
            splitter.splitterMoved.connect(lambda *_: changed())

    def as_plain(self) -> dict[str, Any]:
        """Return it as what JSON can hold."""
        actions, window = self._window.actions_by_name, self._window
        return {
            "shown": {name: actions[f"show-{name}"].isChecked() for name in _SHOWN},
            "tabs": {name: bar.currentIndex() for name, bar in self._tabs.items()},
            "sides": _text(window.sides.saveState()),
            "middle": _text(window.middle.saveState()),
        }

    def bring_back(self, plain: Mapping[str, Any]) -> None:
        """Show the panels as they were; what can't be read back stays as it is."""
        shown, tabs = plain.get("shown"), plain.get("tabs")
        for name in _SHOWN:
            if isinstance(shown, dict) and isinstance(shown.get(name), bool):
                self._window.actions_by_name[f"show-{name}"].setChecked(shown[name])
        for name, bar in self._tabs.items():
            at = tabs.get(name) if isinstance(tabs, dict) else None
            if isinstance(at, int) and 0 <= at < bar.count() and bar.isTabVisible(at):
                bar.setCurrentIndex(at)
        for name, restore in (("sides", self._window.sides.restoreState), ("middle", self._window.middle.restore)):
            if isinstance(plain.get(name), str):
                restore(QByteArray.fromBase64(plain[name].encode("ascii", "ignore")))


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
