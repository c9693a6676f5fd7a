"""Gather evidence: all that can be known of lines without any parameter, computed once.

`feature_meanings` tells what each value means.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.evidence import Evidence
from docviewer.core.lines import read_only
from docviewer.segmentation import endings as ends
from docviewer.segmentation.boundaries import BESIDE, measure_boundaries, usual_signs
from docviewer.segmentation.edges import Edges, measure_edges
from docviewer.segmentation.feature_meanings import FEATURES
from docviewer.segmentation.flows import find_flows
from docviewer.segmentation.going_on import goes_on_from_elsewhere, list_starts
from docviewer.segmentation.header_edge import learn_header_band
from docviewer.segmentation.headings import may_head, stands_alone
from docviewer.segmentation.list_depths import list_depths
from docviewer.segmentation.neighbours import Neighbours, find_neighbours, line_after, line_before, value_above
from docviewer.segmentation.running_heads import find_running_lines
from docviewer.segmentation.section_numbers import in_capitals, lead_to_page, section_depths
from docviewer.segmentation.spacing import usual_leading
from docviewer.segmentation.table_lines import lines_in_tables, outside_of_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.hints import Hints
    from docviewer.core.lines import AnyArray, FloatArray, IntArray, Lines
    from docviewer.core.tables import Table

_SAME_SIZE = 0.3
_SIZE_CLASS = 10.0
_TERMINATORS = ".!?…。！？｡؟۔।॥:："
_ENDS_OF_LEADERS = "0123456789.…·_"
#: Lines of a paragraph stand so many usual leadings apart at most, a little unevenness aside.
_CLOSE = 1.05
#: Page numbers have no more digits. A column's end is this near, as a share of its width.
_MOST_DIGITS, _AT_END = 4, 0.97
_DEFAULT_SIZE, _LEAST_SIZE = 10.0, 0.1
#: A centred line has as much room left as right, to so many points or such a share of the column, and so much of it.
_EVEN, _EVEN_SHARE, _CENTRED_ROOM = 1.5, 0.005, 0.1


def gather(
    lines: Lines,
    page_sizes: Sequence[tuple[float, float]],
    hints: Hints | None = None,
    tables: tuple[Table, ...] = (),
) -> Evidence:
    """Compute the features of lines.

    Args:
        lines: The n lines.
        page_sizes: (width, height) of every page, points.
        hints: What the source says of the n lines.
        tables: Of these pages.
    """
    sizes = tuple(page_sizes)
    ending = ends.look_at_endings(lines.texts)
    size_rank, body_size = _rank_sizes(lines.font_size, ending.characters)
    running, repeats_title, number_alone = find_running_lines(lines, sizes, body_size)
    table = lines_in_tables(lines, tables)
    running = outside_of_tables(running, table)
    neighbours = find_neighbours(lines, running)
    edges = measure_edges(lines, sizes, neighbours, ending.characters, ending.right_to_left)
    features: dict[str, AnyArray] = {
        "characters": ending.characters,
        "above": neighbours.above,
        "gap": neighbours.gap,
        "size_rank": size_rank,
        "end_mark": ending.end_mark,
        "end_word": ending.end_word,
        "end_initial": ending.end_initial,
        "stops": np.isin(ending.end_mark, [ord(mark) for mark in _TERMINATORS]),
        "list_mark": ending.list_mark,
        "start_case": ending.start_case,
        "running": running,
        "repeats_title": repeats_title,
        "number_alone": number_alone,
    }
    features["table"] = table
    features["may_head"] = may_head(lines, ending, running == 0, body_size)
    _add_edges(features, edges, lines, ending)
    _add_spacing(features, lines, neighbours)
    _add_context(features, lines, body_size)
    _add_flows(features, lines, sizes, neighbours, edges, ending, body_size)
    scalars = _scalars(features, lines, body_size)
    scalars["header_from"], scalars["header_to"] = learn_header_band(features, lines.font_size, body_size)
    frozen = {name: read_only(features[name]) for name in FEATURES}
    return Evidence(lines, sizes, MappingProxyType(frozen), MappingProxyType(scalars), hints, tables)


def _rank_sizes(size: FloatArray, characters: IntArray) -> tuple[IntArray, float]:
    """Return the rank of each line's size, and the size that sets most characters (neighbouring sizes count half)."""
    classes = np.rint(size * _SIZE_CLASS).astype(np.int64)
    distinct, inverse = np.unique(classes, return_inverse=True)
    rank = (len(distinct) - 1 - inverse).astype(np.int32)
    if not len(size) or not int(characters.sum()):
        return rank, _DEFAULT_SIZE
    weight = np.bincount(inverse, characters)
    near = np.abs(distinct[:, None] - distinct[None, :]) <= 2 if len(distinct) <= 2000 else np.eye(len(distinct))
    most = int(np.argmax(weight + 0.5 * (near @ weight - weight)))
    return rank, max(_LEAST_SIZE, float(np.median(size[inverse == most])))


def _add_edges(features: dict[str, AnyArray], edges: Edges, lines: Lines, ending: ends.Endings) -> None:
    width = np.maximum(edges.column_end - edges.column_start, 1e-6)
    features["right_to_left"] = edges.right_to_left
    features["start"] = edges.start
    features["page_width"] = edges.page_width
    features["start_share"] = edges.start / edges.page_width
    features["column_start"] = edges.column_start
    features["column_end"] = edges.column_end
    features["indent"] = edges.start - edges.column_start
    features["fill"] = np.clip((edges.end - edges.column_start) / width, 0.0, 1.0)
    room = edges.column_end - edges.end
    per_character = (edges.end - edges.start) / np.maximum(ending.characters, 1)
    first_word = (ending.first_word + 0.7) * per_character
    features["before"] = line_before(features["running"] == 0)
    features["after"] = line_after(features["running"] == 0)
    for name, reference in (("fits_above", "above"), ("fits_before", "before")):
        features[name] = value_above(room, features[reference], np.nan) - first_word
    features["centred"] = _is_centred(edges, features["above"], np.maximum(_EVEN, _EVEN_SHARE * width))
    features["centred"] &= np.minimum(room, features["indent"]) > _CENTRED_ROOM * width


def _is_centred(edges: Edges, above: IntArray, near: FloatArray) -> AnyArray:
    """Tell which lines have their middle in that of the column, the page, or a line above or below of another width."""
    middle = edges.start + edges.end
    found = np.abs(middle - edges.column_start - edges.column_end) < near
    found |= np.abs(middle - edges.page_width) < near
    line = np.flatnonzero(above >= 0)
    other = above[line]
    one_axis = np.abs(middle[line] - middle[other]) < near[line]
    one_axis &= np.abs(edges.start[line] - edges.start[other]) > 2 * near[line]
    found[line[one_axis]] = found[other[one_axis]] = True
    return found


def _add_spacing(features: dict[str, AnyArray], lines: Lines, neighbours: Neighbours) -> None:
    above = neighbours.above
    same_size = np.abs(value_above(lines.font_size, above, np.inf) - lines.font_size) <= _SAME_SIZE
    full = features["fits_above"] <= 0
    features["indent_step"] = features["indent"] - value_above(features["indent"], above, np.nan)
    features["leading"] = usual_leading(lines, neighbours.group, neighbours.gap, same_size, full)
    features["gap_ratio"] = neighbours.gap / np.maximum(features["leading"], 1e-6)
    features["first_of_column"] = above < 0
    first_of_page = np.ones(len(lines), dtype=bool)
    first_of_page[1:] = np.diff(lines.page) != 0
    features["first_of_page"] = first_of_page


def _add_context(features: dict[str, AnyArray], lines: Lines, body_size: float) -> None:
    size_before = value_above(lines.font_size, features["before"], np.nan)
    features["size_step"] = np.nan_to_num(lines.font_size - size_before)
    features["list_start"] = list_starts(features)
    features["bold_alone"] = stands_alone(lines.bold, features, body_size, lines.font_size)
    features["goes_on"] = goes_on_from_elsewhere(features, lines)


def _is_apart(features: dict[str, AnyArray]) -> AnyArray:
    """Tell which lines aren't as close below another as lines of a paragraph are, or stand below one that stops."""
    return ~(features["gap_ratio"] <= _CLOSE) | (features["above"] < 0) | features["stops"][features["above"]]


def _add_flows(
    features: dict[str, AnyArray],
    lines: Lines,
    sizes: tuple[tuple[float, float], ...],
    neighbours: Neighbours,
    edges: Edges,
    ending: ends.Endings,
    body_size: float,
) -> None:
    flows = find_flows(lines, sizes, features, neighbours, body_size)
    features["flow"], features["apart"], features["begins"] = flows.flow, flows.role, flows.begins
    may_start = (features["start_case"] != ends.LOWER) & (
        (features["fits_above"] > 0) | _is_apart(features) | lines.bold
    )
    features["section"] = section_depths(lines.texts, may_start)
    features["capitals"] = in_capitals(lines.texts, features["start_case"] != ends.LOWER)
    leads = np.isin(features["end_mark"], [ord(mark) for mark in _ENDS_OF_LEADERS])
    features["leader"] = lead_to_page(lines.texts, leads) | _page_numbers(lines, features, ending)
    inset = features["indent"] / np.maximum(lines.font_size, 1e-6)
    in_text = features["list_start"] & (flows.flow == 0)
    in_text &= ~(features["centred"] & (features["list_mark"] == ends.NUMBER))  # a date, or a heading
    features["list_depth"], features["counts_on"] = list_depths(lines.texts, in_text, inset, features["bold_alone"])
    features["list_item"] = features["list_depth"] > 0
    per_character = (edges.end - edges.start) / np.maximum(ending.characters, 1)
    features["starts_with_sign"] = ending.starts_with_sign
    features.update(measure_boundaries(lines, features, edges, (ending.first_word + 0.7) * per_character))


def _page_numbers(lines: Lines, features: dict[str, AnyArray], ending: ends.Endings) -> AnyArray:
    """Tell which lines are a number that stands far to the right of a line, at the end of the column; bool (n,)."""
    found = np.zeros(len(lines), dtype=bool)
    above = features["above"]
    few = (ending.characters <= _MOST_DIGITS) & (ending.start_case == ends.DIGIT) & (above >= 0)
    at = np.flatnonzero(few & (features["gap_ratio"] < BESIDE) & (features["flow"] == 0))
    at = at[[lines.texts[i].strip().isdecimal() for i in at.tolist()]] if len(at) else at
    before = above[at]
    far = np.maximum(lines.x0[at] - lines.x1[before], lines.x0[before] - lines.x1[at]) > lines.font_size[at]
    found[at] = far & features["may_head"][before] & (features["fill"][at] > _AT_END)
    return found


def _scalars(features: dict[str, AnyArray], lines: Lines, body_size: float) -> dict[str, float]:
    body = np.abs(lines.font_size - body_size) <= _SAME_SIZE
    leading = float(np.median(features["leading"][body])) if body.any() else 1.2 * body_size
    bold = float(features["characters"] @ lines.bold) / max(1.0, float(features["characters"].sum()))
    return {"body_size": body_size, "body_leading": leading, "bold_share": bold, **usual_signs(lines, features)}
