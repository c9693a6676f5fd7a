"""Export and print from the real window."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.labels import Role
from docviewer.core.session import with_facts
from docviewer.reading.read_document import read_document
from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from docviewer.ui.dialogs.export_dialog import ExportDialog
    from tests.ui.conftest import Driver


@pytest.fixture
def report(driver: Driver) -> Driver:
    driver.open_sample("two-level-report.pdf")
    return driver


def dialog_of(driver: Driver) -> ExportDialog:
    dialog = driver.desktop.panels.export.open_dialog()
    assert dialog is not None
    return dialog


def pdf_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def export(driver: Driver, dialog: ExportDialog, path: Path) -> None:
    dialog.path.setText(str(path))
    driver.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    driver.wait(lambda: not shiboken6.isValid(dialog))


def test_the_preview_shows_what_will_be_written(report: Driver, tmp_path: Path) -> None:
    dialog = dialog_of(report)
    preview = dialog.preview.toPlainText().splitlines()
    assert preview[0].startswith("document,order,page,role")
    export(report, dialog, tmp_path / "out.csv")
    written = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    assert written[: len(preview) - 1] == preview[:-1]
    assert report.facts.segments is not None
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(report.facts.segments)


def test_every_format_can_be_previewed_and_written(report: Driver, tmp_path: Path) -> None:
    for row in range(dialog_of(report).format.count()):
        dialog = dialog_of(report)
        dialog.format.setCurrentIndex(row)
        assert dialog.preview.toPlainText()
        path = tmp_path / Path(dialog.choice().path).name
        export(report, dialog, path)
        assert path.stat().st_size > 0
    data = json.loads((tmp_path / "two-level-report.json").read_text(encoding="utf-8"))
    assert data["strategy"] == DEFAULT_STRATEGY
    assert data["document"]["sha256"]


def test_columns_can_be_left_out_but_not_all(report: Driver, tmp_path: Path) -> None:
    dialog = dialog_of(report)
    for item in dialog._column_items():
        item.setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.export.isEnabled()
    dialog._column_items()[6].setCheckState(Qt.CheckState.Checked)
    assert dialog.export.isEnabled()
    export(report, dialog, tmp_path / "texts.csv")
    assert (tmp_path / "texts.csv").read_text(encoding="utf-8-sig").splitlines()[0] == "text"


def test_how_sure_recognition_is_can_be_taken_along(report: Driver, tmp_path: Path) -> None:
    dialog = dialog_of(report)
    (confidence,) = (item for item in dialog._column_items() if item.text() == "confidence")
    assert confidence.checkState() == Qt.CheckState.Unchecked
    assert "confidence" not in (dialog.choice().columns or ())
    confidence.setCheckState(Qt.CheckState.Checked)
    export(report, dialog, tmp_path / "sure.csv")
    head, first = (tmp_path / "sure.csv").read_text(encoding="utf-8-sig").splitlines()[:2]
    assert head.endswith(",strategy,confidence")
    assert first.endswith(",1.0")


def test_an_existing_file_is_replaced_only_on_request(
    report: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    monkeypatch.setattr(QMessageBox, "exec", lambda box: None)
    dialog = dialog_of(report)
    dialog.path.setText(str(path))
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: _button(box, "Keep it"))
    report.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert path.read_text() == "mine"
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: _button(box, "Replace file"))
    report.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    report.wait(lambda: not shiboken6.isValid(dialog))
    assert path.read_text(encoding="utf-8-sig").startswith("document,")


def _button(box: QMessageBox, text: str) -> object:
    return next(button for button in box.buttons() if button.text() == text)


def test_a_folder_that_does_not_exist_is_explained_in_the_dialog(report: Driver, tmp_path: Path) -> None:
    dialog = dialog_of(report)
    dialog.path.setText(str(tmp_path / "nowhere" / "out.csv"))
    report.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    report.wait(lambda: bool(dialog.problem.text()))
    assert dialog.isVisible()
    assert dialog.export.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("path", ["", "   ", "/", "~no-such-person/x.csv", "x" * 300 + ".csv"])
def test_a_path_that_cannot_be_one_is_explained_in_the_dialog(report: Driver, path: str) -> None:
    dialog = dialog_of(report)
    dialog.path.setText(path)
    dialog.format.setCurrentIndex(1)
    dialog.path.setText(path)
    report.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    report.wait(lambda: bool(dialog.problem.text()))
    assert dialog.isVisible()
    assert dialog.export.isEnabled()
    dialog.reject()


def test_an_export_says_which_pages_it_lacks(report: Driver) -> None:
    state = report.state
    document = report.desktop.store.session.active
    assert document is not None
    report.desktop.store.apply(with_facts, document, replace(state.facts, pages_done=1))
    dialog = dialog_of(report)
    dialog.format.setCurrentIndex(1)
    assert "Only 1 of 4 pages" in dialog.note.text()
    assert "Only 1 of 4 pages" in dialog.preview.toPlainText()
    dialog.reject()


def test_a_closed_dialog_lets_go_of_its_document(report: Driver) -> None:
    dialog = dialog_of(report)
    dialog.reject()
    report.wait(lambda: not shiboken6.isValid(dialog))


def test_an_open_document_is_never_written_over(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "mine.pdf"
    path.write_bytes(resource_path("samples/spacing-only.pdf").read_bytes())
    other_name = tmp_path / "same.csv"
    other_name.symlink_to(path)
    before = path.read_bytes()
    driver.open(path)
    for target in (path, other_name):
        dialog = dialog_of(driver)
        dialog.path.setText(str(target))
        driver.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
        driver.wait(lambda dialog=dialog: "open documents" in dialog.problem.text())
        dialog.reject()
    assert path.read_bytes() == before


def test_a_relative_name_is_meant_in_the_folder_used_last(report: Driver, tmp_path: Path) -> None:
    report.desktop.settings.folder = str(tmp_path)
    export(report, dialog_of(report), Path("beside.csv"))
    assert (tmp_path / "beside.csv").exists()
    assert report.desktop.settings.folder == str(tmp_path)


def test_printing_ends_when_its_document_is_closed(report: Driver, tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "printed.pdf")
    printing = report.desktop.panels.printing
    document = report.desktop.store.session.active
    assert document is not None
    with report.qtbot.waitSignal(printing.cancelled, timeout=60_000):
        printing.print_to(printer, document, report.facts, boxes=False)
        report.desktop.files.close(document)
    assert not printing.running


def test_printing_paints_every_page(report: Driver, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = pdf_printer(path)
    printing = report.desktop.panels.printing
    document = report.desktop.store.session.active
    assert document is not None
    with report.qtbot.waitSignal(printing.finished, timeout=60_000) as ended:
        printing.print_to(printer, document, report.facts, boxes=True)
    assert ended.args == [None, ()]
    result = read_document(path)
    info = result.info
    assert info.page_count == 4


def test_wide_pages_are_printed_on_their_side_and_hidden_roles_left_out(driver: Driver, tmp_path: Path) -> None:
    driver.open_sample("rotated-cropped.pdf")
    assert driver.facts.info is not None
    path = tmp_path / "printed.pdf"
    printer = pdf_printer(path)
    printing = driver.desktop.panels.printing
    document = driver.desktop.store.session.active
    assert document is not None
    with driver.qtbot.waitSignal(printing.finished, timeout=60_000):
        printing.print_to(printer, document, driver.facts, boxes=True, hidden_roles=frozenset(Role))
    result = read_document(path)
    info = result.info
    assert [width > height for width, height in info.page_sizes] == [
        width > height for width, height in driver.facts.info.page_sizes
    ]
    assert printing.target == "printed.pdf"


def test_running_matter_that_a_format_leaves_out_is_told(report: Driver, tmp_path: Path) -> None:
    dialog = dialog_of(report)
    assert report.facts.segments is not None
    total = len(report.facts.segments)
    assert f"{total} segments" in dialog.export.text()
    dialog.format.setCurrentIndex(dialog.format.findData("md"))
    assert f"{total} segments" not in dialog.export.text()
    assert "left out" in dialog.note.text()
    export(report, dialog, tmp_path / "without-suffix")
    assert (tmp_path / "without-suffix.md").exists()
    again = dialog_of(report)
    assert again.format.currentData() == "md"
    assert again.path.text() == str(tmp_path / "two-level-report.md")
    again.reject()


def test_printing_can_be_cancelled(report: Driver, tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "printed.pdf")
    printing = report.desktop.panels.printing
    document = report.desktop.store.session.active
    assert document is not None
    with report.qtbot.waitSignal(printing.cancelled, timeout=60_000):
        printing.print_to(printer, document, report.facts, boxes=False)
        printing.cancel()
    assert not printing.running
