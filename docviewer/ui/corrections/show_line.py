"""Show one line on the page: its text selected, and brought into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.page_view.page_text import Caret

if TYPE_CHECKING:
    from docviewer.core.lines import Lines
    from docviewer.ui.page_view.page_view import PageView


def show_line(view: PageView, lines: Lines, line: int) -> None:
    """Select the text of a line on `view` and scroll as little as brings it into view.

    Args:
        view: Shows `lines`.
        lines: Of the document.
        line: Index.
    """
    page = int(lines.page[line])
    nth = line - lines.span_of(page)[0]
    view.selection.select(Caret(page, nth, 0), Caret(page, nth, len(lines.texts[line])))
    view.text_selection_changed()
    edges = (lines.x0, lines.top, lines.x1, lines.bottom)
    x0, top, x1, bottom = (float(edge[line]) for edge in edges)
    view.show_rect(page, (x0, top, x1, bottom))
