from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from docviewer.core.document import PageState, PageStatus
from docviewer.ui import theme
from docviewer.ui.page_view.camera import Camera
from docviewer.ui.page_view.page_layout import PageLayout
from docviewer.ui.page_view.paper import PATIENCE_MS, Paper

WAITING, READ = PageStatus(), PageStatus(PageState.READ)


@pytest.fixture
def paper(qapp):
    return Paper()


def test_a_page_that_is_read_says_nothing(paper):
    paper.set_statuses((READ,))
    assert paper.notice(0, True) == ("", "")


def test_a_scan_says_that_it_is_one(paper):
    paper.set_statuses((READ, PageStatus(PageState.SCAN, "Its text is a picture.")))
    assert paper.notice(1, True) == ("This page is a scan", "Its text is a picture.")


def test_nothing_is_said_twice(paper):
    paper.set_statuses((PageStatus(PageState.SCAN, "This page is a scan."),))
    assert paper.notice(0, True) == ("This page is a scan", "")


def test_an_unreadable_page_says_why(paper):
    paper.set_statuses((PageStatus(PageState.UNREADABLE, "It took too long."),))
    assert paper.notice(0, False) == ("This page can't be read", "It took too long.")


def test_a_page_without_picture_says_why_until_it_has_one(paper):
    paper.failures[0] = "Too large."
    assert paper.notice(0, False) == ("This page can't be shown", "Too large.")
    assert paper.notice(0, True) == ("", "")


def test_an_empty_page_says_something_only_if_there_is_a_reason(paper):
    paper.set_statuses((PageStatus(PageState.EMPTY), PageStatus(PageState.EMPTY, "Its fonts are broken.")))
    assert paper.notice(0, True) == ("", "")
    assert paper.notice(1, True) == ("No text on this page", "Its fonts are broken.")


def test_waiting_is_not_mentioned_before_it_has_taken_a_while(paper, qtbot):
    paper.set_statuses((WAITING, WAITING))
    paper.look(range(1))
    assert paper.notice(0, False) == ("", "")
    with qtbot.waitSignal(paper.changed, timeout=PATIENCE_MS * 5):
        pass
    assert paper.notice(0, False) == ("Drawing page 1 …", "")
    assert paper.notice(0, True) == ("Reading the text …", "")
    assert paper.notice(1, False) == ("", "")


def test_another_document_begins_with_a_clean_sheet(paper):
    paper.failures[0] = "Too large."
    paper.set_statuses((PageStatus(PageState.SCAN),))
    paper.begin()
    assert paper.notice(0, False) == ("", "")


@pytest.mark.parametrize("has_picture", [True, False])
@pytest.mark.parametrize("width", [20.0, 120.0, 600.0])
def test_notices_are_painted_on_the_sheet_only(paper, has_picture, width):
    paper.set_statuses((PageStatus(PageState.UNREADABLE, "A rather long reason that has to be cut or wrapped. " * 3),))
    image = QImage(700, 700, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    frame = QRectF(40, 40, width, width * 1.4)
    paper.paint_notice(painter, 0, frame, has_picture)
    painter.end()
    inked = [(x, y) for x in range(0, 700, 2) for y in range(0, 700, 2) if image.pixelColor(x, y) != QColor("white")]
    assert all(frame.contains(x, y) for x, y in inked)
    assert bool(inked) == (width > 100)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_paper_is_white_in_both_modes_and_has_a_shadow(paper, name):
    camera = Camera(PageLayout([(100.0, 100.0)], 1.0, 132.0), 0, 0, 132, 132, 1.0)
    image = QImage(132, 132, QImage.Format.Format_RGB32)
    desk = QColor(theme.THEMES[name].desk)
    image.fill(desk)
    painter = QPainter(image)
    paper.paint_page(painter, camera.frame(0), theme.THEMES[name], None, camera)
    painter.end()
    assert image.pixelColor(66, 66) == QColor("white")
    assert image.pixelColor(66, 117).lightness() < desk.lightness()
    assert image.pixelColor(66, 125) == desk
