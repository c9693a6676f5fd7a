"""Open, close, reload: the window with real files and real readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import psutil
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from sample_book import make_book

from docviewer.app import Desktop
from docviewer.core.document import PageState
from docviewer.core.errors import EncryptedDocument, UnreadableDocument
from docviewer.core.labels import Role
from docviewer.reading.reader_pool import ReaderPool
from docviewer.resource_files import resource_path
from docviewer.ui.settings import Settings
from tests.ui.conftest import PATIENCE_MS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Driver


def test_an_empty_window_invites(driver: Driver) -> None:
    window = driver.desktop.window
    assert window.documents.currentWidget() is window.welcome
    assert not window.actions_by_name["export"].isEnabled()
    assert window.windowTitle() == "docviewer"


def test_a_window_closed_at_once_builds_nothing_more(qapp: QApplication, tmp_path: Path) -> None:
    desktop = Desktop(qapp, Settings(tmp_path / "window.ini"), ReaderPool())
    desktop.open([str(resource_path("samples/two-level-report.pdf"))])
    desktop.show()
    desktop.window.close()
    desktop.finish()
    assert not desktop.complete
    desktop.window.deleteLater()
    desktop.themes.deleteLater()


def test_opening_a_document_shows_its_pages_boxes_and_rows(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    view = driver.desktop.pages.current
    assert view is not None
    assert view.page_count == 4
    assert driver.roles()[0] == Role.TITLE
    segments = driver.facts.segments
    assert segments is not None
    assert driver.desktop.panels.table.model.rowCount() == len(segments)
    assert "two-level-report.pdf" in driver.desktop.window.windowTitle()


def test_page_down_turns_the_page_as_soon_as_it_is_there(driver: Driver, qtbot: QtBot) -> None:
    driver.desktop.window.activateWindow()
    qtbot.waitUntil(driver.desktop.window.isActiveWindow)
    driver.open_sample("two-level-report.pdf")
    view = driver.desktop.pages.current
    assert view is not None
    qtbot.waitUntil(view.hasFocus)
    for _ in range(3):
        qtbot.keyClick(driver.desktop.window.focusWidget(), Qt.Key.Key_PageDown)
    driver.wait(lambda: driver.state.view.page > 0)


def test_the_first_page_is_there_before_numpy_is_needed() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from docviewer.app import Desktop; import docviewer.app\n"
        "finish = Desktop.finish\n"
        "def stop(self):\n"
        "    print(sorted(set(sys.modules) & {'numpy', 'pyqtgraph', 'superqt', 'sqlite3', 'boto3', 'typer'}))\n"
        "    self.complete = True\n"
        "    self.window.close()\n"
        "Desktop.finish = stop\n"
        f"docviewer.app.run([{str(resource_path('samples/two-level-report.pdf'))!r}])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_opening_an_open_file_brings_it_to_the_front(driver: Driver) -> None:
    driver.open_sample("two-level-report.pdf")
    driver.open_sample("spacing-only.pdf")
    driver.open_sample("two-level-report.pdf")
    assert len(driver.desktop.store.session.documents) == 2
    assert driver.state.path.endswith("two-level-report.pdf")
    assert driver.desktop.window.tabs.currentIndex() == 0


def test_files_dropped_anywhere_are_opened(driver: Driver) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(resource_path("samples/spacing-only.pdf")))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    driver.desktop.window.dropEvent(event)
    driver.wait_until_read()
    assert driver.state.path.endswith("spacing-only.pdf")


def test_a_folder_dropped_opens_the_documents_in_it(driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("a.pdf", "b.PDF"):
        (folder / name).write_bytes(resource_path("samples/spacing-only.pdf").read_bytes())
    (folder / "notes.txt").write_text("no")
    driver.desktop.files.open_all([str(folder)])
    assert [state.path[-5:] for state in driver.desktop.store.session.documents.values()] == ["a.pdf", "b.PDF"]


def test_a_missing_file_says_what_happened_and_can_be_closed(driver: Driver, tmp_path: Path) -> None:
    driver.open(tmp_path / "gone.pdf")
    assert isinstance(driver.problem(), UnreadableDocument)
    assert driver.problem().remedy
    driver.desktop.window.documents.currentWidget().close_wanted.emit()
    assert driver.desktop.store.session.active is None


@pytest.mark.parametrize("content", [b"", b"plain text, no PDF", b"%PDF-1.7\n"])
def test_a_file_that_is_no_document_is_refused_with_a_reason(driver: Driver, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(content)
    driver.open(path)
    assert driver.problem().title
    assert driver.problem().cause


def test_a_locked_document_asks_in_place_and_lets_one_try_again(driver: Driver) -> None:
    driver.open_sample("encrypted.pdf")
    assert isinstance(driver.problem(), EncryptedDocument)
    pane = driver.desktop.window.documents.currentWidget()
    driver.qtbot.keyClicks(pane.password, "wrong")
    driver.qtbot.keyClick(pane.password, Qt.Key.Key_Return)
    driver.wait(lambda: driver.facts.problem is not None and not driver.facts.reading)
    assert isinstance(driver.problem(), EncryptedDocument)
    assert pane.password.text() == ""
    driver.qtbot.keyClicks(pane.password, "docviewer")
    driver.qtbot.keyClick(pane.password, Qt.Key.Key_Return)
    driver.wait(lambda: driver.facts.info is not None)
    driver.wait_until_read()
    assert driver.facts.segments is not None
    assert len(driver.facts.segments) > 0
    driver.desktop.files.reload()
    driver.wait_until_read()
    assert driver.facts.problem is None
    assert driver.facts.segments is not None


def test_a_scan_is_called_a_scan(driver: Driver) -> None:
    driver.open_sample("scan.pdf")
    assert {page.state for page in driver.facts.pages} == {PageState.SCAN}
    notice = driver.desktop.panels.recognition.card.notice
    assert notice is not None
    assert notice.lead == "This page is a scan"
    assert driver.desktop.window.message_bar.shown_text == ""


def test_reload_reads_again_and_keeps_the_place(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(resource_path("samples/two-level-report.pdf").read_bytes())
    driver.open(path)
    view = driver.desktop.pages.current
    assert view is not None
    view.go_to_page(2)
    driver.wait(lambda: driver.state.view.page == 2)
    driver.desktop.window.actions_by_name["reload"].trigger()
    assert driver.facts.reading
    driver.wait_until_read()
    assert driver.state.view.page == 2
    assert driver.desktop.pages.current is view


def test_reload_of_a_shorter_file_gives_up_a_page_it_lacks(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(resource_path("samples/two-level-report.pdf").read_bytes())
    driver.open(path)
    view = driver.desktop.pages.current
    assert view is not None
    view.go_to_page(3)
    driver.wait(lambda: driver.state.view.page == 3)
    path.write_bytes(resource_path("samples/spacing-only.pdf").read_bytes())
    driver.desktop.files.reload()
    driver.wait_until_read()
    assert driver.facts.info is not None
    assert driver.state.view.page < driver.facts.info.page_count
    assert driver.desktop.window.page_box.text() == f"{driver.state.view.page + 1} / {driver.facts.info.page_count}"


def test_reading_can_be_stopped_and_taken_up_again(driver: Driver, tmp_path: Path) -> None:
    book = make_book(tmp_path / "book.pdf", pages=60)
    driver.desktop.documents.open(str(book))
    driver.wait(lambda: driver.facts.info is not None)
    document = driver.desktop.store.session.active
    assert document is not None
    driver.desktop.documents.cancel_reading(document)
    driver.wait(lambda: not driver.facts.reading)
    driver.desktop.documents.resume_reading(document)
    driver.wait(lambda: driver.facts.pages_done == 60)
    driver.wait_until_read()
    assert driver.facts.lines is not None
    assert set(driver.facts.lines.page.tolist()) == set(range(60))


def test_reloading_a_file_that_has_gone_says_so_and_can_be_tried_again(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    content = resource_path("samples/two-level-report.pdf").read_bytes()
    path.write_bytes(content)
    driver.open(path)
    path.unlink()
    driver.desktop.files.reload()
    driver.wait(lambda: driver.facts.problem is not None)
    path.write_bytes(content)
    driver.desktop.window.documents.currentWidget().retry_wanted.emit()
    driver.wait(lambda: driver.facts.problem is None and driver.facts.info is not None)
    driver.wait_until_read()
    assert driver.facts.segments is not None


def test_a_closed_document_can_be_reopened(driver: Driver) -> None:
    driver.open_sample("spacing-only.pdf")
    driver.desktop.window.actions_by_name["close"].trigger()
    assert driver.desktop.store.session.active is None
    assert driver.desktop.window.documents.currentWidget() is driver.desktop.window.welcome
    driver.desktop.window.actions_by_name["reopen"].trigger()
    driver.wait_until_read()
    assert driver.state.path.endswith("spacing-only.pdf")


def test_recent_files_are_remembered_and_forgotten(driver: Driver) -> None:
    driver.open_sample("spacing-only.pdf")
    settings = driver.desktop.settings
    assert settings.recent_files[0].endswith("spacing-only.pdf")
    settings.forget_recent()
    assert settings.recent_files == []


def test_no_reader_outlives_the_window(driver: Driver) -> None:
    driver.open_sample("spacing-only.pdf")
    children = psutil.Process().children(recursive=True)
    readers = [child for child in children if "--worker" in child.cmdline()]
    assert readers
    driver.desktop.window.close()
    gone, alive = psutil.wait_procs(readers, timeout=PATIENCE_MS / 1000)
    assert not alive
    assert len(gone) == len(readers)


def test_the_page_box_has_room_for_the_last_page_of_a_long_document(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    pdf = pikepdf.new()
    for _ in range(1_200):
        pdf.add_blank_page()
    pdf.save(path)
    driver.desktop.documents.open(str(path))
    box = driver.desktop.window.page_box
    driver.wait(lambda: box.text() == "1 / 1200")
    assert box.room() >= box.fontMetrics().horizontalAdvance("1200 / 1200")
