"""Tell once, where a person looks, that changes aren't being saved, and once that they are again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr
from docviewer.ui.workspace.trouble_words import changes_wait
from docviewer.workspace.writer import Saved, Unsaved

if TYPE_CHECKING:
    from docviewer.ui.message_bar import MessageBar
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.ui.workspace.save_status import SaveStatus
    from docviewer.ui.workspace.workspace_trouble import WorkspaceTrouble


class SaveNotices(QObject):
    """The saved mark is small and at the edge: who corrects page after page doesn't look there.

    Args:
        link: Tells what becomes of changes.
        status: Counts those that wait.
        trouble: Says what can be done.
        bar: Shows the notices.
    """

    def __init__(self, link: WorkspaceLink, status: SaveStatus, trouble: WorkspaceTrouble, bar: MessageBar) -> None:
        super().__init__(link)
        self._status, self._trouble, self._bar = status, trouble, bar
        self._told = False
        link.told.connect(self._look)
        link.closed.connect(self._forget)

    def _look(self, outcome: object) -> None:
        match outcome:
            case Unsaved(error) if not self._told and self._status.unsaved:
                self._told = True
                words = changes_wait(self._status.unsaved)
                self._bar.tell(Message(tr(error.title), words, tr("What to do…"), self._trouble.tell_state))
            case Saved() if self._told and not self._status.unsaved:
                self._told = False
                self._bar.tell(Message(tr("All changes are saved again.")))

    def _forget(self) -> None:
        self._told = False
