"""The sample form and what Amazon Textract would tell of it: drawn and written down in one go, so that both agree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from textract_writer import ResultWriter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textract_writer import Box, Written

_TITLE = "Application for a mooring"
_INTRODUCTION = (
    "The harbour office of Saltmere lets moorings for one year, from the first of April to the",
    "end of March. Send this form back before the end of February; whoever has a mooring",
    "already keeps it if the rent for the year before has been paid.",
)
_FIELDS = (
    ("Name", "Ottoline Marsh"),
    ("Street and town", "4 Rope Walk, Saltmere"),
    ("Name of the boat", "Kittiwake"),
    ("Length over all", "7.4 m"),
)
_CHOICES = (("Has an engine", True), ("Stays over the winter", False))
_ENCLOSED = ("a copy of the insurance policy;", "a photograph of the boat;", "the receipt for last year's rent.")
_RATES = (
    ("Length", "Rent for a year", ""),
    ("", "Summer only", "With winter"),
    ("up to 6 m", "180.00", "240.00"),
    ("up to 8 m", "225.00", "310.00"),
    ("up to 10 m", "290.00", "395.00"),
)
_COLUMNS = (64, 220, 370)
_NOTES = (
    "Boats of more than 10 m lie at the outer quay. Rents there are agreed on with the harbour",
    "master, who also decides where a boat may lie when the wind stands in from the east.",
)
_LEFT, _RIGHT, _LEADING = 64.0, 530.0, 15.0


class _Sheet:
    """A page of the PDF, and of the result."""

    def __init__(self, canvas: Canvas, result: ResultWriter) -> None:
        self._canvas = canvas
        self.page = result.page(A4)

    def line(self, text: str, x: float, baseline: float, size: float = 10.5, font: str = "Helvetica") -> Written:
        """Draw a line, and write it down."""
        self._canvas.setFont(font, size)
        self._canvas.drawString(x, A4[1] - baseline, text)
        return self.page.line(text, x, baseline, size, font)

    def lines(self, texts: Sequence[str], x: float, baseline: float) -> list[Written]:
        """Draw lines one below the other."""
        return [self.line(text, x, baseline + number * _LEADING) for number, text in enumerate(texts)]

    def rule(self, x0: float, x1: float, y: float) -> None:
        """Draw a thin rule, which no result tells of."""
        self._canvas.setLineWidth(0.5)
        self._canvas.line(x0, A4[1] - y, x1, A4[1] - y)

    def check_box(self, selected: bool, box: Box) -> Written:
        """Draw a check box, and write it down."""
        x0, top, x1, bottom = box
        self._canvas.rect(x0, A4[1] - bottom, x1 - x0, bottom - top)
        if selected:
            self._canvas.line(x0, A4[1] - top, x1, A4[1] - bottom)
            self._canvas.line(x0, A4[1] - bottom, x1, A4[1] - top)
        return self.page.check_box(selected, box)


def write_form(path: Path) -> None:
    """Write the form as a PDF."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle(_TITLE)
    _fill(_Sheet(canvas, ResultWriter()))
    canvas.save()


def write_form_result(path: Path) -> None:
    """Write what Textract would tell of the form."""
    result = ResultWriter()
    _fill(_Sheet(Canvas("", pagesize=A4), result))
    path.write_text(json.dumps(result.response(JobStatus="SUCCEEDED")) + "\n", encoding="utf-8")


def _fill(sheet: _Sheet) -> None:
    page = sheet.page
    page.layout("HEADER", [sheet.line("Saltmere harbour office", _LEFT, 44, 8.5)])
    page.layout("TITLE", [sheet.line(_TITLE, _LEFT, 92, 20, "Helvetica-Bold")])
    page.layout("TEXT", sheet.lines(_INTRODUCTION, _LEFT, 124))
    page.layout("SECTION_HEADER", [sheet.line("The boat and who owns it", _LEFT, 192, 13, "Helvetica-Bold")])
    _fill_fields(sheet, 218)
    page.layout("SECTION_HEADER", [sheet.line("Enclosed", _LEFT, 344, 13, "Helvetica-Bold")])
    items = [sheet.line(f"\N{BULLET} {text}", 72, 368 + number * _LEADING) for number, text in enumerate(_ENCLOSED)]
    page.layout("LIST", [page.layout("TEXT", [item]) for item in items])
    page.layout("SECTION_HEADER", [sheet.line("What a mooring costs", _LEFT, 438, 13, "Helvetica-Bold")])
    _fill_rates(sheet, 464)
    page.layout("TEXT", sheet.lines(_NOTES, _LEFT, 580))
    page.layout("FOOTER", [sheet.line("Return to: The harbour office, 1 Quay Street", _LEFT, 800, 8.5)])
    page.layout("PAGE_NUMBER", [sheet.line("Page 1", 502, 800, 8.5)])


def _fill_fields(sheet: _Sheet, top: float) -> None:
    written: list[Written] = []
    for number, (label, value) in enumerate(_FIELDS):
        baseline = top + number * 18
        key, answer = sheet.line(f"{label}:", _LEFT, baseline), sheet.line(value, 200, baseline)
        sheet.rule(198, _RIGHT, baseline + 3)
        sheet.page.pair([key], [answer])
        written += [key, answer]
    for number, (label, selected) in enumerate(_CHOICES, len(_FIELDS)):
        baseline = top + number * 18
        key = sheet.line(f"{label}:", _LEFT, baseline)
        sheet.page.pair([key], [sheet.check_box(selected, (200, baseline - 8, 208, baseline))])
        written.append(key)
    sheet.page.layout("KEY_VALUE", written)


def _fill_rates(sheet: _Sheet, top: float) -> None:
    rows = []
    for number, texts in enumerate(_RATES):
        baseline = top + number * 19
        font = "Helvetica-Bold" if number < 2 else "Helvetica"
        rows.append(
            [
                [sheet.line(text, x, baseline, font=font)] if text else []
                for text, x in zip(texts, _COLUMNS, strict=True)
            ]
        )
        sheet.rule(_LEFT - 4, _RIGHT, baseline + 6)
    table = sheet.page.table(rows, header_rows=2)
    sheet.page.merge(table, (1, 2), (1, 2))
    sheet.page.merge(table, (1, 1), (2, 1))
    sheet.page.layout("TABLE", [part for columns in rows for parts in columns for part in parts])
