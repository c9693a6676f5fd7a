"""Keep two page views at the same place and zoom, whichever is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.ui.page_view.zoom import CUSTOM
from docviewer.ui.page_view.zoomed_pages import Place

if TYPE_CHECKING:
    from docviewer.ui.page_view.zoomed_pages import ZoomedPages


class SyncedViews(QObject):
    """The first view leads where sizes differ: it may keep to a zoom that fits, the second has the same in numbers.

    Args:
        first: Leads; knows modes as "fit width".
        second: Follows, and is followed when a person moves it.
        parent: Owner.
    """

    def __init__(self, first: ZoomedPages, second: ZoomedPages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = first, second
        self._moving = False
        for leader, follower in ((first, second), (second, first)):
            for bar in (leader.verticalScrollBar(), leader.horizontalScrollBar()):
                bar.valueChanged.connect(lambda _, leader=leader, follower=follower: self._follow(leader, follower))
            leader.zoom_changed.connect(lambda _, __, leader=leader, follower=follower: self._follow(leader, follower))
            leader.page_changed.connect(lambda _, leader=leader, follower=follower: self._follow(leader, follower))
        first.modes_changed.connect(lambda: self._take_modes())

    def _take_modes(self) -> None:
        self._moving = True
        self._second.set_modes(self._first.modes)
        self._moving = False
        self._follow(self._first, self._second)

    def _follow(self, leader: ZoomedPages, follower: ZoomedPages) -> None:
        if self._moving or not leader.isVisible():
            return
        self._moving = True
        try:
            keeps = follower is self._first and follower.zoom == leader.zoom
            mode = follower.zoom_mode if keeps else CUSTOM
            follower.restore_place(Place(leader.keep_place().anchor, leader.zoom, mode))
        finally:
            self._moving = False
