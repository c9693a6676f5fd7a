from __future__ import annotations

import io

from docviewer.core.labels import Role
from docviewer.export.plain_text import PlainText
from tests.builders.documents import make_document, paragraphs


def written(*documents):
    stream = io.BytesIO()
    PlainText().write(documents, stream)
    return stream.getvalue().decode()


def test_segments_are_parted_by_a_blank_line_and_documents_by_a_form_feed():
    assert written(paragraphs("a", "b"), paragraphs("c")) == "a\n\nb\n\fc\n"


def test_page_furniture_is_left_out():
    furniture = (
        (Role.HEADER, 0, 0, "h"),
        (Role.TITLE, 0, 0, "t"),
        (Role.FOOTER, 0, 0, "f"),
        (Role.PAGE_NUMBER, 0, 0, "1"),
    )
    assert written(make_document(*furniture)) == "t\n"
