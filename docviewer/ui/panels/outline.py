"""Show the headings as a tree, or the document's own bookmarks where no headings are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from docviewer.ui import theme as themes
from docviewer.ui.panels.outline_model import Entry, OutlineModel
from docviewer.ui.wording import tr, tr_later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from docviewer.core.document import OutlineEntry
    from docviewer.ui.theme import Theme

#: Up to so many entries, everything is unfolded at first.
_UNFOLDED_UP_TO = 80
_ROW_HEIGHT = 25
#: Pixels a level is indented by; the rail is narrow.
_INDENT = 10
#: Keeps page numbers off the edge.
_AFTER_NUMBER = "\u00a0" * 3
_EMPTY_TITLE = tr_later("No headings yet")
_EMPTY_TEXT = tr_later(
    "Headings show up here as pages are read. If none do, try another strategy, or lower the size from which "
    "a line counts as a heading."
)


class _Rows(QStyledItemDelegate):
    """Gives rows their height, and the page numbers some room at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height() + 6, _ROW_HEIGHT))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.column():
            option.text += _AFTER_NUMBER


class _Tree(QTreeView):
    """Tells which entry was chosen, once, by click or Enter.

    Signals:
        chosen(index): Of the entry.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clicked.connect(self.chosen)
        self.setItemDelegate(_Rows(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Outline(QWidget):
    """A tree of headings or bookmarks.

    Signals:
        heading_chosen(first_line): A person chose the heading that starts at this line.
        page_chosen(page): A person chose a bookmark to this page.
    """

    heading_chosen = Signal(int)
    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[Entry, ...] = ()
        self._bookmarks: tuple[Entry, ...] = ()
        self._unfolded: dict[tuple[str, int, int], bool] = {}
        self._model = OutlineModel(self)
        self.tree = self._make_tree()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_empty_note(self))
        self._stack.addWidget(_padded(self.tree, self))
        self.set_theme(themes.LIGHT)

    def set_entries(self, entries: Sequence[tuple[str, int, int, int]]) -> None:
        """Show headings: (title, level, first line, page) in reading order. What was folded stays so."""
        self._headings = tuple(Entry(*entry) for entry in entries)
        self._show()

    def set_bookmarks(self, bookmarks: Sequence[OutlineEntry]) -> None:
        """Take the document's own outline, shown while there are no headings."""
        self._bookmarks = tuple(Entry(mark.title, mark.depth, -1, mark.page) for mark in bookmarks)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Show the colours of `theme`."""
        self._model.soft = QColor(theme.soft)
        self.tree.viewport().update()

    def _make_tree(self) -> _Tree:
        tree = _Tree(self)
        tree.setModel(self._model)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setIndentation(_INDENT)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.header().setStretchLastSection(False)
        tree.header().setMinimumSectionSize(1)  # else all page numbers are as wide as a word
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.setAccessibleName(tr("Outline"))
        tree.chosen.connect(self._choose)
        tree.expanded.connect(lambda index: self._remember(index, True))
        tree.collapsed.connect(lambda index: self._remember(index, False))
        return tree

    def _show(self) -> None:
        entries = self._headings or self._bookmarks
        self._stack.setCurrentIndex(1 if entries else 0)
        if entries == self._model.entries:
            return
        index, bar = self.tree.currentIndex(), self.tree.verticalScrollBar()
        current, at = (self._model.key(index) if index.isValid() else None), bar.value()
        self._model.set_entries(entries)
        self._unfold()
        if current is not None:
            self.tree.setCurrentIndex(self._model.find(current))
        self.tree.doItemsLayout()
        bar.setValue(at)

    def _unfold(self) -> None:
        """Unfold what a person unfolded; the rest all, or the first level only if there is much."""
        all_of_it = len(self._model.entries) <= _UNFOLDED_UP_TO
        self.tree.blockSignals(True)
        for index in self._model.branches():
            first = all_of_it or not index.parent().isValid()
            self.tree.setExpanded(index, self._unfolded.get(self._model.key(index), first))
        self.tree.blockSignals(False)

    def _remember(self, index: QModelIndex, unfolded: bool) -> None:
        self._unfolded[self._model.key(index)] = unfolded

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry.first_line >= 0:
            self.heading_chosen.emit(entry.first_line)
        elif entry.page >= 0:
            self.page_chosen.emit(entry.page)


def _padded(tree: QTreeView, parent: QWidget) -> QWidget:
    """Return a place that keeps the rows off the left edge; a scroll bar stands at the right one."""
    place = QWidget(parent)
    column = QVBoxLayout(place)
    column.setContentsMargins(themes.PANEL_PADDING, 0, 0, 0)
    column.addWidget(tree)
    return place


def _empty_note(parent: QWidget) -> QWidget:
    note = QWidget(parent)
    title, text = QLabel(tr(_EMPTY_TITLE), note), QLabel(tr(_EMPTY_TEXT), note)
    title.setProperty("lead", "true")
    text.setProperty("soft", "true")
    for label in (title, text):
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
    column = QVBoxLayout(note)
    column.setContentsMargins(*[themes.PANEL_PADDING] * 4)
    column.setSpacing(themes.RELATED_GAP)
    column.addWidget(title)
    column.addWidget(text)
    column.addStretch()
    return note
