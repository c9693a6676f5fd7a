"""What belongs to one open document besides its state in the session: its queue, its bridge, its pages so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docviewer.core.document import DocumentInfo, PageStatus
from docviewer.ui.evidence_builder import EvidenceBuilder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.jobs import Runner
    from docviewer.reading.page_results import Glyphs, PageLines
    from docviewer.reading.reading_queue import ReadingQueue
    from docviewer.ui.reading_bridge import ReadingBridge


@dataclass(slots=True, eq=False)
class OpenDocument:
    """One document while it is open.

    Attributes:
        queue: Reads it.
        bridge: Brings the queue's events to the window's thread.
        builder: Gathers evidence; None until the document is open.
        statuses: Of each page.
        warnings: Told of the document and its pages so far.
        all_told: Whether the queue has said that it is finished.
        glyphs: Characters of the pages whose text was recognised, which the queue knows nothing of.
    """

    queue: ReadingQueue
    bridge: ReadingBridge
    builder: EvidenceBuilder | None = None
    statuses: list[PageStatus] = field(default_factory=list)
    warnings: tuple[str, ...] = ()
    all_told: bool = False
    glyphs: dict[int, Glyphs] = field(default_factory=dict)

    def begin(self, info: DocumentInfo, runner: Runner) -> EvidenceBuilder:
        """The document is open: all its pages are to be read."""
        self.statuses = [PageStatus()] * info.page_count
        self.warnings = info.warnings
        self.all_told = False
        self.glyphs.clear()
        self.builder = EvidenceBuilder(runner, info.page_sizes, self.bridge)
        return self.builder

    def take(self, page: int, page_lines: PageLines) -> None:
        """A page was read, or couldn't be."""
        if self.builder is None or page >= len(self.statuses):
            return
        self.statuses[page] = page_lines.status
        self.warnings += page_lines.warnings
        if page_lines.glyphs is not None:
            self.glyphs[page] = page_lines.glyphs
        self.builder.add(page, page_lines)

    def take_known(self, pages: Mapping[int, PageLines], warnings: tuple[str, ...]) -> None:
        """Take pages that were read in an earlier run, where they haven't been read by now."""
        if self.builder is None:
            return
        waiting = PageStatus()
        known = [page for page in pages if page < len(self.statuses) and self.statuses[page] == waiting]
        self.queue.skip_lines(known)
        for page in known:
            self.statuses[page] = pages[page].status
            self.builder.add(page, pages[page])
        self.warnings = tuple(dict.fromkeys((*self.warnings, *warnings)))

    def finish(self) -> None:
        """The queue is finished: gather what is missing now."""
        self.all_told = True
        if self.builder is not None:
            self.builder.finish()

    @property
    def reading(self) -> bool:
        """Whether more is to come: pages, or evidence over those that came."""
        return not self.all_told or (self.builder is not None and self.builder.busy)

    def close(self) -> None:
        """Stop reading; nothing more is told."""
        self.queue.close()
        if self.builder is not None:
            self.builder.stop()
        self.bridge.close()
