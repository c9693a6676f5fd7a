"""Lay the sample texts out on pages: styles, page templates, headings that hang beside their paragraph.

The texts are plain files with a little markup: `# ` title, `= ` line under it, `## ` and
`### ` headings, `- ` list item, an empty line between paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, NextPageTemplate, PageTemplate, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXTS = Path(__file__).parent / "sample_texts"
INK, BLUE, GREY = HexColor("#1c1f24"), HexColor("#17456e"), HexColor("#6d7480")
_MARKS = {"# ": "title", "= ": "byline", "## ": "heading", "### ": "subheading", "- ": "item"}


@dataclass(frozen=True)
class Block:
    """One paragraph of a sample text; kinds: `title`, `byline`, `heading`, `subheading`, `item`, `body`."""

    kind: str
    text: str


def read_blocks(name: str) -> tuple[Block, ...]:
    """Return the blocks of `sample_texts/NAME.txt`."""
    raw = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(_block(line) for line in raw.splitlines() if line.strip())


def _block(line: str) -> Block:
    for mark, kind in _MARKS.items():
        if line.startswith(mark):
            return Block(kind, line.removeprefix(mark))
    return Block("body", line)


def styles(body_size: float, leading: float, *, justified: bool = True) -> dict[str, ParagraphStyle]:
    """Return a style per kind of block; sizes follow from the body's (points)."""
    body = ParagraphStyle(
        "body", fontName="Times-Roman", fontSize=body_size, leading=leading, textColor=INK, spaceAfter=leading * 0.55
    )
    if justified:
        body.alignment = TA_JUSTIFY
    make = partial(ParagraphStyle, fontName="Helvetica-Bold", textColor=BLUE)
    return {
        "body": body,
        "title": make("title", fontSize=body_size * 2.3, leading=body_size * 2.7, spaceAfter=body_size * 0.6),
        "byline": ParagraphStyle(
            "byline", fontName="Times-Italic", fontSize=body_size, leading=leading, textColor=GREY, spaceAfter=24
        ),
        "heading": make(
            "heading", fontSize=body_size * 1.6, leading=body_size * 1.95, spaceBefore=leading, spaceAfter=6
        ),
        "subheading": make(
            "subheading", fontSize=body_size * 1.22, leading=body_size * 1.6, spaceBefore=leading * 0.6, spaceAfter=4
        ),
        "item": ParagraphStyle("item", parent=body, leftIndent=18, bulletIndent=6, spaceAfter=leading * 0.2),
    }


def story(blocks: Sequence[Block], by_kind: dict[str, ParagraphStyle]) -> list[Any]:
    """Return the flowables of `blocks`."""
    flowables: list[Any] = []
    for block in blocks:
        style = by_kind[block.kind]
        if block.kind.endswith("heading"):  # never alone at the foot of a page; what follows may still be split
            flowables.append(CondPageBreak(style.spaceBefore + 2 * style.leading + 3 * by_kind["body"].leading))
        flowables.append(Paragraph(block.text, style, bulletText="\N{BULLET}" if block.kind == "item" else None))
    return flowables


def hanging_story(blocks: Sequence[Block], indent: float) -> list[Any]:
    """Return flowables in which each heading stands left of its paragraph's first line, on the same baseline."""
    by_kind = styles(11, 17, justified=False)
    entry = ParagraphStyle(
        "entry", parent=by_kind["body"], leftIndent=indent, bulletFontName="Helvetica-Bold", bulletFontSize=11,
        spaceAfter=17, allowWidows=1,
    )  # fmt: skip
    return list(_hung(blocks, by_kind, entry))


def _hung(blocks: Sequence[Block], by_kind: dict[str, ParagraphStyle], entry: ParagraphStyle) -> Iterator[Paragraph]:
    heading = None
    for block in blocks:
        if block.kind == "heading":
            heading = block.text
        elif block.kind == "body":
            yield Paragraph(block.text, entry, bulletText=heading)
        else:
            yield Paragraph(block.text, by_kind[block.kind])


@dataclass(frozen=True)
class Furniture:
    """What stands on every page but the first: running head; and on all: page number."""

    head: str
    foot: str = ""

    def draw(self, canvas: Any, document: Any) -> None:
        """Draw it; reportlab calls this for each page."""
        width, height = document.pagesize
        left, right = document.leftMargin, width - document.rightMargin
        canvas.saveState()
        canvas.setFont("Helvetica", 8.5)
        canvas.setFillColor(GREY)
        if canvas.getPageNumber() > 1:
            canvas.drawString(left, height - 44, self.head)
            canvas.setStrokeColor(HexColor("#c9ced6"))
            canvas.setLineWidth(0.5)
            canvas.line(left, height - 50, right, height - 50)
        if self.foot:
            canvas.drawString(left, 36, self.foot)
        canvas.drawRightString(right, 36, str(canvas.getPageNumber()))
        canvas.restoreState()


def write_flowing(
    path: Path | BinaryIO,
    flowables: list[Any],
    *,
    title: str,
    page_size: tuple[float, float],
    furniture: Furniture | None = None,
    columns: int = 1,
    masthead: float = 0,
) -> None:
    """Write a PDF whose text flows from frame to frame; the same bytes at every run.

    Args:
        path: Where to, a file or an open stream.
        flowables: What flows.
        title: The document's own title.
        page_size: (width, height), points.
        furniture: Running head and page number, if any.
        columns: Columns per page.
        masthead: Height of a frame over all columns on page 1, points; 0 for none.
    """
    target = str(path) if isinstance(path, Path) else path
    document = BaseDocTemplate(
        target, pagesize=page_size, title=title, author="The docviewer project", invariant=1,
        leftMargin=72, rightMargin=72, topMargin=76, bottomMargin=68,
    )  # fmt: skip
    draw = {"onPage": furniture.draw} if furniture else {}
    frames = partial(_frames, document, columns)
    templates = [PageTemplate("later", frames(0), **draw)]
    if masthead:
        templates.insert(0, PageTemplate("first", [_masthead(document, masthead), *frames(masthead)], **draw))
        flowables = [NextPageTemplate("later"), *flowables]
    document.addPageTemplates(templates)
    document.build(flowables)


def _frames(document: Any, columns: int, masthead: float, gutter: float = 24) -> list[Any]:
    width = (document.width - gutter * (columns - 1)) / columns
    lefts = [document.leftMargin + i * (width + gutter) for i in range(columns)]
    height = document.height - masthead
    return [Frame(x, document.bottomMargin, width, height, 0, 0, 0, 0) for x in lefts]


def _masthead(document: Any, height: float) -> Any:
    top = document.bottomMargin + document.height
    return Frame(document.leftMargin, top - height, document.width, height, 0, 0, 0, 0)
