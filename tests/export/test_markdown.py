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


def items(markdown):
    """(depth from 1, number or None, text) of each list item as CommonMark shows it."""
    shown, counts = [], []
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type.endswith("_list_open"):
            counts.append(token.attrs.get("start", 1) if token.tag == "ol" else None)
        elif token.type.endswith("_list_close"):
            counts.pop()
        elif token.type == "inline" and counts:
            shown.append((len(counts), counts[-1], plain(token.children)))
        elif token.type == "list_item_close" and counts[-1] is not None:
            counts[-1] += 1
    return shown


def listed(*rows):
    return written(make_document(*((Role.LIST_ITEM, level, 0, text) for level, text in rows)))


def test_list_items_nest_by_depth_and_lose_their_bullets_but_not_their_numbers():
    document = make_document(
        (Role.LIST_ITEM, 3, 0, "\u2022 a"),
        (Role.LIST_ITEM, 1, 0, "10. b"),
        (Role.LIST_ITEM, 3, 0, "- c"),
        (Role.LIST_ITEM, 3, 0, "\u2013 d"),
        (Role.PARAGRAPH, 0, 0, "e"),
        (Role.LIST_ITEM, 0, 0, "# f"),
    )
    assert written(document) == "- a\n10. b\n    - c\n      - d\n\ne\n\n- \\# f\n"
    assert [text for _, text in rendered(written(document))] == ["a", "b", "c", "d", "e", "# f"]


def test_items_nest_under_a_number_of_any_width():
    markdown = listed((1, "100. a"), (2, "- b"), (3, "123456789) c"), (4, "- d"), (1, "101. e"))
    assert items(markdown) == [(1, 100, "a"), (2, None, "b"), (3, 123456789, "c"), (4, None, "d"), (1, 101, "e")]


def test_numbers_that_jump_are_shown_as_they_are():
    markdown = listed((1, "3. a"), (1, "7. b"), (1, "8. c"), (1, "8. d"), (2, "5) e"), (2, "2) f"), (1, "1. g"))
    assert [(number, text) for _, number, text in items(markdown)] == [
        *((3, "a"), (7, "b"), (8, "c"), (8, "d"), (5, "e"), (2, "f"), (1, "g")),
    ]


def test_numbers_that_follow_one_another_are_one_list():
    assert listed((1, "3. a"), (1, "4. b"), (2, "1) c"), (1, "5. d")) == "3. a\n4. b\n   1) c\n5. d\n"


@pytest.mark.parametrize("text", ["01. a", "7.", "-", "1.\u00a0", "-\u00a0", "\u0661. a", "1234567890. a"])
def test_what_markdown_would_show_otherwise_stays_text(text):
    assert items(listed((1, "x"), (2, text))) == [(1, None, "x"), (2, None, text.strip())]


ROWS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 120) | st.none(), st.sampled_from(".)")), min_size=1)


@given(ROWS)
def test_every_item_shows_its_depth_and_its_number(rows):
    wanted = []
    for at, (level, number, _) in enumerate(rows):
        wanted.append((min(max(level, 1), wanted[-1][0] + 1 if wanted else 1), number, f"x{at}"))
    marks = ("\u2022" if number is None else f"{number}{sign}" for _, number, sign in rows)
    texts = (f"{mark} x{at}" for at, mark in enumerate(marks))
    assert items(listed(*((level, text) for (level, _, _), text in zip(rows, texts, strict=True)))) == wanted


@pytest.mark.parametrize("role", [Role.HEADER, Role.FOOTER, Role.PAGE_NUMBER])
def test_page_furniture_is_left_out(role):
    document = make_document((Role.PARAGRAPH, 0, 0, "a"), (role, 0, 0, "b"), (Role.FOOTNOTE, 0, 0, "c"))
    assert rendered(written(document)) == [("p", "a"), ("p", "c")]


def test_documents_are_parted_by_a_rule():
    markdown = written(paragraphs("a"), paragraphs("b"))
    assert markdown == "a\n\n---\n\nb\n"
    assert "<hr />" in MarkdownIt().render(markdown)
