"""The labelled samples are what their script makes, their truth is true, and strategies are measured by them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from make_labelled import FOLDER, LABELLED, make_labelled

from docviewer.core.scores import FIGURES, mean_figures
from docviewer.headless import ReadingOptions, open_file, segment_file
from docviewer.reading.truth_file import find_truth, read_truth
from docviewer.segmentation.score import score
from docviewer.segmentation.scored_lines import squash
from docviewer.wiring import strategies

if TYPE_CHECKING:
    from pathlib import Path

NAMES = sorted(LABELLED)
#: What `layout` must not fall below on any of them, and on average.
LEAST, LEAST_MEAN = 0.75, 0.95


def document(name: str) -> str:
    return str(FOLDER / "documents" / f"{name}.pdf")


def scored(name: str, strategy: str):
    truth = read_truth(FOLDER / "truth" / f"{name}.json")
    return score(truth, segment_file(document(name), strategy, reading=ReadingOptions(tables="off")))


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    make_labelled(tmp_path)
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.*"))
    assert made == sorted(path.relative_to(FOLDER) for path in FOLDER.rglob("*.*"))
    assert [path for path in made if (FOLDER / path).read_bytes() != (tmp_path / path).read_bytes()] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_truth_lies_where_it_is_looked_for(name: str) -> None:
    assert find_truth(document(name)) == FOLDER / "truth" / f"{name}.json"


@pytest.mark.parametrize("name", NAMES)
def test_the_truth_has_all_words_of_the_document_and_no_other(name: str) -> None:
    truth = read_truth(FOLDER / "truth" / f"{name}.json")
    told = sorted(squash("".join(line.text for segment in truth.segments for line in segment.lines)))
    read = open_file(document(name), ReadingOptions(tables="off"))
    assert sorted(squash("".join(read.lines.texts))) == told


@pytest.mark.parametrize("name", NAMES)
def test_lines_of_the_truth_stand_where_the_reader_finds_them(name: str) -> None:
    read = open_file(document(name), ReadingOptions(tables="off")).lines
    places = {
        (int(page), round(x0), round(base)) for page, x0, base in zip(read.page, read.x0, read.bottom, strict=True)
    }
    near = {(page, x + dx, y + dy) for page, x, y in places for dx in (-1, 0, 1) for dy in (-3, -2, -1, 0, 1, 2, 3)}
    truth = read_truth(FOLDER / "truth" / f"{name}.json")
    asked = [
        (segment.page, line) for segment in truth.segments if segment.role == "paragraph" for line in segment.lines
    ]
    missing = [line.text for page, line in asked if (page, round(line.bbox[0]), round(line.bbox[3])) not in near]
    assert asked
    assert missing == []


@pytest.mark.parametrize("strategy", sorted(strategies()))
def test_every_strategy_is_measured_and_has_all_lines(strategy: str) -> None:
    for name in NAMES:
        figures = scored(name, strategy).figures
        values = [value for figure in FIGURES if (value := getattr(figures, figure)) is not None]
        assert all(0.0 <= value <= 1.0 for value in values)
        assert figures.lines_covered == 1.0, name


def test_layout_keeps_its_level() -> None:
    figures = {name: scored(name, "layout").figures for name in NAMES}
    assert {name: each.para_f1 for name, each in figures.items() if (each.para_f1 or 0.0) < LEAST} == {}
    assert (mean_figures(list(figures.values()))["para_f1"] or 0.0) >= LEAST_MEAN


def test_the_right_strategy_of_old_finds_paragraphs_that_space_parts() -> None:
    assert scored("numbered-rules", "line-spacing").figures.boundary_f1 > 0.9
    assert (scored("first-line-indents", "line-spacing").figures.para_f1 or 0.0) < 0.5


def test_a_truth_tells_pages_and_groups(tmp_path: Path) -> None:
    plain = json.loads((FOLDER / "truth" / "footnotes.json").read_text(encoding="utf-8"))
    assert [page["page"] for page in plain["pages"]] == [1, 2]
    over = [segment for segment in plain["segments"] if "full_text" in segment]
    assert [segment["page"] for segment in over] == [1, 2]
    assert len({segment["group"] for segment in over}) == 1
