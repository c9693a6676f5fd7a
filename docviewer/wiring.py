"""Composition without a window: the registries are filled here, with the concrete classes of the rooms below.

All imports of rooms are lazy: a worker loads its own room only, `--help` none.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.errors import WrongInput

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from docviewer.core.strategy import Strategy
    from docviewer.export.exporter import Exporter
    from docviewer.workers.framing import Reply

#: Until `layout` exists.
DEFAULT_STRATEGY = "font-size"


def worker_handlers(kind: str) -> Mapping[str, Callable[[dict[str, Any]], Reply]]:
    """Return what a child of `kind` ("page" or "slow") answers to, by request name.

    Raises:
        WrongInput: There is no such kind.
    """
    if kind == "page":
        from docviewer.reading import page_handlers

        return page_handlers.handlers()
    if kind == "slow":
        from docviewer.reading import slow_handlers

        return slow_handlers.handlers()
    raise WrongInput(f"There is no worker {kind!r}.", "The kinds are page and slow.")


def strategies() -> Mapping[str, Strategy]:
    """Return the strategies by name, in the order of the menus."""
    from docviewer.segmentation.strategies.font_size import FontSize
    from docviewer.segmentation.strategies.full_stop import FullStop
    from docviewer.segmentation.strategies.indentation import Indentation
    from docviewer.segmentation.strategies.line_spacing import LineSpacing

    all_of_them: tuple[Strategy, ...] = (FontSize(), Indentation(), LineSpacing(), FullStop())
    return MappingProxyType({strategy.name: strategy for strategy in all_of_them})


def exporters() -> Mapping[str, Exporter]:
    """Return the exporters by name, in the order of the menus."""
    from docviewer.export.csv_table import CsvTable
    from docviewer.export.json_document import JsonDocument
    from docviewer.export.json_lines import JsonLines
    from docviewer.export.markdown import Markdown
    from docviewer.export.plain_text import PlainText

    all_of_them: tuple[Exporter, ...] = (CsvTable(), JsonDocument(), JsonLines(), Markdown(), PlainText())
    return MappingProxyType({exporter.name: exporter for exporter in all_of_them})
