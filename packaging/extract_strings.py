"""Collect the words of the window for translators: what passes `tr` and `tr_n`, and the tables that pass it later.

    python packaging/extract_strings.py            writes resources/translations/docviewer.ts
    python packaging/extract_strings.py de zh_TW   also makes or renews docviewer_de.ts and docviewer_zh_TW.ts

Translations that are there are kept; words that are gone are dropped. `pyside6-lrelease docviewer_de.ts` makes the
`.qm` file that the window loads for the system's language.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docviewer.core.labels import Role
from docviewer.core.settings_schema import SETTINGS
from docviewer.reading import image_file, pdf_properties
from docviewer.ui.commands import COMMANDS, MENUS, SCOPES, SUBMENUS
from docviewer.ui.wording import CONTEXT
from docviewer.wiring import exporters, strategies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
_TABLE_NAME = re.compile(r"_?[A-Z][A-Z_]+")
_HAS_WORD = re.compile(r"[A-Za-z]{2}")


def words_of_code(folder: Path = ROOT / "docviewer") -> dict[str, bool]:
    """Return source text -> whether it comes with a number, of everything in the code that passes `tr`."""
    found: dict[str, bool] = {}
    for path in sorted(folder.rglob("*.py")):
        for text, counted in _words_in(ast.parse(path.read_text(encoding="utf-8"))):
            found[text] = found.get(text, False) or counted
    return found


def words_of_tables() -> Iterator[str]:
    """Yield the words of commands, settings, strategies, parameters, roles, exporters, file properties."""
    for command in COMMANDS:
        yield from (command.text, command.brief)
    yield from (title for title, _ in (*MENUS, *SUBMENUS.values()))
    yield from SCOPES.values()
    for setting in SETTINGS:
        yield from (setting.parameter.label, setting.parameter.help, setting.parameter.unit)
        yield from (setting.section, setting.empty_means, *setting.choice_labels)
    for strategy in strategies().values():
        yield from (strategy.title, strategy.summary)
        for parameter in strategy.parameters:
            yield from (parameter.label, parameter.help, parameter.unit, *parameter.choices)
            yield from (name for name, _ in parameter.presets)
    yield from (role.label for role in Role)
    yield from (exporter.title for exporter in exporters().values())
    yield from (words for _, words in (*pdf_properties._ENTRIES, *pdf_properties._PERMISSIONS))
    yield from ("PDF version", "Format", "First picture", "Colours", "Responses", "Blocks")
    yield from image_file._COLOURS.values()


def all_words() -> dict[str, bool]:
    """Return every text of the window -> whether it comes with a number."""
    found = words_of_code()
    for text in words_of_tables():
        if _HAS_WORD.search(text):
            found.setdefault(text, False)
    return dict(sorted(found.items()))


def write(path: Path, words: dict[str, bool], language: str = "") -> None:
    """Write a file of Qt Linguist; translations in the one that is there are kept."""
    known = dict(_known(path)) if path.exists() else {}
    tree = ET.Element("TS", {"version": "2.1", "sourcelanguage": "en", **({"language": language} if language else {})})
    context = ET.SubElement(tree, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, counted in words.items():
        message = ET.SubElement(context, "message", {"numerus": "yes"} if counted else {})
        ET.SubElement(message, "source").text = text
        message.append(known.get(text, _unfinished(counted)))
    ET.indent(tree)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ET.tostring(tree, encoding="unicode") + "\n", encoding="utf-8")


def _unfinished(counted: bool) -> ET.Element:
    empty = ET.Element("translation", {"type": "unfinished"})
    if counted:
        ET.SubElement(empty, "numerusform")
    return empty


def _known(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished":
            yield message.findtext("source", ""), translation


def _words_in(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield constants given to `tr` or `tr_n`; where `tr` is given a variable, the words of the module's tables too."""
    constants = dict(_constants(tree))
    by_table = False
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "tr_n"):
            counted = node.func.id == "tr_n"
            for argument in node.args[: 2 if counted else 1]:
                text = _text_of(argument, constants)
                by_table = by_table or not text
                if text:
                    yield text, counted
        by_table = by_table or (isinstance(node, ast.Name) and node.id == "tr" and isinstance(node.ctx, ast.Load))
    if by_table:
        yield from ((text, False) for value in constants.values() for text in _texts_under(value))


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            for name, value in _pairs(target, node.value):  # type: ignore[attr-defined]
                if _TABLE_NAME.fullmatch(name):
                    yield name, value


def _pairs(target: ast.expr, value: ast.expr | None) -> Iterable[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name) and value is not None:
        return [(target.id, value)]
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return [
            (one.id, other) for one, other in zip(target.elts, value.elts, strict=False) if isinstance(one, ast.Name)
        ]
    return []


def _text_of(argument: ast.expr, constants: dict[str, ast.expr]) -> str:
    if isinstance(argument, ast.Name):
        argument = constants.get(argument.id, argument)
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def _texts_under(value: ast.expr) -> Iterator[str]:
    """Yield what reads like words; names and patterns of the code don't."""
    for node in ast.walk(value):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _reads_like_words(node.value):
            yield node.value


def _reads_like_words(text: str) -> bool:
    return bool(_HAS_WORD.search(text)) and not re.search(r"[\\<>#;\t\n]|\{\{|^[a-z_-]+$|^[A-Z_]+$", text)


def main() -> None:
    """Write the template, and the files of the languages named."""
    words = all_words()
    FOLDER.mkdir(exist_ok=True)
    write(FOLDER / "docviewer.ts", words)
    present = {path.stem.removeprefix("docviewer_") for path in FOLDER.glob("docviewer_*.ts")}
    for language in sorted({*sys.argv[1:], *present}):
        write(FOLDER / f"docviewer_{language}.ts", words, language)
    print(f"{len(words)} texts")


if __name__ == "__main__":
    main()
