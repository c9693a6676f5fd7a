"""Panels without anything to show say why, and offer only what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from docviewer.core.errors import EncryptedDocument
from tests.ui.panels.gestures import texts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Driver


def buttons(panel: QWidget) -> list[str]:
    return [button.text() for button in panel.findChildren(QPushButton) if button.isVisible()]


def test_without_a_document_the_panels_invite(driver: Driver) -> None:
    panels = driver.desktop.panels
    assert "Open a document to tune its segments" in texts(panels.strategy)
    assert buttons(panels.strategy) == ["Open…"]
    assert "Open a document to see its pages here." in texts(panels.pages)


@pytest.mark.parametrize("kind", ["locked", "gone"])
def test_a_tab_that_could_not_be_opened_is_not_called_absent(driver: Driver, tmp_path: Path, kind: str) -> None:
    panels = driver.desktop.panels
    if kind == "locked":
        driver.open_sample("encrypted.pdf")
        assert isinstance(driver.problem(), EncryptedDocument)
    else:
        driver.open(tmp_path / "gone.pdf")
    assert "This document isn't open" in texts(panels.strategy)
    assert buttons(panels.strategy) == []
    assert "This document isn't open." in texts(panels.pages)
    driver.desktop.window.actions_by_name["close"].trigger()
    assert "Open a document to tune its segments" in texts(panels.strategy)
    assert "Open a document to see its pages here." in texts(panels.pages)


def test_a_document_that_opens_after_all_brings_the_controls(driver: Driver) -> None:
    driver.open_sample("encrypted.pdf")
    driver.open_sample("two-level-report.pdf")
    assert driver.desktop.panels.strategy.chooser.isVisible()
    driver.desktop.window.actions_by_name["previous-document"].trigger()
    assert not driver.desktop.panels.strategy.chooser.isVisible()
    assert "This document isn't open" in texts(driver.desktop.panels.strategy)
