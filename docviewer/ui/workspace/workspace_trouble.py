"""Tell of trouble with the workspace, with what can be done about it; no change is lost without a question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from docviewer.core.errors import CannotWrite, DocviewerError
from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr, tr_n
from docviewer.ui.workspace.elsewhere import saved_elsewhere
from docviewer.ui.workspace.recovering import Recovering
from docviewer.ui.workspace.trouble_dialog import TroubleDialog
from docviewer.ui.workspace.trouble_words import changes_wait
from docviewer.workspace.faults import (
    BusyWorkspace,
    ChangedElsewhere,
    DamagedWorkspace,
    FullDisk,
    MovedWorkspace,
    ReadOnlyWorkspace,
    WorkspaceError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from docviewer.core.session import DocumentId
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.ui.workspace.save_status import SaveStatus
    from docviewer.ui.workspace.workspace_files import WorkspaceFiles


#: What may be mended while the window is open.
_PASSING = (BusyWorkspace, FullDisk, ReadOnlyWorkspace)


class WorkspaceTrouble(QObject):
    """Asks what to do.

    Signals:
        move_wanted(object): Use the workspace at this path, with the open documents.
        retry_wanted(object): Try to open the workspace at this path again.
    """

    move_wanted = Signal(object)
    retry_wanted = Signal(object)

    def __init__(
        self, desk: Desk, link: WorkspaceLink, keeping: DocumentKeeping, status: SaveStatus, files: WorkspaceFiles
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._link, self._keeping = desk, link, keeping
        self._status, self._files = status, files
        self._recovering = Recovering(desk, files)
        self._recovering.recovered.connect(self.move_wanted)
        self._failed_path: Path | None = None
        #: The dialog that is shown, or was last.
        self.dialog: TroubleDialog | None = None
        link.failed.connect(self._failed)
        keeping.conflicted.connect(self._tell_conflict)
        keeping.failed.connect(lambda _, error: desk.window.message_bar.tell(Message(tr(error.title), tr(error.cause))))

    def tell_state(self) -> None:
        """Say how saving stands, with what can be done about it."""
        error, path = self._status.error, self._link.path
        if isinstance(error, ChangedElsewhere) and self._keeping.in_conflict:
            self._tell_conflict(self._keeping.in_conflict[0])
        elif error is not None and self._link.workspace is None:
            self._failed(self._failed_path, error)
        elif error is not None:
            self._tell_unsaved(error)
        elif path is None:
            self._desk.window.message_bar.tell(
                Message(tr("Nothing is kept: no workspace is open."), "", tr("Open workspace…"), self._files.ask_open)
            )
        else:
            folder = QUrl.fromLocalFile(str(path.parent))
            show = tr("Show folder")
            self._desk.window.message_bar.tell(
                Message(tr("All changes are saved."), str(path), show, lambda: _open(folder))
            )

    def may_lose(self) -> bool:
        """Return whether the person lets go of what isn't saved; true where that is nothing but where one was."""
        while count := self._status.unsaved:
            error = self._status.error or DocviewerError(tr("The workspace doesn't answer"))
            title = tr_n("Quit without saving one change?", "Quit without saving {n} changes?", count)
            again, copy, go, stay = tr("Try again"), self._elsewhere(), tr("Quit without saving"), tr("Go back")
            remedy = tr("Mend that and try again, or save a copy elsewhere. Quitting now loses the changes.")
            choices = (again, copy, go, stay) if self._link.writable else (copy, go, stay)
            choice = self._asked(DocviewerError(title, error.title, remedy), choices)
            if choice == go or (choice == copy and self._saved_elsewhere() is not None):
                return True
            if choice == stay:
                return False
            if choice == again:
                self._retry()
                self._link.flush(2.0)
        return True

    def _failed(self, path: Path | None, error: DocviewerError) -> None:
        """A workspace can't be opened: it is left as it is."""
        self._failed_path = path
        acts: dict[str, Callable[[], object]] = {}
        if isinstance(error, DamagedWorkspace) and path is not None:
            acts[tr("Recover into a copy…")] = lambda: self._recovering.ask(path)
            error = DocviewerError(
                error.title, error.cause, tr("What it still holds can go into a copy; it stays as it is.")
            )
        elif isinstance(error, _PASSING):
            acts[tr("Try again")] = lambda: self.retry_wanted.emit(path)
        acts[tr("Open another…")] = self._files.ask_open
        acts[tr("New workspace…")] = self._files.ask_new
        acts[tr("Go on without saving")] = _nothing
        self._show(error, acts, changes_wait(self._status.unsaved))

    def _tell_unsaved(self, error: DocviewerError) -> None:
        acts: dict[str, Callable[[], object]] = {}
        path = self._link.path
        if isinstance(error, DamagedWorkspace) and path is not None:
            acts[tr("Recover into a copy…")] = lambda: self._recovering.ask(path)
        if self._link.writable:
            acts[tr("Try again")] = self._retry
        acts[self._elsewhere()] = self._move
        acts[tr("Close")] = _nothing
        self._show(error, acts, changes_wait(self._status.unsaved))

    def _tell_conflict(self, document: DocumentId) -> None:
        state = self._desk.store.session.documents.get(document)
        if state is None:
            return
        theirs, mine, later = tr("Take its changes over"), tr("Keep what is here"), tr("Decide later")
        error = DocviewerError(
            tr("{name} was changed in another window", name=Path(state.path).name),
            tr("Your last change here isn't written, so that nothing is written over."),
            tr("Take over what was made there, or keep what is here in its place. What you let go of is gone."),
        )
        acts: dict[str, Callable[[], object]] = {
            theirs: lambda: self._settle(self._keeping.take_over, document),
            mine: lambda: self._settle(self._keeping.insist, document),
            later: _nothing,
        }
        self._show(error, acts)

    def _settle(self, how: Callable[[DocumentId], None], document: DocumentId) -> None:
        how(document)
        self._status.settled()

    def _retry(self) -> None:
        if self._link.workspace is not None:
            self._link.workspace.retry()

    def _move(self) -> None:
        path = self._saved_elsewhere()
        if path is not None:
            self.move_wanted.emit(path)

    def _whole(self) -> Path | None:
        """Return the workspace if all of it can be copied; None where it was never open, is gone or damaged."""
        lost = isinstance(self._status.error, DamagedWorkspace | MovedWorkspace)
        return None if lost or self._link.workspace is None else self._link.path

    def _elsewhere(self) -> str:
        """Say what saving elsewhere saves."""
        return tr("Save the open documents elsewhere…") if self._whole() is None else tr("Save a copy elsewhere…")

    def _saved_elsewhere(self) -> Path | None:
        """Ask where, and put the workspace there, or where it is lost the open documents; return the place."""
        whole = self._whole()
        if whole is None:
            path = self._files.asked_where(tr("Save the open documents elsewhere"), tr("Rescued"), Path.home())
        else:
            name = tr("{name} copy", name=whole.stem)
            path = self._files.asked_where(tr("Save a copy elsewhere"), name, Path.home())
        if path is None:
            return None
        store = self._desk.store
        documents = [(state.path, state.work, store.history(key)) for key, state in store.session.documents.items()]
        try:
            if saved_elsewhere(path, documents, whole):
                return path
            error = DocviewerError(tr("Not all of it could be saved there"), str(path), tr("Choose another place."))
        except (WorkspaceError, CannotWrite) as refused:
            error = refused
        self._asked(error, (tr("Close"),))
        return None

    def _show(self, error: DocviewerError, acts: Mapping[str, Callable[[], object]], note: str = "") -> None:
        """Show a dialog without waiting for its answer."""
        self._close()
        dialog = TroubleDialog(error, tuple(acts), self._desk.theme(), note, self._desk.window)
        self.dialog = dialog
        dialog.chosen.connect(lambda text: acts[text]())
        dialog.open()

    def _asked(self, error: DocviewerError, buttons: Sequence[str]) -> str:
        """Show a dialog and return the button that was chosen."""
        self._close()
        self.dialog = TroubleDialog(error, buttons, self._desk.theme(), "", self._desk.window)
        self.dialog.exec()
        return self.dialog.choice

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()


def _nothing() -> None:
    """Do nothing: the dialog is closed, and that is all."""


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
