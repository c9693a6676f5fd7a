"""A segmentation: for each line the segment it belongs to, its role and its level."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.lines import AnyArray, BoolArray, IntArray, read_only

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Role(IntEnum):
    """What a segment is on its page; `token` is the public name."""

    PARAGRAPH = 0
    TITLE = 1
    HEADING = 2
    LIST_ITEM = 3
    CAPTION = 4
    FOOTNOTE = 5
    TABLE = 6
    HEADER = 7
    FOOTER = 8
    PAGE_NUMBER = 9
    OTHER = 10

    @property
    def token(self) -> str:
        """The name used in files, options and filters, as `list_item`."""
        return self.name.lower()

    @property
    def label(self) -> str:
        """The name shown to people, as `list item`."""
        return self.token.replace("_", " ")


ROLE_BY_TOKEN: dict[str, Role] = {role.token: role for role in Role}


class Flow(IntEnum):
    """A stream of text that is read on its own: a line continues the latest line of its flow."""

    BODY = 0
    RUNNING = 1
    NOTE = 2
    FLOAT = 3


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """Per line: the index of its segment's first line, the role and the level.

    Attributes:
        segment: int32 (n,); a line starts a segment where `segment[i] == i`.
        role: int8 (n,), values of `Role`.
        level: int8 (n,); 0 for text, 1.. for headings, depth for list items.
    """

    segment: IntArray
    role: NDArray[np.int8]
    level: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.segment)

    @property
    def starts(self) -> BoolArray:
        """Where a segment begins; bool (n,)."""
        return np.asarray(self.segment == np.arange(len(self.segment)))

    @classmethod
    def from_starts(
        cls,
        starts: AnyArray,
        role: AnyArray | None = None,
        level: AnyArray | None = None,
        flow: AnyArray | None = None,
    ) -> Labels:
        """Label each line with the latest start of its flow.

        Args:
            starts: bool (n,). The first line of each flow starts a segment whatever this says.
            role: (n,) `Role` values; a segment takes the role of its first line. Paragraph if omitted.
            level: (n,) levels; a segment takes the level of its first line. 0 if omitted.
            flow: (n,) `Flow` values. One body flow if omitted.
        """
        starts = np.asarray(starts, dtype=bool)
        segment = _latest_start(starts) if flow is None else _latest_start_by_flow(starts, np.asarray(flow))
        return cls(
            read_only(segment),
            _of_first_line(role, segment),
            _of_first_line(level, segment),
        )


def _latest_start(starts: AnyArray) -> IntArray:
    candidates = np.where(starts, np.arange(len(starts), dtype=np.int32), np.int32(0))
    return np.maximum.accumulate(candidates) if len(starts) else candidates


def _latest_start_by_flow(starts: AnyArray, flow: AnyArray) -> IntArray:
    segment = np.empty(len(starts), dtype=np.int32)
    flow = flow.astype(np.uint8)
    for value in np.flatnonzero(np.bincount(flow)):
        lines = np.flatnonzero(flow == value).astype(np.int32)
        segment[lines] = lines[_latest_start(starts[lines])]
    return segment


def _of_first_line(values: AnyArray | None, segment: IntArray) -> NDArray[np.int8]:
    if values is None:
        return read_only(np.zeros(len(segment), dtype=np.int8))
    return read_only(np.asarray(values, dtype=np.int8)[segment])
