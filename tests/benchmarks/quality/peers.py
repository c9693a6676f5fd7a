"""Other tools, run on the same files with their default settings: each gives its segments in our terms.

Blocks are taken as each tool gives them. Only pymupdf4llm tells headings.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html import unescape
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from docviewer.segmentation.scored_lines import FoundSegment, squash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from docviewer.core.scores import Box

_EDGES = r'xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)"'
_BLOCK = re.compile(rf"<page |<block {_EDGES}>(.*?)</block>", re.DOTALL)
_LINE = re.compile(rf"<line {_EDGES}>(.*?)</line>", re.DOTALL)
_WORD = re.compile(r"<word [^>]*>([^<]*)</word>")
#: Classes of pymupdf4llm -> our roles; others are paragraphs.
_ROLES = {
    "title": "title",
    "section-header": "heading",
    "list-item": "list_item",
    "caption": "caption",
    "page-header": "header",
    "page-footer": "footer",
    "footnote": "footnote",
    "table": "table",
}


@dataclass(frozen=True)
class Peer:
    """A tool to compare with.

    Attributes:
        name: As it is known.
        there: Whether it is installed.
        segments: Path of a PDF -> its segments.
    """

    name: str
    there: Callable[[], bool]
    segments: Callable[[Path], list[FoundSegment]]


def poppler(path: Path) -> list[FoundSegment]:
    """Return the blocks of `pdftotext -bbox-layout`."""
    told = subprocess.run(["pdftotext", "-bbox-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return poppler_blocks(told.stdout)


def poppler_blocks(told: str) -> list[FoundSegment]:
    """Return the blocks that poppler tells as XHTML."""
    result, page = [], -1
    for block in _BLOCK.finditer(told):
        if block[0].startswith("<page"):
            page += 1
            continue
        lines = [
            (_box(line.groups()[:4]), " ".join(unescape(word) for word in _WORD.findall(line[5])))
            for line in _LINE.finditer(block[5])
        ]
        result += _found(page, lines)
    return result


def pdfminer(path: Path) -> list[FoundSegment]:
    """Return the text boxes of pdfminer.six."""
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTTextBox, LTTextLine

    result = []
    for number, page in enumerate(extract_pages(str(path), laparams=LAParams())):
        for box in page:
            if isinstance(box, LTTextBox):
                lines = [line for line in box if isinstance(line, LTTextLine)]
                flipped = [
                    ((line.x0, page.y1 - line.y1, line.x1, page.y1 - line.y0), line.get_text()) for line in lines
                ]
                result += _found(number, flipped)
    return result


def mupdf_blocks(path: Path) -> list[FoundSegment]:
    """Return the text blocks of PyMuPDF."""
    import pymupdf

    with pymupdf.open(path) as document:
        result = []
        for number, page in enumerate(document):
            for block in page.get_text("dict")["blocks"]:
                lines = block.get("lines", ())
                result += _found(number, [(_box(line["bbox"]), _spans(line["spans"])) for line in lines])
        return result


def mupdf_layout(path: Path) -> list[FoundSegment]:
    """Return the boxes of pymupdf4llm with the text in them; it runs in a child, for it writes to standard output."""
    pages = json.loads(run_mupdf_layout([path], tell=True))
    result = []
    for page in pages:
        for box in page["boxes"]:
            lines = [_spans(line["spans"]) for line in box["textlines"] or ()]
            whole = _box((box["x0"], box["y0"], box["x1"], box["y1"]))
            role = _ROLES.get(box["boxclass"], "paragraph")
            result += _found(page["page_number"] - 1, [(whole, " ".join(lines))] if lines else [], role)
    return result


def run_mupdf_layout(paths: Sequence[Path], tell: bool = False) -> str:
    """Let one child do all of `paths` with pymupdf4llm; return the pages of the last as JSON if they shall be told."""
    command = [sys.executable, "-m", "tests.benchmarks.quality.mupdf_child", *(["--tell"] if tell else [])]
    child = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=True)
    return child.stdout


def _installed(*modules: str) -> Callable[[], bool]:
    return lambda: all(find_spec(module) is not None for module in modules)


PEERS = (
    Peer("poppler", lambda: shutil.which("pdftotext") is not None, poppler),
    Peer("pdfminer.six", _installed("pdfminer"), pdfminer),
    Peer("PyMuPDF blocks", _installed("pymupdf"), mupdf_blocks),
    Peer("pymupdf4llm", _installed("pymupdf", "pymupdf4llm"), mupdf_layout),
)


def _found(page: int, lines: Sequence[tuple[Box, str]], role: str = "paragraph") -> Iterator[FoundSegment]:
    """Yield the segment of these lines, or none if they have no letter."""
    text = " ".join(text for _, text in lines)
    if key := squash(text):
        yield FoundSegment(page, role, text, key, tuple((page, box) for box, _ in lines))


def _box(edges: Sequence[Any]) -> Box:
    x0, top, x1, bottom = (float(edge) for edge in edges)
    return x0, top, x1, bottom


def _spans(spans: Sequence[dict[str, Any]]) -> str:
    return "".join(span["text"] for span in spans)
