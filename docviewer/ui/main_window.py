"""The window's frame: where everything stands. It shows and emits; controllers fill it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui.actions import Actions, fill_menu_bar
from docviewer.ui.document_tabs import DocumentTabs
from docviewer.ui.drop_hint import DropHint
from docviewer.ui.entry_box import EntryBox
from docviewer.ui.message_bar import MessageBar
from docviewer.ui.notice import Notice
from docviewer.ui.page_splitter import PageSplitter
from docviewer.ui.shortcuts import Shortcuts
from docviewer.ui.status_bar import StatusBar
from docviewer.ui.tool_bar import ToolBar
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent

    from docviewer.ui.settings import Settings
    from docviewer.ui.theme import Theme

_DEFAULT_SIZE = QSize(1440, 900)
_MINIMUM_SIZE = QSize(760, 480)
#: What a window manager may put around the window.
_FRAME = QSize(8, 40)
_SIDE_WIDTHS = (176, 920, 344)
OPEN_FILE, OPEN_SAMPLE = tr_later("Open a file…"), tr_later("Open a sample")


class MainWindow(QMainWindow):
    """Menus, tool bar, document tabs, the stack of documents, three panels, status bar.

    The panels stand empty until `fill_panel` puts something into them: they are made after
    the first page is on the screen.

    Signals:
        files_dropped(object): List of paths dropped on the window.
        zoom_entered(str): Text typed into the zoom box.
        page_entered(str): Text typed into the page box.
        history_stepped(int): The mouse's button for going back (-1) or forward (1) was pressed.
        closing(): The window is about to close.
    """

    files_dropped = Signal(object)
    zoom_entered = Signal(str)
    page_entered = Signal(str)
    history_stepped = Signal(int)
    closing = Signal()

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._settings = settings
        #: Asked before the window closes.
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle("docviewer")
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own would hide the tool bar
        available = self.screen().availableSize() - _FRAME
        self.setMinimumSize(_MINIMUM_SIZE.boundedTo(available))
        self.actions_by_name = Actions(self)
        self.shortcuts = Shortcuts(settings, parent=self)
        self.actions_by_name.follow(self.shortcuts)
        self.submenus = {
            "recent": QMenu(tr("Open recent"), self),
            "samples": QMenu(tr("Open sample"), self),
            "workspaces": QMenu(tr("Open recent workspace"), self),
            "theme": QMenu(tr("Theme"), self),
            "strategies": QMenu(tr("Strategy"), self),
            "tables": QMenu(tr("Find tables"), self),
            "languages": QMenu(tr("Recognition language"), self),
        }
        self.zoom_box, self.page_box = EntryBox(tr("Zoom"), "6400 %", self), EntryBox(tr("Page"), _page_text(100), self)
        self.tool_bar = ToolBar(self.actions_by_name, {"zoom": self.zoom_box, "page": self.page_box}, self)
        self.addToolBar(self.tool_bar)
        fill_menu_bar(self.menuBar(), self.actions_by_name, self.submenus)
        self.tabs = DocumentTabs(self)
        self.message_bar = MessageBar(theme, self)
        self.documents = QStackedWidget(self)
        self.welcome = Notice(self)
        self.documents.addWidget(self.welcome)
        self.stage = QStackedWidget(self)
        self.stage.addWidget(self.documents)
        self.left, self.table, self.right, self.find_place = (self._place() for _ in range(4))
        self.actions_by_name.listen_in(self, "find")
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self._lay_out()
        self.drop_hint = DropHint(self)
        self._connect()
        self.set_theme(theme)
        self.resize(_DEFAULT_SIZE.boundedTo(available))
        self._restore_layout()

    def fill_panel(self, place: QWidget, panel: QWidget) -> None:
        """Put a panel into its place: `left`, `table` or `right`."""
        layout = place.layout()
        if layout is not None:
            layout.addWidget(panel)

    def fit_page_box(self, page_count: int) -> None:
        """Give the page box room for the last of `page_count` pages."""
        self.page_box.fit(_page_text(max(page_count, 100)))

    def show_welcome(self) -> None:
        """Show the empty state that invites."""
        self.welcome.tell(
            tr("See how a document falls into segments"),
            tr(
                "Drop a PDF, a scan or a Textract result here, or open one. Every heading and paragraph is boxed on "
                "the page; drag a threshold and the boxes follow."
            ),
            tr("Files stay on this computer and are never changed."),
            (OPEN_FILE, OPEN_SAMPLE),
        )
        self.documents.setCurrentWidget(self.welcome)
        self.setWindowTitle("docviewer")

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for what the window paints itself."""
        self.message_bar.set_theme(theme)
        self.drop_hint.set_theme(theme)
        self.actions_by_name.set_icons(theme)
        self.tool_bar.set_theme(theme)

    def set_full_screen(self, full: bool) -> None:
        """Fill the screen, or be as large as before; panels stay as a person set them."""
        state = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | state if full else self.windowState() & ~state)

    def changeEvent(self, event: QEvent) -> None:
        """Show in the menu whether the window fills the screen; a window manager may change that too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_name["full-screen"].setChecked(self.isFullScreen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the full screen with Escape, where nothing else has a use for it."""
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.set_full_screen(False)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward by the mouse's buttons."""
        way = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}.get(event.button(), 0)
        if way:
            self.history_stepped.emit(way)
        else:
            super().mousePressEvent(event)

    def keep_layout(self) -> None:
        """Remember size and splitters for the next run."""
        for name, splitter in (("sides", self.sides), ("middle", self.middle)):
            self._settings.keep_layout(name, splitter.saveState())
        if not self.isFullScreen():
            self._settings.keep_layout("window", self.saveGeometry())
            self._settings.keep_text("window-place", f"{self.x()},{self.y()}")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout, then let the controllers stop their work; what isn't saved keeps the window open."""
        if not self.may_close():
            event.ignore()
            return
        self.keep_layout()
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept local files, and say what happens when they are dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.drop_hint.show_over()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the window as it was."""
        self.drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files dropped anywhere on the window."""
        self.drop_hint.hide()
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _lay_out(self) -> None:
        pages = QWidget(self)
        over = QVBoxLayout(pages)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(0)
        over.addWidget(self.find_place)
        over.addWidget(self.stage, 1)
        self.find_place.hide()
        self.middle = PageSplitter(pages, self.table, self)
        self.sides = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.left, self.middle, self.right):
            self.sides.addWidget(widget)
        self.sides.setSizes(list(_SIDE_WIDTHS))
        self.sides.setStretchFactor(1, 1)
        for splitter in (self.middle, self.sides):
            splitter.setHandleWidth(1)
        self.sides.setCollapsible(self.sides.indexOf(self.middle), False)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.tabs, self.message_bar):
            layout.addWidget(part)
        layout.addWidget(self.sides, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        for box in (self.zoom_box, self.page_box):
            box.refitted.connect(self.tool_bar.refit)
        self.zoom_box.returnPressed.connect(lambda: self.zoom_entered.emit(self.zoom_box.text()))
        self.page_box.returnPressed.connect(lambda: self.page_entered.emit(self.page_box.text()))

    def _restore_layout(self) -> None:
        for name, restore in (("sides", self.sides.restoreState), ("middle", self.middle.restore)):
            if not (state := self._settings.layout(name)).isEmpty():
                restore(state)
        if not (geometry := self._settings.layout("window")).isEmpty():
            self.restoreGeometry(geometry)
            self._go_to_place()
            self._keep_on_screen()
        for name, place in (("left", self.left), ("right", self.right), ("table", self.table)):
            place.setVisible(self._settings.flag(f"show-{name}", True))

    def _go_to_place(self) -> None:
        """Stand where the window stood with its frame.

        WORKAROUND Qt on X11: `restoreGeometry` takes the place within the frame for that of the frame, so that the
        window moves down by its title at every start; drop when it no longer does.
        """
        place = self._settings.text("window-place").split(",")
        if len(place) == 2 and all(edge.lstrip("-").isdecimal() for edge in place) and not self.isMaximized():
            self.move(int(place[0]), int(place[1]))

    def _keep_on_screen(self) -> None:
        """The screen of the last run may have been larger."""
        available = self.screen().availableGeometry()
        if not self.isMaximized() and not self.isFullScreen():
            self.resize(self.size().boundedTo(available.size() - _FRAME))
            room = available.size() - self.size()
            x = min(max(self.x(), available.x()), available.x() + room.width())
            self.move(x, min(max(self.y(), available.y()), available.y() + room.height()))

    def _place(self) -> QWidget:
        place = QWidget(self)
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 0)
        return place


def _page_text(last: int) -> str:
    return f"{last} / {last}"
