"""Pages and files that are made, or happen, to be hard: the time they take grows with their size, no faster."""

import pytest

from docviewer.reading import char_text
from docviewer.reading.cut_short import with_an_end
from docviewer.reading.drop_caps import joined_drop_caps
from docviewer.reading.line_building import BuiltLine, build_lines
from docviewer.reading.runs import Run
from docviewer.reading.shadows import KnownLines
from docviewer.reading.visible_text import without_hidden_copies
from docviewer.segmentation.side_by_side import boxes_of
from docviewer.segmentation.sides import hanging_heads

#: Seconds, for a test that hangs: a hundredth of it is enough, what grows with the square takes minutes.
pytestmark = pytest.mark.timeout(60)


def place(number):
    return (number % 50) * 30.0, (number // 50) * 8.0


def line(text, x, y, size=6.0, visible=True):
    return BuiltLine(text, ((0, len(text), False),), x, y - size, x + 20, y, y, size, False, False, visible)


def test_twenty_thousand_cells_of_one_text():
    runs = []
    for number in range(20_000):
        x, y = place(number)
        runs.append(Run(0, 1, number, x, y - 6, x + 4, y, y, 6.0, False, False, True))
    assert len(build_lines(runs, "0")) == 20_000


def test_a_shadow_is_found_across_the_edge_of_a_cell():
    known = KnownLines()
    shadows = [(10.0, 16.0), (13.9, 15.9), (6.1, 16.1), (14.1, 16.0)]
    assert [known.add(line("A", x, 50, size)) for x, size in shadows] == [True, False, False, True]


def test_as_many_large_letters_as_a_chart_has():
    letters = [line("A", *place(number), size=30.0) for number in range(5_000)]
    words = [line(f"word{number}", *place(number)) for number in range(20_000)]
    assert len(joined_drop_caps([*letters, *words])) == 25_000


def test_hidden_text_among_as_much_that_is_seen():
    lines = [line(f"w{number}", *place(number), visible=number % 2 == 0) for number in range(20_000)]
    lines.append(line("copy", 2.0, 0.5, visible=False))
    kept = without_hidden_copies({0: lines}, behind_picture=True)[0]
    assert [line.text for line in kept] == [line.text for line in lines[:-1]]


def test_false_hyphens_one_after_another(monkeypatch):
    monkeypatch.setattr(char_text.calls, "is_hyphen", lambda _, at: at % 2)
    text = char_text._with_true_hyphens(0, char_text.SWALLOWED_HYPHEN * 400_000)
    assert text == "\0\ufffe" * 200_000


@pytest.mark.parametrize("filling", [b"1" * 400_000, b"1 0 obj <<" * 40_000, b"1 " + b" " * 400_000])
def test_a_file_cut_short_that_leads_nowhere(tmp_path, filling):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\n" + filling)
    assert with_an_end(path) is None
    path.write_bytes(b"%PDF-1.4\n" + filling + b"\n7 0 obj\n<< /Pages 2 0 R /Type /Catalog")
    assert b"/Root 7 0 R" in (with_an_end(path) or b"")


def test_thousands_of_headings_beside_text():
    rows = [
        box
        for y in range(0, 200_000, 30)
        for box in ((50, y, 120, y + 9), (150, y, 500, y + 9), (150, y + 10, 500, y + 19))
    ]
    boxes = boxes_of(*(list(map(float, edge)) for edge in zip(*rows, strict=True)), [9.0] * len(rows))
    left, right = ([i for i, row in enumerate(rows) if (row[0] == 50) == is_left] for is_left in (True, False))
    assert len(hanging_heads(boxes, left, right, boxes.pairs) or {}) == len(left)
