from __future__ import annotations

from PySide6.QtGui import QColor, QPixmap

from docviewer.core.jobs import CancelToken, run_job
from docviewer.ui.page_view.dressed_pictures import DressedPictures
from docviewer.ui.page_view.page_colours import AS_IS, DARK
from docviewer.ui.page_view.picture_cache import PagePicture


class LaterRunner:
    """Runs jobs when it is told to."""

    def __init__(self):
        self.jobs = []

    def submit(self, job, done):
        token = CancelToken()
        self.jobs.append((job, done, token))
        return token

    def run(self):
        jobs, self.jobs = self.jobs, []
        for job, done, token in jobs:
            done(run_job(job, token))


def picture(scale=1.0):
    pixmap = QPixmap(6, 6)
    pixmap.fill(QColor("#FFFFFF"))
    return PagePicture(scale, pixmap)


def colour(dressed):
    return dressed.pixmap.toImage().pixelColor(2, 2).name().upper()


def test_pictures_as_they_are_are_given_themselves(qapp):
    one = picture()
    assert DressedPictures().get(0, one) is one
    assert DressedPictures().get(0, None) is None


def test_a_copy_comes_when_the_runner_has_made_it(qapp, qtbot):
    runner, one = LaterRunner(), picture()
    dressed = DressedPictures(runner)
    dressed.set_colours(DARK)
    assert dressed.get(0, one) is None
    assert dressed.get(0, one) is None
    assert len(runner.jobs) == 1
    with qtbot.waitSignal(dressed.dressed, check_params_cb=lambda page: page == 0):
        runner.run()
    assert colour(dressed.get(0, one)) == DARK.paper
    assert not runner.jobs


def test_an_older_copy_is_shown_until_the_sharper_one_is_made(qapp):
    runner, one, other = LaterRunner(), picture(1.0), picture(2.0)
    dressed = DressedPictures(runner)
    dressed.set_colours(DARK)
    dressed.get(0, one)
    runner.run()
    assert dressed.get(0, other).scale == 1.0
    runner.run()
    assert dressed.get(0, other).scale == 2.0


def test_copies_in_other_colours_and_of_pages_out_of_sight_are_forgotten(qapp):
    one = picture()
    dressed = DressedPictures(runner := LaterRunner())
    dressed.set_colours(DARK)
    dressed.get(0, one)
    dressed.keep(range(3, 5))
    runner.run()
    assert dressed.get(0, one) is None
    dressed.set_colours(AS_IS)
    assert dressed.get(0, one) is one
