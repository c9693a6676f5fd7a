from __future__ import annotations

import pytest

from docviewer import wiring
from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.errors import WrongInput


def test_strategies_are_known_by_their_public_names_in_the_order_of_the_menus():
    classic = ["font-size", "indentation", "line-spacing", "full-stop"]
    assert list(wiring.strategies()) == ["layout", *classic, "tagged", "textract-layout"]
    assert all(strategy.name == name for name, strategy in wiring.strategies().items())
    assert DEFAULT_STRATEGY in wiring.strategies()


def test_exporters_are_known_by_their_public_names_in_the_order_of_the_menus():
    assert list(wiring.exporters()) == ["csv", "json", "jsonl", "txt", "md", "tables-csv"]


def test_each_kind_of_worker_answers_to_its_requests():
    assert {"open", "render", "lines", "glyphs", "links", "outline", "hash"} <= set(wiring.worker_handlers("page"))
    assert {"open_plumber", "lines_plumber"} <= set(wiring.worker_handlers("slow"))


def test_unknown_names_are_refused_with_the_known_ones():
    with pytest.raises(WrongInput, match="no worker 'fast'"):
        wiring.worker_handlers("fast")
    with pytest.raises(WrongInput) as caught:
        wiring.strategy_named("font size")
    assert caught.value.remedy == f"Choose from {', '.join(wiring.strategies())}."
