"""Segments, their boxes and their headings follow from labels."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Flow, Labels, Role
from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.core.segments import derive_segments, parent_headings


def table(places: list[tuple[int, int]]) -> Lines:
    """Lines of 10 points one below another, each on (page, column); columns are 300 points apart."""
    rows = np.arange(len(places))
    columns = {name: np.zeros(len(places)) for name in COLUMN_TYPES}
    columns["page"] = np.array([page for page, _ in places])
    columns["column"] = np.array([column for _, column in places])
    columns["x0"] = 300.0 * columns["column"] + rows
    columns["x1"] = columns["x0"] + 200.0
    columns["top"], columns["bottom"] = 10.0 * rows, 10.0 * rows + 8.0
    return Lines.from_columns(columns, [f"line {row}" for row in rows])


def test_segments_hold_their_lines_and_texts() -> None:
    lines = table([(0, 0)] * 4)
    segments = derive_segments(lines, Labels.from_starts(np.array([True, False, True, False])))
    assert len(segments) == 2
    assert segments.lines_of(1).tolist() == [2, 3]
    assert segments.text_of(0, lines) == "line 0 line 1"
    assert segments.of_line.tolist() == [0, 0, 1, 1]


def test_members_need_not_be_neighbours() -> None:
    lines = table([(0, 0), (0, 0), (1, 0)])
    labels = Labels.from_starts(np.array([True, True, False]), flow=np.array([Flow.BODY, Flow.RUNNING, Flow.BODY]))
    segments = derive_segments(lines, labels)
    assert [segments.lines_of(k).tolist() for k in range(2)] == [[0, 2], [1]]
    assert segments.text_of(0, lines) == "line 0 line 2"


def test_there_is_one_box_per_segment_page_and_column() -> None:
    lines = table([(0, 0), (0, 0), (0, 1), (1, 0)])
    boxes = derive_segments(lines, Labels.from_starts(np.array([True, False, False, False]))).boxes
    assert boxes.segment.tolist() == [0, 0, 0]
    assert boxes.page.tolist() == [0, 0, 1]
    assert list(zip(boxes.x0, boxes.top, boxes.x1, boxes.bottom, strict=True)) == [
        (0, 0, 201, 18), (302, 20, 502, 28), (3, 30, 203, 38),
    ]  # fmt: skip


def test_lines_that_go_back_to_a_column_stay_in_its_box() -> None:
    boxes = derive_segments(table([(0, 0), (0, 1), (0, 0)]), Labels.from_starts(np.array([True, False, False]))).boxes
    assert len(boxes) == 2
    assert (boxes.top[0], boxes.bottom[0]) == (0, 28)


def test_boxes_are_found_by_page() -> None:
    lines = table([(0, 0), (2, 0), (2, 0)])
    boxes = derive_segments(lines, Labels.from_starts(np.array([True, False, True]))).boxes
    assert [boxes.segment[boxes.on_page(page)].tolist() for page in range(-1, 4)] == [[], [0], [], [0, 1], []]


def test_no_lines_have_no_segments() -> None:
    segments = derive_segments(Lines.empty(), Labels.from_starts(np.zeros(0, dtype=bool)))
    assert len(segments) == len(segments.boxes) == len(segments.parent) == 0
    assert len(segments.boxes.on_page(0)) == 0


def test_a_segment_stands_under_the_latest_heading_above_it_in_rank() -> None:
    outline = [
        (Role.PARAGRAPH, 0, -1),
        (Role.TITLE, 0, -1),
        (Role.HEADING, 1, 1),
        (Role.HEADING, 2, 2),
        (Role.PARAGRAPH, 0, 3),
        (Role.HEADING, 2, 2),
        (Role.HEADING, 1, 1),
        (Role.HEADING, 3, 6),
        (Role.HEADING, 2, 6),
        (Role.LIST_ITEM, 1, 8),
    ]
    role, level = (np.array([row[k] for row in outline], dtype=np.int8) for k in (0, 1))
    assert parent_headings(role, level).tolist() == [row[2] for row in outline]


def test_running_lines_stand_under_no_heading_and_hide_none() -> None:
    outline = [
        (Role.HEADER, 0, -1),
        (Role.HEADING, 1, -1),
        (Role.FOOTER, 0, -1),
        (Role.PAGE_NUMBER, 0, -1),
        (Role.HEADER, 0, -1),
        (Role.PARAGRAPH, 0, 1),
    ]
    role, level = (np.array([row[k] for row in outline], dtype=np.int8) for k in (0, 1))
    assert parent_headings(role, level).tolist() == [row[2] for row in outline]


@given(st.lists(st.tuples(st.sampled_from([Role.PARAGRAPH, Role.TITLE, Role.HEADING]), st.integers(1, 4)), max_size=40))
def test_parents_are_those_of_a_stack_of_headings(rows: list[tuple[Role, int]]) -> None:
    role = np.array([row[0] for row in rows], dtype=np.int8)
    level = np.array([row[1] if row[0] == Role.HEADING else 0 for row in rows], dtype=np.int8)
    ranks = [0 if row[0] == Role.TITLE else row[1] if row[0] == Role.HEADING else 99 for row in rows]
    expected = [max((k for k in range(i) if ranks[k] < min(ranks[i], 99)), default=-1) for i in range(len(rows))]
    assert parent_headings(role, level).tolist() == expected


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(list(Flow)), st.integers(0, 2)), max_size=40))
def test_every_line_is_in_one_segment_and_inside_one_of_its_boxes(rows: list[tuple[bool, Flow, int]]) -> None:
    lines = table([(i // 5, column) for i, (_, _, column) in enumerate(rows)])
    starts, flow = (np.array([row[k] for row in rows], dtype=int) for k in (0, 1))
    segments = derive_segments(lines, Labels.from_starts(starts, flow=flow))
    members = [i for k in range(len(segments)) for i in segments.lines_of(k).tolist()]
    assert sorted(members) == list(range(len(rows)))
    boxes = segments.boxes
    for i in range(len(rows)):
        around = (boxes.segment == segments.of_line[i]) & (boxes.page == lines.page[i])
        around &= (boxes.x0 <= lines.x0[i]) & (boxes.x1 >= lines.x1[i])
        around &= (boxes.top <= lines.top[i]) & (boxes.bottom >= lines.bottom[i])
        assert around.sum() == 1


def test_a_segment_is_as_sure_as_its_least_sure_line() -> None:
    lines = table([(0, 0)] * 4)
    lines = Lines.from_columns({**lines.columns(), "confidence": [0.9, 0.6, 1.0, 1.0]}, lines.texts)
    segments = derive_segments(lines, Labels.from_starts(np.array([True, False, True, False])))
    assert segments.confidence.tolist() == [0.6, 1.0]


def test_no_segments_have_no_confidence() -> None:
    assert derive_segments(Lines.empty(), Labels.from_starts(np.empty(0, bool))).confidence.shape == (0,)


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 4)), max_size=30))
def test_each_segment_stands_under_the_latest_heading_above_it_in_rank(kinds: list[tuple[int, int]]) -> None:
    def rank(kind: tuple[int, int]) -> int:
        return {Role.TITLE: 0, Role.HEADING: kind[1]}.get(Role(kind[0]), 99)

    def parent(at: int) -> int:
        if kinds[at][0] in (Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER):
            return -1
        above = [other for other in range(at) if rank(kinds[other]) < min(rank(kinds[at]), 99)]
        return max(above, default=-1)

    role, level = (np.array([kind[which] for kind in kinds], dtype=np.int8) for which in (0, 1))
    assert parent_headings(role, level).tolist() == [parent(at) for at in range(len(kinds))]
