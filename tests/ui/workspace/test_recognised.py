"""Text that was recognised comes back with the corrections that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.core.corrections.lost import lost_corrections
from docviewer.core.corrections.roles import retyped
from docviewer.core.history import Step
from docviewer.core.labels import Role
from docviewer.core.session import with_work
from docviewer.resource_files import resource_path
from docviewer.workspace.workspace import Workspace
from tests.builders.scans import scanned, scanned_pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.workspace.conftest import KeptDriver

    Begin = Callable[..., KeptDriver]

REPORT = resource_path("samples/two-level-report.pdf")


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """The upper parts of two pages: a few lines are recognised soon."""
    pages = (scanned(REPORT, page, dpi=150) for page in (0, 1))
    return scanned_pdf(
        tmp_path / "scans.pdf", *(page.crop((0, 0, page.width, page.height // 3)) for page in pages), dpi=150
    )


def states(driver: KeptDriver) -> list[str]:
    return [page.state.value for page in driver.facts.pages]


def recognise(driver: KeptDriver) -> None:
    driver.wait(lambda: states(driver)[:1] == ["scan"])
    driver.desktop.window.actions_by_name["recognise-page"].trigger()
    driver.wait(lambda: states(driver)[0] == "read")
    driver.wait(lambda: driver.facts.segments is not None and len(driver.facts.segments) > 0)


def correct(driver: KeptDriver) -> None:
    """Call the first segment of the first page a footnote."""
    document, corrected = driver.desktop.store.session.active, driver.facts.corrected
    assert document is not None
    assert corrected is not None
    work = retyped(driver.state.work, corrected, (0,), Role.FOOTNOTE)
    driver.desktop.store.edit(Step("change to footnote"), document, with_work, work)


def wait_for_footnote(driver: KeptDriver) -> None:
    def is_there() -> bool:
        labels = driver.facts.labels
        return labels is not None and len(labels.role) > 0 and labels.role[0] == Role.FOOTNOTE

    driver.wait(is_there)


def test_recognised_text_and_its_corrections_outlive_the_window(begin: Begin, scans: Path, tmp_path: Path) -> None:
    first = begin(str(scans))
    recognise(first)
    correct(first)
    wait_for_footnote(first)
    first.wait_until_saved()
    lines = first.facts.lines
    first.close()

    second = begin()
    second.wait(lambda: states(second) == ["read", "scan"])
    wait_for_footnote(second)
    assert second.facts.lines.texts == lines.texts
    assert (second.facts.lines.x0 == lines.x0).all()
    assert lost_corrections(second.state.work, second.facts.corrected) == ()
    assert second.facts.pages[0].reason.startswith("Recognised by Tesseract")
    view = second.desktop.pages.current
    view.want_glyphs(0)
    second.wait(lambda: view.text.has_glyphs(0))
    assert second.desktop.window.actions_by_name["recognise-page"].text() == "Recognise text on this page again"


def test_recognised_text_stays_when_the_file_is_read_again(begin: Begin, scans: Path) -> None:
    driver = begin(str(scans))
    recognise(driver)
    correct(driver)
    driver.wait_until_saved()
    driver.desktop.window.actions_by_name["reload"].trigger()
    driver.wait(lambda: driver.facts.info is None or states(driver) != ["read", "scan"])
    driver.wait(lambda: states(driver) == ["read", "scan"])
    wait_for_footnote(driver)


def test_a_file_of_other_content_gets_no_recognised_text(begin: Begin, scans: Path) -> None:
    first = begin(str(scans))
    recognise(first)
    first.wait_until_saved()
    first.close()
    scanned_pdf(scans, scanned(REPORT, 2, dpi=60), scanned(REPORT, 3, dpi=60), dpi=60)

    second = begin()
    second.wait(lambda: second.paths == [str(scans)])
    document, keeping = second.desktop.store.session.active, second.workspace.keeping

    def content_is_known() -> bool:
        info, source = second.facts.info, keeping.source_of(document)
        return info is not None and source is not None and bool(info.sha256) and source.sha256 == info.sha256

    second.wait(content_is_known)
    assert states(second) == ["scan", "scan"]


def test_recognised_text_goes_along_to_another_workspace(begin: Begin, scans: Path, tmp_path: Path) -> None:
    driver = begin(str(scans))
    recognise(driver)
    driver.wait_until_saved()
    sha256 = driver.facts.info.sha256
    driver.workspace.move_to(tmp_path / "other.docviewer")
    driver.wait(lambda: driver.mark == "other · Saved")
    other = Workspace.open(tmp_path / "other.docviewer", read_only=True)
    driver.wait(lambda: list(other.recognised_pages(sha256)) == [0])
