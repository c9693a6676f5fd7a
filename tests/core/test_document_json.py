from __future__ import annotations

import json

from docviewer.core.document_json import document_as_json
from docviewer.core.labels import Role
from tests.builders.documents import make_document


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
                "lines": [{"page": 1, "bbox": [72.0, 72.0, 107.0, 82.0], "text": "Results"}],
                "corrected": False,
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
                "lines": [
                    {"page": 1, "bbox": [72.0, 86.0, 162.0, 96.0], "text": "It grew in all re-"},
                    {"page": 2, "bbox": [72.0, 72.0, 102.0, 82.0], "text": "gions."},
                ],
                "corrected": False,
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
