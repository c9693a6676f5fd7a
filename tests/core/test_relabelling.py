"""Label a part of the lines, and put it into the whole."""

from __future__ import annotations

import numpy as np

from docviewer.core.labels import Labels
from docviewer.core.relabelling import part_of, spliced
from tests.builders.lines import Sheet


def evidence_of_two_pages():
    return Sheet().paragraph(4).paragraph(4, space=8).new_page().paragraph(4).paragraph(4, space=8).evidence()


def test_indices_of_lines_count_from_the_part_and_outside_of_it_there_are_none() -> None:
    evidence = evidence_of_two_pages()
    part = part_of(evidence, 8, 14)
    assert part.features["above"].tolist() == [-1, 0, 1, 2, 3, 4]
    assert part.features["before"].tolist() == [-1, 0, 1, 2, 3, 4]
    assert part.features["previous"].tolist() == [-1, 0, 1, 2, 3, 4]
    assert part.features["after"].tolist() == [1, 2, 3, 4, 5, 6]
    assert evidence.features["before"][9] == 8


def test_all_other_features_stay_those_of_the_document() -> None:
    evidence = evidence_of_two_pages()
    part = part_of(evidence, 8, 14)
    np.testing.assert_array_equal(part.features["gap_ratio"], evidence.features["gap_ratio"][8:14])
    assert part.scalars == evidence.scalars


def test_what_loses_its_start_to_a_part_joins_the_segment_that_its_start_is_in_now() -> None:
    whole = Labels.from_starts(np.array([True, False, True, False, True]))
    part = Labels.from_starts(np.array([True, False, False]), role=np.array([2, 0, 0]))
    assert spliced(whole, part, 0).segment.tolist() == [0, 0, 0, 0, 4]
    assert spliced(whole, part, 0).role.tolist() == [2, 2, 2, 2, 0]
