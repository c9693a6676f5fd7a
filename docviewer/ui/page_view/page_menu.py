"""The menu of a place on the pages: what can be done with the text, the link and the segment there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from docviewer.ui.icons import icon

if TYPE_CHECKING:
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.theme import Theme


class Target(NamedTuple):
    """What a menu is for: whether text is selected there, an address or "", a segment's ordinal or -1."""

    text: bool = False
    address: str = ""
    segment: int = -1


def page_menu(view: PageView, target: Target, theme: Theme) -> QMenu | None:
    """Return a menu of what can be done with `target` on `view`; None if that is nothing."""
    menu = QMenu(view)
    if target.text:
        copy = menu.addAction(icon("copy", theme), "Copy", view.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        broken = menu.addAction("Copy with line breaks", view.copy_with_line_breaks)
        broken.setShortcut(QKeySequence("Ctrl+Shift+C"))
        menu.addSeparator()
    if target.address:
        menu.addAction("Copy address", lambda: view.copy_words(target.address))
        menu.addSeparator()
    if target.segment >= 0:
        _add_segment(menu, view, target.segment)
    if menu.isEmpty():
        menu.deleteLater()
        return None
    return menu


def _add_segment(menu: QMenu, view: PageView, segment: int) -> None:
    first_line = view.boxes.first_line(segment)
    role = view.boxes.role(segment)
    if segment != view.selected:
        menu.addAction("Select segment", lambda: view.choose(view.boxes.segment_with(first_line)))
    menu.addAction("Copy segment text", lambda: view.segment_copy_wanted.emit(first_line))
    group = view.legend.group_of(role)
    if group and role not in view.hidden_roles:
        menu.addAction(f"Hide {group} boxes", lambda: view.legend.hide_role(role))
