import pytest

from docviewer.core.confidence import percent


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(0.61, "61 %"), (0.7999, "79 %"), (0.999, "99 %"), (1.0, "100 %"), (0.29, "29 %"), (0.0, "0 %")],
)
def test_a_confidence_is_never_told_higher_than_it_is(confidence, words):
    assert percent(confidence) == words
