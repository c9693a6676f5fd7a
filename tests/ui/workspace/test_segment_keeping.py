"""The workspace can be asked for the segments of a document that has rested in the window."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from docviewer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docviewer.workspace.segment_rows import SegmentRow
    from tests.ui.workspace.conftest import KeptDriver

    Begin = Callable[..., KeptDriver]


def kept(driver: KeptDriver) -> tuple[SegmentRow, ...]:
    path = driver.desktop.workspace.link.path
    with closing(Workspace.open(path)) as workspace:
        (document,) = workspace.documents()
        return workspace.segments(document.key)


def test_segments_are_kept_with_roles_states_and_texts(begin: Begin, report: Path) -> None:
    driver = begin(str(report))
    driver.wait_until_read()
    driver.wait(lambda: len(kept(driver)) == len(driver.facts.segments))
    assert kept(driver)[0].role == "title"
    assert kept(driver)[0].state == "unreviewed"
    driver.desktop.panels.segments_controller.choose(0)
    driver.desktop.window.actions_by_name["accept"].trigger()
    driver.wait(lambda: kept(driver)[0].state == "accepted")
    assert kept(driver)[0].text == driver.facts.segments.text_of(0, driver.facts.lines)


def test_segments_follow_the_strategy(begin: Begin, report: Path) -> None:
    driver = begin(str(report))
    driver.wait_until_read()
    driver.wait(lambda: len(kept(driver)) == len(driver.facts.segments))
    before = len(kept(driver))
    driver.desktop.panels.strategy_controller.choose("font-size")
    driver.wait(lambda: len(kept(driver)) not in (0, before))
    assert len(kept(driver)) == len(driver.facts.segments)
