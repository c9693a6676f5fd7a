"""Tables are looked for where a person wants them, and a page keeps its text whatever becomes of them."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.core.document import PageState
from docviewer.core.jobs import Cancelled, CancelToken
from docviewer.core.tables import TableSearch
from docviewer.reading.read_document import read_document, read_with
from docviewer.reading.reader_limits import ReaderLimits
from tests.builders.pdf import Page, build_pdf, column
from tests.builders.tables import cell_texts, grid_rules
from tests.reading.pretended_document import LINES_PER_PAGE, make_document, reader_for
from tests.reading.test_plumber_tables import PRICES, PROSE, XS, YS
from tests.workers.children import Background, Children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BOTH = pytest.mark.parametrize("processes", [1, 3])


@pytest.fixture(autouse=True)
def no_child_is_left() -> Iterator[None]:
    children = Children()
    yield
    assert children.are_gone()


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Any]:
    """Reads a pretended document of the traits given; `log` tells what was asked of it."""

    def reading(search: TableSearch, length: int = 12, limits: ReaderLimits | None = None, **traits: Any) -> Any:
        options = {key: traits.pop(key) for key in ("processes", "progress", "cancel") if key in traits}
        path = make_document(tmp_path / "document", length, log=str(tmp_path / "log"), **traits)
        return read_with(partial(reader_for, path, limits=limits or ReaderLimits()), tables=search, **options)

    return reading


def asked(tmp_path: Path) -> list[int]:
    """Return the pages whose tables were asked for."""
    lines = (tmp_path / "log").read_text().splitlines()
    return sorted(int(line.split()[1]) for line in lines if line.startswith("tables"))


@BOTH
def test_pages_that_look_it_are_looked_through(read: Callable[..., Any], tmp_path: Path, processes: int) -> None:
    result = read(TableSearch.AUTO, tables=[3, 7], processes=processes)
    assert asked(tmp_path) == [3, 7]
    assert [(table.page, table.cells[0].text) for table in result.tables] == [(3, "table 3"), (7, "table 7")]


def test_all_pages_are_looked_through_where_that_is_wanted(read: Callable[..., Any], tmp_path: Path) -> None:
    assert [table.page for table in read(TableSearch.ALL, 5, tables=[3]).tables] == [3]
    assert asked(tmp_path) == [0, 1, 2, 3, 4]


def test_nothing_is_looked_through_where_it_is_off(read: Callable[..., Any], tmp_path: Path) -> None:
    assert read(TableSearch.OFF, tables=[3]).tables == ()
    assert asked(tmp_path) == []


@BOTH
@pytest.mark.parametrize("fault", ["crash", "hang", "refuse", "fault"])
def test_a_page_whose_tables_fail_keeps_its_text_and_is_warned_of(
    read: Callable[..., Any], processes: int, fault: str
) -> None:
    limits = ReaderLimits(table_seconds=0.5)
    result = read(TableSearch.AUTO, tables=[3, 7], faults={"tables": {"3": fault}}, processes=processes, limits=limits)
    assert {status.state for status in result.statuses} == {PageState.READ}
    assert len(result.lines) == 12 * LINES_PER_PAGE
    assert [table.page for table in result.tables] == [7]
    (warning,) = [text for text in result.info.warnings if "able" in text]
    assert warning.startswith("Tables on page 4 weren't found: ")
    assert "text of the document" not in warning


def test_a_file_that_kills_the_slow_reader_is_not_asked_for_tables_any_more_but_read(
    read: Callable[..., Any], tmp_path: Path
) -> None:
    result = read(TableSearch.ALL, 9, faults={"tables": {str(page): "leave" for page in range(9)}})
    assert {status.state for status in result.statuses} == {PageState.READ}
    assert asked(tmp_path) == [0, 1, 2]
    assert sum("further pages" in warning for warning in result.info.warnings) == 1


def test_progress_waits_for_the_tables_of_a_page(read: Callable[..., Any]) -> None:
    told: list[tuple[int, int]] = []
    read(TableSearch.ALL, 4, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_cancelling_ends_a_page_whose_tables_take_long(read: Callable[..., Any], tmp_path: Path) -> None:
    token, gate = CancelToken(), tmp_path / "gate"
    os.mkfifo(gate)
    work = Background(lambda: read(TableSearch.ALL, 3, faults={"tables": {"0": f"gate:{gate}"}}, cancel=token))
    gate.read_bytes()  # returns once the slow reader is at it
    token.cancel()
    assert isinstance(work.wait(), Cancelled)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    page = Page([*column(72, 60, PROSE[:2]), *cell_texts(XS, YS, PRICES)], rules=grid_rules(XS, YS))
    return build_pdf(tmp_path / "a.pdf", page, Page(column(72, 60, PROSE)))


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
def test_both_readers_of_text_find_tables(document: Path, reader: str) -> None:
    (table,) = read_document(document, reader=reader, tables=TableSearch.AUTO).tables
    assert table.grid() == PRICES


def test_a_locked_file_shows_its_tables_to_who_has_the_password(tmp_path: Path) -> None:
    page = Page(cell_texts(XS, YS, PRICES), rules=grid_rules(XS, YS))
    path = build_pdf(tmp_path / "b.pdf", page, password="key")
    assert len(read_document(path, password="key", tables=TableSearch.AUTO).tables) == 1


def test_the_reader_of_pages_never_loads_pdfplumber() -> None:
    code = "import sys, docviewer.reading.page_lines; sys.exit('pdfplumber' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
