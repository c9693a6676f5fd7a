"""Set text on pages line by line and keep what was set where: a PDF whose right segmentation is known.

The words are broken into lines here and not by a layout library, so that each line of the truth is one that was drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfmetrics import getAscentDescent, stringWidth
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from pathlib import Path

_FOOT = 36.0
_HEAD = 40.0
_BOLD = "Times-Bold"
_RUNNING = ("Helvetica", 8.5)


@dataclass(frozen=True)
class Style:
    """How a block is set; points.

    Attributes:
        role: Of the block in the truth.
        font: Name of the font.
        size: Of the letters.
        leading: From baseline to baseline.
        before: White space above, but at the top of a column.
        indent: Of all lines from the left edge; likewise `right` from the right edge.
        first: Of the first line, added to `indent`.
        justified: Whether lines but the last are stretched to the full width.
        centred: Whether lines stand in the middle.
        keep: Lines that must fit together with the first one, what follows included.
        spaced: Whether words are parted by spaces; where not, a line may end after any character.
    """

    role: str
    font: str = "Times-Roman"
    size: float = 11.0
    leading: float = 14.0
    before: float = 0.0
    indent: float = 0.0
    right: float = 0.0
    first: float = 0.0
    justified: bool = False
    centred: bool = False
    keep: int = 1
    spaced: bool = True


@dataclass(frozen=True)
class Sheet:
    """The page; points.

    Attributes:
        size: Width and height.
        margin: At the left and right; likewise `top` and `bottom`.
        columns: How many.
        gutter: Between columns.
        head: Running head of all pages but the first, or none.
        numbered: Whether the page number stands at the foot.
    """

    size: tuple[float, float]
    margin: float = 72.0
    top: float = 76.0
    bottom: float = 68.0
    columns: int = 1
    gutter: float = 20.0
    head: str = ""
    numbered: bool = True


@dataclass(frozen=True)
class _Before:
    """What stands left of a line: its text and font, and how far left of the line it begins, points."""

    text: str
    font: str
    reach: float


@dataclass
class _Part:
    """Lines of one block on one page."""

    page: int
    role: str
    group: int
    lines: list[dict[str, Any]] = field(default_factory=list)


class LabelledPages:
    """A document under way. Blocks flow down columns and on to further pages; `finish` writes PDF and truth."""

    def __init__(self, path: Path, sheet: Sheet, title: str) -> None:
        self._canvas = Canvas(str(path), pagesize=sheet.size, invariant=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("The docviewer project")
        self._sheet = sheet
        self._page, self._column = 0, 0
        self._columns = sheet.columns
        self._y = self._band = sheet.top
        self._floor = sheet.size[1] - sheet.bottom
        self._parts: list[_Part] = []
        self._group = 0
        self._notes: list[tuple[str, Style]] = []

    def block(self, text: str, style: Style, mark: str = "", opening: str = "") -> None:
        """Set a paragraph.

        Args:
            text: What it says.
            style: How it is set.
            mark: A bullet or a number that hangs left of its first line and belongs to it.
            opening: Words in bold before the text, on its first line.
        """
        self._group += 1
        before = _Before(mark, style.font, max(12.0, stringWidth(mark, style.font, style.size) + 4.0)) if mark else None
        if opening:
            width = stringWidth(f"{opening} ", _BOLD, style.size)
            style, before = replace(style, first=style.first + width), _Before(opening, _BOLD, width)
        self._space(style)
        lines = self._broken(text, style)
        for number, line in enumerate(lines):
            self._make_room(style.leading)
            left, width = self._column_box()
            x = left + style.indent + (style.first if number == 0 else 0.0)
            room = width - style.right - (x - left)
            last = number == len(lines) - 1
            stretched = style.justified and not last
            self._draw(line, x, room, style, stretched=stretched, before=before if number == 0 else None)

    def row(self, cells: list[str], style: Style) -> None:
        """Set one row of a table, its cells side by side in equal columns."""
        self._make_room(style.leading)
        left, width = self._column_box()
        part = self._part(style.role)
        baseline = self._y + style.size
        for number, cell in enumerate(cells):
            x = left + number * width / len(cells)
            self._put(part, cell, x, baseline, style, stringWidth(cell, style.font, style.size))
        self._y += style.leading

    def begin_table(self) -> None:
        """Let the rows that follow be one table."""
        self._group += 1

    def note(self, text: str, style: Style) -> None:
        """Keep a footnote for the foot of the page that is being set."""
        self._notes.append((text, style))
        self._floor -= len(self._broken(text, style)) * style.leading + (10.0 if len(self._notes) == 1 else 0.0)

    def across(self, columns: int) -> None:
        """Go on below all that is on the page, in so many columns."""
        self._columns, self._column = columns, 0
        self._band = self._y

    def even(self, blocks: list[tuple[str, Style]]) -> None:
        """Set blocks in columns of about the same height; what comes next stands below the longest."""
        height = sum(style.before + len(self._broken(text, style)) * style.leading for text, style in blocks)
        floor, loose = self._floor, max(3 * style.leading + style.before for _, style in blocks)
        self._floor = self._y + height / self._columns + loose
        for text, style in blocks:
            self.block(text, style)
        self._y, self._floor = self._floor, floor

    def finish(self) -> dict[str, Any]:
        """Write the PDF; return the truth of its pages and segments."""
        self._end_page()
        self._canvas.save()
        width, height = self._sheet.size
        pages = [{"page": number + 1, "width": width, "height": height} for number in range(self._page)]
        return {"pages": pages, "segments": [_segment(part, self._parts) for part in self._parts if part.lines]}

    def _space(self, style: Style) -> None:
        needed = style.before + style.keep * style.leading
        if self._y > self._band:
            self._y += style.before
        if self._y + needed - style.before > self._floor:
            self._next_column()

    def _make_room(self, leading: float) -> None:
        if self._y + leading > self._floor:
            self._next_column()

    def _next_column(self) -> None:
        self._column += 1
        if self._column >= self._columns:
            self._end_page()
            self._column, self._columns = 0, self._sheet.columns
            self._band = self._sheet.top
            self._floor = self._sheet.size[1] - self._sheet.bottom
        self._y = self._band

    def _end_page(self) -> None:
        group = self._group
        self._set_notes()
        sheet = self._sheet
        if sheet.head and self._page:
            self._running("header", sheet.head, sheet.margin, _HEAD)
        if sheet.numbered:
            self._running("footer", str(self._page + 1), sheet.size[0] / 2, sheet.size[1] - _FOOT)
        self._canvas.showPage()
        self._page += 1
        self._group = group

    def _set_notes(self) -> None:
        notes, self._notes = self._notes, []
        self._columns, self._column, self._y = 1, 0, self._floor + 10.0
        self._floor = self._sheet.size[1]
        for number, (text, style) in enumerate(notes):
            self._group = -1000 * (self._page + 1) - number
            lines = self._broken(text, style)
            for line in lines:
                left, width = self._column_box()
                self._draw(line, left, width, style, stretched=False)

    def _running(self, role: str, text: str, x: float, y: float) -> None:
        font, size = _RUNNING
        self._group = -(2 * self._page + (role == "header")) - 1
        self._put(self._part(role), text, x, y, Style(role, font, size), stringWidth(text, font, size))

    def _column_box(self) -> tuple[float, float]:
        sheet = self._sheet
        width = (sheet.size[0] - 2 * sheet.margin - (self._columns - 1) * sheet.gutter) / self._columns
        return sheet.margin + self._column * (width + sheet.gutter), width

    def _broken(self, text: str, style: Style) -> list[str]:
        """Break a text into lines, at spaces or, in a script without them, anywhere but before a stop."""
        _, width = self._column_box()
        words = text.split() if style.spaced else _characters(text)
        lines, line = [], ""
        for word in words:
            longer = f"{line} {word}" if line and style.spaced else line + word
            room = width - style.indent - style.right - (style.first if not lines else 0.0)
            if line and stringWidth(longer, style.font, style.size) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        return [*lines, line]

    def _draw(
        self, line: str, x: float, room: float, style: Style, *, stretched: bool, before: _Before | None = None
    ) -> None:
        width = stringWidth(line, style.font, style.size)
        part, baseline = self._part(style.role), self._y + style.size
        if style.centred:
            x += (room - width) / 2
        spaces = line.count(" ")
        word_space = (room - width) / spaces if stretched and spaces else 0.0
        if before:
            self._string(before.text, x - before.reach, baseline, replace(style, font=before.font))
        self._put(part, line, x, baseline, style, width + word_space * spaces, word_space, before)
        self._y += style.leading

    def _put(
        self, part: _Part, text: str, x: float, baseline: float, style: Style, width: float,
        word_space: float = 0.0, before: _Before | None = None,
    ) -> None:  # fmt: skip
        self._string(text, x, baseline, style, word_space)
        ascent, descent = getAscentDescent(style.font, style.size)
        bbox = [x - (before.reach if before else 0.0), baseline - ascent, x + width, baseline - descent]
        whole = f"{before.text} {text}" if before else text
        part.lines.append({"bbox": [round(edge, 2) for edge in bbox], "text": whole})

    def _string(self, text: str, x: float, baseline: float, style: Style, word_space: float = 0.0) -> None:
        drawn = self._canvas.beginText(x, self._sheet.size[1] - baseline)
        drawn.setFont(style.font, style.size)
        drawn.setWordSpace(word_space)
        drawn.textOut(text)
        self._canvas.drawText(drawn)

    def _part(self, role: str) -> _Part:
        for part in reversed(self._parts):
            if (part.page, part.group) == (self._page, self._group):
                return part
        self._parts.append(_Part(self._page, role, self._group))
        return self._parts[-1]


def _characters(text: str) -> list[str]:
    """Return the pieces of a text between which a line may end: a stop stays with what stands before it."""
    pieces: list[str] = []
    for character in text:
        if pieces and character in "，。：；、？！）":
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _segment(part: _Part, parts: list[_Part]) -> dict[str, Any]:
    sides = list(zip(*(line["bbox"] for line in part.lines), strict=True))
    segment = {
        "page": part.page + 1,
        "bbox": [min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])],
        "role": part.role,
        "text": " ".join(line["text"] for line in part.lines),
        "group": part.group,
        "lines": part.lines,
    }
    same = [other for other in parts if other.group == part.group and other.lines]
    if len(same) > 1:
        segment["full_text"] = " ".join(line["text"] for other in same for line in other.lines)
    return segment
