"""Right-to-left text from a PDF in the order of reading, glyphs of several letters and columns too."""

from tests.builders.pdf import Page, Text, build_pdf, column, spell
from tests.reading.reading import read, texts_of

ARABIC = {
    "A": "\u0644\u0627",
    "L": "\u0644\u0625",
    "a": "\u0627",
    "l": "\u0644",
    "b": "\u0628",
    "t": "\u062a",
    "H": "\u0644\u0644\u0647",
}


def test_letters_of_a_ligature_are_in_the_order_of_reading(tmp_path):
    path = spell(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "bAt tLb Hta")])), ARABIC)
    assert texts_of(path) == ["\u0627\u062a\u0644\u0644\u0647 \u0628\u0644\u0625\u062a \u062a\u0644\u0627\u0628"]


def test_letters_of_their_own_glyphs_stay_as_they_are(tmp_path):
    path = spell(build_pdf(tmp_path / "a.pdf", Page([Text(72, 100, "blat bla")])), ARABIC)
    assert texts_of(path) == ["\u0627\u0644\u0628 \u062a\u0627\u0644\u0628"]


def test_the_right_column_of_a_right_to_left_page_is_read_first(tmp_path):
    left = column(72, 100, [f"bat tab btab {'bta' * 6}"] * 12)
    right = column(340, 100, [f"tat bat atab {'tab' * 6}"] * 12)
    path = spell(build_pdf(tmp_path / "a.pdf", Page([*left, *right])), ARABIC)
    page = read(path)
    assert page.columns["column"] == [0] * 12 + [1] * 12
    assert min(page.columns["x0"][:12]) > max(page.columns["x1"][12:])


def test_the_left_column_is_read_first_where_a_few_words_are_right_to_left(tmp_path):
    texts = [*column(72, 100, ["plain words of the left side"] * 12), *column(340, 100, ["words of the right"] * 12)]
    path = spell(build_pdf(tmp_path / "a.pdf", Page([*texts, Text(72, 600, "bbb")])), {"b": "\u0628"})
    page = read(path)
    assert max(page.columns["x1"][:12]) < min(page.columns["x0"][12:24])
