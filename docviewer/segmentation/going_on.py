"""Tell whether a paragraph goes on where white space can't: at a new column or page, at a list mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.endings import BULLET, LOWER, NO_MARK, UPPER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.lines import AnyArray, BoolArray, Lines

#: Two sizes that differ by more (points) aren't of one paragraph.
OTHER_SIZE = 0.6
#: A first line is indented by so much, as a multiple of its size.
FIRST_LINE, _TOO_FAR = 0.6, 5.0
#: A line with so much room left (share of its column) ended before it had to.
SHORT = 0.75
_LIST_GAP = 1.1


def list_starts(features: Mapping[str, AnyArray]) -> BoolArray:
    """Tell which lines begin a list item; bool (n,).

    A bullet does always; a number, letter or dash only where the line before is at its
    end, since "see section | 2. The" may be wrapped text.
    """
    before = np.maximum(features["before"], 0)
    at_end = features["stops"][before] | (features["fits_before"] > 0) if len(before) else before.astype(bool)
    spaced = ~(features["gap_ratio"] <= _LIST_GAP) & (features["above"] >= 0)
    weak = (features["list_mark"] != NO_MARK) & (at_end | spaced | (features["before"] < 0))
    return np.asarray((features["list_mark"] == BULLET) | weak)


def goes_on_from_elsewhere(features: Mapping[str, AnyArray], lines: Lines) -> BoolArray:
    """Tell at which first lines of a column the paragraph goes on from the line before; bool (n,).

    It does unless one of `reasons_to_part` says otherwise.
    """
    at = np.flatnonzero(features["first_of_column"] & (features["before"] >= 0))
    result = np.zeros(len(lines), dtype=bool)
    result[at] = ~np.logical_or.reduce(list(reasons_to_part(features, lines, at).values()))
    return result


def reasons_to_part(features: Mapping[str, AnyArray], lines: Lines, at: AnyArray) -> dict[str, BoolArray]:
    """Tell for the first lines of columns `at` what speaks against going on from the line before.

    Returns:
        By reason, bool of the shape of `at`: `size` or `weight` differs, a `list` item
        begins, the line before `ended` early with a stop or is `short` and the line here
        doesn't begin in lower case, or the line here is `indented` as a first line is.
    """
    before = features["before"][at]
    early = features["fits_before"][at] > 0
    lower = features["start_case"][at] == LOWER
    indent = features["indent"][at] / np.maximum(lines.font_size[at], 1e-6)
    upper = features["start_case"][at] == UPPER
    return {
        "size": np.abs(features["size_step"][at]) > OTHER_SIZE,
        "weight": features["bold_alone"][at] | features["bold_alone"][before],
        "list": features["list_start"][at],
        "ended": early & features["stops"][before] & ~lower,
        "short": early & (features["fill"][before] < SHORT) & ~lower,
        "indented": (indent > FIRST_LINE) & (indent < _TOO_FAR) & upper & features["stops"][before],
    }
