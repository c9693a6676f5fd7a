"""Evidence follows the pages; gathering has three ends, and none after the document is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QObject

from docviewer.core.document import PageState, PageStatus
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.reading.page_results import PageLines
from docviewer.ui.evidence_builder import EvidenceBuilder
from tests.ui.test_segmentation_controller import PatientRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def lines_of(page: int) -> PageLines:
    columns: dict[str, Any] = {name: np.ones(3) for name in COLUMN_TYPES}
    columns["page"], columns["top"] = np.full(3, page), np.arange(3) * 12.0
    return PageLines(Lines.from_columns(columns, ["one", "two", "three"]), PageStatus(PageState.READ))


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def test_pages_are_put_in_order_whenever_they_come(qtbot: QtBot, owner: QObject) -> None:
    runner, told = PatientRunner(), []
    builder = EvidenceBuilder(runner, ((612.0, 792.0),) * 3, owner)
    builder.gathered.connect(told.append)
    builder.add(2, lines_of(2))
    builder.add(0, lines_of(0))
    builder.finish()
    assert builder.busy
    runner.answer()
    assert told[0].lines.page.tolist() == [0, 0, 0, 2, 2, 2]
    assert not builder.busy


def test_pages_that_come_meanwhile_follow(qtbot: QtBot, owner: QObject) -> None:
    runner, told = PatientRunner(), []
    builder = EvidenceBuilder(runner, ((612.0, 792.0),) * 3, owner)
    builder.gathered.connect(told.append)
    builder.add(0, lines_of(0))
    builder.finish()
    builder.add(1, lines_of(1))
    runner.answer()
    qtbot.waitUntil(lambda: bool(runner.waiting))
    runner.answer()
    assert [len(evidence) for evidence in told] == [3, 6]


def test_an_error_is_told_and_ends_the_work(qtbot: QtBot, owner: QObject) -> None:
    runner, failed = PatientRunner(), []
    builder = EvidenceBuilder(runner, (), owner)
    builder.failed.connect(failed.append)
    builder.add(0, None)  # type: ignore[arg-type]
    builder.finish()
    runner.answer()
    assert len(failed) == 1
    assert not builder.busy


def test_nothing_is_told_after_the_document_is_closed(qtbot: QtBot) -> None:
    runner, told, owner = PatientRunner(), [], QObject()
    builder = EvidenceBuilder(runner, ((612.0, 792.0),), owner)
    builder.gathered.connect(told.append)
    builder.add(0, lines_of(0))
    builder.finish()
    builder.stop()
    del owner  # and the builder with it
    runner.answer()
    assert told == []
    assert runner.waiting == []
