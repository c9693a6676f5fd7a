"""A parameter checks, reads and writes its values, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.errors import WrongInput
from docviewer.core.parameters import Kind, Parameter, complete, number

FACTOR = Parameter("factor", "Factor", "Larger finds fewer.", Kind.NUMBER, 1.5, 1.0, 4.0, 0.1, "x")
LONGEST = Parameter("longest", "Longest", "Larger lets more be.", Kind.INTEGER, 4, 1, 20, 1, "lines")
BOLD = Parameter("bold", "Bold", "Bold lines count.", Kind.SWITCH, True)
BAND = Parameter(
    "band", "Band", "Wider takes more.", Kind.BAND, None, learnable=True, presets=(("published", (0.1, 0.14)),)
)
MODE = Parameter("mode", "Mode", "Which way.", Kind.CHOICE, "a", choices=("a", "b"))
STOPS = Parameter("stops", "Stops", "More find more.", Kind.WORDS, ". !")
ALL = (FACTOR, LONGEST, BOLD, BAND, MODE, STOPS)


@pytest.mark.parametrize(
    ("parameter", "text", "value"),
    [
        (FACTOR, "1.6", 1.6),
        (FACTOR, " 2 ", 2.0),
        (LONGEST, "7", 7),
        (BOLD, "yes", True),
        (BOLD, "Off", False),
        (BAND, "0.10-0.14", (0.10, 0.14)),
        (BAND, "0.2 – 0.1", (0.1, 0.2)),
        (BAND, "1e-05-0.5", (1e-05, 0.5)),
        (BAND, "auto", None),
        (BAND, "Published", (0.1, 0.14)),
        (MODE, "b", "b"),
        (STOPS, ". ? !", ". ? !"),
    ],
)
def test_what_is_written_is_read(parameter: Parameter, text: str, value: object) -> None:
    assert parameter.parse(text) == value


@pytest.mark.parametrize(
    ("parameter", "text"),
    [
        (FACTOR, "0.9"),
        (FACTOR, "4.1"),
        (FACTOR, "nan"),
        (FACTOR, "inf"),
        (FACTOR, "1.2-1.6"),
        (FACTOR, "wide"),
        (FACTOR, "auto"),
        (FACTOR, ""),
        (LONGEST, "0"),
        (BOLD, "perhaps"),
        (BAND, "0.1"),
        (BAND, "0.1-0.2-0.3"),
        (BAND, "0.1-1.4"),
        (MODE, "c"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(parameter: Parameter, text: str) -> None:
    with pytest.raises(WrongInput) as caught:
        parameter.parse(text)
    assert parameter.name in caught.value.title
    assert parameter.range_text() in caught.value.cause


@pytest.mark.parametrize(
    ("parameter", "value"),
    [(FACTOR, True), (FACTOR, "1.6"), (FACTOR, None), (BOLD, 1), (BAND, (0.1, 0.2, 0.3)), (MODE, 1), (STOPS, 2.0)],
)
def test_a_value_of_the_wrong_type_is_refused(parameter: Parameter, value: object) -> None:
    with pytest.raises(WrongInput):
        parameter.check(value)  # type: ignore[arg-type]


@given(st.floats(1.0, 4.0).map(lambda value: round(value, 6)), st.integers(1, 20), st.booleans())
def test_what_a_parameter_writes_it_reads_back(factor: float, longest: int, bold: bool) -> None:
    for parameter, value in ((FACTOR, factor), (LONGEST, longest), (BOLD, bold)):
        assert parameter.parse(parameter.format(value)) == value


@given(st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda ends: tuple(round(end, 9) for end in sorted(ends))))
def test_a_band_is_read_back_as_it_was_written(band: tuple[float, float]) -> None:
    assert BAND.parse(BAND.format(band)) == band
    assert BAND.check((band[1], band[0])) == band


def test_ranges_are_told_in_words() -> None:
    assert FACTOR.range_text() == "1 to 4"
    assert BOLD.range_text() == "yes or no"
    assert BAND.range_text() == "FROM-TO within 0-1, or auto"
    assert MODE.range_text() == "a, b"
    assert STOPS.range_text() == "words parted by spaces"


def test_values_are_completed_with_defaults_and_can_not_be_changed() -> None:
    given_values = {"factor": 2}
    values = complete(ALL, given_values)
    assert dict(values) == {"factor": 2.0, "longest": 4, "bold": True, "band": None, "mode": "a", "stops": ". !"}
    assert given_values == {"factor": 2}
    with pytest.raises(TypeError):
        values["factor"] = 3  # type: ignore[index]


def test_a_name_that_is_not_declared_is_refused() -> None:
    with pytest.raises(WrongInput, match="gap_factr"):
        complete(ALL, {"gap_factr": 2})


def test_numbers_are_taken_out_of_values_as_numbers() -> None:
    values = complete(ALL, {})
    assert number(values, "longest") == 4.0
    with pytest.raises(TypeError, match="mode"):
        number(values, "mode")
