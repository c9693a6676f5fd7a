"""The next window shows what the last one showed: documents, page, zoom, selection, panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.workspace.conftest import KeptDriver

    Begin = Callable[..., KeptDriver]


def third_page(window: KeptDriver) -> int:
    """First line of the second segment that begins on the third page."""
    segments, lines = window.facts.segments, window.facts.lines
    assert segments is not None
    assert lines is not None
    return int(segments.first[lines.page[segments.first] == 2][1])


@pytest.fixture
def left(begin: Begin, report: Path, tmp_path: Path) -> tuple[str, str]:
    """Two documents that a window was left with: the report on its third page, behind an article in front of it."""
    article = tmp_path / "article.pdf"
    article.write_bytes(resource_path("samples/two-column-article.pdf").read_bytes())
    window = begin(str(report), str(article))
    for path in (article, report):
        window.desktop.documents.open(str(path))
        window.wait_until_read()
        window.wait_until_saved()
    view = window.desktop.pages.current
    assert view is not None
    view.set_zoom(1.5)
    view.go_to_page(2)
    window.wait(lambda: window.state.view.page == 2)
    window.desktop.panels.segments_controller.choose(third_page(window))
    window.desktop.window.actions_by_name["numbers"].trigger()
    window.desktop.window.actions_by_name["show-table"].trigger()
    window.desktop.panels.left.bar.setCurrentIndex(1)
    window.close()
    return str(report), str(article)


def test_documents_and_the_one_in_front_come_back(begin: Begin, left: tuple[str, str]) -> None:
    window = begin()
    window.wait(lambda: len(window.paths) == 2)
    assert tuple(window.paths) == left
    assert window.state.path == left[0]
    assert window.desktop.window.tabs.count() == 2


def test_page_zoom_and_selection_come_back(begin: Begin, left: tuple[str, str]) -> None:
    window = begin()
    window.wait(lambda: bool(window.paths))
    window.wait_until_read()
    view = window.desktop.pages.current
    assert view is not None
    assert view.zoom == 1.5
    assert window.state.selected_line == third_page(window)
    assert view.selected == window.facts.segments.of_line[third_page(window)]
    assert window.state.view.page == view.page == 2


def test_panels_and_numbers_come_back(begin: Begin, left: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "window.ini").unlink()  # so that nothing but the workspace remembers
    window = begin()
    window.wait(lambda: bool(window.paths))
    assert window.desktop.store.session.show_numbers
    assert window.desktop.window.table.isHidden()
    assert not window.desktop.window.left.isHidden()
    assert window.desktop.panels.left.bar.currentIndex() == 1


def test_a_document_behind_is_read_when_it_is_brought_forward(begin: Begin, left: tuple[str, str]) -> None:
    window = begin()
    window.wait(lambda: len(window.paths) == 2)
    window.wait_until_read()
    behind = list(window.desktop.store.session.documents)[1]
    assert window.desktop.store.session.documents[behind].facts.info is None
    window.desktop.window.tabs.setCurrentIndex(1)
    window.wait_until_read()
    assert window.state.path == left[1]
    assert window.facts.segments is not None


def test_a_document_named_at_the_start_is_in_front_of_those_of_before(begin: Begin, left: tuple[str, str]) -> None:
    window = begin(left[1])
    window.wait(lambda: len(window.paths) == 2)
    assert window.state.path == left[1]


def test_that_can_be_turned_off(begin: Begin, left: tuple[str, str]) -> None:
    window = begin(wait=False)
    window.desktop.settings.set_value("reopen_documents", False)
    window.wait(lambda: window.workspace.views.leads)
    assert window.paths == []
    assert window.desktop.window.documents.currentWidget() is window.desktop.window.welcome


def test_a_file_that_is_gone_is_shown_and_can_be_located(begin: Begin, left: tuple[str, str], tmp_path: Path) -> None:
    moved = tmp_path / "moved" / "report.pdf"
    moved.parent.mkdir()
    (tmp_path / "report.pdf").rename(moved)
    window = begin()
    window.wait(lambda: bool(window.paths))
    assert window.desktop.window.message_bar.shown_text.startswith("A document isn't where it was.")
    pane = window.desktop.pages.pane_of(window.desktop.store.session.active)
    assert pane is not None
    window.wait(lambda: "isn't where it was" in pane.currentWidget().accessibleName())
    window.workspace.missing.locate(window.desktop.store.session.active, str(moved))
    window.wait_until_read()
    assert window.state.path == str(moved)
    assert window.state.view.page == 2


def test_a_file_that_is_gone_can_be_taken_out_of_the_window(
    begin: Begin, left: tuple[str, str], tmp_path: Path
) -> None:
    (tmp_path / "report.pdf").unlink()
    window = begin()
    window.wait(lambda: bool(window.paths))
    pane = window.desktop.pages.pane_of(window.desktop.store.session.active)
    assert pane is not None
    window.wait(lambda: "isn't where it was" in pane.currentWidget().accessibleName())
    remove = next(button for button in pane.currentWidget().findChildren(QPushButton) if button.text() == "Remove")
    window.qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert window.paths == [left[1]]
    assert window.workspace.link.workspace is not None
    assert len(window.workspace.link.workspace.documents()) == 2


def test_control_s_saves_and_says_so(begin: Begin, report: Path) -> None:
    window = begin(str(report))
    window.wait_until_read()
    window.wait_until_saved()
    window.desktop.window.activateWindow()
    window.wait(window.desktop.window.isActiveWindow)
    window.qtbot.keyClick(window.desktop.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.desktop.window.message_bar.shown_text.startswith("Saved.")


def test_a_session_kept_while_documents_are_looked_up_names_them_all_the_same(
    begin: Begin, left: tuple[str, str], tmp_path: Path
) -> None:
    window = begin(wait=False)
    kept: list[list[int]] = []

    def look(_gone: list[str]) -> None:
        session = window.workspace.views._session(window.desktop.store.session)
        kept.append([document.key for document in session.documents])

    window.workspace.reopening.done.connect(look)
    window.wait(lambda: bool(kept))
    assert len(kept[0]) == len(left)
    assert all(kept[0])
