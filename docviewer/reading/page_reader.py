"""Read pages of one document through a supervised child: pictures, lines, characters, links, outline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from docviewer.core.document import MOST_PIXELS, DocumentInfo, DocumentKind
from docviewer.core.errors import EncryptedDocument, UnreadableDocument
from docviewer.reading import page_answers
from docviewer.reading.answer_checks import ImpossibleAnswer, line_of_text, sentences
from docviewer.reading.opened_worker import Deaths, OpenedWorker
from docviewer.reading.property_answers import properties_in
from docviewer.reading.reader_limits import DEFAULT_LIMITS, ReaderLimits, patience_for
from docviewer.reading.structure_answers import tables_in
from docviewer.workers.framing import Limits
from docviewer.workers.supervisor import Supervisor

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from docviewer.core.document import OutlineEntry
    from docviewer.core.lines import IntArray
    from docviewer.core.properties import FileProperties
    from docviewer.core.tables import Table
    from docviewer.reading.page_results import Glyphs, Link, PageLines, Picture
    from docviewer.reading.region import Region
    from docviewer.workers.framing import Reply
    from docviewer.workers.spare_children import SpareChildren

T = TypeVar("T")

_PLAIN = Limits(header_bytes=16 * 2**20, array_bytes=0, arrays=0)
_TABLES = Limits(header_bytes=32 * 2**20, array_bytes=0, arrays=0)
_LINES = Limits(header_bytes=32 * 2**20, array_bytes=32 * 2**20)
#: Rows may be padded.
_PICTURE = Limits(header_bytes=4096, array_bytes=4 * MOST_PIXELS + 2**22, arrays=1)
#: Who gives the lines of a document that no PDF reader can read.
_READER_OF_KIND = {DocumentKind.TEXTRACT: "textract"}
#: Of the time for a page; the rest is for painting it and making lines.
_SHARE_OF_TESSERACT = 0.9
_NAMES = {"page": "page reader", "slow": "slow reader"}


def supervise(kind: str, memory_bytes: int, spare: SpareChildren | None = None) -> Supervisor:
    """Return the supervisor of a worker of `kind`; one of pages may take over a spare child."""
    # A slow child keeps what it has open for one purpose while it is asked for another.
    handed_on = spare if kind == "page" else None
    return Supervisor(kind, name=_NAMES[kind], memory_bytes=memory_bytes, spare=handed_on)


class PageReader:
    """Reads one document; pages are indices from 0. Calls block and come from one thread at a time.

    A call whose child dies raises `WorkerStopped`; the next one finds a new child with the
    document open. After three deaths every call raises `SetAside`. `interrupt`, `stop`,
    `close` and `let_go` may be called from any thread; the call under way then raises `Cancelled`.

    Args:
        path: The document.
        password: Where it needs one. Kept as long as the reader, to open the document again, unless it is wrong.
        reader: Who gives the lines, `pdfium` or `pdfplumber`.
        background: The document to show behind a Textract result; None to look for one beside it.
        limits: Deadlines and memory.
        deaths: Shared by all readers of one document.
        supervisor_of: Makes supervisors, for tests.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        password: str | None = None,
        reader: str = "pdfium",
        background: str | None = None,
        limits: ReaderLimits = DEFAULT_LIMITS,
        deaths: Deaths | None = None,
        supervisor_of: Callable[[str, int], Supervisor] = supervise,
    ) -> None:
        self.path = str(path)
        self.reader = reader
        self._limits = limits
        self._supervisor_of = supervisor_of
        self._background = background
        self._kind = DocumentKind.PDF
        arguments = {"path": str(Path(path).absolute()), "password": password, "background": background}
        deaths = deaths or Deaths()
        seconds = limits.open_seconds * patience_for(Path(path))
        kinds = {
            "page": ("open", deaths),
            "slow": ("open_plumber", deaths if reader == "pdfplumber" else deaths.beside),
        }
        self._page, self._slow = (
            OpenedWorker(supervisor_of(kind, limits.memory_bytes), request, arguments, seconds, counted)
            for kind, (request, counted) in kinds.items()
        )
        # A child of its own: who dies of a table may still recognise text, and the other way round.
        slow = supervisor_of("slow", limits.memory_bytes)
        request = "open_recognition"
        self._recogniser = OpenedWorker(slow, request, arguments, limits.open_seconds, deaths.recognising)
        self._workers = (self._page, self._slow, self._recogniser)
        self._pages = 0
        self._lengths: dict[int, IntArray] = {}

    def start(self) -> None:
        """Start the child ahead of the first call: it loads while the caller does something else."""
        self._page.supervisor.start()

    def open(self, password: str | None = None) -> DocumentInfo:
        """Open the document and tell what it is.

        Args:
            password: Another one than before, where that was missing or wrong.

        Raises:
            EncryptedDocument: It needs a password, or the one given is wrong.
            UnreadableDocument: It can't be read at all.
            WorkerStopped: The reader ended while it tried.
        """
        if password is not None:
            self._keep(password)
        try:
            info = self._opened_by_either()
        except EncryptedDocument:
            self._keep(None)
            raise
        self._pages = info.page_count
        return info

    def renewed(self, background: str | None = None) -> PageReader:
        """Return another reader of the same file, with its password if that is known and no deaths counted.

        Args:
            background: Shown behind a Textract result from then on, empty to look for one beside it; None for the
                one that was chosen before, if any.
        """
        return PageReader(
            self.path,
            password=self._page.password,
            reader=self.reader,
            background=self._background if background is None else background or None,
            limits=self._limits,
            supervisor_of=self._supervisor_of,
        )

    def render(self, page: int, scale: float) -> Picture:
        """Return the picture of a page; `scale` is pixels per point."""
        return self._ask(self._page, "render", {"page": page, "scale": scale}, _PICTURE, page_answers.picture_in)

    def lines(self, page: int) -> PageLines:
        """Return a page's lines in reading order. Loads numpy."""
        by_plumber = self.reader == "pdfplumber" and self._kind is DocumentKind.PDF
        worker, request = (self._slow, "lines_plumber") if by_plumber else (self._page, "lines")
        result = self._ask(
            worker, request, {"page": page}, _LINES, lambda reply: page_answers.page_lines_in(reply, page)
        )
        self._lengths[page] = page_answers.lengths_of(result)
        return result

    def tables(self, page: int) -> tuple[Table, ...]:
        """Return a page's tables as pdfplumber finds them, from the top; may take seconds."""
        return self._ask(
            self._slow,
            "tables",
            {"page": page},
            _TABLES,
            lambda reply: tables_in(reply, page),
            self._limits.table_seconds,
        )

    def recognise(self, page: int, languages: str | None = None, region: Region | None = None) -> PageLines:
        """Return a page's lines as Tesseract recognises them, with the places of their characters. Loads numpy.

        Args:
            page: Index.
            languages: As `eng+deu`; English if it is installed, else the first, if None.
            region: What part of the page, points; None for all of it.

        Raises:
            MissingTool: Tesseract isn't installed.
        """
        seconds = self._limits.recognition_seconds
        asked = {"page": page, "languages": languages, "seconds": _SHARE_OF_TESSERACT * seconds}
        arguments = asked if region is None else {**asked, "region": list(region)}
        return self._ask(
            self._recogniser,
            "recognise",
            arguments,
            _LINES,
            lambda reply: page_answers.recognised_page_in(reply, page),
            seconds,
        )

    def glyphs(self, page: int) -> Glyphs:
        """Return the places of a page's characters; none with another reader than PDFium. Loads numpy."""
        lengths = self._lengths.get(page)
        if self.reader != "pdfium" and self._kind is DocumentKind.PDF:
            return _no_glyphs()
        return self._ask(
            self._page, "glyphs", {"page": page}, _LINES, lambda reply: page_answers.glyphs_in(reply, lengths)
        )

    def links(self, page: int) -> tuple[Link, ...]:
        """Return a page's links."""
        return self._ask(
            self._page, "links", {"page": page}, _PLAIN, lambda reply: page_answers.links_in(reply, self._pages)
        )

    def outline(self) -> tuple[OutlineEntry, ...]:
        """Return the document's bookmarks."""
        return self._ask(self._page, "outline", {}, _PLAIN, lambda reply: page_answers.outline_in(reply, self._pages))

    def properties(self) -> FileProperties:
        """Return what the file says of itself."""
        return self._ask(self._page, "properties", {}, _PLAIN, lambda reply: properties_in(reply, self._pages))

    def sha256(self) -> str:
        """Return the hex digest of the file."""
        return self._ask(self._page, "hash", {}, _PLAIN, page_answers.sha256_in, self._limits.hash_seconds)

    def interrupt(self) -> None:
        """Give up the call under way, if any."""
        for worker in self._workers:
            worker.supervisor.interrupt()

    def stop(self) -> None:
        """Let the children go; the next call starts another and opens the document again."""
        for worker in self._workers:
            worker.supervisor.stop()

    def close(self) -> None:
        """Let the children go for good, within a second."""
        for worker in self._workers:
            worker.supervisor.close()

    def let_go(self) -> None:
        """Kill the children for good without waiting until they are gone, as `close` does."""
        for worker in self._workers:
            worker.supervisor.let_go()

    def _keep(self, password: str | None) -> None:
        for worker in self._workers:
            worker.password = password

    def _opened_by_either(self) -> DocumentInfo:
        try:
            return self._opened(self._page.open())
        except UnreadableDocument as error:
            if self.reader != "pdfplumber":
                raise
            return self._opened_by_plumber(error)

    def _opened(self, reply: Reply) -> DocumentInfo:
        try:
            sizes = page_answers.page_sizes(reply.result.get("sizes"))
            kind = page_answers.kind_in(reply.result.get("kind", DocumentKind.PDF.value))
        except ImpossibleAnswer as error:
            raise self._page.reject(str(error)) from None
        self._kind = kind
        return DocumentInfo(
            self.path,
            sizes,
            _READER_OF_KIND.get(kind, self.reader),
            warnings=sentences(reply.result.get("warnings")),
            title=line_of_text(reply.result.get("title")),
            kind=kind,
            background=line_of_text(reply.result.get("background")),
        )

    def _opened_by_plumber(self, refusal: UnreadableDocument) -> DocumentInfo:
        try:
            sizes = page_answers.page_sizes(self._slow.open().result.get("sizes"))
        except UnreadableDocument:
            raise refusal from None  # says more of what is no PDF
        except ImpossibleAnswer as error:
            raise self._slow.reject(str(error)) from None
        warning = f"PDFium can't open this file ({refusal.title}): its pages have no picture."
        return DocumentInfo(self.path, sizes, self.reader, warnings=(warning,))

    def _ask(
        self,
        worker: OpenedWorker,
        request: str,
        arguments: dict[str, Any],
        limits: Limits,
        result_in: Callable[[Reply], T],
        seconds: float | None = None,
    ) -> T:
        reply = worker.ask(request, arguments, seconds or self._limits.page_seconds, limits)
        try:
            return result_in(reply)
        except ImpossibleAnswer as error:
            raise worker.reject(str(error)) from None


def _no_glyphs() -> Glyphs:
    import numpy as np  # comes after the first page is on screen

    from docviewer.reading.page_results import Glyphs

    whole, real = np.empty(0, np.int32), np.empty(0)
    return Glyphs(whole, whole, real, real)
