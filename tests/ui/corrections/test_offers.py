"""Which commands of corrections are offered, and that they stay so while other things change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.session import with_page

if TYPE_CHECKING:
    from tests.ui.corrections.conftest import Hands


def test_several_segments_are_not_merged_with_the_next_wherever_one_looks(hands: Hands) -> None:
    actions = hands.window.actions_by_name
    hands.select(1)
    assert actions["merge-next"].isEnabled()

    hands.select(1, 2, 3)
    _look_elsewhere(hands)

    assert actions["merge"].isEnabled()
    assert not actions["merge-next"].isEnabled()


def test_corrections_without_a_place_are_not_offered_where_there_are_none(hands: Hands) -> None:
    lost = hands.window.actions_by_name["lost"]
    hands.driver.wait(lambda: not lost.isEnabled())

    _look_elsewhere(hands)

    assert not lost.isEnabled()


def test_what_is_offered_does_not_flicker_while_one_scrolls(hands: Hands) -> None:
    hands.select(1)
    changed = []
    for name, action in hands.window.actions_by_name.by_name.items():
        action.enabledChanged.connect(lambda _, name=name: changed.append(name))

    _look_elsewhere(hands)

    assert changed == []


def _look_elsewhere(hands: Hands) -> None:
    document = hands.desktop.store.session.active
    assert document is not None
    page = hands.driver.state.view.page
    for other in (page + 1, page):
        hands.desktop.store.apply(with_page, document, other)
