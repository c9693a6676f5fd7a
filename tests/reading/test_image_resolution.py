import pytest

from docviewer.reading.image_resolution import points_of, resolution_of


@pytest.mark.parametrize("told", [(300, 300), (204, 98), (72.0, 72.0), (600, 300)])
def test_a_scanner_s_resolution_is_believed(told):
    assert resolution_of((1200, 900), told) == told


@pytest.mark.parametrize(
    "told", [None, (1, 1), (0, 0), (float("nan"), 300), (300, 1e9), "300", (300,), ("a", "b"), (float("inf"),) * 2]
)
def test_without_a_resolution_that_can_be_right_the_picture_is_a_sheet_of_a4(told):
    width, height = points_of((2480, 3508), resolution_of((2480, 3508), told))
    assert height == pytest.approx(841.7, abs=0.1)
    assert width == pytest.approx(595, abs=0.2)


def test_a_camera_s_72_dpi_does_not_make_a_poster_of_a_page():
    dpi, _ = resolution_of((3024, 4032), (72, 72))
    assert dpi > 300


def test_a_small_picture_stays_small():
    assert points_of((96, 48), resolution_of((96, 48), None)) == (72.0, 36.0)


def test_dots_may_be_taller_than_wide():
    assert points_of((1728, 1078), (204, 98)) == pytest.approx((609.9, 792), abs=0.1)
