"""Select text from one caret to another, in reading order, by characters, words or lines."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from docviewer.core.text import join_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docviewer.ui.page_view.page_text import Caret, PageText

#: A word with its apostrophes, a run of other visible characters, or white space.
_WORDS = re.compile(r"\w+(?:['\u2019]\w+)*|[^\w\s]+|\s+")


class Unit(Enum):
    """What a drag selects by."""

    CHARACTER = 1
    WORD = 2
    LINE = 3


class TextSelection:
    """A stretch of text, from where the drag began to where it is.

    Args:
        text: The text of the pages.
    """

    def __init__(self, text: PageText) -> None:
        self._text = text
        self._unit = Unit.CHARACTER
        self._fixed: tuple[Caret, Caret] | None = None
        self._ends: tuple[Caret, Caret] | None = None

    def __bool__(self) -> bool:
        return self._ends is not None and self._ends[0] != self._ends[1]

    def clear(self) -> None:
        """Select nothing."""
        self._fixed = self._ends = None

    def begin(self, caret: Caret, unit: Unit) -> None:
        """Begin at `caret`; words and lines are selected at once."""
        self._unit = unit
        self._fixed = self._ends = self._around(caret)

    def reach(self, caret: Caret) -> None:
        """Select up to `caret`; what was selected at the beginning stays so."""
        if self._fixed is not None:
            start, end = self._around(caret)
            self._ends = (min(start, self._fixed[0]), max(end, self._fixed[1]))

    def select(self, start: Caret, end: Caret) -> None:
        """Select from `start` to `end`."""
        self._fixed = self._ends = (start, end)

    def on_page(self, page: int) -> Iterator[tuple[int, int, int]]:
        """Yield (line, start, end) for each line of `page` with something selected."""
        if self._ends is None:
            return
        first, last = self._ends
        if not first.page <= page <= last.page:
            return
        count = len(self._text.span(page))
        begin = first.line if page == first.page else 0
        end = min(count, last.line + 1) if page == last.page else count
        for line in range(begin, end):
            start = first.offset if (page, line) == first[:2] else 0
            stop = last.offset if (page, line) == last[:2] else len(self._text.text(page, line))
            if stop > start:
                yield line, start, stop

    def copied(self, segment_of: Callable[[int], int], *, breaks: bool) -> str:
        """Return what is selected.

        Args:
            segment_of: Gives the segment a line (index in the document) is in.
            breaks: Keep line breaks as they are on the page. Otherwise the lines of one segment are joined and
                hyphens at line ends healed; each segment is one paragraph.
        """
        pieces = list(self._pieces())
        if breaks:
            return "\n".join(text for _, text in pieces)
        paragraphs: dict[int, list[str]] = {}
        for line, text in pieces:
            paragraphs.setdefault(segment_of(line), []).append(text)
        return "\n".join(joined for joined in map(join_lines, paragraphs.values()) if joined)

    def _pieces(self) -> Iterator[tuple[int, str]]:
        """Yield (line in the document, selected text)."""
        if self._ends is not None:
            for page in range(self._ends[0].page, self._ends[1].page + 1):
                first = self._text.span(page).start
                for line, start, stop in self.on_page(page):
                    yield first + line, self._text.text(page, line)[start:stop]

    def _around(self, caret: Caret) -> tuple[Caret, Caret]:
        text = self._text.text(caret.page, caret.line)
        start, end = caret.offset, caret.offset
        if self._unit is Unit.LINE:
            start, end = 0, len(text)
        elif self._unit is Unit.WORD:
            start, end = word_at(text, caret.offset)
        return caret._replace(offset=start), caret._replace(offset=end)


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return (start, end) of the word at `offset`; at a seam the word after it, at the end the last one."""
    ends = (0, 0)
    for match in _WORDS.finditer(text):
        ends = match.span()
        if offset < ends[1]:
            break
    return ends
