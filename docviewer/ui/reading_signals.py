"""What is told of documents as they are read, besides what becomes part of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from docviewer.reading import reading_events as reading

if TYPE_CHECKING:
    from docviewer.core.session import DocumentId


class ReadingSignals(QObject):
    """Events of reading queues as signals, with the document that they are about.

    Signals:
        page_read(int, int, object): document, page, `PageLines` as the page reader gave them.
        page_taken(int, int, object): document, page, `PageLines` read in another way: its text was recognised.
        picture_arrived(int, int, float, object): document, page, scale, `Picture`.
        picture_failed(int, int, float, object): document, page, scale, error.
        small_picture_arrived, small_picture_failed: the same for pictures that aren't urgent (thumbnails, print).
        glyphs_arrived(int, int, object): document, page, `Glyphs`.
        links_arrived(int, int, object): document, page, links.
        outline_arrived(int, object): document, tuple of `OutlineEntry`.
        properties_arrived(int, object): document, `FileProperties`.
        request_failed(int, str, int, object): document; "glyphs", "links", "outline", "properties" or "hash";
            page or -1; error.
        opened(int): The document's pages are known.
        closed(int): The document is gone.
    """

    page_read = Signal(int, int, object)
    page_taken = Signal(int, int, object)
    picture_arrived = Signal(int, int, float, object)
    picture_failed = Signal(int, int, float, object)
    small_picture_arrived = Signal(int, int, float, object)
    small_picture_failed = Signal(int, int, float, object)
    glyphs_arrived = Signal(int, int, object)
    links_arrived = Signal(int, int, object)
    outline_arrived = Signal(int, object)
    properties_arrived = Signal(int, object)
    request_failed = Signal(int, str, int, object)
    opened = Signal(int)
    closed = Signal(int)

    def pass_on(self, document: DocumentId, event: reading.Event) -> None:
        """Emit the signal of an event that changes nothing in the session."""
        match event:
            case reading.PictureReady(page, scale, picture, urgent):
                (self.picture_arrived if urgent else self.small_picture_arrived).emit(document, page, scale, picture)
            case reading.PictureFailed(page, error, scale, urgent):
                (self.picture_failed if urgent else self.small_picture_failed).emit(document, page, scale, error)
            case reading.GlyphsReady(page, glyphs):
                self.glyphs_arrived.emit(document, page, glyphs)
            case reading.LinksReady(page, links):
                self.links_arrived.emit(document, page, links)
            case reading.OutlineReady(entries):
                self.outline_arrived.emit(document, entries)
            case reading.PropertiesReady(properties):
                self.properties_arrived.emit(document, properties)
            case reading.RequestFailed(request, page, error):
                self.request_failed.emit(document, request, page, error)
