"""Follow what becomes of every change and show it as the saved mark."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from docviewer.core.errors import DocviewerError
from docviewer.ui.wording import tr
from docviewer.ui.workspace.saved_mark import Saved, SavedState
from docviewer.ui.workspace.trouble_words import changes_in, changes_wait, short_why
from docviewer.workspace.faults import ChangedElsewhere, ReadOnlyWorkspace
from docviewer.workspace.writer import Refused, Unsaved
from docviewer.workspace.writer import Saved as Written

if TYPE_CHECKING:
    from docviewer.ui.workspace.document_keeping import DocumentKeeping
    from docviewer.ui.workspace.link import WorkspaceLink
    from docviewer.ui.workspace.saved_mark import SavedMark

#: What is on the disk sooner is never called on its way.
_PATIENCE_MS = 300


class SaveStatus(QObject):
    """Knows whether all is saved, and if not, why.

    Args:
        link: The workspace.
        keeping: Knows of edits that wait for their document.
        mark: Shows it.
        usual: Name that needn't be told, because it is always this workspace.

    Signals:
        saved(): All that was submitted is on the disk.
    """

    saved = Signal()

    def __init__(self, link: WorkspaceLink, keeping: DocumentKeeping, mark: SavedMark, usual: str) -> None:
        super().__init__(link)
        self._link, self._keeping, self._mark, self._usual = link, keeping, mark, usual
        self.error: DocviewerError | None = None
        self._at: datetime | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._soon.timeout.connect(self.show)
        link.opened.connect(self._opened)
        link.failed.connect(self._failed)
        link.closed.connect(self._closed)
        link.submitted.connect(lambda _: self._soon.isActive() or self._soon.start())
        link.told.connect(self._told)
        keeping.conflicted.connect(self._conflicted)

    @property
    def unsaved(self) -> int:
        """How many changes aren't on the disk."""
        pending = () if self._link.workspace is None else self._link.workspace.pending
        return changes_in(pending) + self._keeping.unwritten()

    def settled(self) -> None:
        """What stood in the way is out of it."""
        self.error = None
        self.show()

    def show(self) -> None:
        """Show how things are."""
        self._mark.show_saved(self._now())

    def _now(self) -> Saved:
        workspace = self._link.workspace
        name = "" if workspace is None or workspace.path.stem == self._usual else workspace.path.stem
        if workspace is None and self.error is None:
            return Saved(SavedState.OPENING if self._link.opening else SavedState.OFF)
        if self.error is not None:
            tip = " ".join((str(self.error), changes_wait(self.unsaved))).strip()
            return Saved(SavedState.NOT_SAVED, name, short_why(self.error), tip)
        if workspace is not None and changes_in(workspace.pending):
            return Saved(SavedState.SAVING, name, tip=changes_wait(self.unsaved))
        return Saved(SavedState.SAVED, name, tip=self._saved_tip())

    def _saved_tip(self) -> str:
        where = "" if self._link.path is None else str(self._link.path)
        if self._at is None:
            return where
        return tr("All changes are saved, the last at {time}.", time=f"{self._at:%H:%M:%S}") + f"\n{where}"

    def _opened(self) -> None:
        self.error = None
        if not self._link.writable and self._link.path is not None:
            name = self._link.path.name
            self.error = ReadOnlyWorkspace(
                tr("{name} can only be read", name=name),
                tr("What you change now isn't kept."),
                tr("Allow writing it, or open another workspace."),
            )
        self.show()

    def _failed(self, _path: object, error: object) -> None:
        self.error = error if isinstance(error, DocviewerError) else DocviewerError(str(error))
        self.show()

    def _closed(self) -> None:
        self.error = self._at = None
        self.show()

    def _conflicted(self, _document: int) -> None:
        self.show()

    def _told(self, outcome: object) -> None:
        match outcome:
            case Written(_, pending):
                if not isinstance(self.error, ChangedElsewhere):
                    self.error = None
                self._at = datetime.now()
                if not pending:
                    self._soon.stop()
                    self.saved.emit()
            case Unsaved(error):
                self.error = error
            case Refused(request, error):
                self._refused(request, error)
        self.show()

    def _refused(self, request: object, error: DocviewerError) -> None:
        """That a document was taken in by another window first is no trouble: it is looked up again."""
        entering = isinstance(error, ChangedElsewhere) and not self._keeping.in_conflict
        if changes_in([request]) and not entering:
            self.error = error
