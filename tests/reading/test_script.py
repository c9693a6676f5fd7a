import pytest

from docviewer.reading.script import has_right_to_left, is_list_mark


@pytest.mark.parametrize(
    "mark", ["•", "-", "–", "1.", "12)", "(3)", "a)", "(iv)", "1.2.3", "A.1", "[12]", "\uf0b7", "§", "1"]
)
def test_list_marks_are_known(mark):
    assert is_list_mark(mark)


@pytest.mark.parametrize("text", ["Review1", "Note:", "the", "2023-01-01 12:00", "", "Case", "x = 1"])
def test_words_are_no_list_marks(text):
    assert not is_list_mark(text)


def test_right_to_left_letters_are_seen():
    assert has_right_to_left("R وPython")
    assert not has_right_to_left("Ünïcode 漢字")
