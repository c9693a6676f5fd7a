"""Segments as JSON Lines: one object per segment, with the document it comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docviewer.core.document_json import segment_as_json
from docviewer.export.per_document import PerDocument
from docviewer.export.utf8 import encode_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.segmented import SegmentedDocument


class JsonLines(PerDocument):
    """A segment of the public JSON to a line, preceded by `document` (its path) and `strategy`."""

    name = "jsonl"
    title = "JSON Lines"
    suffix = ".jsonl"

    def parts(self, document: SegmentedDocument) -> Iterator[bytes]:
        """Yield the lines."""
        origin = {"document": document.info.path, "strategy": document.strategy}
        for segment in document:
            row = origin | segment_as_json(segment, document.lines)
            yield encode_json(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")
