"""The law: characters out = characters in, ignoring white space and hyphens."""

import re
import string
import tempfile
from collections import Counter
from pathlib import Path

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from docviewer.reading.text_cleaning import clean
from tests.builders.pdf import Page, Text, build_pdf
from tests.reading.reading import read

WORDS = st.text(string.ascii_letters + string.digits + ".,;", min_size=1, max_size=9)
LINES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
FONTS = st.sampled_from(["Helvetica", "Times-Bold", "Courier"])


@st.composite
def texts(draw):
    """Lines in up to three columns, some of their words set apart, none upon another."""
    found = []
    for x in range(40, 40 + 400 * draw(st.integers(1, 3)), 400):
        for row in range(draw(st.integers(0, 8))):
            found.append(
                Text(
                    x + draw(st.sampled_from([0, 0, 18])),
                    60 + 30 * row,
                    draw(LINES),
                    draw(st.sampled_from([8, 10, 12])),
                    draw(FONTS),
                )
            )
    return found


def letters(text):
    return Counter(re.sub(r"[\s\-\ufffe]", "", text))


@settings(max_examples=60, deadline=None)
@given(texts(), st.sampled_from([0, 90, 180, 270]))
def test_no_letter_is_lost_or_made_up(drawn, rotate):
    with tempfile.TemporaryDirectory() as folder:
        path = build_pdf(Path(folder) / "a.pdf", Page(drawn, size=(1300, 400), rotate=rotate))
        with pypdfium2.PdfDocument(path) as pdf:
            whole = pdf[0].get_textpage().get_text_range()
        page = read(path)
    assert letters("".join(page.texts)) == letters(whole)
    assert letters("".join(page.texts)) == letters("".join(text.text for text in drawn))


@settings(max_examples=60, deadline=None)
@given(texts())
def test_every_line_lies_where_its_text_was_set(drawn):
    with tempfile.TemporaryDirectory() as folder:
        page = read(build_pdf(Path(folder) / "a.pdf", Page(drawn, size=(1300, 400))))
    baselines = {text.baseline for text in drawn}
    for x0, baseline, x1 in zip(page.columns["x0"], page.columns["baseline"], page.columns["x1"], strict=True):
        assert min(abs(baseline - known) for known in baselines) < 0.1
        assert 39 < x0 < x1


@given(st.lists(LINES).map("  ".join))
def test_cleaning_plain_text_only_touches_spaces(text):
    assert clean(text) == " ".join(text.split())
