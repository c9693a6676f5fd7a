from __future__ import annotations

import json

from docviewer.core.document_json import document_as_json
from docviewer.core.labels import Role
from tests.builders.documents import make_document, make_table, with_tables


def test_a_document_has_exactly_the_public_form():
    document = make_document(
        (Role.HEADING, 1, 0, "Results"),
        (Role.PARAGRAPH, 0, 0, "It grew in all re-"),
        (None, 0, 1, "gions."),
        strategy="line-spacing",
        parameters={"gap_factor": 1.6, "band": (0.1, 0.14), "indent": None},
        warnings=("Page 2 is small.",),
    )
    assert document_as_json(document) == {
        "document": {
            "path": "report.pdf",
            "pages": 2,
            "sizes": [[612.0, 792.0], [612.0, 792.0]],
            "reader": "pdfium",
            "sha256": "ab" * 32,
            "warnings": ["Page 2 is small."],
        },
        "strategy": "line-spacing",
        "parameters": {"gap_factor": 1.6, "band": [0.1, 0.14], "indent": None},
        "note": "",
        "pages": [],
        "segments": [
            {
                "id": 1,
                "order": 1,
                "page": 1,
                "bbox": [72.0, 72.0, 107.0, 82.0],
                "boxes": [{"page": 1, "bbox": [72.0, 72.0, 107.0, 82.0]}],
                "role": "heading",
                "level": 1,
                "heading": None,
                "text": "Results",
                "table": None,
                "lines": [{"page": 1, "bbox": [72.0, 72.0, 107.0, 82.0], "text": "Results"}],
                "corrected": False,
                "state": "unreviewed",
                "note": "",
                "confidence": 1.0,
                "insights": {},
                "translations": {},
            },
            {
                "id": 2,
                "order": 2,
                "page": 1,
                "bbox": [72.0, 86.0, 162.0, 96.0],
                "boxes": [
                    {"page": 1, "bbox": [72.0, 86.0, 162.0, 96.0]},
                    {"page": 2, "bbox": [72.0, 72.0, 102.0, 82.0]},
                ],
                "role": "paragraph",
                "level": 0,
                "heading": 1,
                "text": "It grew in all regions.",
                "table": None,
                "lines": [
                    {"page": 1, "bbox": [72.0, 86.0, 162.0, 96.0], "text": "It grew in all re-"},
                    {"page": 2, "bbox": [72.0, 72.0, 102.0, 82.0], "text": "gions."},
                ],
                "corrected": False,
                "state": "unreviewed",
                "note": "",
                "confidence": 1.0,
                "insights": {},
                "translations": {},
            },
        ],
        "tables": [],
    }


def test_the_json_holds_plain_values_only():
    document = make_document(*((role, 0, 0, role.token) for role in Role))
    plain = json.loads(json.dumps(document_as_json(document), allow_nan=False))
    assert plain == document_as_json(document)
    assert [segment["role"] for segment in plain["segments"]] == [
        "paragraph",
        "title",
        "heading",
        "list_item",
        "caption",
        "footnote",
        "table",
        "header",
        "footer",
        "page_number",
        "other",
    ]


def test_a_document_without_lines_has_no_segments():
    assert document_as_json(make_document())["segments"] == []


def test_a_table_tells_its_cells_counted_from_one_and_its_segment_names_it():
    document = make_document((Role.PARAGRAPH, 0, 0, "Before."), (Role.TABLE, 0, 0, "Item Price"), (None, 0, 0, "Tea 3"))
    document = with_tables(document, make_table(("Item", "Price"), ("Tea", "3")), lines=((1, 2),))
    told = document_as_json(document)
    assert [segment["table"] for segment in told["segments"]] == [None, 1]
    assert told["tables"] == [
        {
            "id": 1,
            "page": 1,
            "bbox": [72.0, 100.0, 400.0, 140.0],
            "kind": "table",
            "title": "",
            "source": "",
            "cells": [[1, 1, 1, 1, "Item"], [1, 2, 1, 1, "Price"], [2, 1, 1, 1, "Tea"], [2, 2, 1, 1, "3"]],
            "headers": [[1, 1], [1, 2]],
        }
    ]
