"""What a change of threshold did, in words."""

from __future__ import annotations

import numpy as np

from docviewer.core.effect import role_counts
from docviewer.core.labels import Labels, Role
from docviewer.core.segments import derive_segments
from docviewer.ui.effect_words import effect_words
from tests.core.test_selection import lines_on


def test_an_effect_is_told_by_role_with_signs() -> None:
    lines = lines_on([0, 0, 0, 0])
    before = derive_segments(lines, Labels.from_starts(np.array([True, True, True, False])))
    roles = np.array([Role.HEADING, Role.PARAGRAPH, Role.PARAGRAPH, Role.HEADING])
    after = derive_segments(lines, Labels.from_starts(np.array([True, True, False, True]), roles))
    assert effect_words(role_counts(before), role_counts(after)).split() == ["+2", "headings", "−2", "paragraphs"]
    assert effect_words(role_counts(before), role_counts(before)) == ""
