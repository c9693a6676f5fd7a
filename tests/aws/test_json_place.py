"""The path of a place in JSON."""

from __future__ import annotations

import pytest

from docviewer.aws.json_place import path_at

TEXT = rb'{"a": [1, {"b\"]": "x, ] :", "c": HERE}], "d": 2, "e": THERE, "f": {"g": []}, "h": LAST}'


@pytest.mark.parametrize(("mark", "path"), [(b"HERE", "$.a[1].c"), (b"THERE", "$.e"), (b"LAST", "$.h"), (b"{", "$")])
def test_a_place_has_the_path_of_the_value_it_is_in(mark: bytes, path: str) -> None:
    assert path_at(TEXT, TEXT.index(mark)) == path


def test_a_place_that_is_nested_too_deeply_has_none() -> None:
    assert path_at(b"[" * 1000, 1000) == ""
