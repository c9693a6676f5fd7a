"""Move a caret through the lines of one segment, in the order they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docviewer.ui.page_view.page_text import Caret, PageText

_WORD_ENDS = re.compile(r"\s+(?=\S)|$")
_WORD_STARTS = re.compile(r"\S+")


class Move(Enum):
    """Where a caret can go from where it is."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    HOME = auto()
    END = auto()
    UP = auto()
    DOWN = auto()


@dataclass(frozen=True, slots=True)
class SegmentText:
    """The lines of a segment as a caret goes through them.

    Attributes:
        text: Of all pages.
        lines: (page, line within it) of each, in reading order.
    """

    text: PageText
    lines: tuple[tuple[int, int], ...]

    def nth(self, caret: Caret) -> int:
        """Return which of the lines a caret is in, -1 for none."""
        return self.lines.index(caret[:2]) if caret[:2] in self.lines else -1

    def moved(self, caret: Caret, move: Move, goal: float | None = None) -> Caret:
        """Return where `caret` is after a move; where that leads nowhere, where it was.

        Args:
            caret: In one of the lines.
            move: What to do.
            goal: The place, points, that moves up and down keep to as far as they can; None for the caret's own.
        """
        text = self.text.text(caret.page, caret.line)
        if move in (Move.UP, Move.DOWN):
            return self._up_or_down(caret, -1 if move is Move.UP else 1, goal)
        if move in (Move.LEFT, Move.WORD_LEFT) and caret.offset == 0:
            return self._at(caret, -1, end=True)
        if move in (Move.RIGHT, Move.WORD_RIGHT) and caret.offset >= len(text):
            return self._at(caret, 1, end=False)
        offsets = {
            Move.LEFT: caret.offset - 1,
            Move.RIGHT: caret.offset + 1,
            Move.WORD_LEFT: _word_before(text, caret.offset),
            Move.WORD_RIGHT: _word_behind(text, caret.offset),
            Move.HOME: 0,
            Move.END: len(text),
        }
        return caret._replace(offset=offsets[move])

    def _at(self, caret: Caret, way: int, *, end: bool) -> Caret:
        """Return the beginning or the end of the line behind, or before, that of `caret`."""
        at = self.nth(caret) + way
        if not 0 <= at < len(self.lines):
            return caret
        page, line = self.lines[at]
        return caret._replace(page=page, line=line, offset=len(self.text.text(page, line)) if end else 0)

    def _up_or_down(self, caret: Caret, way: int, goal: float | None) -> Caret:
        at = self.nth(caret) + way
        if not 0 <= at < len(self.lines):
            return caret
        x = self.text.caret_x(caret) if goal is None else goal
        return self.text.caret_in(*self.lines[at], x or 0.0)


def _word_before(text: str, offset: int) -> int:
    return max((match.start() for match in _WORD_STARTS.finditer(text) if match.start() < offset), default=0)


def _word_behind(text: str, offset: int) -> int:
    return min((match.end() for match in _WORD_ENDS.finditer(text) if match.end() > offset), default=len(text))
