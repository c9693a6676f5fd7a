"""The bar over the pages says what there is to know, and never takes more room than there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from docviewer.ui.message_bar import Message, MessageBar
from docviewer.ui.theme import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar(LIGHT)
    qtbot.addWidget(bar)
    return bar


def test_a_long_name_does_not_make_the_window_wider(bar: MessageBar) -> None:
    bar.tell(Message(f"{'scan-' * 60}.pdf is locked", "Its pages are drawn plain.", "Choose background…"))
    assert bar.minimumSizeHint().width() < 500


def test_the_text_stands_under_a_long_lead_and_beside_a_short_one(bar: MessageBar) -> None:
    bar.resize(800, 100)
    (lead, text), layout = bar.findChildren(QLabel), bar.layout()
    assert layout is not None
    bar.tell(Message("Reading was stopped.", "3 of 12 pages are read."))
    layout.activate()
    assert text.x() > lead.x()
    bar.tell(Message(f"{'scan-' * 60}.pdf is locked", "Its pages are drawn plain."))
    layout.activate()
    assert (text.x(), text.y() > lead.y()) == (lead.x(), True)


def test_a_message_has_all_of_it_for_who_cannot_see_it(bar: MessageBar) -> None:
    bar.tell(Message("One thing.", "And 2 more.", tip="One thing.\nAnother.\nAnd <b>a third</b>."))
    assert bar.shown_text == "One thing. And 2 more."
    assert bar.accessibleName() == "One thing.\nAnother.\nAnd <b>a third</b>."
