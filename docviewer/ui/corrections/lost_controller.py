"""Tell of corrections whose lines aren't there any more, and let a person place or remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from docviewer.core import corrections
from docviewer.core.errors import WrongInput
from docviewer.core.work import ReviewState
from docviewer.ui.corrections.lost_dialog import LostDialog
from docviewer.ui.corrections.scene import Correction
from docviewer.ui.message_bar import Message
from docviewer.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from docviewer.core.corrections import LostCorrection
    from docviewer.core.edited_lines import EditedLines
    from docviewer.core.line_keys import LineKey
    from docviewer.core.session import DocumentId, Session
    from docviewer.core.work import Fix, Review, Work
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.corrections.scene import Scene
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.store import Store

_REST_MS = 200


class LostController(QObject):
    """Looks for what has no place any more when a document is read, and after every change of its lines.

    Args:
        store: The session.
        pages: Show the page that a correction was made on.
        corrector: Places and removes.
        window: Has the command, the message bar and the dialog.
    """

    def __init__(self, store: Store, pages: PagesController, corrector: Corrector, window: MainWindow) -> None:
        super().__init__(window)
        self._store, self._pages, self._corrector, self._window = store, pages, corrector, window
        self._looked: tuple[DocumentId | None, object, object] = (None, None, None)
        self._told: dict[DocumentId, frozenset[LineKey]] = {}
        self._search = corrections.LostSearch()
        self.lost: tuple[LostCorrection, ...] = ()
        self.dialog: LostDialog | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.look)
        window.actions_by_name.connect_all({"lost": self.open})
        store.subscribe(self._session_changed)
        self._show()

    def open(self) -> None:
        """Open the list."""
        if self.dialog is None:
            self.dialog = dialog = LostDialog(self._window)
            dialog.place_wanted.connect(lambda key: self._corrector.do(lambda scene: place(scene, key)))
            dialog.remove_wanted.connect(lambda keys: self._corrector.do(lambda scene: remove(scene, keys)))
            dialog.page_wanted.connect(self._pages.go_to_page)
        self._show()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def look(self) -> None:
        """Find what has no place now; tell of it once."""
        document, state = self._store.session.active, self._store.session.current
        corrected = None if state is None else state.facts.corrected
        self.lost = ()
        if state is not None and corrected is not None and not state.facts.reading and not state.facts.pages_missing:
            self.lost = self._search.among(state.work, corrected.edited.keys)
        keys = frozenset(lost.key for lost in self.lost)
        if document is not None and keys - self._told.get(document, frozenset()):
            self._told[document] = keys
            self._tell()
        self._show()

    def _session_changed(self, old: Session, new: Session) -> None:
        for document in old.documents.keys() - new.documents.keys():
            self._told.pop(document, None)
        state = new.current
        edited = None if state is None or state.facts.corrected is None else state.facts.corrected.edited
        looked = (new.active, edited, None if state is None else (state.facts.reading, state.work.pages))
        if looked[:2] != self._looked[:2] or looked[2] != self._looked[2]:
            self._looked = looked
            self._rest.start()
        elif self.dialog is not None and self.dialog.isVisible():
            self._show()

    def _tell(self) -> None:
        lead = tr_n("1 correction has no place any more.", "{n} corrections have no place any more.", len(self.lost))
        text = tr("The file says something else there now; nothing is dropped.")
        self._window.message_bar.tell(Message(lead, text, tr("Show"), self.open))

    def _show(self) -> None:
        count = len(self.lost)
        action = self._window.actions_by_name["lost"]
        self._window.actions_by_name.set_text("lost", _words(count))
        action.setEnabled(count > 0)
        state = self._store.session.current
        if self.dialog is not None:
            can_place = state is not None and len(state.selected_segments) == 1
            self.dialog.show_lost(self.lost, can_place)


def _words(count: int) -> str:
    return tr("Corrections without a place…") if not count else tr("Corrections without a place ({n})…", n=count)


def remove(scene: Scene, keys: tuple[LineKey, ...]) -> Correction:
    """Drop what was made of lines that aren't there any more."""
    work = corrections.without_lost(scene.work, keys)
    return Correction(tr_n("remove a lost correction", "remove {n} lost corrections", len(keys)), work)


def place(scene: Scene, key: LineKey) -> Correction:
    """Give what was made of a lost line to the selected segment: text, role, verdict; or leave it out.

    An edited text goes to the line of the segment that is most like it.
    """
    if len(scene.chosen) != 1:
        raise WrongInput(tr("No segment is selected."), "", tr("Select the segment that the correction belongs to."))
    (segment,) = scene.chosen
    work, corrected, page = scene.work, scene.corrected, scene.work.page(key.page)
    edit, first = page.edits.get(key), scene.key_of_segment(segment)
    if edit is not None and edit.text is not None:
        line = _likest(corrected.segments.lines_of(segment).tolist(), corrected.edited, edit.text)
        work = corrections.with_line_text(work, corrected, line, edit.text)
    if (fix := _fix_naming(work, key)) is not None and fix.role is not None:
        work = corrections.retyped(work, corrected, [segment], fix.role, fix.level)
    if (review := _review_naming(work, key)) is not None and review.state is not ReviewState.UNREVIEWED:
        work = corrections.reviewed(work, corrected, [segment], review.state, review.by, review.at)
    if review is not None and review.note:
        work = corrections.noted(work, corrected, segment, review.note, review.by, review.at)
    if edit is not None and edit.excluded:
        work = corrections.excluded(work, corrected, [segment])
    return Correction(tr("place a correction"), corrections.without_lost(work, [key]), (first,))


def _fix_naming(work: Work, key: LineKey) -> Fix | None:
    return next((fix for page in work.pages.values() for fix in page.fixes.values() if key in fix.lines), None)


def _review_naming(work: Work, key: LineKey) -> Review | None:
    reviews = (review for page in work.pages.values() for review in page.reviews.values())
    return next((review for review in reviews if key in review.lines), None)


def _likest(lines: list[int], edited: EditedLines, text: str) -> int:
    """Return the line that shares most words with `text`; the first of those that do alike."""
    words = set(text.casefold().split())
    return max(lines, key=lambda line: len(words & set(edited.lines.texts[line].casefold().split())))
