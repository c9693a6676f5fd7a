"""Do one job of a reading queue: its result, its failure, or nothing where it was cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.core.errors import DocviewerError
from docviewer.core.jobs import Cancelled
from docviewer.reading.page_results import unreadable_page
from docviewer.reading.reading_agenda import Job, Kind
from docviewer.reading.reading_events import (
    Finished,
    GlyphsReady,
    HashReady,
    LinksReady,
    Opened,
    OpenFailed,
    OutlineReady,
    PageRead,
    PictureFailed,
    PictureReady,
    PropertiesReady,
    RequestFailed,
)
from docviewer.workers.child import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.document import DocumentInfo
    from docviewer.reading.page_reader import PageReader
    from docviewer.reading.reading_events import Event

#: How each kind of request but opening is done.
_ACTS: Mapping[Kind, Callable[[PageReader, Job], Event]] = {
    Kind.PICTURE: lambda reader, job: PictureReady(job.page, job.scale, reader.render(job.page, job.scale), job.urgent),
    Kind.LINES: lambda reader, job: PageRead(job.page, reader.lines(job.page)),
    Kind.GLYPHS: lambda reader, job: GlyphsReady(job.page, reader.glyphs(job.page)),
    Kind.LINKS: lambda reader, job: LinksReady(job.page, reader.links(job.page)),
    Kind.OUTLINE: lambda reader, job: OutlineReady(reader.outline()),
    Kind.PROPERTIES: lambda reader, job: PropertiesReady(reader.properties()),
    Kind.HASH: lambda reader, job: HashReady(reader.sha256()),
    Kind.FINISHED: lambda reader, job: Finished(),
}


def outcome_of(job: Job, reader: PageReader, opened: Callable[[], DocumentInfo]) -> Event | None:
    """Do a job; return its result or its error, or None if it was cancelled.

    Args:
        job: What is to be done.
        reader: Who does it.
        opened: Opens the document.
    """
    try:
        return Opened(opened()) if job.kind is Kind.OPEN else _ACTS[job.kind](reader, job)
    except Cancelled:
        return None
    except DocviewerError as error:
        return _failure(job, error.with_traceback(None))  # its frames hold the password
    except Exception as error:  # noqa: BLE001 - the boundary: a fault here must not end the queue in silence
        return _failure(job, DocviewerError("Reading met an unexpected fault", fault_of(error)))


def _failure(job: Job, error: DocviewerError) -> Event:
    match job.kind:
        case Kind.OPEN:
            return OpenFailed(error)
        case Kind.PICTURE:
            return PictureFailed(job.page, error, job.scale, job.urgent)
        case Kind.LINES:
            return PageRead(job.page, unreadable_page(error))
        case _:
            return RequestFailed(job.kind.name.lower(), job.page, error)
