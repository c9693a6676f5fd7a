from __future__ import annotations

import pytest

from docviewer.ui.elided_label import ElidedLabel


@pytest.mark.parametrize(("width", "is_painted"), [(400, True), (60, True), (12, False)])
def test_a_text_is_cut_where_there_is_little_room_and_leaves_no_stub(qtbot, width, is_painted):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setStyleSheet("background: white; color: black;")
    label.show_text("default settings of this strategy")
    label.resize(width, 20)
    picture = label.grab().toImage()
    shades = {picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height())}
    assert (min(shades) < 128) == is_painted
    assert "default settings of this strategy" in label.toolTip()
