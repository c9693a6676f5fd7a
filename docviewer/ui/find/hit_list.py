"""All hits as a list: page, and the words around each. Rows are made only where they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QWidget

from docviewer.ui import theme as themes
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from docviewer.core.find_text import Context, Hits
    from docviewer.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_PAD_X, _PAD_Y, _HEAD, _LINE, _LINES = 12, 6, 16, 17, 2
#: Characters before a hit that a row has room for.
_LEAD = 20


class HitModel(QAbstractListModel):
    """One row per hit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits: Hits | None = None

    def set_hits(self, hits: Hits | None) -> None:
        """Show these hits."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """One per hit."""
        return 0 if self.hits is None or (parent is not None and parent.isValid()) else len(self.hits)

    def page(self, row: int) -> int:
        """Return the page index of a hit."""
        return 0 if self.hits is None else int(self.hits.page[row])

    def context(self, row: int) -> Context | None:
        """Return the words around a hit."""
        return None if self.hits is None else self.hits.context(row)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Words for those who listen, and for tests."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        words = "".join(self.context(index.row()) or ())
        return tr("Page {page}: {words}", page=self.page(index.row()) + 1, words=words)


class _HitDelegate(QStyledItemDelegate):
    """Paints page, and two lines of words with the hit set off."""

    def __init__(self, view: HitList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(40, 2 * _PAD_Y + _HEAD + _LINE * _LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, cell = self._view.theme, QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(theme.tint))
        inside = cell.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        painter.setFont(_font(self._view.font(), themes.SECONDARY_PX))
        painter.setPen(QColor(theme.soft))
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignLeft, tr("Page {page}", page=self._view.hits.page(index.row()) + 1)
        )
        context = self._view.hits.context(index.row())
        if context is not None:
            self._paint_words(painter, inside.adjusted(0, _HEAD, 0, 0), context, theme)
        painter.fillRect(QRectF(inside.left(), cell.bottom(), inside.width(), 1), QColor(theme.line))

    def _paint_words(self, painter: QPainter, area: QRectF, context: Context, theme: Theme) -> None:
        before = context.before if len(context.before) <= _LEAD else f"…{context.before[-_LEAD:].partition(' ')[2]}"
        text = f"{before}{context.hit}{context.after}"
        layout = QTextLayout(text, _font(self._view.font(), themes.LABEL_PX))
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrap)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        strong.setForeground(QColor(theme.on_tint))
        layout.setFormats([_range(_utf16(before), _utf16(context.hit), strong)])
        layout.beginLayout()
        for nth in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(area.width())
            line.setPosition(area.topLeft() + QRectF(0, nth * _LINE, 0, 0).topLeft())
        layout.endLayout()
        painter.setPen(QColor(theme.text))
        layout.draw(painter, QRectF().topLeft())


class HitList(QListView):
    """The list.

    Signals:
        hit_chosen(int): A person went to this hit, by mouse or keys.
        left(): Escape.
    """

    hit_chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = themes.LIGHT
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(_HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Hits"))
        self._setting = False
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(lambda index: self.hit_chosen.emit(index.row()))

    def set_hits(self, hits: Hits | None) -> None:
        """Show these hits, none of them current."""
        self._setting = True
        self.hits.set_hits(hits)
        self._setting = False

    def set_current(self, hit: int) -> None:
        """Set off a hit and bring it into view; emits nothing."""
        self._setting = True
        self.setCurrentIndex(self.hits.index(hit) if hit >= 0 else QModelIndex())
        self._setting = False

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.theme = theme
        self.viewport().update()

    def _moved(self, index: QModelIndex) -> None:
        if not self._setting and index.isValid() and self.hasFocus():
            self.hit_chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the hit with Enter; leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.hit_chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def _font(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return made


def _utf16(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _range(start: int, length: int, format_: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, format_
    return made
