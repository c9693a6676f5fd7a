"""Nothing that a person sees is written straight into a widget: it passes `tr`, or it isn't words."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import docviewer.ui

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(docviewer.ui.__file__).parent
#: Calls whose arguments a person sees or hears.
SINKS = frozenset(
    {
        *("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle", "setWindowTitle", "setPlaceholderText"),
        *("setAccessibleName", "setAccessibleDescription", "setInformativeText", "setLabelText", "setPrefix"),
        *("setSuffix", "setSpecialValueText", "setHeaderLabels", "addAction", "addMenu", "addItem", "addTab"),
        *("addButton", "addRow", "addSection", "setTabText", "setTabToolTip", "insertItem", "setItemText"),
        *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
        *("QToolBar", "QDockWidget", "QProgressDialog", "ElidedLabel", "ChoiceBox", "EmptyState", "TabbedPanel"),
        *("Message", "Task", "Step", "Notice", "ScanNotice", "Correction", "Group", "LegendEntry"),
        *("tell", "asked", "show_problem", "show_text", "show_nothing", "set_nothing", "plain_label", "_label"),
        *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory", "getText"),
        *("critical", "warning", "information", "question", "drawText"),
        *("DocviewerError", "WrongInput", "CannotWrite", "MissingTool"),
    }
)
#: Calls whose first argument is the name of an icon.
ICON_FIRST = frozenset({"EmptyState"})
#: Names of the code among the arguments of those calls.
NAMED = frozenset({"icon", "setProperty", "setObjectName", "get", "flag", "word", "property", "strftime", "toString"})
MARKERS = frozenset({"tr", "tr_n", "tr_later"})
WORD = re.compile(r"[A-Za-z]{2,}")
#: Names, the same in every language, and names of the code that stand among the words of some calls.
NOT_WORDS = {
    *("docviewer", "Aa", "SHA-256", "PDF", "lead", "soft", "small"),  # names, kinds of labels
    "unknown option ", " and ", " contradict each other", " needs a file",  # the command line, which is English
}  # fmt: skip


def literals_shown(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of each literal with words that goes into a sink of `path` without `tr`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and name_of(node) in SINKS:
            words = node.args[1:] if name_of(node) in ICON_FIRST else node.args
            for argument in (*words, *(keyword.value for keyword in node.keywords)):
                yield from ((node.lineno, text) for text in words_in(argument))


def words_in(node: ast.AST) -> Iterator[str]:
    """Yield the literals with words of an expression that pass no marker."""
    if isinstance(node, ast.Call) and name_of(node) in MARKERS | NAMED:
        return
    if isinstance(node, ast.Lambda | ast.Compare | ast.Subscript):
        return  # what is done or looked up there, isn't shown
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_words(node.value):
        yield node.value
    if isinstance(node, ast.FormattedValue):
        yield from words_in(node.value)
        return  # not what its format says
    for child in ast.iter_child_nodes(node):
        yield from words_in(child)


def is_words(text: str) -> bool:
    markup = re.sub(r"<[^>]*>", "", text)
    return bool(WORD.search(markup)) and text not in NOT_WORDS


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def test_a_literal_in_a_sink_is_found(tmp_path: Path) -> None:
    path = tmp_path / "window.py"
    path.write_text('label.setText(f"{n} pages" if n else tr("No page"))\nlabel.setObjectName("pages")\n')
    assert list(literals_shown(path)) == [(1, " pages")]


def test_no_literal_is_shown_untranslated() -> None:
    found = [
        f"{path.relative_to(FOLDER)}:{line} {text!r}"
        for path in sorted(FOLDER.rglob("*.py"))
        for line, text in literals_shown(path)
    ]
    assert found == []
