"""One tab per open document."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QTabBar, QToolButton, QWidget

from docviewer.ui.tab_titles import printable, titles
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

#: A tab is never narrower, so that both ends of its name can be read; more tabs are scrolled.
_LEAST_WIDTH_EM = 14
#: Nor wider: a long name leaves out its middle.
_MOST_WIDTH_EM = 26


class DocumentTabs(QTabBar):
    """Tabs known by document id; hidden while there are none. Setting the tab in front from outside emits nothing.

    Signals:
        document_chosen(int): The tab of this document was clicked.
        close_wanted(int): The cross on the tab of this document was clicked, or the tab with the middle button.
    """

    document_chosen = Signal(int)
    close_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documents")
        self.setAccessibleName(tr("Open documents"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self._pressed = -1
        self._paths: dict[int, str] = {}
        self.setVisible(False)
        self.currentChanged.connect(self._changed)

    def add(self, document: int, path: str) -> None:
        """Add a tab for a document as the last one."""
        blocked = self.blockSignals(True)
        index = self.addTab("")
        self.setTabData(index, document)
        self.blockSignals(blocked)
        self.setTabToolTip(index, f"<span>{escape(printable(path))}</span>")
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button(document))
        self._paths[document] = path
        self._write_titles()
        self.setVisible(True)

    def remove(self, document: int) -> None:
        """Remove a document's tab."""
        index = self._index_of(document)
        if index >= 0:
            blocked = self.blockSignals(True)
            self.removeTab(index)
            self.blockSignals(blocked)
            del self._paths[document]
            self._write_titles()
        self.setVisible(self.count() > 0)

    def bring_forward(self, document: int) -> None:
        """Show a document's tab as the one in front."""
        index = self._index_of(document)
        if index >= 0:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)

    def neighbour(self, step: int) -> int | None:
        """Return the document `step` tabs on, around the end; None without tabs."""
        return int(self.tabData((self.currentIndex() + step) % self.count())) if self.count() else None

    def tabSizeHint(self, index: int) -> QSize:
        """Return a size for the whole name as it looks in front, within bounds."""
        wanted, text = super().tabSizeHint(index), self.tabText(index).replace("&&", "&")
        bolder = self._front_metrics().horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(text)
        return QSize(min(wanted.width() + max(0, bolder), self._ems(_MOST_WIDTH_EM)), wanted.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return a size at which both ends of a name can be read."""
        wanted = self.tabSizeHint(index)
        return QSize(min(wanted.width(), self._ems(_LEAST_WIDTH_EM)), wanted.height())

    def initStyleOption(self, option: QStyleOptionTab, tabIndex: int) -> None:
        """Leave out the middle of a name by what it needs in front: Qt measures all tabs in the lighter weight."""
        super().initStyleOption(option, tabIndex)
        room = self.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, self).width()
        shown = self._front_metrics().elidedText(self.tabText(tabIndex).replace("&&", "&"), self.elideMode(), room)
        option.text = shown.replace("&", "&&")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the middle button went down."""
        middle = event.button() is Qt.MouseButton.MiddleButton
        self._pressed = self.tabAt(event.position().toPoint()) if middle else -1
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab that the middle button went down and up on."""
        index = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and 0 <= index == self._pressed:
            self.close_wanted.emit(self.tabData(index))
        self._pressed = -1
        super().mouseReleaseEvent(event)

    def _front_metrics(self) -> QFontMetrics:
        """Return the metrics of the tab in front, whose weight the style sheet gives."""
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)

    def _ems(self, count: int) -> int:
        return count * self.fontMetrics().horizontalAdvance("m")

    def _write_titles(self) -> None:
        documents = [int(self.tabData(index)) for index in range(self.count())]
        for index, title in enumerate(titles([self._paths[document] for document in documents])):
            text = title.replace("&", "&&")
            if self.tabText(index) != text:  # Qt measures all tabs anew for each text: with 100 of them for 20 s
                self.setTabText(index, text)
                button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
                button.setAccessibleName(tr("Close {title}", title=title))

    def _close_button(self, document: int) -> QToolButton:
        button = QToolButton(self)
        button.setText("✕")
        button.setToolTip(tr("Close (Ctrl+W)"))
        button.clicked.connect(lambda: self.close_wanted.emit(document))
        return button

    def _index_of(self, document: int) -> int:
        return next((index for index in range(self.count()) if self.tabData(index) == document), -1)

    def _changed(self, index: int) -> None:
        document = self.tabData(index) if index >= 0 else None
        if document is not None:
            self.document_chosen.emit(int(document))
