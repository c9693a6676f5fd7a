"""What holds for every strategy, whatever the lines."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.evidence import Evidence
from docviewer.core.labels import Role
from docviewer.core.lines import Lines
from docviewer.core.parameters import Kind, complete
from docviewer.core.segments import derive_segments
from docviewer.segmentation.features import gather
from docviewer.segmentation.strategies.font_size import FontSize
from docviewer.segmentation.strategies.full_stop import FullStop
from docviewer.segmentation.strategies.indentation import Indentation
from docviewer.segmentation.strategies.layout import Layout
from docviewer.segmentation.strategies.line_spacing import LineSpacing
from tests.builders.lines import Sheet
from tests.segmentation.tables import evidences

STRATEGIES = (Layout(), FontSize(), Indentation(), LineSpacing(), FullStop())
by_name = pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda strategy: strategy.name)


def values_of(strategy):
    """Any values that fit the strategy's declarations."""
    choices = {}
    for parameter in strategy.parameters:
        if parameter.kind is Kind.SWITCH:
            choices[parameter.name] = st.booleans()
        elif parameter.kind is Kind.WORDS:
            choices[parameter.name] = st.sampled_from([str(parameter.default), "", ". dr"])
        elif parameter.kind is Kind.BAND:
            end = st.floats(parameter.minimum, parameter.maximum)
            choices[parameter.name] = st.none() | st.tuples(end, end)
        else:
            numbers = st.floats if parameter.kind is Kind.NUMBER else st.integers
            choices[parameter.name] = numbers(parameter.minimum, parameter.maximum)
    return st.fixed_dictionaries({}, optional=choices)


def squeezed(texts) -> str:
    return re.sub(r"[\s\u00ad\u2010-]+", "", "".join(texts))


@by_name
@given(data=st.data(), evidence=evidences())
def test_every_line_is_in_one_segment_and_no_character_is_lost(strategy, data, evidence: Evidence) -> None:
    labels = strategy.label(evidence, data.draw(values_of(strategy)))
    segments = derive_segments(evidence.lines, labels)
    members = [segments.lines_of(k).tolist() for k in range(len(segments))]
    assert sorted(i for lines in members for i in lines) == list(range(len(evidence)))
    assert all(lines[0] == first for lines, first in zip(members, segments.first.tolist(), strict=True))
    for k, lines in enumerate(members):
        assert squeezed([segments.text_of(k, evidence.lines)]) == squeezed([evidence.lines.texts[i] for i in lines])


@by_name
@given(data=st.data(), evidence=evidences())
def test_labels_depend_on_evidence_and_parameters_alone(strategy, data, evidence: Evidence) -> None:
    values = data.draw(values_of(strategy))
    given_before = dict(values)
    before = {name: array.copy() for name, array in evidence.features.items()}
    once = strategy.label(evidence, values)
    again = strategy.label(gather(evidence.lines, evidence.page_sizes), dict(values))
    for name in ("segment", "role", "level"):
        np.testing.assert_array_equal(getattr(once, name), getattr(again, name))
        assert not getattr(once, name).flags.writeable
    assert values == given_before
    for name, array in before.items():
        np.testing.assert_array_equal(array, evidence.features[name])


@by_name
@given(data=st.data(), evidence=evidences())
def test_a_reason_is_given_for_every_line_and_says_what_the_labels_say(strategy, data, evidence: Evidence) -> None:
    values = data.draw(values_of(strategy))
    labels = strategy.label(evidence, values)
    for line, starts in enumerate(labels.starts.tolist()):
        reason = strategy.explain(evidence, values, line)
        assert reason.endswith(".")
        assert "nan" not in reason
        assert reason.startswith(("Starts", "Set apart") if starts else "Goes on"), (line, reason)


@by_name
@given(data=st.data(), evidence=evidences())
def test_titles_have_level_0_and_headings_a_level(strategy, data, evidence: Evidence) -> None:
    labels = strategy.label(evidence, data.draw(values_of(strategy)))
    assert (labels.level[labels.role == Role.HEADING] >= 1).all()
    assert (labels.level[labels.role == Role.TITLE] == 0).all()
    assert (labels.level[labels.role == Role.PARAGRAPH] == 0).all()


@by_name
@given(evidence=evidences())
def test_histograms_are_finite_and_name_declared_parameters(strategy, evidence: Evidence) -> None:
    declared = {parameter.name for parameter in strategy.parameters}
    for histogram in strategy.histograms(evidence):
        assert histogram.parameter in declared
        assert histogram.values.shape == histogram.weights.shape
        assert np.isfinite(histogram.values).all()
        assert np.isfinite(histogram.weights).all()


@by_name
def test_no_lines_give_no_segments(strategy) -> None:
    for evidence in (gather(Lines.empty(), ()), Evidence(Lines.empty(), ())):
        assert len(strategy.label(evidence, {})) == 0
        assert strategy.histograms(evidence) == ()
        strategy.learned(evidence)


@by_name
def test_parameters_are_declared_once_with_help_and_a_default_in_range(strategy) -> None:
    names = [parameter.name for parameter in strategy.parameters]
    assert len(names) == len(set(names))
    assert 1 <= sum(not parameter.more for parameter in strategy.parameters) <= 3
    for parameter in strategy.parameters:
        assert parameter.check(parameter.default) == parameter.default
        assert parameter.parse(parameter.format(parameter.default)) == parameter.default
        assert parameter.help.endswith(".")
        assert parameter.step > 0


@by_name
def test_what_is_learned_is_a_value_of_its_parameter_and_labels_alike(strategy) -> None:
    evidence = Sheet(left=144).paragraph(5).line("Header", indent=-72).paragraph(9).evidence()
    learned = strategy.learned(evidence)
    assert set(learned) == {parameter.name for parameter in strategy.parameters if parameter.learnable}
    complete(strategy.parameters, learned)
    one, other = strategy.label(evidence, {}), strategy.label(evidence, learned)
    np.testing.assert_array_equal(one.segment, other.segment)
    np.testing.assert_array_equal(one.role, other.role)


def _sheet(size: float, indent: float, space: float, last: float) -> Sheet:
    sheet = Sheet(left=144).paragraph(6, last=last).line("Header", size=size, indent=-72)
    return sheet.paragraph(5, first_indent=indent, last=last).paragraph(4, first_indent=indent, space=space)


@pytest.mark.parametrize(
    ("strategy", "line", "change"),
    [
        (Layout(), 12, {"space": 7.0}),
        (Layout(), 6, {"size": 15.0}),
        (FontSize(), 6, {"size": 15.0}),
        (Indentation(), 12, {"indent": 21.0}),
        (LineSpacing(), 12, {"space": 7.0}),
        (FullStop(), 12, {"last": 0.6}),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_the_reason_changes_with_the_number_that_decided(strategy, line: int, change: dict[str, float]) -> None:
    plain = {"size": 14.0, "indent": 18.0, "space": 9.0, "last": 0.5}
    before = _sheet(**plain).evidence()
    after = _sheet(**(plain | change)).evidence()
    assert strategy.label(before, {}).starts[line]
    assert strategy.label(after, {}).starts[line]
    assert strategy.explain(before, {}, line) != strategy.explain(after, {}, line)
