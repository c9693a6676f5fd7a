from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import Labels, Role
from docviewer.segmentation.table_lines import outside_of_tables, with_whole_tables


def labels_of(segment, role):
    return Labels(np.array(segment, "i4"), np.array(role, "i1"), np.zeros(len(role), "i1"))


def test_lines_of_tables_read_column_by_column_come_together():
    # Two tables below each other; their last columns are read after both.
    table = np.array([0, 0, 1, 1, 0, 1], "i4")
    joined = with_whole_tables(labels_of([0, 0, 2, 2, 2, 2], [Role.TABLE] * 6), table)
    assert joined.segment.tolist() == [0, 0, 2, 2, 0, 2]


def test_what_is_no_table_stays_as_it_is():
    table = np.array([-1, 0, 0, -1], "i4")
    labels = labels_of([0, 1, 0, 0], [Role.PARAGRAPH, Role.HEADER, Role.PARAGRAPH, Role.PARAGRAPH])
    assert with_whole_tables(labels, table) is labels


@given(st.lists(st.tuples(st.integers(-1, 3), st.booleans()), min_size=1, max_size=30))
def test_every_segment_still_begins_with_its_first_line(lines):
    table = np.array([number for number, _ in lines], "i4")
    role = np.array([Role.TABLE if number >= 0 and in_it else Role.PARAGRAPH for number, in_it in lines], "i1")
    labels = with_whole_tables(Labels.from_starts(np.ones(len(lines), bool), role), table)
    members = np.arange(len(lines))
    assert (labels.segment <= members).all()
    assert (labels.segment[labels.segment] == labels.segment).all()
    assert (labels.role[labels.segment] == labels.role).all()
    of_tables = {int(number) for number in table[role == Role.TABLE]}
    assert len(set(labels.segment[role == Role.TABLE].tolist())) == len(of_tables)


def test_rows_of_a_table_that_come_back_from_page_to_page_are_no_running_lines():
    running = np.array([Role.HEADER, Role.HEADER, 0, Role.PAGE_NUMBER, Role.FOOTER], "i1")
    table = np.array([-1, 0, 0, 0, -1], "i4")
    assert outside_of_tables(running, table).tolist() == [Role.HEADER, 0, 0, 0, Role.FOOTER]


def test_a_header_set_in_a_frame_stays_running():
    running = np.array([Role.HEADER, Role.HEADER, 0], "i1")
    assert outside_of_tables(running, np.array([0, 0, -1], "i4")).tolist() == running.tolist()
