"""Set text on pages and get the table of lines a reader would give: sizes, indents, gaps, columns, pages.

sheet = Sheet(size=10, leading=12)
sheet.line("A heading", size=16, space=10)
sheet.paragraph(5, last=0.4)
evidence = sheet.evidence()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.core.lines import COLUMN_TYPES, Lines
from docviewer.segmentation.features import gather

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence

LETTER = (612.0, 792.0)
#: Width of a character as a share of its size; words of a made-up line are as wide as that makes them.
CHARACTER = 0.5
_WORDS = [
    *("harbour", "meadow", "lantern", "river", "quiet", "morning", "letter", "garden", "window", "people"),
    *("market", "winter", "copper", "valley", "signal", "timber", "shadow", "anchor", "basket", "candle"),
]


class Sheet:
    """Text under way: lines are set from the top of a column down.

    Args:
        size: Size of text, points.
        leading: From baseline to baseline, points; sizes apart from `size` get it in proportion.
        left: Left edge of the column, points.
        right: Right edge of the column, points.
        top: Where the first line of a page stands, points.
    """

    def __init__(
        self, size: float = 10.0, leading: float = 12.0, left: float = 72.0, right: float = 540.0, top: float = 72.0
    ) -> None:
        self.size, self.leading, self.left, self.right, self.top = size, leading, left, right, top
        self.page = self.column = 0
        self.baseline = top
        self._rows: list[tuple[Any, ...]] = []
        self._texts: list[str] = []
        self._word = 0

    def __len__(self) -> int:
        return len(self._texts)

    def line(
        self,
        text: str,
        size: float | None = None,
        bold: bool = False,
        indent: float = 0.0,
        space: float = 0.0,
        width: float | None = None,
        beside: bool = False,
    ) -> Sheet:
        """Set one line below the last one.

        Args:
            text: What it says.
            size: Points; that of text if omitted.
            bold: Whether it is bold.
            indent: Points from the column's left edge, less than 0 for into the margin.
            space: Points of extra white space above.
            width: Points; as its characters make it if omitted.
            beside: Whether it stands on the baseline of the last line.
        """
        size = size or self.size
        if not beside:
            self.baseline += self.leading * size / self.size + space
        x0 = self.left + indent
        x1 = x0 + (len(text) * CHARACTER * size if width is None else width)
        top, bottom = self.baseline - 0.8 * size, self.baseline + 0.2 * size
        self._rows.append((self.page, x0, top, x1, bottom, self.baseline, size, bold, False, self.column, 1.0))
        self._texts.append(text)
        return self

    def paragraph(
        self,
        lines: int,
        last: float = 0.5,
        space: float = 0.0,
        first_indent: float = 0.0,
        indent: float = 0.0,
        end: str = ".",
        size: float | None = None,
    ) -> Sheet:
        """Set made-up text: full lines, the last up to `last` of the column and ending with `end`."""
        for number in range(lines):
            inset = indent + (first_indent if number == 0 else 0.0)
            room = self.right - self.left - inset
            width = room * last if number == lines - 1 else room
            text = self._words(width, size or self.size)
            if number == 0:
                text = text.capitalize()
            if number == lines - 1:
                text = text[: -len(end)] + end if end else text
            self.line(text, size, indent=inset, space=space if number == 0 else 0.0, width=width)
        return self

    def new_column(self, left: float, right: float) -> Sheet:
        """Go on at the top of another column of the same page."""
        self.column += 1
        self.left, self.right, self.baseline = left, right, self.top
        return self

    def new_page(self) -> Sheet:
        """Go on at the top of the next page."""
        self.page += 1
        self.column, self.baseline = 0, self.top
        return self

    def at(self, baseline: float) -> Sheet:
        """Set the next line on this baseline less its leading."""
        self.baseline = baseline
        return self

    def lines(self) -> Lines:
        """Return the table of all lines set."""
        columns = zip(*self._rows, strict=True) if self._rows else [()] * len(COLUMN_TYPES)
        return Lines.from_columns(dict(zip(COLUMN_TYPES, columns, strict=True)), self._texts)

    def page_sizes(self) -> tuple[tuple[float, float], ...]:
        """Return the size of each page."""
        return (LETTER,) * (self.page + 1)

    def evidence(self) -> Evidence:
        """Return the lines with their features."""
        return gather(self.lines(), self.page_sizes())

    def _words(self, width: float, size: float) -> str:
        wanted = max(3, int(width / (CHARACTER * size)))
        words = ""
        while len(words) < wanted:
            words += _WORDS[self._word % len(_WORDS)] + " "
            self._word += 1 + (self._word % 7 == 3)
        return words[:wanted].strip()


def segments(evidence: Evidence, strategy: Any, **values: Any) -> list[tuple[str, int, list[int]]]:
    """Label and return (role token, level, lines) of each segment, in reading order."""
    from docviewer.core.labels import Role
    from docviewer.core.segments import derive_segments

    found = derive_segments(evidence.lines, strategy.label(evidence, values))
    return [
        (Role(int(found.role[k])).token, int(found.level[k]), found.lines_of(k).tolist()) for k in range(len(found))
    ]


def starts(evidence: Evidence, strategy: Any, **values: Any) -> list[int]:
    """Label and return the first lines of the segments."""
    return [lines[0] for _, _, lines in segments(evidence, strategy, **values)]
