"""Lines as a person edited them, for the tests of what shows them."""

from __future__ import annotations

from types import MappingProxyType

from docviewer.core.edited_lines import EditedLines
from docviewer.core.line_keys import LineKey, LineKeys
from docviewer.core.work import AddedLine, Cut, LineEdit, PageWork


def edited(lines, *, cut=None, replaced=None, excluded=(), added=(), moved=None):
    """`lines` after edits: {line: (at, x)}, {line: text}, line numbers, [(box, text)] of page 0, {line: after}."""
    keys = LineKeys(lines)
    edits = {}
    for line, (at, x) in (cut or {}).items():
        edits[keys.key_of(line)] = LineEdit(cuts=(Cut(at, x),))
    for line, text in (replaced or {}).items():
        edits[keys.key_of(line)] = LineEdit(text=text)
    for line in excluded:
        edits[keys.key_of(line)] = LineEdit(excluded=True)
    for line, after in (moved or {}).items():
        edits[keys.key_of(line)] = LineEdit(after=keys.key_of(after))
    pages = {page: {} for page in {key.page for key in edits} | {0}}
    for key, edit in edits.items():
        pages[key.page][key] = edit
    made = {LineKey.of_added(0, str(i)): AddedLine(box, text) for i, (box, text) in enumerate(added)}
    work = {
        page: PageWork(edits=MappingProxyType(of_page), added=MappingProxyType(made if page == 0 else {}))
        for page, of_page in pages.items()
    }
    return EditedLines.of(keys, work)
