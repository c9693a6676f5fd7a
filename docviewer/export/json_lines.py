"""Segments as JSON Lines: one object per segment, with the document it comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from docviewer.core.document_json import segment_as_json
from docviewer.export.utf8 import encode_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.segmented import SegmentedDocument


class JsonLines:
    """A segment of the public JSON to a line, preceded by `document` (its path) and `strategy`."""

    name = "jsonl"
    title = "JSON Lines"
    suffix = ".jsonl"
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
        for document in documents:
            origin = {"document": document.info.path, "strategy": document.strategy}
            for segment in document:
                row = origin | segment_as_json(segment, document.lines)
                stream.write(encode_json(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"))
