from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from docviewer import wiring
from docviewer.cli.program import build


def run(*arguments):
    return CliRunner().invoke(build(["strategies"]), ["strategies", *arguments])


def test_each_strategy_and_parameter_is_listed_with_range_and_default():
    result = run()
    assert result.exit_code == 0
    for strategy in wiring.strategies().values():
        assert f"{strategy.name}: {strategy.summary}\n" in result.stdout
        for parameter in strategy.parameters:
            assert f"  --set {parameter.name}={parameter.format(parameter.default)}\n" in result.stdout
            assert parameter.range_text() in result.stdout


def test_one_strategy_is_shown_alone():
    result = run("line-spacing")
    assert result.stdout.startswith("line-spacing: ")
    assert "font-size:" not in result.stdout


def test_json_is_an_array_of_all_or_the_object_of_one():
    everything = json.loads(run("--format", "json").stdout)
    assert [strategy["name"] for strategy in everything] == list(wiring.strategies())
    one = json.loads(run("font-size", "--format", "json").stdout)
    assert one in everything
    ratio = one["parameters"][0]
    assert {"name", "label", "help", "kind", "default", "minimum", "maximum", "step", "unit"} <= set(ratio)
    assert ratio["minimum"] <= ratio["default"] <= ratio["maximum"]


def test_what_is_listed_can_be_given_back():
    for strategy in wiring.strategies().values():
        for parameter in strategy.parameters:
            assert parameter.parse(parameter.format(parameter.default)) == parameter.default
            for name, value in parameter.presets:
                assert parameter.parse(name) == value


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["layuot"], "There is no strategy 'layuot'."), (["--format", "xml"], "There is no format 'xml' here.")],
)
def test_a_wrong_name_is_wrong_usage_and_tells_the_right_ones(arguments, told):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Choose from" in result.stderr
    assert result.stdout == ""
