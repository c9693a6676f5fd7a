"""A person's keys: given, taken over, reset, remembered, and never two commands for one key in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docviewer.ui.commands import COMMANDS, Command, meet
from docviewer.ui.settings import Settings
from docviewer.ui.shortcuts import Shortcuts, objection

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Driver

OPEN, CLOSE = Command("open", "Open…", ("Ctrl+O", "F2")), Command("close", "Close", ("Ctrl+W",))
MERGE, STEP = Command("merge", "Merge", ("M",), scope="review"), Command("step", "Step", ("F3",), scope="compare")
TABLE = (OPEN, CLOSE, MERGE, STEP)


@pytest.fixture
def kept(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def shortcuts(kept: Settings) -> Shortcuts:
    return Shortcuts(kept, TABLE)


def test_commands_have_the_keys_declared_for_them(shortcuts: Shortcuts) -> None:
    assert shortcuts.of("open") == ("Ctrl+O", "F2")
    assert not shortcuts.is_own("open")


def test_keys_given_are_remembered(shortcuts: Shortcuts, kept: Settings) -> None:
    shortcuts.give("open", ["Ctrl+Shift+L"])
    assert shortcuts.of("open") == ("Ctrl+Shift+L",)
    assert shortcuts.is_own("open")
    assert Shortcuts(kept, TABLE).of("open") == ("Ctrl+Shift+L",)


def test_a_key_that_is_taken_over_is_gone_from_its_holder(shortcuts: Shortcuts) -> None:
    assert shortcuts.holders("close", ["F2"]) == (OPEN,)
    shortcuts.give("close", ["F2"])
    assert shortcuts.of("close") == ("F2",)
    assert shortcuts.of("open") == ("Ctrl+O",)


def test_a_reset_brings_the_declared_keys_back_and_takes_them_over(shortcuts: Shortcuts) -> None:
    shortcuts.give("close", ["Ctrl+O"])
    shortcuts.reset("open")
    assert shortcuts.of("open") == ("Ctrl+O", "F2")
    assert not shortcuts.is_own("open")
    assert shortcuts.of("close") == ()


def test_the_same_key_may_stand_in_two_places_that_never_hear_it_together(shortcuts: Shortcuts) -> None:
    assert shortcuts.holders("merge", ["F3"]) == ()
    assert shortcuts.holders("open", ["F3"]) == (STEP,)


def test_a_key_in_the_file_beats_the_one_that_another_command_declares(kept: Settings) -> None:
    kept.keep_keys("close", ("Ctrl+O",))
    shortcuts = Shortcuts(kept, TABLE)
    assert shortcuts.of("close") == ("Ctrl+O",)
    assert shortcuts.of("open") == ("F2",)


def test_single_letters_are_refused_where_people_type(shortcuts: Shortcuts) -> None:
    assert "typing" in objection(OPEN, "M")
    assert "typing" in objection(OPEN, "Shift+M")
    assert objection(MERGE, "M") == ""
    assert objection(OPEN, "Ctrl+M") == ""
    assert "Tab" in objection(MERGE, "Tab")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(st.tuples(st.sampled_from(TABLE), st.sampled_from(["F2", "F3", "M", "Ctrl+O", "Ctrl+W"]), st.booleans()))
)
def test_whatever_is_given_and_reset_no_two_commands_share_a_key(
    shortcuts: Shortcuts, steps: list[tuple[Command, str, bool]]
) -> None:
    for command, key, back in steps:
        if back:
            shortcuts.reset(command.name)
        else:
            shortcuts.give(command.name, [key])
    for one in TABLE:
        for other in TABLE:
            if one is not other and meet(one, other):
                assert not set(shortcuts.of(one.name)) & set(shortcuts.of(other.name))
    shortcuts.reset_all()
    assert {name: shortcuts.of(name) for name in ("open", "step")} == {"open": ("Ctrl+O", "F2"), "step": ("F3",)}


def test_every_declared_key_can_be_typed(kept: Settings) -> None:
    shortcuts = Shortcuts(kept)
    assert all(shortcuts.of(command.name) == command.keys for command in COMMANDS)


def test_a_new_key_works_at_once_and_stands_in_the_tip(driver: Driver) -> None:
    window = driver.desktop.window
    window.shortcuts.give("zoom-in", ["Ctrl+Shift+U"])
    action = window.actions_by_name["zoom-in"]
    assert action.shortcut().toString() == "Ctrl+Shift+U"
    assert "Ctrl+Shift+U" in action.toolTip()
