"""Features are measured against the line's own column and page, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.segmentation.feature_meanings import FEATURES, SCALARS
from docviewer.segmentation.features import gather
from tests.builders.lines import Sheet


def feature(sheet: Sheet, name: str) -> list[float]:
    return sheet.evidence().features[name].tolist()


def test_every_feature_is_documented_read_only_and_one_value_a_line() -> None:
    evidence = Sheet().line("Title", size=20).paragraph(6).new_page().paragraph(3).evidence()
    assert set(evidence.features) == set(FEATURES)
    assert set(evidence.scalars) == set(SCALARS)
    for name, values in evidence.features.items():
        assert values.shape == (10,), name
        assert not values.flags.writeable, name


def test_no_lines_have_no_features_and_a_body_size_all_the_same() -> None:
    evidence = gather(Lines.empty(), ())
    assert all(len(values) == 0 for values in evidence.features.values())
    assert evidence.scalars["body_size"] > 0


def test_the_gap_is_measured_in_the_own_column_and_page_only() -> None:
    sheet = Sheet(leading=12).paragraph(3).new_column(320, 540).paragraph(2).new_page().paragraph(2)
    np.testing.assert_allclose(feature(sheet, "gap"), [np.nan, 12, 12, np.nan, 12, np.nan, 12])
    assert feature(sheet, "above") == [-1, 0, 1, -1, 3, -1, 5]


def test_a_column_below_full_width_lines_has_its_gap_to_them_and_the_next_column_has_none() -> None:
    tops = (60.0, 100.0, 112.0, 100.0, 112.0)
    left, right = (72.0, 72.0, 72.0, 322.0, 322.0), (450.0, 200.0, 200.0, 450.0, 450.0)
    rows = [
        (0, left[k], tops[k], right[k], tops[k] + 10, tops[k] + 8, 10, False, False, (0, 1, 1, 2, 2)[k], 1)
        for k in range(5)
    ]
    lines = Lines.from_columns(dict(zip(COLUMN_TYPES, zip(*rows, strict=True), strict=True)), ["text"] * 5)
    features = gather(lines, [(612, 792)]).features
    assert features["above"].tolist() == [-1, 0, 1, -1, 3]
    assert features["gap"][1] == 40


def test_columns_that_alternate_in_reading_order_keep_their_own_gaps() -> None:
    left = [72.0 + 250 * (k % 2) for k in range(6)]
    rows = [
        (0, left[k], 60 + 12 * k, left[k] + 128, 70 + 12 * k, 68.0 + 12 * k, 10, False, False, k % 2, 1)
        for k in range(6)
    ]
    lines = Lines.from_columns(dict(zip(COLUMN_TYPES, zip(*rows, strict=True), strict=True)), ["text"] * 6)
    assert gather(lines, [(612, 792)]).features["above"].tolist() == [-1, -1, 0, 1, 2, 3]


def test_text_that_goes_back_up_in_its_column_has_nothing_above() -> None:
    sheet = Sheet().paragraph(3).at(40).paragraph(2)
    assert np.isnan(feature(sheet, "gap")[3])


def test_the_usual_leading_is_that_of_the_size_in_its_column() -> None:
    sheet = Sheet(size=10, leading=12).paragraph(8).paragraph(3, space=20)
    sheet.leading = 20
    sheet.new_page().paragraph(8)
    leading = feature(sheet, "leading")
    assert leading[:11] == pytest.approx([12] * 11)
    assert leading[11:] == pytest.approx([20] * 8)


def test_one_line_paragraphs_do_not_pass_for_the_usual_leading() -> None:
    sheet = Sheet(leading=12).paragraph(9)
    for _ in range(20):
        sheet.paragraph(1, last=0.4, space=9)
    assert feature(sheet, "gap_ratio")[-1] == pytest.approx(21 / 12)


def test_a_size_set_once_gets_a_leading_in_proportion() -> None:
    sheet = Sheet(size=10, leading=12).paragraph(9).line("Alone", size=20, space=30)
    assert feature(sheet, "leading")[-1] == pytest.approx(24)


def test_the_body_size_sets_most_characters_however_many_lines_others_have() -> None:
    sheet = Sheet(size=10).paragraph(4)
    for number in range(12):
        sheet.line(f"H{number}", size=18)
    evidence = sheet.evidence()
    assert evidence.scalars["body_size"] == 10
    assert evidence.scalars["body_leading"] == pytest.approx(12)


def test_the_indent_is_measured_from_where_most_text_of_the_column_starts() -> None:
    sheet = Sheet(left=72).paragraph(4, first_indent=18).line("Out", indent=-30)
    assert feature(sheet, "indent") == pytest.approx([18, 0, 0, 0, -30])


def test_right_to_left_text_is_measured_from_the_right() -> None:
    rows = [
        (0, 72.0, 60.0 + 12 * k, right, 70.0 + 12 * k, 68.0 + 12 * k, 10, False, False, 0, 1)
        for k, right in enumerate((520.0, 540.0, 540.0, 540.0))
    ]
    texts = ["السلام عليكم ورحمة الله وبركاته في هذا الصباح"] * 4
    lines = Lines.from_columns(dict(zip(COLUMN_TYPES, zip(*rows, strict=True), strict=True)), texts)
    features = gather(lines, [(612, 792)]).features
    assert features["right_to_left"].all()
    assert features["indent"].tolist() == pytest.approx([20, 0, 0, 0])
    assert features["start_share"][1] == pytest.approx(72 / 612)


def test_a_line_fills_its_column_or_stays_short_of_it() -> None:
    sheet = Sheet().paragraph(3, last=0.25).paragraph(2)
    assert feature(sheet, "fill")[:3] == pytest.approx([1, 1, 0.25])
    assert feature(sheet, "fits_above")[3] > 0
    assert feature(sheet, "fits_above")[1] <= 0


def test_a_column_of_two_lines_reaches_as_far_as_others_that_start_there() -> None:
    sheet = Sheet().paragraph(6).new_page().paragraph(2, last=0.3)
    assert feature(sheet, "fill")[-1] == pytest.approx(0.3)
    assert feature(Sheet().paragraph(6).new_page().line("Short."), "fill")[-1] < 0.2


def test_a_centred_line_is_told_from_an_indented_one() -> None:
    sheet = Sheet(left=72, right=540).paragraph(4).line("x" * 20, indent=184).paragraph(3, first_indent=18)
    assert feature(sheet, "centred") == [False] * 4 + [True] + [False] * 3


def test_the_first_lines_of_columns_and_pages_are_known() -> None:
    sheet = Sheet().paragraph(2).new_column(320, 540).paragraph(1).new_page().paragraph(1)
    assert feature(sheet, "first_of_column") == [True, False, True, True]
    assert feature(sheet, "first_of_page") == [True, False, False, True]


def test_sizes_rank_from_the_largest() -> None:
    sheet = Sheet(size=10).line("Title", size=20).line("Head", size=14).paragraph(2)
    assert feature(sheet, "size_rank") == [0, 1, 2, 2]
