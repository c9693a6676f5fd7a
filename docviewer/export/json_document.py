"""Segmented documents as JSON: one document is an object, several are an array of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from docviewer.core.document_json import document_as_json
from docviewer.export.utf8 import encode_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docviewer.core.segmented import SegmentedDocument


class JsonDocument:
    """The public JSON of `core.document_json`, one segment to a line so that it can be read and compared."""

    name = "json"
    title = "JSON document"
    suffix = ".json"
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
        as_array = several or len(documents) != 1
        stream.write(b"[" if as_array else b"")
        for at, document in enumerate(documents):
            stream.write(b",\n" if at else b"")
            _write_one(document, stream)
        stream.write(b"]\n" if as_array else b"\n")


def _write_one(document: SegmentedDocument, stream: BinaryIO) -> None:
    parts = document_as_json(document)
    members = [f"{_text(key)}: {_value(value)}" for key, value in parts.items()]
    stream.write(encode_json("{" + ",\n ".join(members) + "}"))


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n  " + ",\n  ".join(_text(item) for item in value) + "]"
    return _text(value)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
