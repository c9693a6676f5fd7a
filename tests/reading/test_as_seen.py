"""Right-to-left text that a file sets letter by letter from left to right, as browsers print it."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.builders.pdf import Page, Text, build_pdf, spell
from tests.reading.reading import lines_of, texts_of

#: Letters of the file -> those they stand for; their widths are those of Helvetica.
ARABIC = dict(zip("abcdefghij", "ابتثجحخدذر", strict=True))


def letters(x, baseline, seen, size=12):
    """Set what is seen from left to right, each letter an object of its own, left-to-right words whole."""
    texts = []
    for word in seen.split(" "):
        pieces = [word] if word.isupper() else list(word)
        for piece in pieces:
            texts.append(Text(x, baseline, piece, size))
            x += stringWidth(piece, "Helvetica", size)
        x += 5
    return texts


def in_arabic(text):
    return "".join(ARABIC.get(letter, letter) for letter in text)


def as_read(seen):
    """Words from right to left, each from its last letter to the first; left-to-right words as they are."""
    return in_arabic(" ".join(word if word.isupper() else word[::-1] for word in reversed(seen.split(" "))))


@pytest.mark.parametrize("seen", ["abcd efgh", "hgfe dcb APT abcdef ghij"])
def test_letters_set_from_left_to_right_are_read_from_right_to_left(tmp_path, seen):
    path = spell(build_pdf(tmp_path / "a.pdf", Page([*letters(72, 100, seen), *letters(72, 116, seen)])), ARABIC)
    assert texts_of(path) == [as_read(seen)] * 2


def test_columns_of_such_letters_are_lines_of_their_own_the_right_one_first(tmp_path):
    left, right = "abcdef ghij abcd efghij abcd", "jihgf edcb afed cbaj hgfe dc"
    texts = [
        text for row in range(8) for text in (*letters(72, 100 + 16 * row, left), *letters(330, 100 + 16 * row, right))
    ]
    path = spell(build_pdf(tmp_path / "a.pdf", Page(texts)), ARABIC)
    lines = lines_of(path)
    assert [line.text for line in lines] == [as_read(right)] * 8 + [as_read(left)] * 8
    assert [line.column for line in lines] == [0] * 8 + [1] * 8
