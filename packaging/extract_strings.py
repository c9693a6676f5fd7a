"""Collect the words of the window for translators: what passes `tr` and `tr_n`, and what passes it later.

Later pass: what `tr_later` marks, the tables of commands, settings and strategies, and of the rooms without Qt the
fixed titles, causes and remedies of errors, reasons of pages and titles of histograms.

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

from docviewer.core import comparison
from docviewer.core.confidence import NOT_CORRECTNESS
from docviewer.core.labels import Role
from docviewer.core.settings_schema import SETTINGS
from docviewer.reading import image_file, pdf_properties
from docviewer.ui.commands import COMMANDS, SCOPES
from docviewer.ui.menus import MENUS, SUBMENUS
from docviewer.ui.review import filter_choices
from docviewer.ui.theme import LEGEND
from docviewer.ui.wording import CONTEXT
from docviewer.wiring import exporters, strategies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
#: Calls of `tr` and its like -> how many of the arguments are words.
_MARKERS = {"tr": 1, "tr_later": 1, "tr_n": 2}
#: What rooms without Qt make that the window shows; errors are found by the classes that they come from.
_SHOWN = frozenset({"PageStatus", "Histogram"})
_SILENT = ("cli", "ui")  # the command line is English; the window passes its words itself
_TABLE_NAME = re.compile(r"_?[A-Z][A-Z_]+")
_HAS_WORD = re.compile(r"[A-Za-z]{2}")


def words_of_code(folder: Path = ROOT / "docviewer") -> dict[str, bool]:
    """Return source text -> whether it comes with a number, of everything in the code that passes `tr`."""
    found: dict[str, bool] = {}
    for path in sorted(folder.rglob("*.py")):
        for text, counted in _words_in(ast.parse(path.read_text(encoding="utf-8"))):
            found[text] = found.get(text, False) or counted
    return found


def words_of_errors(folder: Path = ROOT / "docviewer") -> Iterator[str]:
    """Yield what errors and page reasons say where nothing is filled in, of all rooms but window and command line."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.py"))
             if path.relative_to(folder).parts[0] not in _SILENT]  # fmt: skip
    makers = _error_names(trees) | _SHOWN
    for tree in trees:
        for scope in (node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.FunctionDef)):
            known = {**dict(_assigned(tree)), **dict(_assigned(scope))}
            for call in _calls_in(scope):
                if _name_of(call) in makers:
                    arguments = (*call.args, *(keyword.value for keyword in call.keywords))
                    yield from (text for argument in arguments for text in _texts_of(argument, known) if " " in text)


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
    yield from (name for name, _ in LEGEND)
    for title, choices in filter_choices.GROUPS:
        yield from (title, *(choice.words for choice in choices))
    yield from (words for _, words in filter_choices.EXAMPLES)
    yield from comparison._WORDS.values()
    yield NOT_CORRECTNESS


def all_words() -> dict[str, bool]:
    """Return every text of the window -> whether it comes with a number."""
    found = words_of_code()
    for text in (*words_of_tables(), *words_of_errors()):
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
    """Yield constants given to the markers; where `tr` is given a variable, the words of the module's tables too."""
    constants = dict(_constants(tree))
    by_table = False
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name_of(node) in _MARKERS:
            name = _name_of(node)
            for argument in node.args[: _MARKERS[name]]:
                texts = _texts_of(argument, constants)
                by_table = by_table or not texts
                yield from ((text, name == "tr_n") for text in texts)
        by_table = by_table or (isinstance(node, ast.Name) and node.id == "tr" and isinstance(node.ctx, ast.Load))
    if by_table:
        yield from ((text, False) for value in constants.values() for text in _texts_under(value))


def _error_names(trees: Sequence[ast.Module]) -> set[str]:
    """Return the names of all classes that come from `DocviewerError`, however far."""
    parents = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"DocviewerError"}
    while more := {name for name, bases in parents.items() if bases & found} - found:
        found |= more
    return found


def _calls_in(scope: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(scope) if isinstance(node, ast.Call))


def _name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _assigned(scope: ast.Module | ast.FunctionDef) -> Iterator[tuple[str, ast.expr]]:
    """Yield the names that a module or function gives to constants, and what they stand for."""
    for node in scope.body:
        if isinstance(node, ast.Assign):
            yield from (pair for target in node.targets for pair in _pairs(target, node.value))


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


def _texts_of(argument: ast.expr, constants: Mapping[str, ast.expr]) -> list[str]:
    """Return the constant texts that an argument may be: itself, by name, or one of two."""
    if isinstance(argument, ast.Name) and argument.id in constants:
        argument = constants[argument.id]
    if isinstance(argument, ast.IfExp):
        return [text for part in (argument.body, argument.orelse) for text in _texts_of(part, {})]
    return [argument.value] if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else []


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
