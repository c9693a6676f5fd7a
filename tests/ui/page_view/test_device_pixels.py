"""On a screen of two device pixels per pixel; in a process of its own, as the ratio holds for a whole application."""

from __future__ import annotations

import json
import os
import sys
from subprocess import run

import pytest

SCRIPT = """
import json
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from docviewer.ui.page_view.page_view import PageView
from docviewer.ui.panels.thumbnails import ThumbnailList
from tests.ui.page_view.made_pages import at, lines_of, picture, segments_of

app = QApplication([])
view = PageView()
wanted, small = [], []
view.picture_wanted.connect(lambda page, scale: wanted.append(scale))
view.resize(400, 300)
view.set_zoom(0.75)
view.set_page_sizes([(200.0, 200.0)])
lines = lines_of((0, 50, 50, "abcdef"))
view.set_segments(lines, segments_of(lines, (0,)))
view.show()
QTest.qWaitForWindowExposed(view)
image = picture(400, 400)
for x in range(0, 400, 2):
    for y in range(400):
        image.setPixel(x, y, 0xFF000000)
view.set_picture(0, 2.0, image)
shot = view.viewport().grab().toImage()
frame = view.camera.frame(0)
row = [shot.pixelColor(int(frame.x() * 2) + x, int(frame.y() * 2) + 300).red() for x in range(40)]
thumbnails = ThumbnailList()
thumbnails.thumbnail_wanted.connect(lambda page, scale: small.append(scale))
thumbnails.resize(176, 300)
thumbnails.set_page_sizes([(200.0, 200.0)])
thumbnails.show()
QTest.qWaitForWindowExposed(thumbnails)
QTest.qWait(100)
print(json.dumps({
    "ratio": view.devicePixelRatioF(), "wanted": wanted, "row": row, "small": small, "room": thumbnails.room().width(),
}))
"""


@pytest.fixture(scope="module")
def seen():
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    done = run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)


def test_pictures_are_wanted_with_all_the_pixels_of_the_screen(seen):
    assert seen["ratio"] == 2.0
    assert seen["wanted"] == [pytest.approx(2.0)]


def test_a_sharp_picture_is_shown_pixel_by_pixel(seen):
    assert seen["row"] == [0, 255] * 20


def test_thumbnails_are_wanted_with_all_the_pixels_of_the_screen(seen):
    assert seen["small"] == [pytest.approx(2.0 * seen["room"] / 200)]
