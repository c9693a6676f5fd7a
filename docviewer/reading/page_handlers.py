"""What a page worker answers of its one document: open, render, lines, glyphs, links, outline, properties, hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docviewer.core.errors import DocviewerError
from docviewer.reading.page_request import page_in
from docviewer.reading.page_source import open_source
from docviewer.workers.framing import RawArray, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.reading.page_source import PageSource

    Handler = Callable[[dict[str, Any]], Reply]


def handlers() -> Mapping[str, Handler]:
    """Return the handlers of one worker, by request."""
    worker = _PageWorker()
    return {
        "open": worker.open,
        "render": worker.render,
        "lines": worker.lines,
        "glyphs": worker.glyphs,
        "links": worker.links,
        "outline": worker.outline,
        "properties": worker.properties,
        "hash": worker.hash,
    }


class _PageWorker:
    """The document that this worker has open."""

    def __init__(self) -> None:
        self._source: PageSource | None = None

    def open(self, request: dict[str, Any]) -> Reply:
        """Open `path` with `password` and `background` (or null) instead of what was open."""
        if self._source:
            self._source.close()
            self._source = None
        source = open_source(str(request["path"]), request.get("password"), request.get("background"))
        self._source = source
        told = {"title": source.title, "kind": source.kind.value, "background": source.background}
        sizes = [[width, height] for width, height in source.sizes]
        return Reply({**told, "sizes": sizes, "warnings": list(source.warnings)})

    def render(self, request: dict[str, Any]) -> Reply:
        """Paint `page` at `scale` pixels per point."""
        picture = self._opened.render(page_in(request), float(request["scale"]))
        pixels = RawArray("u1", (picture.height, picture.stride), picture.data)
        size = {"width": picture.width, "height": picture.height, "stride": picture.stride}
        return Reply(size, {"pixels": pixels})

    def lines(self, request: dict[str, Any]) -> Reply:
        """Read the lines of `page`."""
        from docviewer.reading.lines_reply import lines_reply  # lazy: not needed to show a page

        page = page_in(request)
        return lines_reply(self._opened.read(page), page)

    def glyphs(self, request: dict[str, Any]) -> Reply:
        """Tell where each character of `page` stands."""
        from docviewer.reading.lines_reply import glyph_arrays  # lazy: not needed to show a page

        return Reply({}, glyph_arrays(self._opened.glyphs(page_in(request))))

    def links(self, request: dict[str, Any]) -> Reply:
        """Return the links of `page`."""
        found = self._opened.links(page_in(request))
        return Reply({"links": [{"bbox": list(link.bbox), "uri": link.uri, "page": link.page} for link in found]})

    def outline(self, request: dict[str, Any]) -> Reply:
        """Return the bookmarks."""
        entries = self._opened.outline()
        return Reply({"entries": [{"title": e.title, "page": e.page, "depth": e.depth} for e in entries]})

    def properties(self, request: dict[str, Any]) -> Reply:
        """Return what the file says of itself."""
        from docviewer.reading.property_answers import as_plain  # lazy: not needed to show a page

        return Reply(as_plain(self._opened.properties()))

    def hash(self, request: dict[str, Any]) -> Reply:
        """Return the digest of the file."""
        return Reply({"sha256": self._opened.sha256()})

    @property
    def _opened(self) -> PageSource:
        if self._source is None:
            raise DocviewerError("No document is open", "A page was asked for before its document.", "Open it again.")
        return self._source
