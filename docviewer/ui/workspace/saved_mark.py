"""The mark in the status bar that tells whether all is saved; a click tells more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from docviewer.ui.elided_label import plain_tip
from docviewer.ui.icons import icon
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from docviewer.ui.theme import Theme

_ICON_PX = 14
#: A longer name of a workspace is cut: the status bar must not make the window wide. Characters.
_LONGEST_NAME = 28


class SavedState(Enum):
    """How safe a person's work is."""

    OFF = auto()
    OPENING = auto()
    SAVED = auto()
    SAVING = auto()
    NOT_SAVED = auto()


@dataclass(frozen=True, slots=True)
class Saved:
    """What the mark tells.

    Attributes:
        state: How safe the work is.
        workspace: Name of the workspace; empty for the one that is used unless another is chosen.
        why: Why it isn't saved, a few words.
        tip: All that is known, sentences.
    """

    state: SavedState
    workspace: str = ""
    why: str = ""
    tip: str = ""

    @property
    def words(self) -> str:
        """What stands in the status bar."""
        words = self._state_words()
        name = self.workspace
        name = f"{name[: _LONGEST_NAME - 1].rstrip()}…" if len(name) > _LONGEST_NAME else name
        return f"{name} · {words}" if name else words

    def _state_words(self) -> str:
        match self.state:
            case SavedState.OFF:
                return tr("Not kept")
            case SavedState.OPENING:
                return tr("Opening workspace…")
            case SavedState.SAVED:
                return tr("Saved")
            case SavedState.SAVING:
                return tr("Saving…")
            case SavedState.NOT_SAVED:
                return tr("Not saved: {why}", why=self.why) if self.why else tr("Not saved")


class SavedMark(QToolButton):
    """A quiet word while all is well, a warning otherwise; `clicked` asks for details."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saved-mark")
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self.shown = Saved(SavedState.OFF)
        self.set_theme(theme)
        self.show_saved(self.shown)

    def show_saved(self, saved: Saved) -> None:
        """Tell how safe the work is."""
        self.shown = saved
        warns = saved.state in (SavedState.NOT_SAVED, SavedState.OFF)
        self.setText(f"\u2009{saved.words}" if warns else saved.words)  # Qt leaves no room behind an icon
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if warns else Qt.ToolButtonStyle.ToolButtonTextOnly
        )
        self.setToolTip(plain_tip(saved.tip))
        self.setAccessibleName(saved.words)
        self.setAccessibleDescription(saved.tip)
        self._paint_state()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self._paint_state()

    def _paint_state(self) -> None:
        failed = self.shown.state is SavedState.NOT_SAVED
        role = "error" if failed else "soft"
        self.setIcon(icon("warning" if failed else "info", self._theme, role))
        self.setStyleSheet(
            f"QToolButton#saved-mark {{ color: {getattr(self._theme, role)}; font-size: 12px; padding: 1px 6px; }}"
        )
