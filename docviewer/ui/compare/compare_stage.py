"""Where the compare view shows: over the documents, its list in the place of the segment table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from docviewer.ui.compare.compare_view import CompareView
from docviewer.ui.compare.difference_list import DifferenceList

if TYPE_CHECKING:
    from docviewer.core.session import DocumentId
    from docviewer.ui.main_window import MainWindow
    from docviewer.ui.pages_controller import PagesController
    from docviewer.ui.settings import Settings
    from docviewer.ui.theme import Theme

#: Narrower than this, pixels, both sides are put on one page until a person says otherwise.
_NARROW = 640
_OVERLAY, _KNOWN = "compare-overlaid", "compare-chosen"


class CompareStage(QObject):
    """Brings view and list forward and takes them away again.

    Signals:
        left(): Escape was pressed, and nothing else in the window had a use for it; or the button with the cross.
    """

    left = Signal()

    def __init__(self, pages: PagesController, settings: Settings, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._pages, self._settings, self._window = pages, settings, window
        self.document: DocumentId | None = None
        actions = window.actions_by_name
        self._overlay = actions["overlay"]
        steps = actions["previous-difference"], actions["next-difference"]
        self.view = CompareView(self._overlay, *steps, window)
        self.list = DifferenceList(*steps)
        window.stage.addWidget(self.view)
        window.fill_panel(window.table, self.list)
        self.list.hide()
        self.set_theme(theme)
        pages.adopt(self.view.a)
        self.view.b.page_link_clicked.connect(self.view.b.go_to_page)
        self.view.b.link_clicked.connect(pages.link_clicked)
        self.view.left.connect(self.left)
        self._overlay.triggered.connect(self._choose_overlay)
        actions["show-table"].toggled.connect(self.view.set_list_shown)
        self.view.set_list_shown(actions["show-table"].isChecked())

    def show(self, document: DocumentId, sizes: tuple[tuple[float, float], ...]) -> None:
        """Bring the view forward with this document, of pages of these sizes, points."""
        if self.document is None:
            self._set_overlaid()
        self._pages.take_back()
        self.document = document
        self.view.begin(sizes, self._pages.view_of(document))
        self._pages.lend(document, self.view.a)
        if self._window.stage.currentWidget() is not self.view:
            self._window.stage.setCurrentWidget(self.view)
            self.view.a.setFocus(Qt.FocusReason.OtherFocusReason)
            self._swap_tables(comparing=True)
            self._window.installEventFilter(self)
            self._window.actions_by_name.stop_listening(self._window, "find")
            self._window.actions_by_name.listen_in(self._window, "compare")

    def hide(self) -> None:
        """Bring the document's own view forward; what was compared is free to go."""
        if self.document is None:
            return
        self.document = None
        self._window.stage.setCurrentWidget(self._window.documents)
        self._pages.take_back()
        self.view.begin((), None)
        self._swap_tables(comparing=False)
        self._window.removeEventFilter(self)
        self._window.actions_by_name.stop_listening(self._window, "compare")
        self._window.actions_by_name.listen_in(self._window, "find")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.view.set_theme(theme)
        self.list.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave on an Escape that came up to the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _set_overlaid(self) -> None:
        narrow = self._window.stage.width() < _NARROW
        overlaid = self._settings.flag(_OVERLAY, False) if self._settings.flag(_KNOWN, False) else narrow
        self._overlay.setChecked(overlaid)
        self.view.set_overlaid(overlaid)

    def _choose_overlay(self, overlaid: bool) -> None:
        self.view.set_overlaid(overlaid)
        self._settings.keep_flag(_OVERLAY, overlaid)
        self._settings.keep_flag(_KNOWN, True)

    def _swap_tables(self, *, comparing: bool) -> None:
        layout = self._window.table.layout()
        for at in range(layout.count() if layout is not None else 0):
            item = layout.itemAt(at) if layout is not None else None
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible((widget is self.list) == comparing)
