import pytest

from docviewer.reading.font_style import font_style


@pytest.mark.parametrize(
    "name",
    ["Arial-BoldMT", "ABCDEF+Calibri,Bold", "CMBX10", "SFBX1095", "NimbusRomNo9L-Medi", "Frutiger-Black",
     "Futura-Heavy", "Gill-SemiBold", "AvenirNext-DemiBold", "LMRoman10-Bold", "Univers-BoldOblique"],
)  # fmt: skip
def test_a_bold_font_is_known_by_its_name(name):
    assert font_style(name).bold


@pytest.mark.parametrize(
    "name",
    ["ArialMT", "TimesNewRomanPSMT", "CMR10", "NimbusRomNo9L-Regu", "NimbusRomNo9L-ReguItal", "F1"],
)
def test_a_regular_font_is_known_by_its_name(name):
    assert not font_style(name).bold


@pytest.mark.parametrize("name", ["Times-Italic", "Arial-BoldItalicMT", "Helvetica-Oblique", "CMTI10", "Minion-It"])
def test_an_italic_font_is_known_by_its_name(name):
    assert font_style(name).italic


@pytest.mark.parametrize("name", ["Arial", "CMR10", "Titillium", "Digital", "Capitals"])
def test_an_upright_font_isnt_italic(name):
    assert not font_style(name).italic


def test_flags_and_weight_decide_where_the_name_is_silent():
    assert font_style("F1", flags=1 << 18).bold
    assert font_style("F1", weight=700).bold
    assert font_style("F1", flags=1 << 6).italic
    assert font_style("F1", italic_angle=-12).italic
    assert not font_style("F1", weight=500).bold


def test_a_name_that_says_regular_outweighs_a_thick_stem():
    assert not font_style("Some-Regular", weight=700).bold


def test_an_ascent_that_cant_be_is_replaced_in_boxes():
    style = font_style("F1", ascent=3.0, descent=-2.0)
    assert 0 < style.ascent <= 1.25
    assert style.box_height == 5.0
