"""Tables in the real window: found after their page is read, shown, taken away, switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from docviewer.core.errors import DocviewerError
from docviewer.core.labels import Role
from docviewer.core.tables import TableSearch
from docviewer.reading.slow_events import Stage
from docviewer.ui.panels.segment_model import Column
from docviewer.ui.slow_controller import SlowController
from docviewer.ui.table_taking import TableTaking
from tests.builders.pdf import Page, build_pdf, column
from tests.builders.tables import cell_texts, grid_rules
from tests.reading.slow_reader import FakeSlowReader
from tests.reading.test_plumber_tables import PRICES, PROSE, XS, YS
from tests.workers.children import Children

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.core.tables import Table
    from tests.ui.conftest import Driver


@pytest.fixture
def document(tmp_path: Path) -> Path:
    priced = Page([*column(72, 60, PROSE), *cell_texts(XS, YS, PRICES)], rules=grid_rules(XS, YS))
    return build_pdf(tmp_path / "prices.pdf", priced, Page(column(72, 60, PROSE)), priced)


def tables_of(driver: Driver) -> tuple[Table, ...]:
    evidence = driver.facts.evidence
    return () if evidence is None else evidence.tables


def wait_for_tables(driver: Driver, count: int) -> None:
    driver.wait(lambda: len(tables_of(driver)) == count and driver.facts.evidence.lines is driver.facts.lines)


def choose_first_table(driver: Driver) -> None:
    segments = driver.facts.segments
    assert segments is not None
    line = segments.first[segments.role.tolist().index(Role.TABLE)]
    driver.desktop.panels.segments_controller.choose(int(line))


def search_menu(driver: Driver) -> dict[str, object]:
    return {action.text(): action for action in driver.desktop.window.submenus["tables"].actions()}


def test_tables_are_found_once_their_pages_are_read(driver: Driver, document: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    assert [table.page for table in tables_of(driver)] == [0, 2]
    assert driver.roles().count(Role.TABLE) == 2


def test_the_segment_table_tells_a_table_row_by_row(driver: Driver, document: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    driver.wait(lambda: Role.TABLE in driver.roles())
    model = driver.desktop.panels.table.model
    row = driver.roles().index(Role.TABLE)
    told = " ".join(text for line in tables_of(driver)[0].grid() for text in line if text)
    assert model.cell(row, Column.TEXT) == told
    assert model.full_text(row).count("\n") == tables_of(driver)[0].row_count - 1


def test_a_table_is_shown_as_a_grid_and_copied_with_tabs(driver: Driver, document: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    choose_first_table(driver)
    panel = driver.desktop.panels.segment
    assert panel.grid.table is tables_of(driver)[0]
    driver.desktop.panels.right.bring_forward(panel)
    panel.grid.setFocus()
    driver.desktop.window.activateWindow()
    driver.wait(panel.grid.hasFocus)
    driver.desktop.panels.copying.copy(line_breaks=False)
    assert QGuiApplication.clipboard().text() == "\n".join("\t".join(row) for row in PRICES)
    panel.markdown_wanted.emit(panel.grid.table)
    assert QGuiApplication.clipboard().text().startswith("| Item | Price | Stock |\n| --- | --- | --- |\n")


def test_a_table_is_saved_where_a_person_says(driver: Driver, document: Path, tmp_path: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    desktop, proposed = driver.desktop, []

    def asked(_: object, path: str) -> str:
        proposed.append(path)
        return str(tmp_path / "taken")

    taking = TableTaking(desktop.store, desktop.panels.segment, desktop.settings, desktop.window, asked)
    with driver.qtbot.waitSignal(taking.saved):
        taking.save(tables_of(driver)[0])
    assert proposed[0].endswith("prices table page 1.csv")
    written = (tmp_path / "taken.csv").read_text(encoding="utf-8-sig").splitlines()
    assert written == [",".join(row) for row in PRICES]
    with driver.qtbot.waitSignal(taking.failed):  # the dialog asked about "taken", not about "taken.csv"
        taking.save(tables_of(driver)[0])


def test_the_export_dialog_offers_the_tables(driver: Driver, document: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    dialog = driver.desktop.panels.export.open_dialog()
    assert dialog is not None
    dialog.format.setCurrentIndex(dialog.format.findData("tables-csv"))
    assert dialog.export.text() == "Export 2 tables"
    assert dialog.path.text().endswith("prices.tables.csv")
    assert "prices.pdf,3,2,1,Item,Price,Stock" in dialog.preview.toPlainText()
    dialog.format.setCurrentIndex(dialog.format.findData("md"))
    assert "| Tea | 3.20 | 14 |" in dialog.preview.toPlainText()
    assert dialog.path.text().endswith("prices.md")
    dialog.reject()


def test_tables_go_when_they_are_switched_off_and_come_back(driver: Driver, document: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    search_menu(driver)["Off"].trigger()
    wait_for_tables(driver, 0)
    assert Role.TABLE not in driver.roles()
    search_menu(driver)["Automatically"].trigger()
    wait_for_tables(driver, 2)


def test_nothing_is_looked_for_while_it_is_off(driver: Driver, document: Path) -> None:
    driver.desktop.panels.tables.choose(TableSearch.OFF)
    wanted: list[int] = []
    driver.desktop.documents.page_read.connect(lambda _, page, __: wanted.append(page))
    children = Children()
    driver.open(document)
    assert sorted(wanted) == [0, 1, 2]
    assert children.count() == 1  # the page reader
    driver.desktop.panels.tables.choose(TableSearch.ALL)
    wait_for_tables(driver, 2)


def test_closing_the_window_leaves_no_child(driver: Driver, document: Path) -> None:
    children = Children()
    driver.open(document)
    driver.desktop.close()
    assert children.are_gone()


class Held:
    """A slow queue whose reader hangs at page 0; all it is given is used."""

    def __init__(self, driver: Driver) -> None:
        desktop = driver.desktop
        self.controller = SlowController(
            desktop.store, desktop.documents, desktop.pages.shown_pages, desktop.window.status, desktop.window
        )
        self.reader = FakeSlowReader(0)
        self.document = desktop.store.session.active
        self.controller._known.add(self.document)
        self.controller._queue.open(self.document, self.reader)


def test_what_takes_long_shows_its_progress_and_can_be_cancelled(driver: Driver, document: Path) -> None:
    driver.desktop.panels.tables.choose(TableSearch.OFF)
    driver.open(document)
    held, status = Held(driver), driver.desktop.window.status
    for page in (0, 1):
        held.controller.want_tables(held.document, page)
    driver.wait(lambda: status.task_text == "Finding tables: page 0 of 2")
    with driver.qtbot.waitSignals([held.controller.cancelled, held.controller.finished]):
        held.controller.cancel(held.document, Stage.TABLES)
    driver.wait(lambda: status.task_text == "")
    held.controller.close()


def test_closing_a_document_ends_what_is_wanted_of_it(driver: Driver, document: Path) -> None:
    driver.desktop.panels.tables.choose(TableSearch.OFF)
    driver.open(document)
    held, status = Held(driver), driver.desktop.window.status
    held.controller.want_tables(held.document, 0)
    driver.wait(lambda: status.task_text == "Finding tables: page 0 of 1")
    driver.desktop.documents.close(held.document)
    driver.wait(lambda: status.task_text == "")
    held.controller.close()


def test_stopping_offers_to_go_on(driver: Driver, document: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    panels, message = driver.desktop.panels, driver.desktop.window.message_bar
    document_id = driver.desktop.store.session.active
    panels.slow.cancelled.emit(document_id, (0, 2), Stage.TABLES)
    assert message.isVisible()
    with driver.qtbot.waitSignals([panels.slow.tables_found] * 2):
        panels.tables.go_on(document_id)


def test_a_page_whose_tables_fail_is_told(driver: Driver, document: Path) -> None:
    driver.open(document)
    wait_for_tables(driver, 2)
    panels, document_id = driver.desktop.panels, driver.desktop.store.session.active
    panels.slow.failed.emit(document_id, 1, Stage.TABLES, DocviewerError("The slow reader took longer than 30 s"))
    driver.wait(
        lambda: "Tables on page 2 weren't found: The slow reader took longer than 30 s." in driver.facts.info.warnings
    )
