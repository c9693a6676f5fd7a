"""What keys do on the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from docviewer.ui.page_view.caret_moves import Move
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
    if view.box_tool.key(event):
        return True
    modifiers = event.modifiers() & ~_Mod.KeypadModifier
    move = _MOVES.get(QKeyCombination(modifiers, _Key(event.key())).toCombined())
    if move is not None and view.move_caret(move):
        return True
    act = _ACTS.get(QKeyCombination(modifiers, _Key(event.key())).toCombined())
    return act is not None and act(view) is not False


def _end_of_page(view: PageView) -> None:
    if view.page_count:
        frame = view.camera.frame(view.page)
        view.scroll_by(0, frame.bottom() - view.viewport().height() + view.covered_below() + LINE_STEP / 2)


def _escape(view: PageView) -> bool:
    """Give up one thing: tool, caret, text, segments; False where nothing was, so that the window may do something."""
    if view.box_tool.cancel():
        view.mouse.cancel()
        return True
    if view.drop_caret():
        return True
    if view.selection:
        view.clear_text_selection()
        return True
    held = view.selected >= 0 or view.selected_excluded is not None
    view.choose(-1)
    return held


def _again(view: PageView) -> None:
    if not view.restore_excluded() and view.selected >= 0:
        view.choose(view.selected)


def _select_all(view: PageView) -> None:
    """Select all text where some is selected, else all segments of the page, else of the document."""
    if view.selection or not len(view.boxes):
        view.select_all_text()
    else:
        view.choose_all()


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
    (_CTRL, _Key.Key_A, _select_all),
    (_CTRL | _SHIFT, _Key.Key_Down, lambda view: view.stretch_selection(True)),
    (_CTRL | _SHIFT, _Key.Key_Right, lambda view: view.stretch_selection(True)),
    (_CTRL | _SHIFT, _Key.Key_Up, lambda view: view.stretch_selection(False)),
    (_CTRL | _SHIFT, _Key.Key_Left, lambda view: view.stretch_selection(False)),
    (_CTRL | _SHIFT, _Key.Key_C, lambda view: view.copy_with_line_breaks()),
)
_CARET_KEYS = (
    (_PLAIN, _Key.Key_Left, Move.LEFT),
    (_PLAIN, _Key.Key_Right, Move.RIGHT),
    (_PLAIN, _Key.Key_Up, Move.UP),
    (_PLAIN, _Key.Key_Down, Move.DOWN),
    (_PLAIN, _Key.Key_Home, Move.HOME),
    (_PLAIN, _Key.Key_End, Move.END),
    (_CTRL, _Key.Key_Left, Move.WORD_LEFT),
    (_CTRL, _Key.Key_Right, Move.WORD_RIGHT),
)
_MOVES = {QKeyCombination(modifiers, key).toCombined(): move for modifiers, key, move in _CARET_KEYS}
_ACTS = {QKeyCombination(modifiers, key).toCombined(): act for modifiers, key, act in _KEYS}
