"""Settings are kept in a file; wrong values in it harm nothing, and files of earlier versions are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.core.errors import WrongInput
from docviewer.core.settings_schema import SETTINGS
from docviewer.ui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def test_what_is_chosen_is_there_in_the_next_run(file: Path) -> None:
    first = Settings(file)
    first.set_value("theme", "dark")
    first.set_value("auto_advance", False)
    first.set_value("hover_delay", 700)
    first.set_value("reviewer", "Doe, Jane")
    first.deleteLater()
    again = Settings(file)
    assert (again.theme, again.switch("auto_advance"), again.whole("hover_delay")) == ("dark", False, 700)
    assert again.word("reviewer") == "Doe, Jane"


def test_a_change_is_told_once_and_no_change_is_not_told(file: Path, qtbot: QtBot) -> None:
    settings = Settings(file)
    with qtbot.waitSignal(settings.changed) as told:
        settings.set_value("theme", "dark")
    assert told.args == ["theme", "dark"]
    with qtbot.assertNotEmitted(settings.changed):
        settings.set_value("theme", "dark")


def test_a_value_that_does_not_fit_is_refused_and_nothing_is_stored(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(WrongInput):
        settings.set_value("theme", "pink")
    assert settings.theme == "system"


def test_values_of_an_earlier_version_are_read(file: Path) -> None:
    file.write_text(
        "[view]\ntheme=dark\nocr-languages=deu\n[segment]\nstrategy=full-stop\ntables=off\n"
        "[files]\nrecent=/a.pdf, /b.pdf\n"
    )
    settings = Settings(file)
    assert (settings.theme, settings.strategy, settings.tables) == ("dark", "full-stop", "off")
    assert settings.word("recognition_language") == "deu"
    assert settings.recent_files == ["/a.pdf", "/b.pdf"]


def test_nonsense_in_the_file_leaves_the_defaults(file: Path) -> None:
    file.write_text("[view]\ntheme=pink\nhover-delay=@Invalid()\n[files]\nrecent-count=-3\n[review]\nauto-advance=9\n")
    settings = Settings(file)
    for setting in SETTINGS:
        assert settings.value(setting.name) == setting.parameter.default


def test_all_settings_can_be_reset_at_once(file: Path) -> None:
    settings = Settings(file)
    settings.set_value("theme", "dark")
    settings.set_value("hover_delay", 0)
    settings.reset()
    assert all(settings.value(setting.name) == setting.parameter.default for setting in SETTINGS)


def test_as_many_recent_files_are_kept_as_is_set(file: Path) -> None:
    settings = Settings(file)
    settings.set_value("recent_count", 2)
    for name in ("a", "b", "c"):
        settings.add_recent(name)
    assert settings.recent_files == ["c", "b"]
    settings.set_value("recent_count", 0)
    assert settings.recent_files == []


def test_a_command_keeps_the_keys_that_a_person_gave_it(file: Path) -> None:
    settings = Settings(file)
    assert settings.keys("open") is None
    settings.keep_keys("open", ("Ctrl+,", "Ctrl+Tab"))
    settings.keep_keys("quit", ())
    settings.deleteLater()
    again = Settings(file)
    assert again.keys("open") == ("Ctrl+,", "Ctrl+Tab")
    assert again.keys("quit") == ()
    again.keep_keys("open", None)
    assert again.keys("open") is None
