"""Textract results for tests: written as JSON, and a few documents that many tests use."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from textract_writer import LETTER, PageWriter, ResultWriter, Written

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["LETTER", "PageWriter", "ResultWriter", "Written", "saved", "write_paragraph", "written_form"]

_LEADING = 1.4


def saved(content: Any, path: Path) -> Path:
    """Write `content` as JSON; text as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def write_paragraph(page: PageWriter, lines: list[str], x: float, top: float, size: float = 10.0) -> list[Written]:
    """Write lines one below the other, the first one's baseline a size below `top`."""
    return [page.line(text, x, top + size + number * _LEADING * size, size) for number, text in enumerate(lines)]


def written_form() -> ResultWriter:
    """Return a page with a title, text, a list, a form, a table with a merged cell and a query."""
    result = ResultWriter()
    page = result.page()
    title = page.line("Registration of a boat", 72, 80, 20)
    text = write_paragraph(page, ["Fill in all fields of this form in", "capital letters, please."], 72, 110)
    items = [page.line(f"{number}. Bring a proof of sale", 90, 180 + 16 * number) for number in (1, 2)]
    key, value = page.line("Name of boat:", 72, 260), page.line("Kittiwake", 200, 260)
    other, tick = page.line("Has an engine:", 72, 280), page.check_box(True, (200, 271, 209, 280))
    head = [page.line("Item", 72, 340), page.line("Price", 300, 340)]
    row = [page.line("Anchor", 72, 360), page.line("120.00", 300, 360)]
    last = page.line("Paid in cash", 72, 380)
    table = page.table([[[head[0]], [head[1]]], [[row[0]], [row[1]]], [[last], []]], title=[title])
    page.merge(table, (3, 1), (1, 2))
    page.pair([key], [value])
    page.pair([other], [tick])
    page.query("What is the boat called?", "Kittiwake", value.box)
    page.layout("TITLE", [title])
    page.layout("TEXT", text)
    page.layout("LIST", [page.layout("TEXT", [item]) for item in items])
    page.layout("KEY_VALUE", [key, value, other])
    page.layout("TABLE", [*head, *row, last])
    return result
