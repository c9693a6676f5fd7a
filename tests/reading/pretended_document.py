"""A worker that reads pretended documents (JSON files) with numpy-free handlers, and fails where they say so."""

from __future__ import annotations

import ctypes
import json
import os
import struct
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docviewer.core.errors import EncryptedDocument, MissingTool, UnreadableDocument, UnreadablePage
from docviewer.reading.page_reader import PageReader
from docviewer.reading.reader_limits import ReaderLimits
from docviewer.workers.child import run
from docviewer.workers.framing import RawArray, Reply
from docviewer.workers.supervisor import Supervisor

if TYPE_CHECKING:
    from docviewer.reading.opened_worker import Deaths

LINES_PER_PAGE = 3
WIDTH, HEIGHT = 200.0, 300.0
LIMITS = ReaderLimits(open_seconds=10, page_seconds=10)


def make_document(path: Path, pages: int = 5, **traits: Any) -> Path:
    """Write a pretended document.

    Args:
        path: Where.
        pages: How many.
        traits: `password`; `faults` {request: {page: fault}}; `on_open` a fault; `scans` pages; `log` a file for
            what was asked.
    """
    path.write_text(json.dumps({"pages": pages, **traits}))
    return path


def reader_for(path: Path, deaths: Deaths | None = None, **options: Any) -> PageReader:
    """Return a page reader whose children pretend."""
    return PageReader(path, supervisor_of=_supervisor, deaths=deaths, **{"limits": LIMITS, **options})


def _supervisor(kind: str, memory_bytes: int) -> Supervisor:
    return Supervisor(kind, name=f"{kind} reader", command=(sys.executable, __file__, kind), memory_bytes=memory_bytes)


class PretendedDocument:
    """The child's side."""

    def __init__(self) -> None:
        self._traits: dict[str, Any] = {}

    def open(self, arguments: dict[str, Any]) -> Reply:
        """Read the traits."""
        path = Path(arguments["path"])
        if not path.exists():
            raise UnreadableDocument("There is no such file")
        self._traits = json.loads(path.read_text())
        self._note("open", -1)
        _misbehave(self._traits.get("on_open"))
        if self._traits.get("password") != arguments["password"]:
            raise EncryptedDocument("This file is locked", "", "Enter its password")
        sizes = [[WIDTH, HEIGHT]] * self._traits["pages"]
        return Reply({"sizes": sizes, "title": "Pretended", "warnings": ["It is pretended."]})

    def open_plumber(self, arguments: dict[str, Any]) -> Reply:
        """Read the traits, also of what `open` refuses."""
        self._traits = json.loads(Path(arguments["path"]).read_text())
        return Reply({"sizes": [[WIDTH, HEIGHT]] * self._traits["pages"]})

    def render(self, arguments: dict[str, Any]) -> Reply:
        """Return a picture whose first byte is the page."""
        page = self._asked("render", arguments)
        width, height = round(WIDTH * arguments["scale"]), round(HEIGHT * arguments["scale"])
        pixels = bytearray(4 * width * height)
        pixels[0] = page
        return Reply(
            {"width": width, "height": height, "stride": 4 * width},
            {"pixels": RawArray("u1", (height, 4 * width), pixels)},
        )

    def lines(self, arguments: dict[str, Any]) -> Reply:
        """Return lines that name their page; tables are on the pages of the trait `tables`."""
        page = self._asked("lines", arguments)
        if page in self._traits.get("scans", ()):
            return scan_reply()
        reply = page_reply(page)
        reply.result["may_have_table"] = page in self._traits.get("tables", [])
        return reply

    def tables(self, arguments: dict[str, Any]) -> Reply:
        """Return one table that names its page, where there is one."""
        page = self._asked("tables", arguments)
        cells = [[0, 0, 1, 1, f"table {page}", None, False]]
        table = {"box": [10, 0, 100, 60], "kind": "table", "title": "", "source": "pdfplumber", "cells": cells}
        return Reply({"tables": [table] if page in self._traits.get("tables", []) else []})

    def recognise(self, arguments: dict[str, Any]) -> Reply:
        """Return lines that name their page, with their characters."""
        page = self._asked(f"recognise-{arguments['languages']}", arguments, "recognise")
        glyphs = {f"glyph_{name}": array for name, array in _glyphs().items()}
        reply = page_reply(page, confidence=0.75)
        return Reply({**reply.result, "reason": "Recognised by a pretender"}, {**reply.arrays, **glyphs})

    def glyphs(self, arguments: dict[str, Any]) -> Reply:
        """Return the first character of each line, and one that no line has."""
        self._asked("glyphs", arguments)
        return Reply({}, _glyphs())

    def links(self, arguments: dict[str, Any]) -> Reply:
        """Return one link."""
        self._asked("links", arguments)
        return Reply({"links": [{"bbox": [0, 0, 10, 10], "uri": "https://example.org", "page": None}]})

    def outline(self, arguments: dict[str, Any]) -> Reply:
        """Return one bookmark."""
        self._asked("outline", {"page": -1})
        return Reply({"entries": [{"title": "Beginning", "page": 0, "depth": 0}]})

    def hash(self, arguments: dict[str, Any]) -> Reply:
        """Return a digest."""
        self._asked("hash", {"page": -1})
        return Reply({"sha256": "0" * 64})

    def _asked(self, request: str, arguments: dict[str, Any], fault: str = "") -> int:
        page = int(arguments["page"])
        self._note(request, page)
        _misbehave(self._traits.get("faults", {}).get(fault or request, {}).get(str(page)))
        return page

    def _note(self, request: str, page: int) -> None:
        if log := self._traits.get("log"):
            with Path(log).open("a") as stream:
                stream.write(f"{request} {page}\n")


def _glyphs() -> dict[str, RawArray]:
    lines = [*range(LINES_PER_PAGE), LINES_PER_PAGE]
    return {
        "line": _packed("i", "i4", lines),
        "offset": _packed("i", "i4", [0] * len(lines)),
        "x0": _packed("d", "f8", [10.0] * len(lines)),
        "x1": _packed("d", "f8", [15.0] * len(lines)),
    }


def scan_reply() -> Reply:
    """Return a page that is a scan."""
    arrays = {name: RawArray(array.dtype, (0,), b"") for name, array in page_reply(0).arrays.items()}
    return Reply({"state": "scan", "reason": "This page is a scan", "texts": [], "warnings": []}, arrays)


def page_reply(page: int, confidence: float = 1.0) -> Reply:
    """Return the lines of a pretended page."""
    n = LINES_PER_PAGE
    tops = [20.0 * i for i in range(n)]
    arrays = {
        "page": _packed("i", "i4", [page] * n),
        "x0": _packed("d", "f8", [10.0] * n),
        "top": _packed("d", "f8", tops),
        "x1": _packed("d", "f8", [100.0] * n),
        "bottom": _packed("d", "f8", [top + 12 for top in tops]),
        "baseline": _packed("d", "f8", [top + 10 for top in tops]),
        "font_size": _packed("d", "f8", [11.0] * n),
        "bold": _packed("?", "?", [False] * n),
        "italic": _packed("?", "?", [False] * n),
        "column": _packed("i", "i4", [0] * n),
        "confidence": _packed("d", "f8", [confidence] * n),
    }
    texts = [f"page {page} line {i}" for i in range(n)]
    return Reply({"state": "read", "reason": "", "texts": texts, "warnings": []}, arrays)


def _packed(code: str, dtype: str, values: list[Any]) -> RawArray:
    return RawArray(dtype, (len(values),), struct.pack(f"{len(values)}{code}", *values))


def _misbehave(fault: str | None) -> None:
    match (fault or "").partition(":"):
        case "crash", _, _:
            ctypes.string_at(0)
        case "hang", _, _:
            threading.Event().wait()
        case "gate", _, pipe:  # waits until the test has read, and written
            Path(pipe).write_bytes(b"begun")
            Path(pipe).read_bytes()
        case "memory", _, _:
            bytearray(3 << 30)
        case "leave", _, _:
            os._exit(3)
        case "refuse", _, _:
            raise UnreadablePage("This page can't be read", "It is damaged.")
        case "fault", _, _:
            raise LookupError("text of the document")
        case "missing", _, _:
            raise MissingTool("Tesseract isn't installed", "", "Install it")
        case "unreadable", _, _:
            raise UnreadableDocument("This file isn't a PDF")


if __name__ == "__main__":
    document = PretendedDocument()
    names = ("open", "open_plumber", "render", "lines", "tables", "glyphs", "links", "outline", "hash")
    handlers = {name: getattr(document, name) for name in names}
    handlers["lines_plumber"] = document.lines
    handlers["open_recognition"] = document.open_plumber
    handlers["recognise"] = document.recognise
    sys.exit(run(sys.argv[1], lambda kind: handlers))
