"""Hints: what a source says of its own lines - the structure tree of a PDF, the layout blocks of Textract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.lines import IntArray, read_only

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docviewer.core.labels import Role


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text as the source sees it.

    Attributes:
        key: Names it in the document: parts of one block on several pages have the same.
        role: What it is, or None where the source doesn't tell.
        level: 1.. for headings, depth for list items, else 0.
        name: What the source calls it, as `H2` or `LAYOUT_SECTION_HEADER`, or empty.
    """

    key: str
    role: Role | None = None
    level: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Hints:
    """The blocks of n lines.

    Attributes:
        source: One of `hint_sources`; empty where there are none.
        blocks: In the order in which the source reads them, as far as they are known.
        of_line: int32 (n,), index into `blocks`, or -1.
    """

    source: str
    blocks: tuple[Block, ...]
    of_line: IntArray

    def __len__(self) -> int:
        return len(self.of_line)

    @classmethod
    def none(cls, lines: int) -> Hints:
        """Return the hints of so many lines of which the source says nothing."""
        return cls("", (), read_only(np.full(lines, -1, dtype=np.int32)))

    @classmethod
    def concatenate(cls, parts: Iterable[Hints]) -> Hints:
        """Return the hints of all `parts`, one after another; blocks of one key become one."""
        hints = list(parts)
        numbers: dict[str, int] = {}
        blocks: list[Block] = []
        columns: list[IntArray] = []
        for part in hints:
            # The last entry serves the lines without a block: index -1.
            renumbered = np.full(len(part.blocks) + 1, -1, dtype=np.int32)
            for at, block in enumerate(part.blocks):
                if block.key not in numbers:
                    numbers[block.key] = len(blocks)
                    blocks.append(block)
                renumbered[at] = numbers[block.key]
            columns.append(renumbered[part.of_line])
        of_line = np.concatenate(columns) if columns else np.empty(0, dtype=np.int32)
        source = next((part.source for part in hints if part.source), "")
        return cls(source, tuple(blocks), read_only(of_line))

    def part(self, first: int, last: int) -> Hints:
        """Return the hints of the lines `first:last`, with all blocks."""
        return Hints(self.source, self.blocks, self.of_line[first:last])
