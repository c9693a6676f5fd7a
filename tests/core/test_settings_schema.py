"""Every setting is declared once, with words a person understands and a default that fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.parameters import Kind
from docviewer.core.settings_schema import BY_NAME, SECTIONS, SETTINGS, Setting

every_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)


def test_names_and_places_in_the_file_are_unique() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS) == len(BY_NAME)
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


def test_sections_come_in_the_order_of_the_schema() -> None:
    assert SECTIONS[0] == SETTINGS[0].section
    assert SECTIONS[-1] == SETTINGS[-1].section


@every_setting
def test_a_setting_says_what_it_does_and_has_a_default_that_fits(setting: Setting) -> None:
    assert setting.parameter.label
    assert setting.parameter.help.endswith(".")
    assert setting.parameter.check(setting.parameter.default) == setting.parameter.default


@every_setting
def test_a_choice_has_words_for_each_of_its_values(setting: Setting) -> None:
    if setting.parameter.kind is Kind.CHOICE:
        assert len(setting.choice_labels) == len(setting.parameter.choices)
        assert setting.label_of(setting.parameter.choices[-1]) == setting.choice_labels[-1]


@every_setting
def test_what_is_written_is_read_back(setting: Setting) -> None:
    written = setting.parameter.format(setting.parameter.default)
    assert setting.read(written) == setting.parameter.default


@given(st.sampled_from(SETTINGS), st.one_of(st.none(), st.text(), st.integers(), st.floats(), st.lists(st.text())))
def test_whatever_stands_in_the_file_becomes_a_value_that_fits(setting: Setting, stored: object) -> None:
    value = setting.read(stored)
    assert setting.parameter.check(value) == value


def test_wrong_values_become_the_default() -> None:
    assert BY_NAME["theme"].read("pink") == "system"
    assert BY_NAME["hover_delay"].read("soon") == 350
    assert BY_NAME["hover_delay"].read("99999") == 350
    assert BY_NAME["auto_advance"].read("perhaps") is True
    assert BY_NAME["auto_advance"].read("false") is False
