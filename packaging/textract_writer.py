"""Write results as Amazon Textract gives them, for text whose place is known: for a sample, and for tests."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfmetrics import stringWidth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LETTER = (612.0, 792.0)
#: How high Textract's box of a word is over and below the line it stands on, in font sizes, by its letters.
_TALL, _LOW, _BELOW, _COMMA = 0.765, 0.6, 0.215, 0.13
_SMALL_LETTERS = frozenset("acegmnopqrsuvwxyz.,:;-")
_DECIMALS = 7

Box = tuple[float, float, float, float]  # x0, top, x1, bottom, points
_Block = dict[str, Any]


@dataclass(frozen=True)
class Written:
    """A line: its block's id, those of its words, and its box in points."""

    id: str
    words: tuple[str, ...]
    box: Box


@dataclass
class ResultWriter:
    """A result under construction; `pages` hold their blocks."""

    pages: list[PageWriter] = field(default_factory=list)
    numbered: bool = True

    def page(self, size: tuple[float, float] = LETTER, turn: float = 0.0) -> PageWriter:
        """Begin a page.

        Args:
            size: (width, height), points.
            turn: Degrees by which all on it is turned clockwise.
        """
        self.pages.append(PageWriter(len(self.pages) + 1, size, turn, self.numbered))
        return self.pages[-1]

    def response(self, **more: Any) -> dict[str, Any]:
        """Return it as one response."""
        blocks = [block for page in self.pages for block in page.all_blocks()]
        told = {"DocumentMetadata": {"Pages": len(self.pages)}, "AnalyzeDocumentModelVersion": "1.0"}
        return {**told, "Blocks": blocks, **more}

    def parts(self, size: int) -> list[dict[str, Any]]:
        """Return it as responses of so many blocks each, all but the last with a token."""
        whole = self.response(JobStatus="SUCCEEDED")
        blocks = whole["Blocks"]
        parts = [{**whole, "Blocks": blocks[at : at + size]} for at in range(0, len(blocks), size)]
        return [{**part, "NextToken": f"part-{number}"} for number, part in enumerate(parts[:-1], 2)] + parts[-1:]


class PageWriter:
    """One page; places are points from its top left."""

    def __init__(self, number: int, size: tuple[float, float], turn: float, numbered: bool) -> None:
        self.number = number
        self.size = size
        self.blocks: list[_Block] = []
        self._turn = math.radians(turn)
        self._numbered = numbered
        self._children: list[str] = []
        self._boxes: dict[str, Box] = {}

    def line(self, text: str, x: float, baseline: float, size: float = 10.0, font: str = "Helvetica") -> Written:
        """Write a line of words at `x` on `baseline`."""
        words, boxes, at = [], [], x
        for word in text.split(" "):
            right = at + stringWidth(word, font, size)
            box = (at, baseline - _above(word) * size, right, baseline + _below(word) * size)
            words.append(self._word(word, box))
            boxes.append(box)
            at = right + stringWidth(" ", font, size)
        box = _around(boxes)
        line = self.add("LINE", box, {"CHILD": words}, Text=text, Confidence=99.5)
        self._children.append(line)
        return Written(line, tuple(words), box)

    def check_box(self, selected: bool, box: Box) -> Written:
        """Draw a check box; it can stand in cells and values, and is in no line."""
        status = "SELECTED" if selected else "NOT_SELECTED"
        mark = self.add("SELECTION_ELEMENT", box, SelectionStatus=status, Confidence=97.0)
        return Written(mark, (mark,), box)

    def table(
        self, rows: Sequence[Sequence[Sequence[Written]]], title: Sequence[Written] = (), header_rows: int = 1
    ) -> str:
        """Make a table of lines and check boxes by row and column, and return its id."""
        cells = []
        for row, columns in enumerate(rows, 1):
            for column, parts in enumerate(columns, 1):
                entity = {"EntityTypes": ["COLUMN_HEADER"]} if row <= header_rows else {}
                box = _box_of(parts) if parts else _box_of([part for parts in columns for part in parts])
                cells.append(self._cell("CELL", (row, column), box, {"CHILD": _words(parts)}, **entity))
        relations = {"CHILD": cells}
        if title:
            relations["TABLE_TITLE"] = [self.add("TABLE_TITLE", _box_of(title), {"CHILD": _words(title)})]
        everything = [part for columns in rows for parts in columns for part in parts]
        return self._child(self.add("TABLE", _box_of(everything), relations))

    def merge(self, table: str, place: tuple[int, int], spans: tuple[int, int]) -> None:
        """Merge cells of a table, from `place` (row, column from 1) over `spans` rows and columns."""
        block = self.block(table)
        cells = [self.block(cell) for cell in block["Relationships"][0]["Ids"]]
        rows, columns = (range(first, first + span) for first, span in zip(place, spans, strict=True))
        parts = [cell["Id"] for cell in cells if cell["RowIndex"] in rows and cell["ColumnIndex"] in columns]
        box = _around([self._boxes[part] for part in parts])
        merged = self._cell("MERGED_CELL", place, box, {"CHILD": parts}, RowSpan=spans[0], ColumnSpan=spans[1])
        block["Relationships"].append({"Type": "MERGED_CELL", "Ids": [merged]})

    def pair(self, key: Sequence[Written], value: Sequence[Written]) -> None:
        """Make a key and its value."""
        answer = self.add("KEY_VALUE_SET", _box_of(value), {"CHILD": _words(value)}, EntityTypes=["VALUE"])
        relations = {"VALUE": [answer], "CHILD": _words(key)}
        asked = self.add("KEY_VALUE_SET", _box_of(key), relations, EntityTypes=["KEY"])
        self._children += [asked, answer]

    def query(self, question: str, answer: str, box: Box) -> None:
        """Ask a question and answer it."""
        said = self.add("QUERY_RESULT", box, Text=answer, Confidence=96.0)
        self._child(self.add("QUERY", None, {"ANSWER": [said]}, Query={"Text": question}))
        self._child(said)

    def signature(self, box: Box) -> None:
        """Sign."""
        self._child(self.add("SIGNATURE", box, Confidence=90.0))

    def layout(self, kind: str, parts: Sequence[Written]) -> Written:
        """Make a layout block of lines, or a list of layout blocks; `kind` without its LAYOUT_."""
        block = self.add(f"LAYOUT_{kind}", _box_of(parts), {"CHILD": [part.id for part in parts]}, Confidence=95.0)
        self._child(block)
        return Written(block, (), _box_of(parts))

    def block(self, name: str) -> _Block:
        """Return a block by its id."""
        return next(block for block in self.blocks if block["Id"] == name)

    def add(self, kind: str, box: Box | None, relations: dict[str, list[str]] | None = None, **more: Any) -> str:
        """Add a block of any kind and return its id."""
        name = f"{kind.lower()}-{self.number}-{len(self.blocks)}"
        block: _Block = {"BlockType": kind, "Id": name, **more}
        if box is not None:
            block["Geometry"] = self._geometry(box)
            self._boxes[name] = box
        if relations and any(relations.values()):
            block["Relationships"] = [{"Type": kind, "Ids": list(ids)} for kind, ids in relations.items() if ids]
        if self._numbered:
            block["Page"] = self.number
        self.blocks.append(block)
        return name

    def all_blocks(self) -> list[_Block]:
        """Return the blocks of the page, that of the page itself first."""
        head: _Block = {
            "BlockType": "PAGE", "Id": f"page-{self.number}", "Geometry": self._geometry((0.0, 0.0, *self.size)),
        }  # fmt: skip
        if self._children:
            head["Relationships"] = [{"Type": "CHILD", "Ids": list(self._children)}]
        if self._numbered:
            head["Page"] = self.number
        return [head, *self.blocks]

    def _word(self, text: str, box: Box) -> str:
        return self.add("WORD", box, Text=text, TextType="PRINTED", Confidence=99.0)

    def _cell(self, kind: str, place: tuple[int, int], box: Box, relations: dict[str, list[str]], **more: Any) -> str:
        spans = {"RowIndex": place[0], "ColumnIndex": place[1], "RowSpan": 1, "ColumnSpan": 1}
        return self.add(kind, box, relations, **{**spans, **more})

    def _child(self, name: str) -> str:
        self._children.append(name)
        return name

    def _geometry(self, box: Box) -> dict[str, Any]:
        x0, top, x1, bottom = box
        corners = [self._turned(x, y) for x, y in ((x0, top), (x1, top), (x1, bottom), (x0, bottom))]
        left, upper = (min(corner[axis] for corner in corners) for axis in (0, 1))
        right, lower = (max(corner[axis] for corner in corners) for axis in (0, 1))
        bounds = {"Width": right - left, "Height": lower - upper, "Left": left, "Top": upper}
        polygon = [{"X": round(x, _DECIMALS), "Y": round(y, _DECIMALS)} for x, y in corners]
        return {"BoundingBox": {name: round(share, _DECIMALS) for name, share in bounds.items()}, "Polygon": polygon}

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        """Return a place as shares of the page, turned about its middle."""
        width, height = self.size
        right, down = x - width / 2, y - height / 2
        cos, sin = math.cos(self._turn), math.sin(self._turn)
        return (right * cos - down * sin) / width + 0.5, (right * sin + down * cos) / height + 0.5


def _above(word: str) -> float:
    return _LOW if set(word) <= _SMALL_LETTERS else _TALL


def _below(word: str) -> float:
    if set(word) & set("gjpqy()"):
        return _BELOW + 0.045
    return _COMMA + 0.045 if set(word) & set(",;") else 0.045


def _words(parts: Iterable[Written]) -> list[str]:
    return [word for part in parts for word in part.words]


def _box_of(parts: Sequence[Written]) -> Box:
    return _around([part.box for part in parts]) if parts else (0.0, 0.0, 1.0, 1.0)


def _around(boxes: Sequence[Box]) -> Box:
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)
