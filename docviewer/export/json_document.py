"""Segmented documents as JSON: one document is an object, several are an array of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docviewer.core.document_json import document_as_json
from docviewer.export.per_document import PerDocument
from docviewer.export.utf8 import encode_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.segmented import SegmentedDocument


class JsonDocument(PerDocument):
    """The public JSON of `core.document_json`, one segment to a line so that it can be read and compared."""

    name = "json"
    title = "JSON document"
    suffix = ".json"
    between = b",\n"

    def around(self, several: bool) -> tuple[bytes, bytes]:
        """Make an array of several."""
        return (b"[", b"]\n") if several else (b"", b"\n")

    def parts(self, document: SegmentedDocument) -> Iterator[bytes]:
        """Yield the object."""
        members = [f"{_text(key)}: {_value(value)}" for key, value in document_as_json(document).items()]
        yield encode_json("{" + ",\n ".join(members) + "}")


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n  " + ",\n  ".join(_text(item) for item in value) + "]"
    return _text(value)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
