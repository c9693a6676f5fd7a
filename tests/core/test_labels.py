"""Labels made from starts put every line into one segment, flow by flow."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from docviewer.core.labels import ROLE_BY_TOKEN, Flow, Labels, Role


def test_a_line_continues_the_latest_start() -> None:
    labels = Labels.from_starts(np.array([True, False, True, False]))
    assert labels.segment.tolist() == [0, 0, 2, 2]
    assert labels.starts.tolist() == [True, False, True, False]


def test_the_first_line_starts_a_segment_whatever_is_said() -> None:
    assert Labels.from_starts(np.array([False, False])).segment.tolist() == [0, 0]


def test_a_segment_takes_role_and_level_of_its_first_line() -> None:
    role, level = [Role.HEADING, Role.TABLE, Role.PARAGRAPH], [2, 0, 0]
    labels = Labels.from_starts(np.array([True, False, True]), np.array(role), np.array(level))
    assert labels.role.tolist() == [Role.HEADING, Role.HEADING, Role.PARAGRAPH]
    assert labels.level.tolist() == [2, 2, 0]


def test_text_goes_on_across_a_line_of_another_flow() -> None:
    flow = np.array([Flow.BODY, Flow.BODY, Flow.RUNNING, Flow.BODY, Flow.NOTE, Flow.BODY, Flow.NOTE])
    labels = Labels.from_starts(np.array([True, False, True, False, True, True, False]), flow=flow)
    assert labels.segment.tolist() == [0, 0, 2, 0, 4, 5, 4]


def test_the_first_line_of_each_flow_starts_a_segment() -> None:
    flow = np.array([Flow.RUNNING, Flow.BODY, Flow.BODY])
    assert Labels.from_starts(np.zeros(3, dtype=bool), flow=flow).segment.tolist() == [0, 1, 1]


def test_no_lines_have_no_labels() -> None:
    for flow in (None, np.zeros(0, dtype=int)):
        labels = Labels.from_starts(np.zeros(0, dtype=bool), flow=flow)
        assert len(labels) == 0
        assert labels.segment.dtype == np.int32


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(list(Flow)))))
def test_a_line_is_in_the_segment_of_the_latest_start_of_its_flow(rows: list[tuple[bool, Flow]]) -> None:
    starts, flow = np.array([row[0] for row in rows], dtype=bool), np.array([row[1] for row in rows], dtype=int)
    labels = Labels.from_starts(starts, flow=flow)
    latest: dict[int, int] = {}
    for i, (start, stream) in enumerate(rows):
        if start or stream not in latest:
            latest[stream] = i
        assert labels.segment[i] == latest[stream]
    assert not labels.segment.flags.writeable


def test_roles_have_public_names_and_names_for_people() -> None:
    assert " ".join(role.token for role in Role) == (
        "paragraph title heading list_item caption footnote table header footer page_number other"
    )
    assert Role.LIST_ITEM.label == "list item"
    assert all(ROLE_BY_TOKEN[role.token] is role for role in Role)
