"""The menu of a place on the pages: what can be done with the text, the link, the segment and the line there.

What changes the document a controller adds: `PageView.set_menu_filler`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from docviewer.ui.icons import icon
from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.line_keys import LineKey
    from docviewer.ui.page_view.page_view import PageView
    from docviewer.ui.theme import Theme

    #: Adds to a menu what can be done with a target.
    MenuFiller = Callable[[QMenu, "Target"], None]


class Target(NamedTuple):
    """What a menu is for.

    Attributes:
        text: Whether text is selected there.
        address: Of a link, or "".
        segment: Ordinal of the segment there, or -1.
        segments: Ordinals of all selected segments where `segment` is one of them, else of it alone; ascending.
        excluded: Name of the line left out that is there, or None.
        line: Index (of the lines shown) of the text line there, or -1.
        page: Index of the page, or -1 beside the pages.
    """

    text: bool = False
    address: str = ""
    segment: int = -1
    segments: tuple[int, ...] = ()
    excluded: LineKey | None = None
    line: int = -1
    page: int = -1


def page_menu(view: PageView, target: Target, theme: Theme, fill: MenuFiller | None = None) -> QMenu | None:
    """Return a menu of what can be done with `target` on `view`; None if that is nothing.

    Args:
        view: Where it opens.
        target: What it is for.
        theme: Of its icons.
        fill: Adds what can be done to the document.
    """
    menu = QMenu(view)
    if target.text:
        copy = menu.addAction(icon("copy", theme), tr("Copy"), view.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        broken = menu.addAction(tr("Copy with line breaks"), view.copy_with_line_breaks)
        broken.setShortcut(QKeySequence("Ctrl+Shift+C"))
        menu.addSeparator()
    if target.address:
        menu.addAction(tr("Copy address"), lambda: view.copy_words(target.address))
        menu.addSeparator()
    if target.excluded is not None:
        _add_restoring(menu, view, target.excluded)
        menu.addSeparator()
    if fill is not None:
        fill(menu, target)
        menu.addSeparator()
    if target.segment >= 0:
        _add_segment(menu, view, target)
    if all(action.isSeparator() for action in menu.actions()):
        menu.deleteLater()
        return None
    return menu


def _add_restoring(menu: QMenu, view: PageView, key: LineKey) -> None:
    menu.addAction(tr("Restore line"), lambda: view.restore_wanted.emit((key,)))
    keys = tuple(line.key for line in view.excluded.on_page(key.page))
    if len(keys) > 1:
        words = tr("Restore all {n} lines left out of this page", n=f"{len(keys):,}")
        menu.addAction(words, lambda: view.restore_wanted.emit(keys))


def _add_segment(menu: QMenu, view: PageView, target: Target) -> None:
    first_line = view.boxes.first_line(target.segment)
    role = view.boxes.role(target.segment)
    if target.segment not in view.selected_segments:
        menu.addAction(tr("Select segment"), lambda: view.choose(view.boxes.segment_with(first_line)))
    if len(target.segments) == 1:
        menu.addAction(tr("Copy segment text"), lambda: view.segment_copy_wanted.emit(first_line))
    else:
        lines = tuple(view.boxes.first_line(segment) for segment in target.segments)
        menu.addAction(tr("Copy text of segments"), lambda: view.copy_segments(lines))
    group = view.legend.group_of(role)
    if group and role not in view.hidden_roles:
        menu.addAction(tr("Hide {group} boxes", group=group), lambda: view.legend.hide_role(role))
