"""Composition without a window: the registries are filled here, with the concrete classes of the rooms below.

All imports of rooms are lazy: a worker loads its own room only, `--help` none.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput
from docviewer.core.tables import TableSearch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from docviewer.core.strategy import Strategy
    from docviewer.export.exporter import Exporter
    from docviewer.workers.framing import Reply

DEFAULT_READER = "pdfium"
DEFAULT_FORMAT = "json"
DEFAULT_TABLES = TableSearch.AUTO.value
TABLE_SEARCHES = tuple(search.value for search in TableSearch)
OCR = "ocr"
READERS = ("pdfium", "pdfplumber", OCR)


def worker_handlers(kind: str) -> Mapping[str, Callable[[dict[str, Any]], Reply]]:
    """Return what a child of `kind` ("page" or "slow") answers to, by request name.

    Raises:
        WrongInput: There is no such kind.
    """
    if kind == "page":
        from docviewer.reading.page_handlers import handlers as page_handlers

        return page_handlers()
    if kind == "slow":
        from docviewer.reading.slow_handlers import handlers as slow_handlers

        return slow_handlers()
    raise WrongInput(f"There is no worker {kind!r}.", "The kinds are page and slow.")


def strategies() -> Mapping[str, Strategy]:
    """Return the strategies by name, in the order of the menus."""
    from docviewer.segmentation.strategies.font_size import FontSize
    from docviewer.segmentation.strategies.full_stop import FullStop
    from docviewer.segmentation.strategies.indentation import Indentation
    from docviewer.segmentation.strategies.layout import Layout
    from docviewer.segmentation.strategies.line_spacing import LineSpacing
    from docviewer.segmentation.strategies.tagged import Tagged
    from docviewer.segmentation.strategies.textract_layout import TextractLayout

    layout, line_spacing = Layout(), LineSpacing()
    hinted = (Tagged((layout, line_spacing)), TextractLayout((layout, line_spacing)))
    all_of_them: tuple[Strategy, ...] = (layout, FontSize(), Indentation(), line_spacing, FullStop(), *hinted)
    return MappingProxyType({strategy.name: strategy for strategy in all_of_them})


def exporters() -> Mapping[str, Exporter]:
    """Return the exporters by name, in the order of the menus."""
    from docviewer.export.csv_table import CsvTable
    from docviewer.export.json_document import JsonDocument
    from docviewer.export.json_lines import JsonLines
    from docviewer.export.markdown import Markdown
    from docviewer.export.plain_text import PlainText
    from docviewer.export.tables_csv import TablesCsv

    all_of_them: tuple[Exporter, ...] = (CsvTable(), JsonDocument(), JsonLines(), PlainText(), Markdown(), TablesCsv())
    return MappingProxyType({exporter.name: exporter for exporter in all_of_them})


def exporter_for(name: str, suffix: str = "") -> Exporter:
    """Return the exporter called `name`; without a name the one that writes files ending in `suffix`, else JSON's.

    Raises:
        WrongInput: There is none of this name.
    """
    known = exporters()
    if name:
        if name not in known:
            raise WrongInput(f"There is no format {name!r}.", "", f"Choose from {', '.join(known)}.")
        return known[name]
    return next((exporter for exporter in known.values() if exporter.suffix == suffix.lower()), known[DEFAULT_FORMAT])


def strategy_named(name: str) -> Strategy:
    """Return a strategy.

    Raises:
        WrongInput: There is none of this name.
    """
    known = strategies()
    if name not in known:
        raise WrongInput(f"There is no strategy {name!r}.", "", f"Choose from {', '.join(known)}.")
    return known[name]
