"""Segments as plain text: a blank line between segments, page furniture left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.export.exporter import PAGE_FURNITURE
from docviewer.export.per_document import PerDocument
from docviewer.export.utf8 import encode_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.segmented import SegmentedDocument


class PlainText(PerDocument):
    """One segment to a line; several documents are parted by a form feed."""

    name = "txt"
    title = "Plain text"
    suffix = ".txt"
    left_out = PAGE_FURNITURE
    between = b"\f"

    def parts(self, document: SegmentedDocument) -> Iterator[bytes]:
        """Yield the text."""
        texts = [segment.text for segment in document if segment.role.token not in self.left_out]
        if texts:
            yield encode_text("\n\n".join(texts) + "\n")
