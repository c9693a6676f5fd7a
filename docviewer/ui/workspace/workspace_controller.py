"""The workspace in the window: which one is open, what it brings back, and that nothing is lost when it isn't."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr, tr_n
from docviewer.ui.workspace.anchoring import anchored
from docviewer.ui.workspace.document_keeping import DocumentKeeping
from docviewer.ui.workspace.known_files import KnownFiles
from docviewer.ui.workspace.line_shelf import LineShelf
from docviewer.ui.workspace.link import WorkspaceLink
from docviewer.ui.workspace.missing_files import MissingFiles
from docviewer.ui.workspace.panel_state import PanelState
from docviewer.ui.workspace.recognised_shelf import RecognisedShelf
from docviewer.ui.workspace.reopening import Reopening
from docviewer.ui.workspace.save_notices import SaveNotices
from docviewer.ui.workspace.save_status import SaveStatus
from docviewer.ui.workspace.saved_mark import SavedMark
from docviewer.ui.workspace.segment_keeping import SegmentKeeping
from docviewer.ui.workspace.view_keeping import ViewKeeping
from docviewer.ui.workspace.window_lock import WindowLock
from docviewer.ui.workspace.workspace_files import WorkspaceFiles
from docviewer.ui.workspace.workspace_trouble import WorkspaceTrouble

if TYPE_CHECKING:
    from collections.abc import Collection

    from docviewer.ui.panels.tabbed_panel import TabbedPanel
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.table_finder import TableFinder
    from docviewer.ui.theme import Theme
    from docviewer.ui.workspace.stored_documents import Lookup

#: Quitting waits so long for the disk before it asks.
_QUIT_S = 2.0
_CLOSE_S = 0.8


class WorkspaceController(QObject):
    """Opens, switches and closes workspaces.

    Args:
        desk: The window with its session.
        sides: The panels at the left and at the right.
        tables: Looks for tables, which belong to what is read of a document.
        strategies: Names of those there are.
        usual: The workspace that is used unless another is chosen.
    """

    def __init__(
        self,
        desk: Desk,
        sides: tuple[TabbedPanel, TabbedPanel],
        tables: TableFinder,
        strategies: Collection[str],
        usual: Path,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        store, window = desk.store, desk.window
        self._lock = WindowLock()
        self.link = WorkspaceLink(desk.runner, self)
        self.files = WorkspaceFiles(desk.settings, usual, window)
        self.keeping = DocumentKeeping(store, self.link, strategies, self)
        panels = PanelState(window, *sides)
        self.views = ViewKeeping(store, desk.pages, panels, self.link, self.keeping, self)
        self.reopening = Reopening(store, desk.documents, desk.pages, panels, self.link, self.keeping)
        self.shelf = LineShelf(store, desk.documents, tables, self.link, self.keeping)
        self.recognised = RecognisedShelf(store, desk.documents, self.link, self.keeping)
        self.segments = SegmentKeeping(store, self.link, self.keeping)
        self.known = KnownFiles(store, self.link, self.keeping, anchored)
        self.missing = MissingFiles(desk, self.keeping)
        self.mark = SavedMark(desk.theme(), window.status)
        window.status.addPermanentWidget(self.mark)
        self.status = SaveStatus(self.link, self.keeping, self.mark, usual.stem)
        self.trouble = WorkspaceTrouble(desk, self.link, self.keeping, self.status, self.files)
        self.notices = SaveNotices(self.link, self.status, self.trouble, window.message_bar)
        self._connect()

    def open(self, path: Path | None = None, make: bool = True) -> None:
        """Open a workspace, the one used last by default, in place of the present one."""
        self.link.open(path or self.files.last, make)
        self.status.show()

    def switch(self, path: Path, make: bool = False) -> None:
        """Use another workspace; the documents of the present one are closed with it once they are saved."""
        if path == self.link.path or not self.may_close():
            return
        if self.link.workspace is not None:
            self._leave()
            for document in tuple(self._desk.store.session.documents):
                self._desk.documents.close(document)
        self.open(path, make)

    def move_to(self, path: Path) -> None:
        """Use another workspace and take the open documents along."""
        self._desk.store.settle()
        self._leave()
        self.open(path)

    def save(self) -> None:
        """Write all at once and say so."""
        self._desk.store.settle()
        self.views.write()
        if self.link.writable and self.status.error is None and self.link.flush(_QUIT_S):
            self.status.show()
            self._desk.window.message_bar.tell(Message(tr("Saved."), str(self.link.path)))
        else:
            self.trouble.tell_state()

    def may_close(self) -> bool:
        """Whether all is saved, or the person lets go of what isn't."""
        self._desk.store.settle()
        self.views.write()
        if self.link.writable and self.link.flush(_QUIT_S) and not self.status.unsaved:
            return True
        return self.trouble.may_lose()

    def close(self) -> None:
        """End the writer; `may_close` has been asked."""
        self._leave()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.mark.set_theme(theme)

    def _connect(self) -> None:
        self._desk.window.actions_by_name.connect_all({"save": self.save})
        self._desk.window.may_close = self.may_close
        self._desk.documents.opened.connect(self.keeping.opened)
        self.files.new_wanted.connect(lambda path: self.switch(path, make=True))
        self.files.open_wanted.connect(self.switch)
        self.trouble.move_wanted.connect(self.move_to)
        self.trouble.retry_wanted.connect(self.open)
        self.mark.clicked.connect(self.trouble.tell_state)
        self.link.opened.connect(self._opened)
        self.reopening.done.connect(self._reopened)
        self.keeping.arrived.connect(self._tell_arrival)
        self.known.changed.connect(self._tell_changed)

    def _opened(self) -> None:
        workspace = self.link.workspace
        if workspace is None:
            return
        self.files.remember(workspace.path)
        self.views.leads = False
        leads = self._lock.take(workspace.path)
        if workspace.notices:
            self._desk.window.message_bar.tell(Message(workspace.notices[0], " ".join(workspace.notices[1:])))
        if not leads:
            self._desk.window.message_bar.tell(
                Message(
                    tr("This workspace is open in another window too."),
                    tr("A document changed there is told here before anything is written over it."),
                )
            )
        elif self._desk.settings.switch("reopen_documents"):
            self.reopening.begin()
        else:
            self._lead()

    def _reopened(self, gone: list[str]) -> None:
        self._lead()
        if gone:
            self._desk.window.message_bar.tell(
                Message(
                    tr_n("A document isn't where it was.", "{n} documents aren't where they were.", len(gone)),
                    tr_n(
                        "Bring it forward to locate it; its corrections are kept.",
                        "Bring them forward to locate them; their corrections are kept.",
                        len(gone),
                    ),
                    tip="\n".join(gone),
                )
            )

    def _tell_arrival(self, document: int, lookup: Lookup) -> None:
        """Tell what a person should know of kept work: that its file was moved, or that some of it is damaged."""
        if lookup.kept is not None and lookup.kept.losses:
            self._tell(tr("Some of what was kept of this document is damaged."), " ".join(lookup.kept.losses))
        elif lookup.moved_from:
            self._tell(tr("This file was moved; its work came with it."), tr("It was {path}.", path=lookup.moved_from))

    def _tell_changed(self, document: int, kept: int, lost: int) -> None:
        state = self._desk.store.session.documents.get(document)
        if state is None:
            return
        name = Path(state.path).name
        words = tr_n("One correction is kept", "{n} corrections are kept", kept)
        if lost:
            gone = tr_n("one has no place any more.", "{n} have no place any more.", lost)
            show = self._desk.window.actions_by_name["lost"]
            lead = tr("{name} isn't what it was.", name=name)
            self._desk.window.message_bar.tell(Message(lead, f"{words}; {gone}", tr("Show them"), show.trigger))
        else:
            self._tell(tr("{name} isn't what it was.", name=name), f"{words}.")

    def _tell(self, lead: str, text: str) -> None:
        self._desk.window.message_bar.tell(Message(lead, text))

    def _lead(self) -> None:
        self.views.leads = True
        self.views.touch()

    def _leave(self) -> None:
        self.views.write()
        self.views.leads = False
        self.link.close(_CLOSE_S)
        self._lock.release()
