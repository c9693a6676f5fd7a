"""Read a whole document without a window, with several page readers at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

from docviewer.core.document import DocumentKind, PageStatus
from docviewer.core.errors import DocviewerError, MissingTool, WrongInput
from docviewer.core.jobs import CancelToken
from docviewer.core.lines import Lines
from docviewer.core.read_result import ReadResult
from docviewer.core.tables import TableSearch
from docviewer.reading.document_kind import kind_of
from docviewer.reading.opened_worker import Deaths
from docviewer.reading.page_reader import PageReader, supervise
from docviewer.reading.page_results import PageLines, joined_hints, unreadable_page
from docviewer.reading.table_search import with_tables
from docviewer.reading.text_recognition import RecognitionWish, with_even_sizes, with_text

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping

    from docviewer.core.document import DocumentInfo
    from docviewer.workers.spare_children import SpareChildren

#: Pages that make another process worth its start.
_PAGES_PER_PROCESS = 4
#: Bytes of a file that is likely to have that many pages.
_LARGE_FILE = 200_000
#: Neighbouring pages share what a reader has parsed, so it takes several at a time; few enough to end together.
_MAX_RUN = 16
_RUNS_PER_PROCESS = 8
#: How often cancelling is looked at, seconds.
_CANCEL_SECONDS = 0.05

#: The reader that recognises scans.
OCR = "ocr"
_NO_RECOGNITION = RecognitionWish()

_Done = tuple[int, PageLines]
#: Indices of pages, from 0, or what tells them once it is known how many pages there are.
_Pages = Sequence[int] | Callable[[int], Sequence[int]]


def read_document(  # noqa: PLR0913 - each an option of its own, given by name
    path: str | os.PathLike[str],
    *,
    password: str | None = None,
    pages: _Pages | None = None,
    reader: str = "pdfium",
    background: str | None = None,
    tables: TableSearch = TableSearch.OFF,
    languages: str | None = None,
    processes: int = 1,
    spare: SpareChildren | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> ReadResult:
    """Read the lines of a document.

    A page that can't be read is marked so, with the reason, and everything else goes on.

    Args:
        path: The document.
        password: Where it needs one.
        pages: Indices of the pages to read, from 0, or a function that returns them, given the number of pages;
            all if None. They are read in page order, each once.
        reader: `pdfium`, `pdfplumber`, or `ocr`: PDFium, and text recognition for scans. Pictures are recognised
            with any.
        background: The document to show behind a Textract result; None to look for one beside it.
        languages: Of scans, as `eng+deu`; None for Tesseract's default.
        tables: Where tables are looked for, in a PDF; a page's text is there even where that fails.
        processes: How many pages are read at once.
        spare: Children that other documents are done with; None for children of its own.
        progress: Called on the calling thread with pages done and pages asked for.
        cancel: Looked at 20 times a second.

    Raises:
        DocviewerError: The document can't be opened.
        WrongInput: A page isn't in the document, or a language isn't installed.
        MissingTool: There is a scan to recognise, and no Tesseract.
        Cancelled: `cancel` said so.
    """
    kind = kind_of(Path(path))
    wish = RecognitionWish(reader == OCR or kind is DocumentKind.IMAGE, languages)
    base = "pdfium" if reader == OCR else reader
    supervisor_of = partial(supervise, spare=spare)
    make = partial(PageReader, path, password=password, reader=base, background=background, supervisor_of=supervisor_of)
    if kind is DocumentKind.TEXTRACT:
        processes = 1  # each would decode all of it
    likely = processes if _is_large(path) and not wish.wanted else 1
    how = {"processes": processes, "likely": likely}
    return read_with(make, pages, tables=tables, recognition=wish, **how, progress=progress, cancel=cancel)


def read_with(
    make: Callable[..., PageReader],
    pages: _Pages | None = None,
    *,
    tables: TableSearch = TableSearch.OFF,
    recognition: RecognitionWish = _NO_RECOGNITION,
    processes: int = 1,
    likely: int = 1,
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> ReadResult:
    """Do what `read_document` does with readers that `make(deaths=...)` gives; `likely` of them start at once."""
    crew = _Crew(partial(make, deaths=Deaths()), likely)
    token = cancel or CancelToken()
    with _closing(crew.readers, token):
        info = crew.open()
        chosen = _chosen(pages, info.page_count)
        worth = 1 if recognition.wanted else _PAGES_PER_PROCESS
        crew.become(max(1, min(processes, -(-len(chosen) // worth))))
        token.check()  # readers made meanwhile must not be forgotten
        more = _Besides(tables if info.kind is DocumentKind.PDF else TableSearch.OFF, recognition)
        results = _collected(_read_pages(crew.readers, chosen, more), len(chosen), progress)
        token.check()
    return _assembled(info, results)


@dataclass(frozen=True, slots=True)
class _Besides:
    """What is done for a page besides reading it."""

    tables: TableSearch
    recognition: RecognitionWish


class _Crew:
    """The readers of one document: as many as are likely to be needed, then as many as are."""

    def __init__(self, make: Callable[[], PageReader], likely: int) -> None:
        self._make = make
        self.readers = [make() for _ in range(likely)]

    def open(self) -> DocumentInfo:
        """Open the document; return what it is, with its hash."""
        for each in self.readers:
            each.start()  # all load at the same time
        first = self.readers[0]
        return replace(first.open(), sha256=_sha256(first))

    def become(self, needed: int) -> None:
        """Be as many as are needed from now on."""
        self.readers.extend(self._make() for _ in range(needed - len(self.readers)))
        while len(self.readers) > needed:
            self.readers.pop().let_go()


@contextmanager
def _closing(readers: list[PageReader], token: CancelToken) -> Iterator[None]:
    """Close the readers in the end, and as soon as `token` says so: the calls under way end `Cancelled` then."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_CANCEL_SECONDS):
            if token.cancelled:
                break
        for reader in readers:
            reader.close()

    watcher = threading.Thread(target=watch, name="cancel", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
        for reader in readers:  # also those made after cancelling
            reader.close()


def _collected(
    done: Iterator[_Done], total: int, progress: Callable[[int, int], None] | None
) -> Mapping[int, PageLines]:
    results: dict[int, PageLines] = {}
    for page, result in done:
        results[page] = result
        if progress:
            progress(len(results), total)
    return results


def _read_pages(readers: Sequence[PageReader], pages: Sequence[int], more: _Besides) -> Iterator[_Done]:
    """Yield (page, lines) as they come, in no particular order."""
    length = max(1, min(_MAX_RUN, len(pages) // (len(readers) * _RUNS_PER_PROCESS)))
    runs = iter([pages[at : at + length] for at in range(0, len(pages), length)])  # next() is safe from any thread
    if len(readers) == 1:
        yield from (done for run in runs for done in _read_run(readers[0], run, more))
        return
    outcomes: SimpleQueue[list[_Done] | BaseException | None] = SimpleQueue()
    for reader in readers:
        arguments = (reader, runs, more, outcomes)
        threading.Thread(target=_read_runs, args=arguments, name="pages", daemon=True).start()
    working = len(readers)
    while working:
        outcome = outcomes.get()
        if isinstance(outcome, BaseException):
            raise outcome
        if outcome is None:
            working -= 1
        else:
            yield from outcome


def _read_runs(
    reader: PageReader,
    runs: Iterator[Sequence[int]],
    more: _Besides,
    outcomes: SimpleQueue[list[_Done] | BaseException | None],
) -> None:
    try:
        for run in runs:
            outcomes.put(list(_read_run(reader, run, more)))  # one by one would wake the caller's thread too often
    except BaseException as error:  # noqa: BLE001 - raised again on the calling thread
        outcomes.put(error)
    else:
        outcomes.put(None)


def _read_run(reader: PageReader, run: Sequence[int], more: _Besides) -> Iterator[_Done]:
    for page in run:
        try:
            read = with_text(reader.lines(page), page, reader, more.recognition)
            yield page, with_tables(read, page, reader, more.tables)
        except MissingTool:
            raise
        except DocviewerError as error:
            yield page, unreadable_page(error)


def _is_large(path: str | os.PathLike[str]) -> bool:
    try:
        return Path(path).stat().st_size >= _LARGE_FILE
    except OSError:
        return False  # its reader tells why


def _sha256(reader: PageReader) -> str:
    try:
        return reader.sha256()
    except DocviewerError:
        return ""  # pages may be readable all the same


def _chosen(pages: _Pages | None, count: int) -> Sequence[int]:
    if pages is None:
        return range(count)
    if callable(pages):
        pages = pages(count)
    if beyond := [page for page in pages if not 0 <= page < count]:
        plural = "s" if count != 1 else ""
        raise WrongInput(f"There is no page {beyond[0] + 1}", f"The document has {count} page{plural}.")
    return sorted(set(pages))


def _assembled(info: DocumentInfo, results: Mapping[int, PageLines]) -> ReadResult:
    waiting = PageStatus()
    statuses = tuple(results[page].status if page in results else waiting for page in range(info.page_count))
    in_order = with_even_sizes([results[page] for page in sorted(results)])
    if any(page.glyphs is not None for page in in_order):
        info = replace(info, reader=OCR)
    warnings = dict.fromkeys(warning for result in in_order for warning in result.warnings)
    info = replace(info, warnings=(*info.warnings, *warnings))
    return ReadResult(
        info,
        Lines.concatenate(result.lines for result in in_order),
        statuses,
        joined_hints(in_order),
        tuple(table for result in in_order for table in result.tables),
    )
