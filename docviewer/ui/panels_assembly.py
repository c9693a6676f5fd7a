"""Build the panels and bind them: all that comes after the first page is on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.page_ranges import format_pages
from docviewer.core.session import with_strategy
from docviewer.reading.tesseract import tesseract
from docviewer.ui.compare.compare_controller import CompareController
from docviewer.ui.copy_commands import CopyCommands
from docviewer.ui.corrections.assembly import Corrections
from docviewer.ui.error_words import words_of
from docviewer.ui.export_controller import ExportController
from docviewer.ui.find.find_controller import FindController
from docviewer.ui.marks_controller import MarksController
from docviewer.ui.message_bar import Message
from docviewer.ui.outline_controller import OutlineController
from docviewer.ui.panels.outline import Outline
from docviewer.ui.panels.pages_panel import PagesPanel
from docviewer.ui.panels.segment_panel import SegmentPanel
from docviewer.ui.panels.segment_table import SegmentTable
from docviewer.ui.panels.strategy_panel import StrategyPanel
from docviewer.ui.panels.tabbed_panel import TabbedPanel
from docviewer.ui.printing import Printing
from docviewer.ui.recognition_controller import RecognitionController
from docviewer.ui.recognition_languages import RecognitionLanguages
from docviewer.ui.review.review_assembly import Reviewing
from docviewer.ui.review.review_panel import ReviewPanel
from docviewer.ui.review.review_watch import ReviewWatch
from docviewer.ui.score.score_controller import ScoreController
from docviewer.ui.score.score_panel import ScorePanel
from docviewer.ui.segmentation_controller import SegmentationController
from docviewer.ui.segments_controller import SegmentsController
from docviewer.ui.slow_controller import SlowController
from docviewer.ui.status_bar import Task
from docviewer.ui.strategy_controller import StrategyController
from docviewer.ui.table_finder import TableFinder
from docviewer.ui.table_taking import TableTaking
from docviewer.ui.thumbnails_controller import ThumbnailsController
from docviewer.ui.wording import tr, tr_n
from docviewer.ui.workspace.undo_list_controller import UndoListController

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from docviewer.core.errors import DocviewerError
    from docviewer.core.session import Session
    from docviewer.core.strategy import Strategy
    from docviewer.export.exporter import Exporter
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.runner import ThreadRunner
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store
    from docviewer.ui.theme import Theme


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What the panels are bound to: made before the first page, handed over after it."""

    settings: Settings
    window: MainWindow
    store: Store
    runner: ThreadRunner
    documents: DocumentController
    pages: PagesController
    theme: Callable[[], Theme]


class Panels:
    """The panels at both sides and below, with the controllers that fill them."""

    def __init__(self, desk: Desk, strategies: Mapping[str, Strategy], exporters: Mapping[str, Exporter]) -> None:
        self._desk = desk
        self._strategies = strategies
        self.strategy, self.segment, self.table = StrategyPanel(), SegmentPanel(), SegmentTable()
        self.review = ReviewPanel()
        self.pages, self.outline, self.score = PagesPanel(), Outline(), ScorePanel()
        self._place()
        self._replace_unknown_strategies()
        store, runner, pages, window = desk.store, desk.runner, desk.pages, desk.window
        self.segmentation = SegmentationController(store, strategies, runner, pages.shown_pages, window)
        self.strategy_controller = StrategyController(store, strategies, self.strategy, desk.settings)
        self.segments_controller = SegmentsController(store, pages, self.segmentation, self.table)
        self.review_watch = ReviewWatch(store, window)
        self.marks = MarksController(store, pages, self.table, self.review_watch)
        self.slow = SlowController(store, desk.documents, pages.shown_pages, window.status, window)
        self.tables = TableFinder(store, desk.documents, self.slow, desk.settings, window)
        self.languages = languages = RecognitionLanguages(
            window.submenus["languages"], desk.settings, runner, tesseract
        )
        told, label_now = self.segments_controller.told, self.segmentation.label_now
        self.corrections = Corrections(
            desk, self.segment, self.right, self.table, told, self.slow, languages, label_now
        )
        self.recognition = RecognitionController(
            store, desk.documents, pages, self.slow, languages, desk.theme(), window
        )
        self.outline_controller = OutlineController(store, desk.documents, self.outline)
        self.thumbnails_controller = ThumbnailsController(store, desk.documents, pages, self.pages)
        self.export = ExportController(store, strategies, exporters, runner, desk.settings, desk.theme, window)
        self.printing = Printing(store, desk.documents, runner, window)
        self.comparing = CompareController(store, strategies, runner, desk.settings, pages, window, desk.theme)
        self.scoring = ScoreController(store, desk.documents, runner, pages, self.score, self.right, window)
        self.copying = CopyCommands(store, pages, self.table, self.segment.grid, window)
        self.undo_list = UndoListController(store, window, desk.theme())
        self.reviewing = Reviewing(self, desk)
        self.table_taking = TableTaking(store, self.segment, desk.settings, window)
        self.finding = FindController(desk, self.left)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` in all panels."""
        for panel in (
            *(self.strategy, self.segment, self.table, self.pages, self.outline, self.comparing),
            *(self.finding, self.scoring, self.recognition, self.undo_list, self.reviewing),
        ):
            panel.set_theme(theme)

    def _replace_unknown_strategies(self) -> None:
        """The settings may name a strategy of another version of docviewer."""
        for document, state in self._desk.store.session.documents.items():
            if state.work.strategy not in self._strategies:
                self._desk.store.apply(with_strategy, document, DEFAULT_STRATEGY)

    def _place(self) -> None:
        window = self._desk.window
        self.left = TabbedPanel(tr("Navigation"), window)
        self.left.add(tr("Pages"), self.pages)
        self.left.add(tr("Outline"), self.outline)
        self.right = TabbedPanel(tr("Segmentation"), window)
        self.right.add(tr("Strategy"), self.strategy)
        self.right.add(tr("Segment"), self.segment)
        self.right.add(tr("Review"), self.review)
        self.right.add(tr("Score"), self.score)
        for place, panel in ((window.left, self.left), (window.right, self.right), (window.table, self.table)):
            window.fill_panel(place, panel)
        window.actions_by_name.listen_in(self.table.view, "review")

    def _connect(self) -> None:
        desk, window = self._desk, self._desk.window
        window.actions_by_name.connect_all(
            {
                "export": self.export.open_dialog,
                "print": lambda: self.printing.open_dialog(boxes=True),
                "print-plain": lambda: self.printing.open_dialog(boxes=False),
                "filter": self._focus_filter,
                "next-segment": lambda: self.segments_controller.step(True),
                "previous-segment": lambda: self.segments_controller.step(False),
                "reset": self.strategy_controller.reset,
                "choose-truth": self.scoring.ask,
            }
        )
        self.outline_controller.heading_chosen.connect(self.segments_controller.choose)
        self.outline_controller.page_chosen.connect(self._go_to_page)
        self.strategy.set_more_open(desk.settings.flag("more-parameters", False))
        self.strategy.more_toggled.connect(lambda opened: desk.settings.keep_flag("more-parameters", opened))
        self.strategy.open_requested.connect(window.actions_by_name["open"].trigger)
        self.export.exported.connect(self._tell_exported)
        self.table_taking.saved.connect(self._tell_exported)
        self.table_taking.failed.connect(lambda error: self._desk.window.message_bar.tell(Message(words_of(error))))
        self.printing.progressed.connect(self._show_printing)
        self.printing.finished.connect(self._end_printing)
        self.printing.cancelled.connect(self._stop_printing)
        desk.documents.closed.connect(self.segmentation.forget)
        desk.documents.closed.connect(self.comparing.forget)
        desk.documents.opened.connect(self.comparing.renew)
        self._fill_strategy_menu()
        self.tables.fill_menu(window.submenus["tables"])
        self.tables.stopped.connect(self._offer_tables)

    def _fill_strategy_menu(self) -> None:
        menu, group = self._desk.window.submenus["strategies"], QActionGroup(self._desk.window)
        self._strategy_actions: dict[str, QAction] = {}
        for name, strategy in self._strategies.items():
            action = group.addAction(menu.addAction(tr(strategy.title)))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, name=name: self.strategy_controller.choose(name))
            self._strategy_actions[name] = action
        self._desk.store.subscribe(self._show_strategy)
        self._show_strategy(self._desk.store.session, self._desk.store.session)

    def _show_strategy(self, old: Session, new: Session) -> None:
        for name, action in self._strategy_actions.items():
            action.setEnabled(new.current is not None)
            action.setChecked(new.current is not None and new.current.work.strategy == name)

    def _go_to_page(self, page: int) -> None:
        self._desk.pages.go_to_page(page)

    def _focus_filter(self) -> None:
        self._desk.window.actions_by_name["show-table"].setChecked(True)
        self.table.focus_filter()

    def _tell_exported(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._desk.window.message_bar.tell(
            Message(
                tr("Exported to {name}.", name=path.name), str(path.parent), tr("Open folder"), lambda: _open(folder)
            )
        )

    def _offer_tables(self, document: int, pages: int) -> None:
        words = tr_n("One page isn't looked through.", "{n} pages aren't looked through.", pages)
        go_on = Message(tr("Finding tables was stopped."), words, tr("Go on"), lambda: self.tables.go_on(document))
        self._desk.window.message_bar.tell(go_on)

    def _show_printing(self, done: int, total: int) -> None:
        self._desk.window.status.show_task("printing", Task(tr("Printing page"), done, total, self.printing.cancel))

    def _end_printing(self, error: DocviewerError | None, missing: tuple[int, ...]) -> None:
        self._desk.window.status.end_task("printing")
        if error is not None:
            self._desk.window.message_bar.tell(Message(words_of(error)))
        elif missing:
            text = tr("Page {pages} could not be drawn.", pages=format_pages(missing))
            self._desk.window.message_bar.tell(Message(tr("The print isn't complete."), text))
        else:
            self._desk.window.message_bar.tell(Message(tr("Printed to {target}.", target=self.printing.target)))

    def _stop_printing(self) -> None:
        self._desk.window.status.end_task("printing")
        self._desk.window.message_bar.tell(Message(tr("Printing was cancelled.")))


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
