import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.reading.text_cleaning import clean, clean_with_sources

ODD = st.text(
    st.sampled_from("ab -\u00a0\t\u00ad\ufffe\ufb01\ufb04\u200b\x00\u3000é漢\ud835\udc53\uf0b7\uf06c"), max_size=20
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain text", "plain text"),
        ("  two   spaces ", "two spaces"),
        ("of\ufb01ce ba\ufb04e", "office baffle"),
        ("soft\u00adhyphen", "softhyphen"),
        ("line end\u00ad", "line end-"),
        ("line end\ufffe", "line end-"),
        ("no\u00a0break", "no break"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("null\x00 and bell\x07", "null and bell"),
        ("math \ud835\udc53", "math \U0001d453"),
        ("lone \ud835 half", "lone half"),
        ("漢字　かな", "漢字 かな"),
        ("مرحبا", "مرحبا"),
        ("\uf0b7 item", "• item"),
        ("\uf0d8 item", "➢ item"),
        ("\uf06c", "●"),
        ("see \uf0b7", "see •"),
        ("\uf06c\uf03d2", "\uf06c\uf03d2"),
        ("", ""),
    ],
)
def test_a_line_is_cleaned(raw, text):
    assert clean(raw) == text


@given(ODD)
def test_cleaning_with_sources_gives_the_same_text(raw):
    text, sources = clean_with_sources(raw)
    assert text == clean(raw)
    assert len(sources) == len(text)
    assert sources == sorted(sources)


@given(ODD)
def test_cleaning_twice_changes_nothing(raw):
    assert clean(clean(raw)) == clean(raw)
