"""Compare what was corrected with what the strategy says by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from docviewer.ui.compare.side_head import AUTOMATIC

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands


def test_the_corrected_segments_are_compared_with_the_automatic_ones(hands: Hands) -> None:
    before = hands.count
    hands.select(4)
    hands.press(Qt.Key.Key_M)
    comparing = hands.desktop.panels.comparing
    hands.do("compare")
    view = comparing.view
    assert view is not None
    comparing.choose(AUTOMATIC)
    hands.driver.wait(lambda: comparing.comparison is not None and len(comparing.comparison.b.starts) > 0)
    hands.driver.wait(lambda: view.b.boxes.segments is not None and len(view.b.boxes.segments) == before)
    hands.driver.wait(lambda: comparing.comparison is not None and len(comparing.comparison.differences) == 1)
    assert view.head_b.chooser.currentText() == "Automatic (without corrections)"
    assert "corrected" in view.head_a.detail.text()


def test_automatic_follows_the_strategy_of_the_document(hands: Hands) -> None:
    comparing = hands.desktop.panels.comparing
    hands.do("compare")
    comparing.choose(AUTOMATIC)
    hands.driver.wait(lambda: comparing.comparison is not None and not len(comparing.comparison.differences))
    hands.desktop.panels.strategy_controller.choose("line-spacing")
    hands.settle()
    hands.driver.wait(lambda: comparing.comparison is not None and comparing.comparison.a is hands.driver.facts.labels)
    assert not len(comparing.comparison.differences)
