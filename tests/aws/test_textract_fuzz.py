"""Whatever is done to a result, it opens or is refused in words; nothing else is ever raised."""

from __future__ import annotations

import copy
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docviewer.core.errors import DocviewerError
from docviewer.reading import page_answers
from docviewer.reading.lines_reply import lines_reply
from docviewer.reading.page_source import open_source
from tests.builders.textract import written_form

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = written_form().response(JobStatus="SUCCEEDED")
TEXT = json.dumps(WHOLE)
VALUES = st.sampled_from([
    None, True, 0, -1, 1.5, 10**400, 1e308, -0.001, "", "x", "\0", "LINE", "TABLE", "CELL", "LAYOUT_LIST", [], {}, [[]],
    [None], {"Ids": []}, [{"Type": "CHILD", "Ids": ["x"]}], 2, 1000, 1001, 100_000,
])  # fmt: skip


def paths_in(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in entries:
        found += paths_in(member, (*path, key))
    return found


PATHS = [path for path in paths_in(WHOLE) if path]


def read_all(path: Path) -> None:
    source = open_source(str(path))
    try:
        for page in range(min(len(source.sizes), 3)):
            read = source.read(page)
            answered = page_answers.page_lines_in(lines_reply(read, page), page)  # refuses what a window can't take
            assert answered.lines.texts == read.texts
            glyphs = source.glyphs(page)
            assert len(glyphs.line) == sum(map(len, read.texts))
            source.render(page, 0.2)
    finally:
        source.close()


def opens_or_is_refused(content: bytes, folder: Path) -> None:
    path = folder / "fuzzed.json"
    path.write_bytes(content)
    with suppress(DocviewerError):
        read_all(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzzed")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.sampled_from(PATHS), VALUES | st.just("gone")), min_size=1, max_size=4))
def test_values_changed_or_taken_away_never_break_it(changes: list[tuple[tuple[Any, ...], Any]], folder: Path) -> None:
    result = copy.deepcopy(WHOLE)
    for path, value in changes:
        holder: Any = result
        try:
            for step in path[:-1]:
                holder = holder[step]
            if value == "gone":
                del holder[path[-1]]
            else:
                holder[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue  # a change before took the place away
    opens_or_is_refused(json.dumps(result).encode(), folder)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(TEXT) - 1), length=st.integers(0, 40), instead=st.binary(max_size=6))
def test_bytes_replaced_never_break_it(at: int, length: int, instead: bytes, folder: Path) -> None:
    raw = TEXT.encode()
    opens_or_is_refused(raw[:at] + instead + raw[at + length :], folder)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(swaps=st.lists(st.tuples(*[st.integers(0, len(WHOLE["Blocks"]) - 1)] * 2), min_size=1, max_size=30))
def test_relationships_that_lead_anywhere_never_break_it(swaps: list[tuple[int, int]], folder: Path) -> None:
    result = copy.deepcopy(WHOLE)
    blocks = result["Blocks"]
    for holder, target in swaps:
        for relation in blocks[holder].get("Relationships", ()):
            relation["Ids"].append(blocks[target]["Id"])
    opens_or_is_refused(json.dumps(result).encode(), folder)
