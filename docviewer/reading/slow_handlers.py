"""What the slow worker answers: reading with pdfplumber, recognising text. One document per worker and way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.core.errors import DocviewerError
from docviewer.reading.lines_reply import GLYPHS_OF_LINES, glyph_arrays, lines_reply, tables_as_plain
from docviewer.reading.page_request import page_in, region_in
from docviewer.reading.plumber_document import PlumberFile
from docviewer.workers.framing import Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.reading.recognition import Recognition

    Handler = Callable[[dict[str, Any]], Reply]


def handlers() -> Mapping[str, Handler]:
    """Return the handlers of one worker, by request."""
    worker = _SlowWorker()
    recognising = _RecognisingWorker()
    return {
        "open_plumber": worker.open,
        "lines_plumber": worker.lines,
        "tables": worker.tables,
        "open_recognition": recognising.open,
        "recognise": recognising.recognise,
    }


class _SlowWorker:
    """The document that this worker has open."""

    def __init__(self) -> None:
        self._file: PlumberFile | None = None

    def open(self, request: dict[str, Any]) -> Reply:
        """Open `path` with `password` (or null) instead of what was open."""
        if self._file:
            self._file.close()
            self._file = None
        self._file = PlumberFile(str(request["path"]), request.get("password"))
        return Reply({"sizes": [[width, height] for width, height in self._file.sizes]})

    def lines(self, request: dict[str, Any]) -> Reply:
        """Read the lines of `page`."""
        page = page_in(request)
        return lines_reply(self._opened.read_page(page), page)

    def tables(self, request: dict[str, Any]) -> Reply:
        """Find the tables of `page`."""
        return Reply({"tables": tables_as_plain(self._opened.tables(page_in(request)))})

    @property
    def _opened(self) -> PlumberFile:
        if self._file is None:
            raise _nothing_open()
        return self._file


class _RecognisingWorker:
    """The document whose pages this worker recognises."""

    def __init__(self) -> None:
        self._recognition: Recognition | None = None

    def open(self, request: dict[str, Any]) -> Reply:
        """Open `path` with `password` (or null) instead of what was open."""
        from docviewer.reading.recognition import Recognition  # lazy: only a worker that recognises loads it

        if self._recognition:
            self._recognition.close()
            self._recognition = None
        self._recognition = Recognition(str(request["path"]), request.get("password"))
        return Reply({})

    def recognise(self, request: dict[str, Any]) -> Reply:
        """Recognise the text of `page`, or of `region` on it, in `languages` (or null), for at most `seconds`."""
        if self._recognition is None:
            raise _nothing_open()
        page, languages = page_in(request), request.get("languages")
        seconds, region = float(request["seconds"]), region_in(request)
        found = self._recognition.recognise(page, languages and str(languages), seconds, region)
        reply = lines_reply(found.page, page)
        return Reply(reply.result, {**reply.arrays, **glyph_arrays(found.glyphs, GLYPHS_OF_LINES)})


def _nothing_open() -> DocviewerError:
    return DocviewerError("No document is open", "A page was asked for before its document.", "Open it again.")
