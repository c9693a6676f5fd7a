"""The tool bar: it gives up room, then texts, before any control moves into the "more" button at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from docviewer.ui.commands import COMMANDS
from docviewer.ui.icons import icon
from docviewer.ui.menus import TOOL_BAR
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from docviewer.ui.actions import Actions
    from docviewer.ui.theme import Theme

_ICON_SIZE = QSize(16, 16)
#: Looks from roomy to tight: (whether room is saved, whether texts stand beside icons).
_LOOKS = ((False, True), (True, True), (True, False))
#: A roomier look comes back only where it has this many pixels to spare, so that nothing flickers during a resize.
_SPARE_PX = 12
_BESIDE = frozenset(command.name for command in COMMANDS if command.brief)
#: Qt's own name for the button that brings out what has no room.
_EXTENSION = "qt_toolbar_ext_button"


class ToolBar(QToolBar):
    """Buttons and boxes as `TOOL_BAR` lists them.

    Args:
        actions: The window's commands.
        boxes: Widgets by the name after the `#`.
        parent: The window.
    """

    def __init__(self, actions: Actions, boxes: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(tr("Tools"), parent)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(_ICON_SIZE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._look = 0
        self._wearing = True
        self._needed: dict[int, int] = {}
        self._buttons: dict[str, QToolButton] = {}
        for name in TOOL_BAR:
            self._add(name, actions, boxes)
        self.extension = next(iter(self.findChildren(QToolButton, _EXTENSION)), None)
        if self.extension is not None:
            self.extension.setAccessibleName(tr("More tools"))
            self.extension.setToolTip(tr("More tools"))
        self._wear(0)

    @property
    def shows_texts(self) -> bool:
        """Whether texts stand beside the icons."""
        return _LOOKS[self._look][1]

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme` for the button at the end; the commands' icons are theirs."""
        if self.extension is not None:
            self.extension.setIcon(icon("more", theme))

    def refit(self) -> None:
        """Choose the look anew: a box in the bar has another width."""
        self._needed.clear()
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the roomiest look that fits."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        """Choose the look anew for another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and not self._wearing:
            self.refit()

    def _add(self, name: str | None, actions: Actions, boxes: Mapping[str, QWidget]) -> None:
        if name is None:
            self.addSeparator()
        elif name == "#space":
            space = QWidget(self)
            space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self.addWidget(space)
        elif name.startswith("#"):
            self.addWidget(boxes[name[1:]])
        else:
            self.addAction(actions[name])
            button = self.widgetForAction(actions[name])
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                self._buttons[name] = button

    def _fit(self, width: int) -> None:
        wanted = next((look for look in range(len(_LOOKS)) if self._fits(look, width)), len(_LOOKS) - 1)
        if wanted != self._look:
            self._wear(wanted)

    def _fits(self, look: int, width: int) -> bool:
        if look not in self._needed:
            worn = self._look
            self._wear(look)
            self._needed[look] = self.sizeHint().width()
            self._wear(worn)
        return self._needed[look] + (_SPARE_PX if look < self._look else 0) <= width

    def _wear(self, look: int) -> None:
        self._look = look
        tight, texts = _LOOKS[look]
        self.setProperty("tight", "true" if tight else None)
        style = Qt.ToolButtonStyle
        for name, button in self._buttons.items():
            beside = texts and name in _BESIDE
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if beside else style.ToolButtonIconOnly)
        for widget in (self, *self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)):
            self.style().unpolish(widget)
            self.style().polish(widget)
        self._wearing = True
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # only now Qt reads spacing and margins
        self._wearing = False
