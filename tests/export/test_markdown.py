from __future__ import annotations

import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from docviewer.core.labels import Role
from docviewer.export.markdown import Markdown, escape
from tests.builders.documents import make_document, paragraphs

#: Much of what means something in Markdown, so that short texts hit it.
TROUBLE = st.lists(
    st.sampled_from([*"\\`*_{}[]()#+-.!|<>&~=:;$\"' ax1", "1.", "--", "&amp;", "http://", "  "]), max_size=9
)


def written(*documents):
    stream = io.BytesIO()
    Markdown().write(documents, stream)
    return stream.getvalue().decode()


def rendered(markdown):
    """(tag, text) of each block that holds text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    return [(tokens[i - 1].tag, plain(token.children)) for i, token in enumerate(tokens) if token.type == "inline"]


def plain(children):
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


@given(TROUBLE.map("".join))
@example("__a__ _b_ c_d")
@example("- - -")
@example("1986. A year")
@example("&#x41; &copy;")
@example("~~~ruby")
@example("[a]: http://x")
def test_a_paragraph_shows_exactly_its_text(text):
    text = re.sub(r"\s+", " ", text).strip()
    blocks = rendered(escape(text))
    assert blocks == ([("p", text)] if text else [])


@given(TROUBLE.map("".join))
@example("C#")
@example("a ##")
def test_a_heading_shows_exactly_its_text(text):
    text = re.sub(r"\s+", " ", f"x{text}").strip()
    assert rendered(written(make_document((Role.HEADING, 2, 0, text)))) == [("h2", text)]


def test_headings_follow_the_title_by_level_down_to_six():
    rows = [(Role.TITLE, 0, 0, "T"), *((Role.HEADING, level, 0, f"H{level}") for level in (1, 2, 5, 9))]
    tags = [tag for tag, _ in rendered(written(make_document(*rows)))]
    assert tags == ["h1", "h2", "h3", "h6", "h6"]
    assert rendered(written(make_document(*rows[1:])))[0] == ("h1", "H1"), "no title, no gap"


def test_list_items_nest_by_depth_and_lose_their_bullets_but_not_their_numbers():
    document = make_document(
        (Role.LIST_ITEM, 3, 0, "\u2022 a"),
        (Role.LIST_ITEM, 1, 0, "10. b"),
        (Role.LIST_ITEM, 3, 0, "- c"),
        (Role.LIST_ITEM, 3, 0, "\u2013 d"),
        (Role.PARAGRAPH, 0, 0, "e"),
        (Role.LIST_ITEM, 0, 0, "# f"),
    )
    assert written(document) == "- a\n10. b\n    - c\n        - d\n\ne\n\n- \\# f\n"
    assert [text for _, text in rendered(written(document))] == ["a", "b", "c", "d", "e", "# f"]


@pytest.mark.parametrize("role", [Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER])
def test_page_furniture_is_left_out(role):
    document = make_document((Role.PARAGRAPH, 0, 0, "a"), (role, 0, 0, "b"), (Role.FOOTNOTE, 0, 0, "c"))
    assert rendered(written(document)) == [("p", "a"), ("p", "c")]


def test_documents_are_parted_by_a_rule():
    markdown = written(paragraphs("a"), paragraphs("b"))
    assert markdown == "a\n\n---\n\nb\n"
    assert "<hr />" in MarkdownIt().render(markdown)
