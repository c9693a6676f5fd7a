from __future__ import annotations

import pytest

from docviewer.ui.page_view.page_view import PageView
from tests.ui.page_view.made_pages import A4, report


@pytest.fixture
def view(qtbot):
    """A view of 700 x 500 pixels on three A4 pages without text, shown."""
    view = PageView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.set_page_sizes([A4] * 3)
    view.show()
    view.setFocus()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def boxed(view):
    """The same with the segments of `report` at 100 %."""
    view.set_zoom(1.0)
    view.set_segments(*report())
    return view
