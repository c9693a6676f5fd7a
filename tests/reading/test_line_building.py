import pytest

from docviewer.reading.line_building import build_lines
from docviewer.reading.runs import Run


def runs_of(*rows):
    """Runs of (text, group, x0, baseline, size), ten points wide per two letters; the page's text."""
    runs, text = [], ""
    for words, group, x0, baseline, size in rows:
        start = len(text)
        text += words
        x1, top = x0 + len(words) * size / 2, baseline - 0.8 * size
        box = (x0, top, x1, top + size)
        runs.append(Run(start, len(text), group, *box, baseline, size, bold=False, italic=False, visible=True))
        text += " "
    return runs, text


def texts_of(*rows):
    return [line.text for line in build_lines(*runs_of(*rows))]


def test_no_runs_make_no_lines():
    assert build_lines([], "") == []


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_text_that_stands_nowhere_is_dropped(number):
    assert texts_of(("lost", 0, number, 50, 10), ("found", 1, 10, 80, 10)) == ["found"]


def test_parts_that_the_reader_parted_for_good_stay_apart():
    assert texts_of(("left", 0, 10, 50, 10), ("right", 1, 200, 50, 10)) == ["left", "right"]


def test_what_the_reader_glued_over_two_heights_is_parted():
    assert texts_of(("upper", 0, 10, 50, 10), ("lower", 0, 40, 90, 10)) == ["upper", "lower"]


def test_a_line_of_two_sizes_is_as_high_as_its_letters_on_the_baseline():
    (line,) = build_lines(*runs_of(("A", 0, 10, 50, 20), ("small", 0, 22, 50, 10)))
    assert (line.size, line.top, line.bottom) == (10, 34, 54)


def test_a_superscript_doesnt_make_its_line_higher():
    (line,) = build_lines(*runs_of(("word", 0, 10, 50, 10), ("2", 0, 30, 45, 6)))
    assert (line.top, line.bottom, line.baseline) == (42, 52, 50)
