"""Commands of the window with real keys: zoom, pages, panels, copy, theme, help, faults."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from docviewer.ui.commands import COMMANDS, SCOPES, Command, clashes
from docviewer.ui.crash_report import CrashReport
from docviewer.ui.dialogs.report_dialog import ReportDialog
from docviewer.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from docviewer.ui.menus import MENUS, SUBMENUS
from docviewer.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.ui.page_view.page_view import PageView
    from tests.ui.conftest import Driver


@pytest.fixture
def report(driver: Driver) -> Driver:
    driver.open_sample("two-level-report.pdf")
    driver.desktop.window.activateWindow()
    return driver


def view_of(driver: Driver) -> PageView:
    view = driver.desktop.pages.current
    assert view is not None
    return view


def do(driver: Driver, command: str) -> None:
    action = driver.desktop.window.actions_by_name[command]
    assert action.isEnabled()
    action.trigger()


def test_every_command_stands_in_a_menu() -> None:
    listed = {name for _, names in MENUS for name in names if name and name[0] not in "@>"}
    listed |= {name for _, names in SUBMENUS.values() for name in names}
    assert listed == {command.name for command in COMMANDS}


def test_no_two_commands_share_a_key_in_one_place() -> None:
    assert clashes(COMMANDS) == ()
    assert {command.scope for command in COMMANDS} <= {"", *SCOPES}


def test_keys_clash_where_both_are_heard() -> None:
    window, page, other = Command("a", "A", ("F3",)), Command("b", "B", ("F3",), scope="review"), "compare"
    beside = Command("c", "C", ("F3",), scope=other)
    assert clashes((window, page)) == (("F3", "a", "b"),)
    assert clashes((page, beside)) == ()
    assert clashes((page, page)) == (("F3", "b", "b"),)


def test_a_single_letter_is_a_key_only_where_nobody_types() -> None:
    alone = [command for command in COMMANDS if not command.scope and any(len(key) == 1 for key in command.keys)]
    assert alone == []


def test_the_zoom_box_follows_and_leads(report: Driver) -> None:
    box = report.desktop.window.zoom_box
    do(report, "actual-size")
    assert box.text() == "100 %"
    box.setText("150%")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert view_of(report).zoom == pytest.approx(1.5)
    box.setText("nonsense")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "150 %"
    do(report, "zoom-in")
    assert view_of(report).zoom > 1.5
    do(report, "fit-page")
    assert view_of(report).zoom < 1.5


def test_the_page_box_goes_to_a_page_and_stays_within_the_document(report: Driver) -> None:
    box = report.desktop.window.page_box
    box.setText("3")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert report.state.view.page == 2
    box.setText("99")
    QTest.keyClick(box, Qt.Key.Key_Return)
    report.wait(lambda: report.state.view.page == 3)
    do(report, "first-page")
    assert report.state.view.page == 0
    do(report, "next-page")
    assert report.state.view.page == 1


def test_the_focus_walks_through_the_panels(report: Driver) -> None:
    window = report.desktop.window
    view_of(report).setFocus()
    report.wait(view_of(report).hasFocus)
    seen = set()
    for _ in range(4):
        do(report, "next-panel")
        focus = QApplication.focusWidget()
        places = {"table": window.table, "right": window.right, "left": window.left, "page": window.documents}
        seen |= {name for name, place in places.items() if place.isAncestorOf(focus)}
    assert seen == {"table", "right", "left", "page"}


def test_panels_can_be_hidden_and_that_is_remembered(report: Driver) -> None:
    window = report.desktop.window
    do(report, "show-left")
    assert window.left.isHidden()
    assert not report.desktop.settings.flag("show-left", True)
    do(report, "filter")
    assert not window.table.isHidden()


def test_the_selected_segment_is_copied_when_no_text_is(report: Driver) -> None:
    segments, lines = report.facts.segments, report.facts.lines
    assert segments is not None
    assert lines is not None
    report.desktop.panels.segments_controller.choose(int(segments.first[0]))
    view_of(report).setFocus()
    do(report, "copy")
    assert QGuiApplication.clipboard().text() == segments.text_of(0, lines)
    do(report, "copy-lines")
    assert QGuiApplication.clipboard().text().count("\n") == len(segments.lines_of(0)) - 1


def test_a_segment_s_menu_copies_its_text_selected_or_not(report: Driver) -> None:
    segments, lines = report.facts.segments, report.facts.lines
    assert segments is not None
    assert lines is not None
    view = view_of(report)
    _, box = view.boxes.boxes_of(1)[0]
    menu = view.menu_at(view.camera.rect(0, box.edges).center())
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Copy segment text").trigger()
    assert QGuiApplication.clipboard().text() == segments.text_of(1, lines)
    assert report.state.selected_segments == (1,)  # what a menu is about is selected


def test_text_selected_with_the_mouse_is_copied(report: Driver) -> None:
    view = view_of(report)
    lines = report.facts.lines
    assert lines is not None
    do(report, "actual-size")
    do(report, "first-page")

    def select_line() -> bool:
        edges = (lines.x0[3] - 1, lines.top[3], lines.x1[3] + 1, lines.bottom[3])
        line = view.camera.rect(0, tuple(float(edge) for edge in edges))
        _drag(view, line.left(), line.right(), line.center().y())
        return bool(view.selection)

    report.wait(select_line)
    do(report, "copy")
    assert QGuiApplication.clipboard().text() == lines.texts[3]


def _drag(view: PageView, start: float, end: float, y: float) -> None:
    from PySide6.QtCore import QPoint

    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, QPoint(round(start), round(y)))
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(port, QPoint(round(start + share * (end - start)), round(y)))
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, QPoint(round(end), round(y)))


def test_the_theme_changes_live_and_is_remembered(report: Driver) -> None:
    report.desktop.themes.choose("dark")
    assert report.desktop.themes.theme is DARK
    assert QApplication.palette().window().color().name().upper() == DARK.panel.upper()
    assert report.desktop.settings.theme == "dark"
    report.desktop.themes.choose("light")
    assert report.desktop.themes.theme is LIGHT


def test_links_show_their_address_and_are_followed_only_on_request(
    report: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    opened: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toString()))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.informativeText()) or 0)
    report.desktop.files.follow_link("https://example.org/a?b=c")
    assert asked == ["https://example.org/a?b=c"]
    long = "https://example.org/" + "x" * 300
    report.desktop.files.follow_link(long)
    assert asked.pop().replace("\u200b", "") == long
    report.desktop.files.follow_link("javascript:alert(1)")
    report.desktop.files.follow_link("file:///etc/passwd")
    assert asked == ["https://example.org/a?b=c"]
    assert opened == []


def test_help_lists_every_shortcut(report: Driver) -> None:
    do(report, "shortcuts")
    dialog = report.desktop.window.findChild(ShortcutsDialog)
    assert dialog is not None
    dialog.accept()


def test_an_unexpected_error_is_shown_once_with_details_to_copy(report: Driver) -> None:
    text = "a sentence of the document"
    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        for _ in range(2):
            report.desktop.faults.report(type(error), error, error.__traceback__)
    dialogs = [d for d in report.desktop.window.findChildren(ReportDialog) if d.isVisible()]
    assert len(dialogs) == 1
    assert "RuntimeError" in dialogs[0].details.toPlainText()
    assert text not in dialogs[0].details.toPlainText()
    dialogs[0].done(QDialog.DialogCode.Accepted)
    report.wait(lambda: not shiboken6.isValid(dialogs[0]))


def test_a_fault_of_another_thread_is_shown_too(report: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    report.desktop.faults.install()
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    report.wait(lambda: bool(report.desktop.window.findChildren(ReportDialog)))
    report.desktop.window.findChild(ReportDialog).accept()


def test_a_run_that_dies_leaves_a_report_that_the_next_run_finds(tmp_path: Path) -> None:
    code = (
        "import faulthandler, sys; from pathlib import Path; from docviewer.ui.crash_report import CrashReport\n"
        "report = CrashReport(Path(sys.argv[1])); print(repr(report.begin()), flush=True); faulthandler._sigsegv()"
    )
    died = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert died.returncode != 0
    assert died.stdout.strip() == "''"
    report = CrashReport(tmp_path)
    try:
        assert "Segmentation fault" in report.begin()
        assert "Segmentation fault" in report.earlier_reports()
    finally:
        report.end()
    assert not list(tmp_path.glob("run-*.txt"))


def test_a_run_that_ends_well_leaves_no_report(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from docviewer.ui.crash_report import CrashReport\n"
        "report = CrashReport(Path(sys.argv[1])); report.begin(); report.end()"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True)
    assert list(tmp_path.iterdir()) == []


def test_size_and_splitters_are_remembered(report: Driver, tmp_path: Path) -> None:
    report.desktop.window.sides.setSizes([300, 700, 400])
    report.desktop.window.keep_layout()
    assert not report.desktop.settings.layout("sides").isEmpty()
    assert (tmp_path / "window.ini").exists() or report.desktop.settings.layout("window").size() > 0


def test_an_unknown_option_is_wrong_usage() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "docviewer", "--nonsense"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "--nonsense" in done.stderr
