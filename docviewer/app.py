"""Composition of the window: the first page first, everything else after it is on the screen.

The page reader is started before Qt is imported, so that it opens the file meanwhile; numpy,
pyqtgraph and the panels are loaded when the first page has been painted.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput
from docviewer.core.session import with_active
from docviewer.core.work import Work
from docviewer.heap import give_back_large_blocks
from docviewer.reading.page_reader import PageReader
from docviewer.reading.reader_pool import ReaderPool
from docviewer.reading.reading_queue import ReadingQueue
from docviewer.ui.event_inbox import EventInbox
from docviewer.ui.window_arguments import NO_WORKSPACE, WorkspaceChoice, window_arguments

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QApplication

    from docviewer.ui.crash_report import CrashReport
    from docviewer.ui.document_controller import DocumentController
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.panels_assembly import Desk
    from docviewer.ui.runner import ThreadRunner
    from docviewer.ui.settings import Settings
    from docviewer.ui.store import Store
    from docviewer.ui.theme_watcher import ThemeWatcher
    from docviewer.ui.workspace.workspace_controller import WorkspaceController

_USAGE = "Usage: docviewer [--workspace FILE | --no-workspace] [FILE…]   (docviewer --help tells of the commands)"
#: Pixels per point at which a first page is asked for before the window knows its size.
_FIRST_SCALE = 1.25
#: Without a page to wait for, the panels come after this long.
_NO_PAGE_MS = 1
#: A first page that doesn't come holds the panels up for no longer than this.
_PATIENCE_MS = 1500


def run(argv: Sequence[str]) -> int:
    """Show the window with the files named in `argv` open; return the exit status."""
    try:
        wanted = window_arguments(argv)
    except WrongInput as error:
        print(f"docviewer: {error.title}\n{_USAGE}", file=sys.stderr)  # noqa: T201
        return 2
    pool = ReaderPool()
    started = _start_reading(wanted.files[0], pool) if wanted.files else None

    from docviewer.qt_system import window_obstacle

    obstacle = window_obstacle()
    if obstacle is not None:
        print(f"{obstacle.title}\n{obstacle.cause}\n{obstacle.remedy}", file=sys.stderr)  # noqa: T201
        if started is not None:
            started[0].close()
        return 1

    from PySide6.QtWidgets import QApplication

    from docviewer.ui.crash_report import CrashReport
    from docviewer.ui.settings import Settings
    from docviewer.ui.translation import install_translators

    crash_report = CrashReport()
    fault = crash_report.begin()
    application = QApplication(["docviewer"])
    application.setApplicationName("docviewer")
    application.setApplicationDisplayName("docviewer")
    install_translators(application)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    desktop = Desktop(application, Settings(), pool, crash_report, wanted.choice)
    desktop.faults.install()
    desktop.open(wanted.files, started)
    desktop.show(fault)
    status = application.exec()
    crash_report.end()
    return status


def _start_reading(path: str, pool: ReaderPool) -> tuple[ReadingQueue, EventInbox]:
    inbox = EventInbox()
    queue = ReadingQueue(PageReader(Path(path).absolute()), inbox.deliver, pool)
    queue.open(_FIRST_SCALE)
    return queue, inbox


class Desktop:
    """The window with all its controllers.

    Args:
        application: The Qt application.
        settings: What is remembered between runs.
        pool: Limits how many page readers are alive.
        crash_report: Told when the run ends well.
        workspace: Where work is kept.
    """

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        pool: ReaderPool,
        crash_report: CrashReport | None = None,
        workspace: WorkspaceChoice = NO_WORKSPACE,
    ) -> None:
        from docviewer.ui.background_commands import BackgroundCommands
        from docviewer.ui.document_controller import DocumentController
        from docviewer.ui.document_timings import DocumentTimings
        from docviewer.ui.fault_reporter import FaultReporter
        from docviewer.ui.file_commands import FileCommands
        from docviewer.ui.jumps_controller import JumpsController
        from docviewer.ui.main_window import MainWindow
        from docviewer.ui.page_modes import PageModes
        from docviewer.ui.pages_controller import PagesController
        from docviewer.ui.runner import ThreadRunner
        from docviewer.ui.status_controller import StatusController
        from docviewer.ui.store import Store
        from docviewer.ui.theme_watcher import ThemeWatcher
        from docviewer.ui.window_controller import WindowController

        give_back_large_blocks()
        self.settings: Settings = settings
        self._pool = pool
        self._crash_report = crash_report
        self._workspace_choice = workspace
        self.workspace: WorkspaceController | None = None
        self.themes: ThemeWatcher = ThemeWatcher(application, settings)
        self.window: MainWindow = MainWindow(settings, self.themes.theme)
        self.store: Store = Store()
        self.runner: ThreadRunner = ThreadRunner(self.window)
        self.documents: DocumentController = DocumentController(self.store, self.runner, self._make_queue, self.window)
        self.timings = DocumentTimings(self.store, self.documents, self.window)
        self.pages: PagesController = PagesController(self.store, self.documents, self.window, self.themes.theme)
        self.jumps = JumpsController(self.store, self.pages, self.window)
        self.modes = PageModes(self.store, self.pages, settings, self.window, self.runner)
        self.faults = FaultReporter(self.window)
        self.files = FileCommands(self.store, self.documents, self.pages, settings, self.window)
        self.backgrounds = BackgroundCommands(self.store, self.documents, self.pages, self.window)
        self.commands = WindowController(self.store, self.pages, settings, self.window)
        self.status = StatusController(self.store, self.documents, self.window)
        self.complete = self._closed = False
        if settings.strategy:
            self.documents.set_default_work(Work(settings.strategy))
        self._connect()

    def open(self, paths: Sequence[str], started: tuple[ReadingQueue, EventInbox] | None = None) -> None:
        """Open files; the first may have been started already and stays in front."""
        opened = [self.documents.open(path, started if index == 0 else None) for index, path in enumerate(paths)]
        for first in opened[:1]:
            self.store.apply(with_active, first)

    def show(self, fault: str = "") -> None:
        """Show the window; the panels follow once the first page can be seen."""
        from PySide6.QtCore import QTimer

        if self.store.session.active is None:
            self.window.show_welcome()
        self.pages.first_picture_shown.connect(self.finish)
        QTimer.singleShot(_PATIENCE_MS if self.store.session.active else _NO_PAGE_MS, self.window, self.finish)
        self.window.show()
        if fault:
            from docviewer.ui.fault_offer import offer_fault

            offer_fault(self.window, fault)

    def finish(self) -> None:
        """Build what the first page did not need: strategies, panels, table. Once, and not in a closed window."""
        if self.complete or self._closed:
            return
        self.complete = True
        from docviewer import wiring
        from docviewer.ui.panels_assembly import Desk, Panels
        from docviewer.ui.window_tools import WindowTools

        desk = Desk(
            self.settings, self.window, self.store, self.runner, self.documents, self.pages, lambda: self.themes.theme
        )
        self.panels = Panels(desk, wiring.strategies(), wiring.exporters())
        self.panels.set_theme(self.themes.theme)
        self.panels.pages.thumbnails.set_colours(self.modes.colours)
        self.modes.colours_changed.connect(self.panels.pages.thumbnails.set_colours)
        self.themes.changed.connect(self.panels.set_theme)
        self.tools = WindowTools(desk, wiring.strategies(), self.panels.languages, self.timings, self._crash_report)
        self.themes.changed.connect(self.tools.set_theme)
        if self._workspace_choice.wanted:
            self._open_workspace(desk, wiring.strategies())
        else:
            self._go_without_workspace()
        self.documents.allow_reading()

    def _open_workspace(self, desk: Desk, strategies: Collection[str]) -> None:
        """Bring back what was kept; loads sqlite3, which is why it comes after the first page."""
        from docviewer.folders import workspace_file
        from docviewer.ui.workspace.workspace_controller import WorkspaceController

        sides = (self.panels.left, self.panels.right)
        self.workspace = WorkspaceController(desk, sides, self.panels.tables, strategies, workspace_file())
        self.themes.changed.connect(self.workspace.set_theme)
        self.files.reloaded.connect(self.workspace.keeping.refresh)
        self.workspace.open(self._workspace_choice.path)

    def _go_without_workspace(self) -> None:
        """Nothing is kept, as a person asked for, so there is nothing to be saved in."""
        for name in ("save", "new-workspace", "open-workspace"):
            self.window.actions_by_name[name].setEnabled(False)
        self.window.submenus["workspaces"].setEnabled(False)

    def close(self) -> None:
        """Stop readers and jobs; nothing is left behind."""
        self._closed = True
        if self.workspace is not None:
            self.workspace.close()
        if self.complete:
            self.panels.slow.close()
        self.documents.close_all()
        self.runner.close()

    def _make_queue(self, reader: PageReader, inbox: EventInbox) -> ReadingQueue:
        return ReadingQueue(reader, inbox.deliver, self._pool)

    def _connect(self) -> None:
        self.window.closing.connect(self.close)
        self.themes.changed.connect(self.window.set_theme)
        self.themes.changed.connect(self.pages.set_theme)
        self.themes.fill_menu(self.window.submenus["theme"])
        self.window.actions_by_name.connect_all(
            {
                "open": self.files.ask,
                "open-folder": self.files.ask_folder,
                "reopen": self.files.reopen,
                "reload": self.files.reload,
                "background": self.backgrounds.ask,
                "close": self.files.close,
                "quit": self.window.close,
            }
        )
