"""Draw on the page: gather lines into a segment, add text that wasn't read - typed, or recognised from the picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from docviewer.core.document import PageState
from docviewer.reading.slow_events import Stage
from docviewer.ui.corrections import region_steps, steps
from docviewer.ui.corrections.text_dialog import TextDialog
from docviewer.ui.error_words import more_of
from docviewer.ui.message_bar import Message
from docviewer.ui.page_view.box_tool import Tool
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.errors import DocviewerError
    from docviewer.core.line_keys import LineKey
    from docviewer.core.session import DocumentId
    from docviewer.reading.page_results import PageLines
    from docviewer.reading.region import Region
    from docviewer.ui.corrections.corrector import Corrector
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.recognition_languages import RecognitionLanguages
    from docviewer.ui.slow_controller import SlowController
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme


class Intent(Enum):
    """What a box is drawn for."""

    GATHER = auto()
    TYPE = auto()
    RECOGNISE = auto()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A region that is being recognised, and the lines that its text stands for."""

    document: DocumentId
    page: int
    region: Region
    instead: tuple[LineKey, ...]


class RegionController(QObject):
    """Binds the drawing tool to corrections and to the slow worker.

    Args:
        store: The session.
        pages: Have the views that are drawn on.
        corrector: Makes the corrections.
        slow: Recognises regions.
        languages: In which languages, and whether it can be done here.
        window: Has commands, message bar and dialogs.
        theme: Returns the colours in use.
    """

    def __init__(
        self,
        store: Store,
        pages: PagesController,
        corrector: Corrector,
        slow: SlowController,
        languages: RecognitionLanguages,
        window: MainWindow,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._store, self._pages, self._corrector = store, pages, corrector
        self._slow, self._languages, self._window, self._theme = slow, languages, window, theme
        self._intent = Intent.GATHER
        self._wanted: list[_Wanted] = []
        self.dialog: TextDialog | None = None
        window.actions_by_name.connect_all(
            {
                "draw-segment": lambda: self.begin(Intent.GATHER),
                "add-text": lambda: self.begin(Intent.TYPE),
                "recognise-region": lambda: self.begin(Intent.RECOGNISE),
            }
        )
        slow.region_recognised.connect(self._take)
        slow.region_failed.connect(self._failed)
        slow.cancelled.connect(self._cancelled)

    def begin(self, intent: Intent) -> None:
        """Take the pencil in hand; by keys the arrows draw and Enter ends."""
        view = self._pages.current
        if view is None or not view.correctable:
            return
        if intent is Intent.RECOGNISE:
            self._languages.look_once()
        self._intent = intent
        view.set_tool(Tool.DRAW)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def bind(self, view: PageView) -> None:
        """Take what is drawn on a page view."""
        view.box_drawn.connect(lambda page, box: self._drawn(view, page, box))
        view.region_drawn.connect(lambda page, box: self._drawn(view, page, box))
        view.box_resized.connect(lambda line, page, box: self._resized(view, line, page, box))

    def recognise(self, page: int, region: Region, instead: tuple[LineKey, ...] = ()) -> None:
        """Recognise a region in the background; its text takes the place of the lines `instead`."""
        document = self._store.session.active
        if document is None:
            return
        if self._languages.missing is not None:
            self._tell(self._languages.missing)
        elif self._slow.want_region(document, page, region, self._languages.chosen):
            self._wanted.append(_Wanted(document, page, region, instead))

    # What was drawn

    def _drawn(self, view: PageView, page: int, box: Region) -> None:
        intent, self._intent = self._intent, Intent.GATHER
        keys = self._keys(view.lines_in(page, box))
        match intent:
            case Intent.RECOGNISE:
                self.recognise(page, box, keys)
            case Intent.GATHER if keys:
                self._corrector.do(lambda scene: steps.gather(scene, keys))
            case _:
                self._ask_text(page, box, keys)

    def _resized(self, view: PageView, first_line: int, page: int, box: Region) -> None:
        state = self._store.session.current
        corrected = None if state is None else state.facts.corrected
        inside = self._keys(view.lines_in(page, box))
        if corrected is None or not 0 <= first_line < len(corrected.lines):
            return
        members = corrected.segments.lines_of(int(corrected.segments.of_line[first_line])).tolist()
        elsewhere = self._keys([line for line in members if corrected.lines.page[line] != page])
        first = corrected.edited.key_of(first_line)
        self._corrector.do(lambda scene: region_steps.resize(scene, first, (*elsewhere, *inside)))

    def _keys(self, lines: list[int]) -> tuple[LineKey, ...]:
        state = self._store.session.current
        corrected = None if state is None else state.facts.corrected
        if corrected is None:
            return ()
        return tuple(corrected.edited.key_of(line) for line in lines if line < len(corrected.lines))

    def _ask_text(self, page: int, box: Region, keys: tuple[LineKey, ...]) -> None:
        """Ask for the text of a region: to be typed, or recognised."""
        document = self._store.session.active
        self.dialog = dialog = TextDialog(page + 1, len(keys), self._window)

        dialog.set_theme(self._theme())

        def add() -> None:
            text, role = dialog.text, dialog.role
            instead = keys if dialog.replaces else ()
            lines = region_steps.typed_lines(box, text)
            self._corrector.do(lambda scene: region_steps.add(scene, page, lines, instead, role), document)

        dialog.accepted.connect(add)
        dialog.recognise_wanted.connect(lambda: self.recognise(page, box, keys if dialog.replaces else ()))
        dialog.open()

    # What was recognised

    def _take(self, document: DocumentId, page: int, region: Region, found: PageLines) -> None:
        wanted = self._end(document, page, region)
        if wanted is None:
            return
        if found.status.state is not PageState.READ:
            self._window.message_bar.tell(
                Message(tr("No text was found in the region."), tr("Draw it closer around the text, or type it (T)."))
            )
            return
        lines = region_steps.recognised_lines(found.lines)
        name = tr("recognition of a region")
        self._corrector.do(lambda scene: region_steps.add(scene, page, lines, wanted.instead, name=name), document)

    def _failed(self, document: DocumentId, page: int, region: Region, error: DocviewerError) -> None:
        if self._end(document, page, region) is not None:
            self._tell(error)

    def _cancelled(self, document: DocumentId, pages: tuple[int, ...], stage: Stage) -> None:
        if stage is Stage.REGION:
            self._wanted = [each for each in self._wanted if each.document != document or each.page not in pages]

    def _end(self, document: DocumentId, page: int, region: Region) -> _Wanted | None:
        for at, each in enumerate(self._wanted):
            if (each.document, each.page, each.region) == (document, page, region):
                return self._wanted.pop(at)
        return None

    def _tell(self, error: DocviewerError) -> None:
        self._window.message_bar.tell(Message(tr(error.title), more_of(error)))
