"""The words of the window reach the translators, all of them, and their translations stay."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import extract_strings

from docviewer.core.settings_schema import SETTINGS
from docviewer.ui.commands import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path


def words_in(code: str) -> dict[str, bool]:
    return dict(extract_strings._words_in(ast.parse(code)))


def test_constants_given_to_tr_are_found_with_their_numbers() -> None:
    assert words_in('tr("Open {name}", name=x)\ntr_n("{n} page", "{n} pages", 3)') == {
        "Open {name}": False,
        "{n} page": True,
        "{n} pages": True,
    }


def test_tables_that_pass_tr_later_are_found() -> None:
    code = '_WHY = {"document": "Open a document first"}\n_SIZE: int = 3\nlabel = tr(_WHY[key])'
    assert words_in(code) == {"Open a document first": False}
    assert words_in('_WORDS = "Stack frames only"\ntr(_WORDS)')["Stack frames only"] is False
    assert words_in('_WORDS = ("Nothing here",)\nx = 1') == {}


def test_every_command_and_setting_is_among_the_words() -> None:
    words = extract_strings.all_words()
    assert {command.text for command in COMMANDS} <= set(words)
    assert {setting.parameter.help for setting in SETTINGS} <= set(words)
    assert "Line spacing" in words


def test_a_translation_stays_when_the_file_is_renewed(tmp_path: Path) -> None:
    path = tmp_path / "docviewer_de.ts"
    extract_strings.write(path, {"Open": False, "{n} page": True}, "de")
    tree = ET.parse(path)
    message = tree.find(".//message")
    assert message is not None
    translation = message.find("translation")
    assert translation is not None
    translation.attrib.clear()
    translation.text = "Öffnen"
    tree.write(path, encoding="utf-8")
    extract_strings.write(path, {"Close": False, "Open": False}, "de")
    told = {m.findtext("source"): m.findtext("translation") for m in ET.parse(path).iter("message")}
    assert told["Open"] == "Öffnen"
    assert set(told) == {"Close", "Open"}


def test_the_template_is_there_and_holds_the_menus() -> None:
    template = ET.parse(extract_strings.FOLDER / "docviewer.ts")
    listed = {message.findtext("source") for message in template.iter("message")}
    assert {"&File", "Open…", "Preferences…"} <= listed


def test_marked_words_and_each_of_two_are_found() -> None:
    assert words_in('_OPEN = tr_later("Open")\nlabel = tr("On" if x else "Off")') == {
        "Open": False,
        "On": False,
        "Off": False,
    }


def test_what_errors_say_in_rooms_without_qt_is_found(tmp_path: Path) -> None:
    room = tmp_path / "reading"
    room.mkdir()
    (room / "faults.py").write_text(
        "class Broken(DocviewerError): pass\n"
        "class VeryBroken(Broken): pass\n"
        'REMEDY = "Get it again."\n'
        "def look(name):\n"
        '    cause = "It ends too early."\n'
        '    raise VeryBroken(f"{name} is broken", cause, REMEDY)\n'
    )
    (tmp_path / "cli").mkdir()
    (tmp_path / "cli" / "words.py").write_text('raise DocviewerError("Give a file name.")\n')
    assert set(extract_strings.words_of_errors(tmp_path)) == {"It ends too early.", "Get it again."}


def test_the_template_is_as_make_words_writes_it(tmp_path: Path) -> None:
    extract_strings.write(tmp_path / "docviewer.ts", extract_strings.all_words())
    written = (tmp_path / "docviewer.ts").read_text(encoding="utf-8")
    kept = (extract_strings.FOLDER / "docviewer.ts").read_text(encoding="utf-8")
    assert kept == written, "the words have changed: run make words"
