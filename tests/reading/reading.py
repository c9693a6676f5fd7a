"""Read a page of a PDF as tests want it: one small object per line."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from docviewer.reading.page_lines import read_page
from docviewer.reading.pdf_document import PdfFile
from docviewer.reading.plumber_document import PlumberFile

if TYPE_CHECKING:
    from pathlib import Path

    from docviewer.reading.page_lines import ReadPage


def lines_of(path: Path, page: int = 0) -> list[SimpleNamespace]:
    pdf = PdfFile(str(path))
    try:
        return as_lines(read_page(pdf, page))
    finally:
        pdf.close()


def plumber_lines_of(path: Path, page: int = 0) -> list[SimpleNamespace]:
    pdf = PlumberFile(str(path))
    try:
        return as_lines(pdf.read_page(page))
    finally:
        pdf.close()


def texts_of(path: Path, page: int = 0) -> list[str]:
    return [line.text for line in lines_of(path, page)]


def read(path: Path, page: int = 0) -> ReadPage:
    pdf = PdfFile(str(path))
    try:
        return read_page(pdf, page)
    finally:
        pdf.close()


def as_lines(page: ReadPage) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(text=text, **{name: column[i] for name, column in page.columns.items()})
        for i, text in enumerate(page.texts)
    ]


def box_of(line: SimpleNamespace) -> tuple[float, float, float, float]:
    return float(line.x0), float(line.top), float(line.x1), float(line.bottom)
