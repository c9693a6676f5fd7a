"""Words of the window, in the person's language: every string that is shown passes through here.

Strings of tables (commands, settings, strategies) are declared as they are and pass through when they are shown.
`packaging/extract_strings.py` collects both. So do titles, causes and remedies of errors, which rooms without Qt make:
they pass through `tr` where they are shown, as `tr(error.title)`. Such a sentence with a name or a number in it can't
be looked up any more and stays English, as do a strategy's reasons for a boundary.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "docviewer"


def tr(text: str, /, **values: object) -> str:
    """Return `text`, a constant, in the person's language with its `{names}` filled in."""
    translated = QCoreApplication.translate(CONTEXT, text) if text else ""
    return translated.format(**values) if values else translated


def tr_later(text: str, /) -> str:
    """Return `text` as it is, marked for translators: it passes through `tr` where it is shown."""
    return text


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """Return `one` or `many` in the person's language for `n` things; `{n}` is the number with separators."""
    translated = QCoreApplication.translate(CONTEXT, one if n == 1 else many, None, n)
    return translated.format(n=f"{n:,}", **values)
