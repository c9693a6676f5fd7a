"""What keys do on the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from docviewer.ui.page_view.scrolled_pages import LINE_STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from docviewer.ui.page_view.page_view import PageView

_Key, _Mod = Qt.Key, Qt.KeyboardModifier


def handle_key(view: PageView, event: QKeyEvent) -> bool:
    """Do what the key says; False if it says nothing here."""
    if event.matches(QKeySequence.StandardKey.Copy):
        view.copy()
        return True
    modifiers = event.modifiers() & ~_Mod.KeypadModifier
    act = _ACTS.get(QKeyCombination(modifiers, _Key(event.key())).toCombined())
    if act is not None:
        act(view)
    return act is not None


def _end_of_page(view: PageView) -> None:
    if view.page_count:
        frame = view.camera.frame(view.page)
        view.scroll_by(0, frame.bottom() - view.viewport().height() + view.covered_below() + LINE_STEP / 2)


def _escape(view: PageView) -> None:
    if view.selection:
        view.clear_text_selection()
    else:
        view.choose(-1)


def _again(view: PageView) -> None:
    if view.selected >= 0:
        view.choose(view.selected)


_CTRL, _SHIFT, _PLAIN = _Mod.ControlModifier, _Mod.ShiftModifier, _Mod.NoModifier
_KEYS: tuple[tuple[Qt.KeyboardModifier, Qt.Key, Callable[[PageView], object]], ...] = (
    (_PLAIN, _Key.Key_Up, lambda view: view.scroll_by(0, -LINE_STEP)),
    (_PLAIN, _Key.Key_Down, lambda view: view.scroll_by(0, LINE_STEP)),
    (_PLAIN, _Key.Key_Left, lambda view: view.scroll_by(-LINE_STEP, 0)),
    (_PLAIN, _Key.Key_Right, lambda view: view.scroll_by(LINE_STEP, 0)),
    (_PLAIN, _Key.Key_PageUp, lambda view: view.pager.screenful(-1)),
    (_PLAIN, _Key.Key_PageDown, lambda view: view.pager.screenful(1)),
    (_PLAIN, _Key.Key_Space, lambda view: view.pager.screenful(1)),
    (_SHIFT, _Key.Key_Space, lambda view: view.pager.screenful(-1)),
    (_PLAIN, _Key.Key_Home, lambda view: view.go_to_page(view.page)),
    (_PLAIN, _Key.Key_End, _end_of_page),
    (_CTRL, _Key.Key_Home, lambda view: view.go_to_page(0)),
    (_CTRL, _Key.Key_End, lambda view: view.go_to_page(view.page_count - 1)),
    (_PLAIN, _Key.Key_Escape, _escape),
    (_PLAIN, _Key.Key_Return, _again),
    (_PLAIN, _Key.Key_Enter, _again),
    (_PLAIN, _Key.Key_L, lambda view: view.legend.focus_first()),
    (_SHIFT, _Key.Key_F10, lambda view: view.pop_up_by_keys()),
    (_CTRL, _Key.Key_A, lambda view: view.select_all_text()),
    (_CTRL | _SHIFT, _Key.Key_C, lambda view: view.copy_with_line_breaks()),
)
_ACTS = {QKeyCombination(modifiers, key).toCombined(): act for modifiers, key, act in _KEYS}
