"""Segments as plain text: a blank line between segments, page furniture left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from docviewer.export.exporter import PAGE_FURNITURE
from docviewer.export.utf8 import encode_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.segmented import SegmentedDocument


class PlainText:
    """One segment to a line; several documents are parted by a form feed."""

    name = "txt"
    title = "Plain text"
    suffix = ".txt"
    options: frozenset[str] = frozenset()
    columns: tuple[str, ...] = ()

    def write(
        self,
        documents: Sequence[SegmentedDocument],
        stream: BinaryIO,
        *,
        columns: Sequence[str] | None = None,
        raw: bool = False,
        several: bool = False,
    ) -> None:
        """See `Exporter.write`."""
        for at, document in enumerate(documents):
            texts = [segment.text for segment in document if segment.role.token not in PAGE_FURNITURE]
            stream.write(b"\f" if at else b"")
            stream.write(encode_text("\n\n".join(texts) + "\n" if texts else ""))
