"""Make the samples whose right segmentation is known: `python packaging/make_labelled.py [FOLDER]`.

FOLDER/documents/NAME.pdf and FOLDER/truth/NAME.json come out the same at every run. Each document shows one thing
that is easy for a reader and hard for a program.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from labelled_page import LabelledPages, Sheet, Style
from reportlab.lib.pagesizes import A4, A5, LETTER
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from sample_layout import TEXTS, read_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

FOLDER = Path(__file__).parent.parent / "resources" / "samples" / "labelled"
_CHINESE = "STSong-Light"
_MARKS = ("++ ", "+ ", "- ", "### ", "## ", "# ", "= ", "^ ", ": ", "| ", "_ ", "> ", "~ ")
_RAISED = {"1": "\N{SUPERSCRIPT ONE}", "2": "\N{SUPERSCRIPT TWO}", "3": "\N{SUPERSCRIPT THREE}"}
_NOTE = re.compile(r"\[(\d+)\]")


def two_columns(path: Path) -> dict[str, Any]:
    """A title over both columns; paragraphs parted by space run on in the next column and on the next page."""
    body = Style("paragraph", size=10, leading=12.6, before=5.5, justified=True)
    styles = _styles(body, heading=13, subheading=11)
    blocks = read_blocks("two-column-article")
    pages = LabelledPages(path, Sheet(LETTER, columns=2, head="Why the Tide Is Late"), blocks[0].text)
    pages.across(1)
    for block in blocks[:2]:
        pages.block(block.text, styles[block.kind])
    pages.across(2)
    for block in blocks[2:]:
        pages.block(block.text, styles[block.kind])
    return pages.finish()


def numbered_rules(path: Path) -> dict[str, Any]:
    """Numbered headings of two levels, bullets, numbered and nested items, a table under its caption."""
    body = Style("paragraph", size=11, leading=14, before=7)
    styles = _styles(body, heading=15, subheading=12)
    item = replace(body, role="list_item", indent=24, before=2)
    row = Style("table", "Helvetica", 9.5, 13)
    pages = LabelledPages(path, Sheet(A4), "Rules of the Inner Harbour")
    numbers, letters = _counter("123456789", "."), _counter("abcdefgh", ")")
    for mark, text in _marked("labelled-rules"):
        if mark == "- ":
            pages.block(text, item, "\N{BULLET}")
        elif mark == "+ ":
            letters = _counter("abcdefgh", ")")
            pages.block(text, item, next(numbers))
        elif mark == "++ ":
            pages.block(text, replace(item, indent=44), next(letters))
        elif mark == ": ":
            pages.block(text, Style("caption", "Times-Italic", 10, 13, before=9, keep=5))
            pages.begin_table()
        elif mark == "| ":
            pages.row([cell.strip() for cell in text.split("|")], row)
        else:
            pages.block(text, styles[_KINDS[mark]])
    return pages.finish()


def footnotes(path: Path) -> dict[str, Any]:
    """Running heads, page numbers and footnotes between the parts of paragraphs that run over pages."""
    marked = _marked("labelled-oysters")
    notes = {text.partition(" ")[0]: text for mark, text in marked if mark == "^ "}
    body = Style("paragraph", size=12, leading=15, before=6, justified=True)
    styles = _styles(body, heading=14, subheading=12)
    pages = LabelledPages(path, Sheet(A5, margin=54, head="An Oyster Bed and Its Enemies"), "An Oyster Bed")
    for mark, text in _marked("labelled-oysters"):
        if mark == "^ ":
            continue
        for number in _NOTE.findall(text):
            pages.note(notes[number], Style("other", size=9, leading=10.5))
        pages.block(_NOTE.sub(lambda number: _RAISED[number[1]], text), styles[_KINDS[mark]])
    return pages.finish()


def first_line_indents(path: Path) -> dict[str, Any]:
    """Paragraphs known by the indent of their first line alone; none above it, as in a novel."""
    body = Style("paragraph", size=11, leading=13.5, first=14, justified=True)
    heading = Style("heading", "Times-Roman", 14, 18, before=22, centred=True, keep=4)
    styles = {"title": replace(heading, role="title", size=18, leading=24), "body": body}
    styles |= dict.fromkeys(("heading", "subheading"), heading) | dict.fromkeys(("byline", "item"), body)
    pages = LabelledPages(path, Sheet(A5, margin=58, head="The Harbour Library"), "The Harbour Library")
    opening = True
    for block in read_blocks("two-level-report")[:22]:
        style = styles[block.kind]
        pages.block(block.text, replace(body, first=0) if block.kind == "body" and opening else style)
        opening = block.kind != "body"
    return pages.finish()


def three_columns(path: Path) -> dict[str, Any]:
    """Three narrow ragged columns under a headline, twice on a page: the second headline parts the columns."""
    body = Style("paragraph", "Helvetica", 8.5, 10.6, before=4)
    styles = _styles(body, heading=10, subheading=9)
    headline = Style("heading", "Helvetica-Bold", 17, 21, before=14)
    sheet = Sheet(A4, margin=44, columns=3, gutter=14, numbered=False)
    pages = LabelledPages(path, sheet, "Visits to Seven Lighthouses")
    first, second = read_blocks("indented-headers"), read_blocks("spacing-only")
    pages.across(1)
    pages.block(first[0].text, replace(headline, role="title", size=22, leading=28))
    pages.across(3)
    pages.even([(block.text, styles[block.kind]) for block in first[2:10]])
    pages.across(1)
    pages.block("The Bell on the Quay", headline)
    pages.across(3)
    pages.even([(block.text, body) for block in second if block.kind == "body"])
    return pages.finish()


def notice(path: Path) -> dict[str, Any]:
    """Centred lines, bold openings that run into their paragraph, block quotations in the middle of a text."""
    body = Style("paragraph", size=12, leading=15, before=9)
    quote = replace(body, indent=40, right=40, size=11, leading=13)
    centred = replace(body, centred=True, before=4)
    title = Style("title", "Times-Bold", 14, 18, before=14, centred=True)
    kinds = {"": body, "_ ": body, "> ": quote, "~ ": centred, "# ": title}
    pages = LabelledPages(path, Sheet(LETTER, margin=90), "Notice of Things Found")
    for mark, text in _marked("labelled-notice"):
        opening, _, rest = text.partition(" _")
        pages.block(rest or text, kinds[mark], opening=opening if rest else "")
    return pages.finish()


def chinese(path: Path) -> dict[str, Any]:
    """Chinese: no spaces between words, first lines indented by two characters."""
    registerFont(UnicodeCIDFont(_CHINESE))
    body = Style("paragraph", _CHINESE, 11, 18, first=22, spaced=False)
    heading = Style("heading", _CHINESE, 14, 22, before=12, keep=3, spaced=False)
    item = replace(body, role="list_item", first=0, indent=24)
    kinds = {"": body, "## ": heading, "# ": replace(heading, role="title", size=19, leading=30, centred=True)}
    pages = LabelledPages(path, Sheet(A5, margin=50), "小港的灯塔")
    for mark, text in _marked("labelled-chinese"):
        if mark == "- ":
            pages.block(text, item, "\N{BULLET}")
        else:
            pages.block(text, kinds[mark])
    return {**pages.finish(), "lang": "zh"}


LABELLED: dict[str, Callable[[Path], dict[str, Any]]] = {
    "two-columns": two_columns,
    "numbered-rules": numbered_rules,
    "footnotes": footnotes,
    "first-line-indents": first_line_indents,
    "three-columns": three_columns,
    "notice": notice,
    "chinese": chinese,
}
_KINDS = {"": "body", "# ": "title", "= ": "byline", "## ": "heading", "### ": "subheading"}


def make_labelled(folder: Path = FOLDER) -> None:
    """Write every document and its truth into `folder`."""
    for name in ("documents", "truth"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, make in LABELLED.items():
        told = make(folder / "documents" / f"{name}.pdf")
        truth = {"id": name, "repo": "docviewer", "lang": "en", "headings_ok": True, **told}
        text = json.dumps(truth, ensure_ascii=False, indent=1)
        (folder / "truth" / f"{name}.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _styles(body: Style, heading: float, subheading: float) -> dict[str, Style]:
    """Return a style for each kind of block, headings of these sizes in bold sans serif."""
    bold = Style("heading", "Helvetica-Bold", before=body.leading, keep=4)
    return {
        "body": body,
        "byline": replace(body, font="Times-Italic", justified=False),
        "title": replace(bold, role="title", size=21, leading=26),
        "heading": replace(bold, size=heading, leading=heading * 1.25),
        "subheading": replace(bold, size=subheading, leading=subheading * 1.25, before=body.leading * 0.7),
    }


def _marked(name: str) -> list[tuple[str, str]]:
    """Return (mark, text) of each line of a text."""
    lines = (TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [_parted(line) for line in lines if line.strip()]


def _parted(line: str) -> tuple[str, str]:
    mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
    return mark, line.removeprefix(mark)


def _counter(signs: str, stop: str) -> Iterator[str]:
    return (f"{sign}{stop}" for sign in signs)


if __name__ == "__main__":
    make_labelled(*(Path(argument) for argument in sys.argv[1:2]))
