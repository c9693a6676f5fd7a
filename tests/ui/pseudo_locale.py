"""A language that nobody speaks: every translated word is told from one that isn't, at a glance and by a test."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from PySide6.QtCore import QAbstractListModel, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from docviewer.resource_files import resource_path
from docviewer.ui.wording import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN, CLOSE = "⟦", "⟧"
_ACCENTED = str.maketrans("aeiouAEIOUcnsyz", "àéîöûÀÉÎÖÛçñšýž")
_PLACEHOLDER = re.compile(r"(\{[^}]*\}|&)")
_WORD = re.compile(r"[A-Za-z]{3,}")


class PseudoTranslator(QTranslator):
    """Puts accents on every letter and brackets around every text that translators are given; `{names}` stay.

    Args:
        longer: By this share texts grow, as they do in other languages.
    """

    def __init__(self, longer: float = 0.0) -> None:
        super().__init__()
        self._known = catalogue()
        self._longer = longer

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the text in the pseudo language; nothing for what isn't collected, nor for the words of Qt itself."""
        if context != CONTEXT or source not in self._known:
            return None
        return pseudo(source, self._longer)

    def isEmpty(self) -> bool:
        """It knows every word."""
        return False


def catalogue() -> frozenset[str]:
    """Return the texts that translators are given."""
    tree = ET.parse(resource_path("translations/docviewer.ts"))
    return frozenset(source.text or "" for source in tree.getroot().iter("source"))


def pseudo(text: str, longer: float = 0.0) -> str:
    """Return `text` with accents, in brackets."""
    parts = _PLACEHOLDER.split(text)
    more = "".join(" " if at % 7 == 3 else "~" for at in range(ceil(longer * len(text))))  # words of usual length
    accented = "".join(part if at % 2 else part.translate(_ACCENTED) for at, part in enumerate(parts))
    return f"{OPEN}{accented}{more}{CLOSE}"


def untranslated(text: str) -> str:
    """Return what is left of a text without its translated parts, where that holds a word; else nothing."""
    left = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)
    while OPEN in left and CLOSE in left:  # texts within texts
        left = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", left)
        if not re.search(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", left):
            break
    return left if _WORD.search(left) else ""


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield (where, text) of everything that a person reads or hears in `root` and what is in it."""
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__}"
        for kind, text in _texts(widget):
            if text:
                yield f"{where}.{kind}", text


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "tip", widget.toolTip()
    if isinstance(widget, QDialog):
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(at)) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(at)) for at in range(widget.count()))
    elif isinstance(widget, QGroupBox | QMenu):
        yield "title", widget.title()
    elif isinstance(widget, QHeaderView):
        model = widget.model()
        yield from (
            ("head", str(model.headerData(at, widget.orientation()) or "")) for at in range(widget.count()) if model
        )
    if isinstance(widget, QMenu):
        yield from (("action", action.text()) for action in widget.actions())


def rows_of(view: QAbstractItemView) -> Iterator[str]:
    """Yield the texts of a view's rows, groups and what is in them."""
    model = view.model()
    pending = [model.index(row, 0) for row in range(model.rowCount())]
    while pending:
        index = pending.pop()
        pending += [model.index(row, 0, index) for row in range(model.rowCount(index))]
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(index.parent())
        yield from (str(index.siblingAtColumn(at).data() or "") for at in range(columns))
